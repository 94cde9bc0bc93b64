#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Splits a stored batch (`bounty-batch/1`) while it is read, so that only one result at a time has
/// to be in memory. Only brackets, commas and strings are recognised: errors remain in the parts or
/// in the rest, and are found when those are read strictly. A document that does not begin with the
/// format of a batch has no parts; all of it is the rest.
class BatchSplitter {
 public:
  /// An element of a list in the batch.
  struct Part {
    std::string_view text;         ///< its text, or the beginning of it if it is too large
    std::string_view list;         ///< `results` or `rejections`
    std::uint64_t number = 0;      ///< the index in the list, from 0
    std::uint32_t first_line = 1;  ///< the line of the document
    bool is_too_large = false;     ///< larger than a document may be
  };

  /// `take` is called at the end of each part.
  explicit BatchSplitter(std::function<void(const Part&)> take) : take_(std::move(take)) {}

  /// Takes the next bytes of the document.
  void feed(std::string_view bytes);

  [[nodiscard]] bool is_batch() const;

  /// Returns the document with empty lists, or the beginning of it if it is too large.
  [[nodiscard]] const std::string& rest() const { return rest_; }
  [[nodiscard]] bool is_rest_too_large() const { return is_rest_too_large_; }

  /// Returns the line of the document for a line of the rest.
  [[nodiscard]] std::uint32_t line_of_rest(std::uint32_t line) const;

 private:
  void take_byte(char c);
  void take_in_text(char c);
  void take_structure(char c);
  void take_in_list(char c);
  void note_key(char c);
  void nest(char c);
  void begin_list();
  void end_list();
  void end_part();
  void keep(char c);

  /// A list that is left out of the rest.
  struct TakenOut {
    std::uint32_t rest_line = 1;  ///< the line of the rest where it was
    std::uint32_t lines = 0;      ///< the number of newlines in it
  };

  std::function<void(const Part&)> take_;
  std::string rest_;
  std::vector<TakenOut> taken_out_;
  std::uint32_t rest_line_ = 1;
  bool is_rest_too_large_ = false;
  std::size_t depth_ = 0;
  bool is_in_text_ = false;
  bool is_escaped_ = false;
  std::string text_;    ///< the last string at the first level, still escaped
  std::string key_;     ///< the last key at the first level
  std::string format_;  ///< the format that the document states
  bool is_in_list_ = false;
  std::string part_;
  bool is_part_too_large_ = false;
  std::uint64_t number_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t first_line_ = 0;  ///< 0 until the part begins
};

}  // namespace bounty
