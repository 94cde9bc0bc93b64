#pragma once

#include "bounty/read.hpp"
#include "bounty/review.hpp"
#include "formats/kinds/kinds.hpp"
#include "formats/meant/synonyms.hpp"

/// bounty-review/1: the program's judgements.
namespace bounty::format {

inline constexpr auto payment_judgement = object<PaymentJudgement>(
    "payment_judgement", "an object with \"legal\" and \"practical\"",
    optional("legal", kind::Boolean(), &PaymentJudgement::legal, "Paying is legal."),
    optional("practical", kind::Boolean(), &PaymentJudgement::practical,
             "Paying is logistically practical."),
    optional("amount", kind::Dollars(), &PaymentJudgement::amount,
             "The amount that the program approves."),
    optional("payee", kind::Name(), &PaymentJudgement::payee,
             "The payee that the program approves: the author's name."),
    optional("note", kind::Text(), &PaymentJudgement::note, "Free text."));

/// The bonus as a single rate, or as a rate for each criterion.
struct Bonus {
  using OneOf = std::tuple<kind::RateOrPercentage, kind::MapByName<kind::RateOrPercentage, Rate>>;
  static constexpr std::string_view expected = "a rate, or a map from criteria to rates";

  template <class Slot>
  static constexpr Shape shape() {
    Shape shape = scalar_shape<BonusRate, Slot>();
    shape.named = &shape_in<kind::RateOrPercentage, kind::NamedSlot<Rate>>;
    shape.begin = [](Reading&, void* model) -> void* {
      return &stated_part(Slot::part(model)).template emplace<ByName<Rate>>();
    };
    return shape;
  }

  static const char* read(FastReader& in, const char* at, BonusJudgement& part) {
    if (*at != '{') return kind::RateOrPercentage::read(in, at, part.emplace<Rate>());
    return kind::MapByName<kind::RateOrPercentage, Rate>::read(in, at,
                                                               part.emplace<ByName<Rate>>());
  }

 private:
  struct BonusRate : kind::RateOrPercentage {
    static constexpr std::string_view expected = Bonus::expected;
  };
};

inline constexpr std::string_view times_by_step = "a map from task/step to durations";
inline constexpr std::string_view evidence_by_name = "a map from task/step or task to evidence";
inline constexpr std::string_view activities_by_step = "a map from task/step to activities";
inline constexpr std::string_view rates_by_activity = "a map from activities to rates";
inline constexpr std::string_view confidence_by_name = "a map from task/step or task to confidence";

inline constexpr auto embedded_review = object<Review>(
    "review", "a review: an object of judgements",
    optional("reviewer", kind::Name(), &Review::reviewer, "The reviewer's name."),
    optional("date", kind::Date(), &Review::date,
             "The day of the review, from 1400 on: YYYY-MM-DD."),
    optional("note", kind::Text(), &Review::note, "Free text."),
    optional("rate_per_hour", kind::DollarsAnHour(), &Review::rate_per_hour,
             "The hourly rate for this family, instead of the policy's."),
    optional("time", kind::MapOf<kind::Time, Duration, times_by_step>(), &Review::time,
             "Maps a step (task/step) to the program's estimate of its time."),
    optional("computation", kind::MapOf<kind::Time, Duration, times_by_step>(),
             &Review::computation,
             "Maps a step (task/step) to the program's estimate of its computation."),
    optional(
        "qa", kind::MapOf<kind::EvidenceWord, Evidence, evidence_by_name>(), &Review::qa,
        "Maps a step (task/step) or a whole task (task) to the evidence that the program accepts."),
    optional("activity",
             kind::MapOf<kind::NameWithoutSlash, std::string_view, activities_by_step>(),
             &Review::activity,
             "Maps a step (task/step) to the activity that the program counts it under."),
    optional("repeat_rate", kind::MapOf<kind::RateOrPercentage, Rate, rates_by_activity>(),
             &Review::repeat_rate,
             "Maps an activity, or a step that has none (task/step), to the rate for its repeats."),
    optional(
        "confidence",
        kind::MapOf<kind::ConfidenceOrRate, kind::ConfidenceOrRate::Value, confidence_by_name>(),
        &Review::confidence,
        "Maps a step (task/step) or a whole task (task) to the confidence that it works."),
    optional(
        "bonus", Bonus(), &Review::bonus,
        "A rate of the base payment, or a map from the policy's criteria to rates, which add up."),
    optional("payment", kind::ObjectOf<payment_judgement>(), &Review::payment,
             "Whether paying is legal and practical, how much is approved, and for whom."),
    optional("used", kind::Boolean(), &Review::used,
             "The program uses the submission, so that it can be acknowledged."),
    optional("fast_track", kind::Boolean(), &Review::fast_track,
             "The submitter's application should be fast-tracked."),
    optional("final", kind::Boolean(), &Review::final, "Nothing is left undecided."));

struct JudgedFamily : kind::Family {
  static constexpr std::string_view expected = "the family that it judges";
};

inline constexpr auto heading_of_review =
    object<Review>("", "", kind::format_key<review_format>,
                   required("family", JudgedFamily(), &Review::family,
                            "The task family that it judges: 1 to 128 of A-Z a-z 0-9 _ . -, "
                            "beginning with a letter or digit."));

inline constexpr auto review =
    joined("review", "a review: a JSON object", heading_of_review, embedded_review);

}  // namespace bounty::format

namespace bounty {

template <>
inline constexpr SynonymOf synonym_of<format::payment_judgement> = format::synonym_in_payment;
template <>
inline constexpr SynonymOf synonym_of<format::embedded_review> = format::synonym_in_review;
template <>
inline constexpr SynonymOf synonym_of<format::review> = format::synonym_in_review;

/// What a review is called that does not stand in its submission: a file that is called as one that
/// does is no draft for that.
Source review_from_outside(Source file);

}  // namespace bounty
