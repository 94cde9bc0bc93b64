#pragma once

#include <string>
#include <variant>

namespace bounty {

/// From now on each signal that ends the program removes this file first, if it can be caught and
/// is not ignored. One file at a time; the path has to stay where it is until it is forgotten.
void remove_at_signals(const char* path);

/// The file is finished, or gone.
void forget_unfinished();

/// What a path to write to stands for: the number of a file that is open, as `/dev/stdout` and
/// `/dev/fd/3` say it; or the path where its links lead, though nothing may be there yet.
using OutputTarget = std::variant<int, std::string>;

/// Throws WriteError where a link cannot be followed.
OutputTarget output_target(const std::string& path);

/// The folder of a path, with its last slash; "" is the current one.
std::string folder_of(const std::string& path);

}  // namespace bounty
