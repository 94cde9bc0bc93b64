#pragma once

#include <sys/types.h>
#include <unistd.h>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

namespace bounty {

/// Repeats a system call until no signal interrupts it, and returns its result.
template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// An open file that is closed at the end of its scope. Standard streams stay open.
class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor(Descriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~Descriptor() { close(); }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int get() const { return descriptor_; }

  /// Closes the file. Returns false if written data could not be stored. A close() that a signal
  /// interrupts has closed the file, and must not be repeated: the number may already belong to
  /// another file.
  bool close() {
    const int descriptor = std::exchange(descriptor_, -1);
    return descriptor <= STDERR_FILENO || ::close(descriptor) == 0 || errno == EINTR;
  }

 private:
  int descriptor_;
};

/// Identifies a regular file independently of its names and links.
struct FileIdentity {
  dev_t device = 0;
  ino_t number = 0;  ///< unique on its device

  friend constexpr bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Returns the identity of an open file, or std::nullopt if it is not a regular file.
std::optional<FileIdentity> identity_of(int descriptor);

/// Returns the identity of an input, where `-` means standard input, or std::nullopt if there is no
/// regular file.
std::optional<FileIdentity> identity_of_input(const std::string& path);

/// Returns the identity of the file that an output would overwrite, where "" means standard output,
/// or std::nullopt if there is no regular file yet.
std::optional<FileIdentity> identity_of_output(const std::string& path);

/// Opens /dev/null in place of each closed standard stream, in the wrong direction, so that using
/// the stream is an error and not an empty input or a lost output. Call this before any file is
/// opened: otherwise that file would become the stream, and messages would be written into it.
/// Throws WriteError.
void occupy_standard_streams();

/// Returns true if standard input is a pipe or a regular file, which somebody has chosen as input.
/// Reading anything else, such as a terminal, could wait for input that nobody means to give.
bool has_redirected_input();

/// Closes standard output after the last write: some file systems report only then that data could
/// not be stored. Throws WriteError.
void close_standard_output();

}  // namespace bounty
