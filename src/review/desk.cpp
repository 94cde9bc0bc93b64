#include "review/desk.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "batch/piece_source.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "files/input.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

/// Lays one submission after the other on the desk.
class LayingOut {
 public:
  LayingOut(const ReviewShelf* shelf, const std::string& folder, const Policy& policy)
      : shelf_(shelf), folder_(folder), policy_(policy) {}

  void add(const Document& document) {
    Expected<Submission, Diagnostics> submission = read_submission(document);
    if (!submission) return reject(std::move(submission.error()), document, nullptr);
    if (is_second(submission.value())) return;
    Case judged{std::move(submission.value()), nullptr, "", {}};
    const std::string family(judged.submission.family);
    if (shelf_ != nullptr) judged.review = shelf_->find(family);
    if (judged.review && !judged.review->diagnostics.empty())
      return reject(judged.review->diagnostics, document, judged.review.get());
    const ScoreOptions options{.lists = Lists::undecided};
    Expected<Payout, Diagnostics> payout =
        score(judged.submission, judged.judged_by(), policy_, options);
    if (!payout) return reject(std::move(payout.error()), document, judged.review.get());
    judged.payout = std::move(payout.value());
    judged.review_path = path_of_review(family);
    desk_.cases.push_back(std::move(judged));
  }

  void add_unread(const Diagnostic& failure) {
    desk_.rejections.push_back({name_of(failure.source), {failure}, Excerpt()});
  }

  void skip(const std::string& source) {
    desk_.left_out.push_back(source + " is a review, and is skipped");
  }

  Desk finish() { return std::move(desk_); }

 private:
  void reject(Diagnostics diagnostics, const Document& document, const ShelvedReview* review) {
    const Diagnostic& first = diagnostics.front();
    const bool is_in_review = review != nullptr && first.source != document.source;
    Excerpt excerpt = excerpt_of(first, is_in_review ? review->document : document);
    desk_.rejections.push_back(
        {name_of(document.source), std::move(diagnostics), std::move(excerpt)});
  }

  /// One review judges a family, and the first submission of it is the one that can be paid.
  bool is_second(const Submission& submission) {
    const auto [first, is_first] = sources_.emplace(submission.family, name_of(submission.source));
    if (is_first) return false;
    desk_.left_out.push_back(
        fmt::format("{}: the family {} has come before, in {}, which is the one that is reviewed",
                    name_of(submission.source), in_quotes(submission.family), first->second));
    return true;
  }

  [[nodiscard]] std::string path_of_review(const std::string& family) const {
    std::string path = shelf_ == nullptr ? "" : shelf_->path_of(family);
    if (!path.empty()) return path;
    return fmt::format("{}{}{}.json", folder_, folder_.ends_with('/') ? "" : "/", family);
  }

  const ReviewShelf* shelf_;
  const std::string& folder_;
  const Policy& policy_;
  std::unordered_map<std::string, std::string> sources_;  ///< of families, where they came first
  Desk desk_;
};

void add_input(LayingOut& desk, const Input& input) {
  Expected<Document, Diagnostic> document =
      input.failure ? *input.failure : read_regular_file(input.path);
  if (!document) return desk.add_unread(document.error());
  if (input.is_below_folder && format_of(document.value()) == review_format)
    return desk.skip(name_of(document.value().source));
  desk.add(document.value());
}

}  // namespace

Desk lay_out(std::vector<Input> inputs, const ReviewShelf* shelf, const std::string& folder,
             const Policy& policy) {
  LayingOut desk(shelf, folder, policy);
  PieceSource source(std::move(inputs));
  for (Piece piece; source.take(piece);) {
    for (std::uint32_t i = 0; i < piece.documents; ++i) {
      add_input(desk, source.inputs()[piece.first_input + i]);
    }
    const std::string file = source_name(source.inputs()[piece.first_input].path);
    for_each_line(piece.lines, piece.first_line, [&](std::string_view line, std::uint32_t number) {
      desk.add({{file, number}, std::string(line)});
    });
    if (piece.failure) desk.add_unread(*piece.failure);
  }
  return desk.finish();
}

}  // namespace bounty
