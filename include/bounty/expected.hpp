#pragma once

#include <utility>
#include <variant>

namespace bounty {

/// Holds either a value or an error. A small subset of C++23's std::expected.
template <class T, class E>
class Expected {
 public:
  Expected(const T& value) : content_(std::in_place_index<0>, value) {}
  Expected(T&& value) : content_(std::in_place_index<0>, std::move(value)) {}
  Expected(const E& error) : content_(std::in_place_index<1>, error) {}
  Expected(E&& error) : content_(std::in_place_index<1>, std::move(error)) {}

  [[nodiscard]] bool has_value() const { return content_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  /// Precondition: has_value().
  [[nodiscard]] T& value() { return std::get<0>(content_); }
  [[nodiscard]] const T& value() const { return std::get<0>(content_); }

  /// Precondition: !has_value().
  [[nodiscard]] E& error() { return std::get<1>(content_); }
  [[nodiscard]] const E& error() const { return std::get<1>(content_); }

 private:
  std::variant<T, E> content_;
};

}  // namespace bounty
