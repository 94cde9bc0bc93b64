#include "hint_places.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <vector>

#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "bounty/report.hpp"
#include "bounty/score.hpp"
#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/options/habits.hpp"
#include "import/match_results.hpp"
#include "import/read_metr.hpp"
#include "unicode/characters.hpp"

namespace hints {
namespace {

using namespace bounty;

constexpr std::int64_t most_cents_an_hour = 100'000'000;

/// A document with a hole, into which a test writes something.
struct Form {
  std::string before;
  std::string after;

  [[nodiscard]] std::string with(const std::string& written) const {
    return before + written + after;
  }
};

/// Returns the diagnostics about the hole. Others are not about what is written there.
Answer answer_of(const Diagnostics& diagnostics, const Form& form) {
  const std::uint32_t column = count_characters(form.before) + 1;
  const auto found = std::ranges::find_if(
      diagnostics, [&](const Diagnostic& d) { return d.place.column == column; });
  if (found == diagnostics.end()) return {.is_accepted = true, .hint = {}, .value = ""};
  return {.is_accepted = false, .hint = found->hint, .value = ""};
}

using Value = std::function<std::string(const Submission&)>;

std::string no_value(const Submission&) { return ""; }

Answer ask_submission(const Form& form, const std::string& written, const Value& value) {
  const auto read = read_submission({"s", form.with(written)});
  if (!read) return answer_of(read.error(), form);
  Answer answer = answer_of(check(read.value(), read.value().embedded_review(), Policy()), form);
  if (answer.is_accepted) answer.value = value(read.value());
  return answer;
}

const Step& first_step(const Submission& submission) { return submission.tasks[0].steps[0]; }

std::string time_of(const Submission& submission) {
  return std::to_string(first_step(submission).time.value.milliseconds());
}

std::string count_of(const Submission& submission) {
  return std::to_string(first_step(submission).count.number());
}

const Form time_form = {
    R"({"format":"bounty-submission/1","family":"f","tasks":[{"name":"t","steps":[{"name":"s","time":)",
    "}]}]}"};
const Form count_form = {time_form.before + R"("1h","count":)", "}]}]}"};
const Form qa_form = {time_form.before + R"("1h","qa":)", "}]}]}"};
const Form activity_form = {time_form.before + R"("1h","activity":)", "}]}]}"};
const Form step_key_form = {time_form.before + R"("1h",)", R"(:"0h"}]}]})"};
const Form family_form = {R"({"format":"bounty-submission/1","family":)",
                          R"(,"tasks":[{"name":"t","steps":[{"name":"s","time":1}]}]})"};
const Form format_form = {
    R"({"format":)", R"(,"family":"f","tasks":[{"name":"t","steps":[{"name":"s","time":1}]}]})"};
const Form task_form = {
    R"({"format":"bounty-submission/1","family":"f","tasks":[{"name":)",
    R"(,"steps":[{"name":"s","time":1}]},{"name":"a_b","steps":[{"name":"s","time":1}]}]})"};

/// The names of the steps are similar, and difficult to write.
const Form step_of_review_form = {
    R"({"format":"bounty-submission/1","family":"f","tasks":[{"name":"one","steps":[)"
    R"({"name":"Step 1","time":9},{"name":"Step 2","time":9},{"name":"Read \"it\" \\ twice","time":9}]},)"
    R"({"name":"ONE","steps":[{"name":"Step 1","time":9},{"name":"a\u202Eb","time":9}]}],)"
    R"("review":{"time":{"one/Step 1":"9h",)",
    R"(:"9h"}}})"};
const Form repeats_form = {
    time_form.before +
        R"(1,"activity":"crack"},{"name":"t","time":1}]}],"review":{"repeat_rate":{)",
    ":1}}}"};
const Form criterion_form = {time_form.before + R"(1}]}],"review":{"bonus":{"unique":0.1,)",
                             ":0.1}}}"};

const std::set<std::string> step_names = {"one/Step 1", "one/Step 2", "one/Read \"it\" \\ twice",
                                          "ONE/Step 1", "ONE/a\u202Eb"};

