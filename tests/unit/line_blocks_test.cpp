#include "files/lines.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "bounty/read.hpp"
#include "catch.hpp"
#include "files/input.hpp"
#include "files/output.hpp"
#include "files/paths.hpp"

using namespace bounty;

namespace {

/// Both ends of a pipe.
struct Pipe {
  Pipe() {
    int ends[2] = {-1, -1};
    REQUIRE(pipe(ends) == 0);
    out = Descriptor(ends[0]);
    in = Descriptor(ends[1]);
  }

  void write(std::string_view text) const { write_to_stream(in.get(), "a pipe", text); }

  Descriptor out{-1};
  Descriptor in{-1};
};

/// Returns an unnamed file with this content, positioned at its beginning.
Descriptor file_of(std::string_view text) {
  std::string name = "/tmp/bounty-unit-XXXXXX";
  Descriptor file(mkstemp(name.data()));
  REQUIRE(file.is_open());
  unlink(name.c_str());
  write_to_stream(file.get(), name, text);
  REQUIRE(lseek(file.get(), 0, SEEK_SET) == 0);
  return file;
}

InputFile input(Descriptor file) {
  Expected<InputFile, Diagnostic> opened = InputFile::from(std::move(file), "input");
  REQUIRE(opened);
  return std::move(opened.value());
}

InputFile input(std::string_view text) { return input(file_of(text)); }

std::string message_of(const LineBlocks& lines) {
  return lines.failure() ? lines.failure()->message : "";
}

/// Returns all blocks, and checks that a stream at its end stays there.
std::vector<std::string> blocks_of(LineBlocks& lines) {
  std::vector<std::string> blocks;
  for (std::string block; lines.next(block);) blocks.push_back(block);
  std::string after_the_end = "untouched";
  CHECK_FALSE(lines.next(after_the_end));
  return blocks;
}

std::string joined(const std::vector<std::string>& blocks) {
  std::string text;
  for (const std::string& block : blocks) text += block;
  return text;
}

/// Reads the text from a file. Every block must have complete lines, and nothing may be lost.
void check_blocks(const std::string& text) {
  LineBlocks lines(input(text));
  const std::vector<std::string> blocks = blocks_of(lines);
  CHECK((joined(blocks) == text));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    CHECK_FALSE(blocks[i].empty());
    if (i + 1 < blocks.size()) CHECK(blocks[i].back() == '\n');
  }
  CHECK_FALSE(lines.failure());
  CHECK(lines.bytes() == text.size());
}

using Lines = std::vector<std::pair<std::uint32_t, std::string>>;

/// Returns the lines that are not blank, with their numbers, counted over all blocks.
Lines lines_of(LineBlocks& from) {
  Lines found;
  std::uint32_t first_line = 1;
  for (const std::string& block : blocks_of(from)) {
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      found.emplace_back(number, line);
    });
    first_line += count_lines(block);
  }
  return found;
}

Lines lines_of(std::string_view text) {
  LineBlocks lines(input(text));
  return lines_of(lines);
}

}  // namespace

TEST_CASE("small streams are read unchanged") {
  for (const char* text :
       {"a\n", "a\nb\n", "a\nb", "a", "\n", "\n\n\n", "a\n\n", "\r\n", "a\r\nb\r\n", "\na"}) {
    CAPTURE(text);
    LineBlocks lines(input(text));
    CHECK(joined(blocks_of(lines)) == text);
    CHECK_FALSE(lines.failure());
  }
  LineBlocks nothing(input(""));
  CHECK(blocks_of(nothing).empty());
  CHECK(nothing.bytes() == 0);
}

