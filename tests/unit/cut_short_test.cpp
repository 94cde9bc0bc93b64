#include <filesystem>
#include <fstream>
#include <sstream>

#include "bounty/read.hpp"
#include "catch.hpp"
#include "unicode/utf8.hpp"

using namespace bounty;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream content;
  content << std::ifstream(path, std::ios::binary).rdbuf();
  return content.str();
}

template <class T>
Diagnostics errors_of(const Expected<T, Diagnostics>& read) {
  return read ? Diagnostics() : read.error();
}

Diagnostics errors_in(const Document& document, const std::string& format) {
  if (format == review_format) return errors_of(read_review(document));
  if (format == policy_format) return errors_of(read_policy(document));
  return errors_of(read_submission(document));
}

/// Reads every prefix of the document that lacks at least the last bracket. Its only error must be
/// that it ends, either at the end or in the string or word that is cut off. Returns the number of
/// prefixes.
std::size_t read_cut_short(const std::string& whole, const std::string& format) {
  const std::size_t end = whole.rfind('}');
  Document document{"cut.json", ""};
  for (std::size_t size = 0; size <= end; ++size) {
    document.text = whole.substr(0, size);
    const Diagnostics errors = errors_in(document, format);
    const bool is_text = !find_invalid_utf8(document.text);
    const auto code = is_text ? DiagnosticCode::json_syntax : DiagnosticCode::not_utf8;
    if (errors.size() == 1 && errors[0].code == code && errors[0].place.offset <= size) continue;
    FAIL(document.text << "\n is cut short after " << size << " bytes, and nobody says so");
  }
  return end + 1;
}

}  // namespace

TEST_CASE("every example is refused at every byte where it is cut short, for that reason alone",
          "[slow]") {
  std::size_t documents = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(BOUNTY_EXAMPLES)) {
    const std::string text = content_of(entry.path());
    const std::string format = format_of({"whole.json", text});
    if (format.empty() || !errors_in({"whole.json", text}, format).empty()) continue;
    CAPTURE(entry.path());
    documents += read_cut_short(text, format);
    // The other parser reads documents with an escape of four digits.
    const std::string escaped = "{\"x-\\u0061\": 1e400," + text.substr(1);
    REQUIRE(errors_in({"whole.json", escaped}, format).empty());
    documents += read_cut_short(escaped, format);
  }
  CHECK(documents > 40'000);
}
