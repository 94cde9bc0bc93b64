#include "report/exports/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "bounty/ledger.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "rules/payment.hpp"
#include "unicode/characters.hpp"
#include "values/ascii.hpp"

namespace bounty {
namespace {

/// Blanks at the ends are lost, two in a row end an account, and hledger takes others than U+0020
/// for that one.
bool is_special_blank(const Character& character, bool is_behind_blank, bool is_last) {
  if (character.code == ' ') return is_behind_blank || is_last;
  return is_blank(character);
}

/// The backslash is always special, so that no text looks like an escaped one.
std::string escaped(std::string_view text, std::string_view special) {
  std::string safe;
  bool is_behind_blank = true;
  while (!text.empty()) {
    const Character character = first_character(text);
    const std::string_view bytes = text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
    if (is_special_blank(character, is_behind_blank, text.empty()) ||
        special.find(bytes) != std::string_view::npos) {
      safe += fmt::format("\\u{:04x}", character.code);
    } else {
      safe += printable(bytes);
    }
    is_behind_blank = character.code == ' ';
  }
  return safe;
}

/// At most four bytes each.
constexpr std::size_t longest_remark = 800;

std::string cut(const std::string& text) {
  const std::size_t end = offset_of_character(text, longest_remark);
  return end == text.size() ? text : text.substr(0, end) + "...";
}

}  // namespace

std::string account_part(std::string_view text) { return escaped(text, "\\:;"); }

/// hledger splits at a bar.
std::string description(std::string_view text) { return escaped(text, "\\;|"); }

/// A comma ends a value, and another tag may follow; a date in brackets moves the transaction.
std::string tag_value(std::string_view text) { return cut(escaped(text, "\\,[")); }

std::string remark_line(std::string_view text) { return cut(printable(text)); }

namespace {

/// What a journal posts, whichever way the money goes.
struct Posting {
  const std::string& family;
  const std::string& author;  ///< "" where the submission names none
  std::string_view date;
  Money base_payment;
  Money bonus;
  Money payable;  ///< base_payment + bonus
};

Posting posting_of(const Payout& payout) {
  return {payout.family,       payout.author, payout.payment.date,
          payout.base_payment, payout.bonus,  *payout.payment.payable};
}

/// What was posted is taken back.
Posting posting_of(const VoidedPayment& voided) {
  return {voided.family,
          voided.author,
          voided.date,
          Money() - voided.base_payment,
          Money() - voided.bonus,
          Money() - voided.paid.amount};
}

std::string filled_part(std::string_view part, const Posting& posting) {
  if (part == "{author}") {
    return posting.author.empty() ? "Unnamed:" + posting.family : account_part(posting.author);
  }
  if (part == "{family}") return posting.family;
  return std::string(part);
}

/// The account with its `{author}` and `{family}` filled in.
std::string filled(std::string_view account, const Posting& posting) {
  std::string text;
  for (const std::string_view part : split(account, ':')) {
    text += (text.empty() ? "" : ":") + filled_part(part, posting);
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
}

void add_heading(std::string& text, const Posting& posting) {
  const std::string& payee = posting.author.empty() ? posting.family : posting.author;
  text += fmt::format("\n{} * ({}) {}\n", posting.date, posting.family, description(payee));
}

void add_postings(std::string& text, const Posting& posting, const Bookkeeping& bookkeeping) {
  add_posting(text, filled(bookkeeping.base, posting), posting.base_payment);
  if (posting.bonus != Money()) {
    add_posting(text, filled(bookkeeping.bonus, posting), posting.bonus);
  }
  add_posting(text, filled(bookkeeping.payee, posting), Money() - posting.payable);
}

void add_transaction(std::string& text, const Payout& payout, const Bookkeeping& bookkeeping) {
  const Posting posting = posting_of(payout);
  add_heading(text, posting);
  add_tags(text, payout);
  add_postings(text, posting, bookkeeping);
}

std::string why_not_posted(const Payout& payout) {
  if (payout.payment.status == PaymentStatus::clear) return "nothing is payable";
  return "payment is " + payment_status_text(payout);
}

void add_remark(std::string& text, const Payout& payout) {
  std::string what = fmt::format("not posted: {} of {}", dollars(payout.bounty), payout.family);
  if (!payout.author.empty()) what += " by " + payout.author;
  text += fmt::format("\n; {}\n;   {}\n;   {}\n", remark_line(what),
                      remark_line(why_not_posted(payout)), remark_line(payout.source));
}

void add_remark(std::string& text, const Rejection& rejection) {
  text += fmt::format("\n; not posted, rejected: {}\n;   {}\n", remark_line(rejection.source),
                      remark_line(one_line(rejection.diagnostics.front())));
}

}  // namespace

std::string ledger_heading() {
  return "; bounties: what is clear to be paid is posted, all else is a comment\n";
}

void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping) {
  const auto* payout = std::get_if<Payout>(&outcome);
  if (payout == nullptr) {
    add_remark(text, std::get<Rejection>(outcome));
  } else if (pays(payout->payment)) {
    add_transaction(text, *payout, bookkeeping);
  } else {
    add_remark(text, *payout);
  }
}

void write_ledger(std::string& text, const VoidedPayment& voided, const Bookkeeping& bookkeeping) {
  const Posting posting = posting_of(voided);
  add_heading(text, posting);
  add_tag(text, "voids", voided.paid.date);
  add_tag(text, "source", voided.paid.source);
  add_tag(text, "note", voided.note);
  add_postings(text, posting, bookkeeping);
}

}  // namespace bounty
