#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <iterator>

#include "batch/presentation.hpp"
#include "records/stored_file.hpp"
#include "report/contents/batch_totals.hpp"
#include "report/exports/csv.hpp"

namespace bounty {
namespace {

/// Writes each outcome at once, and does not keep it.
class Streamed final : public Presentation {
 public:
  using Append = std::function<void(std::string&, const Outcome&)>;

  /// Returns the end of the output, once the totals are known.
  using Closing = std::function<std::string(const Totals&)>;

  Streamed(Output& output, const std::string& heading, Append append, Closing closing = {})
      : output_(output), append_(std::move(append)), closing_(std::move(closing)) {
    output_.write(heading);
  }

  void render(std::span<const Scored> scored, std::string& text) const override {
    text.clear();
    for (const Scored& each : scored) append_(text, each.outcome);
  }

  void present(std::span<Scored>, const std::string& rendered) override { output_.write(rendered); }

  /// The first document of the family has already been written.
  void warn_first(InputNumber, const Warning&) override {}
  void finish(const Totals& totals) override {
    if (closing_) output_.write(closing_(totals));
  }

 private:
  Output& output_;
  Append append_;
  Closing closing_;
};

/// Writes ranked rows at the end, and keeps nothing but those.
class Ranked final : public Presentation {
 public:
  Ranked(Output& output, const CsvStyle& style) : output_(output), style_(style) {}

  void render(std::span<const Scored>, std::string&) const override {}

  void present(std::span<Scored> scored, const std::string&) override {
    for (const Scored& each : scored) {
      std::ranges::move(csv_to_do(each.outcome, style_), std::back_inserter(rows_));
    }
  }

  void warn_first(InputNumber, const Warning&) override {}

  void finish(const Totals&) override {
    rank(rows_);
    output_.write(csv_heading(style_));
    for (const RankedRow& each : rows_) output_.write(each.row);
  }

 private:
  Output& output_;
  CsvStyle style_;
  std::vector<RankedRow> rows_;
};

}  // namespace

std::unique_ptr<Presentation> present_csv(Output& output, const CsvStyle& style) {
  if (style.rows == CsvRows::undecided) return std::make_unique<Ranked>(output, style);
  return std::make_unique<Streamed>(
      output, csv_heading(style),
      [style](std::string& text, const Outcome& outcome) { write_csv(text, outcome, style); });
}

std::unique_ptr<Presentation> present_ndjson(Output& output, Lists lists) {
  return std::make_unique<Streamed>(output, "", [lists](std::string& text, const Outcome& outcome) {
    write_stored_line(text, outcome, lists,
                      "nothing more is written: use --summary to omit the steps");
  });
}

std::unique_ptr<Presentation> present_ledger(Output& output, const Bookkeeping& bookkeeping,
                                             const std::optional<Money>& budget) {
  Streamed::Closing closing;
  if (budget) {
    closing = [budget](const Totals& totals) {
      return "\n; budget: " + budget_text(budget_after(*budget, totals)) + "\n";
    };
  }
  return std::make_unique<Streamed>(
      output, ledger_heading(),
      [&bookkeeping](std::string& text, const Outcome& outcome) {
        write_ledger(text, outcome, bookkeeping);
      },
      std::move(closing));
}

namespace {

/// Keeps all outcomes until everything is known about them.
class Gathered final : public Presentation {
 public:
  using Write = std::function<void(std::vector<Outcome>&, const Totals&)>;

  explicit Gathered(Write write) : write_(std::move(write)) {}

  void render(std::span<const Scored>, std::string&) const override {}

  void present(std::span<Scored> scored, const std::string&) override {
    for (Scored& each : scored) {
      positions_.push_back(each.at);
      outcomes_.push_back(std::move(each.outcome));
    }
  }

  void warn_first(InputNumber first, const Warning& warning) override {
    warned_.emplace_back(first, warning);
  }

  void finish(const Totals& totals) override {
    for (const auto& [first, warning] : warned_) add_warning(first, warning);
    write_(outcomes_, totals);
  }

 private:
  /// Adds the warning to the first document of a family, once for each kind of warning.
  void add_warning(InputNumber at, const Warning& warning) {
    const auto position = std::ranges::lower_bound(positions_, at);
    auto& warnings =
        std::get<Payout>(outcomes_[static_cast<std::size_t>(position - positions_.begin())])
            .warnings;
    const bool is_new = std::ranges::find(warnings, warning.code, &Warning::code) == warnings.end();
    if (is_new) warnings.push_back(warning);
  }

  Write write_;
  std::vector<InputNumber> positions_;  ///< of the outcomes, ascending
  std::vector<Outcome> outcomes_;
  std::vector<std::pair<InputNumber, Warning>> warned_;
};

}  // namespace

std::unique_ptr<Presentation> gather_outcomes(std::vector<Outcome>& outcomes) {
  return std::make_unique<Gathered>([&outcomes](std::vector<Outcome>& gathered, const Totals&) {
    outcomes = std::move(gathered);
  });
}

std::unique_ptr<Presentation> present_json(Output& output, Lists lists,
                                           const std::optional<Money>& budget) {
  return std::make_unique<Gathered>(
      [&output, lists, budget](std::vector<Outcome>& outcomes, const Totals& totals) {
        const auto write = [&output](std::string_view text) { output.write(text); };
        write_batch(outcomes, totals, lists, write, budget);
      });
}

std::unique_ptr<Presentation> present_text(Output& output, const BatchView& view,
                                           const TextStyle& style) {
  return std::make_unique<Gathered>(
      [&output, view, style](std::vector<Outcome>& outcomes, const Totals& totals) {
        output.write(text_batch(outcomes, totals, view, style));
      });
}

std::unique_ptr<Presentation> present_markdown(Output& output, const BatchView& view) {
  return std::make_unique<Gathered>(
      [&output, view](std::vector<Outcome>& outcomes, const Totals& totals) {
        output.write(markdown_batch(outcomes, totals, view));
      });
}

std::unique_ptr<Presentation> present_html(Output& output, const BatchView& view) {
  return std::make_unique<Gathered>([&output, view](std::vector<Outcome>& outcomes,
                                                    const Totals& totals) {
    html_batch(outcomes, totals, view, [&output](std::string_view text) { output.write(text); });
  });
}

namespace {

/// Keeps only what credits need of each outcome.
class Credited final : public Presentation {
 public:
  Credited(Credits& credits, MessageList& remarks, const TextStyle& style)
      : credits_(credits), remarks_(remarks), style_(style) {}

  void render(std::span<const Scored>, std::string&) const override {}

  void present(std::span<Scored> scored, const std::string&) override {
    for (const Scored& each : scored) credit(each.outcome);
  }

  void warn_first(InputNumber, const Warning&) override {}
  void finish(const Totals&) override {}

 private:
  void credit(const Outcome& outcome) {
    const auto* payout = std::get_if<Payout>(&outcome);
    if (payout == nullptr) {
      remarks_.add_error(text_rejection(std::get<Rejection>(outcome), style_));
    } else if (payout->acknowledgement.lacks_name) {
      remarks_.add_lines(fmt::format("bounty: {} is used, but names nobody to acknowledge\n",
                                     printable(payout->source)));
    } else {
      add_credit(credits_, *payout);
    }
  }

  Credits& credits_;
  MessageList& remarks_;
  TextStyle style_;
};

}  // namespace

std::unique_ptr<Presentation> gather_credits(Credits& credits, MessageList& remarks,
                                             const TextStyle& style) {
  return std::make_unique<Credited>(credits, remarks, style);
}

}  // namespace bounty
