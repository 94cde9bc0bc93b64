#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "bounty/rate.hpp"
#include "bounty/submission.hpp"
#include "formats/meant/meant_values.hpp"
#include "json/description.hpp"
#include "names/name_numbers.hpp"
#include "names/words.hpp"
#include "unicode/byte_words.hpp"

/// The kinds of texts and words. kinds.hpp says what a kind is.
// Each description and each kind instantiates these branches anew, and most instances cannot take
// every branch. So coverage counts only lines here, and tests change documents at random.
// GCOVR_EXCL_BR_START
namespace bounty::kind {

inline constexpr JsonKinds text_only = {JsonKind::string};

/// Stores a text that FastReader has read at `at`.
template <class Part>
void put(FastReader& in, const char* at, Part& part, std::string_view text) {
  if constexpr (std::is_same_v<Part, Stated<std::string_view>>) {
    part = {in.lasting(text), in.place(at)};
  } else if constexpr (std::is_same_v<Part, std::string_view>) {
    part = in.lasting(text);
  } else {
    part = text;
  }
}

template <class Kind>
struct TextKind {
  static constexpr JsonKinds scalars = text_only;

  template <class Part>
  static const char* read(FastReader& in, const char* at, Part& part) {
    std::string_view text;
    const char* const after = in.string(at, text);
    if (after == nullptr || !Kind::is_right(text, in.is_printable())) return nullptr;
    put(in, at, part, text);
    return after;
  }

  static void write(JsonWriter& json, std::string_view text) { json.value(text); }
  static bool is_absent(std::string_view text) { return text.empty(); }
};

/// Any text.
struct Text : TextKind<Text> {
  static constexpr std::string_view expected = "a text";
  static bool is_right(std::string_view, bool) { return true; }
  static std::optional<std::string_view> take(Reading&, const Scalar& value) { return value.text; }
};

/// 1 to 256 characters without control characters.
struct Name : TextKind<Name> {
  static constexpr std::string_view expected = "a name";
  static bool is_right(std::string_view text, bool is_printable) {
    constexpr std::size_t longest = 256;  // bytes, so no more characters than that either
    return (is_printable && !text.empty() && text.size() <= longest) || is_name(text);
  }
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
  static bool is_name(std::string_view text);
};

/// A name that can be a key of a review's map, because it is not the key of a remark (`x-...`).
struct NameAsKey : TextKind<NameAsKey> {
  static constexpr std::string_view expected = Name::expected;
  static bool is_right(std::string_view text, bool is_printable) {
    return Name::is_right(text, is_printable) && !is_remark(text);
  }
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
  static std::string nearest(std::string_view text);
};

/// A NameAsKey without `/`, which separates a task from its step: the name of a task or an
/// activity.
struct NameWithoutSlash : TextKind<NameWithoutSlash> {
  static constexpr std::string_view expected = Name::expected;
  static bool is_right(std::string_view text, bool is_printable) {
    return NameAsKey::is_right(text, is_printable) &&
           !any_byte(text, [](ByteWord word) { return zero_bytes(word ^ bytes_of('/')); });
  }
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
  static std::string nearest(std::string_view text);
};

/// A name whose error can propose another. The proposals are kept until the list is complete, so
/// that withdraw_taken_names() can check them.
template <class Kind>
struct WithProposedName : Kind {
  static std::optional<std::string_view> take(Reading& in, const Scalar& value) {
    const std::optional<std::string_view> name = Kind::take(in, value);
    if (!name) in.proposed_names.push_back({in.error_count() - 1, Kind::nearest(value.text)});
    return name;
  }
};

/// Withdraws each hint that proposes a name already in the list or in an earlier hint. `names` are
/// those of the list; the proposed names are added.
void withdraw_taken_names(Reading& in, NameNumbers& names);

/// A name whose place is noted, for errors about repeated names.
template <class Kind>
struct WithNotedPlace : Kind {
  static std::optional<std::string_view> take(Reading& in, const Scalar& value) {
    in.note_name_of_element(value.span);
    return Kind::take(in, value);
  }
};

/// Calls `report` for each repeated name of the list, with its index, the index of its first
/// appearance, and the name. Returns the numbers of all names.
template <class List, class NameOf, class Report>
NameNumbers find_repeated_names(const List& list, NameOf name_of, Report report) {
  NameNumbers names;
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string_view name = name_of(list[i]);
    if (name.empty()) continue;
    const std::size_t number = names.number_of(name);
    if (number == firsts.size()) {
      firsts.push_back(i);
    } else {
      report(i, firsts[number], name);
    }
  }
  return names;
}

