#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/read.hpp"

namespace bounty {

/// A second review of a family, where `first` is of it too.
Diagnostic second_review(std::string_view family, Source source, const Source& first);

/// The same at the place where the review says what it is of.
Diagnostic second_review(const Review& second, Source source, const Source& first);

/// Reviews that come as texts, by the families that they name. Their texts are kept rather than
/// what they say, which takes several times the memory.
class ReviewsByFamily {
 public:
  /// What is wrong with it: then it is nobody's.
  Diagnostics add(Document document);

  /// The review of a family that has come; null where there is none.
  [[nodiscard]] const Document* review_of(std::string_view family);

  /// The families that have not come, in the order of their names.
  [[nodiscard]] std::vector<std::string> unused() const;

 private:
  struct Entry {
    Document document;
    bool is_used = false;
  };
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace bounty
