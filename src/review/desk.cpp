#include "review/desk.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "batch/input/piece_source.hpp"
#include "batch/scorer.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "names/names.hpp"
#include "review/keys.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

/// Lays out submissions on the desk, one by one.
class DeskBuilder {
 public:
  DeskBuilder(const ReviewShelf* shelf, const std::string& folder, const Policy& policy)
      : shelf_(shelf), folder_(folder), policy_(policy) {}

  void lay_out(const Document& document) {
    Expected<Submission, Diagnostics> submission = read_submission(document);
    if (!submission) return reject(rejection_of(std::move(submission.error()), document, nullptr));
    if (is_second(submission.value())) return;
    Case judged{std::move(submission.value()), nullptr, "", {}};
    const std::string family(judged.submission.family);
    if (shelf_ != nullptr) judged.review = shelf_->review_of(family);
    if (judged.review && !judged.review->diagnostics.empty())
      return reject(rejection_of(judged.review->diagnostics, document, judged.review.get()),
                    family);
    const ScoreOptions options{.lists = Lists::undecided};
    Expected<Payout, Diagnostics> payout =
        score(judged.submission, judged.judged_by(), policy_, options);
    if (!payout)
      return reject(rejection_of(std::move(payout.error()), document, judged.review.get()), family);
    judged.payout = std::move(payout.value());
    judged.review_path = path_of_review(family);
    desk_.cases.push_back(std::move(judged));
  }

  void reject(Rejection rejection, const std::string& family = "") {
    if (!family.empty()) desk_.rejected.emplace(family, rejection.source);
    desk_.rejections.push_back(std::move(rejection));
  }

  void skip(const std::string& source) {
    desk_.left_out.push_back(source + " is a review, and is skipped");
  }

  Desk take_desk() {
    if (shelf_ != nullptr) reject_misnamed();
    return std::move(desk_);
  }

 private:
  /// Whether the family has appeared before. A review judges a family, and only its first
  /// submission can be paid.
  bool is_second(const Submission& submission) {
    const auto [first, is_first] = sources_.emplace(submission.family, name_of(submission.source));
    if (is_first) return false;
    desk_.left_out.push_back(
        fmt::format("{}: the family {} is already in {}, which is reviewed instead",
                    name_of(submission.source), in_quotes(submission.family), first->second));
    return true;
  }

  /// Reports reviews in files with a wrong name, which nothing reads. If such a review is the
  /// family's only one, the submission is rejected, because a second review beside it would make it
  /// obsolete.
  void reject_misnamed() {
    std::unordered_map<std::string_view, const Case*> by_family;
    for (const Case& judged : desk_.cases) by_family.emplace(judged.submission.family, &judged);
    for (const ReviewShelf::Unused& unused : shelf_->unused()) {
      const std::string family = shelf_->family_meant_by(unused);
      const auto judged = by_family.find(family);
      if (judged == by_family.end()) continue;
      if (judged->second->review) {
        desk_.left_out.push_back(
            fmt::format("{}: {}", unused.source, shelf_->warning_of(unused).message));
      } else {
        reject_for(*shelf_->review_of(unused.family), *judged->second);
      }
    }
    std::erase_if(desk_.cases, [&](const Case& judged) {
      return desk_.rejected.contains(std::string(judged.submission.family));
    });
  }

  void reject_for(const ShelvedReview& misnamed, const Case& judged) {
    const auto& [family, place] = misnamed.review.family;
    Diagnostic wrong{.code = DiagnosticCode::unknown_name,
                     .message = fmt::format("the review of the family {} has the wrong file name",
                                            in_quotes(family)),
                     .hint = "rename it to " + judged.review_path,
                     .source = misnamed.document.source,
                     .place = place,
                     .length = static_cast<std::uint32_t>(family.size() + 2),
                     .pointer = pointer_through({review_key::family})};
    reject(rejection_of({std::move(wrong)}, {judged.submission.source, ""}, &misnamed),
           std::string(family));
  }

  [[nodiscard]] std::string path_of_review(const std::string& family) const {
    std::string path = shelf_ == nullptr ? "" : shelf_->path_of(family);
    if (!path.empty()) return path;
    return fmt::format("{}{}{}.json", folder_, folder_.ends_with('/') ? "" : "/", family);
  }

  const ReviewShelf* shelf_;
  const std::string& folder_;
  const Policy& policy_;
  std::unordered_map<std::string, std::string> sources_;  ///< the first source of each family
  Desk desk_;
};

}  // namespace

Desk lay_out(std::vector<Input> inputs, const ReviewShelf* shelf, const std::string& folder,
             const Policy& policy) {
  DeskBuilder desk(shelf, folder, policy);
  PieceSource source(std::move(inputs));
  for_each_document(
      source, {.take = [&](const Document& document) { desk.lay_out(document); },
               .fail = [&](const Diagnostic& failure) { desk.reject(rejection_of(failure)); },
               .skip = [&](const std::string& path) { desk.skip(name_of(source_name(path))); }});
  return desk.take_desk();
}

}  // namespace bounty