TEST_CASE("every line has a number, and its newline is not part of it") {
  CHECK(lines_of("a\nb\n") == Lines{{1, "a"}, {2, "b"}});
  CHECK(lines_of("a\nb") == Lines{{1, "a"}, {2, "b"}});
  CHECK(lines_of("\n\na\n \t\r\n\nb") == Lines{{3, "a"}, {6, "b"}});
  CHECK(lines_of("a\r\nb\r\n") == Lines{{1, "a\r"}, {2, "b\r"}});
  CHECK(lines_of("\n\n") == Lines{});
  CHECK(lines_of("a\rb\n") == Lines{{1, "a\rb"}});
  CHECK(lines_of("a\xE2\x80\xA8"
                 "b\fc\n") == Lines{{1,
                                     "a\xE2\x80\xA8"
                                     "b\fc"}});
  CHECK(lines_of(std::string_view("a\0b\nc", 5)) == Lines{{1, std::string("a\0b", 3)}, {2, "c"}});
}

TEST_CASE("lines are counted with or without a final newline") {
  CHECK(count_lines("") == 0);
  CHECK(count_lines("a") == 1);
  CHECK(count_lines("a\n") == 1);
  CHECK(count_lines("\n") == 1);
  CHECK(count_lines("a\nb") == 2);
  CHECK(count_lines("a\n\n\nb\n") == 4);
}

TEST_CASE("streams of many blocks are read completely, wherever their lines end") {
  constexpr std::size_t block = std::size_t{64} * 1024;
  for (const std::size_t length : {block - 2, block - 1, block, block + 1, 2 * block - 1, 2 * block,
                                   3 * block + 7, 10 * block}) {
    const std::string line(length, 'x');
    CAPTURE(length);
    check_blocks(line);
    check_blocks(line + "\n");
    check_blocks(line + "\nb\n");
    check_blocks("a\n" + line + "\nb");
    check_blocks(line + "\n" + line + "\n" + line);
    check_blocks(line + "\r\n" + line + "\r\n");
  }
}

TEST_CASE("lines of all lengths have their numbers") {
  std::mt19937_64 generator(2026);
  std::string text;
  Lines expected;
  for (std::uint32_t number = 1; number <= 20'000; ++number) {
    const std::size_t length =
        generator() % 50 == 0 ? generator() % 200'000 / (1 + generator() % 50) : generator() % 40;
    const std::string line(length, static_cast<char>('a' + number % 26));
    text += line + "\n";
    if (length != 0) expected.emplace_back(number, line);
  }
  REQUIRE(text.size() > 1'000'000);
  CHECK((lines_of(text) == expected));
  check_blocks(text);
}

TEST_CASE("a line is delivered as soon as it is complete") {
  Pipe pipe;
  LineBlocks lines(input(std::move(pipe.out)));
  std::string block;
  pipe.write("a\nb");
  REQUIRE(lines.next(block));
  CHECK(block == "a\n");
  pipe.write("c");
  pipe.write("\n\nd\ne");
  REQUIRE(lines.next(block));
  if (block == "bc\n") REQUIRE(lines.next(block));  // the pipe may return its content in pieces
  CHECK((block == "bc\n\nd\n" || block == "\nd\n"));
  CHECK(lines.bytes() == 9);
  pipe.in.close();
  REQUIRE(lines.next(block));
  CHECK(block == "e");
  CHECK_FALSE(lines.next(block));
  CHECK_FALSE(lines.failure());
}

TEST_CASE("a slow stream is read completely") {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += std::to_string(i) + (i % 7 == 0 ? "\r\n" : "\n");
  Pipe pipe;
  LineBlocks lines(input(std::move(pipe.out)));
  std::thread writer([&] {
    for (std::size_t at = 0; at < text.size(); at += 5)
      pipe.write(std::string_view(text).substr(at, 5));
    pipe.in.close();
  });
  const std::vector<std::string> blocks = blocks_of(lines);
  writer.join();
  CHECK((joined(blocks) == text));
  for (const std::string& each : blocks) CHECK(each.back() == '\n');
}

