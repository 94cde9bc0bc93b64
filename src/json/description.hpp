#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "bounty/place.hpp"
#include "json/explain/reading.hpp"
#include "json/explain/shape.hpp"
#include "json/fast_reader.hpp"
#include "json/json_writer.hpp"
#include "names/names.hpp"

/// A document is described once, as a constant: its objects and their keys. For example:
///
///   inline constexpr auto step = object<Step>(
///       "step", R"(a step: an object with "name" and "time")",
///       required("name", kind::Name(), &Step::name, "The step's name, unique within its task."),
///       required("time", kind::Time(), &Step::time, "Elapsed time of one repetition."));
///
/// A description uses these terms:
///
/// - The model is the struct that an object is read into, such as Step.
/// - A part of the model is what one value fills: a member, such as Step::name, or an element of a
/// list. The place of a part is a pointer to the member, or a function that returns the part.
/// - A kind reads, writes and describes one sort of value. It is a class with static functions,
/// such as kind::Name; formats/kinds/kinds.hpp explains them.
/// - A shape is what remains of a description without its types: tables for the reader that
/// explains errors (reading.hpp). A slot stores the value of a shape in its part of the model.
///
/// This file derives from a description:
///
/// - read_object(): the fast reader, which accepts valid documents and reports nothing about
/// others;
/// - shape_of(): the shapes for the reader that explains errors;
/// - write_object(): the writer.
///
/// The JSON Schema (formats/schemas.cpp) and the comparison of two documents
/// (compare/diff_values.cpp) are derived elsewhere.
// Each description or kind has its own copy of these branches, and most copies cannot take all of
// them. So only lines are counted, and tests change documents at random. GCOVR_EXCL_BR_START
namespace bounty {

/// A JSON Schema or a part of one. Rules and kinds may extend theirs with `describe(schema)`.
using Schema = nlohmann::ordered_json;

/// A key of an object.
template <class KindOfValue, class PlaceInModel>
struct Key {
  using Kind = KindOfValue;
  std::string_view name;
  PlaceInModel place;
  std::string_view meaning;  ///< a description for the schema
  bool is_required = false;
  std::string_view label{};  ///< its name in reports of changes; "" if changes are not reported

  /// Returns this key with a label.
  [[nodiscard]] constexpr Key called(std::string_view by_people) const {
    Key key = *this;
    key.label = by_people;
    return key;
  }
};

template <class Kind, class Place>
constexpr Key<Kind, Place> required(std::string_view name, Kind, Place place,
                                    std::string_view meaning) {
  return {name, place, meaning, true};
}
template <class Kind, class Place>
constexpr Key<Kind, Place> optional(std::string_view name, Kind, Place place,
                                    std::string_view meaning) {
  return {name, place, meaning, false};
}

/// What happens to keys that are not in the description.
enum class OtherKeys {
  refused,  ///< except remarks, because people write these documents
  ignored   ///< because later versions may have more keys
};

/// What must hold for an object as a whole; nothing for most objects. The fast reader calls
/// is_right(); check() reports errors; describe(), if present, extends the schema.
struct NoRules {
  template <class Model>
  static bool is_right(const Model&) {
    return true;
  }
  static constexpr std::nullptr_t check = nullptr;
};

template <class ModelOfObject, OtherKeys other_keys, class RulesOfObject, class... Keys>
struct Object {
  using Model = ModelOfObject;
  using Rules = RulesOfObject;
  static constexpr OtherKeys others = other_keys;
  static constexpr std::size_t count = sizeof...(Keys);

