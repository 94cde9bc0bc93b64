#pragma once

#include "bounty/totals.hpp"
#include "bounty/write.hpp"
#include "formats/result.hpp"

/// bounty-rejection/1: a document that cannot be scored; and bounty-check/1: what a look at
/// documents has found.
namespace bounty::format {

inline constexpr std::string_view error = "error";

/// Where it stands in the document, beside its line.
struct PointerOfDiagnostic {
  template <class Slot>
  static constexpr Shape shape() {
    return {.expected = kind::Text::expected,
            .scalars = kind::text_only,
            .take = [](Reading&, const Scalar& value, void* model) {
              Slot::part(model).pointer = value.text;
            }};
  }
  static const char* read(PlainReader& in, const char* at, Diagnostic& part) {
    return kind::Text::read(in, at, part.pointer);
  }
  static void write(JsonWriter& json, const Diagnostic& part) { json.value(part.pointer); }
  static bool is_absent(const Diagnostic& part) { return part.place.line == 0; }
};

inline constexpr auto second_place = stored_object<SecondPlace>(
    "a second place", required("message", kind::Text(), &SecondPlace::message),
    required(
        "line", kind::NumberOfPlace(), [](auto& s) -> auto& { return s.place.line; }),
    required(
        "column", kind::NumberOfPlace(), [](auto& s) -> auto& { return s.place.column; }));

inline constexpr auto diagnostic = stored_object<Diagnostic>(
    "a diagnostic", optional("severity", kind::Unread<kind::Constant<error>>(), kind::whole_model),
    required("code", kind::StoredWord<DiagnosticCode>(), &Diagnostic::code),
    required("message", kind::Text(), &Diagnostic::message),
    optional("hint", kind::Text(), &Diagnostic::hint),
    optional("source", kind::Text(), &Diagnostic::source),
    optional(
        "line", kind::NumberOfPlace(), [](auto& d) -> auto& { return d.place.line; }),
    optional(
        "column", kind::NumberOfPlace(), [](auto& d) -> auto& { return d.place.column; }),
    optional("pointer", PointerOfDiagnostic(), kind::whole_model),
    optional("second", kind::ObjectOf<second_place>(), &Diagnostic::second));

/// The diagnostics of a document that has a source. Each names its own where that is another.
struct DiagnosticsOfDocument {
  struct Rules {
    static constexpr std::string_view expected = "a list of diagnostics";
    static bool is_right(const Diagnostics& diagnostics) { return !diagnostics.empty(); }
    static void check(Reading& in, const Diagnostics&, Span span) {
      if (in.element_count() != 0) return;
      in.report(DiagnosticCode::out_of_range, "a rejection has a diagnostic", "", span);
    }
  };
  using List = kind::ListOf<kind::ObjectOf<diagnostic>, Rules>;

  template <class Slot>
  struct ListSlot {
    using Part = Diagnostics;
    static void* open(void* model) { return &Slot::part(model).diagnostics; }
  };
  template <class Slot>
  static constexpr Shape shape() {
    return List::template shape<ListSlot<Slot>>();
  }
  static const char* read(PlainReader& in, const char* at, Rejection& rejection) {
    return List::read(in, at, rejection.diagnostics);
  }
  template <class Document>
  static void write(JsonWriter& json, const Document& document) {
    json.begin_array();
    for (Diagnostic shown : document.diagnostics) {
      if (shown.source == document.source) shown.source.clear();
      write_object<diagnostic>(json, shown);
    }
    json.end_array();
  }
};

/// What says nothing else is about the document that was rejected.
struct PlacesDiagnostics {
  static bool is_right(Rejection& rejection) {
    for (Diagnostic& each : rejection.diagnostics) {
      if (each.source.empty()) each.source = rejection.source;
    }
    return true;
  }
  static void check(Reading&, Rejection& rejection, Span) { is_right(rejection); }
};

inline constexpr auto rejection = stored_object<Rejection, PlacesDiagnostics>(
    "a rejection: a JSON object",
    required("format", kind::Format<rejection_format>(), kind::whole_model),
    required("source", kind::Text(), &Rejection::source),
    required("diagnostics", DiagnosticsOfDocument(), kind::whole_model));

}  // namespace bounty::format
