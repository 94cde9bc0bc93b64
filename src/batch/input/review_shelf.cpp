#include "batch/input/review_shelf.hpp"

#include <fmt/format.h>

#include <functional>

#include "bounty/print.hpp"
#include "families/reviews_by_family.hpp"
#include "files/descriptor.hpp"
#include "files/lines.hpp"
#include "files/paths.hpp"
#include "formats/read_document.hpp"
#include "formats/review.hpp"
#include "names/names.hpp"
#include "values/diagnostics.hpp"

namespace bounty {
namespace {

using Shelved = std::shared_ptr<const ShelvedReview>;

Shelved unreadable(Diagnostic diagnostic) {
  ShelvedReview shelved;
  shelved.document.source = diagnostic.source;
  shelved.diagnostics.push_back(std::move(diagnostic));
  return std::make_shared<const ShelvedReview>(std::move(shelved));
}

ShelvedReview read_shelved(Document document) {
  ShelvedReview shelved{std::move(document), {}, {}};
  Expected<Review, Diagnostics> review = read_review(shelved.document);
  if (review) {
    shelved.review = std::move(review.value());
  } else {
    shelved.diagnostics = std::move(review.error());
  }
  return shelved;
}

Shelved read_from_file(const std::string& path) {
  Expected<Document, Diagnostic> document = read_regular_file(path);
  if (!document) return unreadable(std::move(document.error()));
  return std::make_shared<const ShelvedReview>(read_shelved(std::move(document.value())));
}

/// Returns `FAMILY` for `FOLDER/FAMILY.json`.
std::string family_of(const std::string& path) {
  const std::size_t name = path.rfind('/') + 1;
  return path.substr(name, path.rfind('.') - name);
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
  shelf.file_ = review->document.source.path;
  const std::string_view text = keep_padded(*shelf.texts_, review->document.text);
  shelf.entries_.emplace(shelf.texts_->keep(review->review.family.value), Entry{.text = text});
  return shelf;
}

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open_folder(const std::string& path) {
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return Reviews{unreadable(std::move(content.error()))};
  ReviewShelf shelf;
  Reviews wrong;
  for (const std::string& file : content.value().lines) {
    wrong.push_back(unreadable(error_for_lines_in_folder(file)));
  }
  for (const std::string& file : content.value().documents) {
    const std::string family = family_of(file);  // a.json and a.JSON have the same family
    const bool is_listed = !std::ranges::binary_search(content.value().documents_to_check, file);
    const auto [first, is_first] =
        shelf.entries_.emplace(shelf.texts_->keep(family),
                               Entry{.is_listed = is_listed, .path = shelf.texts_->keep(file)});
    if (is_first) continue;
    wrong.push_back(
        unreadable(second_review(family, source_name(file), source_name(first->second.path))));
  }
  if (!wrong.empty()) return wrong;
  return shelf;
}

/// Returns a family name that lasts as long as the shelf: usually a part of the entry's text, else
/// a copy.
std::string_view ReviewShelf::lasting(std::string_view family, const Entry& entry) {
  const std::less_equal<> is_up_to;
  const bool is_in_text =
      is_up_to(entry.text.data(), family.data()) &&
      is_up_to(family.data() + family.size(), entry.text.data() + entry.text.size());
  return is_in_text ? family : texts_->keep(family);
}

void ReviewShelf::add_line(std::string_view line, std::uint32_t number, Reviews& wrong) {
  const Entry entry{.text = keep_padded(*texts_, line), .line = number};
  Texts texts;
  Review review;
  FastReader in(without_byte_order_mark(entry.text), texts, nullptr);
  if (read_plainly<format::review>(in, review)) {
    const auto [place, is_new] = entries_.try_emplace(lasting(review.family.value, entry), entry);
    if (is_new) return;
  }
  ShelvedReview shelved = read_shelved(document_of(entry));
  const std::string_view family = shelved.review.family.value;
  const auto first = entries_.find(family);
  if (shelved.diagnostics.empty() && first == entries_.end()) {
    entries_.emplace(texts_->keep(family), entry);
    return;
  }
  if (shelved.diagnostics.empty())
    shelved.diagnostics.push_back(
        second_review(shelved.review, shelved.document.source, source_of(first->second)));
  wrong.push_back(std::make_shared<const ShelvedReview>(std::move(shelved)));
}

Expected<ReviewShelf, ReviewShelf::Reviews> ReviewShelf::open_lines(const std::string& path) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (!file) return Reviews{unreadable(std::move(file.error()))};
  LineBlocks blocks(std::move(file.value()));
  ReviewShelf shelf;
  shelf.file_ = source_name(path);
  Reviews wrong;
  std::uint32_t first_line = 1;
  for (std::string block; blocks.next(block); first_line += count_lines(block)) {
    const auto objection = first_line == 1 ? blocks.objection_to_layout(block, path) : std::nullopt;
    if (objection) return Reviews{unreadable(*objection)};
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      shelf.add_line(line, number, wrong);
    });
  }
  if (blocks.failure()) wrong.push_back(unreadable(*blocks.failure()));
  if (!wrong.empty()) return wrong;
  return shelf;
}

