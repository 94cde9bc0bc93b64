#include "formats/likely_format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "formats/policy.hpp"
#include "formats/review.hpp"
#include "formats/submission.hpp"
#include "json/mend/first_level.hpp"
#include "unicode/characters.hpp"

namespace bounty {
namespace {

struct KnownFormat {
  std::string_view format;
  std::string_view name;
  const Shape* shape;
};

constexpr std::array known_formats = {
    KnownFormat{submission_format, "a submission", &shape_of<format::submission>},
    KnownFormat{review_format, "a review", &shape_of<format::review>},
    KnownFormat{policy_format, "a policy", &shape_of<format::policy>},
};

/// Collects the keys of the first level, up to a limit.
class KeysOfFirstLevel final : public FirstLevel {
 public:
  std::vector<std::string> found;

  bool scalar(const Scalar&) override { return true; }
  bool key(std::string_view name, Span) override {
    constexpr std::size_t most = 64;
    if (is_there()) found.emplace_back(name);
    return found.size() <= most;
  }
};

/// Returns the number of keys that the format has, less the number of required keys that are
/// missing.
std::ptrdiff_t fitness(const KnownFormat& known, const std::vector<std::string>& keys) {
  std::ptrdiff_t fits = 0;
  for (const Field& field : known.shape->fields.list) {
    if (field.key == kind::format_key_name) continue;
    const bool is_there = std::ranges::find(keys, field.key) != keys.end();
    fits += is_there ? 1 : field.is_required ? -1 : 0;
  }
  return fits;
}

}  // namespace

std::string_view format_by_keys(const Document& document) {
  if (document.text.size() > Document::max_bytes) return "";
  const std::vector<std::string> keys =
      find_on_first_level<KeysOfFirstLevel>(without_byte_order_mark(document.text));
  std::string_view likely;
  std::ptrdiff_t best = 0;
  for (const KnownFormat& known : known_formats) {
    const std::ptrdiff_t fits = fitness(known, keys);
    if (fits < best || fits <= 0) continue;
    likely = fits == best ? "" : known.format;
    best = fits;
  }
  return likely;
}

std::string_view name_of_format(std::string_view format) {
  return std::ranges::find(known_formats, format, &KnownFormat::format)->name;
}

}  // namespace bounty