  std::string_view name;      ///< in schemas, such as `step`; "" if part of another object
  std::string_view expected;  ///< for messages, such as `a step: an object with "name" and "time"`
  std::tuple<Keys...> keys;
};

/// Describes an object of a document that people write.
template <class Model, class Rules = NoRules, class... Keys>
constexpr auto object(std::string_view name, std::string_view expected, Keys... keys) {
  return Object<Model, OtherKeys::refused, Rules, Keys...>{name, expected, {keys...}};
}

/// Describes an object of a document that the program writes.
template <class Model, class Rules = NoRules, class... Keys>
constexpr auto stored_object(std::string_view name, std::string_view expected, Keys... keys) {
  return Object<Model, OtherKeys::ignored, Rules, Keys...>{name, expected, {keys...}};
}

/// Describes keys that are part of larger objects in documents that the program writes.
template <class Model, class... Keys>
constexpr auto stored_members(Keys... keys) {
  return stored_object<Model>("", "", keys...);
}

/// A place within a member of the model.
template <auto member, class Place>
struct Through {
  Place place;
  constexpr auto& operator()(auto& model) const { return std::invoke(place, model.*member); }
};

/// Returns the keys of an object whose model is a member of a larger model, as keys of the larger
/// object.
template <class Model, auto member, class Inner>
constexpr auto members_of(const Inner& inner) {
  return std::apply(
      [](const auto&... keys) {
        return stored_members<Model>(
            Key<typename std::remove_cvref_t<decltype(keys)>::Kind,
                Through<member, std::remove_cvref_t<decltype(keys.place)>>>{
                keys.name, {keys.place}, keys.meaning, keys.is_required, keys.label}...);
      },
      inner.keys);
}

/// Joins the keys of several objects into one object, whose model and other properties are those of
/// the first.
template <class Rules = NoRules, class First, class... Others>
constexpr auto joined(std::string_view name, std::string_view expected, const First& first,
                      const Others&... others) {
  return std::apply(
      [&](auto... keys) {
        return Object<typename First::Model, First::others, Rules, decltype(keys)...>{
            name, expected, {keys...}};
      },
      std::tuple_cat(first.keys, others.keys...));
}

template <const auto& description>
using ModelOf = typename std::remove_cvref_t<decltype(description)>::Model;

template <const auto& description, std::size_t i>
using KindOf =
    typename std::tuple_element_t<i, std::remove_cvref_t<decltype(description.keys)>>::Kind;

template <const auto& description, std::size_t i, class Model>
constexpr auto& part_of(Model& model) {
  return std::invoke(std::get<i>(description.keys).place, model);
}

/// Returns true if the key has this place in the model. The type of a function identifies it.
template <class Key, class Place>
constexpr bool is_at(const Key& key, Place place) {
  if constexpr (!std::is_same_v<std::remove_cv_t<decltype(key.place)>, Place>) {
    return false;
  } else if constexpr (std::equality_comparable<Place>) {
    return key.place == place;
  } else {
    return true;
  }
}

/// Returns the index of the key with this place in the model, which must exist.
template <const auto& description, class Place>
constexpr std::size_t index_of(Place place) {
  return std::apply(
      [&](const auto&... keys) {
        std::size_t index = 0;
        const bool is_there = ((is_at(keys, place) || (++index, false)) || ...);
        if (!is_there) refuse<std::logic_error>("no key has this place");
        return index;
      },
      description.keys);
}

/// Returns the name of the key with this place in the model.
template <const auto& description, class Place>
constexpr std::string_view key_of(Place place) {
  constexpr std::array names =
      std::apply([](const auto&... keys) { return std::array{keys.name...}; }, description.keys);
  return names.at(index_of<description>(place));
}

/// Returns the name of the only key with this kind of value. Does not compile if there are none or
/// several.
template <const auto& description, class Kind>
consteval std::string_view key_of_kind() {
  return std::apply(
      [](const auto&... keys) {
        std::string_view name;
        int found = 0;
        const auto compare = [&](const auto& key) {
          if constexpr (std::is_same_v<typename std::remove_cvref_t<decltype(key)>::Kind, Kind>) {
            name = key.name;
            ++found;
          }
        };
        (compare(keys), ...);
        if (found != 1) refuse<std::logic_error>("the kind is not that of exactly one key");
        return name;
      },
      description.keys);
}

/// Calls `use` with the index of each key as a compile-time constant.
template <const auto& description, class Use>
constexpr void for_each_key(Use use) {
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (use(std::integral_constant<std::size_t, i>()), ...);
  }
  (std::make_index_sequence<std::remove_cvref_t<decltype(description)>::count>());
}

