#pragma once

#include <map>
#include <string>
#include <vector>

#include "batch/located_document.hpp"
#include "bounty/totals.hpp"
#include "bounty/verify.hpp"

namespace bounty::cli {

/// A stored result, rejection or batch that has been read.
struct Stored {
  LocatedDocument document;
  JsonValues values;
};

/// The files of submissions that the stored documents name, in their order, each once; standard
/// input cannot be read again.
std::vector<std::string> submissions_named_in(const std::vector<Stored>& all);

/// What the submissions come to now.
class Recomputed {
 public:
  explicit Recomputed(std::vector<Outcome> outcomes);

  /// The outcome of the same source, or of the stream that it is a line of, which could not be
  /// read; else the only one of the same family; null where there is none.
  [[nodiscard]] const Outcome* find(const std::string& source, const std::string& family) const;

 private:
  std::vector<Outcome> outcomes_;
  std::multimap<std::string, const Outcome*, std::less<>> by_source_;
  std::multimap<std::string, const Outcome*, std::less<>> by_family_;
};

/// Why nobody may be paid by the stored document, each a line without an end; none where every
/// value is what its submission comes to.
std::vector<std::string> objections(const Stored& stored, const Recomputed& recomputed);

}  // namespace bounty::cli
