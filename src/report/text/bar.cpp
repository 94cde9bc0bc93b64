#include "report/text/bar.hpp"

#include <algorithm>
#include <string_view>

#include "report/parts/display_text.hpp"

namespace bounty {
namespace {

std::string_view block(BarKind kind, bool has_unicode) {
  switch (kind) {
    case BarKind::total: return has_unicode ? "█" : "#";
    case BarKind::deduction: return has_unicode ? "▒" : "-";
    case BarKind::addition: return has_unicode ? "▓" : "+";
    case BarKind::outline: break;
  }
  return has_unicode ? "░" : ".";
}

}  // namespace

/// The cell boundary nearest to the amount.
std::size_t BarScale::cell(Money amount) const {
  if (full_ == Money()) return 0;
  const Wide doubled = Wide{amount.cents()} * static_cast<std::int64_t>(cells_) * 2;
  return static_cast<std::size_t>((doubled + full_.cents()) / (Wide{full_.cents()} * 2));
}

Stretch BarScale::stretch(Money from, Money to) const {
  if (from == to) return {};
  const std::size_t begin = std::min(cell(std::min(from, to)), cells_ - 1);
  return {begin, std::max(cell(std::max(from, to)), begin + 1)};
}

std::string bar(const Stretch& stretch, BarKind kind, const TextStyle& style) {
  if (stretch.begin == stretch.end) return "";
  return std::string(stretch.begin, ' ') +
         repeated(block(kind, style.has_unicode), stretch.end - stretch.begin);
}

}  // namespace bounty
