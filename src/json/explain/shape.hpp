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
  std::uint64_t required = 0;  ///< a bit for each required field

  constexpr Fields() = default;
  template <std::size_t count>
  constexpr Fields(const std::array<Field, count>& fields) : list(fields) {
    static_assert(count <= 64);
    for (std::size_t i = 0; i < count; ++i) required |= std::uint64_t{fields[i].is_required} << i;
  }
};

using HintForText = Hint (*)(std::string_view text);

/// What a document may contain at one place, for the reader that explains errors. A document is a
/// tree of shapes, with one table for each object. The functions get the part of the model that is
/// being filled: that of the innermost object or array, or what its begin() returned.
struct Shape {
  std::string_view expected = {};  ///< what is expected here, for messages, such as `a name`

  /// The kinds of scalars allowed here, and the function that stores one in the model or reports
  /// why it is invalid. In a map, Reading::name() is the name that the value belongs to.
  JsonKinds scalars = {};
  void (*take)(Reading&, const Scalar&, void* model) = nullptr;

  Fields fields = {};                   ///< the keys of an object
  SynonymOf synonym_of = nullptr;       ///< what people write instead of its keys
  HintForText hint_for_text = nullptr;  ///< the hint for a text in place of the object
  std::string_view hint_for_list = {};  ///< the hint for an array in place of the object
  OtherValues other_values = nullptr;   ///< what people write instead of a scalar
  const Shape* named = nullptr;    ///< the values of a map, which is an object whose keys are names
  const Shape* element = nullptr;  ///< the elements of an array
  bool has_no_remarks = false;     ///< in a map, even a key that begins with x- is a name

  /// Called when the object or array opens. Returns the part of the model that it fills. Null means
  /// the same part as around it.
  void* (*begin)(Reading&, void* model) = nullptr;
  /// Called when it closes, with the span of its opening bracket.
  void (*end)(Reading&, void* model, Span) = nullptr;

  /// Returns true if an object, or an array, is allowed here.
  [[nodiscard]] bool opens_as(JsonKind bracket) const {
    return bracket == JsonKind::object ? !fields.list.empty() || named != nullptr
                                       : element != nullptr;
  }

  /// Returns true if a value of this kind may have been meant for this place.
  [[nodiscard]] bool may_be(JsonKind kind) const {
    return is_scalar(kind) ? take != nullptr : opens_as(kind);
  }
};

}  // namespace bounty
