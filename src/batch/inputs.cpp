#include "batch/inputs.hpp"

#include <fmt/format.h>

#include <poll.h>
#include <algorithm>
#include <cerrno>

#include "bounty/read.hpp"
#include "files/input.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Reviews may lie beside their submissions.
bool is_review(const std::string& path) { return ends_with_in_any_case(path, ".review.json"); }

Input failed(Diagnostic diagnostic) {
  std::string path = diagnostic.source;
  return {std::move(path), Input::Kind::document,
          std::make_shared<const Diagnostic>(std::move(diagnostic))};
}

/// Adds the folder's documents; its folders, if they are wanted, go to `open`.
void list_folder(const std::string& folder, std::vector<Input>& found,
                 std::vector<std::string>* open) {
  Expected<FolderContent, Diagnostic> content = content_of(folder);
  if (!content) return found.push_back(failed(std::move(content.error())));
  auto& [documents, lines, folders, others] = content.value();
  std::erase_if(documents, is_review);
  for (std::string& path : documents) {
    if (open != nullptr && std::ranges::binary_search(folders, path)) continue;
    found.push_back({.path = std::move(path), .is_below_folder = open != nullptr});
  }
  for (const std::string& path : lines) found.push_back(failed(lines_in_folder(path)));
  if (open != nullptr) std::ranges::move(folders, std::back_inserter(*open));
}

std::vector<Input> list_documents(const std::string& folder, bool with_subfolders) {
  std::vector<Input> found;
  std::vector<std::string> open = {folder};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    list_folder(next, found, with_subfolders ? &open : nullptr);
  }
  std::ranges::sort(found, {}, &Input::path);
  if (found.empty()) found.push_back(failed(no_documents_in(folder)));
  return found;
}

}  // namespace

bool has_lines(const std::string& path) {
  return path == "-" || ends_with_in_any_case(path, ".ndjson") ||
         ends_with_in_any_case(path, ".jsonl");
}

std::string name_of(const std::string& source, std::uint32_t line) {
  return line == 0 ? source : source + ':' + fmt::format_int(line).c_str();
}

std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool with_subfolders) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    if (path != "-" && is_folder(path)) {
      std::ranges::move(list_documents(path, with_subfolders), std::back_inserter(inputs));
    } else {
      inputs.push_back({path, has_lines(path) ? Input::Kind::lines : Input::Kind::document});
    }
  }
  return inputs;
}

namespace {

/// Small enough for a near cache with all that is made of it, large enough that threads seldom
/// wait.
constexpr std::size_t block_bytes = std::size_t{256} * 1024;

}  // namespace

/// Until there is something to read, an end or an error; false where the stream is stopped.
bool LineBlocks::wait() const {
  constexpr int milliseconds = 100;
  pollfd stream{file_.descriptor(), POLLIN, 0};
  if (is_stopped_ == nullptr) return true;  // read() waits as well
  while (!*is_stopped_) {
    const int ready = poll(&stream, 1, milliseconds);
    if (ready > 0 || (ready < 0 && errno != EINTR)) return true;  // read() tells why it cannot wait
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

/// The rest of a line that was cut is nobody's.
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

std::uint32_t count_lines(std::string_view lines) {
  std::uint32_t count = 0;
  for (; !lines.empty(); ++count)
    lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
  return count;
}

}  // namespace bounty
