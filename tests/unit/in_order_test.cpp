#include "batch/batch.hpp"

#include <atomic>
#include <chrono>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace bounty;

namespace {

constexpr int thread_count = 8;

void run_threads(const auto& work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < thread_count; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace

TEST_CASE("threads pass one at a time and in order") {
  constexpr std::uint64_t count = 5'000;
  InOrder way;
  std::atomic<std::uint64_t> next = 0;
  std::atomic<int> inside = 0;
  std::atomic<int> wrong = 0;
  std::vector<std::uint64_t> passed;  // only one thread may write at a time
  run_threads([&] {
    for (std::uint64_t number = next++; number < count; number = next++) {
      const bool is_through = way.pass(number, [&] {
        if (++inside != 1) ++wrong;
        passed.push_back(number);
        --inside;
      });
      if (!is_through) ++wrong;
    }
  });
  std::vector<std::uint64_t> expected(count);
  std::iota(expected.begin(), expected.end(), 0U);
  CHECK(wrong == 0);
  CHECK((passed == expected));
}

TEST_CASE("a thread that arrives early waits") {
  InOrder way;
  std::string order;
  std::atomic<bool> is_late = false;
  std::thread early([&] { CHECK(way.pass(1, [&] { order += is_late ? "1" : "too early"; })); });
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  is_late = true;
  CHECK(way.pass(0, [&] { order += "0"; }));
  early.join();
  CHECK(order == "01");
}

TEST_CASE("a closed queue lets nobody through from its number on") {
  InOrder way;
  int passed = 0;
  const auto action = [&] { ++passed; };
  CHECK(way.pass(0, action));
  way.close_from(2);
  CHECK(way.pass(1, action));
  CHECK_FALSE(way.pass(2, action));
  CHECK_FALSE(way.pass(7, action));  // does not wait for the numbers before it
  CHECK(passed == 2);
}

TEST_CASE("a closed queue never opens again") {
  InOrder way;
  int passed = 0;
  const auto action = [&] { ++passed; };
  way.close_from(1);
  way.close_from(5);
  CHECK(way.pass(0, action));
  CHECK_FALSE(way.pass(1, action));
  way.close_from(0);
  CHECK_FALSE(way.pass(0, action));
  CHECK(passed == 1);
}

TEST_CASE("closing wakes all waiting threads") {
  InOrder way;
  std::atomic<int> sent_home = 0;
  std::atomic<std::uint64_t> next = 1;  // no thread has 0, so all wait for it
  std::thread closing([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    way.close_from(0);
  });
  run_threads([&] {
    if (!way.pass(next++, [] {})) ++sent_home;
  });
  closing.join();
  CHECK(sent_home == thread_count);
}

TEST_CASE("the thread inside may close the queue") {
  constexpr std::uint64_t last = 100;
  InOrder way;
  std::atomic<std::uint64_t> next = 0;
  std::atomic<std::uint64_t> passed = 0;
  run_threads([&] {
    bool goes_on = true;
    while (goes_on) {
      const std::uint64_t number = next++;
      goes_on = way.pass(number, [&] {
        ++passed;
        if (number == last) way.close_from(last + 1);
      });
    }
  });
  CHECK(passed == last + 1);
}
