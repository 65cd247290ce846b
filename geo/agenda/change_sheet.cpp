#include "geo/agenda/change_sheet.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "geo/base/atomic_file.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(std::filesystem::path const& file, std::string const& why) {
  throw Error(
      said("'{}' holds no facts of an agenda: {}; choose the NAME.facts.json beside a draft", file.string(), why));
}

// "VR20.md" is a draft, not its facts.
void refuse_document(std::filesystem::path const& file) {
  auto const extension = file.extension().string();
  for (auto const* document : {".md", ".html", ".docx", ".odt", ".pdf", ".xlsx", ".csv"})
    if (extension == document) {
      auto facts = file;
      throw UsageError(said("'{}' is a document; give the facts beside it: '{}'", file.string(),
                            facts.replace_extension(".facts.json").string()));
    }
}

double number_or_nan(Json const& value) {
  return value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>();
}

std::optional<double> optional_number(Json const& value) {
  return value.is_null() ? std::nullopt : std::optional<double>(value.get<double>());
}

Fact fact_from(Json const& json) {
  auto const text = [&](char const* key) { return json.at(key).get<std::string>(); };
  Fact fact;
  fact.number = text("fact");
  fact.kind = text("kind");
  fact.about = text("about");
  fact.label = text("label");
  fact.value = number_or_nan(json.at("value"));
  fact.shown = text("shown");
  fact.indicator = text("indicator");
  fact.year = json.at("year").is_null() ? 0 : json.at("year").get<int>();
  fact.unit = text("unit");
  fact.source = text("source");
  fact.reference_date = text("reference_date");
  fact.coverage_units = optional_number(json.at("coverage_units"));
  fact.coverage_inhabitants = optional_number(json.at("coverage_inhabitants"));
  fact.method = text("method");
  return fact;
}

std::map<std::string, Fact const*> by_number(FactSheet const& sheet) {
  std::map<std::string, Fact const*> found;
  for (auto const& fact : sheet.facts) found[fact.number] = &fact;
  return found;
}

// Of the lowest or the highest municipality of a region.
bool is_extreme(Fact const& fact) { return fact.kind == "lowest" || fact.kind == "highest"; }

std::string shown_with_year(Fact const& fact) {
  return fact.year ? fmt::format("{} ({})", fact.shown, fact.year) : fact.shown;
}

bool is_same_number(double a, double b) { return a == b || (a != a && b != b); }

// Words differ between languages; figures do not.
bool is_same_figure(Fact const& a, Fact const& b) {
  return a.kind == b.kind && a.about == b.about && a.indicator == b.indicator && a.year == b.year &&
         a.reference_date == b.reference_date && is_same_number(a.value, b.value) &&
         a.coverage_units == b.coverage_units;
}

bool is_same(Fact const& a, Fact const& b, bool same_language) {
  if (!same_language) return is_same_figure(a, b);
  return a.shown == b.shown && a.year == b.year && a.reference_date == b.reference_date && a.source == b.source &&
         a.unit == b.unit && a.indicator == b.indicator && a.method == b.method && a.label == b.label &&
         a.coverage_units == b.coverage_units;
}

ChangeReason reason_of(Fact const& before, Fact const& after, bool same_language) {
  if (before.about != after.about) return is_extreme(after) ? ChangeReason::other_place : ChangeReason::other_region;
  if (before.indicator != after.indicator || (same_language && before.unit != after.unit))
    return ChangeReason::other_unit;
  if (before.year != after.year || before.reference_date != after.reference_date) return ChangeReason::new_year;
  if (same_language && before.source != after.source) return ChangeReason::other_source;
  if ((same_language && before.method != after.method) || before.coverage_units != after.coverage_units)
    return ChangeReason::other_method;
  return is_same_number(before.value, after.value) ? ChangeReason::other_wording : ChangeReason::new_data;
}

bool is_same_for_two_regions(Fact const& a, Fact const& b, bool same_language) {
  if (is_extreme(a) && a.about != b.about) return false;
  return same_language ? shown_with_year(a) == shown_with_year(b)
                       : is_same_number(a.value, b.value) && a.year == b.year;
}

// Where the two are of different things, each value stands under its own name: the lowest of a region is now that of
// one municipality, now that of another.
FactChange change_between(FactSheet const& before, FactSheet const& after, Fact const& was, Fact const& is) {
  bool const same_language = before.language == after.language, same_region = before.region == after.region;
  FactChange change{is.number, is.label, shown_with_year(was), shown_with_year(is),
                    same_region ? reason_of(was, is, same_language) : ChangeReason::other_region};
  if (is_extreme(is) && was.about != is.about) {
    change.before_label = was.label;
    if (same_region) change.reason = ChangeReason::other_place;
  }
  return change;
}

}  // namespace

FactSheet read_fact_sheet(std::filesystem::path const& file) {
  refuse_document(file);
  auto const text = read_whole_file(file);
  FactSheet sheet;
  try {
    auto const json = Json::parse(text);
    sheet.region = json.at("region").get<std::string>();
    sheet.partition = json.at("partition").get<std::string>();
    sheet.title = json.at("title").get<std::string>();
    sheet.language = json.at("language").get<std::string>();
    sheet.atlas_hash = json.at("atlas").at("content_hash").get<std::string>();
    for (auto const& fact : json.at("facts")) sheet.facts.push_back(fact_from(fact));
  } catch (Json::parse_error const& fault) {
    refuse(file, said("no valid JSON at byte {}", fault.byte));
  } catch (Json::exception const&) {
    refuse(file, said("a field is missing or holds something else"));
  }
  auto const numbers = by_number(sheet);
  if (numbers.size() != sheet.facts.size()) refuse(file, said("a number is there twice"));
  return sheet;
}

