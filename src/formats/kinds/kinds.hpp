#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "formats/kinds/quantities.hpp"
#include "formats/kinds/texts.hpp"
#include "names/distinct_names.hpp"

/// The kinds of values in documents, for their descriptions (json/description.hpp). Texts and
/// quantities are in files of their own; this file has the kinds that are made of others.
///
/// A kind is a class with static functions:
///
/// - read() is for the fast reader. It reads a value into its part of the model, and returns a
/// pointer past the value, or null for anything unusual. It never checks for the end of the
/// document, because the text is padded.
/// - take() is for the reader that explains errors, and for scalars alone. It returns the value, or
/// reports what is wrong with it. A text that it returns belongs to the scalar.
/// - shape() replaces take() for objects, lists and maps, and for values that are ignored.
/// - write() writes the value, and is_absent() returns true if an optional key is left out because
/// it has no value.
///
/// For messages and schemas, a scalar's kind also has two constants: `expected` says in words what
/// people must write, and `scalars` lists the types of JSON that take() accepts. A kind lacks what
/// its documents never need, such as write() if the program writes no such document.
// Each description and each kind instantiates these branches anew, and most instances cannot take
// every branch. So coverage counts only lines here, and tests change documents at random.
// GCOVR_EXCL_BR_START
namespace bounty::kind {

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
  static const char* read(FastReader& in, const char* at, ModelOf<description>& part) {
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
  static const char* read(FastReader& in, const char* at, List& list) {
    reserve_usual_size(list);
    at = FastReader::between(at, '[', ']', [&](const char* element) {
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
  /// A duration is read with its place and its spelling, which its entry keeps.
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
  static const char* read(FastReader& in, const char* at, ByName<T>& map) {
    std::optional<RemarkKeys> remarks;
    reserve_usual_size(map);
    at = FastReader::between(
        at, '{', '}', [&](const char* entry) { return read_entry(in, entry, map, remarks); });
    return at != nullptr && has_distinct_names(map) ? at : nullptr;
  }

 private:
  static const char* read_entry(FastReader& in, const char* at, ByName<T>& map,
                                std::optional<RemarkKeys>& remarks) {
    std::string_view name;
    const char* const after = in.string(at, name);
    if (after == nullptr) return nullptr;
    const char* const value = FastReader::skip_colon(after);
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

enum class Written { always, if_known };

/// A value that is written, but ignored when it is read.
template <class Kind, Written written = Written::always>
struct Unread : Kind {
  static constexpr bool is_always_written = written == Written::always;
  template <class Slot>
  static constexpr Shape shape() {
    return anything;
  }
  template <class Part>
  static const char* read(FastReader& in, const char* at, Part&) {
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
