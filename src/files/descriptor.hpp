#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace bounty {

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

}  // namespace bounty
