#include "cli/options/command.hpp"

#include <fmt/format.h>

#include "cli/options/values.hpp"

namespace bounty::cli {
namespace {

ShownValue value_of_words(std::vector<std::string_view> words) {
  return {Kind::word, fmt::format("{}", fmt::join(words, "|")), std::move(words)};
}

ShownValue shown_value(const Option& option, Set<Format> formats) {
  if (option.value.kind == Kind::word) return value_of_words(choices_of(option, formats));
  return {option.value.kind, std::string(option.value.name)};
}

}  // namespace

std::vector<ShownOption> shown_options(const Command& command) {
  std::vector<ShownOption> shown;
  for (const Option* option : options_of(command.id)) {
    std::vector<std::string_view> names;
    if (!option->short_name().empty()) names.push_back(option->short_name());
    names.push_back(option->name());
    shown.push_back({std::move(names), shown_value(*option, command.formats), option->meaning});
  }
  return shown;
}

bool has_own_options(const Command& command) { return options_of(command.id).size() > 1; }

ShownValue shown_operand(const Command& command) {
  const Operand& operand = command.operand;
  if (operand.words != nullptr) return value_of_words(operand.words());
  if (operand.most == 0) return {};
  std::string name(operand.name);
  if (operand.most == Operand::any_number) name += "...";
  if (operand.least == 0 && operand.most == 1) name = "[" + name + "]";
  return {Kind::path, std::move(name)};
}

}  // namespace bounty::cli
