#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include "bounty/count.hpp"
#include "bounty/duration.hpp"
#include "bounty/money.hpp"
#include "bounty/print.hpp"
#include "bounty/rate.hpp"
#include "bounty/submission.hpp"
#include "formats/kinds/common_values.hpp"
#include "formats/meant/meant_values.hpp"
#include "json/description.hpp"
#include "names/distinct_names.hpp"
#include "names/words.hpp"
#include "unicode/byte_words.hpp"

/// The kinds of values in documents, for their descriptions (json/description.hpp).
///
/// take() returns the value of a scalar, or reports what is wrong with it; a text that it returns
/// belongs to the scalar. read() reads a valid value into its part of the model and returns a
/// pointer past its end, or null if it cannot. write() writes the value.
// Each description and each kind instantiates these branches anew, and most instances cannot take
// every branch. So only lines are counted, and tests change documents at random.
// GCOVR_EXCL_BR_START
namespace bounty::kind {

inline constexpr JsonKinds text_only = {JsonKind::string};
inline constexpr JsonKinds number_only = {JsonKind::number};
inline constexpr JsonKinds text_or_number = {JsonKind::string, JsonKind::number};

/// Stores a text that the fast reader has read at `at`.
template <class Part>
void put(PlainReader& in, const char* at, Part& part, std::string_view text) {
  if constexpr (std::is_same_v<Part, Stated<std::string_view>>) {
    part = {in.lasting(text), in.place(at)};
  } else if constexpr (std::is_same_v<Part, std::string_view>) {
    part = in.lasting(text);
  } else {
    part = text;
  }
}

// Texts.

template <class Kind>
struct TextKind {
  static constexpr JsonKinds scalars = text_only;

