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

/// Returns SipHash-2-4 by Aumasson and Bernstein: without the key, nobody can find colliding names.
std::uint64_t keyed_hash(std::string_view bytes, HashKey key);

/// Hashes with a secret key of this process, so that names from strangers cannot make a table slow.
std::uint64_t keyed_hash(std::string_view bytes);

/// Hashes names from strangers for unordered containers.
struct HashOfName {
  std::size_t operator()(std::string_view name) const {
    return static_cast<std::size_t>(keyed_hash(name));
  }
};

/// Numbers names from 0 in the order of their first appearance. The names must outlive it.
class NameNumbers {
 public:
  /// Returns the number of the name, adding it if necessary: it is new if the number equals the
  /// previous count().
  std::size_t number_of(std::string_view name);

  [[nodiscard]] bool contains(std::string_view name) const { return known_number(name) != none; }

  /// Returns the number of the name, or `none` if it is unknown.
  [[nodiscard]] std::size_t known_number(std::string_view name) const;
  static constexpr std::size_t none = SIZE_MAX;

  [[nodiscard]] std::string_view name(std::size_t number) const { return names_[number]; }

  /// Removes all names but keeps the memory.
  void clear() {
    names_.clear();
    slots_.clear();
  }

  /// Returns the number of different names.
  [[nodiscard]] std::size_t count() const { return names_.size(); }

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view name) const;
  void fill_slots();

  std::vector<std::string_view> names_;
  std::vector<std::uint32_t>
      slots_;  ///< a hash table of numbers + 1, 0 for a free slot; empty if there are few names
};

}  // namespace bounty
