#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "files/input.hpp"

namespace bounty {
namespace {

Diagnostic is_a_folder(const std::string& path) {
  return cannot_read(path, "it is a folder", "give a file");
}

Diagnostic is_no_regular_file(const std::string& path) {
  return cannot_read(path, "it is not a regular file", "read a pipe as standard input, with -");
}

constexpr std::size_t first_piece = 4096;

/// What a regular file says of its size, as far as a document may go; 0 where nobody knows it.
std::size_t stated_size(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return 0;
  return std::min(static_cast<std::size_t>(status.st_size), Document::max_bytes);
}

/// `size_of_all` is what the file says of its size.
Expected<Document, Diagnostic> read_all(const Descriptor& file, const std::string& path,
                                        std::size_t size_of_all) {
  Document document{path, ""};
  std::string& text = document.text;
  std::size_t piece = size_of_all == 0 ? first_piece : size_of_all + 1;  // to see the end at once
  while (text.size() <= Document::max_bytes) {
    const std::size_t size = text.size();
    text.resize(size + piece);
    const ssize_t got = read(file.get(), text.data() + size, piece);
    text.resize(size + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno != EINTR) return cannot_read(path, errno);
    if (got == 0 || (size == 0 && text.size() == size_of_all)) break;
    piece = std::max(text.size(), first_piece);
  }
  return document;
}

/// Opens it only where it is a regular file; `status` is the file's then.
Expected<Descriptor, Diagnostic> open_regular_file(const std::string& path, struct stat& status) {
  if (stat(path.c_str(), &status) != 0) return cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) return is_a_folder(path);
  if (!S_ISREG(status.st_mode)) return is_no_regular_file(path);
  // Should something else have taken its place meanwhile, a FIFO must not block.
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) return cannot_read(path, errno);
  return file;
}

}  // namespace

Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint) {
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format("cannot read it: {}", reason),
          .hint = std::move(hint),
          .source = path};
}

Diagnostic cannot_read(const std::string& path, int error) {
  return cannot_read(path, std::strerror(error));
}

Expected<Document, Diagnostic> read_file(const std::string& path) {
  if (path != "-" && is_folder(path)) return is_a_folder(path);
  const Descriptor file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (!file.is_open() || fstat(file.get(), &status) != 0) return cannot_read(path, errno);
  return read_all(file, path, stated_size(status));
}

Expected<Descriptor, Diagnostic> open_regular_file(const std::string& path) {
  struct stat status {};
  return path == "-" ? Descriptor(STDIN_FILENO) : open_regular_file(path, status);
}

Expected<Document, Diagnostic> read_regular_file(const std::string& path) {
  struct stat status {};
  Expected<Descriptor, Diagnostic> file = open_regular_file(path, status);
  if (!file) return std::move(file.error());
  return read_all(file.value(), path, stated_size(status));
}

bool is_regular_file(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

std::uint64_t size_of_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  return static_cast<std::uint64_t>(status.st_size);
}

bool is_same_file(const std::string& a, const std::string& b) {
  struct stat first {};
  struct stat second {};
  if (stat(a.c_str(), &first) != 0 || stat(b.c_str(), &second) != 0) return false;
  return S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

}  // namespace bounty
