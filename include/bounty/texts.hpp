#pragma once

#include <cstddef>
#include <memory>
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

  /// Forgets all texts, and keeps some room for others.
  void clear();

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  std::size_t first_size_ = 0;  ///< of the chunk that clear() keeps
  std::size_t size_ = 0;        ///< of the last chunk
  std::size_t used_ = 0;        ///< of its bytes
};

}  // namespace bounty
