#pragma once

namespace bounty {

/// From now on each signal that ends the program removes this file first, if it can be caught and
/// is not ignored. One file at a time; the path has to stay where it is until it is forgotten.
void remove_at_signals(const char* path);

/// The file is finished, or gone.
void forget_unfinished();

}  // namespace bounty
