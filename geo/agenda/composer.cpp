#include "geo/agenda/composer.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"

namespace kansenatlas {
namespace {

std::string when_of(Fact const& fact, Texts const& texts) {
  if (auto const date = parse_date(fact.reference_date)) return long_text(*date, texts.language());
  return fact.year ? std::to_string(fact.year) : "";
}

// "Werkloosheid, % beroepsbevolking, 2022. Bron: CBS, ... Dekking: ... Methode: ..."
std::string description_of(Fact const& fact, Texts const& texts) {
  std::string text = fact.number + ": " + fact.label;
  for (auto const& part : {fact.unit, when_of(fact, texts)})
    if (!part.empty()) text += ", " + part;
  text += ".";
  if (!fact.source.empty()) text += " " + texts.text("agenda.note.source", fmt::arg("source", fact.source));
  if (fact.coverage_units)
    text += " " + texts.text("agenda.note.coverage", fmt::arg("units", texts.share(*fact.coverage_units, 0)),
                             fmt::arg("inhabitants", texts.share(*fact.coverage_inhabitants, 0)));
  if (!fact.method.empty()) text += " " + texts.text("agenda.note.method", fmt::arg("method", fact.method));
  return text;
}

}  // namespace

void Composer::say(std::string text) { add(Paragraph{"", {{std::move(text), {}}}, {}}); }

void Composer::add_table(DraftTable table) {
  table.caption = texts().text("agenda.table_caption", fmt::arg("n", ++tables), fmt::arg("caption", table.caption));
  add(std::move(table));
}

std::string Composer::record(Fact fact) {
  fact.about = fact.about.empty() ? self().code : fact.about;
  draft.facts.push_back(std::move(fact));
  return draft.facts.back().number;
}

Fact const& Composer::fact(std::string const& number) const {
  return *std::find_if(draft.facts.begin(), draft.facts.end(), [&](Fact const& f) { return f.number == number; });
}

std::string Composer::note_for(std::vector<std::string> const& numbers) {
  std::string text;
  std::string previous_source;
  for (auto const& number : numbers) {
    Fact shown = fact(number);
    if (shown.source == previous_source) shown.source.clear();
    if (!shown.source.empty()) previous_source = shown.source;
    text += (text.empty() ? "" : " ") + description_of(shown, texts());
  }
  draft.footnotes[numbers.front()] = text;
  return numbers.front();
}

std::vector<std::string> names_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::vector<std::string> names;
  for (int const m : municipalities) names.push_back(atlas.municipalities[static_cast<std::size_t>(m)].official_name);
  return names;
}

double inhabitants_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  double total = 0;
  for (int const m : municipalities)
    total += static_cast<double>(atlas.municipalities[static_cast<std::size_t>(m)].inhabitants_2024);
  return total;
}

std::string citation_of(Atlas const& atlas, std::string const& source) {
  auto const* found = source_of(atlas, source);
  return found ? found->publisher + ", " + found->title : source;
}

}  // namespace kansenatlas
