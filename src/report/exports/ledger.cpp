#include "report/exports/ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

#include "bounty/ledger.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "formats/void.hpp"
#include "report/parts/display_text.hpp"
#include "report/parts/sentences.hpp"
#include "rules/payment.hpp"
#include "unicode/ascii.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

/// Whether a space has to be escaped: spaces at the ends are lost, two in a row end an account, and
/// hledger treats other kinds of spaces as such.
bool is_special_space(const Character& character, bool follows_space, bool is_last) {
  if (character.code == ' ') return follows_space || is_last;
  return is_blank(character);
}

/// The caller includes the backslash in `special`, so that no text looks like an escaped one.
std::string escaped(std::string_view text, std::string_view special) {
  std::string safe;
  bool follows_space = true;
  while (!text.empty()) {
    const Character character = first_character(text);
    const std::string_view bytes = text.substr(0, character.bytes);
    text.remove_prefix(character.bytes);
    if (is_special_space(character, follows_space, text.empty()) ||
        special.find(bytes) != std::string_view::npos) {
      safe += fmt::format("\\u{:04x}", character.code);
    } else {
      safe += printable(bytes);
    }
    follows_space = character.code == ' ';
  }
  return safe;
}

/// Characters have up to four bytes, so this many fit into ledger's line, with room for the tag.
constexpr std::size_t longest_text = 800;

std::string cut(const std::string& text) {
  const std::size_t end = offset_of_character(text, longest_text);
  return end == text.size() ? text : text.substr(0, end) + "...";
}

}  // namespace

std::string account_part(std::string_view text) { return escaped(text, "\\:;"); }

/// Escapes the bar, at which hledger splits a description.
std::string description(std::string_view text) { return escaped(text, "\\;|"); }

/// Escapes the comma, which ends a value so that another tag may follow, and the opening
/// bracket, because a date in brackets moves the transaction.
std::string tag_value(std::string_view text) { return cut(escaped(text, "\\,[")); }

std::string remark_line(std::string_view text) { return cut(printable(text)); }

namespace {

/// The amounts that a journal posts, in either direction.
struct Posting {
  const std::string& family;
  const std::string& author;  ///< "" if the submission names none
  std::string_view date;
  Money base_payment;
  Money bonus;
  Money payable;  ///< base_payment + bonus
};

/// Returns the account with its `{author}` and `{family}` filled in.
std::string filled(std::string_view account, const Posting& posting) {
  std::string text;
  for (const std::string_view part : split(account, ':')) {
    if (!text.empty()) text += ':';
    if (part == "{family}") {
      text += posting.family;
    } else if (part == "{author}") {
      text += posting.author.empty() ? "Unnamed:" + posting.family : account_part(posting.author);
    } else {
      text += part;
    }
  }
  return text;
}

/// Aligns amounts in one column, as far as account names leave room.
void add_posting(std::string& text, const std::string& account, Money amount) {
  constexpr std::size_t width = 64;
  const std::string figure = "$" + plain_amount(amount);
  const std::size_t taken = display_width(account) + figure.size();
  const std::string padding(std::max(width, taken + 2) - taken, ' ');
  text += fmt::format("    {}{}{}\n", account, padding, figure);
}

/// The tags are named like the keys of results.
namespace tag {
constexpr std::string_view source = key_of<format::result>(&Payout::source);
constexpr std::string_view policy =
    key_of_kind<format::result, kind::ObjectOf<format::applied_policy>>();
constexpr std::string_view reviewer = key_of<format::applied_review>(&AppliedReview::reviewer);
constexpr std::string_view note = key_of<format::voided_payment>(&VoidedPayment::note);
constexpr std::string_view voids = "voids";
}  // namespace tag

struct Tag {
  std::string_view name;
  std::string_view value;  ///< "" to leave the tag out
};

void add_transaction(std::string& text, const Posting& posting, std::initializer_list<Tag> tags,
                     const Bookkeeping& bookkeeping) {
  const std::string& payee = posting.author.empty() ? posting.family : posting.author;
  text += fmt::format("\n{} * ({}) {}\n", posting.date, posting.family, description(payee));
  for (const auto& [name, value] : tags) {
    if (!value.empty()) text += fmt::format("    ; {}: {}\n", name, tag_value(value));
  }
  add_posting(text, filled(bookkeeping.base, posting), posting.base_payment);
  if (posting.bonus != Money()) {
    add_posting(text, filled(bookkeeping.bonus, posting), posting.bonus);
  }
  add_posting(text, filled(bookkeeping.payee, posting), Money() - posting.payable);
}

void add_transaction(std::string& text, const Payout& payout, const Bookkeeping& bookkeeping) {
  const std::string_view reviewer = payout.review ? payout.review->reviewer : std::string_view();
  add_transaction(
      text,
      {payout.family, payout.author, payout.payment.date, payout.base_payment, payout.bonus,
       *payout.payment.payable},
      {{tag::source, payout.source}, {tag::policy, payout.policy}, {tag::reviewer, reviewer}},
      bookkeeping);
}

std::string why_not_posted(const Payout& payout) {
  if (payout.payment.status == PaymentStatus::clear) return "nothing is payable";
  return "payment is " + payment_status_text(payout);
}

void add_comment(std::string& text, const Payout& payout) {
  std::string what = fmt::format("not posted: {} of {}", dollars(payout.bounty), payout.family);
  if (!payout.author.empty()) what += " by " + payout.author;
  text += fmt::format("\n; {}\n;   {}\n;   {}\n", remark_line(what),
                      remark_line(why_not_posted(payout)), remark_line(payout.source));
}

void add_comment(std::string& text, const Rejection& rejection) {
  text += fmt::format("\n; not posted, rejected: {}\n;   {}\n", remark_line(rejection.source),
                      remark_line(one_line(rejection.diagnostics.front())));
}

}  // namespace

std::string ledger_heading() {
  return "; bounties: payments that are clear are posted, everything else is a comment\n";
}

void write_ledger(std::string& text, const Outcome& outcome, const Bookkeeping& bookkeeping) {
  const auto* payout = std::get_if<Payout>(&outcome);
  if (payout == nullptr) {
    add_comment(text, std::get<Rejection>(outcome));
  } else if (pays(payout->payment)) {
    add_transaction(text, *payout, bookkeeping);
  } else {
    add_comment(text, *payout);
  }
}

/// Reverses what was posted.
void write_ledger(std::string& text, const VoidedPayment& voided, const Bookkeeping& bookkeeping) {
  add_transaction(
      text,
      {voided.family, voided.author, voided.date, Money() - voided.base_payment,
       Money() - voided.bonus, Money() - voided.paid.amount},
      {{tag::voids, voided.paid.date}, {tag::source, voided.paid.source}, {tag::note, voided.note}},
      bookkeeping);
}

}  // namespace bounty