/// Returns the name in double quotes.
template <std::size_t size>
constexpr std::array<char, size + 2> quoted(std::string_view name) {
  std::array<char, size + 2> text{};
  text.front() = text.back() = '"';
  for (std::size_t i = 0; i < size; ++i) text[i + 1] = name[i];
  return text;
}

// Parts of the model.

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_optional<std::shared_ptr<T>> = true;

/// Returns the object that a value is stored in; creates it if the part is optional.
template <class T>
constexpr auto& stated_part(T& part) {
  if constexpr (requires { typename T::element_type; }) {
    part = std::make_shared<typename T::element_type>();
    return *part;
  } else if constexpr (is_optional<T>) {
    return part.emplace();
  } else {
    return part;
  }
}

/// Returns the object that the fast reader fills. A kind may choose to fill the optional itself.
template <class Kind, class Part>
constexpr auto& part_to_read(Part& part) {
  if constexpr (requires { Kind::takes_optional_part; }) {
    return part;
  } else {
    return stated_part(part);
  }
}

/// Stores a value in its part of the model. Keeps a copy of a text if the part only refers to it.
template <class Part, class Value>
void assign(Reading& in, Part& part, const Value& value, const Scalar& scalar) {
  if constexpr (std::is_same_v<Part, std::string_view>) {
    part = in.keep(value);
  } else if constexpr (is_optional<Part> && !std::is_same_v<Part, Value>) {
    assign(in, part.emplace(), value, scalar);
  } else if constexpr (std::is_same_v<Part, Stated<std::string_view>>) {
    part = {in.keep(value), in.locate(scalar.span.begin)};
  } else {
    part = value;
  }
}

// Shapes.

template <const auto& description, std::size_t i>
struct MemberSlot {
  using Part = std::remove_cvref_t<decltype(stated_part(
      part_of<description, i>(std::declval<ModelOf<description>&>())))>;
  static auto& part(void* model) {
    return part_of<description, i>(*static_cast<ModelOf<description>*>(model));
  }
  template <class Value>
  static void store(Reading& in, void* model, const Value& value, const Scalar& scalar) {
    assign(in, part(model), value, scalar);
  }
  static void* open(void* model) { return &stated_part(part(model)); }
};

template <class List>
struct ElementSlot {
  template <class Value>
  static void store(Reading& in, void* model, const Value& value, const Scalar& scalar) {
    assign(in, static_cast<List*>(model)->emplace_back(), value, scalar);
  }
  static void* open(void* model) { return &static_cast<List*>(model)->emplace_back(); }
};

struct DocumentSlot {
  static void* open(void* model) { return model; }
};

/// Returns what people write instead of values of this kind.
template <class Kind>
constexpr OtherValues other_values_of() {
  if constexpr (requires { Kind::other_values; }) {
    return Kind::other_values;
  } else {
    return nullptr;
  }
}

/// Returns the shape of a scalar of this kind. Its take() stores the value, or reports why it is
/// invalid.
template <class Kind, class Slot>
constexpr Shape scalar_shape() {
  return {.expected = Kind::expected,
          .scalars = Kind::scalars,
          .take =
              [](Reading& in, const Scalar& scalar, void* model) {
                if (const auto value = Kind::take(in, scalar))
                  Slot::store(in, model, *value, scalar);
              },
          .other_values = other_values_of<Kind>()};
}

/// Returns the shape of a value of this kind: a scalar's, unless the kind defines its own.
template <class Kind, class Slot>
constexpr Shape shape_of_kind() {
  if constexpr (requires { Kind::template shape<Slot>(); }) {
    return Kind::template shape<Slot>();
  } else {
    return scalar_shape<Kind, Slot>();
  }
}

template <class Kind, class Slot>
inline constexpr Shape shape_in = shape_of_kind<Kind, Slot>();

template <const auto& description>
inline constexpr auto fields_of = []<std::size_t... i>(std::index_sequence<i...>) {
  return std::array<Field, sizeof...(i)>{
      Field{std::get<i>(description.keys).name,
            &shape_in<KindOf<description, i>, MemberSlot<description, i>>,
            std::get<i>(description.keys).is_required}...};
}
(std::make_index_sequence<std::remove_cvref_t<decltype(description)>::count>());

