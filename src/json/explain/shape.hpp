#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "bounty/diagnostic.hpp"
#include "json/explain/synonym.hpp"
#include "json/json_events.hpp"

namespace bounty {

class Reading;
struct Shape;

/// One key of an object.
struct Field {
  std::string_view key;
  const Shape* shape = nullptr;
  bool is_required = false;
};

/// The keys of an object, at most 64, numbered from 0.
struct Fields {
  std::span<const Field> list = {};
  std::uint64_t required = 0;  ///< a bit for each field that must stand there

  constexpr Fields() = default;
  template <std::size_t count>
  constexpr Fields(const std::array<Field, count>& fields) : list(fields) {
    static_assert(count <= 64);
    for (std::size_t i = 0; i < count; ++i) required |= std::uint64_t{fields[i].is_required} << i;
  }
};

using HintForText = Hint (*)(std::string_view text);

/// What may stand at one place of a document, for the reader that explains: a document is a tree of
/// shapes, one table an object. The functions get the part of the model that is being filled: that
/// of the innermost object or array, or what its begin() has returned.
struct Shape {
  std::string_view expected = {};  ///< what stands here, for messages: `a name`

  /// The kinds of scalars that may stand here, and what takes one into the model or reports why it
  /// cannot. In a map, Reading::name() is the name that the value is about.
  JsonKinds scalars = {};
  void (*take)(Reading&, const Scalar&, void* model) = nullptr;

  Fields fields = {};                   ///< an object with these keys
  SynonymOf synonym_of = nullptr;       ///< what its keys are called
  HintForText hint_for_text = nullptr;  ///< how to write a text that stands in place of the object
  std::string_view hint_for_list = {};  ///< the same of an array
  OtherValues other_values = nullptr;   ///< what people write in place of a scalar
  const Shape* named = nullptr;    ///< a map: an object whose keys are names, and these its values
  const Shape* element = nullptr;  ///< an array of these
  bool has_no_remarks = false;     ///< of a map: a key is a name, even if it begins with x-

  /// As the object or array opens: the part of the model that it fills. Null where that is the one
  /// around it.
  void* (*begin)(Reading&, void* model) = nullptr;
  /// As it closes, with the span of its opening bracket.
  void (*end)(Reading&, void* model, Span) = nullptr;

  /// Whether an object may stand here, or an array.
  [[nodiscard]] bool opens_as(JsonKind bracket) const {
    return bracket == JsonKind::object ? !fields.list.empty() || named != nullptr
                                       : element != nullptr;
  }

  /// Whether a value that begins so may have been meant for this place.
  [[nodiscard]] bool may_be(JsonKind kind) const {
    return is_scalar(kind) ? take != nullptr : opens_as(kind);
  }
};

}  // namespace bounty
