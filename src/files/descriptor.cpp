#include "files/descriptor.hpp"

#include <sys/stat.h>
#include <unistd.h>

namespace bounty {
namespace {

std::optional<FileIdentity> identity_in(const struct stat& status) {
  if (!S_ISREG(status.st_mode)) return std::nullopt;
  return FileIdentity{status.st_dev, status.st_ino};
}

std::optional<FileIdentity> identity_at(const std::string& path) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0) return std::nullopt;
  return identity_in(status);
}

}  // namespace

std::optional<FileIdentity> identity_of(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return std::nullopt;
  return identity_in(status);
}

std::optional<FileIdentity> identity_of_input(const std::string& path) {
  return path == "-" ? identity_of(STDIN_FILENO) : identity_at(path);
}

std::optional<FileIdentity> identity_of_output(const std::string& path) {
  return path.empty() ? identity_of(STDOUT_FILENO) : identity_at(path);
}

}  // namespace bounty
