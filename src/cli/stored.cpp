#include "cli/stored.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "batch/input_list.hpp"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/write.hpp"
#include "text/words.hpp"

namespace bounty::cli {
namespace {

std::string text_at(const Stored& stored, const std::string& pointer) {
  return std::string(stored.values.text_at(pointer));
}

bool is_batch(const Stored& stored) { return text_at(stored, "/format") == batch_format; }

/// The pointers of the list's elements.
void add_elements(std::vector<std::string>& pointers, const Stored& stored, std::string_view list) {
  for (std::size_t i = 0;; ++i) {
    std::string pointer = fmt::format("{}/{}", list, i);
    if (stored.values.find(pointer) == JsonValues::none) return;
    pointers.push_back(std::move(pointer));
  }
}

/// Where each result and rejection of the document stands in it.
std::vector<std::string> parts_of(const Stored& stored) {
  if (!is_batch(stored)) return {""};
  std::vector<std::string> pointers;
  add_elements(pointers, stored, "/results");
  add_elements(pointers, stored, "/rejections");
  return pointers;
}

/// `data.ndjson` of `data.ndjson:17`; every other source is its path.
std::string path_of(const std::string& source) {
  const std::size_t colon = source.rfind(':');
  if (colon == std::string::npos) return source;
  const bool is_number = source.find_first_not_of("0123456789", colon + 1) == std::string::npos;
  std::string path = source.substr(0, colon);
  return is_number && has_lines(path) ? path : source;
}

bool has_duplicate_warning(const Stored& stored, const std::string& part) {
  std::vector<std::string> warnings;
  add_elements(warnings, stored, part + "/warnings");
  return std::ranges::any_of(warnings, [&](const std::string& warning) {
    return text_at(stored, warning + "/code") == word_for(WarningCode::duplicate_family);
  });
}

/// Where files lay is no figure: a submission or a review may have moved. What a batch says of
/// other submissions is asked for only where it is stored: the first of them does not have it in
/// NDJSON.
void set_aside(Payout& payout, const Stored& stored, const std::string& part) {
  payout.source = text_at(stored, part + "/source");
  const std::string review = text_at(stored, part + "/review/source");
  const bool is_from_outside = !review.empty() && review != "embedded";
  if (is_from_outside && payout.review && payout.review->source != "embedded") {
    payout.review->source = review;
  }
  if (has_duplicate_warning(stored, part)) return;
  std::erase_if(payout.warnings, [](const Warning& warning) {
    return warning.code == WarningCode::duplicate_family;
  });
}

/// Summaries have no steps.
Lists lists_of(const Stored& stored) {
  const bool has_steps = stored.values.find("/steps") != JsonValues::none ||
                         stored.values.find("/results/0/steps") != JsonValues::none;
  return has_steps ? Lists::all : Lists::undecided;
}

/// The document as it would be written now.
Document written_anew(const Stored& stored, const std::vector<Outcome>& outcomes) {
  Document document{"computed anew", ""};
  if (!is_batch(stored)) {
    write_line(document.text, outcomes.front(), lists_of(stored));
    return document;
  }
  Totals totals;
  for (const Outcome& outcome : outcomes) totals.add(outcome);
  write_batch(outcomes, totals, lists_of(stored),
              [&](std::string_view text) { document.text += text; });
  return document;
}

std::string shown(const std::string& json) { return json.empty() ? "nothing" : printable(json); }

/// `/bounty_cents, line 40: 199501 is stored, 199500 is right`; a document that is a line needs
/// none.
std::string text_of(const Difference& difference, bool is_line) {
  std::string place = difference.pointer.empty() ? "the document" : printable(difference.pointer);
  if (difference.line != 0 && !is_line) place += fmt::format(", line {}", difference.line);
  return fmt::format("{}: {} is stored, {} is right", place, shown(difference.stored),
                     shown(difference.computed));
}

/// Why a document of this format has no figures to compare; "" where it states none.
std::string nothing_to_verify(std::string_view format) {
  if (format == submission_format) return "a submission: bounty calc says what it earns";
  const std::string_view what = "no result, rejection or batch";
  if (format.empty()) return fmt::format("{}: it does not state a format", what);
  return fmt::format("{}: its format is {}", what, in_quotes(printable(format)));
}

/// Collects the outcomes that the document should have, and objects to what has none.
class Matching {
 public:
  Matching(const Stored& stored, const Recomputed& recomputed)
      : stored_(stored), recomputed_(recomputed) {}

