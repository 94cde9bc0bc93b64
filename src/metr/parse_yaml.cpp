#include "metr/parse_yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <sstream>
#include <string>
#include <vector>

#include "metr/yaml_error.hpp"
#include "metr/yaml_scalar.hpp"
#include "text/utf8.hpp"

namespace bounty {
namespace {

/// Ends the parser, which knows no other way: why, or none where the events wanted no more.
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
    // Where nothing is written, the mark is that of whatever comes next.
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
    close();
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
    close();
  }

 private:
  /// What comes next in a sequence or a map that is open.
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

  void close() {
    open_.pop_back();
    end_value();
  }

  void end_value() {
    if (!open_.empty() && open_.back() == Next::value) open_.back() = Next::key;
  }

  /// A map without braces has its first byte for one.
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
