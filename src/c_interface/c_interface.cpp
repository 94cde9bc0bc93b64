#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <span>

#include "bounty/advise.hpp"
#include "bounty/bounty.h"
#include "bounty/csv.hpp"
#include "bounty/diff.hpp"
#include "bounty/ledger.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/schemas.hpp"
#include "bounty/score.hpp"
#include "c_interface/answer.hpp"
#include "c_interface/request.hpp"
#include "version.hpp"

namespace bounty {
namespace {

std::string_view format_of_request(const bounty_request& request) {
  return request.format == nullptr ? "json" : request.format;
}

using Formats = std::span<const std::string_view>;

/// Returns std::nullopt if the format is one of these.
std::optional<Answer> refuse_format(std::string_view format, Formats formats) {
  if (std::ranges::find(formats, format) != formats.end()) return std::nullopt;
  return misused(fmt::format("the format {} is unknown: the formats are {}", in_quotes(format),
                             fmt::join(formats, ", ")));
}

/// A format, and the function that writes a payout in it.
struct Rendering {
  std::string_view format;
  std::string (*write)(const Payout& payout, Detail detail);
};

std::string line_of(const Payout& payout, Detail) {
  std::string line;
  write_line(line, payout, Lists::all);
  return line;
}

std::string csv_of(const Payout& payout, Detail) {
  std::string table = csv_heading({});
  write_csv(table, payout, {});
  return table;
}

std::string journal_of(const Payout& payout, Detail) {
  std::string journal = ledger_heading();
  write_ledger(journal, payout, {});
  return journal;
}

constexpr std::array<Rendering, 8> renderings = {{
    {"json", [](const Payout& payout, Detail) { return write_result(payout); }},
    {"ndjson", line_of},
    {"csv", csv_of},
    {"text", [](const Payout& payout,
                Detail detail) { return text_report(payout, {.has_unicode = true}, detail); }},
    {"markdown", markdown_report},
    {"html", html_report},
    {"letter", [](const Payout& payout, Detail) { return markdown_letter(payout); }},
    {"ledger", journal_of},
}};

/// Whether the format states what is paid, which a what-if rate cannot.
bool states_payment(std::string_view format) { return format == "letter" || format == "ledger"; }

Answer calculate_answer(const bounty_request& request) {
  std::array<std::string_view, renderings.size()> formats;
  std::ranges::transform(renderings, formats.begin(), &Rendering::format);
  const std::string_view format = format_of_request(request);
  if (auto refused = refuse_format(format, formats)) return *refused;
  const auto rendering = std::ranges::find(std::span(renderings), format, &Rendering::format);
  if (request.rate_per_hour != nullptr && states_payment(format))
    return misused(
        "a what-if rate does not apply to a letter or a ledger, which state what is paid");
  const Expected<ScoreOptions, std::string> options = score_options(request);
  if (!options) return misused(options.error());
  const RequestedDocuments documents(request);
  if (!documents.diagnostics().empty())
    return rejected(documents.rejection_of(documents.diagnostics()));
  const Expected<Payout, Diagnostics> payout =
      score(*documents.submission(), documents.review(), documents.policy(), options.value());
  if (!payout) return rejected(documents.rejection_of(payout.error()));
  const Detail detail = request.is_explained != 0 ? Detail::explained : Detail::amounts;
  return done(rendering->write(payout.value(), detail));
}

constexpr std::string_view payment_options_refused =
    "a date and a what-if rate apply only to bounty_calculate and bounty_batch_begin";

bool has_payment_options(const bounty_request& request) {
  return request.date != nullptr || request.rate_per_hour != nullptr;
}

Answer advise_answer(const bounty_request& request) {
  if (has_payment_options(request)) return misused(std::string(payment_options_refused));
  constexpr std::array<std::string_view, 3> formats = {"json", "text", "html"};
  const std::string_view format = format_of_request(request);
  if (auto refused = refuse_format(format, formats)) return *refused;
  const RequestedDocuments documents(request);
  if (!documents.diagnostics().empty())
    return rejected(documents.rejection_of(documents.diagnostics()));
  const Expected<Advised, Diagnostics> advised =
      advise(*documents.submission(), documents.review(), documents.policy());
  if (!advised) return rejected(documents.rejection_of(advised.error()));
  if (format == "html") return done(html_advice(advised.value()));
  return done(format == "json" ? write_advice(advised.value())
                               : text_advice(advised.value(), {.has_unicode = true}));
}

Answer check_answer(const bounty_request& request) {
  if (has_payment_options(request)) return misused(std::string(payment_options_refused));
  constexpr std::array<std::string_view, 1> formats = {"json"};
  if (auto refused = refuse_format(format_of_request(request), formats)) return *refused;
  return done(write_checks(RequestedDocuments(request).check()));
}

Answer diff_answer(const bounty_document& before, const bounty_document& after,
                   std::string_view format) {
  constexpr std::array<std::string_view, 3> formats = {"json", "text", "markdown"};
  if (auto refused = refuse_format(format, formats)) return *refused;
  const Document old_document = document_of(before, "before.json");
  const Document new_document = document_of(after, "after.json");
  const auto old_outcomes = read_stored(old_document);
  if (!old_outcomes) return rejected(old_document, old_outcomes.error());
  const auto new_outcomes = read_stored(new_document);
  if (!new_outcomes) return rejected(new_document, new_outcomes.error());
  const Diff changes = diff(old_outcomes.value(), new_outcomes.value());
  if (format == "text") return done(text_diff(changes, Lists::all, {.has_unicode = true}));
  if (format == "markdown") return done(markdown_diff(changes, Lists::all));
  return done(write_diff(changes, Lists::all));
}

Answer policy_answer(const bounty_document* policy) {
  if (policy == nullptr) return done(write_policy({}));
  const Document document = document_of(*policy, "policy.json");
  const Expected<Policy, Diagnostics> read = read_policy(document);
  if (!read) return rejected(document, read.error());
  return done(write_policy(read.value()));
}

Answer schema_answer(std::string_view name) {
  std::string schema = schema_text(name);
  if (!schema.empty()) return done(std::move(schema));
  return misused(fmt::format("no schema is called {}: the names are {}", in_quotes(name),
                             fmt::join(schema_names(), ", ")));
}

/// Answers a request that needs a submission.
template <class Ask>
bounty_answer* answer_on_submission(const bounty_request* request, Ask ask) noexcept {
  return answer_on(request, [&](const bounty_request& whole) {
    return whole.submission.text == nullptr ? misused("the request has no submission") : ask(whole);
  });
}

}  // namespace
}  // namespace bounty

