#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "batch/input/inputs.hpp"
#include "batch/scorer.hpp"
#include "bounty/credits.hpp"
#include "bounty/csv.hpp"
#include "bounty/ledger.hpp"
#include "bounty/report.hpp"
#include "bounty/totals.hpp"
#include "bounty/write.hpp"
#include "files/output.hpp"
#include "report/text/message_list.hpp"

namespace bounty {

/// How a batch comes out: one class a way, in the order of the calls below.
class Presentation {
 public:
  Presentation() = default;
  Presentation(const Presentation&) = delete;
  Presentation& operator=(const Presentation&) = delete;
  virtual ~Presentation() = default;

  /// Puts the outcomes as text into `text`, where they can be shown one by one. Several threads may
  /// ask.
  virtual void render(std::span<const Scored> scored, std::string& text) const = 0;

  /// Takes the next outcomes, in the order of input, and what render() made of them.
  virtual void present(std::span<Scored> scored, const std::string& rendered) = 0;

  /// A family that has come before: `first` is where, `warning` what to say of it there.
  virtual void warn_first(InputNumber first, const Warning& warning) = 0;

  /// After the last outcome.
  virtual void finish(const Totals& totals) = 0;
};

/// Rows or lines, written as they come.
/// What is undecided is ranked, so that its rows are kept to the end.
std::unique_ptr<Presentation> present_csv(Output& output, const CsvStyle& style);
std::unique_ptr<Presentation> present_ndjson(Output& output, Lists lists);

/// A journal, written as it comes.
std::unique_ptr<Presentation> present_ledger(Output& output, const Bookkeeping& bookkeeping,
                                             const std::optional<Money>& budget);

/// No output of its own: who is to be acknowledged is added to `credits`; what was rejected, and
/// who has no name, to `remarks`, as text for people. Both must outlive it.
std::unique_ptr<Presentation> gather_credits(Credits& credits, MessageList& remarks,
                                             const TextStyle& style);

/// No output of its own: all outcomes, in the order of input. They must outlive it.
std::unique_ptr<Presentation> gather_outcomes(std::vector<Outcome>& outcomes);

/// One document, table or page, written when everything is known.
std::unique_ptr<Presentation> present_json(Output& output, Lists lists,
                                           const std::optional<Money>& budget);
std::unique_ptr<Presentation> present_text(Output& output, const BatchView& view,
                                           const TextStyle& style);
std::unique_ptr<Presentation> present_markdown(Output& output, const BatchView& view);
std::unique_ptr<Presentation> present_html(Output& output, const BatchView& view);

}  // namespace bounty
