#include "geo/agenda/compose.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/composer.hpp"
#include "geo/agenda/file_name.hpp"
#include "geo/agenda/fold.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

using Part = void (*)(Composer&);

std::map<std::string, Part, std::less<>> const& parts() {
  static std::map<std::string, Part, std::less<>> const all{{"status", write_status},
                                                            {"summary", write_summary},
                                                            {"region_figures", write_region_figures},
                                                            {"municipality_table", write_municipality_table},
                                                            {"short_figures", write_short_figures},
                                                            {"spine_in_short", write_spine_in_short},
                                                            {"cores", write_cores},
                                                            {"arrangements", write_arrangements},
                                                            {"legal", write_legal},
                                                            {"scale_check", write_scale_check},
                                                            {"location_map", write_location_map},
                                                            {"overlay_map", write_overlay_map},
                                                            {"indicator_map", write_indicator_map},
                                                            {"spine_now", write_spine_now},
                                                            {"spine_later", write_spine_later},
                                                            {"strip", write_strip},
                                                            {"scorecard", write_scorecard},
                                                            {"themes_now", write_themes_now},
                                                            {"themes_later", write_themes_later},
                                                            {"differences", write_differences},
                                                            {"scales", write_scales},
                                                            {"spots", write_spots},
                                                            {"provisions", write_provisions},
                                                            {"opportunities", write_opportunities},
                                                            {"patterns", write_patterns},
                                                            {"cooperation", write_cooperation},
                                                            {"congruence", write_congruence},
                                                            {"principle_congruence", write_principle_congruence},
                                                            {"named_opportunities", write_named_opportunities},
                                                            {"opgaven", write_opgaven},
                                                            {"principle_content", write_principle_content},
                                                            {"principle_funding", write_principle_funding},
                                                            {"tasks", write_tasks},
                                                            {"measures", write_measures},
                                                            {"partnership", write_partnership},
                                                            {"monitoring", write_monitoring},
                                                            {"reviews", write_reviews},
                                                            {"opgaven_in_short", write_opgaven_in_short},
                                                            {"region_in_short", write_region_in_short},
                                                            {"finance_check", write_finance_check},
                                                            {"unknown", write_unknown},
                                                            {"method", write_method},
                                                            {"map_annex", write_map_annex},
                                                            {"udo", write_udo},
                                                            {"open_boxes", write_open_boxes}};
  return all;
}

// Parts that tell of the other sections and so are written after them, in this order: the comments among the boxes tell
// of the facts of the summary, and the status counts them.
constexpr std::array<std::string_view, 3> written_last{"summary", "open_boxes", "status"};

bool is_written_last(std::string_view part) {
  return std::find(written_last.begin(), written_last.end(), part) != written_last.end();
}

void write(Composer& composer, FixedText const& fixed) {
  Paragraph paragraph{"", {{fixed.text, {}}}, {}};
  for (auto const& id : fixed.sources) {
    auto const& source = composer.material.preset.sources.at(id);
    auto const& citation = source.citation.in(composer.texts().language());
    composer.draft.footnotes["P-" + id] =
        source.link.empty() ? citation + "." : fmt::format("{}. <{}>", citation, source.link);
    paragraph.notes.push_back("P-" + id);
  }
  composer.add(std::move(paragraph));
}

void write(Composer& composer, FixedHeading const& fixed) { composer.add(Subheading{fixed.text}); }

void write(Composer& composer, FixedList const& fixed) {
  BulletList list;
  for (auto const& item : fixed.items) list.items.push_back({item, {}});
  composer.add(std::move(list));
}

void write(Composer& composer, FixedBox const& fixed) {
  composer.add(OpenBox{fixed.id, fixed.question, fixed.owner, fixed.deadline, fixed.depth});
}

void write(Composer& composer, FixedTable const& fixed) {
  DraftTable table{fixed.caption, {}, {}};
  for (auto const& column : fixed.columns) table.columns.push_back({column, false});
  for (auto const& row : fixed.rows) {
    auto& cells = table.rows.emplace_back();
    for (auto const& cell : row) cells.push_back({cell, ""});
  }
  if (table.rows.empty()) table.rows.assign(2, std::vector<Cell>(table.columns.size()));
  composer.add_table(std::move(table));
}

void write(Composer& composer, Computed const& computed) { parts().at(computed.part)(composer); }

void write_section(Composer& composer, PresetSection const& from, Section& to) {
  composer.section = &to;
  for (auto const& block : from.blocks)
    if (auto const* computed = std::get_if<Computed>(&block); !computed || !is_written_last(computed->part))
      std::visit([&](auto const& one) { write(composer, one); }, block);
}

// That part, at the head of its section.
void write_last(Composer& composer, PresetSection const& from, Section& to, std::string_view part) {
  for (auto const& block : from.blocks) {
    auto const* computed = std::get_if<Computed>(&block);
    if (!computed || computed->part != part) continue;
    Section behind{to.number, to.title, {}, to.shown};
    composer.section = &behind;
    write(composer, *computed);
    to.blocks.insert(to.blocks.begin(), behind.blocks.begin(), behind.blocks.end());
  }
}

// Their headings, numbered from that of the first.
std::vector<Section> numbered(std::vector<PresetSection> const& from) {
  std::vector<Section> sections;
  int next = 0, next_annex = first_annex;
  for (auto const& section : from) {
    if (sections.empty() && section.number < first_annex) next = section.number;
    sections.push_back({section.number, section.title, {}, section.number < first_annex ? next++ : next_annex++});
  }
  return sections;
}

