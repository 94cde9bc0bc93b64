#pragma once

#include <string_view>

namespace bounty {

/// A text from web/, and its SHA-256 in base64, by which a page's policy allows it.
struct WebFile {
  std::string_view text;
  std::string_view hash;
};

extern const WebFile page_style;
extern const WebFile sort_script;

}  // namespace bounty
