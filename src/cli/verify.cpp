#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "bounty/print.hpp"
#include "cli/commands.hpp"
#include "cli/many_submissions.hpp"
#include "cli/messages.hpp"
#include "cli/sources.hpp"
#include "cli/stored.hpp"
#include "report/paint.hpp"

namespace bounty::cli {
namespace {

/// The stored documents of one file: one, or one a line.
void read_stored(const Document& file, std::vector<Stored>& all, Sources& sources) {
  const auto read = [&](LocatedDocument document) {
    Expected<JsonValues, Diagnostics> values = JsonValues::read(document.document);
    if (values) return all.push_back({std::move(document), std::move(values.value())});
    place_in_file(values.error(), document);
    sources.add(std::move(values.error()));
  };
  if (!has_lines(file.source)) return read({file, file.source, 0});
  for_each_line(file.text, 1, [&](std::string_view line, std::uint32_t number) {
    read({{name_of(file.source, number), std::string(line)}, file.source, number});
  });
}

std::vector<Stored> read_all(const std::vector<std::string>& paths, Sources& sources) {
  std::vector<Stored> all;
  for (const std::string& path : paths) {
    if (const Document* file = sources.open(path)) read_stored(*file, all, sources);
  }
  return all;
}

Recomputed recompute(const VerifyOptions& options, const std::vector<Stored>& all,
                     const Judges& judges) {
  const std::vector<std::string> paths =
      options.submissions.empty() ? submissions_named_in(all) : std::vector{options.submissions};
  std::vector<Input> inputs = list_inputs(paths, options.with_subfolders);
  check_all_read(OutputGuard(""), options, judges, inputs);
  return Recomputed(gather(std::move(inputs), options, judges).outcomes);
}

/// `paid.json: ok`, or what is wrong with it, a line each.
std::string text_of(const Stored& stored, const std::vector<std::string>& objections,
                    const TextStyle& style) {
  const std::string name = printable(stored.document.document.source);
  if (objections.empty()) return fmt::format("{}: {}\n", name, painted("ok", Role::earned, style));
  std::string text = fmt::format("{}: {}\n", name, painted("not verified", Role::error, style));
  for (const std::string& objection : objections) text += "  " + objection + "\n";
  return text;
}

ExitCode report(const std::vector<Stored>& all, const Recomputed& recomputed,
                const Sources& sources, const TextStyle& style) {
  std::string text;
  std::size_t refused = 0;
  for (const Stored& stored : all) {
    const std::vector<std::string> found = objections(stored, recomputed);
    if (!found.empty()) ++refused;
    text += text_of(stored, found, style);
  }
  text += fmt::format("{} verified, {} not\n", grouped(all.size() - refused), grouped(refused));
  print_result(text);
  return refused == 0 ? sources.exit_code() : std::max(ExitCode::rejected, sources.exit_code());
}

}  // namespace

ExitCode run(const VerifyOptions& options) {
  const Expected<Judges, ExitCode> judges = open_judges_or_say(options);
  if (!judges) return judges.error();
  OutputGuard("").check(options.paths);
  Sources sources;
  const std::vector<Stored> all = read_all(options.paths, sources);
  const Recomputed recomputed = recompute(options, all, judges.value());
  print_message(sources.text(style_of_stream(STDERR_FILENO, options.colour)));
  return report(all, recomputed, sources, style_of_stream(STDOUT_FILENO, options.colour));
}

}  // namespace bounty::cli
