#pragma once

#include <memory>
#include <string>

#include "batch/batch.hpp"
#include "batch/review_shelf.hpp"
#include "bounty/expected.hpp"
#include "cli/exit_code.hpp"
#include "cli/terminal.hpp"

namespace bounty::cli {

/// The reviews from outside; null where submissions bring their own.
using Shelf = std::unique_ptr<const ReviewShelf>;

/// The reviews at the path, "" being none; says on standard error what is wrong with them as a
/// whole.
Expected<Shelf, ExitCode> open_reviews_or_say(const std::string& path, ColourChoice colour);

/// The warnings of a batch, a line each.
std::string text_of_warnings(const BatchSummary& summary, const TextStyle& style);

}  // namespace bounty::cli
