#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "names/name_numbers.hpp"

namespace bounty {

/// The text of a review, in which values can be set and removed. Everything else is preserved to
/// the byte.
class ReviewText {
 public:
  /// Precondition: the review is valid.
  explicit ReviewText(std::string_view text);
  ReviewText(const ReviewText&) = delete;
  ReviewText& operator=(const ReviewText&) = delete;
  ReviewText(ReviewText&&) = default;
  ReviewText& operator=(ReviewText&&) = default;
  ~ReviewText() = default;

  /// Returns a new review for the family, with only its heading.
  static ReviewText of_family(std::string_view family);

  /// Returns the value of a key as it is written; "" if there is none. The key belongs to the
  /// object that `section` names, or to the review itself if that is "".
  [[nodiscard]] std::string value(std::string_view section, std::string_view key) const;

  /// Sets a value, as JSON: replaces the old value, or adds one at the end. New sections and other
  /// keys are added before `payment`.
  void put(std::string_view section, std::string_view key, const std::string& value);

  void remove(std::string_view section, std::string_view key);

  [[nodiscard]] std::string written() const;

  /// Returns the same on one line, with a newline.
  [[nodiscard]] std::string line() const;

 private:
  friend class ReviewTextEvents;

  struct Object;
  struct Member {
    std::string name;
    std::string before{};  ///< white space before the key
    std::string key{};     ///< as written, with quotes
    std::string colon{};   ///< with the white space around it
    std::string value{};   ///< unless it is an object
    std::unique_ptr<Object> object{};
    std::string after{};  ///< white space after the value
  };
  using Members = std::list<Member>;  ///< so that iterators stay valid
  struct Object {
    Members members{};
    std::unordered_map<std::string_view, Members::iterator, HashOfName> by_name{};
    std::string end{};  ///< white space before the closing brace
  };

  [[nodiscard]] const Object* object_of(std::string_view section) const;
  Object& object_to_fill(std::string_view section);
  Member& add_member(Object& object, std::size_t depth, std::string_view key);
  [[nodiscard]] std::string indent(std::size_t depth) const;
  static const Member* member_of(const Object& object, std::string_view key);
  static Member& insert(Object& object, Members::iterator place, Member member);
  static void append(std::string& text, const Object& object);
  static void append_compact(std::string& text, const Object& object);

  std::string head_;  ///< what comes before the first brace
  Object root_;
  std::string tail_;
  std::string line_end_ = "\n";
  std::string indentation_ = "  ";
};

}  // namespace bounty
