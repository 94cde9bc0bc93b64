#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "batch/input/piece_source.hpp"
#include "bounty/diagnostic.hpp"
#include "bounty/payout.hpp"
#include "bounty/read.hpp"
#include "bounty/review.hpp"
#include "bounty/texts.hpp"
#include "files/input.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// A review that is kept apart from its submission, or what is wrong with it.
struct ShelvedReview {
  Document document;
  Review review;
  Diagnostics diagnostics;  ///< where there are any, there is no review
};

/// The program's reviews by family: the files `FAMILY.json` of a folder, each read when its
/// submission comes; the lines of an NDJSON file, all looked at first; or one review. Their texts
/// are kept rather than what they say, which takes several times the memory.
class ReviewShelf {
 public:
  using Reviews = std::vector<std::shared_ptr<const ShelvedReview>>;

  /// The shelf of this folder or file; or what is wrong, and then nothing can be scored: a line
  /// that cannot be read could be anybody's.
  static Expected<ReviewShelf, Reviews> open(const std::string& path);

  /// The review of the family, for a submission of it that has come; null where there is none.
  /// Several threads may ask.
  [[nodiscard]] std::shared_ptr<const ShelvedReview> review_of(std::string_view family) const;

  /// What became of a review that was to be read fast.
  enum class Found { nothing, review, other };

  /// The same into `review`, without places; its texts are in the shelf, in `texts`, and in `files`
  /// until that reads the next. `other` where review_of() has to look at it.
  Found find_fast(std::string_view family, Texts& texts, FileReader& files, Review& review) const;

  /// The path of the file that review_of() reads for the family; "" where there is none of it
  /// alone.
  [[nodiscard]] std::string path_of(std::string_view family) const;

  /// Whether review_of() reads this file, by whatever path.
  [[nodiscard]] bool has_file(const std::string& path) const;

  /// The paths of the files that review_of() reads.
  [[nodiscard]] std::vector<std::string> files() const;

  struct Unused {
    std::string family;
    std::string source;  ///< what it is called
  };
  /// The reviews whose families have not come, once nobody asks any more, in the order of their
  /// families.
  [[nodiscard]] std::vector<Unused> unused() const;

  /// The family that an unused review says it is of, where its file is called otherwise; "" where
  /// it is called so, or cannot be read. Reads the file.
  [[nodiscard]] std::string family_meant_by(const Unused& unused) const;

  [[nodiscard]] Warning warning_of(const Unused& unused) const;

 private:
  struct Entry {
    std::string_view text{};       ///< of the document, where it has been read
    std::uint32_t line = 0;        ///< 0 where it is a whole file
    bool is_listed = false;        ///< as a regular file, by its folder
    mutable bool is_used = false;  ///< written by several threads
    std::string_view path{};       ///< of the file to read it from, instead of a text
  };

  static Expected<ReviewShelf, Reviews> open_folder(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_document(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_lines(const std::string& path);
  std::string_view lasting(std::string_view family, const Entry& entry);
  void add_line(std::string_view line, std::uint32_t number, Reviews& wrong);
  [[nodiscard]] const Entry* use(std::string_view family) const;
  [[nodiscard]] Source source_of(const Entry& entry) const;
  [[nodiscard]] Document document_of(const Entry& entry) const;

  std::string file_;                                          ///< what the file or folder is called
  std::unique_ptr<Texts> texts_ = std::make_unique<Texts>();  ///< families, and what has been read
  std::unordered_map<std::string_view, Entry, HashOfName> entries_;
};

}  // namespace bounty
