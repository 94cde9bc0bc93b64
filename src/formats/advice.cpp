#include "bounty/advise.hpp"
#include "bounty/write.hpp"
#include "formats/result.hpp"

/// bounty-advice/1: what would raise a bounty.
namespace bounty::format {
namespace {

constexpr std::string_view advice_format = "bounty-advice/1";

/// Who can follow an advice.
struct By {
  template <class Part>
  static void write(JsonWriter& json, const Part& part) {
    json.value(word_for(party_of(part.kind)));
  }
};

constexpr auto companion = stored_object<Companion>(
    "", required("advice", kind::StoredWord<AdviceKind>(), &Companion::kind),
    required("by", By(), kind::whole_model), optional("where", kind::Text(), &Companion::where),
    required("both_cents", kind::Cents(), &Companion::both));

struct WithCompanion {
  using Pointer = std::shared_ptr<const Companion>;
  static void write(JsonWriter& json, const Pointer& with) { write_object<companion>(json, *with); }
  static bool is_absent(const Pointer& with) { return with == nullptr; }
};

constexpr auto advice = stored_object<Advice>(
    "", required("advice", kind::StoredWord<AdviceKind>(), &Advice::kind),
    required("by", By(), kind::whole_model), optional("where", kind::Text(), &Advice::where),
    optional("alone_cents", kind::Cents(), &Advice::alone),
    optional("with", WithCompanion(), &Advice::with));

constexpr auto advised = stored_object<Advised>(
    "", required("advice", kind::ListOf<kind::ObjectOf<advice>, NoRules>(), &Advised::advice),
    required(
        "bounty_cents", kind::Cents(), [](auto& a) -> auto& { return a.payout.bounty; }),
    required("bounty_by_submitter_cents", kind::Cents(), &Advised::bounty_by_submitter),
    required(
        "bounty_by_program_cents", kind::Cents(),
        [](auto& a) -> auto& { return a.payout.ceiling; }),
    required("bounty_by_both_cents", kind::Cents(), &Advised::bounty_by_both));

}  // namespace
}  // namespace bounty::format

namespace bounty {
namespace {

void write(JsonWriter& json, const Advised& advised) {
  json.begin_object().member("format", format::advice_format);
  write_members<format::heading>(json, advised.payout);
  write_members<format::advised>(json, advised);
  write_members<format::payment_of_payout>(json, advised.payout);
  json.end_object();
}

}  // namespace

std::string write_advice(const Advised& advised) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  write(json, advised);
  return text + "\n";
}

void write_advice_line(std::string& text, const Advised& advised) {
  JsonWriter json(text, JsonWriter::Layout::one_line);
  write(json, advised);
  text += '\n';
}

}  // namespace bounty
