#include "review/review_text.hpp"

#include <algorithm>

#include "bounty/read.hpp"
#include "json/json_writer.hpp"
#include "json/parse_json.hpp"
#include "review/keys.hpp"
#include "unicode/characters.hpp"

namespace bounty {

/// Splits the document at its tokens. An array is a single value.
class ReviewTextEvents final : public JsonEvents {
 public:
  ReviewTextEvents(std::string_view text, ReviewText& review) : text_(text), review_(review) {}

  bool scalar(const Scalar& value) override {
    if (arrays_ == 0)
      take_value(value.span.begin).value = text_.substr(value.span.begin, size_of(value.span));
    at_ = value.span.end;
    return true;
  }

  bool key(std::string_view name, Span span) override {
    if (arrays_ == 0) {
      std::string spaces = take_spaces(span.begin);
      const std::string key(text_.substr(span.begin, size_of(span)));
      ReviewText::Object& object = *open_.back();
      ReviewText::insert(object, object.members.end(), {std::string(name), std::move(spaces), key});
    }
    at_ = span.end;
    return true;
  }

  bool begin_object(Span span) override {
    if (arrays_ == 0 && open_.empty()) {
      review_.head_ = text_.substr(0, span.begin);
      open_.push_back(&review_.root_);
    } else if (arrays_ == 0) {
      ReviewText::Member& member = take_value(span.begin);
      member.object = std::make_unique<ReviewText::Object>();
      open_.push_back(member.object.get());
    }
    at_ = span.end;
    return true;
  }

  bool end_object() override {
    const std::size_t bracket = text_.find('}', at_);
    if (arrays_ == 0) {
      open_.back()->end = text_.substr(at_, bracket - at_);
      open_.pop_back();
    }
    at_ = bracket + 1;
    return true;
  }

  bool begin_array(Span span) override {
    if (arrays_++ == 0) take_value(span.begin);
    if (arrays_ == 1) array_ = span.begin;
    at_ = span.end;
    return true;
  }

  bool end_array() override {
    at_ = text_.find(']', at_) + 1;
    if (--arrays_ == 0) open_.back()->members.back().value = text_.substr(array_, at_ - array_);
    return true;
  }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

 private:
  static std::size_t size_of(Span span) { return span.end - span.begin; }

  ReviewText::Member& take_value(std::size_t begin) {
    ReviewText::Member& member = open_.back()->members.back();
    member.colon = text_.substr(at_, begin - at_);
    return member;
  }

  /// Returns the white space before a key. White space before a comma belongs to the previous
  /// member.
  std::string take_spaces(std::size_t begin) {
    const std::string_view between = text_.substr(at_, begin - at_);
    const std::size_t comma = between.find(',');
    if (comma == std::string_view::npos) return std::string(between);
    open_.back()->members.back().after = between.substr(0, comma);
    return std::string(between.substr(comma + 1));
  }

