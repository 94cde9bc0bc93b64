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

/// What a hint proposes to call something by.
struct ProposedName {
  std::size_t diagnostic = 0;  ///< its index
  std::string name{};
};

/// What is said where an object lacks a key.
std::string message_of_missing(std::string_view key);

/// One document being read, so that everything that is wrong with it is said: follows the events of
/// a parser through the tree of shapes, and fills the model.
class Reading final : public JsonEvents {
 public:
  /// `text` is the document whose events will follow; `source` where it comes from. `model` is
  /// what `root` fills, and `texts` keep what it refers to.
  Reading(std::string_view text, const Source& source, const Shape& root, void* model,
          Texts& texts);

  bool scalar(const Scalar& value) override;
  bool key(std::string_view name, Span span) override;
  bool begin_object(Span span) override { return begin_level(JsonKind::object, span); }
  bool end_object() override { return close(); }
  bool begin_array(Span span) override { return begin_level(JsonKind::array, span); }
  bool end_array() override { return close(); }

  /// What the document fills.
  template <class Model>
  [[nodiscard]] Model& model() const {
    return *static_cast<Model*>(model_);
  }

  std::string_view keep(std::string_view text) { return texts_.keep(text); }

  /// The innermost key whose value is being read: in a map, the name that the value is about.
  [[nodiscard]] std::string_view name() const { return level_of_value().key; }
  [[nodiscard]] Span span_of_name() const { return level_of_value().key_span; }
  Place place_of_name() { return locate(span_of_name().begin); }
  /// Whether the innermost object has had this key, one of its fields.
  [[nodiscard]] bool has_key(std::string_view name) const;
  /// Whether a key that is unknown was probably meant as this one, by its hint.
  [[nodiscard]] bool is_proposed(std::string_view name) const;
  /// Where the value of one of the innermost object's fields begins; {0, 0} where it has none of a
  /// kind that may stand there.
  [[nodiscard]] Span span_of_value(std::string_view name) const;
  /// Whether the last value of the key is an empty array.
  [[nodiscard]] bool has_empty_list(std::string_view name) const;

  /// Where the name of an element stands, and the element's index in its array.
  struct ElementName {
    Span span;
    std::size_t element = 0;
  };
  /// The name of the object that is being read, or of the last element of the innermost array.
  void note_name_of_element(Span span);
  /// Of the innermost array: the objects' by their index, or those that were noted in their order.
  [[nodiscard]] const ElementName& name_of_element(std::size_t index) const {
    return innermost().names[index];
  }

  /// How many values the innermost array or object has so far.
  [[nodiscard]] std::size_t element_count() const { return innermost().elements; }

  Place locate(std::size_t offset) { return locator_.locate(offset); }
  /// In characters.
  [[nodiscard]] std::uint32_t length_of(Span span) const;

  /// `below` is the pointer from what is being read to what is at fault.
  void report(DiagnosticCode code, std::string message, Hint hint, Span span,
              std::string_view below = "");

  /// A second place of what was reported last.
  void add_second_place(const char* message, Span span) {
    second_places_.push_back({diagnostics_.size() - 1, message, span});
  }

  /// How many errors have been reported.
  [[nodiscard]] std::size_t error_count() const { return diagnostics_.size(); }
  /// Takes the hint of a diagnostic back, by its index.
  void withdraw_hint(std::size_t diagnostic) { diagnostics_[diagnostic].hint = {}; }

  /// Takes back, of what was reported from there on, that something is missing.
  void forget_what_is_missing(std::size_t first_diagnostic);

  /// Everything reported, in the order of the document.
  Diagnostics take_diagnostics();

  std::vector<ProposedName> proposed_names;  ///< of the list being read
  std::string other_format;  ///< what the document says of its own where that is not expected

