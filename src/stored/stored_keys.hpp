#pragma once

#include <string_view>

#include "formats/output/batch.hpp"

/// The keys by which code finds a value in a stored document without reading all of it.
namespace bounty::stored_key {

inline constexpr std::string_view format = kind::format_key_name;
inline constexpr std::string_view source = key_of<format::result>(&Payout::source);
inline constexpr std::string_view family = key_of<format::result>(&Payout::family);
// The policy's members are members of Payout, so its key is found by its kind.
inline constexpr std::string_view policy =
    key_of_kind<format::result, kind::ObjectOf<format::applied_policy>>();
inline constexpr std::string_view rate_source =
    key_of<format::applied_policy>(&Payout::rate_source);
inline constexpr std::string_view review = key_of<format::result>(&Payout::review);
inline constexpr std::string_view source_of_review =
    key_of<format::applied_review>(&AppliedReview::source);
inline constexpr std::string_view payment = key_of<format::result>(&Payout::payment);
inline constexpr std::string_view date_of_payment = key_of<format::payment>(&Payment::date);
inline constexpr std::string_view steps = key_of<format::result>(&Payout::steps);
inline constexpr std::string_view warnings = key_of<format::result>(&Payout::warnings);
inline constexpr std::string_view code = key_of<format::warning>(&Warning::code);
inline constexpr std::string_view message = key_of<format::warning>(&Warning::message);

inline constexpr std::string_view results = key_of<format::batch>(&format::StoredBatch::results);
inline constexpr std::string_view rejections =
    key_of<format::batch>(&format::StoredBatch::rejections);
inline constexpr std::string_view totals = key_of<format::batch>(&format::StoredBatch::totals);
inline constexpr std::string_view budget = key_of<format::batch>(&format::StoredBatch::budget);
inline constexpr std::string_view budget_cents = key_of<format::budget>(&Budget::amount);

}  // namespace bounty::stored_key
