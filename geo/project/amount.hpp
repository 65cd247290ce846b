#pragma once
// Amounts of money as people type them, and the sums of measures that rest on them.
#include <optional>
#include <string_view>
#include <vector>

#include "geo/project/opgave.hpp"

namespace kansenatlas {

// Euros: "1500000", "1.500.000", "1,500,000", "1 500 000,50", with or without "€", "EUR" or "euro". Groups of three
// after one sign are thousands, so "1.500" is fifteen hundred. Nothing for a text that is no such amount.
std::optional<double> parse_amount(std::string_view text);

// A share is only to be had of the measures that have both amounts.
struct MeasureSums {
  int measures = 0, with_cost = 0, with_both = 0;
  int not_understood = 0;  // texts in the place of an amount
  double cost = 0;
  double cost_of_both = 0, co_financing_of_both = 0;
};
MeasureSums sums_of(std::vector<Opgave const*> const& opgaven);

}  // namespace kansenatlas
