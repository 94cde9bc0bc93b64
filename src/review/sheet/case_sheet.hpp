#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bounty/policy.hpp"
#include "names/name_numbers.hpp"
#include "review/judgements.hpp"
#include "review/review_text.hpp"
#include "review/sheet/apply_sheet.hpp"

namespace bounty {

SheetError error_in_sheet(const std::string& source, const SheetRow& row, Column column,
                          DiagnosticCode code, std::string message, Hint hint = {});

/// Applies the rows of a sheet about one submission to its review.
class CaseSheet {
 public:
  CaseSheet(const Case& judged, const std::string& source, const Policy& policy);

  void take(const SheetRow& row);

  /// Returns the review if the rows have changed it. Call it after the last row. Adds the errors to
  /// `errors`.
  std::optional<std::string> decided_review(std::vector<SheetError>& errors);

 private:
  /// Where the review states a judgement: a section, and a key in it.
  struct Place {
    std::string section;
    std::string key;
  };
  void check_author(const SheetRow& row, const PossibleJudgement& judgement);
  static Place place_of(const PossibleJudgement& judgement);

  const PossibleJudgement* judgement_of(const SheetRow& row);
  const PossibleJudgement* judgement_of(const SheetRow& row, JudgementKind kind);
  void decide(const SheetRow& row, const PossibleJudgement& judgement);
  [[nodiscard]] std::optional<std::string> value_of(const SheetRow& row,
                                                    const PossibleJudgement& judgement);
  void decide_payment(const SheetRow& row, const PossibleJudgement& judgement);
  void pay(const SheetRow& row, const PossibleJudgement& judgement);
  void block(const SheetRow& row, const PossibleJudgement& judgement);
  [[nodiscard]] std::optional<Money> approved_in(const SheetRow& row);
  bool may_replace(const SheetRow& row, const PossibleJudgement& judgement);
  void add_note(const SheetRow& row, const PossibleJudgement& judgement);
  void check_payment(const Payout& payout);
  void refuse(const SheetRow& row, Column column, DiagnosticCode code, std::string message,
              Hint hint = {});

  const Case& judged_;
  const std::string& source_;
  const Policy& policy_;
  std::vector<PossibleJudgement> judgements_;
  /// By the texts that may refer to them in a cell.
  std::unordered_map<std::string, std::vector<const PossibleJudgement*>, HashOfName> by_cell_;
  std::map<const PossibleJudgement*, const SheetRow*> rows_;  ///< by judgement
  ReviewText text_;
  const SheetRow* first_row_ = nullptr;
  const SheetRow* payment_ = nullptr;  ///< the row with the decision to pay
  std::optional<Money> approved_;
  std::vector<SheetError> errors_;
};

}  // namespace bounty
