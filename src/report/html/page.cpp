#include "report/html/page.hpp"

#include <fmt/format.h>

#include "report/html/text.hpp"
#include "report/html/web_files.hpp"

namespace bounty {
namespace {

std::string content_security_policy(Script script) {
  const std::string allowed =
      script == Script::none ? "" : fmt::format("; script-src 'sha256-{}'", sort_script.hash);
  return fmt::format(
      "default-src 'none'; style-src 'sha256-{}'{}; base-uri 'none'; form-action 'none'",
      page_style.hash, allowed);
}

std::string sentence_html(const Labelled& labelled) {
  return fmt::format("<span><b class=\"{}\">{}:</b> {}</span>", html_class(labelled.role),
                     html_text(labelled.label), html_text(labelled.text));
}

std::string sum_html(const PageHeading& heading) {
  if (heading.sum.empty()) return "";
  std::string text = fmt::format("<p class=\"sum\"><span>{}</span><strong>{}</strong>",
                                 html_text(heading.sum_label), html_text(heading.sum));
  for (const Labelled& each : heading.sentences) text += sentence_html(each);
  return text + "</p>\n";
}

}  // namespace

std::string html_page_begin(std::string_view title, Script script) {
  return fmt::format(R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{}</title>
<style>{}</style>
</head>
<body>
<main>
)",
                     content_security_policy(script), html_text(title), page_style.text);
}

std::string html_page_end(Script script) {
  std::string text = "</main>\n";
  if (script == Script::sorts_tables)
    text.append("<script>").append(sort_script.text).append("</script>\n");
  return text + "</body>\n</html>\n";
}

std::string html_heading(const PageHeading& heading) {
  std::string text = "<header>\n<div>\n";
  if (!heading.above.empty()) {
    text += fmt::format("<p class=\"eyebrow\">{}</p>\n", html_text(heading.above));
  }
  text += fmt::format("<h1>{}</h1>\n", html_text(heading.title));
  for (const std::string& line : heading.about) {
    text += fmt::format("<p class=\"about\">{}</p>\n", html_text(line));
  }
  return text + "</div>\n" + sum_html(heading) + "</header>\n";
}

std::string html_section(std::string_view title, const std::string& content) {
  return fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", html_text(title), content);
}

std::string html_note(std::string_view text) {
  return fmt::format("<p class=\"note\">{}</p>\n", html_text(text));
}

std::string html_list(const std::vector<Labelled>& entries) {
  std::string list = "<dl>\n";
  for (const auto& [label, role, text] : entries) {
    list += fmt::format("<dt{}>{}</dt><dd>{}</dd>\n", class_attribute(html_class(role)),
                        html_text(label), html_text(text));
  }
  return list + "</dl>\n";
}

}  // namespace bounty
