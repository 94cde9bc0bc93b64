#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bounty/diagnostic.hpp"
#include "families/input_number.hpp"

namespace bounty {

/// A file of the batch, folders being listed.
struct Input {
  enum class Kind {
    document,  ///< one submission
    lines,     ///< one submission a line: NDJSON
  };

  std::string path;
  Kind kind = Kind::document;
  std::shared_ptr<const Diagnostic> failure{};  ///< why there is nothing to open; mostly null
  bool is_listed = false;        ///< as a regular file, by the folder that it lies in
  bool is_below_folder = false;  ///< found in a folder that was read with its subfolders
};

/// The inputs that the paths stand for: files as they are, folders by their documents in the order
/// of their paths' bytes. A folder that cannot be read is an input that failed.
std::vector<Input> list_inputs(const std::vector<std::string>& paths, bool with_subfolders);

}  // namespace bounty
