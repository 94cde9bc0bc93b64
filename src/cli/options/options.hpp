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

/// What a command line asks for: one member an option of any command. A text that is not given is
/// "".
struct Options {
  std::vector<std::string> operands;
  Format format = Format::text;
  ColourChoice colour = ColourChoice::automatic;
  BatchOrder order = BatchOrder::input;
  Bookkeeping bookkeeping;
  std::optional<Money> budget;
  std::optional<HourlyRate> what_if_rate;
  std::size_t jobs = 0;  ///< threads; 0 is one a core
  std::string output;    ///< a path; "" is standard output
  std::string policy;    ///< a path; "" is the built-in policy
  std::string policy_before;
  std::string policy_after;
  std::string review;
  std::string reviews;  ///< a path; "" where submissions bring their own
  std::string reviews_before;
  std::string reviews_after;
  std::string paid;  ///< a path to records of what has been paid
  std::string journal;
  std::string void_family;
  std::string note;
  std::string payment_date;  ///< YYYY-MM-DD; "" where the reviews' dates count
  std::string readme;
  std::vector<std::string> submissions;
  std::string sheet;  ///< a path to a sheet that was filled in
  bool explains = false;
  bool shows_all_errors = false;
  bool shows_chart = false;
  bool ignores_review = false;
  bool with_subfolders = false;
  bool is_summary = false;
  bool has_rows_for_steps = false;
  bool lists_undecided = false;  ///< a row of CSV for each judgement that nobody has made
  bool is_for_excel = false;
  bool stops_at_rejection = false;
  bool is_quiet = false;
  bool tells_by_exit_code = false;  ///< whether something has changed
  bool replaces_output = false;
  bool updates_reviews = false;
  bool is_sheet = false;
  bool is_verbose = false;
  bool wants_help = false;
  bool wants_manual = false;

  std::vector<std::string_view> given;  ///< the long names of the options that the command line has

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

/// What a value is. Shells complete it by that.
enum class Kind { flag, word, path, date, other };

/// What a value is, and what help calls it: FILE, AMOUNT. A word of a list needs no name: help
/// shows the list.
struct Value {
  Kind kind = Kind::flag;
  std::string_view name{};
};

/// Where the value goes; its type says how it is read. Several values go into a list.
using Member =
    std::variant<bool Options::*, std::string Options::*, std::vector<std::string> Options::*,
                 std::size_t Options::*, Format Options::*, ColourChoice Options::*,
                 BatchOrder Options::*, Bookkeeping Options::*, std::optional<Money> Options::*,
                 std::optional<HourlyRate> Options::*>;

/// A row of the table of options: all that is known of an option, and the commands that take it so.
struct Option {
  std::string_view names;  ///< `--format`, or `-o, --output`
  Value value;
  Member member;
  Set<CommandName> commands;
  std::string_view meaning;
  /// An option that would do nothing with other formats was meant for one of these; empty where it
  /// goes with any.
  Set<Format> formats{};
  std::string_view hint{};  ///< where the format is another one

  [[nodiscard]] std::string_view name() const;        ///< the long one
  [[nodiscard]] std::string_view short_name() const;  ///< "" where it has none
};

/// The options of a command, in the order of help.
std::vector<const Option*> options_of(CommandName command);

}  // namespace bounty::cli
