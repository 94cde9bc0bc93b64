#include "records/verification.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "bounty/write.hpp"
#include "names/names.hpp"
#include "names/words.hpp"
#include "records/batch_warnings.hpp"
#include "stored/stored_keys.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

std::string text_at(const JsonValues& values, std::initializer_list<std::string_view> keys) {
  return std::string(values.text_at(pointer_through(keys)));
}

/// Copies the stored paths of files, which are not compared: a submission or a review may have
/// moved.
void set_places_aside(Payout& payout, const JsonValues& stored) {
  payout.source = text_at(stored, {stored_key::source});
  const std::string review = text_at(stored, {stored_key::review, stored_key::source_of_review});
  const bool is_from_outside = !review.empty() && review != AppliedReview::embedded;
  if (is_from_outside && payout.review && !payout.review->is_embedded()) {
    payout.review->source = review;
  }
}

/// Returns the stored budget. It does not follow from the submissions, but what remains of it does.
std::optional<Money> stored_budget(const JsonValues& stored) {
  const JsonValues::Index value =
      stored.value_at(pointer_through({stored_key::budget, stored_key::budget_cents}));
  if (value == JsonValues::none) return std::nullopt;
  const std::string digits = stored.json(value);
  std::int64_t cents = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cents);
  const bool is_whole = error == std::errc() && end == digits.data() + digits.size();
  return is_whole && cents >= 0 ? std::optional(Money::from_cents(cents)) : std::nullopt;
}

/// Returns the lists that the stored result has: a summary has no steps.
Lists lists_of(const JsonValues& stored) {
  const JsonValues::Index steps = stored.value_at(pointer_through({stored_key::steps}));
  return steps == JsonValues::none ? Lists::undecided : Lists::all;
}

/// The values in an object or a list are not shown.
std::string shown_json(const std::string& json) {
  if (json.empty()) return "nothing";
  if (json == "{}") return "an object";
  return json == "[]" ? "a list" : printable(json);
}

/// `/bounty_cents, line 40: 199501 is stored, 199500 is right`
Objection objection_to(Difference difference) {
  std::string place = difference.pointer.empty() ? "the document" : printable(difference.pointer);
  if (difference.line != 0) place += fmt::format(", line {}", difference.line);
  std::string message = fmt::format("{}: {} is stored, but {} is correct", place,
                                    shown_json(difference.stored), shown_json(difference.computed));
  return {std::move(message), std::move(difference)};
}

/// Returns the differences of a part of a document, whose line numbers begin at the part.
std::vector<Objection> objections_to_values(const JsonValues& stored, const Document& computed,
                                            const StoredDocument& place) {
  const Expected<JsonValues, Diagnostics> right = JsonValues::read(computed);
  if (!right) return {{"the computed value is too large to compare"}};
  const bool is_line = place.document.source.line != 0;
  std::vector<Objection> objections;
  for (Difference& difference : differences(stored, right.value())) {
    difference.pointer.insert(0, place.pointer);
    if (difference.line != 0) difference.line = is_line ? 0 : place.line_of_text(difference.line);
    objections.push_back(objection_to(std::move(difference)));
  }
  return objections;
}

/// Returns why a document of this format cannot be verified.
std::string nothing_to_verify(std::string_view format) {
  if (format == submission_format) return "a submission: bounty calc shows what it earns";
  if (format == void_format) return "a voided payment: no submission says whether it happened";
  const std::string_view what = "no result, rejection or batch";
  if (format.empty()) return fmt::format("{}: it does not state a format", what);
  return fmt::format("{}: its format is {}", what, in_quotes(printable(format)));
}

/// Returns true if a result is in the list of results, and a rejection in that of rejections.
bool is_in_its_list(std::string_view pointer, std::string_view format) {
  const std::string results = pointer_through({stored_key::results, ""});
  return pointer.empty() || pointer.starts_with(results) == (format == result_format);
}

Objection objection(const std::string& source, std::string_view why) {
  return {fmt::format("{} {}", in_quotes(printable(source)), why)};
}

}  // namespace

