#include <algorithm>
#include <functional>

#include "batch/presentation.hpp"

namespace bounty {
namespace {

/// All outcomes together, once everything is known of them.
class Gathered final : public Presentation {
 public:
  using Write = std::function<void(std::vector<Outcome>&, const Totals&)>;

  explicit Gathered(Write write) : write_(std::move(write)) {}

  void render(const std::vector<Scored>&, std::string&) const override {}

  void present(std::vector<Scored>& scored, const std::string&) override {
    for (Scored& each : scored) {
      places_.push_back(each.at);
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
  /// Only the first repetition of a family is told where it came first.
  void add_warning(InputNumber at, const Warning& warning) {
    const auto place = std::ranges::lower_bound(places_, at);
    auto& warnings =
        std::get<Payout>(outcomes_[static_cast<std::size_t>(place - places_.begin())]).warnings;
    const bool is_new = std::ranges::find(warnings, warning.code, &Warning::code) == warnings.end();
    if (is_new) warnings.push_back(warning);
  }

  Write write_;
  std::vector<InputNumber> places_;  ///< of the outcomes, ascending
  std::vector<Outcome> outcomes_;
  std::vector<std::pair<InputNumber, Warning>> warned_;
};

}  // namespace

std::unique_ptr<Presentation> gather_outcomes(std::vector<Outcome>& outcomes) {
  return std::make_unique<Gathered>([&outcomes](std::vector<Outcome>& gathered, const Totals&) {
    outcomes = std::move(gathered);
  });
}

std::unique_ptr<Presentation> present_json(Output& output, Lists lists) {
  return std::make_unique<Gathered>([&output, lists](std::vector<Outcome>& outcomes,
                                                     const Totals& totals) {
    write_batch(outcomes, totals, lists, [&output](std::string_view text) { output.write(text); });
  });
}

std::unique_ptr<Presentation> present_text(Output& output, BatchOrder order, const TextStyle& style,
                                           std::size_t width) {
  return std::make_unique<Gathered>(
      [&output, order, style, width](std::vector<Outcome>& outcomes, const Totals& totals) {
        output.write(text_batch(outcomes, totals, order, style, width));
      });
}

std::unique_ptr<Presentation> present_markdown(Output& output, BatchOrder order) {
  return std::make_unique<Gathered>(
      [&output, order](std::vector<Outcome>& outcomes, const Totals& totals) {
        output.write(markdown_batch(outcomes, totals, order));
      });
}

std::unique_ptr<Presentation> present_html(Output& output, BatchOrder order) {
  return std::make_unique<Gathered>([&output, order](std::vector<Outcome>& outcomes,
                                                     const Totals& totals) {
    html_batch(outcomes, totals, order, [&output](std::string_view text) { output.write(text); });
  });
}

}  // namespace bounty
