#include "formats/kinds/schema.hpp"

// Initializer lists have branches that only exceptions take. GCOVR_EXCL_BR_START
namespace bounty::format {
namespace {

constexpr const char* string_type = "string";
constexpr const char* integer = "integer";
constexpr const char* number = "number";

Schema in_range(const char* type, std::int64_t least, std::int64_t most) {
  return {{"type", type}, {"minimum", least}, {"maximum", most}};
}

Schema matching(const char* pattern) { return {{"type", string_type}, {"pattern", pattern}}; }

constexpr std::int64_t most_hours = Duration::max_milliseconds / Duration::milliseconds_per_hour;
constexpr std::int64_t most_seconds =
    Duration::max_milliseconds / Duration::milliseconds_per_second;
constexpr std::int64_t cents_per_dollar = 100;
constexpr int longest_name = 256;

}  // namespace

Schema SchemaParts::of_type(const char* type) { return {{"type", type}}; }

void SchemaParts::add_required(Schema& schema, std::string_view name) {
  schema["required"].push_back(name);
}

void SchemaParts::refuse_other_keys(Schema& schema) {
  schema["additionalProperties"] = false;
  schema["patternProperties"] = remarks();
}

void SchemaParts::add_property(Schema& schema, std::string_view name, Schema property) {
  schema["properties"][std::string(name)] = std::move(property);
}

Schema SchemaParts::described(std::string_view meaning, const Schema& schema) {
  Schema whole = {{"description", meaning}};
  whole.update(schema);
  return whole;
}

Schema SchemaParts::described(std::string_view meaning, const Schema& schema, Schema examples) {
  Schema whole = described(meaning, schema);
  whole["examples"] = std::move(examples);
  return whole;
}

Schema SchemaParts::titled(std::string_view title, const Schema& schema) {
  Schema whole = {{"title", title}};
  whole.update(schema);
  return whole;
}

void SchemaParts::refuse_empty_text(Schema& schema) { schema["minLength"] = 1; }

void SchemaParts::set_default(Schema& schema, std::string_view json) {
  schema["default"] = Schema::parse(json);
}

Schema SchemaParts::either_of(std::vector<Schema> forms) { return {{"anyOf", std::move(forms)}}; }

void SchemaParts::set_items(Schema& schema, Schema items) { schema["items"] = std::move(items); }

Schema SchemaParts::map_of(Schema values) {
  return {{"type", "object"},
          {"patternProperties", remarks()},
          {"additionalProperties", std::move(values)}};
}

Schema SchemaParts::constant(std::string_view text) { return {{"const", text}}; }

Schema SchemaParts::any_word(const std::vector<std::string_view>& texts) {
  return {{"enum", texts}};
}

bool SchemaParts::begin_definition(std::string_view name) {
  return definitions_.emplace(std::string(name), nullptr).second;
}

void SchemaParts::add_definition(std::string_view name, Schema schema) {
  definitions_[std::string(name)] = std::move(schema);
}

Schema SchemaParts::reference_to(std::string_view name) {
  return {{"$ref", "#/$defs/" + std::string(name)}};
}

Schema SchemaParts::remarks() {
  return {{"^x-|^\\$schema$", named("ignored", [] {
             return described("Keys that begin with x-, and $schema, are ignored.",
                              Schema::object());
           })}};
}

Schema SchemaParts::of_kind(const kind::Boolean&) { return of_type("boolean"); }
Schema SchemaParts::of_kind(const kind::Null&) { return of_type("null"); }
Schema SchemaParts::of_kind(const kind::Text&) { return of_type(string_type); }

Schema SchemaParts::of_kind(const kind::Name&) {
  return named("name", [] {
    Schema schema = matching(R"(^[^\u0000-\u001f\u007f-\u009f]*$)");
    schema["minLength"] = 1;
    schema["maxLength"] = longest_name;
    return described("1 to 256 characters, without control characters.", schema);
  });
}

Schema SchemaParts::of_kind(const kind::NameAsKey&) {
  return named("name_as_key", [this] {
    Schema schema = of_kind(kind::Name());
    schema["pattern"] = "^(?!x-)";
    schema["not"]["const"] = "$schema";
    return described("A name that does not begin with x-.", schema);
  });
}

Schema SchemaParts::of_kind(const kind::NameWithoutSlash&) {
  return named("name_without_slash", [this] {
    Schema schema = of_kind(kind::NameAsKey());
    schema["pattern"] = "^[^/]*$";
    return described("A name without /, which does not begin with x-.", schema);
  });
}

Schema SchemaParts::of_kind(const kind::Family&) {
  Schema schema = matching("^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$");
  schema["examples"] = {"reverse_hash"};
  return schema;
}

Schema SchemaParts::of_kind(const kind::Date&) {
  return {{"type", string_type},
          {"format", "date"},
          {"pattern", "^(1[4-9]|[2-9][0-9])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},
          {"examples", {"2026-11-22"}}};
}

Schema SchemaParts::of_kind(const PointerOfDiagnostic&) {
  return {{"type", string_type}, {"format", "json-pointer"}, {"pattern", "^(/([^~/]|~[01])*)*$"}};
}

Schema SchemaParts::of_kind(const ProposedValue&) {
  return {{"type", {string_type, number, "boolean", "object"}}};
}

Schema SchemaParts::of_kind(const kind::Time&) {
  return named("duration", [] {
    std::vector<Schema> forms = {
        described("Hours.", in_range(number, 0, most_hours), {2.5}),
        described("Hours, minutes and seconds.", matching("^[0-9]+:[0-5][0-9](:[0-5][0-9])?$"),
                  {"2:30", "0:00:45"}),
        described("Units in descending order; only the last may have decimal places.",
                  matching("^([0-9]+(\\.[0-9]+)?h|([0-9]+h[ \\t]*)?[0-9]+(\\.[0-9]+)?m|"
                           "([0-9]+h[ \\t]*)?([0-9]+m[ \\t]*)?[0-9]+(\\.[0-9]+)?s)$"),
                  {"2h", "1h 30m", "1.5h", "90m", "45s"}),
        described("ISO 8601, without days.",
                  matching("^PT([0-9]+(\\.[0-9]+)?H|([0-9]+H)?[0-9]+(\\.[0-9]+)?M|"
                           "([0-9]+H)?([0-9]+M)?[0-9]+(\\.[0-9]+)?S)$"),
                  {"PT2H30M"})};
    return described("0 to 100,000 hours, in whole milliseconds.", either_of(std::move(forms)));
  });
}

Schema SchemaParts::of_kind(const kind::RateOrPercentage&) {
  return named("rate_or_percentage", [] {
    const Schema number_form = in_range(number, 0, 1);
    const Schema text_form = matching("^0*(100(\\.0+)?|[0-9]{1,2}(\\.[0-9]{1,4}0*)?)%$");
    return described("From 0 to 1 with at most 6 decimal places, or a percentage with at most 4.",
                     either_of({number_form, text_form}), {0.25, "12.5%"});
  });
}

Schema SchemaParts::of_kind(const kind::Dollars&) {
  return named("amount", [] {
    const Schema number_form = in_range(number, 0, INT64_MAX / cents_per_dollar + 1);
    const Schema text_form = matching("^[0-9]+(\\.[0-9]{1,2}0*)?$");
    return described("Dollars with at most 2 decimal places; the cents fit in 64 bits.",
                     either_of({number_form, text_form}), {"1995.00"});
  });
}

Schema SchemaParts::of_kind(const kind::DollarsAnHour&) {
  return named("hourly_rate", [] {
    const Schema number_form = in_range(number, 0, HourlyRate::max_cents / cents_per_dollar);
    const Schema text_form = matching("^0*(1000000(\\.0+)?|[0-9]{1,6}(\\.[0-9]{1,2}0*)?)$");
    return described("Dollars per hour, from 0.00 to 1,000,000.00 with at most 2 decimal places.",
                     either_of({number_form, text_form}), {"300.00"});
  });
}

Schema SchemaParts::of_kind(const kind::Repetitions&) { return in_range(integer, 1, Count::max); }

Schema SchemaParts::of_kind(const kind::Cents&) {
  return named("cents", [] {
    return described("Whole US cents.", in_range(integer, 0, kind::Cents::most));
  });
}
Schema SchemaParts::of_kind(const kind::CentsPaid&) {
  return in_range(integer, 1, kind::Cents::most);
}
Schema SchemaParts::of_kind(const kind::CentsAnHour&) {
  return in_range(integer, 0, kind::CentsAnHour::most);
}
Schema SchemaParts::of_kind(const kind::CentsOrNull&) { return {{"type", {integer, "null"}}}; }
Schema SchemaParts::of_kind(const kind::SumOfCents&) { return {{"type", integer}, {"minimum", 0}}; }
Schema SchemaParts::of_kind(const kind::SignedCents&) {
  return in_range(integer, -INT64_MAX, INT64_MAX);
}
Schema SchemaParts::of_kind(const kind::SignedSumOfCents&) { return of_type(integer); }
Schema SchemaParts::of_kind(const kind::HowMany&) { return {{"type", integer}, {"minimum", 0}}; }
Schema SchemaParts::of_kind(const kind::StoredCount&) {
  return in_range(integer, 0, kind::StoredCount::most);
}
Schema SchemaParts::of_kind(const kind::NumberOfPlace&) {
  return {{"type", integer}, {"minimum", 1}};
}

Schema SchemaParts::of_kind(const kind::Seconds&) {
  return named("seconds", [] {
    return described("Seconds, with at most 3 decimal places.", in_range(number, 0, most_seconds));
  });
}

Schema SchemaParts::of_kind(const kind::StoredRate&) {
  return named("rate", [] {
    return described("From 0 to 1, with at most 6 decimal places.", in_range(number, 0, 1));
  });
}

}  // namespace bounty::format

namespace bounty::kind {

void require(Schema& schema, const std::string& key, bool is_there) {
  if (is_there) schema["required"].push_back(key);
  if (!is_there) schema["properties"][key] = false;
}

void require_empty_where(Schema& schema, const std::string& flag, const std::string& list) {
  schema["if"]["properties"][flag]["const"] = true;
  schema["then"]["properties"][list]["maxItems"] = 0;
  schema["else"]["properties"][list]["minItems"] = 1;
}

void NotEmpty::describe(Schema& schema) { schema["minItems"] = 1; }

}  // namespace bounty::kind
// GCOVR_EXCL_BR_STOP
