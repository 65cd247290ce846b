#include "geo/agenda/composer.hpp"

#include <algorithm>
#include <cmath>

#include "geo/agenda/wording.hpp"
#include "geo/atlas/doubts.hpp"
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

bool goes_on(Fact const& fact, Fact const* previous) {
  return previous && !fact.indicator.empty() && fact.indicator == previous->indicator && fact.year == previous->year &&
         fact.source == previous->source;
}

// Only where it is not complete; the section on method says that the rest is.
std::string coverage_of(Fact const& fact, char const* key, Texts const& texts) {
  constexpr double whole = 1 - 1e-9, rounds_to_whole = 0.995, rounds_to_whole_again = 0.9995;
  if (!fact.coverage_units || std::min(*fact.coverage_units, *fact.coverage_inhabitants) >= whole) return {};
  auto const shown = [&](double share) {
    int const decimals = share >= whole || share < rounds_to_whole ? 0 : share < rounds_to_whole_again ? 1 : 2;
    return texts.share(share, decimals);
  };
  return texts.text(key, fmt::arg("units", shown(*fact.coverage_units)),
                    fmt::arg("inhabitants", shown(*fact.coverage_inhabitants)));
}

// "F4-31: Werkloosheid, % beroepsbevolking, 2022. Bron: CBS, ... Methode: ..."
std::string description_of(Fact const& fact, Fact const* previous, Texts const& texts) {
  std::string text = fact.number + ": " + fact.label;
  for (auto const& part : {fact.unit, when_of(fact, texts)})
    if (!part.empty()) text += ", " + part;
  text += ".";
  if (!fact.source.empty() && !(previous && previous->source == fact.source))
    text += " " + texts.text("agenda.note.source", fmt::arg("source", fact.source));
  if (auto const coverage = coverage_of(fact, "agenda.note.coverage", texts); !coverage.empty()) text += " " + coverage;
  bool const is_repeated = previous && previous->kind == fact.kind && previous->method == fact.method;
  if (!fact.method.empty() && !is_repeated)
    text += " " + texts.text("agenda.note.method", fmt::arg("method", fact.method));
  return text;
}

// After another fact of the same indicator only what differs from it: "F4-32: Nederland, gepubliceerd".
std::string continuation_of(Fact const& fact, Fact const& previous, std::string const& first_label,
                            Texts const& texts) {
  auto label = fact.label;
  for (auto const& name : {first_label, first_label.substr(0, first_label.rfind(','))})
    if (label.starts_with(name + ", ")) {
      label = label.substr(name.size() + 2);
      break;
    }
  std::string text = fact.number + ": " + label;
  // What a place is stands in the text.
  if (!fact.method.empty() && fact.method != previous.method && fact.kind != "rank") text += ", " + fact.method;
  if (auto const coverage = coverage_of(fact, "agenda.note.coverage_short", texts); !coverage.empty())
    text += ", " + coverage;
  return text;
}

}  // namespace

std::vector<int> Composer::members() const { return by_name(atlas(), members_of(partition(), region)); }

std::string Composer::chapter_of(std::string const& part) const {
  auto const at = chapters.find(part);
  return at == chapters.end() ? "" : at->second;
}

void Composer::say(std::string text) { add(Paragraph{"", {{std::move(text), {}}}, {}}); }

void fill_value(Composer const& composer, Fact& fact, Indicator const& indicator, AreaValue const& value) {
  auto const& texts = composer.texts();
  fact.label = indicator.name(texts.language());
  fact.value = value.value;
  fact.shown = shown_value(indicator, value, texts);
  fact.unit = indicator.unit(texts.language());
  fact.coverage_units = value.coverage_units;
  fact.coverage_inhabitants = value.coverage_inhabitants;
  fact.method = method_of(composer.atlas(), indicator, value, texts);
  if (auto const note = note_words(value, texts); !note.empty()) fact.method += ". " + note;
  while (fact.method.ends_with('.')) fact.method.pop_back();
}

void number_tables(Draft& draft, Texts const& texts) {
  int n = 0;
  for (auto& section : draft.sections)
    for (auto& block : section.blocks)
      if (auto* table = std::get_if<DraftTable>(&block))
        table->caption = texts.text("agenda.table_caption", fmt::arg("n", ++n), fmt::arg("caption", table->caption));
}

std::string Composer::record(Fact fact) {
  fact.about = fact.about.empty() ? self().code : fact.about;
  // Two parts of a template may state the same figure.
  auto const is_there = std::any_of(draft.facts.begin(), draft.facts.end(), [&](Fact const& known_fact) {
    return known_fact.number == fact.number && known_fact.kind == fact.kind && known_fact.about == fact.about &&
           known_fact.year == fact.year && known_fact.shown == fact.shown &&
           (known_fact.value == fact.value || (std::isnan(known_fact.value) && std::isnan(fact.value)));
  });
  if (is_there) return fact.number;
  draft.facts.push_back(std::move(fact));
  return draft.facts.back().number;
}

Fact const& Composer::fact(std::string const& number) const {
  return *std::find_if(draft.facts.begin(), draft.facts.end(), [&](Fact const& f) { return f.number == number; });
}

std::string Composer::note_for(std::vector<std::string> const& numbers) {
  if (draft.is_summary) {
    draft.footnotes[numbers.front()] = texts().plural(
        "agenda.note.in_full_text", static_cast<long long>(numbers.size()), fmt::arg("numbers", texts().list(numbers)));
    return numbers.front();
  }
  std::string text;
  Fact const* previous = nullptr;
  std::string first_label;  // of the facts of one indicator
  bool is_list = false;     // of facts that continue the one before
  for (auto const& number : numbers) {
    auto const& next = fact(number);
    bool const continues = goes_on(next, previous);
    if (!continues) first_label = next.label;
    if (!text.empty()) text += continues ? is_list ? "; " : " " : is_list ? ". " : " ";
    text +=
        continues ? continuation_of(next, *previous, first_label, texts()) : description_of(next, previous, texts());
    is_list = continues;
    previous = &next;
  }
  draft.footnotes[numbers.front()] = is_list ? text + "." : text;
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

std::string Composer::citation(std::string const& source) const {
  auto const* found = source_of(atlas(), source);
  if (!found) return source;
  // The chapter on method names both titles.
  bool const is_translated = texts().language() == Language::en && !found->title_en.empty();
  return publisher_in(found->publisher, texts()) + ", " + (is_translated ? found->title_en : found->title);
}

}  // namespace kansenatlas