  template <class Part>
  static const char* read(PlainReader& in, const char* at, Part& part) {
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
    constexpr std::size_t longest = 256;
    return is_printable && !text.empty() && text.size() <= longest ? true : is_name(text);
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

/// The same without `/`, which separates a task from its step: the name of a task or an activity.
struct NameWithoutSlash : TextKind<NameWithoutSlash> {
  static constexpr std::string_view expected = Name::expected;
  static bool is_right(std::string_view text, bool is_printable) {
    return NameAsKey::is_right(text, is_printable) &&
           !any_byte(text, [](ByteWord word) { return zero_bytes(word ^ bytes_of('/')); });
  }
  static std::optional<std::string_view> take(Reading& in, const Scalar& value);
  static std::string nearest(std::string_view text);
};

/// A name that appears only once in its list. The names that hints propose are kept until the list
/// is complete.
template <class Kind>
struct Listed : Kind {
  static std::optional<std::string_view> take(Reading& in, const Scalar& value) {
    const std::optional<std::string_view> name = Kind::take(in, value);
    if (!name) in.proposed_names.push_back({in.error_count() - 1, Kind::nearest(value.text)});
    return name;
  }
};

/// Withdraws each hint that proposes a name already in the list or in an earlier hint. `names` are
/// those of the list; the proposed names are added.
void withdraw_taken_names(Reading& in, NameNumbers& names);

/// The name of an element, which is unique in its list.
template <class Kind>
struct ElementName : Kind {
  static std::optional<std::string_view> take(Reading& in, const Scalar& value) {
    in.note_name_of_element(value.span);
    return Kind::take(in, value);
  }
};

/// Reports each repeated name of the list, and numbers the names. Calls `refuse` with the index of
/// the repeated name, the index of its first appearance, and the name.
template <class List, class NameOf, class Refuse>
NameNumbers refuse_repeated_names(const List& list, NameOf name_of, Refuse refuse) {
  NameNumbers names;
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string_view name = name_of(list[i]);
    if (name.empty()) continue;
    const std::size_t number = names.number_of(name);
    if (number == firsts.size()) {
      firsts.push_back(i);
    } else {
      refuse(i, firsts[number], name);
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

/// A calendar date from 1400 on, YYYY-MM-DD.
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
  static const char* read(PlainReader& in, const char* at, AcknowledgeAs& part) {
    part.is_declined = *at == 'n';
    return part.is_declined ? PlainReader::literal(at, "null") : Name::read(in, at, part.name);
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
  static const char* read(PlainReader&, const char* at, Model&) {
    return PlainReader::literal(at, in_quotes);
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
  static const char* read(PlainReader&, const char* at, T& part) {
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

struct RateOrPercentage;

/// A confidence as a word or a rate.
struct ConfidenceOrRate {
  using OneOf = std::tuple<WordKind<Confidence>, RateOrPercentage>;
  using Value = std::variant<Confidence, Rate>;
  static constexpr std::string_view expected = "\"high\", \"medium\", \"low\", \"none\" or a rate";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Value> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Value& part);
};

struct Boolean {
  static constexpr std::string_view expected = "true or false";
  static constexpr JsonKinds scalars = {JsonKind::boolean};
  static std::optional<bool> take(Reading&, const Scalar& value) { return value.text == "true"; }
  static const char* read(PlainReader&, const char* at, bool& part) {
    return PlainReader::boolean(at, part);
  }
  static void write(JsonWriter& json, bool value) { json.value(value); }
  static bool is_absent(bool) { return false; }
};

/// A flag that is left out if it is false.
struct IsTrue : Boolean {
  static bool is_absent(bool value) { return !value; }
};

// Quantities as people write them: numbers or texts.

/// A duration such as "2h30m", "2:30" or 2.5 (hours).
struct Time {
  static constexpr OtherValues other_values = format::as_duration;
  static constexpr std::string_view expected =
      "a duration such as \"2h30m\", \"2:30\" or 2.5 (hours)";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Stated<Duration>> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Stated<Duration>& part) {
    std::int64_t milliseconds = 0;
    part.is_bare_number = *at != '"';
    const char* const after =
        part.is_bare_number ? read_common_number(at, Duration::milliseconds_per_hour, milliseconds)
                            : read_common_duration(at, milliseconds);
    if (after == nullptr || milliseconds > Duration::max_milliseconds) {
      return read_uncommon(in, at, part);
    }
    part.value = Duration::from_milliseconds(milliseconds);
    part.place = in.place(at);
    return after;
  }
  static void write(JsonWriter& json, const Stated<Duration>& time) {
    json.value(units(time.value));
  }
  static bool is_absent(const Stated<Duration>&) { return false; }

 private:
  static const char* read_uncommon(PlainReader& in, const char* at, Stated<Duration>& part);
};

/// A rate such as 0.25 or "25%".
struct RateOrPercentage {
  static constexpr std::string_view expected = "a rate such as 0.25 or \"25%\"";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Rate> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Rate& part) {
    std::int64_t parts = 0;
    const char* const after =
        *at == '"' ? nullptr : read_common_number(at, Rate::parts_of_whole, parts);
    if (after == nullptr || parts > Rate::parts_of_whole) return read_uncommon(in, at, part);
    part = Rate::from_parts_per_million(parts);
    return after;
  }
  static void write(JsonWriter& json, Rate rate) { json.value(rate); }
  static bool is_absent(Rate) { return false; }

 private:
  static const char* read_uncommon(PlainReader& in, const char* at, Rate& part);
};

/// Dollars per hour.
struct DollarsAnHour {
  static constexpr std::string_view expected = "an amount in dollars such as \"300.00\"";
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<HourlyRate> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, HourlyRate& part);
  static void write(JsonWriter& json, HourlyRate rate);
  static bool is_absent(HourlyRate) { return false; }
};

/// Dollars.
struct Dollars {
  static constexpr std::string_view expected = DollarsAnHour::expected;
  static constexpr JsonKinds scalars = text_or_number;
  static std::optional<Money> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Money& part);
};

/// The number of times a step is done: a whole number of at least 1.
struct Repetitions {
  static constexpr OtherValues other_values = format::as_count;
  static constexpr std::string_view expected = "a whole number";
  static constexpr JsonKinds scalars = number_only;
  static std::optional<Count> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Count& part);
  static void write(JsonWriter& json, Count count) { json.value(count.number()); }
  static bool is_absent(Count) { return false; }
};

// Quantities as this tool writes them: only numbers.

/// Returns the number in units, or reports that `what` was expected.
std::optional<std::int64_t> take_units(Reading& in, const Scalar& value, std::int64_t units_per_one,
                                       std::int64_t most, std::string_view what);

/// Reads a number that is exact in units, from 0 to `most`. Returns null if it is not.
const char* read_units(const char* at, std::int64_t units_per_one, std::int64_t most,
                       std::int64_t& units);

/// A quantity that is a whole number of units.
template <class Kind, class T>
struct UnitsKind {
  static constexpr JsonKinds scalars = number_only;
  static std::optional<T> take(Reading& in, const Scalar& value) {
    const auto units = take_units(in, value, Kind::units_per_one, Kind::most, Kind::range);
    return units ? std::optional<T>(Kind::from_units(*units)) : std::nullopt;
  }
  static const char* read(PlainReader&, const char* at, T& part) {
    std::int64_t units = 0;
    at = read_units(at, Kind::units_per_one, Kind::most, units);
    if (at != nullptr) part = Kind::from_units(units);
    return at;
  }
};

struct Cents : UnitsKind<Cents, Money> {
  static constexpr std::string_view expected = "whole cents";
  static constexpr std::string_view range = "whole cents, 0 or more, in 64 bits";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = INT64_MAX;
  static Money from_units(std::int64_t cents) { return Money::from_cents(cents); }
  static void write(JsonWriter& json, Money amount) { json.value(amount); }
};

/// An amount that has been paid, which is above zero.
struct CentsPaid : Cents {
  static std::optional<Money> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, Money& part) {
    at = Cents::read(in, at, part);
    return part == Money() ? nullptr : at;
  }
};

/// A sum over many submissions, in cents. It may exceed 64 bits.
struct SumOfCents {
  static void write(JsonWriter& json, Sum amount) { json.value(amount); }
};

/// The gain from a change, in cents; negative for a loss.
struct Worth {
  static void write(JsonWriter& json, Money amount) { json.value(amount); }
};

/// The gain from changes to many submissions, in cents; negative for a loss.
struct WideWorth {
  static void write(JsonWriter& json, Sum amount) { json.value(amount); }
};

/// A number of documents.
struct HowMany {
  static void write(JsonWriter& json, std::uint64_t number) {
    json.value(static_cast<std::int64_t>(number));
  }
};

struct CentsAnHour : UnitsKind<CentsAnHour, HourlyRate> {
  static constexpr std::string_view expected = "whole cents";
  static constexpr std::string_view range = "whole cents from 0 to 100000000";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = HourlyRate::max_cents;
  static HourlyRate from_units(std::int64_t cents) { return HourlyRate::from_cents(cents); }
  static void write(JsonWriter& json, HourlyRate rate) { json.value(rate.cents()); }
};

struct Seconds : UnitsKind<Seconds, Duration> {
  static constexpr std::string_view expected = "seconds";
  static constexpr std::string_view range =
      "seconds from 0 to 360000000, with at most 3 decimal places";
  static constexpr std::int64_t units_per_one = Duration::milliseconds_per_second;
  static constexpr std::int64_t most = Duration::max_milliseconds;
  static Duration from_units(std::int64_t milliseconds) {
    return Duration::from_milliseconds(milliseconds);
  }
  static void write(JsonWriter& json, Duration duration) { json.value(duration); }
};

/// A number of repetitions, which may be 0.
struct StoredCount : UnitsKind<StoredCount, Count> {
  static constexpr std::string_view expected = "a whole number";
  static constexpr std::string_view range = "a whole number from 0 to 1000000";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = Count::max;
  static Count from_units(std::int64_t number) { return Count::from_number(number); }
  static void write(JsonWriter& json, Count count) { json.value(count.number()); }
};

/// The number of a line or column.
struct NumberOfPlace : UnitsKind<NumberOfPlace, std::uint32_t> {
  static constexpr std::string_view expected = "a whole number";
  static constexpr std::string_view range = "a whole number from 0 to 4294967295";
  static constexpr std::int64_t units_per_one = 1;
  static constexpr std::int64_t most = UINT32_MAX;
  static std::uint32_t from_units(std::int64_t number) {
    return static_cast<std::uint32_t>(number);
  }
  static void write(JsonWriter& json, std::uint32_t number) { json.value(std::int64_t{number}); }
  static bool is_absent(std::uint32_t number) { return number == 0; }
};

/// Cents, or null where the amount is unknown.
struct CentsOrNull {
  static constexpr std::string_view expected = "whole cents or null";
  static constexpr bool takes_optional_part = true;
  static constexpr JsonKinds scalars = {JsonKind::number, JsonKind::null};
  static std::optional<std::optional<Money>> take(Reading& in, const Scalar& value);
  static const char* read(PlainReader& in, const char* at, std::optional<Money>& part);
  static void write(JsonWriter& json, const std::optional<Money>& amount);
};

/// A rate in a document that this tool has written.
struct StoredRate : RateOrPercentage {
  static constexpr std::string_view expected = "a rate from 0 to 1";
  static constexpr JsonKinds scalars = number_only;
  static const char* read(PlainReader& in, const char* at, Rate& part) {
    return *at == '"' ? nullptr : RateOrPercentage::read(in, at, part);
  }
};

// Kinds that are made of other kinds.

/// Requires or forbids the key in the schema of an object.
void require(Schema& schema, const std::string& key, bool is_there);

/// Adds to the schema of an object that its list is empty if and only if its flag is true.
void require_empty_where(Schema& schema, const std::string& flag, const std::string& list);

/// Adds to the schema of a list that it is not empty.
struct NotEmpty {
  static void describe(Schema& schema);
};

template <const auto& description>
struct ObjectOf {
  static constexpr const auto& object = description;

