#include "files/input.hpp"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <cstring>

#include "files/descriptor.hpp"
#include "files/paths.hpp"
#include "files/system.hpp"
#include "names/names.hpp"

namespace bounty {

Expected<InputFile, Diagnostic> InputFile::from(Descriptor file, std::string path) {
  struct stat status {};
  if (!file.is_open() || fstat(file.get(), &status) != 0) return cannot_read(path, errno);
  return InputFile(std::move(file), std::move(path), status);
}

/// Returns the size in bytes when the file was opened, or 0 if it is not a regular file.
std::size_t InputFile::stated_size() const {
  return is_regular() ? static_cast<std::size_t>(opened_.st_size) : 0;
}

bool InputFile::has_changed(const struct stat& now) const {
  const struct timespec before = time_of_change(opened_);
  const struct timespec after = time_of_change(now);
  return is_regular() && (now.st_size != opened_.st_size || after.tv_sec != before.tv_sec ||
                          after.tv_nsec != before.tv_nsec);
}

Expected<std::size_t, Diagnostic> InputFile::read(char* bytes, std::size_t most) {
  const ssize_t got = retried([&] { return ::read(file_.get(), bytes, most); });
  if (got > 0) return static_cast<std::size_t>(got);
  if (got < 0) return cannot_read(path_, errno);
  if (auto objection = objection_at_end()) return *std::move(objection);
  return 0;
}

std::optional<Diagnostic> InputFile::objection_at_end() const {
  struct stat now {};
  if (fstat(file_.get(), &now) != 0) return cannot_read(path_, errno);
  if (!has_changed(now)) return std::nullopt;
  return cannot_read(path_, "it changed while it was being read", "try again, or use a copy");
}

Expected<std::size_t, Diagnostic> InputFile::read_all(std::string& text) {
  constexpr std::size_t first_piece = 4096;
  const std::size_t stated = stated_size();
  // One byte more, so that a read that gets everything also sees the end.
  const std::size_t wanted = stated == 0 ? first_piece : std::min(stated, Document::max_bytes) + 1;
  text.resize(std::max(text.size(), wanted + Document::padding));
  std::size_t filled = 0;
  while (filled <= Document::max_bytes) {
    if (filled + Document::padding == text.size()) text.resize(2 * filled + Document::padding);
    const std::size_t room = text.size() - Document::padding - filled;
    const Expected<std::size_t, Diagnostic> got = read(text.data() + filled, room);
    if (!got) return got.error();
    filled += got.value();
    if (got.value() == 0) break;
    if (filled != stated) continue;
    if (auto objection = objection_at_end()) return *std::move(objection);
    break;
  }
  std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(filled), Document::padding, '\0');
  return filled;
}

namespace {

Diagnostic is_a_folder(const std::string& path) {
  return cannot_read(path, "it is a folder", "give a file");
}

Diagnostic is_no_regular_file(const std::string& path) {
  return cannot_read(path, "it is not a regular file", "use - to read a pipe as standard input");
}

Expected<Document, Diagnostic> read_all(Expected<InputFile, Diagnostic> file,
                                        const std::string& path) {
  if (!file) return std::move(file.error());
  std::string text;
  const Expected<std::size_t, Diagnostic> size = file.value().read_all(text);
  if (!size) return size.error();
  text.resize(size.value());
  return Document{source_name(path), std::move(text)};
}

Descriptor open_to_read(const std::string& path, int how = 0) {
  return Descriptor(retried([&] { return open(path.c_str(), O_RDONLY | O_CLOEXEC | how); }));
}

/// Prevents blocking if a FIFO has replaced a regular file in the meantime.
constexpr int without_blocking = O_NONBLOCK | O_NOCTTY;

}  // namespace

Expected<Document, Diagnostic> read_file(const std::string& path) {
  if (path != "-" && is_folder(path)) return is_a_folder(path);
  if (path != "-" && !exists_or_is_link(path)) return cannot_find(path);
  Descriptor file = path == "-" ? Descriptor(STDIN_FILENO) : open_to_read(path);
  return read_all(InputFile::from(std::move(file), path), path);
}

Expected<InputFile, Diagnostic> open_regular_file(const std::string& path) {
  if (path == "-") return InputFile::from(Descriptor(STDIN_FILENO), path);
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) {
    return errno == ENOENT ? cannot_find(path) : cannot_read(path, errno);
  }
  if (S_ISDIR(status.st_mode)) return is_a_folder(path);
  if (!S_ISREG(status.st_mode)) return is_no_regular_file(path);
  return InputFile::from(open_to_read(path, without_blocking), path);
}

/// Opens the folder for the next files in it; if that fails, they are opened by their paths.
void FileReader::enter(const std::string& folder) {
  if (folder_.is_open() && folder == folder_path_) return;
  folder_path_ = folder;
  folder_ = Descriptor(open_to_pass_through(folder));
}

Expected<InputFile, Diagnostic> FileReader::open_listed(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  enter(path.substr(0, name));
  const int folder = folder_.is_open() ? folder_.get() : AT_FDCWD;
  const char* const place = path.c_str() + (folder_.is_open() ? name : 0);
  Descriptor file(
      retried([&] { return openat(folder, place, O_RDONLY | O_CLOEXEC | without_blocking); }));
  return InputFile::from(std::move(file), path);
}

Expected<std::string_view, Diagnostic> FileReader::read(const std::string& path, bool is_listed) {
  Expected<InputFile, Diagnostic> file = is_listed ? open_listed(path) : open_regular_file(path);
  if (!file) return std::move(file.error());
  const Expected<std::size_t, Diagnostic> size = file.value().read_all(text_);
  if (!size) return size.error();
  return std::string_view(text_).substr(0, size.value());
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
