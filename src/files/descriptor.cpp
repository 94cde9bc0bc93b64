#include "files/descriptor.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "files/output.hpp"

namespace bounty {
namespace {

std::optional<FileIdentity> identity_from(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

std::optional<FileIdentity> identity_at(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return identity_from(status);
}

}  // namespace

std::optional<FileIdentity> identity_of(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return std::nullopt;
  return identity_from(status);
}

std::optional<FileIdentity> identity_of_input(const std::string& path) {
  return path == "-" ? identity_of(STDIN_FILENO) : identity_at(path);
}

std::optional<FileIdentity> identity_of_output(const std::string& path) {
  return path.empty() ? identity_of(STDOUT_FILENO) : identity_at(path);
}

void occupy_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) >= 0) continue;
    const int mode_that_fails = stream == STDIN_FILENO ? O_WRONLY : O_RDONLY;
    // open() takes the lowest number that is free, which is that of the closed stream.
    if (open("/dev/null", mode_that_fails) == stream) continue;
    throw WriteError(std::string("cannot open /dev/null: ") + std::strerror(errno));
  }
}

bool has_redirected_input() {
  struct stat status {};
  return fstat(STDIN_FILENO, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISREG(status.st_mode));
}

void close_standard_output() {
  if (close(STDOUT_FILENO) == 0 || errno == EINTR) return;
  throw_write_error("standard output");
}

}  // namespace bounty
