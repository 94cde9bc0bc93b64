#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "json/common_shapes.hpp"
#include "json/shapes.hpp"

namespace bounty {
namespace {

/// A rate of the policy, by where it belongs.
template <Rate& (*target)(Policy&)>
constexpr Shape rate_shape = {
    .expected = a_rate, .scalars = text_or_number, .take = [](Reading& in, const Scalar& value) {
      store(target(*in.draft.policy), take_rate(in, value));
    }};

Rate& repeat_rate(Policy& policy) { return policy.repeat_rate; }
Rate& full_run(Policy& policy) { return policy.evidence.full_run; }
Rate& alternative(Policy& policy) { return policy.evidence.alternative; }
Rate& high(Policy& policy) { return policy.confidence.high; }
Rate& medium(Policy& policy) { return policy.confidence.medium; }
Rate& low(Policy& policy) { return policy.confidence.low; }
Rate& none(Policy& policy) { return policy.confidence.none; }
Rate& unreviewed(Policy& policy) { return policy.confidence.unreviewed; }
Rate& cap(Policy& policy) { return policy.bonus_cap; }

constexpr Shape name = {
    .expected = a_name, .scalars = text_only, .take = [](Reading& in, const Scalar& value) {
      store(in.draft.policy->name, take_name(in, value));
    }};

constexpr Shape rate_per_hour = {
    .expected = an_amount, .scalars = text_or_number, .take = [](Reading& in, const Scalar& value) {
      store(in.draft.policy->rate_per_hour, take_hourly_rate(in, value));
    }};

constexpr std::array evidence_fields = {
    Field{"full_run", &rate_shape<full_run>},
    Field{"alternative", &rate_shape<alternative>},
};

constexpr Shape evidence = {.expected = "an object of rates by evidence",
                            .fields = evidence_fields};

constexpr std::array confidence_fields = {
    Field{"high", &rate_shape<high>},
    Field{"medium", &rate_shape<medium>},
    Field{"low", &rate_shape<low>},
    Field{"none", &rate_shape<none>},
    Field{"unreviewed", &rate_shape<unreviewed>},
};

constexpr Shape confidence = {.expected = "an object of rates by confidence",
                              .fields = confidence_fields};

void add_criterion(Reading& in, const Scalar& value) {
  const std::optional<std::string_view> criterion = take_listed_name_as_key(in, value);
  if (!criterion) return;
  std::vector<std::string>& criteria = in.draft.policy->bonus_criteria;
  if (!in.draft.criteria.emplace(*criterion).second) {
    in.report(DiagnosticCode::duplicate_name,
              fmt::format("the criterion {} stands here twice", in_quotes(*criterion)),
              "remove one of the two", value.span);
  }
  criteria.emplace_back(*criterion);
}

constexpr Shape criterion = {.expected = a_name, .scalars = text_only, .take = add_criterion};

void end_criteria(Reading& in, Span) {
  NameNumbers names;
  for (const std::string& stated : in.draft.policy->bonus_criteria) names.number_of(stated);
  withdraw_taken_names(in, names);
}

constexpr Shape criteria = {.expected = a_list_of_names,
                            .element = &criterion,
                            .begin = [](Reading& in) { in.draft.policy->bonus_criteria.clear(); },
                            .end = end_criteria};

constexpr std::array bonus_fields = {
    Field{"cap", &rate_shape<cap>},
    Field{"criteria", &criteria},
};

constexpr Shape bonus = {.expected = "an object with \"cap\" and \"criteria\"",
                         .fields = bonus_fields};

constexpr std::array policy_fields = {
    Field{"format", &format_shape<policy_format, policy_format_in_quotes>, true},
    Field{"name", &name},
    Field{"rate_per_hour", &rate_per_hour},
    Field{"repeat_rate", &rate_shape<repeat_rate>},
    Field{"evidence", &evidence},
    Field{"confidence", &confidence},
    Field{"bonus", &bonus},
};

}  // namespace

constexpr Shape policy_shape = {.expected = "a policy: a JSON object",
                                .fields = policy_fields,
                                .begin = [](Reading& in) { in.draft.policy.emplace(); }};

}  // namespace bounty
