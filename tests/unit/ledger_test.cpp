#include "bounty/ledger.hpp"

#include "catch.hpp"
#include "outcomes.hpp"
#include "report/exports/ledger.hpp"

using namespace bounty;

namespace {

std::string entry(const Outcome& outcome, const Bookkeeping& bookkeeping = {}) {
  std::string text;
  write_ledger(text, outcome, bookkeeping);
  return text;
}

Payout payable(std::int64_t base, std::int64_t bonus) {
  Payout payout;
  payout.source = "s.json";
  payout.family = "f";
  payout.author = "Ada";
  payout.base_payment = Money::from_cents(base);
  payout.bonus = Money::from_cents(bonus);
  payout.bounty = payout.base_payment + payout.bonus;
  payout.payment = {.status = PaymentStatus::clear, .payable = payout.bounty, .date = "2026-11-22"};
  return payout;
}

}  // namespace

TEST_CASE("a payable bounty is a balanced transaction with aligned amounts") {
  CHECK(entry(payable(100005, 50002)) ==
        "\n2026-11-22 * (f) Ada\n"
        "    ; source: s.json\n"
        "    Expenses:Bounties:Base                                  $1000.05\n"
        "    Expenses:Bounties:Bonus                                  $500.02\n"
        "    Liabilities:Payable:Ada                                $-1500.07\n");
  CHECK(entry(payable(1, 0), {.base = "A", .payee = "B:{family}:{author}"}) ==
        "\n2026-11-22 * (f) Ada\n"
        "    ; source: s.json\n"
        "    A                                                          $0.01\n"
        "    B:f:Ada                                                   $-0.01\n");
}

TEST_CASE("a long account leaves two spaces before its amount") {
  std::string account = "A:";
  account.append(80, 'x');
  const std::string text = entry(payable(INT64_MAX, 0), {.base = account});
  CHECK(text.find("    " + account + "  $92233720368547758.07\n") != std::string::npos);
}

TEST_CASE("a bounty that is not payable is a comment that says why") {
  Payout payout = payable(0, 0);
  CHECK(entry(payout) == "\n; not posted: $0.00 of f by Ada\n;   nothing is payable\n;   s.json\n");
  payout = payable(100, 0);
  payout.payment = {.status = PaymentStatus::blocked, .payable = Money()};
  CHECK(entry(payout) == "\n; not posted: $1.00 of f by Ada\n;   payment is blocked\n;   s.json\n");
  payout.payment = {.missing = {PaymentNeed::amount, PaymentNeed::payee, PaymentNeed::date}};
  payout.author = "A\x1b\n2026-01-01";
  CHECK(entry(payout) ==
        "\n; not posted: $1.00 of f by A\\u001b\\u000a2026-01-01\n"
        ";   payment is unchecked: the review does not state the amount, the payee and the date\n"
        ";   s.json\n");
  CHECK(entry(outcomes::of("d.json", outcomes::rejected)) ==
        "\n; not posted, rejected: d.json\n"
        ";   d.json:1:99: unknown unit \"hours\" [bad-duration]\n");
}

TEST_CASE("a family and an author of one name never share an account") {
  Payout of_author = payable(100, 0);
  of_author.author = "f";
  Payout of_nobody = payable(100, 0);
  of_nobody.author = "";
  CHECK(entry(of_author).find("    Liabilities:Payable:f  ") != std::string::npos);
  CHECK(entry(of_nobody).find("    Liabilities:Payable:Unnamed:f  ") != std::string::npos);
}

TEST_CASE("a voided payment reverses its posting") {
  const VoidedPayment voided{.family = "f",
                             .author = "Ada",
                             .date = "2026-12-01",
                             .note = "the bank\nsent it back",
                             .paid = {"2026-11-22", Money::from_cents(150007), "s.json"},
                             .base_payment = Money::from_cents(100005),
                             .bonus = Money::from_cents(50002)};
  std::string text;
  write_ledger(text, voided, {});
  CHECK(text ==
        "\n2026-12-01 * (f) Ada\n"
        "    ; voids: 2026-11-22\n"
        "    ; source: s.json\n"
        "    ; note: the bank\\u000asent it back\n"
        "    Expenses:Bounties:Base                                 $-1000.05\n"
        "    Expenses:Bounties:Bonus                                 $-500.02\n"
        "    Liabilities:Payable:Ada                                 $1500.07\n");
}

TEST_CASE("characters with a meaning in a journal are written as code points") {
  CHECK(account_part("A:b; (c) [d] | e, f") == "A\\u003ab\\u003b (c) [d] | e, f");
  CHECK(description("A:b; (c) [d] | e, f") == "A:b\\u003b (c) [d] \\u007c e, f");
  CHECK(tag_value("A:b; (c) [d] | e, f") == "A:b; (c) \\u005bd] | e\\u002c f");
  CHECK(account_part(" a  b ") == "\\u0020a \\u0020b\\u0020");
  CHECK(account_part("a\u00a0b\u3000c") == "a\\u00a0b\\u3000c");
  CHECK(account_part("\\u003a") == "\\u005cu003a");
  CHECK(account_part("\u202e\t\xff") == "\\u202e\\u0009\\xff");
  const std::string longest(800, 'x');
  CHECK(remark_line(longest) == longest);
  CHECK(remark_line(longest + "x") == longest + "...");
}
