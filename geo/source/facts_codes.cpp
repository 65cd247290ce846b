#include "geo/source/facts_codes.hpp"

#include <algorithm>

namespace kansenatlas {
namespace {

constexpr int first_map = 2010, last_map = 2026;

}  // namespace

MunicipalityCodes::MunicipalityCodes(FactsRun& run, MunicipalityNames const& municipalities) {
  for (auto const& [code, name] : municipalities) m_current.insert(code);
  auto const mergers = run.source("regions/herindelingen_2012_2026.csv");
  for (int i = 0; i < mergers.size(); ++i)
    m_vanished[mergers.row(i).date("ingangsdatum")].insert(mergers.row(i).required("oude_code"));
  auto const further = run.authored("further_mergers.csv");
  for (int i = 0; i < further.size(); ++i) m_kept.insert(further.row(i).required("old_code"));
  auto const others = run.authored("other_codes.csv");
  for (int i = 0; i < others.size(); ++i)
    (others.row(i).text("treatment") == "kept" ? m_kept : m_left_out).insert(others.row(i).required("code"));
}

CodeUse MunicipalityCodes::use_of(std::string const& code) const {
  if (m_left_out.contains(code)) return CodeUse::left_out;
  bool const is_known = m_current.contains(code) || m_kept.contains(code) ||
                        std::ranges::any_of(m_vanished, [&](auto const& at) { return at.second.contains(code); });
  return is_known ? CodeUse::known : CodeUse::unknown;
}

bool MunicipalityCodes::fits(std::set<std::string> const& codes, int map_year) const {
  return std::ranges::all_of(m_vanished, [&](auto const& at) {
    bool const is_any_there = std::ranges::any_of(at.second, [&](auto const& code) { return codes.contains(code); });
    if (at.first <= Date{map_year, 1, 1}) return !is_any_there;
    return is_any_there || at.first.year == map_year;
  });
}

std::optional<int> MunicipalityCodes::map_year(std::set<std::string> const& codes, int year) const {
  for (int map = year; map <= last_map; ++map)
    if (fits(codes, map)) return map;
  for (int map = year - 1; map >= first_map; --map)
    if (fits(codes, map)) return map;
  return std::nullopt;
}

}  // namespace kansenatlas
