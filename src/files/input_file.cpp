#include "files/input_file.hpp"

#include <unistd.h>

#include <cerrno>

#include "files/input.hpp"
#include "files/retried.hpp"

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

}  // namespace bounty
