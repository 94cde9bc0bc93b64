#include "records/paid_files.hpp"

#include <algorithm>

#include "files/descriptor.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "files/paths.hpp"
#include "records/stored_file.hpp"
#include "unicode/ascii.hpp"

namespace bounty {
namespace {

/// Returns true if the file begins like JSON, or cannot be read.
bool begins_like_record(const std::string& path) {
  Expected<InputFile, Diagnostic> file = open_regular_file(path);
  if (!file) return true;
  std::string piece(64, '\0');
  const auto got = file.value().read(piece.data(), piece.size());
  if (!got) return true;
  const std::size_t begin = piece.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return begin < got.value() && (piece[begin] == '{' || piece[begin] == '[');
}

bool may_be_record(const std::string& path) {
  return is_called_like_record(path) || begins_like_record(path);
}

/// Programs that copy files give them hidden names until the copy is complete.
bool may_be_hidden_record(const std::string& path) {
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
  return !name.starts_with(Output::unfinished) && may_be_record(path);
}

bool is_one_of(const std::string& file, const std::vector<std::string>& others) {
  const auto identity = identity_of_input(file);
  return identity && std::ranges::any_of(others, [&](const std::string& other) {
           return identity_of_input(other) == identity;
         });
}

}  // namespace

bool is_called_like_record(std::string_view path) {
  const std::string name = in_lower_case(path.substr(path.rfind('/') + 1));
  return name.find(".json") != std::string::npos || name.find(".ndjson") != std::string::npos;
}

/// Refuses every file that may be a record: a skipped file could record any payment.
Expected<std::vector<std::string>, Diagnostic> record_files_at(const std::string& path) {
  if (path == "-" || !is_folder(path)) return std::vector{path};
  Expected<FolderContent, Diagnostic> content = content_of(path);
  if (!content) return std::move(content.error());
  auto& [documents, lines, folders, others, hidden, documents_to_check] = content.value();
  std::ranges::copy_if(others, std::back_inserter(folders), is_folder);
  if (!folders.empty()) {
    return cannot_read(folders.front(), "it is a folder among the records",
                       "keep the records of --paid in one folder");
  }
  const auto arriving = std::ranges::find_if(hidden, may_be_hidden_record);
  if (arriving != hidden.end()) {
    return cannot_read(
        *arriving, "it may be a record, but it is hidden, like a file that is still being copied",
        "wait until the copy is complete, rename it, or move it out of the folder");
  }
  const auto renamed = std::ranges::find_if(others, may_be_record);
  if (renamed != others.end()) {
    return cannot_read(*renamed,
                       "it may be a record, but its name does not end in .json, .ndjson or .jsonl",
                       "unpack or rename it, or move it out of the folder");
  }
  std::ranges::move(lines, std::back_inserter(documents));
  std::ranges::sort(documents);
  return std::move(documents);
}

Expected<PaidRecords, Diagnostics> open_paid_records(const std::string& path,
                                                     const std::vector<std::string>& left_out) {
  Expected<std::vector<std::string>, Diagnostic> paths = record_files_at(path);
  if (!paths) return Diagnostics{std::move(paths.error())};
  PaidReader reader;
  for (const std::string& record : paths.value()) {
    reader.begin_record(is_one_of(record, left_out));
    read_record(reader, record);
  }
  return reader.take_all();
}

}  // namespace bounty
