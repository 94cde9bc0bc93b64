#include "import/yaml/parse_yaml.hpp"

#include <fmt/format.h>

#include <string>

#include "catch.hpp"
#include "import/read_metr.hpp"
#include "import/yaml/yaml_scalar.hpp"

using namespace bounty;

namespace {

char letter_of(JsonKind kind) {
  switch (kind) {
    case JsonKind::null: return '0';
    case JsonKind::boolean: return 'b';
    case JsonKind::number: return 'n';
    default: return 's';
  }
}

/// Records every event with the text of its span. Stops at the key `stop`.
class Log final : public YamlEvents {
 public:
  explicit Log(std::string_view text) : text_(text) {}

  bool scalar(const Scalar& value) override {
    return add(std::string(1, letter_of(value.kind)), value.span, value.text);
  }
  bool key(std::string_view name, Span span) override {
    return add("key", span, name) && name != "stop";
  }
  bool begin_object(Span span) override { return add("{", span, ""); }
  bool end_object() override { return add("}", {}, ""); }
  bool begin_array(Span span) override { return add("[", span, ""); }
  bool end_array() override { return add("]", {}, ""); }

  std::string log;

 private:
  bool add(std::string_view event, Span span, std::string_view decoded) {
    log +=
        fmt::format("{}<{}>{}\n", event, text_.substr(span.begin, span.end - span.begin), decoded);
    return true;
  }

  std::string_view text_;
};

std::string events_of(std::string_view text) {
  Log log(text);
  CHECK_FALSE(parse_yaml(text, log));
  return log.log;
}

struct Broken {
  std::string_view text;
  std::size_t offset;
  std::string_view message;
};

}  // namespace

TEST_CASE("YAML: events have the exact text and position of their tokens") {
  CHECK(events_of("\xC3\xA9: !!str &a 1 # c\n'it''s':\n- \"x\\L\\\"y\" \n- 'a''b'\n") ==
        "{<\xC3>\nkey<\xC3\xA9>\xC3\xA9\ns<1>1\nkey<'it''s'>it's\n[<->\n"
        "s<\"x\\L\\\"y\">x\xE2\x80\xA8\"y\ns<'a''b'>a'b\n]<>\n}<>\n");
}

TEST_CASE("YAML: an empty value has the position of its key, an alias has its name") {
  CHECK(events_of("a: &x\nb: *x\nc: ~\n") ==
        "{<a>\nkey<a>a\n0<a>nothing\nkey<b>b\n0<*x>the alias *x\nkey<c>c\n0<c>nothing\n}<>\n");
  CHECK(events_of("") == "0<>nothing\n");
  CHECK(events_of("# nothing\n---\n") == "0<>nothing\n");
}

TEST_CASE("YAML: a scalar of several lines has the position of the first") {
  CHECK(events_of("a: |\r\n  one\r\n  two\r\nb: >-\n  x\n  y\nc: one  \n  two\n") ==
        "{<a>\nkey<a>a\ns<|>one\ntwo\n\nkey<b>b\ns<>->x y\nkey<c>c\ns<one>one two\n}<>\n");
}

TEST_CASE("YAML: a plain scalar has a kind, one with quotes or a tag is text") {
  for (const char* text : {"0", "-12", "+12", "1.5", ".5", "1.", "1e3", "-1.5E-3", "0x1F", "0o17",
                           ".inf", "-.INF", ".nan"}) {
    CHECK(kind_of_plain_scalar(text) == JsonKind::number);
  }
  for (const char* text : {"", "-", ".", "1 2", "1e", "e3", "0x", "0xG", "0o8", "1.2.3",
                           "2024-01-01", "1:30", "yes", "tRUE", "nan", "--1", ".e3"}) {
    CHECK(kind_of_plain_scalar(text) == JsonKind::string);
  }
  CHECK(kind_of_plain_scalar("True") == JsonKind::boolean);
  CHECK(events_of("[1, \"1\", !!str 1, !x 1, false]") ==
        "[<[>\nn<1>1\ns<\"1\">1\ns<1>1\ns<1>1\nb<false>false\n]<>\n");
}