  template <class Slot>
  static constexpr Shape shape() {
    return object_shape<description, Slot>();
  }
  static const char* read(PlainReader& in, const char* at, ModelOf<description>& part) {
    return read_object<description>(in, at, part);
  }
  static void write(JsonWriter& json, const ModelOf<description>& part) {
    write_object<description>(json, part);
  }
  static bool is_absent(const ModelOf<description>&) { return false; }
};

/// Reserves memory for the usual number of elements at once.
template <class List>
void reserve_usual_size(List& list) {
  constexpr std::size_t usual_size = 10;
  if (list.capacity() == 0) list.reserve(usual_size);
}

/// Clears a list that appears a second time, so that its rules see only the new elements.
template <class List>
void* emptied(void* list) {
  static_cast<List*>(list)->clear();
  return list;
}

/// A list of values of a kind. The rules state what it is called, and what must hold for the whole
/// list.
template <class Kind, class Rules>
struct ListOf {
  template <class Slot>
  static constexpr Shape shape() {
    using List = typename Slot::Part;
    Shape shape = {.expected = Rules::expected,
                   .element = &shape_in<Kind, ElementSlot<List>>,
                   .begin = [](Reading&, void* model) { return emptied<List>(Slot::open(model)); }};
    if constexpr (!std::is_null_pointer_v<std::remove_cv_t<decltype(Rules::check)>>) {
      shape.end = [](Reading& in, void* model, Span span) {
        Rules::check(in, *static_cast<List*>(model), span);
      };
    }
    return shape;
  }

