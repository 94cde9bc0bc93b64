#include "batch/paid_records.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "batch/stored_file.hpp"
#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "core/payment.hpp"
#include "files/file_identity.hpp"
#include "files/input.hpp"
#include "text/family_name.hpp"

namespace bounty {
namespace {

Diagnostic asks_what_if(const LocatedDocument& document) {
  return {.code = DiagnosticCode::wrong_format,
          .message = "a result of --rate asks what if: it records no payment",
          .hint = "leave it out of the records",
          .source = document.document.source};
}

}  // namespace

/// Adds what the records say, one document after the other.
class RecordReader final : public StoredDocuments {
 public:
  RecordReader(PaidRecords& records, Diagnostics& wrong) : records_(records), wrong_(wrong) {}

  void read(const std::string& path, bool is_left_out) {
    is_left_out_ = is_left_out;
    if (!is_left_out) ++records_.record_count_;
    Expected<InputFile, Diagnostic> file = open_regular_file(path);
    if (!file) return fail(std::move(file.error()));
    read_stored_file(std::move(file.value()), path, *this);
  }

  void take(const StoredDocument& stored) override {
    if (format_of(stored.document.document) == void_format) return take_void(stored.document);
    take_results(stored.document);
  }

  void end_batch(const StoredDocument& rest) override { take_results(rest.document); }

  void fail(Diagnostic diagnostic) override { wrong_.push_back(std::move(diagnostic)); }

 private:
  void report(Diagnostics diagnostics, const LocatedDocument& document) {
    place_in_file(diagnostics, document);
    std::ranges::move(diagnostics, std::back_inserter(wrong_));
  }

  void take_results(const LocatedDocument& document) {
    Expected<std::vector<Outcome>, Diagnostics> outcomes = read_stored(document.document);
    if (!outcomes) return report(std::move(outcomes.error()), document);
    for (const Outcome& outcome : outcomes.value()) {
      const Payout* payout = payout_of(&outcome);
      if (payout == nullptr) continue;
      if (payout->rate_source == RateSource::what_if) return fail(asks_what_if(document));
      add(*payout);
    }
  }

  void add(const Payout& payout) {
    const Payment& payment = payout.payment;
    if (pays(payment)) {
      const EarlierPayment made{date_of(payout), *payment.payable, payout.source};
      PaidRecords::Account& account = account_of(payout.family, made);
      account.made.push_back({made, payout.author, payout.base_payment, payout.bonus});
      account.is_left_out = account.is_left_out || is_left_out_;
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

  void take_void(const LocatedDocument& document) {
    Expected<VoidedPayment, Diagnostics> voided = read_void(document.document);
    if (!voided) return report(std::move(voided.error()), document);
    if (!is_left_out_) ++account_of(voided.value().family, voided.value().paid).voided;
  }

  PaidRecords::Account& account_of(const std::string& family, const EarlierPayment& payment) {
    return records_.families_[family][payment];
  }

  PaidRecords& records_;
  Diagnostics& wrong_;
  bool is_left_out_ = false;
};

namespace {

/// A payment that a later record tells of stands too, unless its own record is there to say more.
template <class Account>
bool stands(const Account& account) {
  if (account.is_left_out) return false;
  if (account.made.empty()) return account.is_told && account.voided == 0;
  return account.made.size() > account.voided;
}

bool is_one_of(const std::string& file, const std::vector<std::string>& others) {
  const auto identity = identity_of_input(file);
  return identity && std::ranges::any_of(others, [&](const std::string& other) {
           return identity_of_input(other) == identity;
         });
}

}  // namespace

void PaidRecords::settle() {
  for (const auto& [family, accounts] : families_) {
    for (const auto& [payment, account] : accounts) {
      if (!stands(account)) continue;
      total_ += payment.amount;
      if (standing_.emplace(family, payment).second) folded_.emplace(folded_family(family), family);
    }
  }
}

/// Records lie in one folder: what is below it would else be passed over in silence.
Expected<std::vector<std::string>, Diagnostic> PaidRecords::files_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, links] = content.value();
  std::ranges::move(links, std::back_inserter(folders));
  if (!folders.empty()) {
    return cannot_read(folders.front(), "it is a folder among the records",
                       "the records of --paid lie in one folder");
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
  Diagnostics wrong;
  RecordReader reader(records, wrong);
  for (const std::string& record : paths.value()) {
    reader.read(record, is_one_of(record, left_out));
  }
  if (!wrong.empty()) return wrong;
  records.settle();
  return records;
}

const EarlierPayment* PaidRecords::find(std::string_view family) const {
  const auto found = standing_.find(family);
  return found == standing_.end() ? nullptr : &found->second;
}

std::vector<PaidResult> PaidRecords::results_of(std::string_view family) const {
  std::vector<PaidResult> results;
  const auto found = families_.find(family);
  if (found == families_.end()) return results;
  for (const auto& [payment, account] : found->second) {
    if (stands(account) && !account.made.empty()) results.push_back(account.made.front());
  }
  return results;
}

std::string_view PaidRecords::similar_to(std::string_view family) const {
  const auto found = folded_.find(folded_family(family));
  return found == folded_.end() || found->second == family ? "" : found->second;
}

}  // namespace bounty