const ReviewShelf::Entry* ReviewShelf::use(std::string_view family) const {
  const auto found = entries_.find(family);
  if (found == entries_.end()) return nullptr;
  __atomic_store_n(&found->second.is_used, true, __ATOMIC_RELAXED);  // libc++ 18 has no atomic_ref
  return &found->second;
}

Source ReviewShelf::source_of(const Entry& entry) const {
  if (!entry.path.empty()) return source_name(entry.path);
  return {file_, entry.line};
}

Document ReviewShelf::document_of(const Entry& entry) const {
  return {source_of(entry), std::string(entry.text)};
}

Shelved ReviewShelf::review_of(std::string_view family) const {
  const Entry* entry = use(family);
  if (entry == nullptr) return nullptr;
  if (!entry->path.empty()) return read_from_file(std::string(entry->path));
  return std::make_shared<const ShelvedReview>(read_shelved(document_of(*entry)));
}

ReviewShelf::Found ReviewShelf::find_fast(std::string_view family, Texts& texts, FileReader& files,
                                          Review& review) const {
  const Entry* entry = use(family);
  if (entry == nullptr) return Found::nothing;
  review = Review();
  std::string_view text = entry->text;
  if (!entry->path.empty()) {
    const Expected<std::string_view, Diagnostic> read =
        files.read(std::string(entry->path), entry->is_listed);
    if (!read || read.value().size() > Document::max_bytes) return Found::other;
    text = read.value();
  }
  FastReader in(without_byte_order_mark(text), texts, nullptr);
  if (!read_plainly<format::review>(in, review)) return Found::other;
  review.file = review_from_outside(source_of(*entry));
  return Found::review;
}

std::string ReviewShelf::path_of(std::string_view family) const {
  const auto found = entries_.find(family);
  return found == entries_.end() ? "" : std::string(found->second.path);
}

bool ReviewShelf::has_file(const std::string& path) const {
  const std::string kept = path_of(family_of(path));
  return !kept.empty() && identity_of_input(kept) == identity_of_input(path);
}

std::vector<std::string> ReviewShelf::files() const {
  std::vector<std::string> files;
  if (!file_.empty()) return files;  // all reviews have been read
  for (const auto& [family, entry] : entries_) files.emplace_back(entry.path);
  return files;
}

std::vector<ReviewShelf::Unused> ReviewShelf::unused() const {
  std::vector<Unused> unused;
  for (const auto& [family, entry] : entries_) {
    if (!entry.is_used) unused.push_back({std::string(family), name_of(source_of(entry))});
  }
  std::ranges::sort(unused, {}, &Unused::family);
  return unused;
}

std::string ReviewShelf::family_meant_by(const Unused& unused) const {
  const Shelved review = review_of(unused.family);
  const std::string_view stated = review->review.family.value;
  return stated == unused.family ? "" : std::string(stated);
}

Warning ReviewShelf::warning_of(const Unused& unused) const {
  const std::string meant = family_meant_by(unused);
  if (meant.empty())
    return {WarningCode::unused_review,
            fmt::format("no readable submission has the family {}", in_quotes(unused.family))};
  const std::string its_own = path_of(meant);
  if (its_own.empty())
    return {WarningCode::unused_review,
            fmt::format("it reviews the family {} but is not used for it: rename it to {}.json",
                        in_quotes(meant), meant)};
  return {WarningCode::unused_review,
          fmt::format("it is a second review of the family {} and is not used: the first is {}",
                      in_quotes(meant), its_own)};
}

}  // namespace bounty