  void match(const std::string& part) {
    const std::string source = text_at(stored_, part + "/source");
    const Outcome* outcome = recomputed_.find(source, text_at(stored_, part + "/family"));
    if (text_at(stored_, part + "/policy/rate_source") == "what_if") {
      object(source, "asks what if: nobody is paid by that");
    } else if (!sources_.insert(source).second) {
      object(source, "is stored twice: it is paid once");
    } else if (outcome == nullptr) {
      object(source, "is no submission here, nor is there just one of its family");
    } else {
      add(*outcome, part);
    }
  }

  std::vector<Outcome> outcomes;
  std::vector<std::string> objections;

 private:
  void object(const std::string& source, std::string_view why) {
    objections.push_back(fmt::format("{} {}", in_quotes(printable(source)), why));
  }

  /// Where one of the two is a rejection, there is nothing to compare.
  void add(Outcome outcome, const std::string& part) {
    const bool was_scored = text_at(stored_, part + "/format") == result_format;
    if (auto* payout = std::get_if<Payout>(&outcome)) {
      set_aside(*payout, stored_, part);
      if (!was_scored) return object(payout->source, "is scored now");
    } else if (was_scored) {
      const auto& rejection = std::get<Rejection>(outcome);
      return object(rejection.source,
                    "is rejected now: " + one_line(rejection.diagnostics.front()));
    }
    outcomes.push_back(std::move(outcome));
  }

  const Stored& stored_;
  const Recomputed& recomputed_;
  std::set<std::string> sources_;
};

}  // namespace

std::vector<std::string> submissions_named_in(const std::vector<Stored>& all) {
  std::vector<std::string> paths;
  std::set<std::string> seen = {"", "-"};
  for (const Stored& stored : all) {
    for (const std::string& part : parts_of(stored)) {
      std::string path = path_of(text_at(stored, part + "/source"));
      if (seen.insert(path).second) paths.push_back(std::move(path));
    }
  }
  return paths;
}

Recomputed::Recomputed(std::vector<Outcome> outcomes) : outcomes_(std::move(outcomes)) {
  for (const Outcome& outcome : outcomes_) {
    if (const auto* payout = std::get_if<Payout>(&outcome)) {
      by_source_.emplace(payout->source, &outcome);
      by_family_.emplace(payout->family, &outcome);
    } else {
      by_source_.emplace(std::get<Rejection>(outcome).source, &outcome);
    }
  }
}

const Outcome* Recomputed::find(const std::string& source, const std::string& family) const {
  const auto same = by_source_.find(source);
  if (same != by_source_.end()) return same->second;
  const auto unread_stream = by_source_.find(path_of(source));
  if (unread_stream != by_source_.end()) return unread_stream->second;
  return by_family_.count(family) == 1 ? by_family_.find(family)->second : nullptr;
}

std::vector<std::string> objections(const Stored& stored, const Recomputed& recomputed) {
  const std::string format = text_at(stored, "/format");
  if (!is_scored(format)) return {nothing_to_verify(format)};
  Matching matching(stored, recomputed);
  for (const std::string& part : parts_of(stored)) matching.match(part);
  if (!matching.objections.empty()) return std::move(matching.objections);
  const Document anew = written_anew(stored, matching.outcomes);
  const Expected<JsonValues, Diagnostics> computed = JsonValues::read(anew);
  if (!computed) return {"what it should be is too large to compare"};
  const bool is_line = stored.document.line != 0;
  std::vector<std::string> lines;
  for (const Difference& difference : differences(stored.values, computed.value())) {
    lines.push_back(text_of(difference, is_line));
  }
  return lines;
}

}  // namespace bounty::cli
