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

/// The output of a batch, with one class for each kind of output. The functions are called in the
/// order of their declarations.
class Presentation {
 public:
  Presentation() = default;
  Presentation(const Presentation&) = delete;
  Presentation& operator=(const Presentation&) = delete;
  virtual ~Presentation() = default;

  /// Renders the outcomes into `text` if they can be shown one by one. Thread-safe.
  virtual void render(std::span<const Scored> scored, std::string& text) const = 0;

  /// Takes the next outcomes in the order of input, with what render() made of them.
  virtual void present(std::span<Scored> scored, const std::string& rendered) = 0;

  /// Takes a warning for the first document of a family that appears again.
  virtual void warn_first(InputNumber first, const Warning& warning) = 0;

  /// Called after the last outcome.
  virtual void finish(const Totals& totals) = 0;
};

/// Write rows or lines as they come; undecided judgements are ranked, so their rows are kept until
/// the end.
std::unique_ptr<Presentation> present_csv(Output& output, const CsvStyle& style);
std::unique_ptr<Presentation> present_ndjson(Output& output, Lists lists);

/// Writes a journal as it comes.
std::unique_ptr<Presentation> present_ledger(Output& output, const Bookkeeping& bookkeeping,
                                             const std::optional<Money>& budget);

/// Writes nothing: adds the acknowledgements due to `credits`, and to `remarks`, as text for
/// people, what was rejected or names nobody. Both must outlive the presentation.
std::unique_ptr<Presentation> gather_credits(Credits& credits, MessageList& remarks,
                                             const TextStyle& style);

/// Writes nothing: collects all outcomes in the order of input. They must outlive the presentation.
std::unique_ptr<Presentation> gather_outcomes(std::vector<Outcome>& outcomes);

/// Write one document, table or page when everything is known.
std::unique_ptr<Presentation> present_json(Output& output, Lists lists,
                                           const std::optional<Money>& budget);
std::unique_ptr<Presentation> present_text(Output& output, const BatchView& view,
                                           const TextStyle& style);
std::unique_ptr<Presentation> present_markdown(Output& output, const BatchView& view);
std::unique_ptr<Presentation> present_html(Output& output, const BatchView& view);

}  // namespace bounty
