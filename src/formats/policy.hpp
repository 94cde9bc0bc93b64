#pragma once

#include <fmt/format.h>

#include "bounty/policy.hpp"
#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "formats/kinds/kinds.hpp"
#include "formats/meant/synonyms.hpp"

/// bounty-policy/1: the settings that a program can change.
namespace bounty::format {
inline constexpr auto evidence_rates = object<EvidenceRates>(
    "evidence_rates", "an object of rates by evidence",
    optional("full_run", kind::RateOrPercentage(), &EvidenceRates::full_run, "For a full QA run."),
    optional("alternative", kind::RateOrPercentage(), &EvidenceRates::alternative,
             "For one of the accepted alternatives."));

inline constexpr auto confidence_rates = object<ConfidenceRates>(
    "confidence_rates", "an object of rates by confidence",
    optional("high", kind::RateOrPercentage(), &ConfidenceRates::high, "For high confidence."),
    optional("medium", kind::RateOrPercentage(), &ConfidenceRates::medium,
             "For medium confidence."),
    optional("low", kind::RateOrPercentage(), &ConfidenceRates::low, "For low confidence."),
    optional("none", kind::RateOrPercentage(), &ConfidenceRates::none, "For no confidence."),
    optional("unreviewed", kind::RateOrPercentage(), &ConfidenceRates::unreviewed,
             "If no review states a confidence."));

struct Criterion : kind::WithProposedName<kind::NameAsKey> {
  static std::optional<std::string_view> take(Reading& in, const Scalar& value) {
    const auto name = WithProposedName::take(in, value);
    if (name) in.note_name_of_element(value.span);
    return name;
  }
};

/// Stated criteria replace the built-in ones.
struct Criteria : kind::ListOf<Criterion, Criteria> {
  static constexpr std::string_view expected = "a list of names";

  static const char* read(FastReader& in, const char* at, std::vector<std::string>& criteria) {
    criteria.clear();
    return ListOf::read(in, at, criteria);
  }
  static bool is_absent(const std::vector<std::string>&) { return false; }

  static void describe(Schema& schema);

  static bool is_right(const std::vector<std::string>& criteria) {
    NameNumbers names;
    for (const std::string& criterion : criteria) names.number_of(criterion);
    return names.count() == criteria.size();
  }
  static void check(Reading& in, const std::vector<std::string>& criteria, Span) {
    NameNumbers names = kind::find_repeated_names(
        criteria, [](const std::string& criterion) { return std::string_view(criterion); },
        [&](std::size_t i, std::size_t first, std::string_view name) {
          const auto& [span, element] = in.name_of_element(i);
          in.report(DiagnosticCode::duplicate_name,
                    fmt::format("the criterion {} appears twice", in_quotes(name)),
                    "remove one of the two", span, fmt::format("/{}", element));
          in.add_second_place("first named here", in.name_of_element(first).span);
        });
    kind::withdraw_taken_names(in, names);
  }
};

inline constexpr auto bonus_terms =
    object<Policy>("bonus_terms", "an object with \"cap\" and \"criteria\"",
                   optional("cap", kind::RateOrPercentage(), &Policy::bonus_cap,
                            "The highest bonus, as a rate of the base payment."),
                   optional("criteria", Criteria(), &Policy::bonus_criteria,
                            "The criteria that a review can rate for the bonus. Built in: unique, "
                            "threat_relevant, easy_to_run."));

inline constexpr auto policy = object<Policy>(
    "policy", "a policy: a JSON object", kind::format_key<policy_format>,
    optional("name", kind::Name(), &Policy::name, "The policy's name in results."),
    optional("rate_per_hour", kind::DollarsAnHour(), &Policy::rate_per_hour,
             "What an hour of work earns, in dollars."),
    optional("repeat_rate", kind::RateOrPercentage(), &Policy::repeat_rate,
             "The rate for repeats of an activity for which no review states one."),
    optional("evidence", kind::ObjectOf<evidence_rates>(), &Policy::evidence,
             "The rate for a step by its evidence."),
    optional("confidence", kind::ObjectOf<confidence_rates>(), &Policy::confidence,
             "The rate for a step without evidence, by the confidence that a review states."),
    optional("bonus", kind::ObjectOf<bonus_terms>(), kind::whole_model,
             "The bonus for an especially good task."));

}  // namespace bounty::format

namespace bounty {

template <>
inline constexpr SynonymOf synonym_of<format::policy> = format::synonym_in_policy;
template <>
inline constexpr SynonymOf synonym_of<format::bonus_terms> = format::remark_meant_by;
template <>
inline constexpr SynonymOf synonym_of<format::evidence_rates> = format::remark_meant_by;
template <>
inline constexpr SynonymOf synonym_of<format::confidence_rates> = format::remark_meant_by;

}  // namespace bounty
