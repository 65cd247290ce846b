#include "geo/agenda/handover.hpp"

#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/agenda/xml_writer.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"
#include "geo/chart/map_chart.hpp"
#include "geo/chart/painter.hpp"
#include "geo/congruence/scores.hpp"

namespace kansenatlas {
namespace {

constexpr std::size_t partitions_shown = 3;

// A file name in a link: everything but letters, digits and . _ - as %XX.
std::string as_link(std::string const& file) {
  std::string link;
  for (unsigned char const c : file)
    if (std::isalnum(c) || c == '.' || c == '_' || c == '-')
      link += static_cast<char>(c);
    else
      link += fmt::format("%{:02X}", c);
  return link;
}

// "word", "pdf": what a reader knows of a file; empty for what is no document.
std::string kind_of(std::string const& file, Texts const& texts) {
  if (file.ends_with(".cijfers.xlsx") || file.ends_with(".cijfers.csv"))
    return texts.text(file.ends_with(".xlsx") ? "handover.kind.xlsx" : "handover.kind.csv");
  for (auto const* extension : {"md", "html", "docx", "odt", "pdf"})
    if (file.ends_with(std::string(".") + extension)) return texts.text(std::string("handover.kind.") + extension);
  return {};
}

struct HeadCell {
  std::string text;
  bool is_number = false;
};

class PageOfHandover {
 public:
  PageOfHandover(Handover const& handover, HtmlDress const& dress, Texts const& texts)
      : m_handover(handover), m_dress(dress), m_texts(texts), m_map(draw_partitions()) {}

  std::string whole() {
    m_xml.raw("<!DOCTYPE html>\n").open("html", {{"lang", std::string(code_of(m_texts.language()))}});
    write_head();
    m_xml.open("body", {{"class", "handover"}})
        .element("a", say("document.skip"), {{"class", "skip"}, {"href", "#tekst"}});
    m_xml.open("header").element("h1", say("handover.title"));
    m_xml.element("p",
                  m_texts.text("handover.subtitle", fmt::arg("atlas", m_handover.atlas.title),
                               fmt::arg("year", m_handover.atlas.map_year), fmt::arg("date", newest_date())),
                  {{"class", "subtitle"}});
    m_xml.element("p", say("agenda.status"), {{"class", "status"}}).close();
    m_xml.open("main", {{"id", "tekst"}});
    write_agendas();
    write_map();
    write_scores();
    write_municipalities();
    m_xml.element("p", m_texts.text("handover.account", fmt::arg("hash", hash())), {{"class", "origin"}});
    m_xml.close();
    if (!m_dress.script.empty()) m_xml.open("script").raw(m_dress.script).close();
    return m_xml.close().close().whole() + "\n";
  }

 private:
  [[nodiscard]] std::string say(char const* key) const { return m_texts.text(key); }
  [[nodiscard]] std::string hash() const {
    auto const& hash = m_handover.atlas.content_hash;
    return hash.empty() ? "–" : hash;
  }
  // Of the partitions on the page.
  [[nodiscard]] std::string newest_date() const {
    Date newest;
    for (auto const* partition : m_handover.partitions) newest = std::max(newest, partition->date);
    return shown_date(newest, m_texts);
  }
  [[nodiscard]] std::string name_of(Partition const& partition) const {
    auto const& name = partition.name(m_texts.language());
    return partition.date.is_known() ? fmt::format("{} ({})", name, short_text(partition.date, m_texts.language()))
                                     : name;
  }

  [[nodiscard]] MapPicture draw_partitions() const {
    MapSpec spec;
    spec.atlas = &m_handover.atlas;
    spec.ground = &m_handover.ground;
    spec.palettes = &m_handover.palettes;
    spec.outlines = m_handover.partitions;
    return picture_of(spec, m_texts);
  }

