#pragma once

#include "bounty/verify.hpp"
#include "formats/kinds/kinds.hpp"

/// bounty-verification/1: whether stored documents match their submissions.
namespace bounty::format {

inline constexpr std::string_view verification_format = "bounty-verification/1";

inline constexpr auto objection = stored_object<Objection>(
    "objection", "",
    required("message", kind::Text(), &Objection::message, "The objection for people."),
    optional(
        "pointer", kind::Text(), [](auto& o) -> auto& { return o.difference.pointer; },
        "The JSON pointer (RFC 6901) to the value, if it is about one."),
    optional(
        "line", kind::NumberOfPlace(), [](auto& o) -> auto& { return o.difference.line; },
        "The value's line in the file."),
    optional(
        "stored", kind::Text(), [](auto& o) -> auto& { return o.difference.stored; },
        "The stored value, as JSON; absent if there is none."),
    optional(
        "computed", kind::Text(), [](auto& o) -> auto& { return o.difference.computed; },
        "The correct value, as JSON; absent if there is none."));

/// A document is verified if there are no objections.
struct IsVerified {
  using SameAs = kind::Boolean;
  static void write(JsonWriter& json, const Verified& document) {
    json.value(document.objections.empty());
  }
};

struct VerifiedWithoutObjections : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto verified_document = stored_object<Verified, VerifiedWithoutObjections>(
    "document", "", required("source", kind::Text(), &Verified::source, "The file, or FILE:LINE."),
    required("verified", IsVerified(), kind::whole_model, "Every value matches the submission."),
    required("objections", kind::ListOf<kind::ObjectOf<objection>, NoRules>(),
             &Verified::objections, "Why nobody may be paid by it; empty if it is verified."));

inline constexpr auto not_stored = stored_object<NotStored>(
    "not_stored", "",
    required("submissions", kind::HowMany(), &NotStored::submissions, "How many there are."),
    required("payable_cents", kind::SumOfCents(), &NotStored::payable,
             "The sum of their payable amounts, in cents; it may exceed 64 bits."));

using VerifiedDocuments = std::vector<Verified>;
using VerifiedList = kind::ListOf<kind::ObjectOf<verified_document>, NoRules>;

/// The first keys, which are written before anything is verified.
inline constexpr auto verified_documents = stored_members<VerifiedDocuments>(
    kind::format_key<verification_format>,
    required("documents", VerifiedList(), kind::whole_model,
             "Every stored document, and every file that could not be read as one, in the order "
             "of the arguments."));

inline constexpr auto verification_sums = stored_members<VerificationSums>(
    required("verified", kind::HowMany(), &VerificationSums::verified,
             "How many documents are correct in every value."),
    required("refused", kind::HowMany(), &VerificationSums::refused, "How many are not."),
    required("not_stored", kind::ObjectOf<not_stored>(), &VerificationSums::not_stored,
             "The submissions without a stored result."));

inline constexpr auto verification =
    joined("verification", "", verified_documents, verification_sums);

}  // namespace bounty::format

namespace bounty {

/// Writes a verification as `bounty-verification/1`, indented, as it proceeds.
class VerificationWriter {
 public:
  /// Appends the document to `text`, which the caller may clear between calls.
  explicit VerificationWriter(std::string& text);
  void write_document(const Verified& document);
  void end(const VerificationSums& sums);

 private:
  JsonWriter json_;
};

}  // namespace bounty
