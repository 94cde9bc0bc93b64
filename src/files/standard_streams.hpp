#pragma once

namespace bounty {

/// Before any file is opened: one would else become the standard stream that is closed, and
/// messages would end in it. What takes its place can be neither read nor written. Throws
/// WriteError.
void occupy_standard_streams();

/// After all that is written there: some file systems say only now that they could not keep it.
/// Throws WriteError.
void close_standard_output();

}  // namespace bounty
