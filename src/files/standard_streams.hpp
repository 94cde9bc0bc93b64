#pragma once

namespace bounty {

/// Before any file is opened: one would else become the standard stream that is closed, and
/// messages would end in it. What takes its place can be neither read nor written. Throws
/// WriteError.
void occupy_standard_streams();

/// Whether standard input is a pipe or a regular file. A device may never end: a terminal, or what
/// a service has in its place.
bool has_piped_input();

/// After all that is written there: some file systems say only now that they could not keep it.
/// Throws WriteError.
void close_standard_output();

}  // namespace bounty
