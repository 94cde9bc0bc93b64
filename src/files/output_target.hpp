#pragma once

#include <atomic>
#include <string>
#include <variant>

namespace bounty {

/// A file that is not finished yet: one of a list that a signal handler reads.
struct UnfinishedFile {
  std::atomic<const char*> path = nullptr;
  std::atomic<UnfinishedFile*> next = nullptr;
};

/// From now on each signal that ends the program removes this file first, if it can be caught and
/// is not ignored. The path, and the entry of the list, have to stay where they are until the file
/// is forgotten.
void remove_at_signals(UnfinishedFile& file, const char* path);

/// The file is finished, or gone; or it was none.
void forget(UnfinishedFile& file);

/// What a path to write to stands for: the number of a file that is open, as `/dev/stdout` and
/// `/dev/fd/3` say it; or the path where its links lead, though nothing may be there yet.
using OutputTarget = std::variant<int, std::string>;

/// Throws WriteError where a link cannot be followed.
OutputTarget output_target(const std::string& path);

/// The folder of a path, with its last slash; "" is the current one.
std::string folder_of(const std::string& path);

}  // namespace bounty
