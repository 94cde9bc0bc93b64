#pragma once

#include "bounty/totals.hpp"
#include "bounty/write.hpp"
#include "formats/output/result.hpp"

/// bounty-rejection/1: a document that cannot be scored; and the diagnostics of bounty-check/1.
namespace bounty::format {

inline constexpr std::string_view error = "error";

/// The JSON pointer of a diagnostic, which is present together with its line.
struct PointerOfDiagnostic {
  template <class Slot>
  static constexpr Shape shape() {
    return {.expected = kind::Text::expected,
            .scalars = kind::text_only,
            .take = [](Reading&, const Scalar& value, void* model) {
              Slot::part(model).pointer = value.text;
            }};
  }
  static const char* read(FastReader& in, const char* at, Diagnostic& part) {
    return kind::Text::read(in, at, part.pointer);
  }
  static void write(JsonWriter& json, const Diagnostic& part) { json.value(part.pointer); }
  static bool is_absent(const Diagnostic& part) { return part.place.line == 0; }
};

/// A proposed replacement for a value: a scalar, or an object of scalars.
struct ProposedValue {
  static constexpr std::string_view expected = "a text, a number, true, false or an object of them";
  static constexpr JsonKinds scalars = {JsonKind::string, JsonKind::number, JsonKind::boolean};

  template <class Slot>
  static constexpr Shape shape() {
    return {
        .expected = expected,
        .scalars = scalars,
        .take = [](Reading&, const Scalar& value,
                   void* list) { *static_cast<Proposal*>(Slot::open(list)) = of_scalar(value); },
        .named = &member,
        .has_no_remarks = true,
        .begin = [](Reading&, void* list) -> void* {
          auto* const object = static_cast<Proposal*>(Slot::open(list));
          *object = {"{", false};
          return object;
        },
        .end = [](Reading&, void* model, Span) { static_cast<Proposal*>(model)->text += '}'; }};
  }
  /// Leaves objects to the reader that explains, because few hints propose one.
  static const char* read(FastReader& in, const char* at, Proposal& part);
  static void write(JsonWriter& json, const Proposal& proposal) {
    json.value_as_written(json_of(proposal));
  }

 private:
  static Proposal of_scalar(const Scalar& value) {
    return {std::string(value.text), value.kind == JsonKind::string};
  }
  static void take_member(Reading& in, const Scalar& value, void* model);
  static constexpr Shape member = {
      .expected = "a text, a number, true or false", .scalars = scalars, .take = take_member};
};

struct Proposals : kind::NotEmpty {
  static constexpr std::string_view expected = "a list of values";
  static bool is_right(const std::vector<Proposal>&) { return true; }
  static constexpr std::nullptr_t check = nullptr;
};

/// Line, column and pointer are either all present or all absent.
struct HasWholePlace : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto source_of_diagnostic = [](auto& diagnostic) -> auto& {
  return diagnostic.source.path;
};
inline constexpr auto text_of_hint = [](auto& diagnostic) -> auto& { return diagnostic.hint.text; };
inline constexpr auto proposals_of_hint = [](auto& diagnostic) -> auto& {
  return diagnostic.hint.proposals;
};
inline constexpr auto line_of_place = [](auto& at) -> auto& { return at.place.line; };
inline constexpr auto column_of_place = [](auto& at) -> auto& { return at.place.column; };

inline constexpr auto second_place = stored_object<SecondPlace>(
    "second_place", "a second place",
    required("message", kind::Text(), &SecondPlace::message, "What is there."),
    required("line", kind::NumberOfPlace(), line_of_place, "Its line, from 1."),
    required("column", kind::NumberOfPlace(), column_of_place,
             "The character in the line, from 1."));

inline constexpr auto diagnostic = stored_object<Diagnostic, HasWholePlace>(
    "diagnostic", "a diagnostic",
    optional("severity", kind::Unread<kind::Constant<error>>(), kind::whole_model, "Its severity."),
    required("code", kind::StoredWord<DiagnosticCode>(), &Diagnostic::code, "The kind of error."),
    required("message", kind::Text(), &Diagnostic::message, "The error in words."),
    optional("hint", kind::Text(), text_of_hint, "How to fix it, if known."),
    optional("proposals", kind::ListOf<ProposedValue, Proposals>(), proposals_of_hint,
             "What may replace the value or, if a key is wrong, the key; an object with one key "
             "replaces both the key and its value."),
    optional("source", kind::Text(), source_of_diagnostic,
             "The document with the error, if it is another one: the review or the policy."),
    optional("line", kind::NumberOfPlace(), line_of_place,
             "The line, from 1; absent if there is no location."),
    optional("column", kind::NumberOfPlace(), column_of_place,
             "The character in the line, from 1."),
    optional("pointer", PointerOfDiagnostic(), kind::whole_model,
             "The JSON pointer (RFC 6901) of the value; empty for the whole document."),
    optional("second", kind::ObjectOf<second_place>(), &Diagnostic::second,
             "Another location that the error is about, such as the first use of a name."));

/// The diagnostics of a document. Each states its source only if that differs from the document's.
struct DiagnosticsOfDocument {
  struct Rules : kind::NotEmpty {
    static constexpr std::string_view expected = "a list of diagnostics";
    static bool is_right(const Diagnostics& diagnostics) { return !diagnostics.empty(); }
    static void check(Reading& in, const Diagnostics&, Span span) {
      if (in.element_count() != 0) return;
      in.report(DiagnosticCode::out_of_range, "the list of diagnostics is empty", "", span);
    }
  };
  using List = kind::ListOf<kind::ObjectOf<diagnostic>, Rules>;
  using SameAs = List;

