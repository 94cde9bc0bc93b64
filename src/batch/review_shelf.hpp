#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "batch/piece_source.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/review.hpp"

namespace bounty {

/// A review that is kept apart from its submission, or what is wrong with it.
struct ShelvedReview {
  LocatedDocument source;
  Review review;
  Diagnostics diagnostics;  ///< where there are any, there is no review
};

/// The program's reviews by family: the files `FAMILY.json` of a folder, each read when its
/// submission comes; the lines of an NDJSON file, read at once; or one review.
class ReviewShelf {
 public:
  using Reviews = std::vector<std::shared_ptr<const ShelvedReview>>;

  /// The shelf of this folder or file; or what is wrong, and then nothing can be scored: a line
  /// that cannot be read could be anybody's.
  static Expected<ReviewShelf, Reviews> open(const std::string& path);

  /// The review of the family, for a submission of it that has come; null where there is none.
  /// Several threads may ask.
  [[nodiscard]] std::shared_ptr<const ShelvedReview> find(std::string_view family) const;

  /// The paths of the files that find() reads.
  [[nodiscard]] std::vector<std::string> files() const;

  struct Unused {
    std::string family;
    std::string source;
  };
  /// The reviews whose families have not come, once nobody asks any more.
  [[nodiscard]] std::vector<Unused> unused() const;

 private:
  struct Entry {
    std::string source;
    std::string path{};                             ///< of the file to read it from
    std::shared_ptr<const ShelvedReview> review{};  ///< null where it is not read yet
    mutable bool is_used = false;                   ///< written by several threads
  };

  static Expected<ReviewShelf, Reviews> open_folder(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_document(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_lines(const std::string& path);
  void add_line(LocatedDocument line, Reviews& wrong);

  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace bounty
