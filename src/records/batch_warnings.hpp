#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bounty/payout.hpp"
#include "bounty/verify.hpp"

namespace bounty {

/// Whether the warning says of a family that this other document has it too, or one like it.
bool says_of_other(const Warning& warning, const std::string& family,
                   const std::string& other_family, const std::string& elsewhere);

/// The warnings that a stored result should have. What a batch says of a family that comes again,
/// or looks like another one, stands as it is stored where it `is_true`: there may be more
/// submissions now than there were. Else it is as computed; only so much of it as is stored, unless
/// the result `has_all_of_batch`. All other warnings are as computed.
std::vector<Warning> warnings_to_expect(const std::vector<Warning>& computed,
                                        const JsonValues& stored, bool has_all_of_batch,
                                        const std::function<bool(const Warning&)>& is_true);

/// Where submissions lay when a result was stored, if all of them have moved together since.
class MovedTogether {
 public:
  /// The place of one of them then, and now.
  MovedTogether(std::string_view then, std::string_view now);

  /// Where one lay that lies here now.
  [[nodiscard]] std::string place_then(const std::string& now) const;

 private:
  std::string then_;  ///< what the places began with
  std::string now_;   ///< what they begin with
};

}  // namespace bounty