bool has_another_date(const Verified& document) {
  static const std::string date =
      pointer_through({stored_key::payment, stored_key::date_of_payment});
  return std::ranges::any_of(document.objections, [&](const Objection& objection) {
    return objection.difference.pointer.ends_with(date);
  });
}

Recomputed::Recomputed(std::vector<Outcome> outcomes)
    : outcomes_(std::move(outcomes)), is_stored_(outcomes_.size()) {
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    if (const auto* payout = std::get_if<Payout>(&outcomes_[i])) {
      by_source_.emplace(payout->source, i);
      by_family_.emplace(payout->family, i);
      by_folded_family_.emplace(folded_family(payout->family), i);
    } else {
      by_source_.emplace(std::get<Rejection>(outcomes_[i]).source, i);
    }
  }
}

/// Returns the first outcome that is not stored yet, or the last one if all are.
Recomputed::Match Recomputed::take_one(Index::const_iterator first, Index::const_iterator end) {
  Match match;
  for (; first != end; ++first) {
    match = {&outcomes_[first->second], is_stored_[first->second]};
    is_stored_[first->second] = true;
    if (!match.is_stored) break;
  }
  return match;
}

Recomputed::Match Recomputed::take(const std::string& source, const std::string& family) {
  const auto [first, end] = by_source_.equal_range(source);
  if (first != end) return take_one(first, end);
  const auto unread_stream = std::ranges::find_if(
      by_source_, [&](const auto& each) { return is_line_of(source, each.first); });
  if (unread_stream != by_source_.end()) return {&outcomes_[unread_stream->second], false};
  if (by_family_.count(family) != 1) return {};
  const auto of_family = by_family_.find(family);
  return take_one(of_family, std::next(of_family));
}

bool Recomputed::is_true(const Warning& warning, const Outcome& outcome,
                         const std::string& place_then) const {
  const auto& payout = std::get<Payout>(outcome);
  const MovedTogether moved(place_then, payout.source);
  const auto [first, end] = by_folded_family_.equal_range(folded_family(payout.family));
  return std::any_of(first, end, [&](const auto& each) {
    const auto& other = std::get<Payout>(outcomes_[each.second]);
    if (&other == &payout) return false;
    const std::string then = moved.place_then(other.source);
    return says_of_other(warning, payout.family, other.family, other.source) ||
           says_of_other(warning, payout.family, other.family, then);
  });
}

NotStored Recomputed::not_stored() const {
  Totals totals;
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    if (!is_stored_[i]) totals.add(outcomes_[i]);
  }
  return {totals.submissions, totals.payable};
}

std::vector<const Rejection*> Recomputed::unread_not_stored() const {
  std::vector<const Rejection*> unread;
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    const auto* rejection = std::get_if<Rejection>(&outcomes_[i]);
    if (rejection == nullptr || is_stored_[i]) continue;
    if (rejection->diagnostics.front().code == DiagnosticCode::cannot_read) {
      unread.push_back(rejection);
    }
  }
  return unread;
}

void Verification::take(const StoredDocument& document) {
  if (!document.pointer.empty()) return add_to_batch(document);
  if (format_of(document.document) == record_format) return begin_record(document.document);
  conclude({name_of(document.document.source), objections_to(document)});
}

void Verification::add_to_batch(const StoredDocument& part) {
  ++size_of_batch_;
  std::ranges::move(objections_to(part), std::back_inserter(batch_.objections));
}

void Verification::end_batch(const StoredDocument& rest) {
  batch_.source = name_of(rest.document.source);
  Expected<JsonValues, Diagnostics> values = JsonValues::read(rest.document);
  if (!values) {
    Place& place = values.error().front().place;
    place.line = rest.line_of_text(place.line);
    batch_.objections.push_back({one_line(values.error().front())});
  } else if (batch_.objections.empty()) {
    Document computed{"computed anew", ""};
    write_batch(
        {}, totals_of_batch_, Lists::all, [&](std::string_view text) { computed.text += text; },
        stored_budget(values.value()));
    batch_.objections = objections_to_values(values.value(), computed, rest);
  }
  if (size_of_batch_ < recomputed_.size()) {
    batch_.objections.push_back(
        {fmt::format("it has {} of {} submissions: a batch must contain all of them",
                     grouped(size_of_batch_), grouped(recomputed_.size()))});
  }
  conclude(std::exchange(batch_, {}));
  totals_of_batch_ = {};
  size_of_batch_ = 0;
}