/// A text with control characters is not a name, so it is not an unknown name either.
bool has_control_character(const std::string& text) {
  return std::ranges::any_of(
             text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }) ||
         text.find('\xC2') != std::string::npos;
}

Opinion meaning_among_names(const Written& written, const std::set<std::string>& names) {
  return has_control_character(written.text) ? std::nullopt : meaning_among(written, names);
}

/// A step without its task means every step of that name. A step that is there already is not
/// unknown but a duplicate.
Opinion meaning_among_steps(const Written& written, const std::set<std::string>& names) {
  if (step_names.contains(written.text) && !names.contains(written.text)) return std::nullopt;
  std::set<std::string> steps;
  for (const std::string& name : names) {
    if (name.ends_with("/" + written.text)) steps.insert(name);
  }
  return steps.empty() ? meaning_among_names(written, names) : Meaning{steps, true};
}

template <class Read, class ValueOf>
Answer ask_alone(Read read, const Form& form, const std::string& written, ValueOf value) {
  const auto document = read({"d", form.with(written)});
  if (!document) return answer_of(document.error(), form);
  return {.is_accepted = true, .hint = {}, .value = std::string(value(document.value()))};
}

const Form rate_form = {R"({"format":"bounty-policy/1","repeat_rate":)", "}"};
const Form amount_form = {R"({"format":"bounty-policy/1","rate_per_hour":)", "}"};
const Form date_form = {R"({"format":"bounty-review/1","family":"f","date":)", "}"};
const Form qa_time_form = {R"({"results":[{"task":"a","timeTaken":)", "}]}"};
const Form qa_task_form = {
    R"({"results":[{"timeTaken":"1:00","task":"used"},{"timeTaken":"1:00","task":)", "}]}"};

Answer ask_qa_time(const std::string& written) {
  const auto file = read_qa({"q", qa_time_form.with(written)});
  Answer answer = answer_of(file.diagnostics, qa_time_form);
  if (answer.is_accepted)
    answer.value = std::to_string(file.model->results[0].time->milliseconds());
  return answer;
}

Answer ask_qa_task(const std::string& written) {
  auto family =
      *read_eval_info(
           {"e", R"({"tasks":[{"name":"used"},{"name":"free"},{"name":"fee"},{"name":"user"}]})"})
           .model;
  const auto file = read_qa({"q", qa_task_form.with(written)});
  Answer answer = answer_of(file.diagnostics, qa_task_form);
  if (!answer.is_accepted || !file.model) return answer;
  return answer_of(match_results(family, *file.model), qa_task_form);
}

/// Minutes and hours are understood too, but no separator before the seconds.
Opinion meaning_of_qa_time(const Written& written) {
  Opinion meaning = meaning_of_duration(written);
  if (!meaning) return meaning;
  std::erase_if(meaning->values,
                [](const std::string& value) { return std::stoll(value) % 1000 != 0; });
  meaning->must_be_offered = false;
  return meaning;
}

/// Yes can mean a full run or an alternative to it.
Opinion meaning_as_evidence(const Written& written) {
  if (written.text == "true" || written.text == "yes")
    return Meaning{{"full_run", "alternative"}, true};
  if (written.text == "false" || written.text == "no") return Meaning{{"none"}, true};
  return meaning_among(written, {"full_run", "alternative", "none"});
}

/// Returns the words of a message that are our own, without quoted text.
std::string without_quoted(const std::string& message) {
  const std::size_t begin = message.find('"');
  return begin == std::string::npos ? message
                                    : message.substr(0, begin) + message.substr(message.rfind('"'));
}

/// Parses a command line. Only these errors are about the word that is tested.
template <class ValueOf>
Answer ask_command_line(const std::vector<std::string>& arguments,
                        const std::vector<std::string_view>& errors, ValueOf value) {
  try {
    return {.is_accepted = true,
            .hint = {},
            .value = value(cli::parse_command_line(arguments).options)};
  } catch (const cli::UsageError& error) {
    const std::string message = without_quoted(error.what());
    const bool is_its = std::ranges::any_of(
        errors, [&](std::string_view text) { return message.find(text) != std::string::npos; });
    return {.is_accepted = !is_its, .hint = error.hint(), .value = ""};
  }
}