std::string_view name_of(ChangeReason reason) {
  switch (reason) {
    case ChangeReason::other_region:
      return "other_region";
    case ChangeReason::new_fact:
      return "new_fact";
    case ChangeReason::gone:
      return "gone";
    case ChangeReason::new_year:
      return "new_year";
    case ChangeReason::other_source:
      return "other_source";
    case ChangeReason::other_unit:
      return "other_unit";
    case ChangeReason::other_place:
      return "other_place";
    case ChangeReason::other_method:
      return "other_method";
    case ChangeReason::new_data:
      return "new_data";
    case ChangeReason::other_wording:
      return "other_wording";
  }
  return "";
}

std::vector<FactChange> changes_between(FactSheet const& before, FactSheet const& after) {
  std::vector<FactChange> changes;
  bool const same_language = before.language == after.language;
  auto const old_facts = by_number(before), new_facts = by_number(after);
  for (auto const& fact : after.facts) {
    auto const at = old_facts.find(fact.number);
    if (at == old_facts.end())
      changes.push_back({fact.number, fact.label, "", shown_with_year(fact), ChangeReason::new_fact});
    else if (before.region != after.region ? !is_same_for_two_regions(*at->second, fact, same_language)
                                           : !is_same(*at->second, fact, same_language))
      changes.push_back(change_between(before, after, *at->second, fact));
  }
  for (auto const& fact : before.facts)
    if (!new_facts.contains(fact.number))
      changes.push_back({fact.number, fact.label, shown_with_year(fact), "", ChangeReason::gone});
  return changes;
}

namespace {

// What the two labels share, and what is each side's own: "Afstand tot basisschool", "Loon op Zand".
std::size_t shared_letters(FactChange const& change) {
  if (change.before_label.empty()) return change.label.size();
  auto const at = change.label.rfind(", ");
  bool const is_shared = at != std::string::npos && change.before_label.starts_with(change.label.substr(0, at + 2));
  return is_shared ? at : 0;
}

std::string common_label(FactChange const& change) {
  auto const shared = shared_letters(change);
  return shared ? change.label.substr(0, shared) : change.label;
}

std::string named(std::string const& label, std::size_t shared, std::string const& value) {
  return fmt::format("{}: {}", label.substr(shared ? shared + 2 : 0), value);
}

std::string named_before(FactChange const& change) {
  return change.before_label.empty() ? change.before
                                     : named(change.before_label, shared_letters(change), change.before);
}

std::string named_after(FactChange const& change) {
  return change.before_label.empty() ? change.after : named(change.label, shared_letters(change), change.after);
}

}  // namespace

std::string sentence_of(FactChange const& change, Texts const& texts) {
  auto const reason = texts.text(fmt::format("change.reason.{}", name_of(change.reason)));
  auto const key = change.reason == ChangeReason::new_fact                        ? "change.sentence.new"
                   : change.reason == ChangeReason::gone                          ? "change.sentence.gone"
                   : change.before == change.after && change.before_label.empty() ? "change.sentence.same"
                                                                                  : "change.sentence";
  return texts.text(key, fmt::arg("fact", change.fact), fmt::arg("label", common_label(change)),
                    fmt::arg("before", named_before(change)), fmt::arg("after", named_after(change)),
                    fmt::arg("reason", reason));
}

Draft change_draft(FactSheet const& before, FactSheet const& after, std::vector<FactChange> const& changes,
                   Texts const& texts) {
  Draft draft;
  draft.language = texts.language();
  draft.title = texts.text("change.title", fmt::arg("title", after.title));
  draft.has_contents = false;
  draft.is_numbered = false;
  draft.subtitle = texts.plural("change.count", static_cast<long long>(changes.size()));
  draft.region_code = after.region;
  draft.partition_id = after.partition;
  draft.facts = after.facts;
  Section section{1, texts.text("change.heading"), {}};
  section.blocks.push_back(Paragraph{"", {{texts.text("change.intro"), {}}}, {}});
  if (before.region != after.region)
    section.blocks.push_back(Paragraph{
        "",
        {{texts.text("change.regions", fmt::arg("before", before.title), fmt::arg("after", after.title)), {}}},
        {}});
  DraftTable table{texts.text("change.table"),
                   {{texts.text("agenda.column.fact")},
                    {texts.text("change.column.about")},
                    {texts.text("change.column.before")},
                    {texts.text("change.column.after")},
                    {texts.text("change.column.reason")}},
                   {}};
  for (auto const& change : changes)
    table.rows.push_back(
        {{change.fact, ""},
         {common_label(change), ""},
         {change.before.empty() ? "–" : named_before(change), ""},
         {change.after.empty()                                           ? "–"
          : change.after == change.before && change.before_label.empty() ? texts.text("change.same_value")
                                                                         : named_after(change),
          ""},
         {texts.text(fmt::format("change.reason.{}", name_of(change.reason))), ""}});
  if (changes.empty())
    section.blocks.push_back(Paragraph{"", {{texts.text("change.none"), {}}}, {}});
  else
    section.blocks.push_back(std::move(table));
  draft.sections.push_back(std::move(section));
  return draft;
}

}  // namespace kansenatlas
