#include "report/sentences.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/payment_sentences.hpp"
#include "text/words.hpp"

namespace bounty {
namespace {

std::size_t count_tasks(const std::vector<StepPayout>& steps) {
  std::size_t tasks = 0;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (i == 0 || steps[i].task != steps[i - 1].task) ++tasks;
  }
  return tasks;
}

/// `policy metr, $300.00 an hour`, and whose rate that is where it is not the policy's.
std::string hourly_terms(const Payout& payout) {
  const std::string rate = dollars(payout.rate_per_hour.per_hour());
  const std::string policy = printable(payout.policy);
  switch (payout.rate_source) {
    case RateSource::what_if:
      return fmt::format("what if an hour were paid {}? policy {}", rate, policy);
    case RateSource::review:
      return fmt::format("policy {}, but {} an hour by the review", policy, rate);
    case RateSource::policy: break;
  }
  return fmt::format("policy {}, {} an hour", policy, rate);
}

}  // namespace

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string title_of(const Payout& payout) {
  return payout.title.empty() ? payout.family : payout.family + ": " + printable(payout.title);
}

std::string what_and_who(const Payout& payout) {
  std::string text = "specification";
  if (payout.kind == SubmissionKind::implementation) {
    text = fmt::format("implementation of {} with {}", counted(count_tasks(payout.steps), "task"),
                       counted(payout.steps.size(), "step"));
  }
  if (!payout.author.empty()) text += " by " + printable(payout.author);
  return text;
}

std::string terms(const Payout& payout) {
  std::string text = hourly_terms(payout) + "; ";
  if (!payout.review) return text + "not reviewed";
  const bool has_details = !payout.review->reviewer.empty() || !payout.review->date.empty();
  text += payout.review->is_embedded() ? "draft review, embedded" : "reviewed";
  if (payout.review->is_embedded() && has_details) text += ",";
  if (!payout.review->reviewer.empty()) text += " by " + printable(payout.review->reviewer);
  if (!payout.review->date.empty()) text += " on " + payout.review->date;
  return text + (payout.review->final ? ", final" : "");
}

bool has_undecided_amount(const Payout& payout) {
  return std::ranges::any_of(payout.undecided, [](const UndecidedJudgement& judgement) {
    return judgement.judgement != JudgementKind::payment;
  });
}

Labelled range(const Payout& payout) {
  if (!has_undecided_amount(payout)) {
    return {"Bounty", Role::earned, dollars(payout.bounty) + ", decided"};
  }
  return {"Range", Role::earned,
          fmt::format("{} to {}, if every undecided judgement were granted", dollars(payout.bounty),
                      dollars(payout.ceiling))};
}

std::string about_specifications() {
  return "A specification earns no cash. Where it is used, it is acknowledged.";
}

std::vector<Labelled> closing(const Payout& payout) {
  std::vector<Labelled> list = {payment_sentence(payout)};
  if (payout.acknowledgement.due) {
    list.push_back({"Acknowledge", Role::heading, printable(payout.acknowledgement.name)});
  }
  if (payout.fast_track) {
    list.push_back({"Fast-track", Role::heading, "the submitter's application"});
  }
  for (const Warning& warning : payout.warnings) {
    list.push_back({"Warning", Role::warning,
                    printable(fmt::format("{} [{}]", warning.message, word_for(warning.code)))});
  }
  return list;
}

}  // namespace bounty