std::string nothing(const cli::Options&) { return ""; }

std::string rate_of_calc(const cli::Options& options) {
  return std::to_string(options.what_if_rate->cents());
}

std::string budget_of_batch(const cli::Options& options) {
  return std::to_string(options.budget->cents());
}

std::string date_of_batch(const cli::Options& options) { return options.payment_date; }

Place in_submission(std::string_view name, const Form& form, const Value& value,
                    std::function<Opinion(const Written&)> meaning, bool takes_numbers = false) {
  return {
      name,
      [&form, value](const std::string& written) { return ask_submission(form, written, value); },
      std::move(meaning), takes_numbers, true};
}

std::function<Opinion(const Written&)> among(std::set<std::string> names) {
  return
      [names = std::move(names)](const Written& written) { return meaning_among(written, names); };
}

/// Returns a place for one word of a command line, between other arguments.
Place in_words(std::string_view name, std::vector<std::string> before, std::string prefix,
               std::string suffix, std::vector<std::string> after,
               std::vector<std::string_view> errors, std::string (*value)(const cli::Options&),
               std::function<Opinion(const Written&)> meaning) {
  const auto ask = [=](const std::string& written) {
    std::vector<std::string> arguments = before;
    arguments.push_back(prefix + written + suffix);
    arguments.insert(arguments.end(), after.begin(), after.end());
    return ask_command_line(arguments, errors, value);
  };
  return {name, ask, std::move(meaning), false, false};
}

std::set<std::string> command_names() {
  std::set<std::string> names;
  for (const cli::Command* command : cli::all_commands()) names.emplace(command->name);
  return names;
}

/// Words that resemble something other than a command have hints of their own.
Opinion meaning_as_command(const Written& written) {
  const std::string& text = written.text;
  const bool has_own = text.starts_with('-') || text.ends_with(".json") || text == "version" ||
                       !cli::hint_for_habit(text).empty();
  return has_own ? std::nullopt : meaning_among(written, command_names());
}

/// Returns the long options of a command except one of them, or only those that take a value.
std::set<std::string> options_of(std::string_view command, bool only_with_values,
                                 std::string_view given) {
  std::set<std::string> names;
  for (const cli::Option* option : cli::options_of(cli::find_command(command).id)) {
    const bool is_left_out = only_with_values && option->value.kind == cli::ValueKind::flag;
    if (option->name() != given && !is_left_out) names.emplace(option->name());
  }
  return names;
}

/// Options of other programs and formats used as options lead to ours by their meaning, not by
/// their letters. Golden cases test which.
bool is_of_other_programs(std::string_view option) {
  static constexpr std::array words = {
      "--fmt",       "--output-format", "--to",        "--type",
      "--md",        "--jsonl",         "--hledger",   "--jsonlines",
      "--journal",   "--no-color",      "--no-colour", "--nocolor",
      "--plain",     "--colour",        "--verbose",   "--details",
      "--why",       "--silent",        "--threads",   "--parallel",
      "--overwrite", "--file",          "--order",     "--date-of-payment",
      "--usage",     "--review",        "--reviews",   "--text",
      "--json",      "--markdown",      "--html",      "--letter",
      "--ledger",    "--ndjson",        "--csv"};
  return std::ranges::find(words, option) != words.end();
}

/// Only an unknown long option without a value has a known meaning.
std::function<Opinion(const Written&)> among_options(std::set<std::string> names) {
  return [names = std::move(names)](const Written& written) -> Opinion {
    const bool is_operand = !written.text.starts_with('-') || written.text.size() < 2;
    if (is_operand || written.text.find('=') != std::string::npos || written.text[1] != '-' ||
        written.text == "--policy" || written.text == "--" || is_of_other_programs(written.text)) {
      return std::nullopt;
    }
    return meaning_among(written, names);
  };
}

/// The proposal keeps the value that was given.
std::function<Opinion(const Written&)> with_value(std::function<Opinion(const Written&)> names,
                                                  const std::string& value) {
  return [names = std::move(names), value](const Written& written) {
    Opinion meaning = names(written);
    if (!meaning) return meaning;
    std::set<std::string> words;
    for (const std::string& name : meaning->values) words.insert(name + value);
    meaning->values = std::move(words);
    return meaning;
  };
}

