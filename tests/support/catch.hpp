#pragma once
// Catch2 of version 2 or 3, whichever the machine has.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
namespace Catch {
inline auto Contains(std::string const& part) { return Matchers::ContainsSubstring(part); }
inline auto StartsWith(std::string const& part) { return Matchers::StartsWith(part); }
}  // namespace Catch
#else
#include <catch2/catch.hpp>
using Catch::Detail::Approx;
#endif

#include <iostream>

// Ends the running test as "skipped" (ctest reads the word), with the reason.
#define SKIP_TEST(reason)                         \
  do {                                            \
    std::cout << "skipped: " << (reason) << '\n'; \
    return;                                       \
  } while (false)
