#include "review/sheet/case_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "json/json_writer.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "report/parts/sentences.hpp"
#include "review/keys.hpp"
#include "review/remarks.hpp"
#include "review/sheet/cells.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

ReviewText review_text_of(const Case& judged) {
  return judged.review ? ReviewText(judged.review->document.text)
                       : ReviewText::of_family(judged.submission.family);
}

std::string quoted_or_nothing(std::string_view text) {
  return text.empty() ? "nothing" : in_quotes(text);
}

constexpr std::string_view decision_to_pay = "pay";
constexpr const char* new_sheet = "write a new sheet, and decide by that";

}  // namespace

SheetError error_in_sheet(const std::string& source, const SheetRow& row, Column column,
                          DiagnosticCode code, std::string message, Hint hint) {
  const std::string where = row.at(Column::where).empty() ? "" : ", " + row.at(Column::where);
  const std::string name(std::ranges::find(columns, column, &Word<Column>::meaning)->text);
  const std::string before =
      column == Column::family
          ? ""
          : fmt::format("{}, {}{}: ", row.at(Column::family), row.at(Column::judgement), where);
  return {row.number,
          {.code = code,
           .message = std::move(message),
           .hint = std::move(hint),
           .source = place_in_sheet(source, row.number, name)},
          {before, row.at(column), ""}};
}

CaseSheet::CaseSheet(const Case& judged, const std::string& source, const Policy& policy)
    : judged_(judged),
      source_(source),
      policy_(policy),
      judgements_(judgements_of(judged.submission, judged.judged_by(), policy, judged.payout)),
      text_(review_text_of(judged)) {
  for (const PossibleJudgement& judgement : judgements_) {
    for (const std::string& cell : cells_of(judgement.where)) by_cell_[cell].push_back(&judgement);
  }
}

void CaseSheet::refuse(const SheetRow& row, Column column, DiagnosticCode code, std::string message,
                       Hint hint) {
  errors_.push_back(
      error_in_sheet(source_, row, column, code, std::move(message), std::move(hint)));
}

void CaseSheet::take(const SheetRow& row) {
  if (first_row_ == nullptr) first_row_ = &row;
  const PossibleJudgement* judgement = judgement_of(row);
  if (judgement == nullptr) return;
  check_author(row, *judgement);
  const auto [first, is_first] = rows_.emplace(judgement, &row);
  if (!is_first) {
    return refuse(row, Column::where, DiagnosticCode::duplicate_name,
                  fmt::format("row {} decides the same judgement", first->second->number),
                  "keep one of the two");
  }
  if (judgement->kind == JudgementKind::payment) {
    decide_payment(row, *judgement);
  } else {
    decide(row, *judgement);
  }
  add_note(row, *judgement);
}

const PossibleJudgement* CaseSheet::judgement_of(const SheetRow& row) {
  const std::string word = in_lower_case(row.at(Column::judgement));
  const auto kind = meaning_of(std::string_view(word), words_of<JudgementKind>());
  if (!kind) {
    refuse(row, Column::judgement, DiagnosticCode::out_of_range,
           fmt::format("{} is not a judgement", in_quotes(row.at(Column::judgement))),
           hint_for_name(word, texts_of(words_of<JudgementKind>())));
    return nullptr;
  }
  return judgement_of(row, *kind);
}

/// Returns the only judgement of its kind that the cell may refer to.
const PossibleJudgement* CaseSheet::judgement_of(const SheetRow& row, JudgementKind kind) {
  const std::string& where = row.at(Column::where);
  std::vector<const PossibleJudgement*> found;
  const auto by_cell = by_cell_.find(where);
  if (by_cell != by_cell_.end())
    std::ranges::copy_if(
        by_cell->second, std::back_inserter(found),
        [&](const PossibleJudgement* judgement) { return judgement->kind == kind; });
  if (found.size() == 1) return found.front();
  std::vector<std::string_view> names;
  for (const PossibleJudgement& judgement : judgements_) {
    if (judgement.kind == kind) names.push_back(judgement.where);
  }
  const std::string_view word = word_for(kind);
  if (names.empty()) {
    refuse(row, Column::where, DiagnosticCode::unknown_name,
           fmt::format("there is no {} to decide here", word));
  } else if (found.empty()) {
    refuse(row, Column::where, DiagnosticCode::unknown_name,
           fmt::format("there is no {} of {} to decide", word, in_quotes(where)),
           errors_.size() < most_hints ? hint_for_name(where, names) : "");
  } else {
    refuse(row, Column::where, DiagnosticCode::unknown_name,
           fmt::format("this may mean {} or {}", in_quotes(found[0]->where),
                       in_quotes(found[1]->where)),
           "decide this one in the review");
  }
  return nullptr;
}

