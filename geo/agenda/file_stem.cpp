#include "geo/agenda/file_stem.hpp"

#include <cctype>
#include <map>

#include <fmt/format.h>

#include "geo/agenda/file_name.hpp"
#include "geo/base/date.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::map<std::string, std::string> fields_of(Partition const& partition, int region) {
  auto const& self = partition.regions[static_cast<std::size_t>(region)];
  return {{"code", slug_of(self.code)},       {"title", slug_of(self.title)},
          {"name", slug_of(self.cbs_name)},   {"partition", slug_of(partition.id)},
          {"date", iso_text(partition.date)}, {"n", fmt::format("{:02}", region + 1)}};
}

bool may_stand_between(char c) {
  return static_cast<unsigned char>(c) >= 128 || std::isalnum(static_cast<unsigned char>(c)) ||
         std::string_view(" ._-").find(c) != std::string_view::npos;
}

std::string value_of(std::string const& field, std::map<std::string, std::string> const& fields) {
  auto const at = fields.find(field);
  if (at != fields.end()) return at->second;
  std::vector<std::string> names;
  for (auto const& [name, value] : fields) names.push_back("{" + name + "}");
  throw UsageError(said("unknown field '{{{}}}' in the name template; there are: {}", field, joined(names, ", ")));
}

}  // namespace

std::string file_stem_for(std::string const& name_template, Partition const& partition, int region) {
  auto const fields = fields_of(partition, region);
  std::string stem;
  for (std::size_t i = 0; i < name_template.size(); ++i) {
    char const c = name_template[i];
    auto const end = c == '{' ? name_template.find('}', i) : std::string::npos;
    if (end != std::string::npos) {
      stem += value_of(name_template.substr(i + 1, end - i - 1), fields);
      i = end;
    } else if (may_stand_between(c)) {
      stem += c;
    } else {
      throw UsageError(said("the name template '{}' holds '{}', which a file name should not", name_template, c));
    }
  }
  if (stem.empty() || stem.front() == '.' || stem.front() == '-')
    throw UsageError(said("the name template '{}' gives '{}', which is no good file name", name_template, stem));
  return stem;
}

void check_stems_differ(std::string const& name_template, Partition const& partition, std::vector<int> const& regions) {
  std::map<std::string, int> owners;
  for (int const region : regions) {
    auto const [at, is_new] = owners.emplace(file_stem_for(name_template, partition, region), region);
    if (!is_new && at->second != region)
      throw UsageError(
          said("the name template '{}' gives two regions the name '{}'; add {{code}}", name_template, at->first));
  }
}

}  // namespace kansenatlas
