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

Group group_of(const Payouts& payouts, PaymentStatus status) {
  Group group;
  for (const Payout* payout : payouts) {
    if (payout->payment.status == status) group.add_payout(*payout);
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

struct Status {
  PaymentStatus status;
  std::string_view name;
};

constexpr std::array<Status, 4> statuses = {{{PaymentStatus::clear, "payable"},
                                             {PaymentStatus::withheld, "withheld"},
                                             {PaymentStatus::blocked, "blocked"},
                                             {PaymentStatus::unchecked, "unchecked"}}};

}  // namespace

Table payment_table(const Payouts& payouts, const Totals& totals) {
  Table table({{"Payment"},
               {"Submissions", Align::right, Table::Squeeze::dropped},
               {"Bounties", Align::right},
               {"Ceilings", Align::right, Table::Squeeze::dropped},
               {"On", Align::left, Table::Squeeze::dropped}});
  for (const auto& [status, name] : statuses) {
    const Group group = group_of(payouts, status);
    const bool is_payable = status == PaymentStatus::clear;
    table.add_row({{std::string(name), group.count == 0 ? Role::faint : role_of(status)},
                   {grouped(group.count)},
                   amount(group.bounty, is_payable ? Role::earned : Role::plain),
                   amount(group.ceiling),
                   {is_payable ? payment_days(payouts) : ""}});
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