/// A key that resembles no other may be known as a synonym, or be marked as a remark.
Opinion meaning_as_key(const Written& written) {
  const std::string& text = written.text;
  const bool is_marked = text.starts_with("//") || text.find_first_of("_$#@") == 0;
  Opinion meaning = meaning_among(written, {"computation", "count", "activity", "qa"});
  return is_marked || !meaning || meaning->values.empty() ? std::nullopt : meaning;
}

std::vector<Place> places_in_documents() {
  return {
      in_submission("time", time_form, time_of, meaning_of_duration, true),
      in_submission(
          "count", count_form, count_of,
          [](const Written& written) {
            return written.is_text ? std::nullopt : meaning_of_count(written);
          },
          true),
      {"rate",
       [](const std::string& written) {
         return ask_alone(read_policy, rate_form, written, [](const Policy& policy) {
           return std::to_string(policy.repeat_rate.parts_per_million());
         });
       },
       meaning_of_rate, true},
      {"amount",
       [](const std::string& written) {
         return ask_alone(read_policy, amount_form, written, [](const Policy& policy) {
           return std::to_string(policy.rate_per_hour.cents());
         });
       },
       [](const Written& written) { return meaning_of_amount(written, most_cents_an_hour); }, true},
      {"date",
       [](const std::string& written) {
         return ask_alone(read_review, date_form, written,
                          [](const Review& review) { return review.date; });
       },
       meaning_of_date},
      in_submission(
          "family", family_form, [](const Submission& s) { return std::string(s.family); },
          meaning_of_family),
      in_submission(
          "task", task_form, [](const Submission& s) { return std::string(s.tasks[0].name); },
          [](const Written& written) {
            Opinion meaning = meaning_of_name(written);
            meaning->values.erase("a_b");
            return meaning;
          }),
      in_submission(
          "activity", activity_form,
          [](const Submission& s) { return std::string(first_step(s).activity); }, meaning_of_name),
      in_submission("format", format_form, no_value,
                    [](const Written& written) -> Opinion {
                      if (written.text.starts_with("bounty-")) return std::nullopt;
                      return Meaning{{"bounty-submission/1"}, true};
                    }),
      in_submission("evidence", qa_form, no_value, meaning_as_evidence),
      in_submission("key of a step", step_key_form, no_value, meaning_as_key),
      in_submission("step of a review", step_of_review_form, no_value,
                    [](const Written& written) {
                      Opinion meaning = meaning_among_steps(written, step_names);
                      if (meaning) meaning->values.erase("one/Step 1");  // it is there already
                      return meaning;
                    }),
      in_submission("repeated step", repeats_form, no_value,
                    [](const Written& written) {
                      // The step has an activity, whose key its repeats use.
                      if (written.text == "t/s") return Opinion(Meaning{{"crack"}, true});
                      return meaning_among_steps(written, {"t/t", "crack"});
                    }),
      in_submission("criterion", criterion_form, no_value,
                    [](const Written& written) -> Opinion {
                      if (written.text == "unique") return std::nullopt;
                      return meaning_among_names(written, {"threat_relevant", "easy_to_run"});
                    }),
      {"QA time", ask_qa_time, meaning_of_qa_time},
      {"task of QA", ask_qa_task,
       [](const Written& written) -> Opinion {
         if (written.text == "used") return std::nullopt;  // it is a duplicate, not an unknown key
         Opinion meaning = meaning_among_names(written, {"used", "free", "fee", "user"});
         if (meaning) meaning->values.erase("used");  // its result is there already
         return meaning;
       }},
  };
}