  void write_head() {
    m_xml.open("head").empty("meta", {{"charset", "utf-8"}});
    m_xml.empty("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    m_xml.element("title", say("handover.title"));
    m_xml.empty("meta", {{"name", "generator"}, {"content", "Kansenatlas"}});
    std::string rules;
    for (std::size_t i = 0; i < m_handover.partitions.size(); ++i)
      rules += fmt::format("#kies{0}:not(:checked)~.map [id=\"kaart-outline-{1}\"]{{display:none}}\n", i,
                           m_handover.partitions[i]->id);
    m_xml.open("style").raw(m_dress.style).raw("\n" + rules).close().close();
  }

  void begin_section(char const* id, char const* title) {
    m_xml.open("section", {{"aria-labelledby", id}}).element("h2", say(title), {{"id", id}});
  }

  void begin_table(std::string const& caption, std::vector<HeadCell> const& head) {
    // What scrolls can be reached by the keyboard and says what it is.
    m_xml.open("div", {{"class", "table"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", caption}})
        .open("table")
        .element("caption", caption)
        .open("thead")
        .open("tr");
    for (auto const& cell : head) {
      XmlWriter::Attributes attributes{{"scope", "col"}};
      if (cell.is_number) attributes.emplace_back("class", "number");
      m_xml.element("th", cell.text, attributes);
    }
    m_xml.close().close().open("tbody");
  }
  void cell(std::string const& text, bool is_number = false) {
    m_xml.element("td", text, is_number ? XmlWriter::Attributes{{"class", "number"}} : XmlWriter::Attributes{});
  }
  void end_table() { m_xml.close().close().close(); }

  void write_agendas() {
    begin_section("agendas", "handover.agendas");
    if (m_handover.agendas.empty()) m_xml.element("p", say("handover.no_agendas"));
    for (auto const* partition : partitions_of_agendas()) {
      begin_table(name_of(*partition), {{say("agenda.column.region")},
                                        {say("agenda.column.municipalities"), true},
                                        {say("agenda.column.inhabitants"), true},
                                        {say("handover.documents")}});
      for (auto const* agenda : by_name(*partition)) write_agenda(*agenda);
      end_table();
    }
    m_xml.close();
  }

  [[nodiscard]] std::vector<HandedAgenda const*> by_name(Partition const& partition) const {
    std::vector<HandedAgenda const*> agendas;
    for (auto const& agenda : m_handover.agendas)
      if (agenda.partition == &partition) agendas.push_back(&agenda);
    auto const key = [&](HandedAgenda const* agenda) {
      return search_key(partition.regions[static_cast<std::size_t>(agenda->region)].title);
    };
    std::stable_sort(agendas.begin(), agendas.end(), [&](auto const* a, auto const* b) { return key(a) < key(b); });
    return agendas;
  }

  [[nodiscard]] std::vector<Partition const*> partitions_of_agendas() const {
    std::vector<Partition const*> all;
    for (auto const& agenda : m_handover.agendas)
      if (std::find(all.begin(), all.end(), agenda.partition) == all.end()) all.push_back(agenda.partition);
    return all;
  }

  void write_agenda(HandedAgenda const& agenda) {
    auto const members = members_of(*agenda.partition, agenda.region);
    m_xml.open("tr");
    cell(agenda.partition->regions[static_cast<std::size_t>(agenda.region)].title);
    cell(m_texts.integer(static_cast<long long>(members.size())), true);
    cell(m_texts.number(inhabitants_of(m_handover.atlas, members), 0), true);
    m_xml.open("td");
    bool is_first = true;
    for (auto const& file : agenda.files) {
      auto const kind = kind_of(file, m_texts);
      if (kind.empty()) continue;
      if (!is_first) m_xml.text(" · ");
      is_first = false;
      m_xml.element("a", kind, {{"href", as_link(file)}, {"aria-label", agenda.title + ": " + kind}});
    }
    m_xml.close().close();
  }

  void write_map() {
    begin_section("kaart", "handover.map");
    m_xml.element("p", say("handover.map_intro")).open("figure");
    for (std::size_t i = 0; i < m_handover.partitions.size(); ++i) {
      auto const id = fmt::format("kies{}", i);  // a box and its name stay on one line (agenda.css)
      m_xml.empty("input", {{"type", "checkbox"}, {"id", id}, {"checked", "checked"}, {"class", "layer"}});
      m_xml.element("label", name_of(*m_handover.partitions[i]), {{"for", id}, {"class", "layer"}});
    }
    auto const svg = svg_of(m_map.drawing, "kaart-");
    m_xml.open("div", {{"class", "map"}}).raw(svg.substr(svg.find("<svg"))).close();
    m_xml.open("figcaption").element("strong", m_map.result.title);
    m_xml.element("span", m_map.result.attribution, {{"class", "origin"}}).close();
    m_xml.open("details").element("summary", say("agenda.label.alt")).element("p", m_map.result.alt_text).close();
    m_xml.close().close();
  }

  void write_scores() {
    begin_section("scores", "handover.scores");
    begin_table(say("handover.scores_table"), {{say("handover.a")},
                                               {say("handover.b")},
                                               {say("handover.nests")},
                                               {say("handover.outliers"), true},
                                               {say("handover.their_inhabitants"), true},
                                               {say("handover.identical"), true},
                                               {say("agenda.column.v"), true},
                                               {say("handover.which")}});
    for (auto const* a : m_handover.partitions)
      for (auto const* b : m_handover.partitions)
        if (a != b) write_pair(*a, *b);
    end_table();
    m_xml.element("p", say("handover.scores_note")).close();
  }

  void write_pair(Partition const& a, Partition const& b) {
    auto const scores = scores_of(m_handover.atlas, a, b, Weight::inhabitants, &m_handover.ground.water);
    auto const names = names_of(m_handover.atlas, scores.a_in_b.outliers);
    m_xml.open("tr");
    cell(name_of(a));
    cell(name_of(b));
    cell(say(scores.a_in_b.holds ? "tour.yes" : "tour.no"));
    cell(m_texts.integer(static_cast<long long>(names.size())), true);
    cell(m_texts.number(scores.a_in_b.inhabitants, 0), true);
    cell(m_texts.integer(scores.identical_regions), true);
    cell(m_texts.number(scores.v_measure, 3), true);
    cell(names.empty() ? "–" : m_texts.list(names));
    m_xml.close();
  }

  // The script shows the field to search in; without it the table stands there whole.
  void write_municipalities() {
    begin_section("gemeenten", "handover.municipalities");
    m_xml.open("p", {{"class", "filter"}, {"hidden", "hidden"}});
    m_xml.element("label", say("handover.filter"), {{"for", "zoek"}}).text(" ");
    m_xml.empty("input", {{"type", "search"}, {"id", "zoek"}, {"data-table", "gemeentetabel"}}).text(" ");
    m_xml.element("span", "", {{"role", "status"}, {"class", "found"}, {"data-word", say("handover.found")}}).close();
    std::vector<HeadCell> head{{say("agenda.column.municipality")}, {say("agenda.column.inhabitants"), true}};
    for (auto const* partition : m_handover.partitions) head.push_back({name_of(*partition)});
    m_xml.open("div", {{"id", "gemeentetabel"}});
    begin_table(say("handover.municipalities_table"), head);
    std::vector<int> all(m_handover.atlas.municipalities.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<int>(i);
    auto const key = [&](int m) {
      return search_key(m_handover.atlas.municipalities[static_cast<std::size_t>(m)].official_name);
    };
    std::stable_sort(all.begin(), all.end(), [&](int a, int b) { return key(a) < key(b); });
    for (int const m : all) write_municipality(static_cast<std::size_t>(m));
    end_table();
    m_xml.close().close();
  }

  void write_municipality(std::size_t m) {
    auto const& municipality = m_handover.atlas.municipalities[m];
    m_xml.open("tr");
    cell(municipality.official_name);
    cell(m_texts.integer(municipality.inhabitants_2024), true);
    for (auto const* partition : m_handover.partitions) {
      int const region = partition->region_of[m];
      cell(region < 0 ? say("agenda.congruence.nowhere") : partition->regions[static_cast<std::size_t>(region)].title);
    }
    m_xml.close();
  }

  Handover const& m_handover;
  HtmlDress const& m_dress;
  Texts const& m_texts;
  MapPicture m_map;
  XmlWriter m_xml{false};
};

}  // namespace

std::string handover_html(Handover const& handover, HtmlDress const& dress, Texts const& texts) {
  return PageOfHandover(handover, dress, texts).whole();
}

std::vector<Partition const*> handover_partitions(Atlas const& atlas, std::vector<HandedAgenda> const& agendas) {
  std::vector<Partition const*> all;
  auto const add = [&](Partition const* partition) {
    if (all.size() < partitions_shown && std::find(all.begin(), all.end(), partition) == all.end())
      all.push_back(partition);
  };
  for (auto const& agenda : agendas) add(agenda.partition);
  for (auto const* partition : default_partitions(atlas)) add(partition);
  return all;
}

}  // namespace kansenatlas
