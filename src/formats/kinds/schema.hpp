#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "bounty/payout.hpp"
#include "formats/output/rejection.hpp"
#include "json/json_writer.hpp"

/// Builds the JSON Schema (draft 2020-12) of a document from its description.
// Each description instantiates these branches anew. GCOVR_EXCL_BR_START
namespace bounty::format {

/// A schema under construction. Each part with a name goes into `$defs` once.
class SchemaParts {
 public:
  /// Returns the schema of an object with its keys. Its rules add their own constraints in
  /// `describe()`.
  template <const auto& description>
  Schema object_of() {
    using Description = std::remove_cvref_t<decltype(description)>;
    Schema schema = of_type("object");
    for_each_key<description>([&](auto i) {
      if (is_always_there<description, i>()) {
        add_required(schema, std::get<i>(description.keys).name);
      }
    });
    if (Description::others == OtherKeys::refused) refuse_other_keys(schema);
    for_each_key<description>([&](auto i) {
      add_property(schema, std::get<i>(description.keys).name, property<description, i>());
    });
    if constexpr (requires { Description::Rules::describe(schema); }) {
      Description::Rules::describe(schema);
    }
    return schema;
  }

  [[nodiscard]] const Schema& definitions() const { return definitions_; }

 private:
  template <const auto& description, std::size_t i>
  static constexpr bool is_always_there() {
    using Kind = KindOf<description, i>;
    if constexpr (requires { Kind::is_always_written; }) {
      return Kind::is_always_written;
    } else {
      return std::get<i>(description.keys).is_required;
    }
  }

  template <const auto& description, std::size_t i>
  Schema property() {
    using Kind = KindOf<description, i>;
    Schema schema = described(std::get<i>(description.keys).meaning, of_kind<Kind>());
    if constexpr (std::remove_cvref_t<decltype(description)>::others == OtherKeys::refused) {
      if (!std::get<i>(description.keys).is_required) add_default<description, i>(schema);
    } else if constexpr (std::is_base_of_v<kind::Text, Kind>) {
      refuse_empty_text(schema);  // an empty text is left out
    }
    return schema;
  }

  /// Adds the default of an optional value, if the model states one.
  template <const auto& description, std::size_t i>
  static void add_default(Schema& schema) {
    using Kind = KindOf<description, i>;
    const ModelOf<description> model{};
    const auto& part = part_of<description, i>(model);
    if constexpr (!is_optional<std::remove_cvref_t<decltype(part)>> && requires(JsonWriter & json) {
                    Kind::scalars;
                    Kind::write(json, part);
                  }) {
      if (Kind::is_absent(part)) return;
      std::string text;
      JsonWriter json(text, JsonWriter::Layout::one_line);
      Kind::write(json, part);
      set_default(schema, text);
    }
  }

  /// A kind can be described as another kind, or as one of several.
  template <class Kind>
  Schema of_kind() {
    if constexpr (requires { typename Kind::SameAs; }) {
      return of_kind<typename Kind::SameAs>();
    } else if constexpr (requires { typename Kind::OneOf; }) {
      return any_of(static_cast<typename Kind::OneOf*>(nullptr));
    } else {
      return of_kind(Kind());
    }
  }

  template <class... Kinds>
  Schema any_of(const std::tuple<Kinds...>*) {
    std::vector<Schema> forms;
    (forms.push_back(of_kind<Kinds>()), ...);
    return either_of(std::move(forms));
  }

  template <const auto& description>
  Schema of_kind(const kind::ObjectOf<description>&) {
    if (description.name.empty()) return object_of<description>();
    return named(description.name,
                 [this] { return titled(description.name, object_of<description>()); });
  }

  template <class Kind, class Rules>
  Schema of_kind(const kind::ListOf<Kind, Rules>&) {
    Schema schema = of_type("array");
    if constexpr (requires { Rules::describe(schema); }) Rules::describe(schema);
    set_items(schema, of_kind<Kind>());
    return schema;
  }

  template <class Kind, class T>
  Schema of_kind(const kind::MapByName<Kind, T>&) {
    return map_of(of_kind<Kind>());
  }

  template <const std::string_view& text>
  static Schema of_kind(const kind::Format<text>&) {
    return constant(text);
  }
  template <const std::string_view& text>
  static Schema of_kind(const kind::Constant<text>&) {
    return constant(text);
  }

  template <class T>
  static Schema of_kind(const kind::WordKind<T>&) {
    return any_word(texts_of(words_of<T>()));
  }

  /// Quantities as people write them.
  Schema of_kind(const kind::Time&);
  Schema of_kind(const kind::RateOrPercentage&);
  Schema of_kind(const kind::DollarsAnHour&);
  Schema of_kind(const kind::Dollars&);
  static Schema of_kind(const kind::Repetitions&);

  /// Quantities as this tool writes them.
  Schema of_kind(const kind::Cents&);
  static Schema of_kind(const kind::CentsPaid&);
  static Schema of_kind(const kind::SumOfCents&);
  static Schema of_kind(const kind::SignedCents&);
  static Schema of_kind(const kind::SignedSumOfCents&);
  static Schema of_kind(const kind::HowMany&);
  static Schema of_kind(const kind::CentsAnHour&);
  static Schema of_kind(const kind::CentsOrNull&);
  Schema of_kind(const kind::Seconds&);
  Schema of_kind(const kind::StoredRate&);
  static Schema of_kind(const kind::StoredCount&);
  static Schema of_kind(const kind::NumberOfPlace&);

  static Schema of_kind(const kind::Boolean&);
  static Schema of_kind(const kind::Text&);
  static Schema of_kind(const kind::Null&);
  Schema of_kind(const kind::Name&);
  Schema of_kind(const kind::NameAsKey&);
  Schema of_kind(const kind::NameWithoutSlash&);
  static Schema of_kind(const kind::Family&);
  static Schema of_kind(const kind::Date&);

  static Schema of_kind(const PointerOfDiagnostic&);
  static Schema of_kind(const ProposedValue&);

  /// Returns the keys that are ignored.
  Schema remarks();

  // The templates above have many instances, so what is alike in them is compiled once.
  static Schema of_type(const char* type);
  static void add_required(Schema& schema, std::string_view name);
  void refuse_other_keys(Schema& schema);
  static void add_property(Schema& schema, std::string_view name, Schema property);
  static Schema described(std::string_view meaning, const Schema& schema);
  static Schema described(std::string_view meaning, const Schema& schema, Schema examples);
  static Schema titled(std::string_view title, const Schema& schema);
  static void refuse_empty_text(Schema& schema);
  static void set_default(Schema& schema, std::string_view json);
  static Schema either_of(std::vector<Schema> forms);
  static void set_items(Schema& schema, Schema items);
  Schema map_of(Schema values);
  static Schema constant(std::string_view text);
  static Schema any_word(const std::vector<std::string_view>& texts);

  /// Returns a reference to a definition, which `make` creates on first use.
  template <class Make>
  Schema named(std::string_view name, Make make) {
    if (begin_definition(name)) add_definition(name, make());
    return reference_to(name);
  }

  /// Returns true if the definition is new. Keeps its place before those that it uses.
  bool begin_definition(std::string_view name);
  void add_definition(std::string_view name, Schema schema);
  static Schema reference_to(std::string_view name);

  Schema definitions_ = Schema::object();
};

}  // namespace bounty::format
// GCOVR_EXCL_BR_STOP
