#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "cli/options/command.hpp"
#include "cli/options/values.hpp"

namespace bounty::cli {
namespace {

/// Parts the words of a command line into options, their texts, and operands.
class WordParser {
 public:
  explicit WordParser(const Command& command) : known_(options_of(command.id)) {}

  void parse(const std::vector<std::string>& words) {
    auto next = words.begin();
    while (next != words.end()) {
      const std::string& word = *next++;
      if (word == "--") {
        operands_.insert(operands_.end(), next, words.end());
        break;
      }
      if (word.size() < 2 || word.front() != '-') {
        operands_.push_back(word);
      } else if (word.starts_with("--")) {
        take_long(word, next, words.end());
      } else {
        take_short(word, next, words.end());
      }
    }
    std::ranges::stable_sort(given_, {}, &GivenOption::option);  // their table is in this order
    refuse_repeated();
  }

  void refuse_unknown() const {
    if (unknown_.empty()) return;
    throw UsageError("unknown option " + in_quotes(unknown_), hint_for(unknown_));
  }

  /// An empty value is a variable that was not set: to go on without it could cost money.
  void refuse_empty() const {
    if (std::ranges::find(operands_, "") != operands_.end()) {
      throw UsageError("a file name is empty");
    }
    for (const GivenOption& given : given_) {
      if (given.option->value.kind != Kind::flag && given.text.empty()) refuse_empty(given);
    }
  }

  [[nodiscard]] bool is_given(std::string_view name) const {
    return std::ranges::find(given_, find(name), &GivenOption::option) != given_.end();
  }

  /// In the order of help.
  [[nodiscard]] const std::vector<GivenOption>& given() const { return given_; }
  [[nodiscard]] const std::vector<std::string>& operands() const { return operands_; }

 private:
  using Next = std::vector<std::string>::const_iterator;

  [[nodiscard]] const Option* find(std::string_view name) const {
    const auto found = std::ranges::find_if(known_, [&](const Option* option) {
      return option->name() == name || option->short_name() == name;
    });
    return found == known_.end() ? nullptr : *found;
  }

  /// `--format`, `--format json` or `--format=json`
  void take_long(const std::string& word, Next& next, Next end) {
    const std::size_t equals = word.find('=');
    const Option* option = find(std::string_view(word).substr(0, equals));
    if (option == nullptr) return note_unknown(word);
    if (equals == std::string::npos) return take(*option, "", next, end);
    const GivenOption given{option, word.substr(equals + 1)};
    if (option->value.kind == Kind::flag) {
      throw UsageError(fmt::format("{} takes no value", option->name()));
    }
    if (given.text.empty()) refuse_empty(given);
    given_.push_back(given);
  }

  /// `-r`, `-rq`, `-j 4` or `-j4`
  void take_short(const std::string& word, Next& next, Next end) {
    for (std::size_t i = 1; i < word.size(); ++i) {
      const Option* option = find(std::string{'-', word[i]});
      if (option == nullptr) return note_unknown("-" + word.substr(i));
      const bool is_flag = option->value.kind == Kind::flag;
      take(*option, is_flag ? "" : word.substr(i + 1), next, end);
      if (!is_flag) return;
    }
  }

  /// Where the value does not stand with its option, it is the next word, whatever that is.
  void take(const Option& option, std::string text, Next& next, Next end) {
    if (option.value.kind != Kind::flag && text.empty()) {
      if (next == end) refuse_number(option);
      text = *next++;
    }
    given_.push_back({&option, std::move(text)});
  }

  void note_unknown(const std::string& word) {
    if (unknown_.empty()) unknown_ = word;
  }

  /// Flags may be repeated, and so may what goes into a list.
  void refuse_repeated() const {
    const auto repeated = std::ranges::adjacent_find(given_, [](const auto& one, const auto& next) {
      return one.option == next.option && one.option->value.kind != Kind::flag &&
             !std::holds_alternative<std::vector<std::string> Options::*>(one.option->member);
    });
    if (repeated != given_.end()) refuse_number(*repeated->option);
  }

  [[noreturn]] void refuse_number(const Option& option) const {
    refuse_unknown();
    throw UsageError(fmt::format("{}: give it once, with one value", option.name()));
  }

  [[noreturn]] static void refuse_empty(const GivenOption& given) {
    throw UsageError(fmt::format("{}: the value is empty", given.option->name()));
  }

  /// The nearest option that is not given yet, and that takes a value where the word has one.
  [[nodiscard]] std::string hint_for(const std::string& word) const {
    const std::size_t equals = word.find('=');
    const std::string value = equals == std::string::npos ? "" : word.substr(equals);
    std::vector<std::string_view> names;
    for (const Option* option : known_) names.push_back(option->name());
    std::vector<std::string> nearest = nearest_names(word.substr(0, equals), names);
    std::erase_if(nearest, [&](const std::string& name) {
      const Option* option = find(name);
      const bool takes_value = option != nullptr && option->value.kind != Kind::flag;
      return is_given(name) || (!value.empty() && !takes_value);
    });
    for (std::string& name : nearest) name += value;
    return did_you_mean(nearest, [](std::string_view) { return true; });
  }

  std::vector<const Option*> known_;
  std::vector<GivenOption> given_;
  std::vector<std::string> operands_;
  std::string unknown_;  ///< the first word that is no option, but looks like one
};

void check_operands(const Operand& operand, const std::vector<std::string>& given) {
  if (operand.least <= given.size() && given.size() <= operand.most) return;
  const std::string hint(operand.hint);
  if (operand.most == 0) throw UsageError("unexpected " + in_quotes(given.front()), hint);
  if (!operand.wrong_number.empty()) throw UsageError(std::string(operand.wrong_number), hint);
  if (given.empty()) throw UsageError(fmt::format("{} is missing", operand.name));
  throw UsageError(
      fmt::format("one {} at a time: unexpected {}", operand.name, in_quotes(given[operand.most])));
}

/// `text, markdown or html`
std::string listed(Set<Format> formats) {
  const std::vector<Word<Format>> words = words_for(formats);
  std::string text;
  for (const Word<Format>& word : words) {
    if (&word != &words.front()) text += &word == &words.back() ? " or " : ", ";
    text += word.text;
  }
  return text;
}

void refuse_unless_printed(const Option& option, Format format) {
  if (option.formats.is_empty() || option.formats.contains(format)) return;
  throw UsageError(fmt::format("{} goes with --format {}", option.name(), listed(option.formats)),
                   std::string(option.hint));
}

/// The policy that is in force where none is given.
std::string policy_of_environment() {
  const char* policy = std::getenv("BOUNTY_POLICY");
  return policy == nullptr ? "" : policy;
}

}  // namespace

Options parse_options(const Command& command, const std::vector<std::string>& words) {
  WordParser parser(command);
  parser.parse(words);
  Options options;
  options.wants_help = parser.is_given("--help");
  if (options.wants_help) return options;  // whatever else stands there
  parser.refuse_unknown();
  parser.refuse_empty();
  options.operands = parser.operands();
  check_operands(command.operand, options.operands);
  for (const GivenOption& given : parser.given()) options.given.push_back(given.option->name());
  if (command.check_given != nullptr) command.check_given(options);
  for (const GivenOption& given : parser.given()) read_value(given, command.formats, options);
  for (const GivenOption& given : parser.given()) {
    refuse_unless_printed(*given.option, options.format);
  }
  if (!options.has("--policy")) options.policy = policy_of_environment();
  if (options.output == "-") options.output.clear();
  if (command.check_values != nullptr) command.check_values(options);
  return options;
}

}  // namespace bounty::cli
