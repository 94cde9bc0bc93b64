
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/options/help.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"
#include "version.hpp"

namespace bounty::cli {
namespace {

constexpr std::string_view description = R"(.SH DESCRIPTION
.B bounty
turns a JSON task submission into an exact, itemized bounty: it calculates to
the cent what evaluation tasks earn, explains why, and suggests what would
raise the amount.
A submission states facts: tasks, steps, times, computation, repetitions,
evidence.
A review adds judgements.
A judgement that nobody has made yet grants nothing; it is listed as undecided,
with its worth.
.PP
Results go to standard output, everything else to standard error.
Options may come before or after operands; everything after
.B \-\-
is an operand.
)";

constexpr std::string_view surroundings = R"(.SH ENVIRONMENT
.TP
.B BOUNTY_POLICY
The file with the policy, unless
.B \-\-policy
names one.
.TP
.B NO_COLOR
If this is set, there are no colours unless
.B \-\-color always
is given.
.TP
.BR LC_ALL ", " LC_CTYPE ", " LANG
The first of these that is set determines whether text may contain UTF\-8
characters.
.TP
.B TERM
If this is
.BR dumb ,
there are no colours and no progress line.
.SH FILES
.TP
.B \-
Standard input instead of a file to read; standard output after
.BR \-\-output .
.TP
.IR FAMILY .json
The review of this family, in the folder given by
.BR \-\-reviews .
)";

constexpr std::string_view man_page_end = R"(.SH SEE ALSO
.BR jq (1),
.BR ledger (1),
.BR hledger (1)
)";

/// Escapes text for roff. A line must not begin with a character that starts a request.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
  }
  return result;
}

/// Wraps a sentence to lines that are comfortable to read in roff.
std::string sentence(std::string_view text) { return escaped(wrapped(text, 70, 0)); }

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

/// Placeholders are in italics, literal words in bold.
std::string value_of(const ShownValue& value) {
  if (value.name.empty()) return "";
  if (value.words.empty()) return " \\fI" + escaped(value.name) + "\\fR";
  std::string words;
  for (const std::string_view word : value.words)
    words += (words.empty() ? "" : " | ") + bold(word);
  return " " + words;
}

std::string described(const std::string& name, std::string_view meaning) {
  return fmt::format(".TP\n{}\n{}\n", name, sentence(meaning));
}

std::string option_part(const ShownOption& option) {
  std::vector<std::string> names;
  for (const std::string_view name : option.names) names.push_back(bold(name));
  return described(fmt::format("{}{}", fmt::join(names, ", "), value_of(option.value)),
                   option.meaning);
}

/// Returns the required options of a command with their values.
std::string needed_options(const Command& command) {
  std::string text;
  if (command.needed_options.empty()) return text;
  for (const std::string_view word : split(command.needed_options, ' ')) {
    text += word.starts_with('-') ? " " + bold(word) : value_of({.name = std::string(word)});
  }
  return text;
}

std::string synopsis(Commands commands) {
  std::string text = ".SH SYNOPSIS\n";
  for (const Command* command : commands) {
    const std::string_view options = has_own_options(*command) ? " [\\fIOPTIONS\\fR]" : "";
    text += fmt::format(".B bounty {}\\fR{}{}{}\n.br\n", command->name, options,
                        needed_options(*command), value_of(shown_operand(*command)));
  }
  return text +
         ".B bounty help\\fR [\\fICOMMAND\\fR | \\fB\\-\\-man\\fR]\n.br\n.B bounty \\-\\-version\n";
}

std::string command_part(const Command& command) {
  std::string text =
      fmt::format(".SS bounty {}\n{}.\n", escaped(command.name), sentence(command.summary));
  const ShownValue operand = shown_operand(command);
  if (!operand.name.empty())
    text += described(value_of(operand).substr(1), command.operand.meaning);
  for (const ShownOption& option : shown_options(command)) text += option_part(option);
  return text;
}

std::string exit_status() {
  std::string text = ".SH EXIT STATUS\n";
  for (const ExitCodeMeaning& meaning : exit_code_meanings) {
    text += described(bold(meaning.code), meaning.text);
  }
  return text;
}

std::string examples(Commands commands) {
  std::string text = ".SH EXAMPLES\n";
  for (const Command* command : commands) {
    text += fmt::format("{}{}:\n.PP\n.in +4n\n.EX\n{}\n.EE\n.in\n",
                        text.ends_with("EXAMPLES\n") ? "" : ".PP\n", sentence(command->summary),
                        escaped(command->examples));
  }
  return text;
}

}  // namespace

std::string man_page(Commands commands, const Command& help_command) {
  std::string text = fmt::format(".TH BOUNTY 1 {} \"bounty {}\" \"User Commands\"\n.nh\n.ad l\n",
                                 release_date, version);
  text += ".SH NAME\nbounty \\- exact, itemized bounties for evaluation tasks\n";
  text += synopsis(commands);
  text += description;
  text += ".SH COMMANDS\n";
  for (const Command* command : commands) text += command_part(*command);
  text += command_part(help_command);
  text += exit_status();
  text += surroundings;
  text += examples(commands);
  return text + std::string(man_page_end);
}

}  // namespace bounty::cli