/// The shape of the value of an ignored key.
inline constexpr Shape anything = {
    .expected = "a value",
    .scalars = {JsonKind::null, JsonKind::boolean, JsonKind::number, JsonKind::string},
    .take = [](Reading&, const Scalar&, void*) {},
    .named = &anything,
    .element = &anything};

/// What people write instead of the keys, the object or a list of a description. Specialised next
/// to the description if there is anything.
template <const auto& description>
inline constexpr SynonymOf synonym_of = nullptr;
template <const auto& description>
inline constexpr HintForText hint_for_text_of = nullptr;
template <const auto& description>
inline constexpr std::string_view hint_for_list_of = {};

template <const auto& description, class Slot>
constexpr Shape object_shape() {
  using Description = std::remove_cvref_t<decltype(description)>;
  using Rules = typename Description::Rules;
  Shape shape = {.expected = description.expected,
                 .fields = fields_of<description>,
                 .synonym_of = synonym_of<description>,
                 .hint_for_text = hint_for_text_of<description>,
                 .hint_for_list = hint_for_list_of<description>,
                 .named = Description::others == OtherKeys::ignored ? &anything : nullptr,
                 .begin = [](Reading&, void* model) { return Slot::open(model); }};
  if constexpr (!std::is_null_pointer_v<std::remove_cv_t<decltype(Rules::check)>>) {
    shape.end = [](Reading& in, void* model, Span span) {
      Rules::check(in, *static_cast<ModelOf<description>*>(model), span);
    };
  }
  return shape;
}

/// The shape of a document with this description.
template <const auto& description>
inline constexpr Shape shape_of = object_shape<description, DocumentSlot>();

// The fast reader.

/// The undescribed keys of one object: only a few, each of which may appear once.
class RemarkKeys {
 public:
  /// Returns false if the key has appeared before or there are too many keys to check.
  bool note(std::string_view key) {
    for (std::size_t i = 0; i < count_; ++i) {
      if (keys_.at(i) == key) return false;
    }
    if (count_ == keys_.size()) return false;
    keys_.at(count_++) = key;
    return true;
  }

 private:
  std::array<std::string_view, 8> keys_{};
  std::size_t count_ = 0;
};

/// Skips an undescribed key and its value. Returns null if that is not allowed.
template <OtherKeys others>
const char* skip_other_key(FastReader& in, const char* at, RemarkKeys& remarks) {
  std::string_view key;
  at = in.string(at, key);
  if (at == nullptr || (others == OtherKeys::refused && !is_remark(key)) || !remarks.note(key)) {
    return nullptr;
  }
  at = FastReader::skip_colon(at);
  return at == nullptr ? nullptr : in.skip_value(at);
}

template <const auto& description, std::size_t i>
inline constexpr auto quoted_key =
    quoted<std::get<i>(description.keys).name.size()>(std::get<i>(description.keys).name);

/// `,"key":`
template <const auto& description, std::size_t i>
inline constexpr auto written_key = [] {
  constexpr const auto& key = quoted_key<description, i>;
  std::array<char, key.size() + 2> text{};
  text.front() = ',';
  for (std::size_t at = 0; at < key.size(); ++at) text[at + 1] = key[at];
  text.back() = ':';
  return text;
}();

/// Reads objects of a description. Documents tend to repeat the same order of keys, so each key is
/// expected after the previous one in a pass over all keys. If the order differs, another pass
/// follows.
template <const auto& description>
class ObjectReader {
 public:
  using Description = std::remove_cvref_t<decltype(description)>;
  using Model = typename Description::Model;

  ObjectReader(FastReader& in, Model& model) : in_(in), model_(model) {}

  const char* read(const char* at) {
    bool goes_on = FastReader::has_first(at, '{', '}');
    while (goes_on) {
      const char* const first = at;
      goes_on = read_keys(at, AllKeys());
      if (goes_on && at == first) goes_on = read_other_key(at);
    }
    const bool is_right =
        at != nullptr && (required_keys & ~seen_) == 0 && Description::Rules::is_right(model_);
    return is_right ? at : nullptr;
  }

