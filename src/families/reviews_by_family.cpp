#include "families/reviews_by_family.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "formats/review.hpp"
#include "names/names.hpp"
#include "values/diagnostics.hpp"

namespace bounty {

Diagnostic second_review(std::string_view family, Source source, const Source& first) {
  return {.code = DiagnosticCode::duplicate_name,
          .message = fmt::format("this is a second review of the family {}: the first is {}",
                                 in_quotes(family), name_of(first)),
          .hint = "remove one of the two",
          .source = std::move(source)};
}

Diagnostic second_review(const Review& second, Source source, const Source& first) {
  const auto& [family, place] = second.family;
  Diagnostic diagnostic = second_review(family, std::move(source), first);
  diagnostic.place = place;
  diagnostic.length = static_cast<std::uint32_t>(family.size() + 2);
  diagnostic.pointer = pointer_through({key_of<format::review>(&Review::family)});
  return diagnostic;
}

Diagnostics ReviewsByFamily::add(Document document) {
  const Expected<Review, Diagnostics> review = read_review(document);
  if (!review) return review.error();
  const std::string family(review.value().family.value);
  const auto first = entries_.find(family);
  if (first != entries_.end())
    return {second_review(review.value(), document.source, first->second.document.source)};
  entries_.emplace(family, Entry{std::move(document)});
  return {};
}

const Document* ReviewsByFamily::review_of(std::string_view family) {
  const auto found = entries_.find(family);
  if (found == entries_.end()) return nullptr;
  found->second.is_used = true;
  return &found->second.document;
}

std::vector<std::string> ReviewsByFamily::unused() const {
  std::vector<std::string> families;
  for (const auto& [family, entry] : entries_) {
    if (!entry.is_used) families.push_back(family);
  }
  return families;
}

}  // namespace bounty
