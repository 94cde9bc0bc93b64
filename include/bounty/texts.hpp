#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Keeps texts for as long as it lives, so that others can refer to them.
class Texts {
 public:
  Texts() = default;
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;
  ~Texts() = default;

  /// A copy of the text.
  std::string_view keep(std::string_view text);

  /// Room for so many bytes, until the next call. keep_room() keeps the first of them.
  char* room(std::size_t bytes);
  std::string_view keep_room(std::size_t bytes);

  /// Forgets all texts, and keeps the room of some for others.
  void clear();

 private:
  std::vector<std::string> chunks_;  ///< none of them grows: a view stays where it is
  std::size_t used_ = 0;             ///< of the bytes of the last one
};

}  // namespace bounty
