#include "records/paid_records.hpp"

#include <algorithm>

#include "bounty/print.hpp"
#include "bounty/write.hpp"
#include "files/descriptor.hpp"
#include "files/input.hpp"
#include "names/names.hpp"
#include "records/record_reader.hpp"
#include "rules/payment.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Whether the file begins as JSON does; one that cannot be read may.
bool begins_like_record(const std::string& path) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (!file) return true;
  std::string piece(64, '\0');
  const auto got = file.value().read(piece.data(), piece.size());
  if (!got) return true;
  const std::size_t begin = piece.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return begin < got.value() && (piece[begin] == '{' || piece[begin] == '[');
}

bool may_be_record(const std::string& path) {
  return PaidRecords::is_called_like_record(path) || begins_like_record(path);
}

Diagnostic asks_what_if(const Document& document) {
  return {.code = DiagnosticCode::wrong_format,
          .message = "a result of --rate asks what if: it records no payment",
          .hint = "leave it out of the records",
          .source = document.source};
}

}  // namespace

/// Adds what the records say, one document after the other.
class PaidReader final : public RecordReader {
 public:
  explicit PaidReader(PaidRecords& records) : records_(records) {}

  void read_one(const std::string& path, bool is_left_out) {
    is_left_out_ = is_left_out;
    if (!is_left_out) ++records_.record_count_;
    read_record(path);
  }

 private:
  void take_outcome(const Outcome& outcome, const Document& document) override {
    const Payout* payout = payout_of(&outcome);
    if (payout == nullptr) return;
    if (payout->rate_source == RateSource::what_if) return fail(asks_what_if(document));
    add_payment(*payout);
  }

  void add_payment(const Payout& payout) {
    const Payment& payment = payout.payment;
    if (pays(payment)) {
      const EarlierPayment made{date_of(payout), *payment.payable, payout.source};
      PaidRecords::Account& account = account_of(payout.family, made);
      (is_left_out_ ? account.left_out : account.made)
          .push_back({made, payout.author, payout.base_payment, payout.bonus});
    } else if (is_left_out_) {
      return;
    } else if (payment.paid) {
      account_of(payout.family, *payment.paid).is_told = true;
    } else if (payment.reason == WithheldReason::paid) {
      account_of(payout.family, {"", payout.bounty, payout.source}).is_told = true;
    }
  }

  /// Before results had a date of their payment, the review's was that.
  static std::string date_of(const Payout& payout) {
    const bool has_review_date = payout.payment.date.empty() && payout.review;
    return has_review_date ? payout.review->date : payout.payment.date;
  }

  void take_void(const VoidedPayment& payment, const Document&) override {
    if (is_left_out_) return;
    const auto& [family, author, date, note, paid, base_payment, bonus] = payment;
    account_of(family, paid)
        .voids.try_emplace(write_void(payment), PaidResult{paid, author, base_payment, bonus});
  }

  PaidRecords::Account& account_of(const std::string& family, const EarlierPayment& payment) {
    return records_.families_[family][payment];
  }

  PaidRecords& records_;
  bool is_left_out_ = false;
};

namespace {

bool is_one_of(const std::string& file, const std::vector<std::string>& others) {
  const auto identity = identity_of_input(file);
  return identity && std::ranges::any_of(others, [&](const std::string& other) {
           return identity_of_input(other) == identity;
         });
}

}  // namespace

bool PaidRecords::is_called_like_record(std::string_view path) {
  const std::string name = in_lower_case(path.substr(path.rfind('/') + 1));
  return name.find(".json") != std::string::npos || name.find(".ndjson") != std::string::npos;
}

/// A payment that a later record tells of stands too, unless its own record is there to say more.
bool PaidRecords::Account::stands() const {
  if (!made.empty()) return !not_voided().empty();
  return left_out.empty() && is_told && voids.empty();
}

/// A void takes back what is left out before anything else, so that less is free to be paid anew.
std::vector<PaidResult> PaidRecords::Account::not_voided() const {
  std::vector<PaidResult> all = left_out;
  all.insert(all.end(), made.begin(), made.end());
  std::vector<bool> is_voided(all.size());
  for (const auto& [text, taken_back] : voids) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (is_voided[i] || all[i] != taken_back) continue;
      is_voided[i] = true;
      break;
    }
  }
  std::vector<PaidResult> standing;
  for (std::size_t i = left_out.size(); i < all.size(); ++i) {
    if (!is_voided[i]) standing.push_back(std::move(all[i]));
  }
  return standing;
}

void PaidRecords::settle() {
  for (const auto& [family, accounts] : families_) {
    for (const auto& [payment, account] : accounts) {
      if (!account.stands()) continue;
      total_ += payment.amount;
      if (standing_.emplace(family, payment).second) folded_.emplace(folded_family(family), family);
    }
  }
}

/// What is passed over in silence could be of any payment.
Expected<std::vector<std::string>, Diagnostic> PaidRecords::files_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, others, unlisted] = content.value();
  std::ranges::copy_if(others, std::back_inserter(folders), is_folder);
  if (!folders.empty()) {
    return cannot_read(folders.front(), "it is a folder among the records",
                       "the records of --paid lie in one folder");
  }
  const auto renamed = std::ranges::find_if(others, may_be_record);
  if (renamed != others.end()) {
    return cannot_read(*renamed,
                       "it may be a record, but its name does not end in .json, .ndjson or .jsonl",
                       "unpack or rename it, or take it out of the folder");
  }
  std::ranges::move(lines, std::back_inserter(documents));
  std::ranges::sort(documents);
  return std::move(documents);
}

Expected<PaidRecords, Diagnostics> PaidRecords::open(const std::string& path,
                                                     const std::vector<std::string>& left_out) {
  Expected<std::vector<std::string>, Diagnostic> paths = files_at(path);
  if (!paths) return Diagnostics{std::move(paths.error())};
  PaidRecords records;
  PaidReader reader(records);
  for (const std::string& record : paths.value()) {
    reader.read_one(record, is_one_of(record, left_out));
  }
  if (!reader.wrong().empty()) return reader.wrong();
  records.settle();
  return records;
}

const EarlierPayment* PaidRecords::payment_of(std::string_view family) const {
  const auto found = standing_.find(family);
  return found == standing_.end() ? nullptr : &found->second;
}

std::vector<PaidResult> PaidRecords::results_of(std::string_view family) const {
  std::vector<PaidResult> results;
  const auto found = families_.find(family);
  if (found == families_.end()) return results;
  for (const auto& [payment, account] : found->second) {
    std::ranges::move(account.not_voided(), std::back_inserter(results));
  }
  return results;
}

bool PaidRecords::has_void(const VoidedPayment& payment) const {
  const auto family = families_.find(payment.family);
  if (family == families_.end()) return false;
  const auto account = family->second.find(payment.paid);
  return account != family->second.end() && account->second.voids.contains(write_void(payment));
}

std::string_view PaidRecords::similar_to(std::string_view family) const {
  const auto found = folded_.find(folded_family(family));
  if (found == folded_.end() || found->second == family) return "";
  return found->second;
}

}  // namespace bounty
