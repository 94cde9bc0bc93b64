#include "report/undecided_table.hpp"

#include <algorithm>
#include <functional>

#include "bounty/print.hpp"
#include "report/explain.hpp"

namespace bounty {

std::string describe(const UndecidedJudgement& judgement) {
  switch (judgement.judgement) {
    case JudgementKind::repeat_rate: return "repeat rate of " + printable(judgement.where);
    case JudgementKind::confidence: return "confidence in " + printable(judgement.where);
    case JudgementKind::bonus: return "bonus";
    case JudgementKind::payment: break;
  }
  return "payment";
}

std::vector<UndecidedJudgement> by_worth(std::vector<UndecidedJudgement> undecided) {
  std::ranges::stable_sort(undecided, std::ranges::greater(), &UndecidedJudgement::worth);
  return undecided;
}

Table undecided_table(const Payout& payout, Detail detail) {
  Table table({{"Undecided", Align::left, Table::Squeeze::cut}, {"Worth", Align::right}});
  table.add_rule();
  for (const UndecidedJudgement& judgement : by_worth(payout.undecided)) {
    table.add_row({{describe(judgement)}, {judgement.worth ? dollars(*judgement.worth) : "-"}});
    if (detail == Detail::explained && judgement.worth) {
      table.add_remark(explain_worth(payout, *judgement.worth));
    }
  }
  return table;
}

}  // namespace bounty
