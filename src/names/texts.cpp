#include "bounty/texts.hpp"

#include <algorithm>

namespace bounty {

std::string_view Texts::keep(std::string_view text) {
  std::ranges::copy(text, room(text.size()));
  return keep_room(text.size());
}

char* Texts::room(std::size_t bytes) {
  constexpr std::size_t first_size = 4096;
  constexpr std::size_t usual_size = 16 * first_size;
  if (chunks_.empty() || chunks_.back().size() - used_ < bytes) {
    chunks_.emplace_back(std::max(bytes, chunks_.empty() ? first_size : usual_size), '\0');
    used_ = 0;
  }
  return chunks_.back().data() + used_;
}

std::string_view Texts::keep_room(std::size_t bytes) {
  const auto kept = std::string_view(chunks_.back()).substr(used_, bytes);
  used_ += bytes;
  return kept;
}

void Texts::clear() {
  if (chunks_.size() > 1) chunks_.erase(chunks_.begin(), chunks_.end() - 1);
  used_ = 0;
}

}  // namespace bounty
