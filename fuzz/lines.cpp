#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "files/lines.hpp"
#include "promises.hpp"
#include "targets.hpp"

namespace bounty::fuzz {
namespace {

using Lines = std::vector<std::pair<std::uint32_t, std::string>>;

// Each read allocates a whole block, so many pieces would take long.
constexpr std::size_t most_pieces = 16;

/// Returns a pair of sockets. Each piece that is written to one is a single read from the other.
std::pair<Descriptor, Descriptor> connected_sockets() {
  std::array<int, 2> ends = {-1, -1};
  require(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()) == 0, "there are sockets");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// Splits the text into pieces. The first byte is the initial length; each piece is a little longer
/// than the last.
void send_pieces(const Descriptor& to, std::string_view text, std::size_t shortest) {
  const std::size_t least = std::max(shortest, text.size() / most_pieces) + 1;
  for (std::size_t length = least; !text.empty(); ++length) {
    const std::string_view piece = text.substr(0, length);
    require(send(to.get(), piece.data(), piece.size(), MSG_DONTWAIT) ==
                static_cast<ssize_t>(piece.size()),
            "there is room for a piece");
    text.remove_prefix(piece.size());
  }
}

void require_whole_lines(const std::string& block, bool is_last) {
  require(!block.empty(), "a block has a line");
  require(is_last || block.back() == '\n', "a block ends where a line ends");
}

/// Returns the lines of all blocks that are not blank, with their numbers.
Lines lines_of(LineBlocks& blocks, std::string_view text) {
  Lines found;
  std::uint32_t first_line = 1;
  for (std::string block; blocks.next(block);) {
    require(text.starts_with(block), "no byte is lost");
    text.remove_prefix(block.size());
    require_whole_lines(block, text.empty());
    for_each_line(block, first_line, [&](std::string_view line, std::uint32_t number) {
      found.emplace_back(number, line);
    });
    first_line += count_lines(block);
  }
  require(text.empty(), "the end is not lost");
  return found;
}

/// Returns the same lines by the simplest code.
Lines expected_lines(std::string_view text) {
  Lines lines;
  std::string line;
  std::uint32_t number = 1;
  const auto end_line = [&] {
    const bool has_mark = line.starts_with("\xEF\xBB\xBF");
    const bool is_blank = line.find_first_not_of(" \t\r", has_mark ? 3 : 0) == std::string::npos;
    if (!is_blank) lines.emplace_back(number, line);
    line.clear();
    ++number;
  };
  for (const char c : text) {
    if (c == '\n') {
      end_line();
    } else {
      line += c;
    }
  }
  end_line();
  return lines;
}

}  // namespace

void lines(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view text = bytes.substr(1);
  auto [in, out] = connected_sockets();
  send_pieces(in, text, static_cast<unsigned char>(bytes.front()));
  in.close();
  Expected<InputFile, Diagnostic> stream = InputFile::from(std::move(out), "-");
  require(stream.has_value(), "a socket can be read");
  LineBlocks blocks(std::move(stream.value()));
  require(lines_of(blocks, text) == expected_lines(text), "lines do not depend on how they arrive");
  require(!blocks.failure() && blocks.bytes() == text.size(), "the whole stream is read");
}

}  // namespace bounty::fuzz
