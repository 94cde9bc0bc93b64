#include "both_ways.hpp"

#include <fmt/format.h>

#include "bounty/submission.hpp"
#include "names/words.hpp"

namespace bounty {
namespace {

std::string text_of(std::string_view text) { return fmt::format("{}:{}", text.size(), text); }
std::string text_of(bool value) { return value ? "true" : "false"; }
std::string text_of(Money amount) { return fmt::format("{} cents", amount.cents()); }
std::string text_of(HourlyRate rate) { return fmt::format("{} cents an hour", rate.cents()); }
std::string text_of(Rate rate) { return fmt::format("{} millionths", rate.parts_per_million()); }
std::string text_of(Count count) { return fmt::format("{} times", count.number()); }
std::string text_of(Duration time) { return fmt::format("{} ms", time.milliseconds()); }
std::string text_of(Evidence evidence) { return std::string(word_for(evidence)); }
std::string text_of(Confidence confidence) { return std::string(word_for(confidence)); }

std::string text_of(const Step& step);
std::string text_of(const Task& task);
std::string text_of(const BonusJudgement& bonus);

std::string text_of(const std::variant<Confidence, Rate>& confidence) {
  return std::visit([](const auto& value) { return text_of(value); }, confidence);
}

std::string text_of(const Place& place) {
  return fmt::format("@{}:{}:{}", place.line, place.column, place.offset);
}

std::string text_of(const Stated<Duration>& time) {
  return text_of(time.value) + text_of(time.place) + (time.is_bare_number ? " bare" : "");
}

template <class T>
std::string text_of(const Named<T>& entry) {
  std::string text = text_of(entry.name) + "=" + text_of(entry.value) + text_of(entry.place);
  if constexpr (std::is_same_v<T, Duration>) text += entry.is_bare_number ? " bare" : "";
  return text;
}

template <class T>
std::string text_of(const std::optional<T>& value) {
  return value ? text_of(*value) : "none";
}

template <class T>
std::string text_of(const std::vector<T>& list) {
  std::string text = "[";
  for (const T& element : list) text += text_of(element) + " ";
  return text + "]";
}

std::string text_of(const BonusJudgement& bonus) {
  return std::visit([](const auto& value) { return text_of(value); }, bonus);
}

template <class... Parts>
std::string lines_of(const Parts&... parts) {
  return ((text_of(parts) + "\n") + ...);
}

std::string text_of(const Step& step) {
  return lines_of(step.name, step.time, step.computation, step.count, step.activity, step.qa);
}

std::string text_of(const Task& task) { return lines_of(task.name, task.steps); }

}  // namespace

std::string text_of_model(const Review& review) {
  const PaymentJudgement& payment = review.payment;
  return lines_of(review.family.value, review.family.place, review.reviewer, review.date,
                  review.note, review.rate_per_hour, review.time, review.computation, review.qa,
                  review.activity, review.repeat_rate, review.confidence, review.bonus,
                  payment.legal, payment.practical, payment.amount, payment.payee, payment.note,
                  review.used, review.fast_track, review.final);
}

std::string text_of_model(const Submission& submission) {
  const Author& author = submission.author;
  const std::string review = submission.review ? text_of_model(*submission.review) : "none";
  return lines_of(submission.family, word_for(submission.kind), submission.title, author.name,
                  author.acknowledge_as.name, author.acknowledge_as.is_declined, submission.tasks) +
         review;
}

}  // namespace bounty
