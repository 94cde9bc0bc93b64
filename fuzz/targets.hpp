#pragma once

#include <string_view>

/// Each target accepts any bytes and aborts the program if the library breaks a promise.
namespace bounty::fuzz {

void json(std::string_view bytes);        ///< the fast reader and the parser read the same
void submission(std::string_view bytes);  ///< a submission, its payout and all reports of it
void review(std::string_view bytes);      ///< a review from outside
void policy(std::string_view bytes);
void stored(std::string_view bytes);  ///< results, rejections and batches
void values(std::string_view bytes);  ///< durations, rates, amounts and counts
void hints(std::string_view bytes);   ///< the proposals of hints, in their places
void lines(std::string_view bytes);   ///< a stream of lines that arrives in pieces
void metr(std::string_view bytes);    ///< METR's files, in JSON and YAML
void sheet(std::string_view bytes);   ///< a sheet of decisions, and a review that it changes
void payout(std::string_view bytes);  ///< valid documents, scored by two implementations

}  // namespace bounty::fuzz