/// Refuses a row if the author has changed, because a decision about one person's work does not
/// apply to another's. The author may be left empty, except for a payment.
void CaseSheet::check_author(const SheetRow& row, const PossibleJudgement& judgement) {
  const std::string& seen = row.at(Column::author);
  const std::string_view author = judged_.submission.author.name;
  const bool pays = judgement.kind == JudgementKind::payment &&
                    in_lower_case(row.at(Column::decision)) == decision_to_pay;
  if (is_cell_of_name(seen, author) || (seen.empty() && !pays)) return;
  refuse(row, Column::author, DiagnosticCode::outdated,
         fmt::format("the author is {} now, but the sheet says {}", quoted_or_nothing(author),
                     quoted_or_nothing(seen)),
         new_sheet);
}

CaseSheet::Place CaseSheet::place_of(const PossibleJudgement& judgement) {
  const std::string word(word_for(judgement.kind));
  if (judgement.kind == JudgementKind::bonus) return {"", word};
  if (judgement.kind == JudgementKind::payment) return {word, std::string(review_key::note)};
  return {word, judgement.where};
}

/// Refuses to overwrite what the sheet did not show.
bool CaseSheet::may_replace(const SheetRow& row, const PossibleJudgement& judgement) {
  const std::string& seen = row.at(Column::stands);
  if (says_the_same(seen, judgement.stands)) return true;
  refuse(row, Column::stands, DiagnosticCode::outdated,
         fmt::format("the review says {} now, but the sheet says {}",
                     quoted_or_nothing(judgement.stands), quoted_or_nothing(seen)),
         new_sheet);
  return false;
}

/// Returns the decision as JSON.
std::optional<std::string> CaseSheet::value_of(const SheetRow& row,
                                               const PossibleJudgement& judgement) {
  const std::string& decision = row.at(Column::decision);
  if (judgement.kind == JudgementKind::confidence) {
    const std::string word = in_lower_case(decision);
    if (meaning_of(std::string_view(word), words_of<Confidence>())) return json_string(word);
    const Hint hint = hint_for_name(word, texts_of(words_of<Confidence>()));
    if (!decision.empty() && is_letter(decision.front())) {
      refuse(row, Column::decision, DiagnosticCode::bad_rate,
             fmt::format("{} is not a confidence", in_quotes(decision)),
             hint.empty() ? "write high, medium, low, none or a rate" : hint);
      return std::nullopt;
    }
  }
  const Parsed<Rate> rate = parse_rate_cell(decision);
  if (rate) return fraction(rate.value());
  refuse(row, Column::decision, rate.error().code, rate.error().message, rate.error().hint);
  return std::nullopt;
}

void CaseSheet::decide(const SheetRow& row, const PossibleJudgement& judgement) {
  if (!row.at(Column::amount).empty()) {
    refuse(row, Column::amount, DiagnosticCode::out_of_range,
           "an amount belongs in the row of the payment", "write a rate in decision");
  }
  if (row.at(Column::decision).empty()) return;
  const std::optional<std::string> value = value_of(row, judgement);
  if (!value || says_the_same(in_lower_case(row.at(Column::decision)), judgement.stands)) return;
  if (!may_replace(row, judgement)) return;
  const auto [section, key] = place_of(judgement);
  text_.put(section, key, *value);
  remove_remark(text_, section, key);
}

void CaseSheet::decide_payment(const SheetRow& row, const PossibleJudgement& judgement) {
  const std::string decision = in_lower_case(row.at(Column::decision));
  const bool is_amount_stated = !row.at(Column::amount).empty();
  if (decision == decision_to_pay) return pay(row, judgement);
  if (is_amount_stated)
    refuse(row, Column::amount, DiagnosticCode::out_of_range, "an amount needs the decision pay",
           decision.empty() ? "write pay in decision" : "");
  if (decision == "block") return block(row, judgement);
  if (decision.empty()) return;
  const std::vector<std::string_view> known = {decision_to_pay, "block"};
  const Hint hint = hint_for_name(decision, known);
  refuse(row, Column::decision, DiagnosticCode::out_of_range,
         fmt::format("expected pay or block, found {}", in_quotes(row.at(Column::decision))), hint);
}

