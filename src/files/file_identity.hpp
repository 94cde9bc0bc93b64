#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

namespace bounty {

/// Which regular file it is, whatever names and links lead to it.
struct FileIdentity {
  dev_t device = 0;
  ino_t number = 0;  ///< on its device

  friend constexpr bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Of the file that is open; none where it is no regular file.
std::optional<FileIdentity> identity_of(int descriptor);

/// Of what would be read, `-` being standard input; none where that is no regular file.
std::optional<FileIdentity> identity_of_input(const std::string& path);

/// Of what would be written over, "" being standard output; none where that is no regular file.
std::optional<FileIdentity> identity_of_output(const std::string& path);

}  // namespace bounty
