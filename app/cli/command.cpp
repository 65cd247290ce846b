#include "app/cli/command.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"
#include "geo/base/numbers.hpp"

namespace kansenatlas::cli {

std::vector<std::string> Invocation::all(std::string const& name) const {
  auto const at = values.find(name);
  return at == values.end() ? std::vector<std::string>{} : at->second;
}

std::string Invocation::text(std::string const& name, std::string const& otherwise) const {
  auto const at = values.find(name);
  return at == values.end() || at->second.empty() ? otherwise : at->second.back();
}

long long Invocation::integer(std::string const& name, long long otherwise, long long minimum,
                              long long maximum) const {
  if (!has(name)) return otherwise;
  auto const value = parse_integer(text(name));
  if (!value || *value < minimum || *value > maximum)
    throw UsageError(said("{} takes a whole number from {} to {}, not '{}'", name, minimum, maximum, text(name)));
  return *value;
}

std::uint64_t Invocation::seed() const { return static_cast<std::uint64_t>(integer("--seed", 1, 0, (1LL << 53) - 1)); }

}  // namespace kansenatlas::cli
