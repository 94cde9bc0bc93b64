#pragma once

#include <sys/types.h>
#include <unistd.h>
#include <cerrno>
#include <optional>
#include <string>
#include <utility>

namespace bounty {

/// What the call returns once no signal has interrupted it.
template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// An open file, closed at the end of its scope; the standard streams stay open.
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

  /// False where what was written could not be kept. One that a signal interrupts closes too, and
  /// must not be repeated: the number could be another file's by then.
  bool close() {
    const int descriptor = std::exchange(descriptor_, -1);
    return descriptor <= STDERR_FILENO || ::close(descriptor) == 0 || errno == EINTR;
  }

 private:
  int descriptor_;
};

/// Which regular file it is, whatever names and links lead to it.
struct FileIdentity {
  dev_t device = 0;
  ino_t number = 0;  ///< on its device

  friend constexpr bool operator==(const FileIdentity&, const FileIdentity&) = default;
};

/// Of the file that is open; none where it is no regular file.
std::optional<FileIdentity> identity_of(int descriptor);

/// Of what would be read, `-` being standard input; none where that is no regular file.
std::optional<FileIdentity> identity_of_input(const std::string& path);

/// Of what would be written over, "" being standard output; none where that is no regular file.
std::optional<FileIdentity> identity_of_output(const std::string& path);

/// Before any file is opened: one would else become the standard stream that is closed, and
/// messages would end in it. What takes its place can be neither read nor written. Throws
/// WriteError.
void occupy_standard_streams();

/// Whether standard input is a pipe or a regular file. A device may never end: a terminal, or what
/// a service has in its place.
bool has_piped_input();

/// After all that is written there: some file systems say only now that they could not keep it.
/// Throws WriteError.
void close_standard_output();

}  // namespace bounty
