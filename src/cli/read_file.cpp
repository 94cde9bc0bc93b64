#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include "cli/descriptor.hpp"
#include "cli/files.hpp"

namespace bounty::cli {
namespace {

Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint = "") {
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format("cannot read it: {}", reason),
          .hint = std::move(hint),
          .source = path};
}

Diagnostic cannot_read(const std::string& path) { return cannot_read(path, std::strerror(errno)); }

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

constexpr std::size_t first_piece = 4096;

/// What a regular file says of its size, as far as a document may go; of others, a first guess.
std::size_t expected_size(const Descriptor& file) {
  struct stat status {};
  if (fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return first_piece;
  return std::min(static_cast<std::size_t>(status.st_size), Document::max_bytes);
}

}  // namespace

Expected<Document, Diagnostic> read_file(const std::string& path) {
  if (path != "-" && is_folder(path)) return cannot_read(path, "it is a folder", "give a file");
  const Descriptor file(path == "-" ? dup(STDIN_FILENO) : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) return cannot_read(path);
  Document document{path, ""};
  std::string& text = document.text;
  std::size_t piece = expected_size(file) + 1;  // one more, to see the end in the same read
  while (text.size() <= Document::max_bytes) {
    const std::size_t size = text.size();
    text.resize(size + piece);
    const ssize_t got = read(file.get(), text.data() + size, piece);
    text.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno != EINTR) return cannot_read(path);
    if (got == 0) break;
    piece = std::max(text.size(), first_piece);
  }
  return document;
}

Expected<std::vector<std::string>, Diagnostic> files_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), &closedir);
  if (!folder) return cannot_read(path);
  std::vector<std::string> files;
  while (const dirent* entry = readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name.starts_with('.') || !name.ends_with(".json")) continue;
    files.push_back(fmt::format("{}{}{}", path, path.ends_with('/') ? "" : "/", name));
  }
  if (files.empty()) return cannot_read(path, "the folder has no *.json files");
  std::ranges::sort(files);
  return files;
}

}  // namespace bounty::cli
