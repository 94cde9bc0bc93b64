#pragma once

#include <string_view>

#include "cli/options/options.hpp"

namespace bounty::cli {

/// Forms are written to be filled in. A completed one is worth more than an empty one, so existing
/// files are replaced only with --force.
///
/// Throws UsageError if --force is given without --output.
void check_force(const Options& options);

/// Throws UsageError if the output exists already. Called before any input is read.
void refuse_to_replace_form(const Options& options);

void write_form(const Options& options, std::string_view text);

}  // namespace bounty::cli
