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

/// The documents of a request, read. What is wrong is kept by document.
class RequestedDocuments {
 public:
  explicit RequestedDocuments(const bounty_request& request);

  /// None where it is not given, or wrong.
  [[nodiscard]] const Submission* submission() const {
    return submission_ ? &*submission_ : nullptr;
  }
  /// The review that counts: the one from outside, else the embedded one unless it is to be
  /// ignored.
  [[nodiscard]] const Review* review() const;
  /// The one that is given, else the one that is built in.
  [[nodiscard]] const Policy& policy() const { return policy_; }

  /// What is wrong with each document by itself, and with all of them together: those that are
  /// given, in the order of the request.
  [[nodiscard]] std::vector<CheckedDocument> check() const;

  /// What is wrong with the documents by themselves.
  [[nodiscard]] Diagnostics diagnostics() const;

  /// What becomes of the submission by this.
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

/// A document with the name that its request gives it, or else this one.
Document document_of(const bounty_document& document, std::string_view name);

/// The day and the rate of a request, or the sentence that says what is wrong with them.
Expected<ScoreOptions, std::string> score_options(const bounty_request& request);

}  // namespace bounty