std::optional<Money> CaseSheet::approved_in(const SheetRow& row) {
  const std::string& amount = row.at(Column::amount);
  if (amount.empty()) return std::nullopt;
  const Parsed<Money> approved = parse_amount_cell(amount);
  if (approved) return approved.value();
  refuse(row, Column::amount, approved.error().code, approved.error().message,
         approved.error().hint);
  return std::nullopt;
}

void CaseSheet::pay(const SheetRow& row, const PossibleJudgement& judgement) {
  const std::string_view author = judged_.submission.author.name;
  const std::size_t errors_before = errors_.size();
  approved_ = approved_in(row);
  if (errors_.size() != errors_before) return;
  payment_ = &row;
  const std::string_view payee = approved_ ? author : "";
  if (judgement.stands == standing_of_approval(approved_, payee)) return;
  if (!may_replace(row, judgement)) return;
  text_.put(review_key::payment, review_key::legal, "true");
  text_.put(review_key::payment, review_key::practical, "true");
  if (approved_)
    text_.put(review_key::payment, review_key::amount, json_string(plain_amount(*approved_)));
  if (!payee.empty()) text_.put(review_key::payment, review_key::payee, json_string(payee));
  for (const std::string_view key :
       {review_key::legal, review_key::practical, review_key::amount, review_key::payee}) {
    remove_remark(text_, review_key::payment, key);
  }
}

/// Blocks the payment as not practical. Only the note can tell whether it is illegal instead.
void CaseSheet::block(const SheetRow& row, const PossibleJudgement& judgement) {
  if (judgement.stands == "block" || !may_replace(row, judgement)) return;
  text_.put(review_key::payment, review_key::practical, "false");
  remove_remark(text_, review_key::payment, review_key::practical);
}

/// Adds a note on the payment as its `note`, and any other as a remark on the judgement.
void CaseSheet::add_note(const SheetRow& row, const PossibleJudgement& judgement) {
  const std::string& note = row.at(Column::note);
  if (note.empty()) return;
  const auto [section, key] = place_of(judgement);
  const bool is_remark = judgement.kind != JudgementKind::payment;
  if (is_remark) remove_remark(text_, section, key);
  const std::string its_key = is_remark ? remark_key(key) : key;
  const std::string stated = text_.value(section, its_key);
  if (stated.empty()) return text_.put(section, its_key, json_string(note));
  if (stated == json_string(note)) return;
  refuse(row, Column::note, DiagnosticCode::outdated,
         fmt::format("the review has another note here: {}", stated),
         "remove it from the review, or remove this one from the sheet");
}

void CaseSheet::check_payment(const Payout& payout) {
  if (payment_ == nullptr) return;
  if (approved_ && *approved_ != payout.bounty) {
    return refuse(
        *payment_, Column::amount, DiagnosticCode::does_not_add_up,
        fmt::format("{} is approved, but with the decisions of this sheet the bounty is {}",
                    dollars(*approved_), dollars(payout.bounty)),
        did_you_mean({plain_amount(payout.bounty)}, [](std::string_view) { return true; }));
  }
  if (!approved_ && payout.bounty != Money()) {
    return refuse(
        *payment_, Column::amount, DiagnosticCode::missing_key,
        fmt::format(
            "the approved amount is missing; with the decisions of this sheet the bounty is {}",
            dollars(payout.bounty)),
        fmt::format("write {} if that is what you approve", plain_amount(payout.bounty)));
  }
  if (payout.payment.status == PaymentStatus::withheld) {
    refuse(*payment_, Column::author, DiagnosticCode::does_not_add_up,
           fmt::format("with this review the payment is withheld: {}", why_withheld(payout)),
           "correct the payee in the review, or the author in the submission");
  }
}

std::optional<std::string> CaseSheet::decided_review(std::vector<SheetError>& errors) {
  const std::string text = text_.written();
  if (errors_.empty()) {
    const std::string source = judged_.review_path;
    const Expected<Review, Diagnostics> review = read_review({source, text});
    const auto payout =
        review ? score(judged_.submission, &review.value(), policy_, {.lists = Lists::none})
               : Expected<Payout, Diagnostics>(review.error());
    if (payout) check_payment(payout.value());
    if (!payout)
      refuse(*first_row_, Column::decision, payout.error().front().code,
             payout.error().front().message, payout.error().front().hint);
  }
  std::ranges::move(errors_, std::back_inserter(errors));
  const bool is_same = judged_.review && text == judged_.review->document.text;
  const bool is_nothing = !judged_.review && text == review_text_of(judged_).written();
  return is_same || is_nothing ? std::nullopt : std::optional(text);
}

}  // namespace bounty
