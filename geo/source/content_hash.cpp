#include "geo/source/content_hash.hpp"

#include <bit>
#include <cmath>
#include <concepts>

#include <fmt/format.h>

namespace kansenatlas {
namespace {

// Every value as text with its length before it, so that no two series of values have one form.
class Canon {
 public:
  template <class... Values>
  void add(Values const&... values) {
    (put(values), ...);
  }
  void list(std::vector<std::string> const& texts) {
    put(texts.size());
    for (auto const& text : texts) put(text);
  }
  [[nodiscard]] std::string const& text() const { return m_text; }

 private:
  void put(std::string_view text) {
    put(text.size());
    m_text += text;
  }
  void put(std::string const& text) { put(std::string_view(text)); }
  void put(std::integral auto number) { m_text += fmt::format("{};", static_cast<long long>(number)); }
  void put(double number) {
    m_text +=
        std::isnan(number) ? "-;" : fmt::format("{:x};", std::bit_cast<std::uint64_t>(number == 0 ? 0.0 : number));
  }
  void put(Date date) { put(iso_text(date)); }

  std::string m_text;
};

void add_lists(Canon& canon, Atlas const& atlas) {
  canon.add(atlas.title, atlas.map_year, atlas.arrangements_on, atlas.sources.size());
  for (auto const& s : atlas.sources)
    canon.add(s.id, s.publisher, s.title, s.reference, s.date, s.edition, s.licence, s.attribution, s.doubts,
              s.title_en, s.attribution_en, s.doubts_en);
  canon.add(atlas.municipalities.size());
  for (auto const& m : atlas.municipalities) {
    canon.add(m.code, m.cbs_name, m.official_name, m.inhabitants_2023, m.inhabitants_2024, m.land_ha, m.water_ha,
              m.urbanity, m.size_class, m.address_density);
    canon.list(m.search_names);
  }
  canon.add(atlas.themes.size());
  for (auto const& t : atlas.themes) canon.add(t.id, t.name_nl, t.name_en, t.horizon);
  canon.add(atlas.mergers.size());
  for (auto const& m : atlas.mergers)
    canon.add(m.old_code, m.old_name, m.new_code, m.new_name, m.date, m.share_of_area, m.is_main_successor);
}

void add_partitions(Canon& canon, Atlas const& atlas) {
  canon.add(atlas.partitions.size());
  for (auto const& p : atlas.partitions) {
    canon.add(p.id, p.name_nl, p.name_en, p.singular_nl, p.singular_en, name_of(p.kind), p.date, p.source, p.doubt,
              p.regions.size());
    for (auto const& r : p.regions) canon.add(r.code, r.cbs_name, r.body_name, r.title);
    for (int const region : p.region_of) canon.add(region);
    canon.add(p.doubts.size());
    for (auto const& [municipality, doubt] : p.doubts) canon.add(municipality, doubt);
  }
}

void add_arrangements(Canon& canon, Atlas const& atlas) {
  canon.add(atlas.arrangements.size());
  for (auto const& a : atlas.arrangements) {
    canon.add(a.id, a.name, a.form, a.body, a.field, a.valid_from, a.valid_to, a.participants.size());
    for (auto const& p : a.participants) canon.add(p.municipality, p.name, p.joined);
  }
}

void add_figures(Canon& canon, Atlas const& atlas) {
  canon.add(atlas.indicators.size());
  for (std::size_t i = 0; i < atlas.indicators.size(); ++i) {
    auto const& k = atlas.indicators[i];
    canon.add(k.id, k.number, k.name_nl, k.name_en, k.unit_nl, k.unit_en, name_of(k.direction), k.direction_by,
              name_of(k.aggregation), k.weight, k.weight_is_own_denominator, k.source, k.edition, k.map_year,
              k.population, k.precedence, name_of(k.fitness), k.fitness_reason, k.fitness_reason_en, k.note_nl,
              k.note_en, k.decimals, k.last_year_before_break);
    canon.list(k.themes);
    auto const figures = atlas.observations->of(static_cast<int>(i));
    canon.add(figures.size());
    for (auto const& o : figures)
      canon.add(o.area.text(), o.year, o.map_year, static_cast<int>(o.status), static_cast<int>(o.reason), o.value,
                o.ci_low, o.ci_high);
  }
}

void add_network(Canon& canon, Network const& network) {
  canon.add(network.name, network.units, network.arcs.size());
  for (auto const& arc : network.arcs) {
    canon.add(arc.left, arc.right, arc.length_m, arc.points.size());
    for (auto const point : arc.points) canon.add(point.x, point.y);
  }
  for (double const area_m2 : network.unit_area_m2) canon.add(area_m2);
}

}  // namespace

std::string content_hash_of(Country const& country) {
  Canon canon;
  add_lists(canon, *country.atlas);
  add_partitions(canon, *country.atlas);
  add_arrangements(canon, *country.atlas);
  add_figures(canon, *country.atlas);
  add_network(canon, country.ground->coast);
  add_network(canon, country.ground->water);
  return sha256(canon.text());
}

}  // namespace kansenatlas