void Verification::begin_record(const Document& head) {
  end_text();
  record_ = RecordHead{head};
  refused_before_record_ = refused_;
}

/// Reports nothing if the first line of a record is correct. If a later line is refused, nobody
/// knows what the first line should say.
void Verification::end_text() {
  const auto record = std::exchange(record_, std::nullopt);
  if (!record || refused_ != refused_before_record_) return;
  Expected<std::vector<Difference>, Diagnostics> found = record->differences();
  std::vector<Objection> objections;
  if (found) {
    for (Difference& difference : found.value()) {
      difference.line = 0;  // it is the line of the document
      objections.push_back(objection_to(std::move(difference)));
    }
  } else {
    objections.push_back({one_line(found.error().front())});
  }
  if (!objections.empty()) conclude({name_of(record->document.source), std::move(objections)});
}

void Verification::fail(Diagnostic diagnostic) {
  std::string source = name_of(diagnostic.source);
  conclude({std::move(source), {{std::move(diagnostic.message)}}});
}

void Verification::conclude(const Verified& document) {
  ++(document.objections.empty() ? verified_ : refused_);
  present_(document);
}

std::vector<Objection> Verification::objections_to(const StoredDocument& stored) {
  Expected<JsonValues, Diagnostics> values = JsonValues::read(stored.document);
  if (!values) {
    Diagnostics& diagnostics = values.error();
    Place& place = diagnostics.front().place;
    if (place.line != 0) place.line = stored.line_of_text(place.line);
    return {{one_line(diagnostics.front())}};
  }
  const std::string format = text_at(values.value(), {stored_key::format});
  if (format != result_format && format != rejection_format) return {{nothing_to_verify(format)}};
  if (!is_in_its_list(stored.pointer, format)) {
    return {{fmt::format("{}: it is in the wrong list", stored.pointer)}};
  }
  return compare(stored, values.value());
}

std::vector<Objection> Verification::compare(const StoredDocument& stored,
                                             const JsonValues& values) {
  const std::string source = text_at(values, {stored_key::source});
  if (text_at(values, {stored_key::policy, stored_key::rate_source}) ==
      word_for(RateSource::what_if)) {
    return {objection(source, "is a hypothetical result of --rate, which pays nobody")};
  }
  const Recomputed::Match match = recomputed_.take(source, text_at(values, {stored_key::family}));
  if (match.outcome == nullptr) {
    return {
        objection(source, "is not one of the submissions, and its family does not identify one")};
  }
  if (match.is_stored) return {objection(source, "is stored twice: it is paid once")};
  Outcome outcome = *match.outcome;
  const bool was_scored = text_at(values, {stored_key::format}) == result_format;
  if (auto* payout = std::get_if<Payout>(&outcome)) {
    if (!was_scored) return {objection(payout->source, "is scored now")};
    payout->warnings = warnings_to_expect(
        payout->warnings, values, !stored.pointer.empty(), [&](const Warning& warning) {
          return recomputed_.is_true(warning, *match.outcome, source);
        });
    set_places_aside(*payout, values);
  } else if (was_scored) {
    const auto& rejection = std::get<Rejection>(outcome);
    return {
        objection(rejection.source, "is rejected now: " + one_line(rejection.diagnostics.front()))};
  }
  totals_of_batch_.add(outcome);
  if (record_) record_->followed.add(outcome);
  Document computed{"computed anew", ""};
  write_line(computed.text, outcome, lists_of(values));
  return objections_to_values(values, computed, stored);
}

}  // namespace bounty
