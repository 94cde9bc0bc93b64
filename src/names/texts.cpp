#include "bounty/texts.hpp"

#include <algorithm>

namespace bounty {

std::string_view Texts::keep(std::string_view text) {
  std::ranges::copy(text, room(text.size()));
  return keep_room(text.size());
}

/// Each chunk is twice as large as the one before, so that thousands of small documents fit into
/// memory, and a large one needs few chunks.
char* Texts::room(std::size_t bytes) {
  constexpr std::size_t smallest = 512;
  constexpr std::size_t largest = 128 * smallest;
  const std::size_t last = chunks_.empty() ? 0 : chunks_.back().size();
  if (chunks_.empty() || last - used_ < bytes) {
    chunks_.emplace_back(std::max(bytes, std::clamp(2 * last, smallest, largest)), '\0');
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
