#include "files/input_file.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "files/descriptor.hpp"
#include "files/input.hpp"
#include "names/names.hpp"

namespace bounty {

Expected<InputFile, Diagnostic> InputFile::from(Descriptor file, std::string path) {
  struct stat status {};
  if (!file.is_open() || fstat(file.get(), &status) != 0) return cannot_read(path, errno);
  return InputFile(std::move(file), std::move(path), status);
}

std::size_t InputFile::stated_size() const {
  return S_ISREG(opened_.st_mode) ? static_cast<std::size_t>(opened_.st_size) : 0;
}

bool InputFile::has_changed(const struct stat& now) const {
  return S_ISREG(opened_.st_mode) &&
         (now.st_size != opened_.st_size || now.st_mtim.tv_sec != opened_.st_mtim.tv_sec ||
          now.st_mtim.tv_nsec != opened_.st_mtim.tv_nsec);
}

Expected<std::size_t, Diagnostic> InputFile::read(char* bytes, std::size_t most) {
  const ssize_t got = retried([&] { return ::read(file_.get(), bytes, most); });
  if (got > 0) return static_cast<std::size_t>(got);
  struct stat now {};
  if (got < 0 || fstat(file_.get(), &now) != 0) return cannot_read(path_, errno);
  if (has_changed(now)) {
    return cannot_read(path_, "it has changed while it was read", "try again, or with a copy");
  }
  return 0;
}

namespace {

Diagnostic is_a_folder(const std::string& path) {
  return cannot_read(path, "it is a folder", "give a file");
}

Diagnostic is_no_regular_file(const std::string& path) {
  return cannot_read(path, "it is not a regular file", "read a pipe as standard input, with -");
}

constexpr std::size_t first_piece = 4096;

/// Reads on until the end, or soon after the size that a document may have.
Expected<Document, Diagnostic> read_all(InputFile file, const std::string& path) {
  const std::size_t stated = std::min(file.stated_size(), Document::max_bytes);
  // One more, to see the end.
  std::string text((stated == 0 ? first_piece : stated + 1) + Document::padding, '\0');
  std::size_t filled = 0;
  while (filled <= Document::max_bytes) {
    if (filled == text.size()) text.resize(2 * filled);
    const Expected<std::size_t, Diagnostic> got =
        file.read(text.data() + filled, text.size() - filled);
    if (!got) return got.error();
    if (got.value() == 0) break;
    filled += got.value();
  }
  text.resize(filled + Document::padding, '\0');
  text.resize(filled);
  return Document{source_name(path), std::move(text)};
}

Expected<Document, Diagnostic> read_all(Expected<InputFile, Diagnostic> file,
                                        const std::string& path) {
  if (!file) return std::move(file.error());
  return read_all(std::move(file.value()), path);
}

Descriptor open_to_read(const std::string& path, int how = 0) {
  return Descriptor(retried([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | how); }));
}

}  // namespace

Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint) {
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format("cannot read it: {}", reason),
          .hint = std::move(hint),
          .source = source_name(path)};
}

Diagnostic cannot_read(const std::string& path, int error) {
  return cannot_read(path, std::strerror(error));
}

Expected<Document, Diagnostic> read_file(const std::string& path) {
  if (path != "-" && is_folder(path)) return is_a_folder(path);
  Descriptor file = path == "-" ? Descriptor(STDIN_FILENO) : open_to_read(path);
  return read_all(InputFile::from(std::move(file), path), path);
}

Expected<InputFile, Diagnostic> open_regular_file(const std::string& path) {
  if (path == "-") return InputFile::from(Descriptor(STDIN_FILENO), path);
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return cannot_read(path, errno);
  if (S_ISDIR(status.st_mode)) return is_a_folder(path);
  if (!S_ISREG(status.st_mode)) return is_no_regular_file(path);
  // Should something else have taken its place meanwhile, a FIFO must not block.
  return InputFile::from(open_to_read(path, O_NONBLOCK | O_NOCTTY), path);
}

Expected<Document, Diagnostic> read_regular_file(const std::string& path) {
  return read_all(open_regular_file(path), path);
}

std::uint64_t size_of_file(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  return static_cast<std::uint64_t>(status.st_size);
}

}  // namespace bounty
