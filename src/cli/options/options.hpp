#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "bounty/csv.hpp"
#include "bounty/ledger.hpp"
#include "bounty/money.hpp"
#include "bounty/report.hpp"
#include "bounty/write.hpp"
#include "cli/terminal.hpp"

namespace bounty::cli {

enum class Format { text, json, markdown, html, ledger, ndjson, csv };

/// What is laid out for people, once everything is known.
constexpr bool is_for_people(Format format) {
  return format == Format::text || format == Format::markdown || format == Format::html;
}

/// One submission, the documents that judge it, and where to print what follows.
struct SubmissionOptions {
  std::string file;
  std::string policy;  ///< a path; "" is the built-in policy
  std::string review;  ///< a path; "" where none is given from outside
  bool ignores_review = false;
  std::string payment_date{};  ///< YYYY-MM-DD; "" where the review's counts
  std::string paid{};          ///< a path to records of what has been paid; "" where there are none
  Format format = Format::text;
  std::string output;  ///< a path; "" is standard output
  ColourChoice colour = ColourChoice::automatic;
};

/// `bounty advise FILE`
struct AdviseOptions : SubmissionOptions {};

/// `bounty calc FILE`
struct CalcOptions : SubmissionOptions {
  Detail detail = Detail::amounts;
  UndecidedView undecided_view = UndecidedView::list;
  std::optional<HourlyRate> what_if_rate;
  Bookkeeping bookkeeping;
};

/// `bounty check PATH...`
struct CheckOptions {
  std::vector<std::string> paths;
  Format format = Format::text;
  std::string policy;
  ColourChoice colour = ColourChoice::automatic;
};

/// Many submissions, and the documents that judge them.
struct ManySubmissions {
  std::vector<std::string> paths;  ///< of submissions
  bool with_subfolders = false;
  std::string policy;          ///< a path; "" is the built-in policy
  std::string reviews;         ///< a path; "" where submissions bring their own
  std::string payment_date{};  ///< YYYY-MM-DD; "" where the reviews' count
  std::string paid{};          ///< a path to records of what has been paid; "" where there are none
  std::size_t jobs = 1;        ///< threads
  ColourChoice colour = ColourChoice::automatic;
};

/// `bounty batch PATH...`
struct BatchOptions : ManySubmissions {
  Bookkeeping bookkeeping{};
  Format format = Format::text;
  Lists lists = Lists::all;
  CsvRows csv_rows = CsvRows::submissions;
  BatchOrder order = BatchOrder::input;
  std::optional<Money> budget{};
  bool stops_at_rejection = false;
  bool is_quiet = false;
  std::string output{};  ///< a path; "" is standard output
};

/// `bounty pay PATH...`: what is payable, into the records at `paid`
struct PayOptions : ManySubmissions {
  Bookkeeping bookkeeping{};
  std::optional<Money> budget{};
  std::string output{};  ///< a path; "" is standard output
};

/// `bounty pay --journal RECORD`
struct JournalOptions {
  std::string record;
  Bookkeeping bookkeeping{};
  std::string output{};  ///< a path; "" is standard output
};

/// `bounty pay --void FAMILY`
struct VoidOptions {
  std::string family;
  std::string note;
  std::string paid;            ///< the folder of the records
  std::string payment_date{};  ///< YYYY-MM-DD; "" is today
  Bookkeeping bookkeeping{};
  std::string output{};  ///< a path; "" is standard output
};

/// `bounty credits PATH...`
struct CreditsOptions : ManySubmissions {
  std::string readme;  ///< a path to look for names in; "" lists them
  std::string output;  ///< a path; "" is standard output
};

/// `bounty init [DIR]`
struct InitOptions {
  std::string folder;  ///< of a METR task family; "" where there is none
  std::string output;  ///< a path; "" is standard output
  bool replaces_output = false;
  ColourChoice colour = ColourChoice::automatic;
};

/// `bounty diff OLD NEW`
struct DiffOptions {
  /// One path, scored or to be scored.
  struct Side : ManySubmissions {
    bool may_be_scored = true;  ///< a policy or a review for it could change nothing then
  };

  Side before{};
  Side after{};
  Format format = Format::text;
  Lists lists = Lists::all;
  bool tells_by_exit_code = false;  ///< whether something has changed
  std::string output{};             ///< a path; "" is standard output
};

/// `bounty verify RESULT...`
struct VerifyOptions : ManySubmissions {
  std::vector<std::string> results;  ///< paths of what is stored
  Format format = Format::text;
};

/// `bounty policy`
struct PolicyOptions {
  std::string policy;
};

/// `bounty schema NAME`
struct SchemaOptions {
  std::string name;
};

/// A text to print: help, the manual, the version, or what completes words in a shell.
struct PrintOptions {
  std::string text;
};

using Command = std::variant<InitOptions, CalcOptions, AdviseOptions, CheckOptions, BatchOptions,
                             PayOptions, JournalOptions, VoidOptions, CreditsOptions, DiffOptions,
                             VerifyOptions, PolicyOptions, SchemaOptions, PrintOptions>;

}  // namespace bounty::cli