 private:
  /// An object or array that is open.
  struct Level {
    JsonKind kind = JsonKind::object;
    const Shape* shape = nullptr;  ///< null: what stands here is ignored
    void* model = nullptr;         ///< what it fills
    Span span;
    bool is_inside = false;       ///< at one of its values, rather than at its brackets
    std::size_t elements = 0;     ///< how many values so far
    std::string_view key{};       ///< of an object: the last one
    Span key_span;                ///< and where it stands
    const Shape* next = nullptr;  ///< of an object: what the last key's value may be
    bool is_meant = false;        ///< the last key is unknown: that is what was meant by it
    std::size_t next_field = 0;   ///< of an object: the field that probably comes next
    std::uint64_t seen_fields = 0;
    std::uint64_t proposed_fields = 0;
    std::uint64_t empty_lists = 0;     ///< fields whose value is an empty array
    std::vector<Span> values{};        ///< of fields: where each value begins
    std::vector<Span> keys{};          ///< of fields: where each stands first
    std::vector<ElementName> names{};  ///< of an array: of its elements
    NameNumbers other_keys{};

    void begin(JsonKind of_kind, const Shape* of_shape, Span at);
    [[nodiscard]] std::span<const Field> fields() const {
      return shape == nullptr ? std::span<const Field>() : shape->fields.list;
    }
  };

  /// Waits for the end of its object: then it is known which keys that has.
  struct UnknownKey {
    std::size_t depth = 0;
    std::size_t diagnostic = 0;  ///< its index
    std::string_view name{};
    std::optional<Synonym> synonym{};
    std::uint64_t meant = 0;  ///< fields: the synonym's, or those whose names are near
    bool is_near = false;     ///< by few corrections, rather than by a word of theirs
    OtherValue value{};       ///< of a bracket its kind alone
    bool has_value = false;   ///< the document goes on behind the key
    Span span{};              ///< of the value
    std::size_t end = 0;      ///< how many diagnostics there were behind the value
    bool is_read = false;     ///< the value, as that of the field
  };

  /// Is located when all have been found, so that the text is read once.
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
  /// What the key that is the last one of the innermost object was probably meant as.
  UnknownKey meant_by(const Level& level) const;
  void note_value_of_unknown_key(OtherValue value, Span span, bool is_read);
  /// Of the keys of the innermost object, as far as it has been read.
  void add_hints_for_keys();
  std::uint64_t add_hint(const UnknownKey& key, std::span<const UnknownKey> all);
  /// Takes back what was said of the value of a key that is not meant after all.
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
  /// Whether the value of the key, as it is, may stand there.
  bool fits(const Shape& shape, const UnknownKey& key);
  /// The field with the value of the key in its form, where that can be said.
  std::vector<std::string> members_meant(const UnknownKey& key, const Field& field,
                                         OtherValues other_values);
  /// Whether the value may stand there. It goes into the model, which nobody uses.
  bool takes(const Shape& shape, const OtherValue& value, Span span);
  /// How to write what stands in the brackets of another kind.
  static Hint hint_for_bracket(JsonKind bracket, const Shape& shape);
  /// How to write a value of another kind.
  Hint hint_for_wrong_type(const Scalar& value, const Shape& shape);
  void report_duplicate(std::string_view name, Span span, std::optional<Span> first);
  /// Where a key that was kept stands; none where it is written in another way than it reads.
  [[nodiscard]] std::optional<Span> span_of(std::string_view kept_key) const;
  void locate_second_places();
  void report_wrong_type(std::string_view found, const Shape& shape, Span span, Hint hint = {});
  /// A bit for each missing field.
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
  /// At the brackets of a value, that is the level around it.
  [[nodiscard]] const Level& level_of_value() const {
    return levels_[depth_ - (innermost().is_inside ? 1 : 2)];
  }

  std::vector<Level> levels_;              ///< more than are open: closed ones are used again
  std::size_t depth_ = 0;                  ///< how many are open
  std::list<std::string> unescaped_keys_;  ///< those that do not stand in the document so
  Diagnostics diagnostics_;
  std::vector<UnknownKey> unknown_keys_;  ///< of the objects that are open
  std::vector<SecondSpan> second_places_;
};

}  // namespace bounty
