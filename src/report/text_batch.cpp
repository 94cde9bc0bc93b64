#include "bounty/report.hpp"
#include "report/batch_parts.hpp"
#include "report/display_text.hpp"
#include "report/page.hpp"
#include "report/paint.hpp"
#include "report/text_parts.hpp"

namespace bounty {
namespace {

std::string summary(const Totals& totals, const Payouts& payouts, const TextStyle& style) {
  std::string text;
  for (const auto& [label, role, sentence] : batch_sums(totals, payouts)) {
    text += paragraph({label, role, sentence}, style);
  }
  return text;
}

std::string rejections(const std::vector<Outcome>& outcomes, const TextStyle& style) {
  std::string text;
  for (const Rejection* rejection : rejections_of(outcomes)) {
    text += text_rejection(*rejection);
  }
  return text.empty() ? "" : "\n" + painted("Rejected", Role::heading, style) + "\n" + text;
}

/// Lines under a title; "" where there are none.
std::string section(std::string_view title, Role role, const std::vector<std::string>& lines,
                    const TextStyle& style) {
  std::string text;
  for (const std::string& line : lines) text += "  " + wrapped(line, page_width - 4, 4) + "\n";
  return text.empty() ? "" : "\n" + painted(title, role, style) + "\n" + text;
}

}  // namespace

std::string text_rejection(const Rejection& rejection) {
  const std::string more = more_errors(rejection);
  return rejection.first_error + (more.empty() ? "" : "  " + more + "\n");
}

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals, BatchOrder order,
                       const TextStyle& style, std::size_t width) {
  const Payouts payouts = sorted_payouts(outcomes, order);
  std::string text;
  if (!payouts.empty()) {
    text = "In dollars:\n\n" + batch_table(payouts, totals).layout(width, style) + "\n" +
           summary(totals, payouts, style);
  }
  text += section("Withheld", Role::error, withheld_payments(payouts), style) +
          rejections(outcomes, style) +
          section("Warnings", Role::warning, warnings_of(payouts), style);
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
