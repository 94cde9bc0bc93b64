#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/task_family.hpp"
#include "import/yaml/parse_yaml.hpp"
#include "names/name_numbers.hpp"

namespace bounty {

/// Follows the aliases and merge keys of a manifest to the descriptions of its tasks. It passes the
/// events on to the reading, and keeps for each value only its meaning as a description, as a
/// `meta` and as a task. Therefore every alias costs the same, and memory does not grow.
class ManifestEvents final : public YamlEvents {
 public:
  explicit ManifestEvents(Reading& reading) : reading_(reading), draft_(draft_of(reading)) {}

  bool scalar(const Scalar& value) override;
  bool key(std::string_view name, Span span) override;
  bool begin_object(Span span) override;
  bool end_object() override;
  bool begin_array(Span span) override;
  bool end_array() override;
  void anchor(std::size_t number) override { next_anchor_ = number; }
  bool alias(std::size_t anchor, const Scalar& value) override;

 private:
  /// The index of a description in the draft's list, or none.
  struct Stated {
    bool is_stated = false;
    std::optional<std::size_t> description{};

    void fill(const Stated& other) {
      if (!is_stated) *this = other;
    }
  };

  struct Meaning {
    JsonKind kind = JsonKind::null;
    Stated as_description{};
    Stated as_meta{};  ///< by its `task_description`
    Stated as_task{};  ///< by its `meta`

    /// Takes what is not stated yet from a merged map.
    void fill(const Meaning& merged);
  };

  using Anchor = std::optional<std::size_t>;

  /// A complete value.
  struct Anchored {
    Meaning meaning;
    std::string text;  ///< of a scalar
  };

  enum class Key { other, tasks, meta, description, merge };

  /// An open map or list.
  struct Level {
    Meaning meaning;
    Anchor anchor;
    Meaning merged{};
    Key key = Key::other;
  };

  static Key key_of(std::string_view name);
  [[nodiscard]] bool is_at(Key key) const { return !levels_.empty() && levels_.back().key == key; }
  [[nodiscard]] bool is_at_task() const;
  Anchor take_anchor() { return std::exchange(next_anchor_, std::nullopt); }
  void begin_level(JsonKind kind) { levels_.push_back({{.kind = kind}, take_anchor()}); }
  Anchored end_level();
  void end(const Anchor& anchor, const Anchored& value);
  void give_to_parent(const Meaning& meaning);
  Meaning meaning_of(const Scalar& value, bool has_anchor);

  Reading& reading_;
  MetrDraft& draft_;
  std::vector<Level> levels_;
  Anchor next_anchor_;  ///< of the value that comes next
  std::map<std::size_t, Anchored> anchored_;
};

}  // namespace bounty
