#pragma once
// What the world did wrong, said in one line that names the bad value and the way out.
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/said.hpp"

namespace kansenatlas {

// A file that is missing, unreadable or cannot be written; data that contradict each other. Exit status 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// A question that cannot be asked: an unknown option, partition, region, indicator, year or format. Exit status 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

// A name that nothing bears. `has_near_miss`: the message names something that is written much alike.
class UnknownName final : public UsageError {
 public:
  UnknownName(std::string const& what, bool near) : UsageError(what), has_near_miss(near) {}
  bool has_near_miss;
};

// The names nearest to `wanted`, best first, at most `limit`: same letters without case or accents first, then those
// that begin with or contain it, then those within two edits or a third of its length; empty when none is near.
std::vector<std::string> near_misses(std::string_view wanted, std::span<std::string const> known, int limit = 3);

// "did you mean 'a' or 'b'?" of what is near `wanted`; `otherwise` when nothing is.
std::string did_you_mean(std::string_view wanted, std::span<std::string const> known, std::string otherwise = {});

// "did you mean 'a'? there are a, b, c" for a list short enough to give whole; "choose one of a, b, c" when nothing is
// near.
std::string choose_from(std::span<std::string const> known, std::string_view wanted);

}  // namespace kansenatlas
