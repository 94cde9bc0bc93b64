#include "import/yaml/parse_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

#include "import/yaml/yaml_scalar.hpp"
#include "json/explain/syntax_error.hpp"
#include "unicode/characters.hpp"
#include "unicode/utf8.hpp"

namespace bounty {
namespace {

ParseFailure failure(std::size_t offset, std::string message, std::string hint) {
  return {DiagnosticCode::yaml_syntax, {offset, offset + 1}, std::move(message), std::move(hint)};
}

/// Tab, newline and carriage return are the only control characters that YAML allows.
bool is_forbidden(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
}

bool is_indented_by_tab(std::string_view text, std::size_t offset) {
  const std::string_view line = text.substr(text.substr(0, offset).rfind('\n') + 1);
  return line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos;
}

}  // namespace

std::optional<ParseFailure> explain_yaml_characters(std::string_view text) {
  if (const auto invalid = find_invalid_utf8(text)) return explain_invalid_utf8(*invalid);
  if (text != without_byte_order_mark(text))
    return failure(0, "a second byte-order mark", "one is enough");
  const auto forbidden = std::ranges::find_if(text, is_forbidden);
  if (forbidden == text.end()) return std::nullopt;
  return failure(static_cast<std::size_t>(forbidden - text.begin()), "a control character",
                 "write it as an escape in double quotes, such as \"\\x1b\"");
}

ParseFailure explain_yaml_error(std::string message, std::size_t offset, std::string_view text) {
  // Newer versions of yaml-cpp add the name of the anchor, which the caret shows.
  constexpr std::string_view no_anchor = "the referenced anchor is not defined";
  if (message.starts_with(no_anchor)) message = no_anchor;
  // An error at the end is shown after the last text, not on an empty line.
  const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  const std::string hint =
      is_indented_by_tab(text, offset) ? "indent with spaces: YAML does not allow tabs" : "";
  return failure(std::min(offset, end), std::move(message), hint);
}

ParseFailure explain_yaml_escape(Span scalar) {
  return {DiagnosticCode::yaml_syntax, scalar, "the escapes \\N and \\_ are not supported",
          "write \\x85 or \\xa0"};
}

ParseFailure explain_second_document(std::size_t offset) {
  return failure(offset, "a second document begins", "keep one in the file");
}

ParseFailure explain_key(std::size_t offset) {
  return failure(offset, "expected a text as the key", "");
}

namespace {

/// The exception that ends the parser. It carries the failure, or none if the events stopped it.
struct Stop final : std::exception {
  Stop() = default;
  explicit Stop(ParseFailure why) : failure(std::move(why)) {}
  std::optional<ParseFailure> failure;
};

std::size_t offset_in(std::string_view text, const YAML::Mark& mark) {
  return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text.size());
}

/// Gives yaml-cpp's events the spans of their tokens, and tells keys from values.
class EventBridge final : public YAML::EventHandler {
 public:
  EventBridge(std::string_view text, YamlEvents& events) : text_(text), events_(events) {}

  [[nodiscard]] bool has_document() const { return has_document_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (has_document_) throw Stop(explain_second_document(offset_in(text_, mark)));
    has_document_ = true;
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_as_key(mark);
    announce(anchor);
    // For an empty value, the mark is that of the next token.
    scalar({JsonKind::null, "nothing", last_});
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_as_key(mark);
    const std::size_t begin = offset_in(text_, mark);
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", begin), text_.size());
    const std::string name = "the alias " + std::string(text_.substr(begin, end - begin));
    go_on(events_.alias(anchor, {JsonKind::null, name, {begin, end}}));
    end_value();
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    last_ = span_of_scalar(text_, offset_in(text_, mark), value);
    if (find_invalid_utf8(value)) throw Stop(explain_yaml_escape(last_));
    if (is_key()) return key(value);
    announce(anchor);
    const bool is_plain = tag == "?";
    scalar({is_plain ? kind_of_plain_scalar(value) : JsonKind::string, value, last_});
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_as_key(mark);
    announce(anchor);
    go_on(events_.begin_array(bracket(mark)));
    open_.push_back(Next::element);
  }
  void OnSequenceEnd() override {
    go_on(events_.end_array());
    end_level();
  }

  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_as_key(mark);
    announce(anchor);
    go_on(events_.begin_object(bracket(mark)));
    open_.push_back(Next::key);
  }
  void OnMapEnd() override {
    go_on(events_.end_object());
    end_level();
  }

 private:
  /// The next event in an open sequence or map.
  enum class Next { element, key, value };

  static void go_on(bool events_go_on) {
    if (!events_go_on) throw Stop();
  }

  [[nodiscard]] bool is_key() const { return !open_.empty() && open_.back() == Next::key; }

  void refuse_as_key(const YAML::Mark& mark) {
    if (is_key()) throw Stop(explain_key(offset_in(text_, mark)));
  }

  void key(const std::string& name) {
    go_on(events_.key(name, last_));
    open_.back() = Next::value;
  }

  void announce(YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) events_.anchor(anchor);
  }

  void scalar(const Scalar& value) {
    go_on(events_.scalar(value));
    end_value();
  }

  void end_level() {
    open_.pop_back();
    end_value();
  }

  void end_value() {
    if (!open_.empty() && open_.back() == Next::value) open_.back() = Next::key;
  }

  /// Returns the first byte of a map without braces in place of the brace.
  [[nodiscard]] Span bracket(const YAML::Mark& mark) const {
    const std::size_t begin = offset_in(text_, mark);
    return {begin, std::min(begin + 1, text_.size())};
  }

  std::string_view text_;
  YamlEvents& events_;
  std::vector<Next> open_;
  Span last_;  ///< of the last scalar
  bool has_document_ = false;
};

}  // namespace

std::optional<ParseFailure> parse_yaml(std::string_view text, YamlEvents& events) {
  if (auto wrong = explain_yaml_characters(text)) return wrong;
  EventBridge bridge(text, events);
  std::istringstream stream{std::string(text)};
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(bridge)) {
    }
  } catch (const Stop& stop) {
    return stop.failure;
  } catch (const YAML::Exception& error) {
    return explain_yaml_error(error.msg, offset_in(text, error.mark), text);
  }
  if (!bridge.has_document()) events.scalar({JsonKind::null, "nothing", {}});
  return std::nullopt;
}

}  // namespace bounty
