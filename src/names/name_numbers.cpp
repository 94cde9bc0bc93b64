#include "names/name_numbers.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <random>

namespace bounty {
namespace {

constexpr std::size_t word_bytes = 8;

class SipState {
 public:
  explicit SipState(HashKey key)
      : v_{key.first ^ 0x736f6d6570736575U, key.second ^ 0x646f72616e646f6dU,
           key.first ^ 0x6c7967656e657261U, key.second ^ 0x7465646279746573U} {}

  void mix_in(std::uint64_t word) {
    v_[3] ^= word;
    mix(2);
    v_[0] ^= word;
  }

  std::uint64_t hash() {
    v_[2] ^= 0xFFU;
    mix(4);
    return v_[0] ^ v_[1] ^ v_[2] ^ v_[3];
  }

 private:
  void mix(int rounds) {
    for (int round = 0; round < rounds; ++round) {
      add_and_rotate(0, 1, 13);
      add_and_rotate(2, 3, 16);
      v_[0] = std::rotl(v_[0], 32);
      add_and_rotate(2, 1, 17);
      add_and_rotate(0, 3, 21);
      v_[2] = std::rotl(v_[2], 32);
    }
  }

  void add_and_rotate(std::size_t to, std::size_t from, int bits) {
    v_[to] += v_[from];
    v_[from] = std::rotl(v_[from], bits) ^ v_[to];
  }

  std::array<std::uint64_t, 4> v_;
};

/// Returns up to eight bytes as a little-endian integer.
std::uint64_t word_of(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = bytes.size(); i > 0; --i)
    word = word << 8U | static_cast<unsigned char>(bytes[i - 1]);
  return word;
}

HashKey random_key() {
  std::random_device random;
  const auto word = [&] { return std::uint64_t{random()} << 32U | random(); };
  return {word(), word()};
}

}  // namespace

std::uint64_t keyed_hash(std::string_view bytes, HashKey key) {
  SipState state(key);
  const std::uint64_t size = bytes.size();
  for (; bytes.size() >= word_bytes; bytes.remove_prefix(word_bytes))
    state.mix_in(word_of(bytes.substr(0, word_bytes)));
  state.mix_in(word_of(bytes) | size << 56U);
  return state.hash();
}

std::uint64_t keyed_hash(std::string_view bytes) {
  static const HashKey key = random_key();
  return keyed_hash(bytes, key);
}

namespace {

/// Up to this many names, a linear search is faster than hashing.
constexpr std::size_t few = 16;

}  // namespace

std::size_t NameNumbers::known_number(std::string_view name) const {
  if (slots_.empty()) {
    const auto found = std::ranges::find(names_, name);
    return found == names_.end() ? none : static_cast<std::size_t>(found - names_.begin());
  }
  const std::uint32_t number = slots_[slot_of(name)];
  return number == 0 ? none : number - 1;
}

/// Returns the slot of the name, or the free slot where it belongs.
std::size_t NameNumbers::slot_of(std::string_view name) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = keyed_hash(name) & mask;
  while (slots_[at] != 0 && names_[slots_[at] - 1] != name) at = (at + 1) & mask;
  return at;
}

/// Keeps at least half of the slots free.
void NameNumbers::fill_slots() {
  slots_.assign(std::max(4 * few, slots_.size() * 2), 0);
  for (std::size_t number = 0; number < names_.size(); ++number) {
    slots_[slot_of(names_[number])] = static_cast<std::uint32_t>(number + 1);
  }
}

std::size_t NameNumbers::number_of(std::string_view name) {
  if (const std::size_t number = known_number(name); number != none) return number;
  if (names_.empty()) names_.reserve(few);
  names_.push_back(name);
  if (names_.size() <= few) return names_.size() - 1;
  if (names_.size() * 2 > slots_.size()) {
    fill_slots();
  } else {
    slots_[slot_of(name)] = static_cast<std::uint32_t>(names_.size());
  }
  return names_.size() - 1;
}

}  // namespace bounty
