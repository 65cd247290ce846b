#include "tests/support/shape.hpp"

#include <cmath>

#include <fmt/format.h>

namespace kansenatlas::test {
namespace {

using Json = nlohmann::json;

bool is_of(Json const& value, std::string_view word) {
  if (word.ends_with('?')) return value.is_null() || is_of(value, word.substr(0, word.size() - 1));
  if (word == "text") return value.is_string();
  if (word == "integer") return value.is_number() && value.get<double>() == std::floor(value.get<double>());
  if (word == "number") return value.is_number();
  if (word == "truth") return value.is_boolean();
  return word == "any";
}

std::string below(std::string const& where, std::string const& name) {
  return where.empty() ? name : where + "." + name;
}

void look(Json const& document, Json const& shape, std::string const& where, std::vector<std::string>& found) {
  if (shape.is_string()) {
    if (!is_of(document, shape.get<std::string>()))
      found.push_back(fmt::format("{}: is no {}: {}", where, shape.get<std::string>(), document.dump().substr(0, 60)));
    return;
  }
  if (shape.is_object()) {
    if (!document.is_object()) return found.push_back(where + ": is no object");
    for (auto const& [key, inner] : shape.items())
      if (!document.contains(key))
        found.push_back(below(where, key) + ": is not there");
      else
        look(document[key], inner, below(where, key), found);
    return;
  }
  if (!document.is_array()) return found.push_back(where + ": is no list");
  bool const may_be_empty = shape.size() == 1;
  if (document.empty() && !may_be_empty) found.push_back(where + ": is empty");
  for (std::size_t i = 0; i < document.size(); ++i)
    look(document[i], shape.back(), below(where, std::to_string(i)), found);
}

}  // namespace

std::vector<std::string> misfits(Json const& document, Json const& shape, std::string const& where) {
  std::vector<std::string> found;
  look(document, shape, where, found);
  return found;
}

}  // namespace kansenatlas::test
