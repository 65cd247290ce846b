#pragma once
// Reads the fields of a JSON object and says exactly which one is wrong.
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "geo/base/date.hpp"

namespace kansenatlas {

// The bounds of amounts and years that people enter.
inline constexpr double largest_value = 1e15;
inline constexpr long long last_year = 2200;

class JsonFields {
 public:
  // `where`: file and field so far, "my.json, view". Throws Error when `value` is no object or has a field that is not
  // among `known` (near misses named).
  JsonFields(nlohmann::json const& value, std::string where, std::vector<std::string> const& known);

  // Each gives `otherwise` when the field is left out and throws Error for a value of another kind.
  [[nodiscard]] std::string text(std::string const& field, std::string const& otherwise = "") const;
  [[nodiscard]] bool truth(std::string const& field, bool otherwise) const;
  [[nodiscard]] long long integer(std::string const& field, long long otherwise, long long minimum,
                                  long long maximum) const;
  [[nodiscard]] double number(std::string const& field, double otherwise, double minimum, double maximum) const;
  // YYYY-MM-DD; an empty text or none: unknown.
  [[nodiscard]] Date date(std::string const& field) const;
  // An array of texts; empty when left out.
  [[nodiscard]] std::vector<std::string> texts(std::string const& field) const;
  // An array; empty when left out.
  [[nodiscard]] nlohmann::json list(std::string const& field) const;
  // An object; empty when left out.
  [[nodiscard]] nlohmann::json object(std::string const& field) const;
  [[nodiscard]] std::string where(std::string_view field) const;

 private:
  [[noreturn]] void refuse(std::string const& field, std::string_view wanted) const;

  nlohmann::json const& m_value;
  std::string m_where;
};

// The array `key`, each entry as `read(value, where)` makes it; `where` names its place in the array.
template <class Read>
auto read_each(JsonFields const& fields, std::string const& key, Read const& read) {
  std::vector<decltype(read(nlohmann::json(), std::string()))> all;
  auto const list = fields.list(key);
  for (std::size_t i = 0; i < list.size(); ++i)
    all.push_back(read(list[i], fmt::format("{}[{}]", fields.where(key), i)));
  return all;
}

}  // namespace kansenatlas
