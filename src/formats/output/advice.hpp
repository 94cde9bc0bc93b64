#pragma once

#include "bounty/advise.hpp"
#include "formats/output/result.hpp"

namespace bounty {

template <>
inline constexpr std::array<Word<AdviceKind>, 5> words<AdviceKind> = {{
    {"evidence", AdviceKind::evidence},
    {word_for(JudgementKind::repeat_rate), AdviceKind::repeat_rate},
    {word_for(JudgementKind::confidence), AdviceKind::confidence},
    {word_for(JudgementKind::bonus), AdviceKind::bonus},
    {word_for(JudgementKind::payment), AdviceKind::payment},
}};

template <>
inline constexpr std::array<Word<Party>, 2> words<Party> = {{
    {"submitter", Party::submitter},
    {"program", Party::program},
}};

}  // namespace bounty

/// bounty-advice/1: what would raise a bounty.
namespace bounty::format {

inline constexpr std::string_view advice_format = "bounty-advice/1";

/// Who can act on a piece of advice.
struct By {
  using SameAs = kind::StoredWord<Party>;
  template <class Part>
  static void write(JsonWriter& json, const Part& part) {
    SameAs::write(json, party_of(part.kind));
  }
};

inline constexpr auto companion =
    stored_object<Companion>("companion", "",
                             required("advice", kind::StoredWord<AdviceKind>(), &Companion::kind,
                                      "A judgement that nobody has made yet."),
                             required("by", By(), kind::whole_model, "Who can do it."),
                             optional("where", kind::Text(), &Companion::where,
                                      "The activity or step (task/step) that it is about."),
                             required("both_cents", kind::Cents(), &Companion::both,
                                      "What the bounty gains if both are done, in cents."));

/// The kind determines who can act on it, and which keys are present.
struct ByKind : NoRules {
  static void describe(Schema& schema);
};

inline constexpr auto advice = stored_object<Advice, ByKind>(
    "advice", "",
    required("advice", kind::StoredWord<AdviceKind>(), &Advice::kind,
             "QA evidence for a step, or a judgement that nobody has made yet."),
    required("by", By(), kind::whole_model, "Who can do it."),
    optional("where", kind::Text(), &Advice::where,
             "The activity or step (task/step) that it is about."),
    optional("alone_cents", kind::Cents(), &Advice::alone,
             "What the bounty gains if only this is done, in cents; 0 if it pays only together "
             "with its companion."),
    optional("with", kind::ObjectOf<companion>(), &Advice::with,
             "What has to be done as well, if the two pay only together."));

inline constexpr auto advised = joined(
    "advice", "", stored_members<Advised>(kind::format_key<advice_format>),
    members_of<Advised, &Advised::payout>(heading),
    stored_members<Advised>(
        required("advice", kind::ListOf<kind::ObjectOf<advice>, NoRules>(), &Advised::advice,
                 "The largest gain first; equal gains in document order, the submitter's before "
                 "the program's."),
        required(
            "bounty_cents", kind::Cents(), [](auto& a) -> auto& { return a.payout.bounty; },
            "The bounty by the judgements made so far, in cents."),
        required("bounty_by_submitter_cents", kind::Cents(), &Advised::bounty_by_submitter,
                 "The bounty if the submitter did all it can, and the program nothing, in cents."),
        required(
            "bounty_by_program_cents", kind::Cents(),
            [](auto& a) -> auto& { return a.payout.ceiling; },
            "The bounty if every undecided judgement were granted in full: the result's ceiling, "
            "in cents."),
        required("bounty_by_both_cents", kind::Cents(), &Advised::bounty_by_both,
                 "The bounty if both did all they can, in cents.")),
    members_of<Advised, &Advised::payout>(payment_of_payout));

}  // namespace bounty::format
