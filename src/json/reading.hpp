#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "json/draft.hpp"
#include "json/json_events.hpp"
#include "json/locator.hpp"
#include "json/shape.hpp"

namespace bounty {

/// One document being read: follows its events through the tree of shapes, fills the draft, and
/// collects everything that is wrong. Which parser produces the events is not its business.
class Reading final : public JsonEvents {
 public:
  /// `text` is the document whose events will follow; `source` its name in diagnostics.
  Reading(std::string_view text, std::string source, const Shape& root);

  bool scalar(const Scalar& value) override;
  bool key(std::string_view name, Span span) override;
  bool begin_object(Span span) override { return open(JsonKind::object, span); }
  bool end_object() override { return close(); }
  bool begin_array(Span span) override { return open(JsonKind::array, span); }
  bool end_array() override { return close(); }

  Draft draft;

  /// The innermost key that is being read: in a map, the name that its value is about.
  [[nodiscard]] const std::string& name() const { return open_.back().key; }
  Place place_of_name() { return locate(open_.back().key_begin); }
  /// Whether the innermost object has had this key, one of its fields.
  [[nodiscard]] bool has_key(std::string_view name) const;
  /// How many elements the innermost array has so far.
  [[nodiscard]] std::size_t element_count() const { return open_.back().elements; }

  Place locate(std::size_t offset) { return locator_.locate(offset); }

  void report(DiagnosticCode code, std::string message, std::string hint, Span span);

  /// Everything reported, in the order of the document.
  Diagnostics take_diagnostics();

 private:
  /// An object or array that is open.
  struct Level {
    JsonKind kind = JsonKind::object;
    const Shape* shape = nullptr;  ///< null: what stands here is ignored
    Span span;
    bool is_inside = false;       ///< at one of its values, rather than at its brackets
    std::size_t elements = 0;     ///< of an array: how many so far
    std::string key{};            ///< of an object: the last one read
    std::size_t key_begin = 0;    ///< and where it stands
    const Shape* next = nullptr;  ///< of an object: what the last key's value may be
    std::uint64_t seen_fields = 0;
    std::unordered_set<std::string> other_keys{};
  };

  bool open(JsonKind kind, Span span);
  bool close();
  const Shape* shape_of_next_value();
  const Shape* shape_of_member(Level& level, std::string_view name, Span span);
  void report_unknown_key(std::string_view name, const Shape& shape, Span span);
  void check_duplicate(bool is_new, std::string_view name, Span span);
  void report_wrong_type(std::string_view found, const Shape& shape, Span span);
  void report_missing_fields(const Level& level);
  [[nodiscard]] std::string pointer() const;

  std::string_view text_;
  std::string source_;
  Locator locator_;
  const Shape* root_;
  std::vector<Level> open_;
  Diagnostics diagnostics_;
};

}  // namespace bounty
