#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "bounty/totals.hpp"

/// Outcomes of documents, for tests of how they are shown.
namespace outcomes {

inline constexpr bounty::TextStyle plain_text;
inline constexpr bounty::TextStyle unicode{.has_colour = false, .has_unicode = true};

inline bounty::Rejection rejection(const bounty::Document& document,
                                   bounty::Diagnostics diagnostics) {
  auto excerpt = bounty::excerpt_of(diagnostics.front(), document);
  return {name_of(document.source), std::move(diagnostics), std::move(excerpt)};
}

/// Scores the document under the built-in policy, with its embedded review as if it were the
/// program's own. Returns the payout or the errors.
inline bounty::Outcome of(const std::string& source, std::string text,
                          bounty::Lists lists = bounty::Lists::all) {
  const bounty::Document document{source, std::move(text)};
  auto submission = bounty::read_submission(document);
  if (!submission) return rejection(document, std::move(submission.error()));
  std::optional<bounty::Review> review;
  review.swap(submission.value().review);
  if (review) {
    review->file = "review.json";
    review->family.value = submission.value().family;
  }
  auto payout =
      bounty::score(submission.value(), review ? &*review : nullptr, {}, {.lists = lists});
  if (!payout) return rejection(document, std::move(payout.error()));
  return std::move(payout.value());
}

/// Returns a submission of this family with these keys and tasks.
inline std::string submission(std::string_view family, std::string_view keys,
                              std::string_view tasks) {
  std::string text = R"({"format":"bounty-submission/1","family":")";
  text.append(family).append("\",").append(keys).append(R"("tasks":[)").append(tasks);
  return text.append("]}");
}

inline bounty::Totals totals_of(const std::vector<bounty::Outcome>& outcomes) {
  bounty::Totals totals;
  for (const bounty::Outcome& outcome : outcomes) totals.add(outcome);
  return totals;
}

/// It has two steps. The confidence in one of them is undecided.
inline const std::string reviewed = submission(
    "alpha", R"("author":{"name":"Ada Lovelace"},)",
    R"({"name":"t","steps":[{"name":"s","time":"2h","computation":"0:30","count":3,"activity":"k","qa":"full_run"},)"
    R"({"name":"v, w","time":1.25}]}],"review":{"repeat_rate":{"k":0.5},"bonus":0.125,)"
    R"("date":"2026-11-22","payment":{"legal":true,"practical":true,"amount":"1012.50",)"
    R"("payee":"Ada Lovelace"}},"x-more":[)");

/// It has half an hour, no review and no author.
inline const std::string unreviewed = submission(
    "beta.2", "", R"({"name":"t","steps":[{"name":"s","time":"0:30","qa":"alternative"}]})");

inline const std::string specification =
    submission("gamma", R"("kind":"specification","author":{"name":"=1+\"1\", me"},)", "");

/// It has four errors.
inline const std::string rejected = submission(
    "delta", "", R"({"name":"t","steps":[{"name":"s","time":"2 hours"},{"name":"s","tim":1}]})");

inline std::vector<bounty::Outcome> small_batch() {
  return {of("a.json", reviewed), of("b,1.json", unreviewed), of("-:3", specification),
          of("d.json", rejected)};
}

}  // namespace outcomes
