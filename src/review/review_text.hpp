#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "names/name_numbers.hpp"

namespace bounty {

/// The text of a review, in which values can be put and taken away: all else stays as somebody has
/// written it, to the byte.
class ReviewText {
 public:
  /// Of a review that can be read.
  explicit ReviewText(std::string_view text);
  ReviewText(const ReviewText&) = delete;
  ReviewText& operator=(const ReviewText&) = delete;
  ReviewText(ReviewText&&) = default;
  ReviewText& operator=(ReviewText&&) = default;
  ~ReviewText() = default;

  /// A new one of the family, with nothing but its heading.
  static ReviewText of_family(std::string_view family);

  /// The value of a key of the review itself, where the section is "", or of the object that the
  /// section is: as it is written. "" where there is none.
  [[nodiscard]] std::string value(std::string_view section, std::string_view key) const;

  /// Puts a value, as JSON, in the place of the one that stands there, or behind the others. A new
  /// section, as everything but the payment itself, goes in front of `payment`.
  void put(std::string_view section, std::string_view key, const std::string& value);

  void remove(std::string_view section, std::string_view key);

  [[nodiscard]] std::string written() const;

  /// The same on one line, with its line end.
  [[nodiscard]] std::string line() const;

 private:
  friend class ReviewTextEvents;

  struct Object;
  struct Member {
    std::string name;
    std::string before{};  ///< the blanks in front of the key
    std::string key{};     ///< as it is written, with its quotes
    std::string colon{};   ///< with the blanks around it
    std::string value{};   ///< of what is no object
    std::unique_ptr<Object> object{};
    std::string after{};  ///< the blanks behind the value
  };
  using Members = std::list<Member>;  ///< of which one stays where it is
  struct Object {
    Members members{};
    std::unordered_map<std::string_view, Members::iterator, HashOfName> by_name{};
    std::string end{};  ///< the blanks in front of the closing bracket
  };

  [[nodiscard]] const Object* object_of(std::string_view section) const;
  Object& object_to_fill(std::string_view section);
  Member& add_member(Object& object, std::size_t depth, std::string_view key);
  [[nodiscard]] std::string indent(std::size_t depth) const;
  static const Member* member_of(const Object& object, std::string_view key);
  static Member& insert(Object& object, Members::iterator place, Member member);
  static void append(std::string& text, const Object& object);
  static void append_compact(std::string& text, const Object& object);

  std::string head_;  ///< what stands in front of the first bracket
  Object root_;
  std::string tail_;
  std::string line_end_ = "\n";
  std::string indentation_ = "  ";
};

}  // namespace bounty