std::vector<Place> places_in_command_lines() {
  const std::vector<std::string_view> unknown = {"unknown "};
  const std::vector<std::string_view> bad_option = {"unknown option", "takes no value",
                                                    "give it once"};
  return {
      in_words("command", {}, "", "", {}, unknown, nothing, meaning_as_command),
      in_words("topic of help", {"help"}, "", "", {}, unknown, nothing,
               [](const Written& written) -> Opinion {
                 if (written.text.starts_with('-')) return std::nullopt;
                 return meaning_among(written, command_names());
               }),
      in_words("option", {"calc"}, "", "", {"--policy", "p.json", "f.json"}, bad_option, nothing,
               among_options(options_of("calc", false, "--policy"))),
      in_words("option with a value", {"batch"}, "", "=5", {"f.json"}, bad_option, nothing,
               with_value(among_options(options_of("batch", true, "")), "=5")),
      in_words(
          "--rate", {"calc"}, "--rate=", "", {"f.json"}, {"--rate"}, rate_of_calc,
          [](const Written& written) { return meaning_of_amount(written, most_cents_an_hour); }),
      in_words("--budget", {"batch"}, "--budget=", "", {"f.json"}, {"--budget"}, budget_of_batch,
               [](const Written& written) { return meaning_of_amount(written, INT64_MAX); }),
      in_words("--date", {"batch", "--format=ledger"}, "--date=", "", {"f.json"}, {"--date"},
               date_of_batch, meaning_of_date),
      in_words("--format", {"batch"}, "--format=", "", {"f.json"}, {"--format"}, nothing,
               among({"text", "json", "markdown", "html", "ledger", "ndjson", "csv"})),
      in_words("--format of diff", {"diff"}, "--format=", "", {"f", "g"}, {"--format"}, nothing,
               among({"text", "json", "markdown"})),
      in_words("--sort", {"batch"}, "--sort=", "", {"f.json"}, {"--sort: "}, nothing,
               among({"input", "family", "bounty", "ceiling"})),
      in_words("--color", {"calc"}, "--color=", "", {"f.json"}, {"--color"}, nothing,
               among({"auto", "always", "never"})),
      in_words("shell", {"completion"}, "", "", {}, {"SHELL"}, nothing,
               among({"bash", "zsh", "fish"})),
      in_words("account", {"batch", "--format=ledger"}, "--ledger-accounts=bonus=B,", "=A",
               {"f.json"}, {"--ledger-accounts"}, nothing,
               [](const Written& written) -> Opinion {
                 if (written.text.find_first_of("=,") != std::string::npos) return std::nullopt;
                 return meaning_among(written, {"base", "payee"});
               }),
  };
}

}  // namespace

std::span<const Place> places() {
  static const std::vector<Place> all = [] {
    std::vector<Place> places = places_in_documents();
    std::ranges::move(places_in_command_lines(), std::back_inserter(places));
    return places;
  }();
  return all;
}

std::string in_json(const std::string& text) { return nlohmann::json(text).dump(); }

namespace {

bool is_member(const Proposal& proposal) {
  return !proposal.is_text && proposal.text.starts_with('{');
}

/// Returns the proposal as JSON. A member replaces the key and its value; the old value becomes
/// part of a remark.
std::string put_in_place(const Proposal& proposal) {
  if (is_member(proposal))
    return proposal.text.substr(1, proposal.text.size() - 2) + R"(,"x-rest")";
  return proposal.is_text ? in_json(proposal.text) : proposal.text;
}

/// Returns the name of a proposal, which for a member is its key.
std::string name_of(const Proposal& proposal) {
  return is_member(proposal) ? nlohmann::json::parse(proposal.text).begin().key() : proposal.text;
}

}  // namespace

std::string broken_promise(const Place& place, const Written& written) {
  const bool is_json_text = place.is_in_json && written.is_text;
  const Answer answer = place.ask(is_json_text ? in_json(written.text) : written.text);
  if (answer.is_accepted) return "";
  std::set<std::string> values;
  for (const Proposal& proposal : answer.hint.proposals) {
    const Answer followed = place.ask(place.is_in_json ? put_in_place(proposal) : proposal.text);
    if (!followed.is_accepted) return "not accepted: " + proposal.text + "; " + followed.hint.text;
    values.insert(followed.value.empty() ? name_of(proposal) : followed.value);
  }
  const Opinion meaning = place.meaning(written);
  if (!meaning || values == meaning->values) return "";
  if (values.empty() && !meaning->must_be_offered) return "";
  std::string expected;
  for (const std::string& value : meaning->values) expected += " " + value;
  return "meant is:" + expected + "; but the hint is: " + answer.hint.text;
}

}  // namespace hints
