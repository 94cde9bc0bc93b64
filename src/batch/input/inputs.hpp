#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "families/input_number.hpp"

namespace bounty {

/// A file of the batch, named on the command line or found in a folder.
struct Input {
  enum class Kind {
    document,  ///< one submission
    lines,     ///< NDJSON: one submission per line
  };

  std::string path;
  Kind kind = Kind::document;
  std::shared_ptr<const Diagnostic> failure{};  ///< why it cannot be opened; usually null
  bool is_listed = false;                       ///< its folder lists it as a regular file
  bool is_below_folder = false;  ///< it was found in a folder read with its subfolders
};

/// Returns the inputs for the paths: files as they are, and the documents of folders in the byte
/// order of their paths. A folder that cannot be read becomes an input with a failure.
std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool with_subfolders);

}  // namespace bounty