std::map<std::string, std::string> chapters_in(std::vector<PresetSection> const& preset) {
  std::map<std::string, std::string> chapters;
  auto const sections = numbered(preset);
  for (std::size_t s = 0; s < preset.size(); ++s)
    for (auto const& block : preset[s].blocks)
      if (auto const* computed = std::get_if<Computed>(&block)) chapters.emplace(computed->part, label_of(sections[s]));
  return chapters;
}

void write_sections(Composer& composer, std::vector<PresetSection> const& from, AgendaForm form) {
  auto& draft = composer.draft;
  draft.sections = numbered(from);
  for (std::size_t s = 0; s < from.size(); ++s) write_section(composer, from[s], draft.sections[s]);
  apply_edits(draft, composer.edits);
  bool const is_whole = &from == &composer.preset.sections;
  if (is_whole) tell_of_strays(draft, composer.edits, composer.preset, composer.texts());
  if (form == AgendaForm::document) {
    settle(draft, !draft.is_adopted);
    fold_boxes(draft);
  }
  for (auto const part : written_last)
    for (std::size_t s = 0; s < from.size(); ++s) write_last(composer, from[s], draft.sections[s], part);
}

void name_draft(Composer& composer) {
  auto const& texts = composer.texts();
  auto const language = texts.language();
  auto& draft = composer.draft;
  draft.language = language;
  draft.title =
      texts.text("agenda.title", fmt::arg("kind", composer.preset.title), fmt::arg("region", composer.self().title));
  draft.status = status_of(composer.edits, texts);
  draft.is_adopted = composer.edits.adoption.is_complete();
  if (!draft.is_adopted) draft.comments = composer.edits.comments;
  draft.short_status = draft.is_adopted ? texts.text("agenda.status.adopted_short") : draft.status;
  draft.subtitle = partition_line(composer.partition(), texts);
  draft.region_code = composer.self().code;
  draft.partition_id = composer.partition().id;
  draft.scheme = composer.preset.scheme;
  draft.plans_hash = hash_of(composer.material.plans, composer.self().code);
  draft.name = file_name_for(composer.self());
}

void make_summary(Composer& composer, AgendaForm form) {
  auto const& preset = composer.preset;
  if (preset.summary.empty()) throw Error(said("this preset has no summary; leave out --length summary"));
  auto& draft = composer.draft;
  composer.known = std::exchange(draft.facts, {});
  composer.maps = composer.charts = 0;
  draft.footnotes.clear();
  draft.folded.clear();
  draft.is_numbered = draft.has_contents = false;
  draft.is_summary = true;
  draft.title = composer.texts().text("agenda.summary_title", fmt::arg("title", draft.title));
  draft.name += "-" + composer.texts().text("agenda.file.summary");
  write_sections(composer, preset.summary, form);
}

// What the tags of a template stand for.
TemplateValues template_values(Composer const& composer) {
  auto const& texts = composer.texts();
  auto const language = texts.language();
  auto const members = composer.members();
  auto values = sample_values(false);
  auto& words = values.texts;
  words["region"] = composer.self().title;
  words["region_code"] = composer.self().code;
  words["partition"] = composer.partition().name(language);
  words["partition_singular"] = composer.partition().singular(language);
  words["date"] = shown_date(composer.partition().date, texts);
  words["municipalities"] = texts.integer(static_cast<long long>(members.size()));
  words["inhabitants"] = texts.number(inhabitants_of(composer.atlas(), members), 0);
  words["atlas"] = composer.atlas().title;
  if (members.size() > 1) values.lists["several_municipalities"].emplace_back();
  for (auto const& name : names_of(composer.atlas(), members))
    values.lists["municipality_list"].push_back({{"name", name}});
  if (!opgaven_of(composer.material.plans.opgaven, composer.self().code).empty())
    values.lists["has_opgaven"].emplace_back();
  for (auto const* opgave : opgaven_of(composer.material.plans.opgaven, composer.self().code))
    values.lists["opgaven"].push_back(
        {{"title", opgave->title}, {"owner", opgave->owner}, {"horizon", opgave->horizon}, {"why", opgave->why}});
  return values;
}

}  // namespace

std::set<std::string, std::less<>> const& part_names() {
  static std::set<std::string, std::less<>> const names = [] {
    std::set<std::string, std::less<>> all;
    for (auto const& [name, part] : parts()) all.insert(name);
    return all;
  }();
  return names;
}

DraftKey draft_key_of(Material const& material, int region) {
  auto const& partition = material.partition;
  return {partition.base_id(), partition.regions[static_cast<std::size_t>(region)].code, material.preset.name};
}

Draft draft_of(Material const& material, int region, AgendaLength length, AgendaForm form) {
  Composer composer{material, region, {}};
  composer.preset = preset_text(material.preset, material.texts.language(), template_values(composer));
  composer.chapters = chapters_in(composer.preset.sections);
  composer.edits = edits_of(material.plans.drafts, draft_key_of(material, region));
  name_draft(composer);
  write_sections(composer, composer.preset.sections, form);
  tell_of_stray_comments(composer.draft, composer.edits, material.texts);
  if (length == AgendaLength::summary) make_summary(composer, form);
  number_tables(composer.draft, material.texts);
  return std::move(composer.draft);
}

}  // namespace kansenatlas
