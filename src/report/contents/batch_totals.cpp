#include "report/contents/batch_totals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

#include "bounty/print.hpp"
#include "rules/payment.hpp"

namespace bounty {
namespace {

/// The totals of some payouts.
struct Group {
  std::size_t count = 0;
  Sum bounty;
  Sum ceiling;
  Sum payable;

  void add_payout(const Payout& payout) {
    ++count;
    bounty += payout.bounty;
    ceiling += payout.ceiling;
    payable += payout.payment.payable.value_or(Money());
  }

  void add_group(const Group& other) {
    count += other.count;
    bounty += other.bounty;
    ceiling += other.ceiling;
    payable += other.payable;
  }
};

Group group_of(const Payouts& payouts, bool (*belongs)(const Payment&)) {
  Group group;
  for (const Payout* payout : payouts) {
    if (belongs(payout->payment)) group.add_payout(*payout);
  }
  return group;
}

Table::Cell amount(Sum sum, Role role = Role::plain) {
  if (sum == Sum()) return {"-", Role::faint};
  return {grouped_amount(sum), role};
}

/// Returns `2026-11-22` or `2026-11-10 to 2026-11-22`; "" if nothing is payable.
std::string payment_days(const Payouts& payouts) {
  std::set<std::string_view> days;
  for (const Payout* payout : payouts) {
    if (pays(payout->payment)) days.insert(payout->payment.date);
  }
  if (days.empty()) return "";
  if (days.size() == 1) return std::string(*days.begin());
  return fmt::format("{} to {}", *days.begin(), *days.rbegin());
}

template <PaymentStatus status>
bool has_status(const Payment& payment) {
  return payment.status == status;
}

bool was_paid_before(const Payment& payment) { return payment.reason == WithheldReason::paid; }

/// Somebody has to look at what is withheld for any other reason.
bool is_withheld_now(const Payment& payment) {
  return has_status<PaymentStatus::withheld>(payment) && !was_paid_before(payment);
}

struct PaymentRow {
  std::string_view name;
  PaymentStatus status;
  bool (*belongs)(const Payment&);
};

constexpr PaymentRow clear_row = {"clear", PaymentStatus::clear, has_status<PaymentStatus::clear>};
constexpr PaymentRow paid_row = {"paid before", PaymentStatus::clear, was_paid_before};
constexpr std::array<PaymentRow, 3> other_rows = {
    {{"withheld", PaymentStatus::withheld, is_withheld_now},
     {"blocked", PaymentStatus::blocked, has_status<PaymentStatus::blocked>},
     {"unchecked", PaymentStatus::unchecked, has_status<PaymentStatus::unchecked>}}};

void add_payment_row(Table& table, const PaymentRow& row, const Group& group,
                     Role role_of_bounties = Role::plain, std::string days = "") {
  table.add_row({{std::string(row.name), group.count == 0 ? Role::faint : role_of(row.status)},
                 {grouped(group.count)},
                 amount(group.bounty, role_of_bounties),
                 amount(group.ceiling),
                 {std::move(days)}});
}

}  // namespace

Table payment_table(const Payouts& payouts, const Totals& totals) {
  Table table({{"Payment"},
               {"Submissions", Align::right, Table::Squeeze::dropped},
               {"Bounties", Align::right},
               {"Ceilings", Align::right, Table::Squeeze::dropped},
               {"On", Align::left, Table::Squeeze::dropped}});
  add_payment_row(table, clear_row, group_of(payouts, clear_row.belongs), Role::earned,
                  payment_days(payouts));
  const Group paid = group_of(payouts, paid_row.belongs);
  if (paid.count != 0) add_payment_row(table, paid_row, paid);
  for (const PaymentRow& row : other_rows) {
    add_payment_row(table, row, group_of(payouts, row.belongs));
  }
  table.add_rule();
  table.add_row({{"Total", Role::heading},
                 {grouped(payouts.size()), Role::heading},
                 {grouped_amount(totals.bounty), Role::heading},
                 {grouped_amount(totals.ceiling), Role::heading},
                 {""}});
  return table;
}

namespace {

constexpr std::size_t most_authors = 20;

struct AuthorGroup {
  std::string name;
  Group group;
};

/// Returns the payouts by author, the largest bounty first, equal ones in the order of the payouts.
std::vector<AuthorGroup> groups_by_author(const Payouts& payouts) {
  std::map<std::string_view, std::size_t> places;
  std::vector<AuthorGroup> groups;
  for (const Payout* payout : payouts) {
    const std::string& name = payout->author;
    const auto [found, is_new] = places.emplace(name, groups.size());
    if (is_new) groups.push_back({name.empty() ? "without an author" : printable(name), {}});
    groups[found->second].group.add_payout(*payout);
  }
  std::ranges::stable_sort(groups, std::greater(),
                           [](const AuthorGroup& author) { return author.group.bounty; });
  return groups;
}

void add_author(Table& table, const AuthorGroup& author) {
  const auto& [name, group] = author;
  table.add_row({{name},
                 {grouped(group.count)},
                 amount(group.bounty, Role::earned),
                 amount(group.ceiling),
                 amount(group.payable)});
}

}  // namespace

Table author_table(const Payouts& payouts) {
  Table table({{"Author", Align::left, Table::Squeeze::cut},
               {"Submissions", Align::right, Table::Squeeze::dropped},
               {"Bounties", Align::right},
               {"Ceilings", Align::right, Table::Squeeze::dropped},
               {"Payable", Align::right}});
  const std::vector<AuthorGroup> groups = groups_by_author(payouts);
  const bool has_all = groups.size() <= most_authors + 1;
  const std::size_t shown = has_all ? groups.size() : most_authors;
  for (std::size_t i = 0; i < shown; ++i) add_author(table, groups[i]);
  if (has_all) return table;
  AuthorGroup others{fmt::format("{} others", grouped(groups.size() - shown)), {}};
  for (std::size_t i = shown; i < groups.size(); ++i) others.group.add_group(groups[i].group);
  add_author(table, others);
  return table;
}

std::string budget_text(const Budget& budget) {
  const auto is_enough = [](Sum rest) { return rest >= Sum(); };
  const auto short_by = [](Sum rest) {
    Sum shortfall;
    shortfall -= rest;
    return dollars(shortfall);
  };
  const auto part = [&](Sum rest, std::string_view what) {
    return is_enough(rest) ? fmt::format("{} remain after the {}", dollars(rest), what)
                           : fmt::format("the {} exceed it by {}", what, short_by(rest));
  };
  return fmt::format("{}; {}, {}", dollars(budget.amount), part(budget.after_bounties, "bounties"),
                     part(budget.after_ceilings, "ceilings"));
}

}  // namespace bounty
