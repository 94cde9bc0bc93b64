#include "cli/batch_messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "bounty/print.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"

namespace bounty::cli {
namespace {

/// What is wrong with the reviews as a whole.
std::string text_of(const ReviewShelf::Reviews& wrong, const TextStyle& style) {
  std::string text;
  for (const auto& review : wrong) {
    for (const Diagnostic& diagnostic : review->diagnostics) {
      text += text_diagnostic(diagnostic, review->source.document, style);
    }
  }
  return text +
         "bounty: nothing is scored: what cannot be read could be the review of any family\n";
}

}  // namespace

Expected<Shelf, ExitCode> open_reviews_or_say(const std::string& path, ColourChoice colour) {
  if (path.empty()) return Shelf();
  Expected<ReviewShelf, ReviewShelf::Reviews> shelf = ReviewShelf::open(path);
  if (shelf) return Shelf(std::make_unique<ReviewShelf>(std::move(shelf.value())));
  print_message(text_of(shelf.error(), style_of_stream(STDERR_FILENO, colour)));
  return exit_code_of(shelf.error().front()->diagnostics);
}

std::string text_of_warnings(const BatchSummary& summary, const TextStyle& style) {
  std::string text;
  for (const auto& [source, warning] : summary.warnings) {
    text += text_warning(warning, source, style);
  }
  if (summary.unlisted_duplicates != 0) {
    text +=
        fmt::format("bounty: {} more families came before\n", grouped(summary.unlisted_duplicates));
  }
  return text;
}

}  // namespace bounty::cli
