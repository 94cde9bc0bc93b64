#pragma once

#include <array>

#include "bounty/payout.hpp"
#include "json/common_shapes.hpp"

namespace bounty {

/// Shapes of values that belong to a part of what is stored: `part` finds it.

template <auto part, auto member, auto take>
void take_into(Reading& in, const Scalar& value) {
  store(part(in).*member, take(in, value));
}

template <auto part, auto member>
inline constexpr Shape text_shape = {
    .expected = a_text, .scalars = text_only, .take = take_into<part, member, take_text>};

/// YYYY-MM-DD, from 1400 on.
template <auto part, auto member>
inline constexpr Shape date_shape = {.expected = "a date such as \"2026-11-22\"",
                                     .scalars = text_only,
                                     .take = take_into<part, member, take_date>};
template <auto part, auto member, auto take>
inline constexpr Shape word_shape = {
    .expected = "a word", .scalars = text_only, .take = take_into<part, member, take>};

template <auto part, auto member>
inline constexpr Shape boolean_shape = {.expected = true_or_false,
                                        .scalars = boolean_only,
                                        .take = take_into<part, member, take_boolean>};

template <auto part, auto member>
inline constexpr Shape cents_shape = {
    .expected = "whole cents", .scalars = number_only, .take = take_into<part, member, take_cents>};

template <auto part, auto member>
inline constexpr Shape rate_shape = {.expected = "a rate from 0 to 1",
                                     .scalars = number_only,
                                     .take = take_into<part, member, take_rate>};

template <auto part, auto member>
inline constexpr Shape seconds_shape = {
    .expected = "seconds", .scalars = number_only, .take = take_into<part, member, take_seconds>};

/// A payment that has been made; results and voided payments tell of it alike.
template <auto earlier>
inline constexpr std::array earlier_payment_fields = {
    Field{"date", &date_shape<earlier, &EarlierPayment::date>},
    Field{"amount_cents", &cents_shape<earlier, &EarlierPayment::amount>, true},
    Field{"source", &text_shape<earlier, &EarlierPayment::source>, true},
};

}  // namespace bounty
