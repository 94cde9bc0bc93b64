
#include <fmt/format.h>

#include "cli/options/help.hpp"
#include "report/parts/display_text.hpp"
#include "unicode/ascii.hpp"
#include "version.hpp"

namespace bounty::cli {
namespace {

constexpr std::string_view description = R"(.SH DESCRIPTION
.B bounty
turns a JSON task submission into an exact, itemized bounty: what evaluation
tasks earn, to the cent, why, and what would raise it.
A submission states facts: tasks, steps, times, computation, repetitions,
evidence.
A review adds judgements.
A judgement that nobody has made yet grants nothing, and is listed as undecided
with what it is worth.
.PP
Results go to standard output, everything else to standard error.
Options may stand before and after operands; all that follows
.B \-\-
is an operand.
)";

constexpr std::string_view surroundings = R"(.SH ENVIRONMENT
.TP
.B BOUNTY_POLICY
A file with the policy, where
.B \-\-policy
does not name one.
.TP
.B NO_COLOR
Where it is set, a terminal is shown no colours, unless
.B \-\-color always
asks for them.
.TP
.BR LC_ALL ", " LC_CTYPE ", " LANG
The first of them that is set tells whether text may have the characters of
UTF\-8.
.TP
.B TERM
A terminal that is
.B dumb
is shown no colours and no progress.
.SH FILES
.TP
.B \-
Standard input, where a file is read; standard output after
.BR \-\-output .
.TP
.IR FAMILY .json
In the folder that
.B \-\-reviews
names: the review of the submission of this family.
)";

constexpr std::string_view end = R"(.SH SEE ALSO
.BR jq (1),
.BR ledger (1),
.BR hledger (1)
)";

/// Text that roff prints as it is. A line must not begin with what roff takes for a request.
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

/// A sentence in lines that are short enough for everybody who reads roff.
std::string sentence(std::string_view text) { return escaped(wrapped(text, 70, 0)); }

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }

/// What stands for something else is in italics, words that are typed are not.
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

/// Options that a command cannot do without, and their values.
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
  return text + std::string(end);
}

}  // namespace bounty::cli
