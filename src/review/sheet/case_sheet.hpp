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

/// The rows of a sheet that are about one submission, and the review that they make.
class CaseSheet {
 public:
  CaseSheet(const Case& judged, const std::string& source, const Policy& policy);

  void take(const SheetRow& row);

  /// After the last row: the review, where it is another one now. What is wrong goes to `errors`.
  std::optional<std::string> decided_review(std::vector<SheetError>& errors);

 private:
  /// A judgement as the review has it: the object in it, and the key in that.
  struct Place {
    std::string section;
    std::string key;
  };
  void check_author(const SheetRow& row, const JudgementThere& judgement);
  static Place place_of(const JudgementThere& judgement);

  const JudgementThere* judgement_of(const SheetRow& row);
  const JudgementThere* judgement_of(const SheetRow& row, JudgementKind kind);
  void decide(const SheetRow& row, const JudgementThere& judgement);
  [[nodiscard]] std::optional<std::string> value_of(const SheetRow& row,
                                                    const JudgementThere& judgement);
  void decide_payment(const SheetRow& row, const JudgementThere& judgement);
  void pay(const SheetRow& row, const JudgementThere& judgement);
  void block(const SheetRow& row, const JudgementThere& judgement);
  [[nodiscard]] std::optional<Money> approved_in(const SheetRow& row);
  bool may_replace(const SheetRow& row, const JudgementThere& judgement);
  void add_note(const SheetRow& row, const JudgementThere& judgement);
  void check_payment(const Payout& payout);
  void refuse(const SheetRow& row, Column column, DiagnosticCode code, std::string message,
              Hint hint = {});

  const Case& judged_;
  const std::string& source_;
  const Policy& policy_;
  std::vector<JudgementThere> judgements_;
  /// By what a cell of theirs may hold.
  std::unordered_map<std::string, std::vector<const JudgementThere*>, HashOfName> by_cell_;
  std::map<const JudgementThere*, const SheetRow*> rows_;  ///< by what they decide
  ReviewText text_;
  const SheetRow* first_row_ = nullptr;
  const SheetRow* payment_ = nullptr;  ///< the row that says pay
  std::optional<Money> approved_;
  std::vector<SheetError> errors_;
};

}  // namespace bounty
