#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bounty {

/// Owns texts, so that views of them stay valid as long as it lives.
class Texts {
 public:
  Texts() = default;
  Texts(const Texts&) = delete;
  Texts& operator=(const Texts&) = delete;
  ~Texts() = default;

  /// Returns a view of a copy that this object owns.
  std::string_view keep(std::string_view text);

  /// Returns room for this many bytes, which the next call may reuse. keep_room() keeps the first
  /// `bytes` of it.
  char* room(std::size_t bytes);
  std::string_view keep_room(std::size_t bytes);

  /// Removes all texts. Some of the memory is kept for new ones.
  void clear();

 private:
  std::vector<std::string> chunks_;  ///< they never grow, so that views stay valid
  std::size_t used_ = 0;             ///< bytes used in the last chunk
};

}  // namespace bounty
