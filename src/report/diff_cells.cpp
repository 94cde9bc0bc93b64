#include "report/diff_cells.hpp"

namespace bounty {

const Payout* newest_payout(const SubmissionChange& change) {
  const Payout* now = payout_of(change.after);
  return now == nullptr ? payout_of(change.before) : now;
}

Role role_of(Sum worth) {
  if (worth == Sum()) return Role::faint;
  return worth > Sum() ? Role::earned : Role::deducted;
}

Table::Cell worth_cell(Sum worth, std::string (*print)(Sum)) {
  if (worth == Sum()) return {"-", Role::faint};
  return {(worth > Sum() ? "+" : "") + print(worth), role_of(worth)};
}

Table::Cell worth_cell(Money worth, std::string (*print)(Sum)) {
  Sum sum;
  return worth_cell(sum += worth, print);
}

}  // namespace bounty
