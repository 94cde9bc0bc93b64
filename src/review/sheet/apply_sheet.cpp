#include "review/sheet/apply_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "bounty/print.hpp"
#include "bounty/score.hpp"
#include "names/suggestion.hpp"
#include "review/sheet/case_sheet.hpp"

namespace bounty {
namespace {

/// Finds the case on the desk that a row of the sheet is about.
class CaseFinder {
 public:
  CaseFinder(const std::string& source, const Desk& desk) : source_(source) {
    for (const Case& judged : desk.cases) {
      const std::string_view family = judged.submission.family;
      families_.push_back(family);
      by_cell_.emplace(family, &judged);
      by_cell_.emplace(as_cell(family), &judged);
    }
    for (const auto& [family, its_source] : desk.rejected) {
      rejected_.emplace(family, &its_source);
      rejected_.emplace(as_cell(family), &its_source);
    }
  }

  /// Returns null if no submission has the family, and reports that once for all of its rows.
  const Case* case_of(const SheetRow& row, std::vector<SheetError>& errors) {
    const std::string& family = row.at(Column::family);
    const auto found = by_cell_.find(family);
    if (found != by_cell_.end()) return found->second;
    if (unknown_.insert(family).second) errors.push_back(error_of(row, errors.size() < most_hints));
    return nullptr;
  }

 private:
  [[nodiscard]] SheetError error_of(const SheetRow& row, bool has_hint) const {
    const std::string& family = row.at(Column::family);
    if (row.at(Column::judgement).empty())
      return error_in_sheet(source_, row, Column::family, DiagnosticCode::unknown_name,
                            "this row names no submission and no judgement",
                            "remove it: totals and remarks do not belong among the decisions");
    const auto rejected = rejected_.find(family);
    if (rejected != rejected_.end())
      return error_in_sheet(
          source_, row, Column::family, DiagnosticCode::unknown_name,
          fmt::format("{} is rejected, so nothing can be decided for the family {}",
                      *rejected->second, in_quotes(family)),
          "fix the errors above, or remove its rows");
    return error_in_sheet(
        source_, row, Column::family, DiagnosticCode::unknown_name,
        fmt::format("no valid submission here has the family {}", in_quotes(family)),
        has_hint ? hint_for_name(family, families_) : "");
  }

  const std::string& source_;
  std::vector<std::string_view> families_;
  std::unordered_map<std::string, const Case*> by_cell_;
  std::unordered_map<std::string, const std::string*> rejected_;  ///< their sources, by family
  std::set<std::string> unknown_;                                 ///< families without a case
};

}  // namespace

AppliedSheet apply_sheet(const std::vector<SheetRow>& rows, const std::string& source,
                         const Desk& desk, const Policy& policy) {
  AppliedSheet applied;
  CaseFinder finder(source, desk);
  std::map<const Case*, std::vector<const SheetRow*>> by_case;
  for (const SheetRow& row : rows) {
    if (!row.decides()) continue;
    ++applied.decisions;
    if (const Case* judged = finder.case_of(row, applied.errors)) by_case[judged].push_back(&row);
  }
  for (const auto& [judged, its_rows] : by_case) {
    CaseSheet sheet(*judged, source, policy);
    for (const SheetRow* row : its_rows) sheet.take(*row);
    std::optional<std::string> text = sheet.decided_review(applied.errors);
    if (text) applied.changed.push_back({judged, *std::move(text)});
  }
  std::ranges::stable_sort(applied.errors, {}, &SheetError::row);
  if (!applied.errors.empty()) applied.changed.clear();
  return applied;
}

}  // namespace bounty
