#include "files/lines.hpp"

#include <poll.h>
#include <algorithm>
#include <array>
#include <cerrno>

#include "names/names.hpp"

namespace bounty {
namespace {

/// Small enough for the cache together with its results, and large enough that threads seldom wait.
constexpr std::size_t block_bytes = std::size_t{256} * 1024;

/// Returns the first two lines that are not blank, without leading spaces; "" if there are fewer.
std::array<std::string_view, 2> first_lines(std::string_view text) {
  std::array<std::string_view, 2> lines;
  while (!text.empty() && lines[1].empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (is_blank(line)) continue;
    const std::string_view bare = without_byte_order_mark(line);
    (lines[0].empty() ? lines[0] : lines[1]) =
        bare.substr(std::min(bare.find_first_not_of(" \t\r"), bare.size()));
  }
  return lines;
}

bool is_bracket(std::string_view line, std::string_view bracket) {
  return line.starts_with(bracket) && is_blank(line.substr(bracket.size()));
}

}  // namespace

/// Waits for input, the end or an error. Returns false if the stream is stopped.
bool LineBlocks::wait() const {
  constexpr int milliseconds = 100;
  pollfd stream{file_.descriptor(), POLLIN, 0};
  if (is_stopped_ == nullptr) return true;  // read() waits as well
  while (!*is_stopped_) {
    const int ready = poll(&stream, 1, milliseconds);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;  // read() reports the error
  }
  return false;
}

bool LineBlocks::read_more(std::string& block) {
  is_at_end_ = !wait();
  if (is_at_end_) return false;
  const std::size_t size = block.size();
  block.resize(size + std::max(block_bytes, size));
  const Expected<std::size_t, Diagnostic> got =
      file_.read(block.data() + size, block.size() - size);
  if (!got) failure_ = got.error();
  const std::size_t more = got ? got.value() : 0;
  is_at_end_ = more == 0;
  block.resize(size + more);
  bytes_ += more;
  return more != 0;
}

/// Skips the rest of a line that was cut off.
bool LineBlocks::skip_line() {
  while (is_cut_) {
    carry_.clear();
    if (!read_more(carry_)) return false;
    const std::size_t end = carry_.find('\n');
    if (end == std::string::npos) continue;
    carry_.erase(0, end + 1);
    is_cut_ = false;
  }
  return true;
}

bool LineBlocks::next(std::string& block) {
  if (is_at_end_ || !skip_line()) return false;
  block.swap(carry_);
  carry_.clear();
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = std::string_view(block).substr(searched).rfind('\n');
    if (end != std::string_view::npos) {
      carry_.assign(block, searched + end + 1);
      block.resize(searched + end + 1);
      return true;
    }
    searched = block.size();
    if (searched > Document::max_bytes) return is_cut_ = true;
    if (!read_more(block)) return !block.empty();
  }
}

std::optional<Diagnostic> LineBlocks::objection_to_layout(std::string& block,
                                                          const std::string& path) {
  auto [first, second] = first_lines(block);
  const bool is_object = is_bracket(first, "{");
  const bool is_list = is_bracket(first, "[");
  std::string more;
  while ((is_object || is_list) && second.empty() && block.size() < block_bytes && next(more)) {
    block += more;
    second = first_lines(block)[1];
  }
  if (!(is_object && second.starts_with('"')) && !(is_list && second.starts_with('{')))
    return std::nullopt;
  return Diagnostic{
      .code = DiagnosticCode::json_syntax,
      .message = "expected one document per line, found one that continues on the next line",
      .hint = is_list ? "jq -c '.[]' writes each element on its own line"
                      : "jq -c . writes each document on its own line",
      .source = source_name(path)};
}

}  // namespace bounty
