#pragma once

#include <string_view>

#include "formats/output/result.hpp"
#include "formats/submission.hpp"

/// The keys of a review that the desk writes, and those that name the columns of a sheet.
namespace bounty::review_key {

inline constexpr std::string_view family = key_of<format::review>(&Review::family);
inline constexpr std::string_view reviewer = key_of<format::review>(&Review::reviewer);
inline constexpr std::string_view date = key_of<format::review>(&Review::date);
inline constexpr std::string_view bonus = key_of<format::review>(&Review::bonus);
inline constexpr std::string_view payment = key_of<format::review>(&Review::payment);

inline constexpr std::string_view author = key_of<format::submission>(&Submission::author);
inline constexpr std::string_view undecided = key_of<format::result>(&Payout::undecided);
inline constexpr std::string_view judgement =
    key_of<format::undecided_judgement>(&UndecidedJudgement::judgement);
inline constexpr std::string_view where =
    key_of<format::undecided_judgement>(&UndecidedJudgement::where);

template <class Place>
constexpr std::string_view of_payment(Place place) {
  return key_of<format::payment_judgement>(place);
}

inline constexpr std::string_view legal = of_payment(&PaymentJudgement::legal);
inline constexpr std::string_view practical = of_payment(&PaymentJudgement::practical);
inline constexpr std::string_view amount = of_payment(&PaymentJudgement::amount);
inline constexpr std::string_view payee = of_payment(&PaymentJudgement::payee);
inline constexpr std::string_view note = of_payment(&PaymentJudgement::note);

}  // namespace bounty::review_key
