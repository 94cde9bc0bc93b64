// A lower limit for the time: walks over every line with simdjson's On-Demand API, reads each key
// and each value by its type, and does nothing with them. It has to read all of them, because
// On-Demand does not check what it skips.
//   walk FILE...
// Prints the number of lines and the bytes of all texts. Fails if a line is not JSON.

#include <fcntl.h>
#include <simdjson.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <vector>

namespace {

namespace ondemand = simdjson::ondemand;

// The buffer fits into a cache, so that the speed of the memory is not measured.
constexpr std::size_t first_size = 1 << 18;

struct Walk {
  ondemand::parser parser;
  long lines = 0;
  std::size_t texts = 0;
  std::size_t others = 0;  // printed, so that the compiler cannot leave them out
};

template <class Value>
void take(Value&& value, Walk& walk) {
  switch (value.type()) {
    case ondemand::json_type::object:
      for (auto field : value.get_object()) {
        walk.texts += field.unescaped_key().value().size();
        take(field.value().value(), walk);
      }
      break;
    case ondemand::json_type::array:
      for (auto element : value.get_array()) take(element.value(), walk);
      break;
    case ondemand::json_type::string: walk.texts += value.get_string().value().size(); break;
    case ondemand::json_type::number:
      walk.others += ondemand::number(value.get_number()).is_double();
      break;
    case ondemand::json_type::boolean: walk.others += bool(value.get_bool()); break;
    case ondemand::json_type::null: walk.others += bool(value.is_null()); break;
  }
}

// Takes the complete lines of a block. Returns the beginning of the last, incomplete one.
const char* take_lines(const char* begin, const char* end, const std::vector<char>& buffer,
                       Walk& walk) {
  while (const void* found = std::memchr(begin, '\n', static_cast<std::size_t>(end - begin))) {
    const auto* newline = static_cast<const char*>(found);
    const auto room = static_cast<std::size_t>(buffer.data() + buffer.size() - begin);
    auto document = walk.parser.iterate(begin, static_cast<std::size_t>(newline - begin), room);
    take(document.value(), walk);
    ++walk.lines;
    begin = newline + 1;
  }
  return begin;
}

bool take_file(int file, Walk& walk) {
  std::vector<char> buffer(first_size);
  std::size_t kept = 0;
  ssize_t got = 0;
  while ((got = read(file, buffer.data() + kept,
                     buffer.size() - kept - simdjson::SIMDJSON_PADDING)) > 0) {
    const char* end = buffer.data() + kept + got;
    const char* rest = take_lines(buffer.data(), end, buffer, walk);
    kept = static_cast<std::size_t>(end - rest);
    std::memmove(buffer.data(), rest, kept);
    if (2 * kept > buffer.size()) buffer.resize(2 * buffer.size());
  }
  return got == 0 && kept == 0;
}

}  // namespace

int main(int argc, char** argv) {
  Walk walk;
  for (int i = 1; i < argc; ++i) {
    const int file = open(argv[i], O_RDONLY);
    if (file < 0 || !take_file(file, walk))
      return std::fprintf(stderr, "walk: %s: no NDJSON\n", argv[i]), 1;
    close(file);
  }
  std::printf("%ld lines, %zu bytes of texts, %zu others\n", walk.lines, walk.texts, walk.others);
  return argc > 1 ? 0 : 2;
}
