#pragma once

#include <exception>
#include <memory>
#include <string>
#include <utility>

#include "bounty/bounty.h"
#include "bounty/print.hpp"
#include "bounty/report.hpp"
#include "bounty/write.hpp"

struct bounty_answer {
  bounty_status_code status;
  std::string text;
};

namespace bounty {

using Answer = bounty_answer;

inline Answer done(std::string text) { return {BOUNTY_DONE, std::move(text)}; }
inline Answer misused(std::string sentence) { return {BOUNTY_MISUSED, std::move(sentence)}; }

inline Answer rejected(const Rejection& rejection) {
  return {BOUNTY_REJECTED, write_rejection(rejection)};
}

/// Rejects a document for its own errors.
inline Answer rejected(const Document& document, Diagnostics diagnostics) {
  auto excerpt = excerpt_of(diagnostics.front(), document);
  return rejected({name_of(document.source), std::move(diagnostics), std::move(excerpt)});
}

/// Stops every exception here. The only one that the library can throw means that memory has run
/// out.
template <class Ask>
bounty_answer* answer_of(Ask ask) noexcept {
#ifdef __cpp_exceptions
  try {
    return std::make_unique<Answer>(ask()).release();
  } catch (const std::exception&) {
    return nullptr;
  }
#else
  return std::make_unique<Answer>(ask()).release();
#endif
}

/// Answers a request, which must have every member that this version reads.
template <class Ask>
bounty_answer* answer_on(const bounty_request* request, Ask ask) noexcept {
  return answer_of([&]() -> Answer {
    if (request != nullptr && request->size_of_request >= sizeof(bounty_request))
      return ask(*request);
    return misused("size_of_request is too small: set it to sizeof(bounty_request)");
  });
}

inline bool is_given(const bounty_document* document) {
  return document != nullptr && document->text != nullptr;
}

}  // namespace bounty
