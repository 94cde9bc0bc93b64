#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bounty {

struct HashKey {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

/// SipHash-2-4, by Aumasson and Bernstein: who does not know the key finds no names that collide.
std::uint64_t keyed_hash(std::string_view bytes, HashKey key);

/// With a key of this process that nobody knows: names from strangers cannot make a table slow.
std::uint64_t keyed_hash(std::string_view bytes);

/// For tables of names from strangers.
struct HashOfName {
  std::size_t operator()(std::string_view name) const {
    return static_cast<std::size_t>(keyed_hash(name));
  }
};

/// Numbers names from 0, in the order in which they first come. The names must outlive it.
class NameNumbers {
 public:
  /// The number of the name. It is new where that is what count() was before.
  std::size_t number_of(std::string_view name);

  [[nodiscard]] bool contains(std::string_view name) const { return known_number(name) != none; }

  /// The number of the name, or `none`.
  [[nodiscard]] std::size_t known_number(std::string_view name) const;
  static constexpr std::size_t none = SIZE_MAX;

  [[nodiscard]] std::string_view name(std::size_t number) const { return names_[number]; }

  /// Forgets all names, and keeps the room for as many.
  void clear() {
    names_.clear();
    slots_.clear();
  }

  /// How many different names have come.
  [[nodiscard]] std::size_t count() const { return names_.size(); }

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view name) const;
  void fill_slots();

  std::vector<std::string_view> names_;
  std::vector<std::uint32_t> slots_;  ///< a hash table: numbers + 1, 0 where a slot is free; none
                                      ///< for a few names
};

}  // namespace bounty
