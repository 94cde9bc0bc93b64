#include <functional>

#include "batch/presentation.hpp"

namespace bounty {
namespace {

/// Each outcome as rows of its own, which are forgotten once they are written.
class Streamed final : public Presentation {
 public:
  using Append = std::function<void(std::string&, const Outcome&)>;

  Streamed(Output& output, const std::string& heading, Append append)
      : output_(output), append_(std::move(append)) {
    output_.write(heading);
  }

  void render(const std::vector<Scored>& scored, std::string& text) const override {
    text.clear();
    for (const Scored& each : scored) append_(text, each.outcome);
  }

  void present(std::vector<Scored>&, const std::string& rendered) override {
    output_.write(rendered);
  }

  /// What came first has been written.
  void warn_first(InputNumber, const Warning&) override {}
  void finish(const Totals&) override {}

 private:
  Output& output_;
  Append append_;
};

}  // namespace

std::unique_ptr<Presentation> present_csv(Output& output, CsvRows rows) {
  return std::make_unique<Streamed>(
      output, csv_heading(rows),
      [rows](std::string& text, const Outcome& outcome) { write_csv(text, outcome, rows); });
}

std::unique_ptr<Presentation> present_ndjson(Output& output, Lists lists) {
  return std::make_unique<Streamed>(output, "", [lists](std::string& text, const Outcome& outcome) {
    write_line(text, outcome, lists);
  });
}

std::unique_ptr<Presentation> present_ledger(Output& output, const Bookkeeping& bookkeeping) {
  return std::make_unique<Streamed>(output, ledger_heading(),
                                    [&bookkeeping](std::string& text, const Outcome& outcome) {
                                      write_ledger(text, outcome, bookkeeping);
                                    });
}

}  // namespace bounty