/// 1 to 128 of `A-Z a-z 0-9 _ . -`, beginning with a letter or digit.
struct Family : TextKind<Family> {
  static constexpr std::string_view expected = "a name of A-Z a-z 0-9 _ . -";
  static bool is_right(std::string_view text, bool) { return is_family(text); }
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
};

/// A calendar date, YYYY-MM-DD, from 1400 on, because the calendar of ledger begins there.
struct Date : TextKind<Date> {
  static constexpr std::string_view expected = "a date such as \"2026-11-22\"";
  static bool is_right(std::string_view text, bool);
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
};

struct Null {};

/// How an author wants to be acknowledged: a name, or null to decline.
struct Acknowledgement {
  using OneOf = std::tuple<Name, Null>;
  static constexpr std::string_view expected = "a name, or null to decline";
  static constexpr JsonKinds scalars = {JsonKind::string, JsonKind::null};
  static std::optional<AcknowledgeAs> take(Reading& in, const Scalar& value);
  static const char* read(FastReader& in, const char* at, AcknowledgeAs& part) {
    part.is_declined = *at == 'n';
    return part.is_declined ? FastReader::literal(at, "null") : Name::read(in, at, part.name);
  }
};

/// The format that the document states. Its part is the whole model, of which it changes nothing.
template <const std::string_view& format>
struct Format {
  template <class Slot>
  static constexpr Shape shape() {
    return {.expected = in_quotes, .scalars = text_only, .take = take};
  }
  template <class Model>
  static const char* read(FastReader&, const char* at, Model&) {
    return FastReader::literal(at, in_quotes);
  }
  template <class Model>
  static void write(JsonWriter& json, const Model&) {
    json.value(format);
  }

 private:
  static constexpr auto text_in_quotes = quoted<format.size()>(format);
  static constexpr std::string_view in_quotes = {text_in_quotes.data(), text_in_quotes.size()};
  static void take(Reading& in, const Scalar& value, void* model);
};

void take_format(Reading& in, const Scalar& value, std::string_view expected);

template <const std::string_view& format>
void Format<format>::take(Reading& in, const Scalar& value, void*) {
  take_format(in, value, format);
}

// Words.

template <class T>
std::optional<T> take_word(Reading& in, const Scalar& value);

template <class T>
struct WordKind {
  static constexpr JsonKinds scalars = text_only;
  static std::optional<T> take(Reading& in, const Scalar& value) { return take_word<T>(in, value); }
  static const char* read(FastReader&, const char* at, T& part) {
    return read_word(at, part, std::make_index_sequence<words<T>.size()>());
  }
  static void write(JsonWriter& json, T meaning) { json.value(word_for(meaning)); }
  static bool is_absent(T) { return false; }

 private:
  template <std::size_t i>
  static constexpr auto quoted_word = quoted<words<T>[i].text.size()>(words<T>[i].text);

  template <std::size_t... i>
  static const char* read_word(const char* at, T& part, std::index_sequence<i...>) {
    const char* after = nullptr;
    const auto is_word = [&](const auto& word, T meaning) {
      if (std::memcmp(at, word.data(), word.size()) != 0) return false;
      part = meaning;
      after = at + word.size();
      return true;
    };
    (is_word(quoted_word<i>, words<T>[i].meaning) || ...);
    return after;
  }
};

struct EvidenceWord : WordKind<Evidence> {
  static constexpr std::string_view expected = "\"full_run\", \"alternative\" or \"none\"";
  static constexpr OtherValues other_values = format::as_evidence;
  static std::optional<Evidence> take(Reading& in, const Scalar& value);
};

struct SubmissionKindWord : WordKind<SubmissionKind> {
  static constexpr std::string_view expected = "\"implementation\" or \"specification\"";
};

/// A word in a document that this tool has written.
template <class T>
struct StoredWord : WordKind<T> {
  static constexpr std::string_view expected = "a word";
};

struct Boolean {
  static constexpr std::string_view expected = "true or false";
  static constexpr JsonKinds scalars = {JsonKind::boolean};
  static std::optional<bool> take(Reading&, const Scalar& value) { return value.text == "true"; }
  static const char* read(FastReader&, const char* at, bool& part) {
    return FastReader::boolean(at, part);
  }
  static void write(JsonWriter& json, bool value) { json.value(value); }
  static bool is_absent(bool) { return false; }
};

/// A flag that is left out if it is false.
struct IsTrue : Boolean {
  static bool is_absent(bool value) { return !value; }
};

}  // namespace bounty::kind
// GCOVR_EXCL_BR_STOP
