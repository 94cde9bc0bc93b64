#pragma once

#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "bounty/texts.hpp"
#include "json/explain/shape.hpp"
#include "json/json_events.hpp"
#include "json/locator.hpp"
#include "names/name_numbers.hpp"
#include "values/diagnostics.hpp"

namespace bounty {

/// A name that a hint proposes.
struct ProposedName {
  std::size_t diagnostic = 0;  ///< its index
  std::string name{};
};

/// Returns the message for a missing key.
std::string message_of_missing(std::string_view key);

/// Reads one document so that every error in it is reported: follows the events of a parser through
/// the tree of shapes, and fills the model.
class Reading final : public JsonEvents {
 public:
  /// `text` is the document whose events will follow, and `source` is its origin. `root` fills
  /// `model`, and `texts` keeps the texts that the model refers to.
  Reading(std::string_view text, const Source& source, const Shape& root, void* model,
          Texts& texts);

  bool scalar(const Scalar& value) override;
  bool key(std::string_view name, Span span) override;
  bool begin_object(Span span) override { return begin_level(JsonKind::object, span); }
  bool end_object() override { return close(); }
  bool begin_array(Span span) override { return begin_level(JsonKind::array, span); }
  bool end_array() override { return close(); }

  /// Returns the model that the document fills.
  template <class Model>
  [[nodiscard]] Model& model() const {
    return *static_cast<Model*>(model_);
  }

  std::string_view keep(std::string_view text) { return texts_.keep(text); }

  /// Returns the innermost key whose value is being read. In a map, it is the name that the value
  /// belongs to.
  [[nodiscard]] std::string_view name() const { return level_of_value().key; }
  [[nodiscard]] Span span_of_name() const { return level_of_value().key_span; }
  Place place_of_name() { return locate(span_of_name().begin); }
  /// Returns true if the innermost object has this key, which must be one of its fields.
  [[nodiscard]] bool has_key(std::string_view name) const;
  /// Returns true if the hint for an unknown key proposes this key.
  [[nodiscard]] bool is_proposed(std::string_view name) const;
  /// Returns the span of the beginning of a field's value in the innermost object, or {0, 0} if
  /// there is none of a valid kind.
  [[nodiscard]] Span span_of_value(std::string_view name) const;
  /// Returns true if the last value of the key is an empty array.
  [[nodiscard]] bool has_empty_list(std::string_view name) const;

  /// The span of an element's name, and the element's index in its array.
  struct ElementName {
    Span span;
    std::size_t element = 0;
  };
  /// Notes the name of the object being read, or of the last element of the innermost array.
  void note_name_of_element(Span span);
  /// Returns a name in the innermost array: of the object with this index, or the one noted with
  /// this index.
  [[nodiscard]] const ElementName& name_of_element(std::size_t index) const {
    return innermost().names[index];
  }

  /// Returns the number of values in the innermost array or object so far.
  [[nodiscard]] std::size_t element_count() const { return innermost().elements; }

  Place locate(std::size_t offset) { return locator_.locate(offset); }
  /// Returns the length of a span in characters.
  [[nodiscard]] std::uint32_t length_of(Span span) const;

  /// Reports an error. `below` is the JSON Pointer from the value being read to the one at fault.
  void report(DiagnosticCode code, std::string message, Hint hint, Span span,
              std::string_view below = "");

  /// Adds a second location to the last error.
  void add_second_place(const char* message, Span span) {
    second_places_.push_back({diagnostics_.size() - 1, message, span});
  }

  /// Returns the number of errors reported so far.
  [[nodiscard]] std::size_t error_count() const { return diagnostics_.size(); }
  /// Removes the hint of the diagnostic with this index.
  void withdraw_hint(std::size_t diagnostic) { diagnostics_[diagnostic].hint = {}; }

  /// Returns true while a value is only being tested for a hint. Anything that refuses the value
  /// must report an error, and models that are used in spite of errors must not store it.
  [[nodiscard]] bool is_trying() const { return is_trying_; }

  /// Removes errors about missing keys and lists, from this diagnostic on.
  void forget_what_is_missing(std::size_t first_diagnostic);

  /// Returns all diagnostics in the order of the document.
  Diagnostics take_diagnostics();

  std::vector<ProposedName> proposed_names;  ///< for the list being read
  std::string other_format;  ///< the format that the document states, if it is not the expected one

 private:
  /// An open object or array.
  struct Level {
    JsonKind kind = JsonKind::object;
    const Shape* shape = nullptr;  ///< null if its contents are ignored
    void* model = nullptr;         ///< the part of the model that it fills
    Span span;
    bool is_inside = false;       ///< the position is at one of its values, not at its brackets
    std::size_t elements = 0;     ///< the number of values so far
    std::string_view key{};       ///< the last key of an object
    Span key_span;                ///< the span of the last key
    const Shape* next = nullptr;  ///< the shape of the last key's value in an object
    bool is_meant = false;        ///< the last key is unknown, and `next` is what it probably means
    std::size_t next_field = 0;   ///< the field of an object that probably follows
    std::uint64_t seen_fields = 0;
    std::uint64_t proposed_fields = 0;
    std::uint64_t empty_lists = 0;     ///< fields whose value is an empty array
    std::vector<Span> values{};        ///< the beginning of each field's value
    std::vector<Span> keys{};          ///< the first occurrence of each field
    std::vector<ElementName> names{};  ///< the names of an array's elements
    NameNumbers other_keys{};