  template <class Slot>
  struct ListSlot {
    using Part = Diagnostics;
    static void* open(void* model) { return &Slot::part(model).diagnostics; }
  };
  template <class Slot>
  static constexpr Shape shape() {
    return List::template shape<ListSlot<Slot>>();
  }
  static const char* read(FastReader& in, const char* at, Rejection& rejection) {
    return List::read(in, at, rejection.diagnostics);
  }
  // Each document instantiates these branches anew. GCOVR_EXCL_BR_START
  template <class Document>
  static void write(JsonWriter& json, const Document& document) {
    json.begin_array();
    for (const Diagnostic& each : document.diagnostics) {
      Diagnostic shown = placed_in_file(each);
      if (shown.source == document.source) shown.source = {};
      write_object<diagnostic>(json, shown);
    }
    json.end_array();
  }
  // GCOVR_EXCL_BR_STOP
};

/// Each key is absent if its text is empty.
inline constexpr auto excerpt = stored_object<Excerpt>(
    "excerpt", "an excerpt",
    optional("before", kind::Text(), &Excerpt::before, "The text before the error."),
    optional("marked", kind::Text(), &Excerpt::marked, "The invalid text."),
    optional("after", kind::Text(), &Excerpt::after, "The text after the error."));

/// A diagnostic without a source is about the rejected document, however often the rejection is
/// stored and read again.
struct PlacesDiagnostics {
  static bool is_right(Rejection& rejection) {
    rejection.is_stored = true;
    for (Diagnostic& each : rejection.diagnostics) {
      if (each.source.path.empty()) each.source = rejection.source;
    }
    return true;
  }
  static void check(Reading&, Rejection& rejection, Span) { is_right(rejection); }
};

inline constexpr auto rejection = stored_object<Rejection, PlacesDiagnostics>(
    "rejection", "a rejection: a JSON object", kind::format_key<rejection_format>,
    required("source", kind::Text(), &Rejection::source,
             "The submission's path; - is standard input."),
    required("diagnostics", DiagnosticsOfDocument(), kind::whole_model, "Every error in it."),
    optional("excerpt", kind::ObjectOf<excerpt>(), &Rejection::excerpt,
             "The line that the first diagnostic is about, shortened for display; absent if that "
             "has no location."));

}  // namespace bounty::format