int bounty_interface_version() { return BOUNTY_INTERFACE_VERSION; }

const char* bounty_version() { return bounty::version.data(); }

bounty_answer* bounty_calculate(const bounty_request* request) {
  return bounty::answer_on_submission(request, bounty::calculate_answer);
}

bounty_answer* bounty_advise(const bounty_request* request) {
  return bounty::answer_on_submission(request, bounty::advise_answer);
}

bounty_answer* bounty_check(const bounty_request* request) {
  return bounty::answer_on(request, bounty::check_answer);
}

bounty_answer* bounty_diff(const bounty_document* before, const bounty_document* after,
                           const char* format) {
  return bounty::answer_of([&] {
    if (!bounty::is_given(before) || !bounty::is_given(after))
      return bounty::misused("a document is missing: a comparison needs two");
    return bounty::diff_answer(*before, *after, format == nullptr ? "json" : format);
  });
}

bounty_answer* bounty_policy(const bounty_document* policy) {
  return bounty::answer_of(
      [&] { return bounty::policy_answer(bounty::is_given(policy) ? policy : nullptr); });
}

bounty_answer* bounty_schema(const char* name) {
  return bounty::answer_of([&] { return bounty::schema_answer(name == nullptr ? "" : name); });
}

const char* bounty_text(const bounty_answer* answer) {
  return answer == nullptr ? "" : answer->text.c_str();
}

size_t bounty_size(const bounty_answer* answer) {
  return answer == nullptr ? 0 : answer->text.size();
}

bounty_status_code bounty_status(const bounty_answer* answer) {
  return answer == nullptr ? BOUNTY_MISUSED : answer->status;
}

void bounty_free(bounty_answer* answer) { const std::unique_ptr<bounty_answer> freed(answer); }
