#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bounty/bounty.h"
#include "bounty/calculate.hpp"
#include "bounty/read.hpp"
#include "bounty/write.hpp"

namespace bounty {

/// The documents of a request, read, with the errors in each.
class RequestedDocuments {
 public:
  explicit RequestedDocuments(const bounty_request& request);

  /// Returns null if it is not given or invalid.
  [[nodiscard]] const Submission* submission() const {
    return submission_ ? &*submission_ : nullptr;
  }
  /// Returns the review to apply: the one from outside, else the embedded one unless it is ignored;
  /// null if there is none.
  [[nodiscard]] const Review* review() const;
  /// Returns the given policy, else the built-in one.
  [[nodiscard]] const Policy& policy() const { return policy_; }

  /// Returns the given documents, in the order of the request, with the errors in each and between
  /// them.
  [[nodiscard]] std::vector<CheckedDocument> check() const;

  /// Returns the errors in each document.
  [[nodiscard]] Diagnostics diagnostics() const;

  /// Rejects the submission with these errors.
  [[nodiscard]] Rejection rejection_of(Diagnostics diagnostics) const;

 private:
  std::string name_;
  bool ignores_embedded_ = false;
  std::vector<Document> documents_;
  std::vector<CheckedDocument> read_;
  std::optional<Submission> submission_;
  std::optional<Review> review_;
  Policy policy_;
};

/// Returns a document with the name that the request gives it, or else `name`.
Document document_of(const bounty_document& document, std::string_view name);

/// Returns the date and the what-if rate of a request, or a sentence that says what is wrong with
/// them.
Expected<ScoreOptions, std::string> score_options(const bounty_request& request);

}  // namespace bounty
