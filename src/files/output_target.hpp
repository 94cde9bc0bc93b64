#pragma once

#include <atomic>
#include <string>
#include <variant>

namespace bounty {

/// An unfinished file, as an element of a list that a signal handler reads.
struct UnfinishedFile {
  std::atomic<const char*> path = nullptr;
  std::atomic<UnfinishedFile*> next = nullptr;
};

/// From now on, each signal that ends the program, and that is caught and not ignored, removes this
/// file first. The path and the list element must stay valid until forget().
void remove_at_signals(UnfinishedFile& file, const char* path);

/// Removes the file from the list; does nothing if it is not there.
void forget(UnfinishedFile& file);

/// The target of an output: the number of an open file, such as for `/dev/stdout` and `/dev/fd/3`,
/// or the path after following all links, where a file need not exist yet.
using OutputTarget = std::variant<int, std::string>;

/// Resolves the path of an output. Throws WriteError if a link cannot be followed.
OutputTarget output_target(const std::string& path);

/// Returns the folder of a path with a trailing slash, or "" for the current folder.
std::string folder_of(const std::string& path);

}  // namespace bounty
