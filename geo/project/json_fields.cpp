#include "geo/project/json_fields.hpp"

#include <fmt/format.h>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

// A value as it stands in the file, shortened for a message of one line.
std::string shown(nlohmann::json const& value) {
  auto text = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

}  // namespace

JsonFields::JsonFields(nlohmann::json const& value, std::string where, std::vector<std::string> const& known)
    : m_value(value), m_where(std::move(where)) {
  if (!value.is_object()) throw Error(said("{}: expected fields in braces, found {}", m_where, shown(value)));
  for (auto const& [name, ignored] : value.items()) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    throw Error(said("{}: unknown field '{}'; {}", m_where, name, did_you_mean(name, known, said("remove it"))));
  }
}

std::string JsonFields::where(std::string_view field) const { return fmt::format("{}.{}", m_where, field); }

void JsonFields::refuse(std::string const& field, std::string_view wanted) const {
  throw Error(said("{}: {} is not {}; mend or remove it", where(field), shown(m_value.at(field)), wanted));
}

std::string JsonFields::text(std::string const& field, std::string const& otherwise) const {
  if (!m_value.contains(field)) return otherwise;
  if (!m_value.at(field).is_string()) refuse(field, said("a text in quotes"));
  return m_value.at(field).get<std::string>();
}

bool JsonFields::truth(std::string const& field, bool otherwise) const {
  if (!m_value.contains(field)) return otherwise;
  if (!m_value.at(field).is_boolean()) refuse(field, said("true or false"));
  return m_value.at(field).get<bool>();
}

long long JsonFields::integer(std::string const& field, long long otherwise, long long minimum,
                              long long maximum) const {
  if (!m_value.contains(field)) return otherwise;
  auto const& value = m_value.at(field);
  auto const wanted = said("a whole number from {} to {}", minimum, maximum);
  if (!value.is_number_integer()) refuse(field, wanted);
  if (value.is_number_unsigned() && value.get<unsigned long long>() > static_cast<unsigned long long>(maximum))
    refuse(field, wanted);
  auto const number = value.get<long long>();
  if (number < minimum || number > maximum) refuse(field, wanted);
  return number;
}

double JsonFields::number(std::string const& field, double otherwise, double minimum, double maximum) const {
  if (!m_value.contains(field)) return otherwise;
  auto const& value = m_value.at(field);
  if (!value.is_number() || !(value.get<double>() >= minimum && value.get<double>() <= maximum))
    refuse(field, said("a number from {} to {}", minimum, maximum));
  return value.get<double>();
}

Date JsonFields::date(std::string const& field) const {
  auto const written = text(field);
  if (written.empty()) return {};
  auto const date = parse_date(written);
  if (!date) refuse(field, said("a day as in 2026-01-01"));
  return *date;
}

std::vector<std::string> JsonFields::texts(std::string const& field) const {
  std::vector<std::string> all;
  for (auto const& value : list(field)) {
    if (!value.is_string()) refuse(field, said("a list of texts in quotes"));
    all.push_back(value.get<std::string>());
  }
  return all;
}

nlohmann::json JsonFields::list(std::string const& field) const {
  if (!m_value.contains(field)) return nlohmann::json::array();
  if (!m_value.at(field).is_array()) refuse(field, said("a list in square brackets"));
  return m_value.at(field);
}

nlohmann::json JsonFields::object(std::string const& field) const {
  if (!m_value.contains(field)) return nlohmann::json::object();
  return m_value.at(field);
}

}  // namespace kansenatlas