  template <class List>
  static const char* read(PlainReader& in, const char* at, List& list) {
    reserve_usual_size(list);
    at = PlainReader::between(at, '[', ']', [&](const char* element) {
      // Not emplace_back(), for which the compiler zeroes the memory slowly first.
      list.push_back(typename List::value_type{});
      return Kind::read(in, element, list.back());
    });
    return at != nullptr && Rules::is_right(list) ? at : nullptr;
  }

  template <class List>
  static void write(JsonWriter& json, const List& list) {
    json.begin_array();
    for (const auto& element : list) write_part<Kind>(json, element);
    json.end_array();
  }
  template <class List>
  static bool is_absent(const List& list) {
    return list.empty();
  }
};

/// An entry of a review's map.
template <class T>
struct NamedSlot {
  template <class Value>
  static void store(Reading& in, void* model, const Value& value, const Scalar& scalar) {
    Named<T>& entry = static_cast<ByName<T>*>(model)->emplace_back();
    assign(in, value_part(entry), value, scalar);
    entry.name = in.keep(in.name());
    entry.place = in.place_of_name();
  }
  static auto& value_part(Named<T>& entry) {
    if constexpr (std::is_same_v<T, Duration>) {
      return static_cast<Stated<Duration>&>(entry);
    } else {
      return entry.value;
    }
  }
};

/// A map from names to values of a kind.
template <class Kind, class T>
struct MapByName {
  static const char* read(PlainReader& in, const char* at, ByName<T>& map) {
    std::optional<RemarkKeys> remarks;
    reserve_usual_size(map);
    at = PlainReader::between(
        at, '{', '}', [&](const char* entry) { return read_entry(in, entry, map, remarks); });
    return at != nullptr && has_distinct_names(map) ? at : nullptr;
  }