TEST_CASE("YAML: the events can stop the parser") {
  CHECK(events_of("a: 1\nstop: 2\nb: [\n") == "{<a>\nkey<a>a\nn<1>1\nkey<stop>stop\n");
}

TEST_CASE("YAML: an error has its position") {
  const std::vector<Broken> all = {
      {"a: b: c", 4, "illegal map value"},
      {"a: [1\n\n", 5, "end of sequence flow not found"},
      {"a: *b", 3, "the referenced anchor is not defined"},
      {"a: \"\\q\"", 6, "unknown escape character: q"},
      {"a: [\"\\_\"]", 4, "the escapes \\N and \\_ are not supported"},
      {"{[a]: b}", 1, "expected a text as the key"},
      {"{*a : b}", 1, "the referenced anchor is not defined"},
      {"&a x: {*a : b}", 7, "expected a text as the key"},
      {"{~: b}", 1, "expected a text as the key"},
      {"a\n---\nb", 2, "a second document begins"},
      {"%YAML 3.0\n---\na", 0, "YAML major version too large"},
      {"a: \x04", 3, "a control character"},
      {std::string_view("a\0: 1", 5), 1, "a control character"},
      {"a: \xFF", 3, "this is not UTF-8"},
      {"\xEF\xBB\xBF"
       "a: 1",
       0, "a second byte-order mark"},
  };
  for (const Broken& broken : all) {
    Log log(broken.text);
    const auto failure = parse_yaml(broken.text, log);
    INFO(broken.text);
    REQUIRE(failure);
    CHECK(failure->message == broken.message);
    CHECK(failure->span.begin == broken.offset);
  }
}

TEST_CASE("a manifest may nest 64 levels, and repeat an anchor without growing") {
  const auto nested = [](std::size_t levels) {
    return read_manifest(
        {"f", "tasks: {a: {}}\nx: " + std::string(levels, '[') + std::string(levels, ']')});
  };
  CHECK(nested(63).diagnostics.empty());
  REQUIRE(nested(64).diagnostics.size() == 1);
  CHECK(nested(64).diagnostics[0].code == DiagnosticCode::too_deep);
  CHECK_FALSE(nested(100'000).model);
  std::string bomb = "tasks: {main: {}}\na0: &a0 [x]\n";
  for (int i = 1; i < 60; ++i) bomb += fmt::format("a{}: &a{} [*a{}, *a{}]\n", i, i, i - 1, i - 1);
  CHECK(read_manifest({"f", bomb}).diagnostics.empty());
}

TEST_CASE("a manifest has a mebibyte at most") {
  const std::string tasks = "tasks: {main: {}}\n#";
  const auto of_size = [&](std::size_t bytes) {
    return read_manifest({"f", tasks + std::string(bytes - tasks.size(), 'x')});
  };
  CHECK(of_size(1024 * 1024).diagnostics.empty());
  REQUIRE(of_size(1024 * 1024 + 1).diagnostics.size() == 1);
  CHECK(of_size(1024 * 1024 + 1).diagnostics[0].code == DiagnosticCode::too_large);
  CHECK(of_size(1024 * 1024 + 1).diagnostics[0].message ==
        "this is larger than 1 MiB, the limit for a manifest");
}

TEST_CASE("keys of a manifest are read in every notation") {
  const auto file = read_manifest({"f",
                                   "tasks:\n  \"a\\xa0\": {}\n  ? \"b\n   c\"\n  : {}\n"
                                   "  ? d\n   e\n  : {}\n  ? !!str\n  : {}\n"});
  REQUIRE(file.model);
  std::vector<std::string> names;
  for (const FamilyTask& task : file.model->tasks) names.push_back(task.name.value);
  CHECK(names == std::vector<std::string>{"a\xC2\xA0", "b c", "d e", ""});
  REQUIRE(file.diagnostics.size() == 1);
  CHECK(file.diagnostics[0].message == "the name is empty");
  // This key is read as a text of the same length, but with another content.
  const auto folded = read_manifest({"f", "{tasks: {? \"b\nc\" : {}}}"});
  CHECK(folded.model->tasks[0].name.value == "b c");
}
