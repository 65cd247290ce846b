#pragma once
// The desk at which the parts of a draft are written: what is known, and the draft so far. Each part adds its blocks to
// the section at hand.
#include <map>
#include <string>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"

namespace kansenatlas {

struct Composer {
  Material const& material;
  int region = 0;
  Draft draft;
  Section* section = nullptr;  // the one at hand
  int home = 0;  // numbers the facts and readings of the part at hand, whatever section of a template holds it
  int maps = 0;  // so far, for their captions
  int charts = 0;
  PresetText preset = {};                            // the template, filled for this region
  std::vector<Fact> known = {};                      // of the whole text, when this is its oplegger
  DraftEdits edits = {};                             // what people did to this draft
  std::map<std::string, std::string> chapters = {};  // the section that holds a part, as its heading numbers it

  [[nodiscard]] Atlas const& atlas() const { return material.atlas; }
  [[nodiscard]] Partition const& partition() const { return material.partition; }
  [[nodiscard]] Texts const& texts() const { return material.texts; }
  [[nodiscard]] Region const& self() const { return partition().regions[static_cast<std::size_t>(region)]; }
  [[nodiscard]] std::vector<int> members() const;  // the region's municipalities, by name
  // "4": in which the template has that part; empty: it has it not.
  [[nodiscard]] std::string chapter_of(std::string const& part) const;
  // "CBS, Gebieden in Nederland 2024", in English as far as it has been translated; the id itself when the atlas does
  // not know it.
  [[nodiscard]] std::string citation(std::string const& source) const;

  void add(Block block) { section->blocks.push_back(std::move(block)); }
  void say(std::string text);                                  // a paragraph of one sentence without facts
  void add_table(DraftTable table) { add(std::move(table)); }  // number_tables numbers its caption
  std::string record(Fact fact);                               // keeps it, once, and gives its number
  // A footnote under the number of its first fact, worded from all of them; gives its id.
  std::string note_for(std::vector<std::string> const& facts);
  [[nodiscard]] Fact const& fact(std::string const& number) const;
};

// What a fact says of a value: name, figure, unit, coverage and method.
void fill_value(Composer const& composer, Fact& fact, Indicator const& indicator, AreaValue const& value);

// Captions of tables get their numbers when all of them stand in their places.
void number_tables(Draft& draft, Texts const& texts);

// Official names of municipalities, by name.
std::vector<std::string> names_of(Atlas const& atlas, std::vector<int> const& municipalities);
double inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities);

// What the region's figure was in another year of the same series.
AreaValue value_in_year(Composer const& composer, IndicatorFigures const& figures, int year);

// "Tussen 2018 en 2020 gaat het cijfer in één stap van 0,5 km naar 23,9 km ..."; empty without such a jump in the years
// of the trend.
std::string jump_sentence(Composer const& composer, IndicatorFigures const& figures);

// "Deze agenda gebruikt 18 kernindicatoren van de 41 ...": which figures of the atlas an agenda leans on.
std::string selection_sentence(Composer const& composer);

// "25 veiligheidsregio's": beside what figures stand; the municipalities where the regions are too few.
std::string peers_in_words(Composer const& composer);

// In how many joint arrangements at least half of the region's municipalities meet, at least two of them.
std::size_t shared_arrangements_of(Composer const& composer);

// The parts that a preset can ask for.
void write_status(Composer& composer);
void write_summary(Composer& composer);
void write_region_figures(Composer& composer);
void write_municipality_table(Composer& composer);
void write_short_figures(Composer& composer);
void write_spine_in_short(Composer& composer);
void write_location_map(Composer& composer);
void write_overlay_map(Composer& composer);
void write_indicator_map(Composer& composer);
void write_spine_now(Composer& composer);
void write_spine_later(Composer& composer);
void write_strip(Composer& composer);
void write_scorecard(Composer& composer);
void write_themes_now(Composer& composer);
void write_themes_later(Composer& composer);
void write_differences(Composer& composer);
void write_scales(Composer& composer);
void write_spots(Composer& composer);
void write_provisions(Composer& composer);
void write_opportunities(Composer& composer);
void write_patterns(Composer& composer);
void write_cooperation(Composer& composer);
void write_cores(Composer& composer);
void write_arrangements(Composer& composer);
void write_legal(Composer& composer);
void write_scale_check(Composer& composer);
void write_congruence(Composer& composer);
void write_principle_congruence(Composer& composer);
void write_named_opportunities(Composer& composer);
void write_opgaven(Composer& composer);
void write_principle_content(Composer& composer);
void write_principle_funding(Composer& composer);
void write_principle_legitimacy(Composer& composer);
void write_principle_autonomy(Composer& composer);
void write_principle_room(Composer& composer);
void write_tasks(Composer& composer);
void write_measures(Composer& composer);
void write_partnership(Composer& composer);
void write_monitoring(Composer& composer);
void write_reviews(Composer& composer);
void write_opgaven_in_short(Composer& composer);
void write_region_in_short(Composer& composer);
void write_finance_check(Composer& composer);
void write_unknown(Composer& composer);
void write_method(Composer& composer);
void write_map_annex(Composer& composer);
void write_open_boxes(Composer& composer);
void write_udo(Composer& composer);

}  // namespace kansenatlas
