#include "import/toml/parse_toml.hpp"

#include <fmt/format.h>

#include <string>

#include "catch.hpp"
#include "import/human_times.hpp"
#include "import/read_metr.hpp"

using namespace bounty;

namespace {

/// Records every value with its key and the text of each span.
class Log final : public JsonEvents {
 public:
  explicit Log(std::string_view text) : text_(text) {}

  bool scalar(const Scalar& value) override {
    return add(fmt::format("{}:{}", static_cast<int>(value.kind), value.text), value.span);
  }
  bool key(std::string_view name, Span span) override { return add(name, span); }
  bool begin_object(Span span) override { return add("{", span); }
  bool end_object() override { return add("}", {}); }
  bool begin_array(Span span) override { return add("[", span); }
  bool end_array() override { return add("]", {}); }

  std::string log;

 private:
  bool add(std::string_view what, Span span) {
    log += fmt::format("{}<{}> ", what, text_.substr(span.begin, span.end - span.begin));
    return what != "stop";
  }

  std::string_view text_;
};

std::string events_of(std::string_view text) {
  Log log(text);
  const auto failure = parse_toml(text, log);
  if (failure)
    return fmt::format("{} at {}: {}", name_of(failure->code), failure->span.begin, failure->hint);
  return log.log;
}

MetrFile<TaskToml> read_metadata(const std::string& keys) {
  return read_task_toml({"task.toml", "[metadata]\n" + keys + "\n"});
}

/// Returns `message | hint` of each error.
std::vector<std::string> errors_in(const std::string& keys) {
  std::vector<std::string> errors;
  for (const Diagnostic& diagnostic : read_metadata(keys).diagnostics)
    errors.push_back(diagnostic.message + " | " + diagnostic.hint.text);
  return errors;
}

std::int64_t milliseconds_in(const std::string& keys) {
  const auto file = read_metadata(keys);
  REQUIRE(file.diagnostics.empty());
  return file.model->estimate->milliseconds();
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("TOML values have the text of their bytes") {
  const std::string number = std::to_string(static_cast<int>(JsonKind::number));
  const std::string text = std::to_string(static_cast<int>(JsonKind::string));
  CHECK(events_of("a = 1_0\n") == "{<a> a<a> " + number + ":10<1_0> }<> ");
  CHECK(events_of("\xC3\xA9 = 1") == "toml-syntax at 0: ");
  CHECK(events_of("# \xC3\xA9\r\n\"\xC3\xA9\" = +1_0.50e2 # x") ==
        "{<#> \xC3\xA9<\"\xC3\xA9\"> " + number + ":10.50e2<+1_0.50e2> }<> ");
  CHECK(events_of("a = ['\xC3\xA9', 0x1F]") ==
        "{<a> a<a> [<[> " + text + ":\xC3\xA9<'\xC3\xA9'> " + number + ":31<0x1F> ]<> }<> ");
  CHECK(events_of("a = [nan, 1979-05-27, true]").find("0:nan<nan>") != std::string::npos);
  CHECK(events_of("a = \"\"\"\\\n  \xC3\xA9\"\"\"").find(text + ":\xC3\xA9<") != std::string::npos);
  CHECK(events_of("stop = 1\nz = 2").find('z') == std::string::npos);
  CHECK(events_of("") == "{<> }<> ");
}

TEST_CASE("invalid TOML is reported with its position") {
  CHECK(events_of("a = \xFF") == "not-utf8 at 4: save the file as UTF-8");
  CHECK(events_of("a = \"open\nb = 1") == "toml-syntax at 9: close the quotes on their line");
  CHECK(events_of("a = 1\na = 2").starts_with("toml-syntax at "));
  CHECK(events_of("[=]") == "toml-syntax at 1: ");
  CHECK(events_of("[\x05]").starts_with("toml-syntax at "));
}

TEST_CASE("a key of too many parts is refused before the parser sees it") {
  std::string key = "a";
  for (int i = 0; i < 63; ++i) key += ".a";
  CHECK_FALSE(events_of(key + " = 1").starts_with("too-deep"));
  CHECK(events_of(key + ".a = 1").starts_with("too-deep at 127"));
  CHECK(events_of("[" + key + ".a]").starts_with("too-deep"));
  CHECK(events_of("b = {" + key + " . a = 1}").starts_with("too-deep"));
  const std::string dots(200, '.');
  CHECK_FALSE(events_of("a = \"\\\"" + dots + "\"").starts_with("too-deep"));
  CHECK_FALSE(events_of("a = '''\n'" + dots + "'''\nb = 1 # " + dots).starts_with("too-deep"));
  CHECK_FALSE(events_of("a = \"" + dots + "\n").starts_with("too-deep"));
  CHECK_FALSE(events_of("a = \"\"\"" + dots).starts_with("too-deep"));
  std::string lists = "a = ";
  for (int i = 0; i < 100'000; ++i) lists += "[";
  CHECK(events_of(lists).starts_with("toml-syntax"));
}

TEST_CASE("an estimate is exact") {
  CHECK(milliseconds_in("expert_time_estimate_min = 30.0") == 1'800'000);
  CHECK(milliseconds_in("expert_time_estimate_min = 1_6e1") == 9'600'000);
  CHECK(milliseconds_in("expert_time_estimate_hours = 0.1") == 360'000);
  CHECK(milliseconds_in("expert_time_estimate_hours = 2") == 7'200'000);
  CHECK(milliseconds_in("expert_time_estimate_hours = 0.5\nexpert_time_estimate_min = 30") ==
        1'800'000);
  CHECK(read_metadata("expert_time_estimate_hours = 2").model->estimated_in ==
        "expert_time_estimate_hours");
}

TEST_CASE("a proposed estimate is accepted in its place") {
  for (const char* written : {"expert_time_estimate_min = 33.333333",
                              "expert_time_estimate_hours = 0.3333333333333333333",
                              "expert_time_estimate_min = \"45\""}) {
    CAPTURE(written);
    const auto file = read_metadata(written);
    REQUIRE(file.diagnostics.size() == 1);
    CHECK_FALSE(file.model->estimate);
    const auto& proposals = file.diagnostics.front().hint.proposals;
    REQUIRE(proposals.size() == 1);
    const std::string key(std::string_view(written).substr(0, std::string(written).find('=') + 1));
    CHECK(read_metadata(key + proposals.front().text).diagnostics.empty());
  }
  CHECK(errors_in("expert_time_estimate_min = 1e-9") ==
        List{"the duration is finer than a millisecond | "});
}

TEST_CASE("an estimate of nothing, of too much or of two kinds is refused") {
  CHECK(errors_in("expert_time_estimate_min = 0.0") ==
        List{"not filled in: an estimate of 0 | write how many minutes an expert needs"});
  CHECK(errors_in("expert_time_estimate_min = -1") == List{"the duration is negative | "});
  CHECK(errors_in("expert_time_estimate_hours = 1e300") ==
        List{"the duration is longer than 100,000 hours | "});
  CHECK(errors_in("expert_time_estimate_hours = 1\nexpert_time_estimate_min = 61") ==
        List{"1h1m here, and 1h by \"expert_time_estimate_hours\" | keep one of the two"});
  CHECK_FALSE(read_metadata("expert_time_estimate_hours = 1\nexpert_time_estimate_min = 61")
                  .model->estimate);
  CHECK(errors_in("").size() == 1);
  CHECK(read_task_toml({"t", "[agent]"}).diagnostics.size() == 1);
  CHECK(read_task_toml({"t", std::string(1024 * 1024 + 1, '\n')}).diagnostics.front().code ==
        DiagnosticCode::too_large);
}

TEST_CASE("authors and unused keys are each named once") {
  const auto file = read_task_toml(
      {"t",
       "[metadata]\nauthor_name = 'Ada'\nexpert_time_estimate_min = 1\ntags = [[1], {a = 1}]\n"
       "more = {a = 1}\njunior_time_estimate_min = 9\n[[task.authors]]\nname = 'Ada'\n"
       "[[task.authors]]\nname = 'Grace'\nemail = 'g'\n[[task.authors]]\nname = ''\n"});
  REQUIRE(file.model);
  CHECK(file.diagnostics.empty());
  CHECK(file.model->authors == List{"Ada", "Grace"});
  CHECK(file.model->not_used == List{"junior_time_estimate_min", "more", "tags"});
  CHECK(read_metadata("author_name = 7\nexpert_time_estimate_min = 1").model->authors.empty());
}

TEST_CASE("baselines are table rows with a time") {
  const auto found = baselines_in(
      "| time |\n|---|\n| 1h |\n# Baselines\r\n\r\n| who | How long |\r\n|:-|-:|\r\n| a | 2h |\r\n"
      "| b | |\r\n|c|\r\n\n## More\n| Time |\n| --- |\n| 3h |\n\n| a |\n| time |\n| 4h |\n# Other\n"
      "| time |\n| 5h |\n");
  REQUIRE(found.size() == 2);
  CHECK(found[0].line == 8);
  CHECK(found[0].of == "a");
  CHECK(found[0].time == "2h");
  CHECK(found[1].line == 15);
  CHECK(found[1].of.empty());
  CHECK(found[1].time == "3h");
}

TEST_CASE("published runs report each task's human time once") {
  const auto found = human_minutes_in(
      R"({"task_id": "f/a", "task_family": "f", "human_minutes": 12.50})"
      "\n"
      R"({"task_id": "f/a", "task_family": "f", "human_minutes": 12.50, "model": "x"})"
      "\n"
      "no JSON of f\n"
      R"({"task_id": "fg/a", "task_family": "fg", "human_minutes": 1})"
      "\n"
      R"({"task_id": "f/b", "task_family": "f", "human_minutes": null, "f": {"human_minutes": 3}})"
      "\n"
      R"({"task_id": "f/b", "task_family": "f", "human_minutes": 1e1})",
      "f");
  REQUIRE(found.size() == 2);
  CHECK(found[0].line == 1);
  CHECK(found[0].minutes == "12.50");
  CHECK(found[1].line == 6);
  CHECK(found[1].task == "f/b");
  CHECK(found[1].minutes == "1e1");
}
