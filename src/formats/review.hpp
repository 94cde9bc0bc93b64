#pragma once

#include "bounty/read.hpp"
#include "bounty/review.hpp"
#include "formats/kinds.hpp"

/// bounty-review/1: the judgements, as the program makes them.
namespace bounty::format {

inline constexpr auto payment_judgement =
    object<PaymentJudgement>("an object with \"legal\" and \"practical\"",
                             optional("legal", kind::Boolean(), &PaymentJudgement::legal),
                             optional("practical", kind::Boolean(), &PaymentJudgement::practical),
                             optional("amount", kind::Dollars(), &PaymentJudgement::amount),
                             optional("payee", kind::Name(), &PaymentJudgement::payee),
                             optional("note", kind::Text(), &PaymentJudgement::note));

/// One rate, or a rate for each criterion.
struct Bonus {
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

  static const char* read(PlainReader& in, const char* at, BonusJudgement& part) {
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
    "a review: an object of judgements", optional("reviewer", kind::Name(), &Review::reviewer),
    optional("date", kind::Date(), &Review::date), optional("note", kind::Text(), &Review::note),
    optional("rate_per_hour", kind::DollarsAnHour(), &Review::rate_per_hour),
    optional("time", kind::MapOf<kind::Time, Duration, times_by_step>(), &Review::time),
    optional("computation", kind::MapOf<kind::Time, Duration, times_by_step>(),
             &Review::computation),
    optional("qa", kind::MapOf<kind::EvidenceWord, Evidence, evidence_by_name>(), &Review::qa),
    optional("activity",
             kind::MapOf<kind::NameWithoutSlash, std::string_view, activities_by_step>(),
             &Review::activity),
    optional("repeat_rate", kind::MapOf<kind::RateOrPercentage, Rate, rates_by_activity>(),
             &Review::repeat_rate),
    optional(
        "confidence",
        kind::MapOf<kind::ConfidenceOrRate, kind::ConfidenceOrRate::Value, confidence_by_name>(),
        &Review::confidence),
    optional("bonus", Bonus(), &Review::bonus),
    optional("payment", kind::ObjectOf<payment_judgement>(), &Review::payment),
    optional("used", kind::Boolean(), &Review::used),
    optional("fast_track", kind::Boolean(), &Review::fast_track),
    optional("final", kind::Boolean(), &Review::final));

struct JudgedFamily : kind::Family {
  static constexpr std::string_view expected = "the family that it judges";
};

inline constexpr auto heading_of_review =
    object<Review>("", required("format", kind::Format<review_format>(), kind::whole_model),
                   required("family", JudgedFamily(), &Review::family));

inline constexpr auto review =
    joined("a review: a JSON object", heading_of_review, embedded_review);

}  // namespace bounty::format
