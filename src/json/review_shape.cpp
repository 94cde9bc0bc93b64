#include "json/common_shapes.hpp"
#include "json/shapes.hpp"

namespace bounty {
namespace {

template <auto member, auto take>
void take_into_review(Reading& in, const Scalar& value) {
  store(in.draft.review.*member, take(in, value));
}

template <auto member, auto take>
void take_into_payment(Reading& in, const Scalar& value) {
  store(in.draft.review.payment.*member, take(in, value));
}

/// The value under the name that it is about, with the place of the name.
template <class T, class Taken>
void store_by_name(Reading& in, ByName<T>& names, const std::optional<Taken>& taken) {
  if (taken)
    names.insert_or_assign(std::string(in.name()), Stated<T>{T(*taken), in.place_of_name()});
}

template <auto member, auto take>
void take_by_name(Reading& in, const Scalar& value) {
  store_by_name(in, in.draft.review.*member, take(in, value));
}

template <auto member>
constexpr Shape text_shape = {
    .expected = a_text, .scalars = text_only, .take = take_into_review<member, take_text>};

template <auto member>
constexpr Shape boolean_shape = {.expected = true_or_false,
                                 .scalars = boolean_only,
                                 .take = take_into_review<member, take_boolean>};

constexpr Shape reviewer = {.expected = a_name,
                            .scalars = text_only,
                            .take = take_into_review<&Review::reviewer, take_name>};
constexpr Shape date = {.expected = "a date such as \"2026-11-22\"",
                        .scalars = text_only,
                        .take = take_into_review<&Review::date, take_date>};
constexpr Shape rate_per_hour = {
    .expected = an_amount,
    .scalars = text_or_number,
    .take = take_into_review<&Review::rate_per_hour, take_hourly_rate>};

template <auto member>
void take_estimate(Reading& in, const Scalar& value) {
  const std::optional<Duration> duration = take_duration(in, value);
  if (!duration) return;
  (in.draft.review.*member)
      .insert_or_assign(std::string(in.name()), Stated<Duration>{*duration, in.place_of_name(),
                                                                 value.kind == JsonKind::number});
}

template <auto member>
constexpr Shape estimate = {
    .expected = a_duration, .scalars = text_or_number, .take = take_estimate<member>};
template <auto member>
constexpr Shape estimates = {.expected = "a map from task/step to durations",
                             .named = &estimate<member>};

constexpr Shape accepted_evidence = {.expected = an_evidence,
                                     .scalars = text_only,
                                     .take = take_by_name<&Review::qa, take_evidence>};
constexpr Shape qa = {.expected = "a map from task/step or task to evidence",
                      .named = &accepted_evidence};

constexpr Shape counted_activity = {
    .expected = a_name,
    .scalars = text_only,
    .take = take_by_name<&Review::activity, take_name_without_slash>};
constexpr Shape activity = {.expected = "a map from task/step to activities",
                            .named = &counted_activity};

constexpr Shape granted_rate = {.expected = a_rate,
                                .scalars = text_or_number,
                                .take = take_by_name<&Review::repeat_rate, take_rate>};
constexpr Shape repeat_rate = {.expected = "a map from activities to rates",
                               .named = &granted_rate};

constexpr Shape stated_confidence = {
    .expected = "\"high\", \"medium\", \"low\", \"none\" or a rate",
    .scalars = text_or_number,
    .take = take_by_name<&Review::confidence, take_confidence>};
constexpr Shape confidence = {.expected = "a map from task/step or task to confidence",
                              .named = &stated_confidence};

void take_criterion(Reading& in, const Scalar& value) {
  store_by_name(in, std::get<ByName<Rate>>(*in.draft.review.bonus), take_rate(in, value));
}

constexpr Shape criterion = {.expected = a_rate, .scalars = text_or_number, .take = take_criterion};
constexpr Shape bonus = {
    .expected = "a rate, or a map from criteria to rates",
    .scalars = text_or_number,
    .take = take_into_review<&Review::bonus, take_rate>,
    .named = &criterion,
    .begin = [](Reading& in) { in.draft.review.bonus.emplace(ByName<Rate>()); }};

template <auto member>
constexpr Shape payment_boolean = {.expected = true_or_false,
                                   .scalars = boolean_only,
                                   .take = take_into_payment<member, take_boolean>};
constexpr Shape approved_amount = {
    .expected = an_amount,
    .scalars = text_or_number,
    .take = take_into_payment<&PaymentJudgement::amount, take_amount>};

constexpr Shape approved_payee = {.expected = a_name,
                                  .scalars = text_only,
                                  .take = take_into_payment<&PaymentJudgement::payee, take_name>};

constexpr Shape payment_note = {.expected = a_text,
                                .scalars = text_only,
                                .take = take_into_payment<&PaymentJudgement::note, take_text>};

constexpr std::array payment_fields = {
    Field{"legal", &payment_boolean<&PaymentJudgement::legal>},
    Field{"practical", &payment_boolean<&PaymentJudgement::practical>},
    Field{"amount", &approved_amount},
    Field{"payee", &approved_payee},
    Field{"note", &payment_note},
};

constexpr Shape payment = {.expected = "an object with \"legal\" and \"practical\"",
                           .fields = payment_fields};

constexpr std::array judgement_fields = {
    Field{"reviewer", &reviewer},
    Field{"date", &date},
    Field{"note", &text_shape<&Review::note>},
    Field{"rate_per_hour", &rate_per_hour},
    Field{"time", &estimates<&Review::time>},
    Field{"computation", &estimates<&Review::computation>},
    Field{"qa", &qa},
    Field{"activity", &activity},
    Field{"repeat_rate", &repeat_rate},
    Field{"confidence", &confidence},
    Field{"bonus", &bonus},
    Field{"payment", &payment},
    Field{"used", &boolean_shape<&Review::used>},
    Field{"fast_track", &boolean_shape<&Review::fast_track>},
    Field{"final", &boolean_shape<&Review::final>},
};

void take_judged_family(Reading& in, const Scalar& value) {
  store(in.draft.review.family, take_family(in, value));
  in.draft.review.family_place = in.locate(value.span.begin);
}

constexpr Shape family = {
    .expected = "the family that it judges", .scalars = text_only, .take = take_judged_family};

constexpr std::array heading_fields = {
    Field{"format", &format_shape<review_format, review_format_in_quotes>, true},
    Field{"family", &family, true},
};

constexpr auto review_file_fields = joined(heading_fields, judgement_fields);

}  // namespace

constexpr Shape embedded_review_shape = {.expected = "a review: an object of judgements",
                                         .fields = judgement_fields,
                                         .begin = [](Reading& in) { in.draft.has_review = true; }};

constexpr Shape review_file_shape = {.expected = "a review: a JSON object",
                                     .fields = review_file_fields};

}  // namespace bounty
