#include "geo/source/facts_bodies.hpp"

#include <algorithm>
#include <map>

#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

constexpr double least_overlap = 0.6;

double overlap(std::set<std::string> const& a, std::set<std::string> const& b) {
  auto const shared = std::ranges::count_if(a, [&](std::string const& code) { return b.contains(code); });
  auto const all = static_cast<double>(a.size() + b.size()) - static_cast<double>(shared);
  return all > 0 ? static_cast<double>(shared) / all : 0;
}

bool has_one_of(std::string_view name, std::string_view words) {
  return std::ranges::any_of(split(words, '|'), [&](std::string const& word) {
    return !word.empty() && name.find(word) != std::string_view::npos;
  });
}

}  // namespace

std::string municipality_code(std::string_view register_code) {
  bool const is_municipality = register_code.size() == 6 && register_code.starts_with("gm") &&
                               register_code.find_first_not_of("0123456789", 2) == std::string_view::npos;
  return is_municipality ? "GM" + std::string(register_code.substr(2)) : std::string();
}

std::vector<RegisteredBody> bodies_in_force(CsvTable const& arrangements, Date day) {
  std::map<std::string, RegisteredBody> bodies;
  for (int i = 0; i < arrangements.size(); ++i) {
    auto const row = arrangements.row(i);
    auto const until = row.date("geldig_tot");
    auto const code = row.text("orgaan_tooi");
    if (code.empty() || row.date("geldig_van") > day || (until.is_known() && until <= day)) continue;
    auto& body = bodies[std::string(code)];
    body.code = code;
    body.name = trimmed(row.text("orgaan_naam"));
    if (auto const member = municipality_code(row.text("deelnemer_tooi")); !member.empty())
      body.municipalities.insert(member);
  }
  std::vector<RegisteredBody> all;
  for (auto& [code, body] : bodies) all.push_back(std::move(body));
  return all;
}

std::string body_of(std::vector<RegisteredBody> const& bodies, std::string_view words,
                    std::set<std::string> const& members) {
  std::string best;
  double most = 0;
  for (auto const& body : bodies) {
    if (!has_one_of(body.name, words)) continue;
    auto const share = overlap(body.municipalities, members);
    if (share < least_overlap || share <= most) continue;
    most = share;
    best = body.name;
  }
  return best;
}

}  // namespace kansenatlas
