// What the opgaven bring to other sections: named opportunities (8), the first principle (12), measures (14), the
// partnership table (15) and what is followed (17).
#include <algorithm>
#include <set>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/opgave_figures.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/text.hpp"
#include "geo/project/amount.hpp"

namespace kansenatlas {
namespace {

std::vector<Opgave const*> opgaven_here(Composer const& composer) {
  return opgaven_of(composer.material.plans.opgaven, composer.self().code);
}

std::string or_open(std::string const& text, Texts const& texts) {
  return trimmed(text).empty() ? texts.text("agenda.to_fill_in") : text;
}

DraftTable table_with(std::string caption, std::vector<std::string> const& titles) {
  DraftTable table{std::move(caption), {}, {}};
  for (auto const& title : titles) table.columns.push_back({title, false});
  return table;
}

constexpr std::size_t opgave_rows_in_short = 6;  // so that the oplegger stays two pages

template <class Fields>
std::vector<std::string> titles_of(std::string const& kind, Fields const& fields, Texts const& texts) {
  std::vector<std::string> titles{texts.text(kind + "name")};
  for (auto const& field : fields) titles.push_back(texts.text(kind + std::string(field.key)));
  return titles;
}

std::string indicator_name(Composer const& composer, std::string const& id) {
  for (auto const& indicator : composer.atlas().indicators)
    if (indicator.id == id) return indicator.name(composer.texts().language());
  return id;
}

constexpr std::size_t letters_of_a_kind = 8;  // "gemeente", "provinci", "watersch", "gemeensc"

// The provinces in which the region lies, by name.
std::vector<std::string> provinces_of(Composer const& composer) {
  std::set<std::string> names;
  for (auto const& partition : composer.atlas().partitions)
    if (partition.base_id() == "provincie")
      for (int const m : composer.members())
        if (int const region = partition.region_of[static_cast<std::size_t>(m)]; region >= 0)
          names.insert(partition.regions[static_cast<std::size_t>(region)].title);
  return {names.begin(), names.end()};
}

// Region and central government always stand in the table, also when nobody entered them.
std::vector<std::string> standing_parties(Composer const& composer) {
  auto const& texts = composer.texts();
  std::vector<std::string> names{texts.text("agenda.party.municipalities")};
  auto const provinces = provinces_of(composer);
  auto const list = texts.list(provinces);
  if (!provinces.empty()) names.push_back(texts.text("agenda.party.province", fmt::arg("provinces", list)));
  names.push_back(texts.text("agenda.party.water"));
  auto const chapter = composer.chapter_of("arrangements");
  names.push_back(chapter.empty() ? texts.text("agenda.party.arrangements")
                                  : texts.text("agenda.party.arrangements_in", fmt::arg("chapter", chapter)));
  names.push_back(texts.text("agenda.party.state"));
  return names;
}

// Central government stands in the table, whoever else is in it.
bool is_state(Party const& party) {
  auto const name = search_key(party.name);
  return name.find("rijk") != std::string::npos || name.find("minist") != std::string::npos ||
         name.find("central government") != std::string::npos;
}

// Does one of the parties entered stand for that one? "Gemeenten in de regio", "provincie Noord-Brabant".
bool stands_for(Party const& party, std::string const& standing) {
  auto const name = search_key(party.name), wanted = search_key(standing);
  auto const kind = wanted.substr(0, wanted.find(' '));
  return name.find(kind.substr(0, std::min<std::size_t>(kind.size(), letters_of_a_kind))) != std::string::npos;
}

// Who was entered, and whoever else always belongs in the table.
void add_partners(Composer& composer, std::string const& title, std::vector<Party> parties) {
  auto const& texts = composer.texts();
  auto const entered = parties;
  bool const has_state = std::any_of(entered.begin(), entered.end(), is_state);
  auto const state = texts.text("agenda.party.state");
  for (auto const& name : standing_parties(composer))
    if (name == state ? !has_state : std::none_of(entered.begin(), entered.end(), [&](Party const& party) {
          return stands_for(party, name);
        }))
      parties.push_back({name, "", "", "", "", "", ""});
  auto table = table_with(title, titles_of("opgave.party.", party_fields(), texts));
  for (auto const& party : parties) {
    std::vector<Cell> row{{party.name, ""}};
    for (auto const& field : party_fields()) row.push_back({party.*field.value, ""});
    table.rows.push_back(std::move(row));
  }
  composer.add_table(std::move(table));
}

void add_contributions(Composer& composer, Opgave const& opgave) {
  auto const& texts = composer.texts();
  auto const region = or_open(opgave.contribution_region, texts), state = or_open(opgave.contribution_state, texts);
  composer.add(BulletList{{{texts.text("agenda.partnership.region", fmt::arg("text", region)), {}},
                           {texts.text("agenda.partnership.state", fmt::arg("text", state)), {}}}});
}

// As an amount, or as it was entered with a word that it is none.
std::string amount(std::string const& text, Texts const& texts) {
  if (auto const number = parse_amount(text)) return shown_euro(*number, texts);
  return trimmed(text).empty() ? texts.text("agenda.to_fill_in")
                               : texts.text("agenda.measures.no_amount", fmt::arg("text", text));
}

void say_sums(Composer& composer, MeasureSums const& sums) {
  auto const& texts = composer.texts();
  Paragraph paragraph;
  auto const say = [&](std::string text) { paragraph.sentences.push_back({std::move(text), {}}); };
  auto const total = shown_euro(sums.cost, texts);
  if (sums.with_cost == 0)
    say(texts.text("agenda.measures.no_amounts"));
  else
    say(texts.plural(sums.with_cost == sums.measures ? "agenda.measures.cost_all" : "agenda.measures.cost",
                     sums.with_cost, fmt::arg("of", sums.measures), fmt::arg("total", total)));
  // A template that checks a scheme says it there.
  bool const is_said_there = !composer.chapter_of("finance_check").empty();
  if (sums.with_both > 0 && sums.cost_of_both > 0 && !is_said_there) {
    auto const share = texts.share(sums.co_financing_of_both / sums.cost_of_both, 0);
    auto const others = shown_euro(sums.co_financing_of_both, texts), of = shown_euro(sums.cost_of_both, texts);
    say(texts.plural(
        sums.with_both == sums.measures ? "agenda.measures.co_financing_all" : "agenda.measures.co_financing",
        sums.with_both, fmt::arg("total", others), fmt::arg("share", share), fmt::arg("cost", of)));
  }
  if (sums.not_understood > 0) say(texts.plural("agenda.measures.not_understood", sums.not_understood));
  composer.add(std::move(paragraph));
}

// "Werkloosheid: van 3,3 % (2022) naar 3,0 % (2036)", from the opgave that the measure is of.
std::string measured_by(Composer const& composer, Measure const& measure, std::vector<OpgaveFigure> const& figures) {
  auto const& texts = composer.texts();
  if (measure.indicator.empty()) return texts.text("agenda.to_fill_in");
  auto const name = indicator_name(composer, measure.indicator);
  for (auto const& figure : figures)
    if (figure.entry->indicator == measure.indicator && figure.indicator)
      return texts.text("agenda.measures.from_to", fmt::arg("name", name),
                        fmt::arg("baseline", shown_baseline(figure, texts)),
                        fmt::arg("target", shown_target(figure, texts)));
  return name;
}

std::string year_and_owner(Measure const& measure, Texts const& texts) {
  if (trimmed(measure.year).empty() && trimmed(measure.owner).empty()) return texts.text("agenda.to_fill_in");
  return or_open(measure.year, texts) + "; " + or_open(measure.owner, texts);
}

}  // namespace

void write_named_opportunities(Composer& composer) {
  auto const& texts = composer.texts();
  auto table = table_with(texts.text("agenda.named.table"),
                          {texts.text("opgave.field.title"), texts.text("opgave.field.opportunities"),
                           texts.text("opgave.field.unused_potential"), texts.text("opgave.field.owner")});
  for (auto const* opgave : opgaven_here(composer))
    table.rows.push_back({{opgave->title, ""},
                          {or_open(opgave->opportunities, texts), ""},
                          {or_open(opgave->unused_potential, texts), ""},
                          {or_open(opgave->owner, texts), ""}});
  if (table.rows.empty()) return;
  auto const opgaven = opgaven_here(composer);
  bool const is_any = std::any_of(opgaven.begin(), opgaven.end(), [](Opgave const* opgave) {
    return !trimmed(opgave->opportunities).empty() || !trimmed(opgave->unused_potential).empty();
  });
  composer.say(texts.text(is_any ? "agenda.named.intro" : "agenda.named.none"));
  composer.add_table(std::move(table));
}

void write_principle_content(Composer& composer) {
  auto const& texts = composer.texts();
  auto const opgaven = opgaven_here(composer);
  if (opgaven.empty()) return composer.say(texts.text("agenda.principle.no_opgaven"));
  composer.say(texts.plural("agenda.principle.opgaven", static_cast<long long>(opgaven.size())));
  BulletList list;
  for (auto const* opgave : opgaven)
    list.items.push_back({opgave->owner.empty()
                              ? opgave->title
                              : texts.text("agenda.principle.opgave", fmt::arg("title", opgave->title),
                                           fmt::arg("owner", opgave->owner)),
                          {}});
  composer.add(std::move(list));
}

void write_measures(Composer& composer) {
  auto const& texts = composer.texts();
  auto table = table_with(texts.text("agenda.measures.table"),
                          {texts.text("opgave.measure.name"), texts.text("opgave.field.title"),
                           texts.text("agenda.column.measured"), texts.text("agenda.column.year_and_owner"),
                           texts.text("opgave.measure.cost"), texts.text("opgave.measure.co_financing")});
  for (auto const* opgave : opgaven_here(composer)) {
    auto const figures = figures_of(composer, *opgave);
    for (auto const& measure : opgave->measures) {
      table.rows.push_back({{measure.name, ""},
                            {opgave->title, ""},
                            {measured_by(composer, measure, figures), ""},
                            {year_and_owner(measure, texts), ""},
                            {amount(measure.cost, texts), ""},
                            {amount(measure.co_financing, texts), ""}});
    }
  }
  if (table.rows.empty()) return composer.say(texts.text("agenda.measures.none"));
  composer.add_table(std::move(table));
  say_sums(composer, sums_of(opgaven_here(composer)));
}

// Opgaven without parties share one table to fill in.
void write_partnership(Composer& composer) {
  auto const& texts = composer.texts();
  auto const opgaven = opgaven_here(composer);
  std::vector<std::string> without;
  for (auto const* opgave : opgaven) {
    if (opgave->parties.empty()) without.push_back(opgave->title);
    bool const has_any = !opgave->parties.empty() || !trimmed(opgave->contribution_region).empty() ||
                         !trimmed(opgave->contribution_state).empty();
    if (!has_any) continue;
    composer.add(Subheading{opgave->title});
    add_contributions(composer, *opgave);
    if (!opgave->parties.empty())
      add_partners(composer, texts.text("agenda.partnership.table", fmt::arg("title", opgave->title)), opgave->parties);
  }
  if (!opgaven.empty() && without.empty()) return;
  if (!without.empty()) {
    if (without.size() < opgaven.size()) composer.add(Subheading{texts.text("agenda.partnership.others")});
    composer.say(texts.plural("agenda.partnership.without", static_cast<long long>(without.size()),
                              fmt::arg("titles", texts.list(without))));
  }
  add_partners(composer, texts.text("agenda.partnership.table_empty"), {});
}

void write_opgaven_in_short(Composer& composer) {
  auto const& texts = composer.texts();
  auto table = table_with(texts.text("agenda.in_short.table"),
                          {texts.text("opgave.field.title"), texts.text("agenda.column.indicator"),
                           texts.text("agenda.column.now"), texts.text("agenda.column.target")});
  std::vector<std::string> others;
  for (auto const* opgave : opgaven_here(composer)) {
    auto const owner = opgave->owner.empty() ? texts.text("agenda.opgave.no_owner") : opgave->owner;
    auto const title =
        texts.text("agenda.principle.opgave", fmt::arg("title", opgave->title), fmt::arg("owner", owner));
    if (table.rows.size() >= opgave_rows_in_short) {
      others.push_back(opgave->title);
      continue;
    }
    auto figures = figures_of(composer, *opgave);
    record_facts(composer, *opgave, figures);
    if (figures.empty()) table.rows.push_back({{title, ""}, {"–", ""}, {"–", ""}, {"–", ""}});
    for (auto const& figure : figures)
      table.rows.push_back(
          {{&figure == &figures.front() ? title : "", ""},
           {indicator_name(composer, figure.entry->indicator), ""},
           {shown_now(figure, texts), figure.value_fact.empty() ? "" : composer.note_for({figure.value_fact})},
           {shown_target(figure, texts), ""}});
  }
  if (table.rows.empty()) return composer.say(texts.text("agenda.principle.no_opgaven"));
  composer.add_table(std::move(table));
  if (!others.empty())
    composer.say(texts.plural("agenda.in_short.others", static_cast<long long>(others.size()),
                              fmt::arg("titles", texts.list(others))));
}

void write_monitoring(Composer& composer) {
  auto const& texts = composer.texts();
  auto table = table_with(texts.text("agenda.monitoring.table"),
                          {texts.text("opgave.field.title"), texts.text("agenda.column.indicator"),
                           texts.text("agenda.column.baseline"), texts.text("agenda.column.zero_option"),
                           texts.text("agenda.column.target"), texts.text("opgave.field.monitoring")});
  for (auto const* opgave : opgaven_here(composer))
    for (auto const& figure : figures_of(composer, *opgave))
      table.rows.push_back({{opgave->title, ""},
                            {indicator_name(composer, figure.entry->indicator), ""},
                            {shown_baseline(figure, texts), ""},
                            {shown_zero_option(figure, texts), ""},
                            {shown_target(figure, texts), ""},
                            {or_open(opgave->monitoring, texts), ""}});
  if (table.rows.empty()) return composer.say(texts.text("agenda.monitoring.none"));
  composer.add_table(std::move(table));
}

}  // namespace kansenatlas
