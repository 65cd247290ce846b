#include "geo/project/amount.hpp"

#include <algorithm>
#include <string>

#include "geo/base/numbers.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t letters_of_a_group = 3;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without the name of the currency and without spaces, also those that do not break.
std::string bare(std::string_view text) {
  std::string result(text);
  for (std::string_view const sign : {"€", "\u00a0", "\u202f", " "})
    for (auto at = result.find(sign); at != std::string::npos; at = result.find(sign, at))
      result.erase(at, sign.size());
  auto const key = search_key(result);
  for (std::string_view const word : {"euro", "eur"}) {
    if (key.ends_with(word)) return result.substr(0, result.size() - word.size());
    if (key.starts_with(word)) return result.substr(word.size());
  }
  return result;
}

// "1.500.000": one to three digits, then groups of three.
bool is_grouped(std::string_view text, char sign) {
  auto const groups = split(text, sign);
  if (groups.size() < 2 || groups.front().empty() || groups.front().size() > letters_of_a_group) return false;
  return std::all_of(groups.begin() + 1, groups.end(), [](auto const& group) {
    return group.size() == letters_of_a_group && std::all_of(group.begin(), group.end(), is_digit);
  });
}

std::string without(std::string text, char sign) {
  std::erase(text, sign);
  return text;
}

}  // namespace

std::optional<double> parse_amount(std::string_view text) {
  auto amount = bare(text);
  if (amount.empty() ||
      !std::all_of(amount.begin(), amount.end(), [](char c) { return is_digit(c) || c == '.' || c == ','; }))
    return std::nullopt;
  auto const last = amount.find_last_of(".,");
  if (last == std::string::npos) return parse_number(amount);
  char const decimal = amount[last], other = decimal == '.' ? ',' : '.';
  if (is_grouped(amount, decimal)) return parse_number(without(amount, decimal));
  auto const whole = amount.substr(0, last), rest = amount.substr(last + 1);
  bool const is_whole = is_grouped(whole, other) || std::all_of(whole.begin(), whole.end(), is_digit);
  if (!is_whole || whole.empty() || rest.empty()) return std::nullopt;
  return parse_number(without(whole, other) + "." + rest);
}

MeasureSums sums_of(std::vector<Opgave const*> const& opgaven) {
  MeasureSums sums;
  for (auto const* opgave : opgaven)
    for (auto const& measure : opgave->measures) {
      ++sums.measures;
      auto const cost = parse_amount(measure.cost), others = parse_amount(measure.co_financing);
      for (auto const* text : {&measure.cost, &measure.co_financing})
        if (!trimmed(*text).empty() && !parse_amount(*text)) ++sums.not_understood;
      if (!cost) continue;
      ++sums.with_cost;
      sums.cost += *cost;
      if (!others) continue;
      ++sums.with_both;
      sums.cost_of_both += *cost;
      sums.co_financing_of_both += *others;
    }
  return sums;
}

}  // namespace kansenatlas