  std::string_view text_;
  ReviewText& review_;
  std::size_t at_ = 0;  ///< after the last token
  std::size_t array_ = 0;
  int arrays_ = 0;  ///< how many are open
  std::vector<ReviewText::Object*> open_;
};

ReviewText::ReviewText(std::string_view text) {
  const std::string_view document = without_byte_order_mark(text);
  ReviewTextEvents events(document, *this);
  parse_json(document, events);
  head_.insert(0, text.substr(0, text.size() - document.size()));
  tail_ = events.rest();
  if (text.find("\r\n") != std::string_view::npos) line_end_ = "\r\n";
  if (root_.members.empty()) return;
  const std::string& before = root_.members.front().before;
  const std::size_t line = before.rfind('\n');
  if (line != std::string::npos && line + 1 != before.size())
    indentation_ = before.substr(line + 1);
}

ReviewText ReviewText::of_family(std::string_view family) {
  ReviewText review("{\n}\n");
  review.put("", "$schema", json_string("urn:bounty:schema:review:1"));
  review.put("", kind::format_key_name, json_string(review_format));
  review.put("", review_key::family, json_string(family));
  return review;
}

const ReviewText::Member* ReviewText::member_of(const Object& object, std::string_view key) {
  const auto found = object.by_name.find(key);
  return found == object.by_name.end() ? nullptr : &*found->second;
}

ReviewText::Member& ReviewText::insert(Object& object, Members::iterator place, Member member) {
  const auto inserted = object.members.insert(place, std::move(member));
  object.by_name.emplace(inserted->name, inserted);
  return *inserted;
}

const ReviewText::Object* ReviewText::object_of(std::string_view section) const {
  if (section.empty()) return &root_;
  const Member* member = member_of(root_, section);
  return member == nullptr ? nullptr : member->object.get();
}

std::string ReviewText::value(std::string_view section, std::string_view key) const {
  const Object* object = object_of(section);
  const Member* member = object == nullptr ? nullptr : member_of(*object, key);
  if (member == nullptr) return "";
  if (!member->object) return member->value;
  std::string text;
  append(text, *member->object);
  return text;
}

ReviewText::Object& ReviewText::object_to_fill(std::string_view section) {
  if (section.empty()) return root_;
  const auto found = root_.by_name.find(section);
  if (found != root_.by_name.end()) return *found->second->object;
  Member& member = add_member(root_, 1, section);
  member.object = std::make_unique<Object>();
  return *member.object;
}

void ReviewText::put(std::string_view section, std::string_view key, const std::string& value) {
  Object& object = object_to_fill(section);
  const auto found = object.by_name.find(key);
  Member& member = found != object.by_name.end() ? *found->second
                                                 : add_member(object, section.empty() ? 1 : 2, key);
  member.value = value;
  member.object.reset();
}

void ReviewText::remove(std::string_view section, std::string_view key) {
  if (object_of(section) == nullptr) return;
  Object& object = object_to_fill(section);
  const auto found = object.by_name.find(key);
  if (found == object.by_name.end()) return;
  const Members::iterator member = found->second;
  object.by_name.erase(found);
  object.members.erase(member);
}

std::string ReviewText::indent(std::size_t depth) const {
  std::string text = line_end_;
  for (std::size_t i = 0; i < depth; ++i) text += indentation_;
  return text;
}

/// Adds a member on a line of its own. The others stay as they are.
ReviewText::Member& ReviewText::add_member(Object& object, std::size_t depth,
                                           std::string_view key) {
  if (object.members.empty()) object.end = indent(depth - 1);
  const auto payment = object.by_name.find(review_key::payment);
  const bool is_in_front = depth == 1 && payment != object.by_name.end();
  const auto place = is_in_front ? payment->second : object.members.end();
  if (!is_in_front && !object.members.empty()) object.members.back().after.clear();
  return insert(
      object, place,
      {.name = std::string(key), .before = indent(depth), .key = json_string(key), .colon = ": "});
}

void ReviewText::append(std::string& text, const Object& object) {
  text += '{';
  for (const Member& member : object.members) {
    if (&member != &object.members.front()) text += ',';
    text.append(member.before).append(member.key).append(member.colon);
    if (member.object) {
      append(text, *member.object);
    } else {
      text += member.value;
    }
    text += member.after;
  }
  text.append(object.end).append(1, '}');
}

std::string ReviewText::written() const {
  std::string text = head_;
  append(text, root_);
  return text + tail_;
}

void ReviewText::append_compact(std::string& text, const Object& object) {
  text += '{';
  for (const Member& member : object.members) {
    if (&member != &object.members.front()) text += ',';
    text.append(member.key).append(1, ':');
    if (member.object) {
      append_compact(text, *member.object);
    } else {
      std::ranges::copy_if(member.value, std::back_inserter(text),
                           [](char c) { return c != '\n' && c != '\r'; });
    }
  }
  text += '}';
}

std::string ReviewText::line() const {
  std::string text;
  append_compact(text, root_);
  return text + '\n';
}

}  // namespace bounty
