#pragma once

#include "bounty/verify.hpp"
#include "formats/kinds/kinds.hpp"

/// bounty-verification/1: whether stored documents are what their submissions come to.
namespace bounty::format {

inline constexpr std::string_view verification_format = "bounty-verification/1";

inline constexpr auto objection = stored_object<Objection>(
    "objection", "",
    required("message", kind::Text(), &Objection::message, "The objection for people."),
    optional(
        "pointer", kind::Text(), [](auto& o) -> auto& { return o.difference.pointer; },
        "Of a value: the JSON pointer (RFC 6901) to it."),
    optional(
        "line", kind::NumberOfPlace(), [](auto& o) -> auto& { return o.difference.line; },
        "The line of the file in which it stands."),
    optional(
        "stored", kind::Text(), [](auto& o) -> auto& { return o.difference.stored; },
        "The stored value, as JSON; absent where there is none."),
    optional(
        "computed", kind::Text(), [](auto& o) -> auto& { return o.difference.computed; },
        "The value that is right, as JSON; absent where there is none."));

/// Documents are verified that nothing is wrong with.
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
    required("verified", IsVerified(), kind::whole_model,
             "Every value is what its submission comes to."),
    required("objections", kind::ListOf<kind::ObjectOf<objection>, NoRules>(),
             &Verified::objections, "Why nobody may be paid by it; empty where it is verified."));

inline constexpr auto not_stored = stored_object<NotStored>(
    "not_stored", "",
    required("submissions", kind::HowMany(), &NotStored::submissions, "How many there are."),
    required("payable_cents", kind::SumOfCents(), &NotStored::payable,
             "What of them is payable, in cents; it may exceed 64 bits."));

using VerifiedDocuments = std::vector<Verified>;
using VerifiedList = kind::ListOf<kind::ObjectOf<verified_document>, NoRules>;

/// The beginning, which is written before anything is verified; and the end.
inline constexpr auto verified_documents = stored_members<VerifiedDocuments>(
    kind::format_key<verification_format>,
    required("documents", VerifiedList(), kind::whole_model,
             "Every stored document, and every file that could not be read as one, in the order "
             "of the arguments."));

inline constexpr auto verification_sums = stored_members<VerificationSums>(
    required("verified", kind::HowMany(), &VerificationSums::verified,
             "How many documents are right in every value."),
    required("refused", kind::HowMany(), &VerificationSums::refused, "How many are not."),
    required("not_stored", kind::ObjectOf<not_stored>(), &VerificationSums::not_stored,
             "The submissions that no document is a result of."));

inline constexpr auto verification =
    joined("verification", "", verified_documents, verification_sums);

}  // namespace bounty::format

namespace bounty {

/// Writes a verification as `bounty-verification/1`, indented, while it goes on.
class VerificationWriter {
 public:
  /// Puts the document behind `text`, which may be emptied between calls.
  explicit VerificationWriter(std::string& text);
  void write_document(const Verified& document);
  void end(const VerificationSums& sums);

 private:
  JsonWriter json_;
};

}  // namespace bounty
