#include "bounty/texts.hpp"

#include <algorithm>

namespace bounty {

std::string_view Texts::keep(std::string_view text) {
  std::ranges::copy(text, room(text.size()));
  return keep_room(text.size());
}

char* Texts::room(std::size_t bytes) {
  constexpr std::size_t usual_size = std::size_t{64} * 1024;
  if (chunks_.empty() || size_ - used_ < bytes) {
    size_ = std::max(bytes, usual_size);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(size_));
    if (chunks_.size() == 1) first_size_ = size_;
    used_ = 0;
  }
  return chunks_.back().get() + used_;
}

std::string_view Texts::keep_room(std::size_t bytes) {
  const std::string_view kept(chunks_.back().get() + used_, bytes);
  used_ += bytes;
  return kept;
}

void Texts::clear() {
  if (chunks_.size() > 1) chunks_.resize(1);
  size_ = first_size_;
  used_ = 0;
}

}  // namespace bounty
