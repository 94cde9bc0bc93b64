#include <algorithm>

#include "bounty/report.hpp"
#include "report/contents/batch_parts.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/contents/to_do.hpp"
#include "report/text/message_list.hpp"
#include "report/text/text.hpp"

namespace bounty {

std::string text_rejection(const Rejection& rejection, const TextStyle& style) {
  const std::string more = more_errors(rejection);
  return first_error(rejection, style) + (more.empty() ? "" : "  " + more + "\n");
}

namespace {

/// Formats the parts of a batch, with sentences no wider than a page.
class TextBatch {
 public:
  explicit TextBatch(const TextStyle& style)
      : style_(style), width_(columns_of_list(style)), page_(columns_of_text(style)) {}

  /// Returns the text below a title; "" if the text is empty.
  [[nodiscard]] std::string section(std::string_view title, Role role,
                                    const std::string& text) const {
    return text.empty() ? "" : "\n" + painted(title, role, style_) + "\n" + text;
  }

  [[nodiscard]] std::string list(const std::vector<std::string>& lines) const {
    std::string text;
    for (const std::string& line : lines) text += "  " + wrapped(line, page_ - 4, 4) + "\n";
    return text;
  }

  [[nodiscard]] std::string rejections(const std::vector<Outcome>& outcomes) const {
    MessageList list;
    for (const Rejection* rejection : rejections_of(outcomes)) {
      list.add_error(text_rejection(*rejection, style_));
    }
    return list.take();
  }

  [[nodiscard]] std::string sums(const Payouts& payouts, const Totals& totals,
                                 const BatchView& view) const {
    return paragraph(batch_title(view) + ", in dollars:", style_) + "\n" +
           text_table(batch_table(payouts, totals), style_, width_, 1) + "\n" +
           paragraphs(batch_sums(totals, view), style_) + "\n" +
           text_table(payment_table(payouts, totals), style_, width_);
  }

  [[nodiscard]] std::string to_do(const Payouts& payouts) const {
    const ToDoList list = to_do_list(payouts);
    if (list.count == 0) return "";
    std::string text = text_table(to_do_table(list), style_, width_);
    for (const std::string& sentence : about_to_do(list)) {
      text += "  " + wrapped(sentence, page_ - 2, 2) + "\n";
    }
    return text;
  }

  [[nodiscard]] std::string authors(const Payouts& payouts) const {
    return text_table(author_table(payouts), style_, width_);
  }

 private:
  const TextStyle& style_;
  std::size_t width_;
  std::size_t page_;
};

}  // namespace

std::string text_batch(const std::vector<Outcome>& outcomes, const Totals& totals,
                       const BatchView& view, const TextStyle& style) {
  const TextBatch batch(style);
  const Payouts payouts = sorted_payouts(outcomes, view.order);
  std::string text;
  if (!payouts.empty()) {
    text = batch.sums(payouts, totals, view) +
           batch.section("Left to decide", Role::heading, batch.to_do(payouts)) +
           batch.section("By author", Role::heading, batch.authors(payouts));
  }
  text += batch.section("Withheld", Role::error, batch.list(withheld_payments(payouts))) +
          batch.section("Rejected", Role::heading, batch.rejections(outcomes)) +
          batch.section("Warnings", Role::warning, batch.list(warnings_of(payouts)));
  if (payouts.empty() && text.starts_with('\n')) text.erase(0, 1);
  return text;
}

}  // namespace bounty
