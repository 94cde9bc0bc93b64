#pragma once

#include <string_view>

#include "cli/options/options.hpp"

namespace bounty::cli {

/// Forms are written to be filled in. One that has been filled in is worth more than an empty one,
/// so it is replaced with --force alone.
///
/// Throws UsageError where --force has nothing to replace.
void check_force(const Options& options);

/// Before anything is read. Throws UsageError where the output is there already.
void refuse_to_replace_form(const Options& options);

void write_form(const Options& options, std::string_view text);

}  // namespace bounty::cli