 private:
  static constexpr std::uint64_t required_keys = Fields(fields_of<description>).required;
  using AllKeys = std::make_index_sequence<Description::count>;

  /// Reads the keys that appear in the order of the description. Returns false at the end of the
  /// object.
  template <std::size_t... i>
  bool read_keys(const char*& at, std::index_sequence<i...>) {
    return (read_if_key<i>(at) && ...);
  }

  template <std::size_t i>
  bool read_if_key(const char*& at) {
    constexpr const auto& key = quoted_key<description, i>;
    if (std::memcmp(at, key.data(), key.size()) != 0) return true;
    constexpr std::uint64_t bit = std::uint64_t{1} << i;
    at = (seen_ & bit) == 0 ? FastReader::skip_colon(at + key.size()) : nullptr;
    if (at == nullptr) return false;
    seen_ |= bit;
    at = KindOf<description, i>::read(
        in_, at, part_to_read<KindOf<description, i>>(part_of<description, i>(model_)));
    return FastReader::has_next(at, '}');
  }

  bool read_other_key(const char*& at) {
    if (!remarks_) remarks_.emplace();
    at = skip_other_key<Description::others>(in_, at, *remarks_);
    return FastReader::has_next(at, '}');
  }

  FastReader& in_;
  Model& model_;
  std::uint64_t seen_ = 0;
  std::optional<RemarkKeys> remarks_;  ///< most objects have no remarks
};

template <const auto& description>
const char* read_object(FastReader& in, const char* at, ModelOf<description>& model) {
  return ObjectReader<description>(in, model).read(at);
}

/// Fills the model and returns true if the whole text is a valid document.
template <const auto& description>
bool read_plainly(FastReader& in, ModelOf<description>& model) {
  const char* at = read_object<description>(in, FastReader::skip_blanks(in.begin()), model);
  return at != nullptr && FastReader::skip_blanks(at) == in.end();
}

// The writer.

template <class Kind, class Part>
void write_part(JsonWriter& json, const Part& part) {
  if constexpr (is_optional<Part> && !requires { Kind::takes_optional_part; }) {
    Kind::write(json, *part);
  } else {
    Kind::write(json, part);
  }
}

template <class Kind, class Part>
bool is_absent(const Part& part) {
  if constexpr (is_optional<Part>) {
    return !part;
  } else {
    return Kind::is_absent(part);
  }
}

/// Writes the members of an object into one that is already open. Optional parts are written only
/// if they are present. `left_out` is the place of a key to omit, or null.
template <const auto& description, class LeftOut = std::nullptr_t>
void write_members(JsonWriter& json, const ModelOf<description>& model,
                   LeftOut left_out = nullptr) {
  for_each_key<description>([&](auto i) {
    constexpr const auto& key = std::get<i>(description.keys);
    if constexpr (std::is_same_v<std::remove_cv_t<decltype(key.place)>, LeftOut>) {
      if (key.place == left_out) return;
    }
    const auto& part = part_of<description, i>(model);
    using Kind = typename std::remove_cvref_t<decltype(key)>::Kind;
    if constexpr (!key.is_required) {
      if (is_absent<Kind>(part)) return;
    }
    constexpr const auto& written = written_key<description, i>;
    json.key_as_written({written.data(), written.size()});
    write_part<Kind>(json, part);
  });
}

template <const auto& description, class LeftOut = std::nullptr_t>
void write_object(JsonWriter& json, const ModelOf<description>& model, LeftOut left_out = nullptr) {
  json.begin_object();
  write_members<description>(json, model, left_out);
  json.end_object();
}

/// Returns the object as a document of its own, with a newline at its end.
template <const auto& description>
std::string document_text(const ModelOf<description>& model, JsonWriter::Layout layout) {
  std::string text;
  JsonWriter json(text, layout);
  write_object<description>(json, model);
  return text + "\n";
}

}  // namespace bounty
// GCOVR_EXCL_BR_STOP