    void begin(JsonKind of_kind, const Shape* of_shape, Span at);
    [[nodiscard]] std::span<const Field> fields() const {
      return shape == nullptr ? std::span<const Field>() : shape->fields.list;
    }
  };

  /// An unknown key. It is explained at the end of its object, when all other keys are known.
  struct UnknownKey {
    std::size_t depth = 0;
    std::size_t diagnostic = 0;  ///< its index
    std::string_view name{};
    std::optional<Synonym> synonym{};
    std::uint64_t meant = 0;  ///< a bit for each field that may be meant
    bool is_near = false;     ///< the names differ by a few letters, instead of sharing a word
    OtherValue value{};       ///< only the kind if it is an object or array
    bool has_value = false;   ///< the key is followed by a value
    Span span{};              ///< the span of the value
    std::size_t end = 0;      ///< the number of diagnostics after the value
    bool is_read = false;     ///< the value was read as the field's value
  };

  /// A second location. Spans are converted at the end, so that the text is read only once.
  struct SecondSpan {
    std::size_t diagnostic;  ///< its index
    const char* message;
    Span span;
  };

  [[nodiscard]] bool goes_on() const { return !has_too_many(diagnostics_); }
  bool begin_level(JsonKind kind, Span span);
  bool close();
  [[nodiscard]] bool is_value_of_field() const;
  void note_value(Span span);
  void note_list(bool is_empty);
  [[nodiscard]] std::size_t index_of_key(std::string_view name) const;
  const Shape* shape_of_next_value(JsonKind kind);
  std::string_view kept(std::string_view name, Span span);
  const Shape* shape_of_other_key(Level& level, Span span);
  const Shape* report_unknown_key(const Level& level, Span span);
  /// Finds what the last key of the innermost object probably means.
  UnknownKey meant_by(const Level& level) const;
  void note_value_of_unknown_key(OtherValue value, Span span, bool is_read);
  /// Adds hints for the unknown keys of the innermost object, as far as it has been read.
  void add_hints_for_keys();
  std::uint64_t add_hint(const UnknownKey& key, std::span<const UnknownKey> all);
  /// Removes errors in the value of a key that turns out to mean something else.
  void withdraw_errors_below(const UnknownKey& key);
  void note_end_of_unknown_key();
  Hint hint_for_near_key(const UnknownKey& key, std::uint64_t& proposed);
  Hint hint_for_word(const UnknownKey& key, std::uint64_t& proposed);
  Hint hint_for_key_of_part(const UnknownKey& key) const;
  Hint hint_for_missing(const UnknownKey& key, std::span<const UnknownKey> all,
                        std::uint64_t& proposed);
  Hint hint_for_meant_key(const UnknownKey& key, std::span<const UnknownKey> all,
                          std::uint64_t& proposed);
  Hint hint_for_synonym(const UnknownKey& key, const Field& field);
  Hint hint_for_remark(std::string_view name) const;
  /// Returns true if the shape accepts the value of the key unchanged.
  bool fits(const Shape& shape, const UnknownKey& key);
  /// Returns the field with the key's value converted to the form of the field, if possible.
  std::vector<std::string> members_meant(const UnknownKey& key, const Field& field,
                                         OtherValues other_values);
  /// Returns true if the shape accepts the value.
  bool takes(const Shape& shape, const OtherValue& value, Span span);
  /// Returns a hint for an object or array where the other is expected.
  static Hint hint_for_bracket(JsonKind bracket, const Shape& shape);
  /// Returns a hint for a value of the wrong kind.
  Hint hint_for_wrong_type(const Scalar& value, const Shape& shape);
  void report_duplicate(std::string_view name, Span span, std::optional<Span> first);
  /// Returns the span of a kept key, or std::nullopt if the document contains it escaped.
  [[nodiscard]] std::optional<Span> span_of(std::string_view kept_key) const;
  void locate_second_places();
  void report_wrong_type(std::string_view found, const Shape& shape, Span span, Hint hint = {});
  /// `missing` has a bit for each missing field.
  void report_missing(std::uint64_t missing, const Level& level);
  [[nodiscard]] std::string pointer() const;

  std::string_view text_;
  const Source& source_;
  Locator locator_;
  const Shape* root_;
  void* model_;
  Texts& texts_;
  [[nodiscard]] const Level& innermost() const { return levels_[depth_ - 1]; }
  [[nodiscard]] Level& innermost() { return levels_[depth_ - 1]; }
  /// Returns the level that contains the current value: at its brackets, the one around it.
  [[nodiscard]] const Level& level_of_value() const {
    return levels_[depth_ - (innermost().is_inside ? 1 : 2)];
  }

  std::vector<Level> levels_;  ///< includes closed levels, which are reused
  std::size_t depth_ = 0;      ///< the number of open levels
  bool is_trying_ = false;
  std::list<std::string> unescaped_keys_;  ///< keys that the document contains escaped
  Diagnostics diagnostics_;
  std::vector<UnknownKey> unknown_keys_;  ///< in the open objects
  std::vector<SecondSpan> second_places_;
};

}  // namespace bounty
