#include "geo/agenda/composer.hpp"

#include <algorithm>

#include "geo/atlas/lookup.hpp"
#include "geo/base/text.hpp"

namespace kansenatlas {
namespace {

std::vector<int> by_name(Atlas const& atlas, std::vector<int> municipalities) {
  auto const key = [&](int m) { return search_key(atlas.municipalities[static_cast<std::size_t>(m)].official_name); };
  std::stable_sort(municipalities.begin(), municipalities.end(), [&](int a, int b) { return key(a) < key(b); });
  return municipalities;
}

std::string when_of(Fact const& fact, Texts const& texts) {
  if (auto const date = parse_date(fact.reference_date)) return long_text(*date, texts.language());
  return fact.year ? std::to_string(fact.year) : "";
}

// It may hold a comma of its own: "Groen en blauw, zonder gewone landbouw".
std::string name_of_indicator(std::string const& id, Atlas const& atlas, Language language) {
  for (auto const& indicator : atlas.indicators)
    if (indicator.id == id) return indicator.name(language);
  return id;
}

// "Werkloosheid, % beroepsbevolking, 2022. Bron: CBS, ... Dekking: ... Methode: ..."; after another fact of the same
// indicator only what differs from it: "Nederland. Dekking: ..."
std::string description_of(Fact const& fact, Fact const* previous, Atlas const& atlas, Texts const& texts) {
  bool const continues = previous && !fact.indicator.empty() && fact.indicator == previous->indicator &&
                         fact.year == previous->year && fact.source == previous->source;
  auto const name = continues ? name_of_indicator(fact.indicator, atlas, texts.language()) + ", " : std::string();
  bool const has_same_name = continues && fact.label.starts_with(name) && (previous->label + ", ").starts_with(name);
  std::string text = fact.number + ": " + (has_same_name ? fact.label.substr(name.size()) : fact.label);
  if (!continues)
    for (auto const& part : {fact.unit, when_of(fact, texts)})
      if (!part.empty()) text += ", " + part;
  text += ".";
  if (!fact.source.empty() && !(previous && previous->source == fact.source))
    text += " " + texts.text("agenda.note.source", fmt::arg("source", fact.source));
  if (fact.coverage_units)
    text += " " + texts.text("agenda.note.coverage", fmt::arg("units", texts.share(*fact.coverage_units, 0)),
                             fmt::arg("inhabitants", texts.share(*fact.coverage_inhabitants, 0)));
  if (!fact.method.empty() && !(continues && fact.method == previous->method))
    text += " " + texts.text("agenda.note.method", fmt::arg("method", fact.method));
  return text;
}

}  // namespace

std::vector<int> Composer::members() const { return by_name(atlas(), members_of(partition(), region)); }

void Composer::say(std::string text) { add(Paragraph{"", {{std::move(text), {}}}, {}}); }

void number_tables(Draft& draft, Texts const& texts) {
  int n = 0;
  for (auto& section : draft.sections)
    for (auto& block : section.blocks)
      if (auto* table = std::get_if<DraftTable>(&block))
        table->caption = texts.text("agenda.table_caption", fmt::arg("n", ++n), fmt::arg("caption", table->caption));
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
  Fact const* previous = nullptr;
  for (auto const& number : numbers) {
    auto const& next = fact(number);
    text += (text.empty() ? "" : " ") + description_of(next, previous, atlas(), texts());
    previous = &next;
  }
  draft.footnotes[numbers.front()] = text;
  return numbers.front();
}

std::vector<std::string> names_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::vector<std::string> names;
  for (int const m : by_name(atlas, municipalities))
    names.push_back(atlas.municipalities[static_cast<std::size_t>(m)].official_name);
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
