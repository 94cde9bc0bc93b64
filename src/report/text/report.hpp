#pragma once

#include <string>
#include <string_view>

#include "bounty/payout.hpp"
#include "bounty/report.hpp"
#include "report/parts/sentences.hpp"

namespace bounty {

/// What texts for people are made of, each part with a line end.

/// The text on lines as wide as a page.
std::string paragraph(std::string_view text);

/// `Label: text`, the label in the colour of its role.
std::string paragraph(const Labelled& sentence, const TextStyle& style);

/// What it is about, whose it is, and on which terms.
std::string heading(const Payout& payout, const TextStyle& style);

}  // namespace bounty
