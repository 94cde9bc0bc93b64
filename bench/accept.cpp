// A limit: what a general JSON parser takes to find that every line is JSON, and nothing more.
//   accept FILE
// Prints the number of lines; fails where one of them is not JSON.

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <nlohmann/json.hpp>
#include <vector>

namespace {

// Small enough to stay in a cache, so that memory is not what is measured.
constexpr std::size_t first_size = 1 << 18;

struct Count {
  long lines = 0;
  long refused = 0;
};

void accept(const char* begin, const char* end, Count& count) {
  ++count.lines;
  if (!nlohmann::json::accept(begin, end)) ++count.refused;
}

// Takes the whole lines of a block; returns where the last, unfinished one begins.
const char* accept_lines(const char* begin, const char* end, Count& count) {
  while (const void* found = std::memchr(begin, '\n', static_cast<std::size_t>(end - begin))) {
    const auto* newline = static_cast<const char*>(found);
    accept(begin, newline, count);
    begin = newline + 1;
  }
  return begin;
}

Count accept_file(int file) {
  Count count;
  std::vector<char> buffer(first_size);
  std::size_t kept = 0;
  ssize_t got = 0;
  while ((got = read(file, buffer.data() + kept, buffer.size() - kept)) > 0) {
    const char* end = buffer.data() + kept + got;
    const char* rest = accept_lines(buffer.data(), end, count);
    kept = static_cast<std::size_t>(end - rest);
    std::memmove(buffer.data(), rest, kept);
    if (kept == buffer.size()) buffer.resize(2 * kept);  // a line longer than the buffer
  }
  if (kept > 0) accept(buffer.data(), buffer.data() + kept, count);
  if (got < 0) ++count.refused;
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  const int file = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  if (file < 0) return std::fputs("usage: accept FILE\n", stderr), 2;
  const Count count = accept_file(file);
  std::printf("%ld\n", count.lines);
  return count.refused == 0 ? 0 : 1;
}
