#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// Returns the error for a second review of a family; `first` is the source of the first review.
Diagnostic second_review(std::string_view family, Source source, const Source& first);

/// Returns the same error, located at the family in the second review.
Diagnostic second_review(const Review& second, Source source, const Source& first);

/// Reviews given as texts, by the families that they name. Keeps the texts instead of the parsed
/// reviews, which take several times the memory.
class ReviewsByFamily {
 public:
  /// Adds a review. Returns its errors; a review with errors is not added.
  Diagnostics add(Document document);

  /// Returns the review for a submission of the family, and notes that it is used; null if there is
  /// none.
  [[nodiscard]] const Document* review_of(std::string_view family);

  /// Returns the families whose reviews were not used, in the order of their names.
  [[nodiscard]] std::vector<std::string> unused() const;

 private:
  struct Entry {
    Document document;
    bool is_used = false;
  };
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace bounty
