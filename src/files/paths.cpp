#include "files/paths.hpp"

#include <fmt/format.h>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <span>

#include "files/system.hpp"
#include "names/names.hpp"
#include "names/suggestion.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Returns true for a folder, but not for a link to one.
bool is_real_folder(DIR* folder, const dirent& entry) {
  if (const std::optional<EntryKind> kind = kind_of(entry)) return kind->is_folder;
  struct stat status {};
  return fstatat(dirfd(folder), entry.d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
         S_ISDIR(status.st_mode);
}

bool is_named_like_ndjson(std::string_view name) {
  return ends_with_in_any_case(name, ".ndjson") || ends_with_in_any_case(name, ".jsonl");
}

bool is_named_like_document(std::string_view name) { return ends_with_in_any_case(name, ".json"); }

/// Returns the next entry; null with errno 0 at the end, or with another errno if the folder cannot
/// be read.
const dirent* next_in(DIR* folder) {
  errno = 0;
  return readdir(folder);
}

/// Sorts the shorter names, which gives the same order as sorting the paths.
void turn_into_paths(std::vector<std::string>& names, const std::string& prefix) {
  std::ranges::sort(names);
  for (std::string& name : names) name.insert(0, prefix);
}

}  // namespace

bool is_folder(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool is_same_place(const std::string& one, const std::string& other) {
  struct stat first {};
  struct stat second {};
  return stat(one.c_str(), &first) == 0 && stat(other.c_str(), &second) == 0 &&
         first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

bool exists_behind_links(std::string_view path) {
  struct stat status {};
  return stat(std::string(path).c_str(), &status) == 0;
}

bool exists_or_is_link(const std::string& path) {
  struct stat status {};
  return lstat(path.c_str(), &status) == 0 || errno != ENOENT;
}

namespace {

/// Returns the path without links, or null if it cannot be resolved.
std::unique_ptr<char, void (*)(void*)> real_path(const std::string& path) {
  return {realpath(path.c_str(), nullptr), &std::free};
}

}  // namespace

bool lies_in_folder(const std::string& inner, const std::string& outer) {
  const auto real_inner = real_path(inner);
  const auto real_outer = real_path(outer);
  if (!real_inner || !real_outer) return false;
  const std::string_view path = real_inner.get();
  const std::string_view folder = real_outer.get();
  return path == folder || folder == "/" ||
         (path.starts_with(folder) && path[folder.size()] == '/');
}

Expected<std::string, Diagnostic> name_of_folder(const std::string& folder) {
  const auto path = real_path(folder);
  if (!path) return cannot_read(folder, errno);
  const std::string_view real = path.get();
  return std::string(real.substr(real.rfind('/') + 1));
}

namespace {

void add_entry(FolderContent& content, const dirent& entry, bool is_subfolder) {
  const std::string_view name = entry.d_name;
  if (is_subfolder) content.folders.emplace_back(name);
  // A folder with such a name is a document too, so that it is reported and not skipped.
  if (is_named_like_document(name)) {
    content.documents.emplace_back(name);
    const std::optional<EntryKind> kind = kind_of(entry);
    if (!kind || !kind->is_regular) content.documents_to_check.emplace_back(name);
  } else if (is_named_like_ndjson(name)) {
    content.lines.emplace_back(name);
  } else if (!is_subfolder) {
    content.others.emplace_back(name);
  }
}

}  // namespace

Expected<FolderContent, Diagnostic> content_of(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(opendir(folder.c_str()), &closedir);
  if (!stream) return cannot_read(folder, errno);
  FolderContent content;
  while (const dirent* entry = next_in(stream.get())) {
    const bool is_hidden = std::string_view(entry->d_name).starts_with('.');
    const bool is_subfolder = is_real_folder(stream.get(), *entry);
    if (!is_hidden) add_entry(content, *entry, is_subfolder);
    if (is_hidden && !is_subfolder) content.hidden.emplace_back(entry->d_name);
  }
  if (errno != 0) return cannot_read(folder, errno);
  const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
  for (auto* names : {&content.documents, &content.lines, &content.folders, &content.others,
                      &content.hidden, &content.documents_to_check}) {
    turn_into_paths(*names, prefix);
  }
  return content;
}

namespace {

/// Returns nothing for a folder of many names, where a hint for each missing file would be slow.
std::vector<std::string> names_unless_many(const std::string& folder) {
  constexpr std::size_t most = 1000;
  const std::unique_ptr<DIR, int (*)(DIR*)> stream(opendir(folder.c_str()), &closedir);
  std::vector<std::string> names;
  while (const dirent* entry = stream ? next_in(stream.get()) : nullptr) {
    names.emplace_back(entry->d_name);
    if (names.size() > most) return {};
  }
  return names;
}

/// Returns the name without its extension, because a common extension does not make names similar.
std::string_view stem_of(std::string_view name) { return name.substr(0, name.rfind('.')); }

bool is_near(std::string_view name, std::string_view other) {
  const std::string_view stem = stem_of(name);
  const std::string_view other_stem = stem_of(other);
  return stem == other_stem || !nearest_names(stem, std::span(&other_stem, 1)).empty();
}

/// Returns the position of the first folder or file in the path that does not exist.
std::size_t begin_of_missing(const std::string& path) {
  std::size_t begin = 0;
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    if (slash != begin && !is_folder(path.substr(0, slash))) break;
    begin = slash + 1;
  }
  return begin;
}

std::string hint_for_missing(const std::string& path) {
  const std::size_t begin = begin_of_missing(path);
  const std::string folder = path.substr(0, begin);
  const std::size_t end = std::min(path.find('/', begin), path.size());
  const std::string name = path.substr(begin, end - begin);
  const std::vector<std::string> names = names_unless_many(folder.empty() ? "." : folder);
  const std::vector<std::string_view> views(names.begin(), names.end());
  std::vector<std::string> nearest = nearest_names(name, views);
  std::erase_if(nearest, [&](const std::string& other) { return !is_near(name, other); });
  for (std::string& other : nearest) other.insert(0, folder).append(path, end);
  return did_you_mean(nearest, exists_behind_links).text;
}

}  // namespace

Diagnostic cannot_read(const std::string& path, std::string_view reason, std::string hint) {
  return {.code = DiagnosticCode::cannot_read,
          .message = fmt::format("cannot read it: {}", reason),
          .hint = std::move(hint),
          .source = source_name(path)};
}

Diagnostic cannot_read(const std::string& path, int error) {
  return cannot_read(path, std::strerror(error));
}

Diagnostic cannot_find(const std::string& path) {
  return cannot_read(path, std::strerror(ENOENT), hint_for_missing(path));
}

Diagnostic error_for_lines_in_folder(const std::string& path) {
  return cannot_read(path, "only *.json files are read from a folder",
                     "move it out of the folder and give it separately");
}

Diagnostic error_for_no_documents(const std::string& folder) {
  return cannot_read(folder, "the folder has no *.json files");
}

}  // namespace bounty
