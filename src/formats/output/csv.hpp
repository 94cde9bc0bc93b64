#pragma once

#include <tuple>

#include "formats/output/advice.hpp"
#include "formats/output/result.hpp"

/// The tables of CSV (formats.md, "CSV"): their columns, in order. A column has the same value as a
/// key of the JSON results, or is CSV's own.
namespace bounty::format::csv {

/// A column: a heading, the part of the row's model with its value, and the kind that writes it.
template <class KindOfValue, class PlaceInModel>
struct Column {
  using Kind = KindOfValue;
  std::string_view heading;
  PlaceInModel place;
};

/// The kinds of values that only CSV has.
struct Status {};        ///< whether it was scored
struct InDollars {};     ///< an amount for people
struct WarningCodes {};  ///< separated by spaces
struct WhoseTurn {};     ///< who can settle an undecided judgement
struct ReviewSource {};  ///< the path of the review, or the word for a draft

template <class Kind, class Place>
constexpr Column<Kind, Place> column(std::string_view heading, Kind, Place place) {
  return {heading, place};
}

/// Returns a column for the key that describes this part of the model.
template <const auto& description, auto place>
constexpr auto key() {
  constexpr std::size_t i = index_of<description>(place);
  return column(std::get<i>(description.keys).name, KindOf<description, i>(), place);
}

/// Returns a column of a member of the model.
template <auto member, class Kind, class Place>
constexpr auto of(const Column<Kind, Place>& inner) {
  return column(inner.heading, Kind(), Through<member, Place>{inner.place});
}

template <class Kind, class Place>
constexpr auto called(std::string_view heading, const Column<Kind, Place>& other) {
  return column(heading, Kind(), other.place);
}

/// Returns two columns for an amount: in cents, and in dollars. The key ends in `_cents`.
template <class Kind, class Place>
constexpr auto twice(const Column<Kind, Place>& cents) {
  std::string_view dollars = cents.heading;
  dollars.remove_suffix(std::string_view("_cents").size());
  return std::tuple(cents, column(dollars, InDollars(), cents.place));
}

template <auto member>
inline constexpr auto deduction_columns =
    std::tuple(of<member>(key<deductions<Deductions>, &Deductions::computation>()),
               of<member>(key<deductions<Deductions>, &Deductions::repeated_steps>()),
               of<member>(key<deductions<Deductions>, &Deductions::missing_qa>()));

/// The first columns of every row. The row of a rejection has only these and, in the last column,
/// the error.
inline constexpr auto outcome =
    std::tuple(key<result, &Payout::source>(), column("status", Status(), kind::whole_model));
inline constexpr std::string_view error_heading = "error";
inline constexpr std::string_view scored = "scored";
inline constexpr std::string_view rejected = "rejected";

/// What the judgements of a row stand on, which every row says at its end.
inline constexpr auto review =
    std::tuple(column(key_of<result>(&Payout::review), ReviewSource(), &Payout::review));

inline constexpr auto submission = std::tuple_cat(
    outcome,
    std::tuple(key<result, &Payout::family>(), key<result, &Payout::kind>(),
               key<result, &Payout::author>(), key<result, &Payout::gross>()),
    deduction_columns<&Payout::deductions>,
    std::tuple(key<result, &Payout::base_payment>(),
               called("bonus_rate", of<&Payout::bonus_rate>(key<bonus_rate, &BonusRate::rate>())),
               key<result, &Payout::bonus>()),
    twice(key<result, &Payout::bounty>()), twice(key<result, &Payout::ceiling>()),
    std::tuple(called(key_of<result>(&Payout::payment),
                      of<&Payout::payment>(key<payment, &Payment::status>()))),
    twice(of<&Payout::payment>(key<payment, &Payment::payable>())),
    std::tuple(called("payment_reason", of<&Payout::payment>(key<payment, &Payment::reason>())),
               called("payment_date", of<&Payout::payment>(key<payment, &Payment::date>())),
               column(key_of<result>(&Payout::warnings), WarningCodes(), &Payout::warnings)),
    review);

/// The first columns of rows for a part of a submission.
inline constexpr auto part_of_submission = std::tuple_cat(
    outcome, std::tuple(key<result, &Payout::family>(), key<result, &Payout::author>()));

inline constexpr auto step = std::tuple_cat(
    std::tuple(key<step_payout, &StepPayout::task>(), key<step_payout, &StepPayout::step>(),
               key<step_payout, &StepPayout::activity>(), key<step_payout, time_of_step>(),
               key<step_payout, &StepPayout::computation>(), key<step_payout, &StepPayout::count>(),
               key<step_payout, &StepPayout::full_rate_count>(),
               key<step_payout, &StepPayout::repeat_count>(),
               key<step_payout, &StepPayout::repeat_rate>(), key<step_payout, &StepPayout::qa>(),
               key<step_payout, &StepPayout::qa_rate>(), key<step_payout, &StepPayout::gross>()),
    deduction_columns<&StepPayout::deductions>, twice(key<step_payout, &StepPayout::amount>()));

inline constexpr auto undecided =
    std::tuple_cat(std::tuple(key<undecided_judgement, &UndecidedJudgement::judgement>(),
                              key<undecided_judgement, &UndecidedJudgement::where>(),
                              column(key_of_kind<advice, By>(), WhoseTurn(), kind::whole_model)),
                   twice(key<undecided_judgement, &UndecidedJudgement::worth>()));

}  // namespace bounty::format::csv
