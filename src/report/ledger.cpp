#include "bounty/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/display_text.hpp"
#include "report/journal_text.hpp"
#include "text/split.hpp"
#include "text/words.hpp"

namespace bounty {
namespace {

bool is_payable(const Payout& payout) {
  return payout.payment.payable && *payout.payment.payable != Money();
}

/// YYYY-MM-DD; "" where there is none that both tools read.
std::string_view date_of(const Payout& payout, const Bookkeeping& bookkeeping) {
  std::string_view date = bookkeeping.date;
  if (date.empty() && payout.review) date = payout.review->date;
  return date < first_posting_date ? "" : date;
}

const std::string& payee_of(const Payout& payout) {
  return payout.author.empty() ? payout.family : payout.author;
}

std::string filled_part(std::string_view part, const Payout& payout) {
  if (part == "{author}") return account_part(payee_of(payout));
  if (part == "{family}") return payout.family;
  return std::string(part);
}

/// The account with its `{author}` and `{family}` filled in.
std::string filled(std::string_view account, const Payout& payout) {
  std::string text;
  for (const std::string_view part : split(account, ':')) {
    text += (text.empty() ? "" : ":") + filled_part(part, payout);
  }
  return text;
}

/// Amounts end in one column, as far as accounts leave room.
void add_posting(std::string& text, const std::string& account, Money amount) {
  constexpr std::size_t width = 64;
  const std::string figure = "$" + plain_amount(amount);
  const std::size_t taken = display_width(account) + figure.size();
  const std::string blanks(std::max(width, taken + 2) - taken, ' ');
  text += fmt::format("    {}{}{}\n", account, blanks, figure);
}

void add_tag(std::string& text, std::string_view name, std::string_view value) {
  if (!value.empty()) text += fmt::format("    ; {}: {}\n", name, tag_value(value));
}

void add_tags(std::string& text, const Payout& payout) {
  add_tag(text, "source", payout.source);
  add_tag(text, "policy", payout.policy);
  if (payout.review) add_tag(text, "reviewer", payout.review->reviewer);
  for (const Warning& warning : payout.warnings) {
    if (warning.code == WarningCode::duplicate_family) add_tag(text, "warning", warning.message);
  }
}

void add_transaction(std::string& text, const Payout& payout, const Bookkeeping& bookkeeping) {
  text += fmt::format("\n{} * ({}) {}\n", date_of(payout, bookkeeping), payout.family,
                      description(payee_of(payout)));
  add_tags(text, payout);
  add_posting(text, filled(bookkeeping.base, payout), payout.base_payment);
  if (payout.bonus != Money()) {
    add_posting(text, filled(bookkeeping.bonus, payout), payout.bonus);
  }
  add_posting(text, filled(bookkeeping.payee, payout), Money() - *payout.payment.payable);
}

std::string why_not_posted(const Payout& payout) {
  if (payout.payment.status != PaymentStatus::clear) {
    return fmt::format("payment is {}", word_for(payout.payment.status));
  }
  return is_payable(payout) ? "nobody says when" : "nothing is payable";
}

void add_remark(std::string& text, const Payout& payout) {
  std::string what = fmt::format("not posted, {}: {} of {}", why_not_posted(payout),
                                 dollars(payout.bounty), payout.family);
  if (!payout.author.empty()) what += " by " + payout.author;
  text += fmt::format("\n; {}\n;   {}\n", remark_line(what), remark_line(payout.source));
}

void add_remark(std::string& text, const Rejection& rejection) {
  text += fmt::format("\n; not posted, rejected: {}\n;   {}\n", remark_line(rejection.source),
                      remark_line(one_line(rejection.diagnostics.front())));
}

}  // namespace

std::string ledger_heading() {
  return "; bounties: what is clear to be paid is posted, all else is a comment\n";
}

bool lacks_date(const Payout& payout, const Bookkeeping& bookkeeping) {
  return is_payable(payout) && date_of(payout, bookkeeping).empty();
}

void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping) {
  const auto* payout = std::get_if<Payout>(&outcome);
  if (payout == nullptr) {
    add_remark(text, std::get<Rejection>(outcome));
  } else if (is_payable(*payout) && !lacks_date(*payout, bookkeeping)) {
    add_transaction(text, *payout, bookkeeping);
  } else {
    add_remark(text, *payout);
  }
}

}  // namespace bounty