TEST_CASE("a line longer than any document is cut, and the next one is read correctly", "[slow]") {
  const Descriptor file = file_of("a\n");
  // A file with holes has lines of zeros.
  const auto add_line = [&](std::size_t length, std::string_view behind) {
    REQUIRE(lseek(file.get(), static_cast<off_t>(length), SEEK_END) > 0);
    write_to_stream(file.get(), "a file", behind);
  };
  constexpr std::size_t most = Document::max_bytes;
  add_line(0, "b\n");
  add_line(5 * most / 2, "\nc\n\n");
  add_line(most + 1, "\nd\n");
  add_line(most, "\r\ne");
  const off_t size = lseek(file.get(), 0, SEEK_END);
  REQUIRE(lseek(file.get(), 0, SEEK_SET) == 0);

  LineBlocks lines(input(Descriptor(dup(file.get()))));
  std::uint32_t first_line = 1;
  std::string found;
  std::vector<std::size_t> long_lines;
  for (std::string block; lines.next(block);) {
    CHECK(block.size() <= 2 * most + 128 * std::size_t{1024});
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      const bool is_long = line.size() > 10;
      found.append(std::to_string(number)).append(is_long ? "" : line).append(" ");
      if (is_long) long_lines.push_back(line.size());
    });
    first_line += count_lines(block);
  }
  CHECK(found == "1a 2b 3 4c 6 7d 8 9e ");
  REQUIRE(long_lines.size() == 3);
  CHECK(long_lines[0] > most);  // too large, which the reader reports
  CHECK(long_lines[1] > most);
  CHECK(long_lines[2] == most + 1);  // including its carriage return
  CHECK(lines.bytes() == static_cast<std::uint64_t>(size));
  CHECK_FALSE(lines.failure());
}

TEST_CASE("the largest document is not cut") {
  const Descriptor file = file_of("");
  REQUIRE(ftruncate(file.get(), static_cast<off_t>(Document::max_bytes)) == 0);
  REQUIRE(lseek(file.get(), 0, SEEK_END) > 0);
  write_to_stream(file.get(), "a file", "\nb\n");
  REQUIRE(lseek(file.get(), 0, SEEK_SET) == 0);
  LineBlocks lines(input(Descriptor(dup(file.get()))));
  std::string text;
  for (std::string block; lines.next(block);) text += block;
  CHECK(text.find('\n') == Document::max_bytes);
  CHECK(std::string_view(text).substr(Document::max_bytes) == "\nb\n");
}

TEST_CASE("a stopped stream ends even if nothing arrives") {
  const Pipe pipe;
  std::atomic<bool> is_stopped = false;
  LineBlocks lines(input(Descriptor(dup(pipe.out.get()))), &is_stopped);
  std::string block;
  pipe.write("a\n");
  REQUIRE(lines.next(block));
  CHECK(block == "a\n");
  std::thread stopping([&] { is_stopped = true; });
  CHECK_FALSE(lines.next(block));
  stopping.join();
  CHECK_FALSE(lines.failure());
  CHECK_FALSE(lines.next(block));
}

TEST_CASE("a stream that cannot be read reports the reason") {
  LineBlocks folder(input(Descriptor(open("/", O_RDONLY | O_CLOEXEC))));
  std::string block;
  CHECK_FALSE(folder.next(block));
  CHECK(message_of(folder) == cannot_read("input", EISDIR).message);
  CHECK_FALSE(folder.next(block));
  CHECK(message_of(folder) == cannot_read("input", EISDIR).message);
  CHECK(folder.bytes() == 0);
}

TEST_CASE("lines before a broken stream are kept") {
  std::array<int, 2> ends = {-1, -1};
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  write_to_stream(theirs.get(), "a socket", "a\nb\n");
  write_to_stream(ours.get(), "a socket", "x");
  theirs.close();  // closing it with unread input resets the connection
  LineBlocks lines(input(std::move(ours)));
  std::string block;
  REQUIRE(lines.next(block));
  CHECK(block == "a\nb\n");
  CHECK_FALSE(lines.failure());
  CHECK_FALSE(lines.next(block));
  CHECK(message_of(lines) == cannot_read("input", ECONNRESET).message);
  CHECK(lines.bytes() == 4);
}
