#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <tuple>

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
    Schema schema = {{"type", "object"}};
    for_each_key<description>([&](auto i) {
      if (is_always_there<description, i>()) {
        schema["required"].push_back(std::get<i>(description.keys).name);
      }
    });
    if (Description::others == OtherKeys::refused) {
      schema["additionalProperties"] = false;
      schema["patternProperties"] = remarks();
    }
    for_each_key<description>([&](auto i) {
      schema["properties"][std::string(std::get<i>(description.keys).name)] =
          property<description, i>();
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
    Schema schema = {{"description", std::get<i>(description.keys).meaning}};
    schema.update(of_kind<Kind>());
    if constexpr (std::remove_cvref_t<decltype(description)>::others == OtherKeys::refused) {
      if (!std::get<i>(description.keys).is_required) add_default<description, i>(schema);
    } else if constexpr (std::is_base_of_v<kind::Text, Kind>) {
      schema["minLength"] = 1;  // an empty text is left out
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
      schema["default"] = Schema::parse(text);
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
    return {{"anyOf", Schema::array({of_kind<Kinds>()...})}};
  }

  template <const auto& description>
  Schema of_kind(const kind::ObjectOf<description>&) {
    if (description.name.empty()) return object_of<description>();
    return named(description.name, [this] {
      Schema schema = {{"title", description.name}};
      schema.update(object_of<description>());
      return schema;
    });
  }

  template <class Kind, class Rules>
  Schema of_kind(const kind::ListOf<Kind, Rules>&) {
    Schema schema = {{"type", "array"}};
    if constexpr (requires { Rules::describe(schema); }) Rules::describe(schema);
    schema["items"] = of_kind<Kind>();
    return schema;
  }

  template <class Kind, class T>
  Schema of_kind(const kind::MapByName<Kind, T>&) {
    return {{"type", "object"},
            {"patternProperties", remarks()},
            {"additionalProperties", of_kind<Kind>()}};
  }

  template <const std::string_view& text>
  static Schema of_kind(const kind::Format<text>&) {
    return {{"const", text}};
  }
  template <const std::string_view& text>
  static Schema of_kind(const kind::Constant<text>&) {
    return {{"const", text}};
  }

  template <class T>
  static Schema of_kind(const kind::WordKind<T>&) {
    return {{"enum", texts_of(words_of<T>())}};
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
  static Schema of_kind(const kind::Worth&);
  static Schema of_kind(const kind::WideWorth&);
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

  /// Returns a reference to a definition, which `make` creates on first use.
  template <class Make>
  Schema named(std::string_view name, Make make) {
    const std::string key(name);
    if (!definitions_.contains(key)) {
      definitions_[key] = nullptr;  // so that it comes before those that it uses
      definitions_[key] = make();
    }
    return {{"$ref", "#/$defs/" + key}};
  }

  Schema definitions_ = Schema::object();
};

}  // namespace bounty::format
// GCOVR_EXCL_BR_STOP
