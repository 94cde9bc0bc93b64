#include "files/output_target.hpp"

#include <linux/limits.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <optional>
#include <string_view>

#include "files/write_error.hpp"

namespace bounty {
namespace {

/// The number of the open file that is called so; none where it is another path.
std::optional<int> open_file_called(std::string_view path) {
  for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!path.starts_with(folder)) continue;
    path.remove_prefix(folder.size());
    int number = 0;
    const auto parsed = std::from_chars(path.data(), path.data() + path.size(), number);
    if (parsed.ec == std::errc() && parsed.ptr == path.data() + path.size()) return number;
  }
  return std::nullopt;
}

/// Where the link leads; none where there is no link. Throws WriteError with the output's name.
std::optional<std::string> follow(const std::string& link, const std::string& output) {
  std::array<char, PATH_MAX> target{};
  const ssize_t length = readlink(link.c_str(), target.data(), target.size());
  if (length >= 0) return std::string(target.data(), static_cast<std::size_t>(length));
  if (errno != EINVAL && errno != ENOENT) throw_write_error(output);
  return std::nullopt;
}

}  // namespace

std::string folder_of(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

OutputTarget output_target(const std::string& path) {
  constexpr int most_links = 40;  // as many as the system follows
  std::string target = path;
  for (int links = 0; links <= most_links; ++links) {
    if (const std::optional<int> file = open_file_called(target)) return *file;
    const std::optional<std::string> next = follow(target, path);
    if (!next) return target;
    target = next->starts_with('/') ? *next : folder_of(target) + *next;
  }
  errno = ELOOP;
  throw_write_error(path);
}

}  // namespace bounty
