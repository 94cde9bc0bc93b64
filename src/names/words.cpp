#include "names/words.hpp"

namespace bounty {

std::string_view name_of(DiagnosticCode code) { return word_for(code); }

}  // namespace bounty
