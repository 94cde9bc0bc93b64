#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/verify.hpp"

namespace bounty {

/// Returns true if the warning says that another document has the same family, or a similar one.
bool says_of_other(const Warning& warning, const std::string& family,
                   const std::string& other_family, const std::string& elsewhere);

/// Returns the warnings that a stored result should have. A stored warning about a repeated or
/// similar family is kept if it `is_true`, because there may be more submissions now than there
/// were then. The other warnings about families are the computed ones, but not more of them than
/// are stored, unless the result `has_all_of_batch`. All other warnings are the computed ones.
std::vector<Warning> warnings_to_expect(const std::vector<Warning>& computed,
                                        const JsonValues& stored, bool has_all_of_batch,
                                        const std::function<bool(const Warning&)>& is_true);

/// Maps the current path of a submission to its path when a result was stored, if all submissions
/// have moved together since.
class MovedTogether {
 public:
  /// The place of one of them then, and now.
  MovedTogether(std::string_view then, std::string_view now);

  /// Returns the former path of the submission that is here now.
  [[nodiscard]] std::string place_then(const std::string& now) const;

 private:
  std::string then_;  ///< what the places began with
  std::string now_;   ///< what they begin with
};

}  // namespace bounty
