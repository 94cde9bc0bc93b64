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

/// A review from outside its submission, or the errors in it.
struct ShelvedReview {
  Document document;
  Review review;
  Diagnostics diagnostics;  ///< if there are any, `review` is not valid
};

/// The program's reviews by family: the files `FAMILY.json` of a folder, each read when its
/// submission is scored; the lines of an NDJSON file, all checked first; or a single review. Keeps
/// the texts instead of the parsed reviews, which take several times the memory.
class ReviewShelf {
 public:
  using Reviews = std::vector<std::shared_ptr<const ShelvedReview>>;

  /// Opens the shelf of this folder or file. If there are errors, nothing can be scored, because a
  /// line that cannot be read may belong to any family.
  static Expected<ReviewShelf, Reviews> open(const std::string& path);

  /// Returns the review for a submission of the family, and notes that it is used; null if there is
  /// none. Thread-safe.
  [[nodiscard]] std::shared_ptr<const ShelvedReview> review_of(std::string_view family) const;

  /// The result of find_fast().
  enum class Found { nothing, review, other };

  /// Like review_of(), but with the fast reader and without locations. The texts of `review` are in
  /// the shelf, in `texts`, and in `files` until that reads the next file. Returns `other` if
  /// review_of() has to read it.
  Found find_fast(std::string_view family, Texts& texts, FileReader& files, Review& review) const;

  /// Returns the path of the file that review_of() reads for the family, or "" if the family has no
  /// file of its own.
  [[nodiscard]] std::string path_of(std::string_view family) const;

  /// Returns true if review_of() reads this file, even by another path.
  [[nodiscard]] bool has_file(const std::string& path) const;

  /// Returns the paths of the files that review_of() reads.
  [[nodiscard]] std::vector<std::string> files() const;

  struct Unused {
    std::string family;
    std::string source;  ///< its name in messages
  };
  /// Returns the reviews that were not used, in the order of their families. Call it after all
  /// submissions have been scored.
  [[nodiscard]] std::vector<Unused> unused() const;

  /// Returns the family that an unused review names if that differs from its file name, or "" if it
  /// does not or the file cannot be read. Reads the file.
  [[nodiscard]] std::string family_meant_by(const Unused& unused) const;

  [[nodiscard]] Warning warning_of(const Unused& unused) const;

 private:
  struct Entry {
    std::string_view text{};       ///< the document, if it has been read
    std::uint32_t line = 0;        ///< 0 for a whole file
    bool is_listed = false;        ///< its folder lists it as a regular file
    mutable bool is_used = false;  ///< written by several threads
    std::string_view path{};       ///< the file to read, if there is no text
  };

  static Expected<ReviewShelf, Reviews> open_folder(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_document(const std::string& path);
  static Expected<ReviewShelf, Reviews> open_lines(const std::string& path);
  std::string_view lasting(std::string_view family, const Entry& entry);
  void add_line(std::string_view line, std::uint32_t number, Reviews& wrong);
  [[nodiscard]] const Entry* use(std::string_view family) const;
  [[nodiscard]] Source source_of(const Entry& entry) const;
  [[nodiscard]] Document document_of(const Entry& entry) const;

  std::string file_;                                          ///< the name of the file in messages
  std::unique_ptr<Texts> texts_ = std::make_unique<Texts>();  ///< families and texts read
  std::unordered_map<std::string_view, Entry, HashOfName> entries_;
};

}  // namespace bounty