 private:
  static const char* read_entry(PlainReader& in, const char* at, ByName<T>& map,
                                std::optional<RemarkKeys>& remarks) {
    std::string_view name;
    const char* const after = in.string(at, name);
    if (after == nullptr) return nullptr;
    const char* const value = PlainReader::skip_colon(after);
    if (value == nullptr) return nullptr;
    if (is_remark(name)) {
      if (!remarks) remarks.emplace();
      return remarks->note(name) ? in.skip_value(value) : nullptr;
    }
    Named<T>& entry = map.emplace_back();
    const char* const end = Kind::read(in, value, NamedSlot<T>::value_part(entry));
    entry.name = in.lasting(name);
    entry.place = in.place(at);
    return end;
  }
};

template <class Kind, class T, const std::string_view& what>
struct MapOf : MapByName<Kind, T> {
  template <class Slot>
  static constexpr Shape shape() {
    return {.expected = what,
            .named = &shape_in<Kind, NamedSlot<T>>,
            .begin = [](Reading&, void* model) { return Slot::open(model); }};
  }
};

/// A value that is always written, even if it is empty, but optional when read.
template <class Kind>
struct AlwaysWritten : Kind {
  static constexpr bool is_always_written = true;
  template <class Part>
  static bool is_absent(const Part&) {
    return false;
  }
};

/// A value that is written, but ignored when it is read.
template <class Kind, bool is_always = true>
struct Unread : Kind {
  static constexpr bool is_always_written = is_always;
  template <class Slot>
  static constexpr Shape shape() {
    return anything;
  }
  template <class Part>
  static const char* read(PlainReader& in, const char* at, Part&) {
    return in.skip_value(at);
  }
  template <class Part>
  static bool is_absent(const Part&) {
    return false;
  }
};

/// A constant text.
template <const std::string_view& text>
struct Constant {
  template <class Model>
  static void write(JsonWriter& json, const Model&) {
    json.value(text);
  }
};

/// Selects the whole model: for the format, and for keys that are grouped into an object only in
/// the document.
inline constexpr auto whole_model = [](auto& model) -> auto& { return model; };

/// The key by which a document identifies its format.
inline constexpr std::string_view format_key_name = "format";
template <const std::string_view& format>
inline constexpr auto format_key = required(format_key_name, Format<format>(), whole_model,
                                            "The format of this document.");

/// Begins a document that is written piece by piece.
template <const std::string_view& format>
JsonWriter& begin_document(JsonWriter& json) {
  return json.begin_object().member(format_key<format>.name, format);
}

}  // namespace bounty::kind
// GCOVR_EXCL_BR_STOP
