#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Takes a stored batch (`bounty-batch/1`) apart while it is read, so that no more of it than one
/// result has to be in memory. Only the places of brackets, commas and texts count here: whoever
/// takes the parts reads them strictly, and what is wrong between them is wrong in them or in the
/// rest. A document that does not begin with the format of a batch has no parts, and is all rest.
class BatchSplitter {
 public:
  /// An element of a list of the batch.
  struct Part {
    std::string_view text;         ///< as it stands there; its beginning where it is too large
    std::string_view list;         ///< `results` or `rejections`
    std::uint64_t number = 0;      ///< from 0
    std::uint32_t first_line = 1;  ///< of the document
    bool is_too_large = false;     ///< larger than a document may be
  };

  /// `take` gets each part once it has ended.
  explicit BatchSplitter(std::function<void(const Part&)> take) : take_(std::move(take)) {}

  /// The next bytes of the document.
  void feed(std::string_view bytes);

  [[nodiscard]] bool is_batch() const;

  /// The document with nothing in its lists; its beginning where that is too large.
  [[nodiscard]] const std::string& rest() const { return rest_; }
  [[nodiscard]] bool is_rest_too_large() const { return is_rest_too_large_; }

  /// The line of the document that a line of the rest is.
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

  /// A list that has been taken out of the rest.
  struct TakenOut {
    std::uint32_t rest_line = 1;  ///< where it stood
    std::uint32_t lines = 0;      ///< how many ends of lines went with it
  };

  std::function<void(const Part&)> take_;
  std::string rest_;
  std::vector<TakenOut> taken_out_;
  std::uint32_t rest_line_ = 1;
  bool is_rest_too_large_ = false;
  std::size_t depth_ = 0;
  bool is_in_text_ = false;
  bool is_escaped_ = false;
  std::string text_;    ///< the last text of the first level, as it is written
  std::string key_;     ///< the last key of the first level
  std::string format_;  ///< what the document says of itself
  bool is_in_list_ = false;
  std::string part_;
  bool is_part_too_large_ = false;
  std::uint64_t number_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t first_line_ = 0;  ///< 0 until the part has begun
};

}  // namespace bounty
