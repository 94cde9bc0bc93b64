#include "batch/review_shelf.hpp"

#include <fmt/format.h>

#include <atomic>

#include "batch/inputs.hpp"
#include "bounty/print.hpp"
#include "files/input.hpp"
#include "names/names.hpp"

namespace bounty {
namespace {

using Shelved = std::shared_ptr<const ShelvedReview>;

Shelved unreadable(Diagnostic diagnostic) {
  ShelvedReview shelved;
  shelved.source.file = diagnostic.source;
  shelved.source.document.source = diagnostic.source;
  shelved.diagnostics.push_back(std::move(diagnostic));
  return std::make_shared<const ShelvedReview>(std::move(shelved));
}

ShelvedReview read_shelved(LocatedDocument source) {
  ShelvedReview shelved{std::move(source), {}, {}};
  Expected<Review, Diagnostics> review = read_review(shelved.source.document);
  if (review) {
    shelved.review = std::move(review.value());
  } else {
    shelved.diagnostics = std::move(review.error());
    place_in_file(shelved.diagnostics, shelved.source);
  }
  return shelved;
}

Shelved read_from_file(const std::string& path) {
  Expected<Document, Diagnostic> document = read_regular_file(path);
  if (!document) return unreadable(std::move(document.error()));
  return std::make_shared<const ShelvedReview>(
      read_shelved({std::move(document.value()), source_name(path), 0}));
}

/// `FAMILY` of `FOLDER/FAMILY.json`.
std::string family_of(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  return path.substr(name, path.rfind('.') - name);
}

Diagnostic second_review(std::string_view family, const std::string& source,
                         const std::string& first) {
  return {.code = DiagnosticCode::duplicate_name,
          .message = fmt::format("a second review of the family {}, the first is {}",
                                 in_quotes(family), first),
          .hint = "remove one of the two",
          .source = source};
}

Diagnostic second_line(const ShelvedReview& second, const std::string& first) {
  const auto& [family, place] = second.review.family;
  Diagnostic diagnostic = second_review(family, second.source.file, first);
  diagnostic.place = {second.source.line, place.column, place.offset};
  diagnostic.length = static_cast<std::uint32_t>(family.size() + 2);
  diagnostic.pointer = "/family";
  return diagnostic;
}

}  // namespace

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open(const std::string& path) {
  if (is_folder(path)) return open_folder(path);
  return has_lines(path) ? open_lines(path) : open_document(path);
}

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open_document(const std::string& path) {
  Shelved review = read_from_file(path);
  if (!review->diagnostics.empty()) return Reviews{std::move(review)};
  ReviewShelf shelf;
  shelf.entries_.emplace(review->review.family.value, Entry{review->source.file, "", review});
  return shelf;
}

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open_folder(const std::string& path) {
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return Reviews{unreadable(std::move(content.error()))};
  ReviewShelf shelf;
  Reviews wrong;
  for (const std::string& file : content.value().lines) {
    wrong.push_back(unreadable(lines_in_folder(file)));
  }
  for (const std::string& file : content.value().documents) {
    const std::string family = family_of(file);  // of a.json, and of a.JSON beside it
    const std::string source = source_name(file);
    const auto [first, is_first] = shelf.entries_.emplace(family, Entry{source, file});
    if (is_first) continue;
    wrong.push_back(unreadable(second_review(family, source, first->second.source)));
  }
  if (!wrong.empty()) return wrong;
  return shelf;
}

void ReviewShelf::add_line(LocatedDocument line, Reviews& wrong) {
  ShelvedReview shelved = read_shelved(std::move(line));
  const auto first = entries_.find(shelved.review.family.value);
  if (shelved.diagnostics.empty() && first != entries_.end()) {
    shelved.diagnostics.push_back(second_line(shelved, first->second.source));
  }
  auto kept = std::make_shared<const ShelvedReview>(std::move(shelved));
  if (!kept->diagnostics.empty()) return wrong.push_back(std::move(kept));
  entries_.emplace(kept->review.family.value, Entry{kept->source.document.source, "", kept});
}

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open_lines(const std::string& path) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (!file) return Reviews{unreadable(std::move(file.error()))};
  LineBlocks blocks(std::move(file.value()));
  ReviewShelf shelf;
  Reviews wrong;
  const std::string source = source_name(path);
  std::uint32_t first_line = 1;
  for (std::string block; blocks.next(block); first_line += count_lines(block)) {
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      shelf.add_line({{name_of(source, number), std::string(line)}, source, number}, wrong);
    });
  }
  if (blocks.failure()) wrong.push_back(unreadable(*blocks.failure()));
  if (!wrong.empty()) return wrong;
  return shelf;
}

Shelved ReviewShelf::find(std::string_view family) const {
  const auto found = entries_.find(family);
  if (found == entries_.end()) return nullptr;
  const Entry& entry = found->second;
  std::atomic_ref(entry.is_used).store(true, std::memory_order_relaxed);
  return entry.review ? entry.review : read_from_file(entry.path);
}

std::vector<std::string> ReviewShelf::files() const {
  std::vector<std::string> files;
  for (const auto& [family, entry] : entries_) {
    if (!entry.review) files.push_back(entry.path);
  }
  return files;
}

std::vector<ReviewShelf::Unused> ReviewShelf::unused() const {
  std::vector<Unused> unused;
  for (const auto& [family, entry] : entries_) {
    if (!entry.is_used) unused.push_back({family, entry.source});
  }
  return unused;
}

}  // namespace bounty
