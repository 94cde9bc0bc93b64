#include <algorithm>
#include <numeric>
#include <tuple>

#include "bounty/print.hpp"
#include "bounty/verify.hpp"

namespace bounty {

std::string_view JsonValues::token(Index value) const {
  return std::string_view(characters_).substr(values_[value].begin, values_[value].token_size);
}

/// A scalar as it reads, or the brackets of what has parts.
std::string_view JsonValues::content(Index value) const {
  const std::size_t begin = std::size_t{values_[value].begin} + values_[value].token_size;
  const std::size_t end = value + 1 == count() ? characters_.size() : values_[value + 1].begin;
  return std::string_view(characters_).substr(begin, end - begin);
}

std::string JsonValues::pointer(Index value) const {
  std::string pointer;
  for (; value != none; value = whole_of(value)) pointer.insert(0, token(value));
  return pointer;
}

std::string JsonValues::json(Index value) const {
  const std::string_view text = content(value);
  return values_[value].is_text ? in_quotes(text) : std::string(text);
}

bool JsonValues::is_same(Index value, const JsonValues& other, Index its_value) const {
  return values_[value].is_text == other.values_[its_value].is_text &&
         content(value) == other.content(its_value);
}

/// Shorter tokens come first, so that elements of arrays are in their order.
bool JsonValues::is_before(Index value, Index whole, std::string_view its_token) const {
  const std::string_view mine = token(value);
  return std::tuple(whole_of(value), mine.size(), mine) <
         std::tuple(whole, its_token.size(), its_token);
}

void JsonValues::sort() {
  sorted_.resize(values_.size());
  std::iota(sorted_.begin(), sorted_.end(), Index{0});
  std::ranges::stable_sort(sorted_, [&](Index a, Index b) { return is_before(a, b); });
}

JsonValues::Index JsonValues::find(Index whole, std::string_view its_token) const {
  const auto found = std::partition_point(sorted_.begin(), sorted_.end(), [&](Index value) {
    return is_before(value, whole, its_token);
  });
  const bool is_there =
      found != sorted_.end() && whole_of(*found) == whole && token(*found) == its_token;
  return is_there ? *found : none;
}

JsonValues::Index JsonValues::find(std::string_view pointer) const {
  Index value = 0;
  while (!pointer.empty() && value != none) {
    const std::string_view its_token = pointer.substr(0, pointer.find('/', 1));
    value = find(value, its_token);
    pointer.remove_prefix(its_token.size());
  }
  return value;
}

std::string_view JsonValues::text_at(std::string_view pointer) const {
  const Index value = find(pointer);
  return value != none && values_[value].is_text ? content(value) : std::string_view();
}

}  // namespace bounty
