#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "bounty/ledger.hpp"
#include "bounty/money.hpp"
#include "bounty/report.hpp"
#include "cli/options/formats.hpp"
#include "cli/terminal.hpp"

namespace bounty::cli {

/// The parsed command line: one member for each option of any command. A text is "" if its option
/// is not given.
struct Options {
  std::vector<std::string> operands;
  Format format = Format::text;
  ColourChoice colour = ColourChoice::automatic;
  BatchOrder order = BatchOrder::input;
  Bookkeeping bookkeeping;
  std::optional<Money> budget;
  std::optional<HourlyRate> what_if_rate;
  std::size_t jobs = 0;  ///< threads; 0 means one per core
  std::string output;    ///< a path; "" means standard output
  std::string policy;    ///< a path; "" means the built-in policy
  std::string policy_before;
  std::string policy_after;
  std::string review;
  std::string reviews;  ///< a path; "" uses the embedded reviews
  std::string reviews_before;
  std::string reviews_after;
  std::string paid;  ///< a path to records of payments
  std::vector<std::string> results;
  std::string journal;
  std::string void_family;
  std::string note;
  std::string payment_date;  ///< YYYY-MM-DD; "" uses the dates of the reviews
  std::string readme;
  std::vector<std::string> submissions;  ///< of --submissions; most commands take them as operands
  std::string completed_sheet;           ///< a path
  bool explains = false;
  bool shows_all_errors = false;
  bool shows_chart = false;
  bool ignores_review = false;
  bool with_subfolders = false;
  bool is_summary = false;
  bool has_rows_for_steps = false;
  bool lists_undecided = false;  ///< a CSV row for each undecided judgement
  bool is_for_excel = false;
  bool stops_at_rejection = false;
  bool is_quiet = false;
  bool tells_by_exit_code = false;  ///< exit code 1 reports a change
  bool replaces_output = false;
  bool updates_reviews = false;
  bool writes_sheet = false;
  bool is_verbose = false;
  bool wants_help = false;
  bool wants_manual = false;

  std::vector<std::string_view> given;  ///< the long names of all options given

  [[nodiscard]] bool has(std::string_view option) const;
};

enum class CommandName {
  init,
  calc,
  advise,
  check,
  review,
  batch,
  merge,
  pay,
  credits,
  diff,
  verify,
  policy,
  schema,
  completion,
  help,
};

/// What kind of value an option takes; a flag takes none. Shells complete the value according to
/// it.
enum class ValueKind { flag, word, path, date, other };

/// Describes the value of an option: its kind, and its name in the help text, such as FILE or
/// AMOUNT. A word from a list needs no name: help shows the list.
struct ValueDescription {
  ValueKind kind = ValueKind::flag;
  std::string_view name{};
};

/// The member that takes the value. Its type determines how the value is parsed; a list takes
/// several values.
using Member =
    std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*,
                 std::size_t Options::*, Format Options::*, ColourChoice Options::*,
                 BatchOrder Options::*, Bookkeeping Options::*, std::optional<Money> Options::*,
                 std::optional<HourlyRate> Options::*>;

/// A row of the table of options: everything about an option, and the commands that take it with
/// this meaning.
struct Option {
  std::string_view names;  ///< `--format`, or `-o, --output`
  ValueDescription value;
  Member member;
  Set<CommandName> commands;
  std::string_view meaning;
  /// The formats that the option affects; empty if it applies to all. With any other format it is
  /// refused, because it would do nothing.
  Set<Format> formats{};
  std::string_view hint{};  ///< the hint if the format is a different one

  [[nodiscard]] std::string_view name() const;
  [[nodiscard]] std::string_view short_name() const;  ///< "" if there is none
};

/// Returns the options of a command in the order of the help text.
std::vector<const Option*> options_of(CommandName command);

}  // namespace bounty::cli
