#include "json/common_shapes.hpp"

#include <fmt/format.h>

#include "bounty/print.hpp"
#include "json/shapes.hpp"
#include "names/suggestion.hpp"

namespace bounty {
namespace {

/// How to use a document that stands where another kind was expected.
std::string hint_for_format(std::string_view found, std::string_view expected) {
  if (found == submission_format) return "this is a submission";
  if (found == review_format) return "this is a review: give it with --review";
  if (found == policy_format) return "this is a policy: give it with --policy";
  if (is_scored(found))
    return "this has been scored: bounty diff and bounty verify read it, without a policy or "
           "review";
  if (found == void_format)
    return "this records that a payment did not happen: it belongs to the records of --paid";
  return fmt::format("write {}", in_quotes(expected));
}

}  // namespace

void ignore(Reading&, const Scalar&) {}

constexpr Shape anything = {.expected = "a value",
                            .scalars = any_scalar,
                            .take = ignore,
                            .named = &anything,
                            .element = &anything};

void take_format(Reading& in, const Scalar& value, std::string_view expected) {
  if (value.text == expected) return;
  in.draft.other_format = value.text;
  in.report(
      DiagnosticCode::wrong_format,
      fmt::format("expected the format {}, found {}", in_quotes(expected), in_quotes(value.text)),
      hint_for_format(value.text, expected), value.span);
}

}  // namespace bounty
