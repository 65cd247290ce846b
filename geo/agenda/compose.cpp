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

// A part of an agenda, and the section of the whole kansenagenda by which its facts and readings are numbered in every
// template.
struct AgendaPart {
  void (*write)(Composer&) = nullptr;
  int home = 0;
};

std::map<std::string, AgendaPart, std::less<>> const& parts() {
  static std::map<std::string, AgendaPart, std::less<>> const all{
      {"status", {write_status, 0}},
      {"summary", {write_summary, 1}},
      {"region_figures", {write_region_figures, 3}},
      {"municipality_table", {write_municipality_table, 3}},
      {"short_figures", {write_short_figures, 4}},
      {"spine_in_short", {write_spine_in_short, 4}},
      {"cores", {write_cores, 10}},
      {"arrangements", {write_arrangements, 10}},
      {"legal", {write_legal, 11}},
      {"scale_check", {write_scale_check, 13}},
      {"location_map", {write_location_map, 3}},
      {"overlay_map", {write_overlay_map, 11}},
      {"indicator_map", {write_indicator_map, 4}},
      {"spine_now", {write_spine_now, 4}},
      {"spine_later", {write_spine_later, 5}},
      {"strip", {write_strip, 6}},
      {"scorecard", {write_scorecard, 11}},
      {"themes_now", {write_themes_now, 4}},
      {"themes_later", {write_themes_later, 5}},
      {"differences", {write_differences, 6}},
      {"scales", {write_scales, 6}},
      {"spots", {write_spots, 6}},
      {"provisions", {write_provisions, 7}},
      {"opportunities", {write_opportunities, 8}},
      {"patterns", {write_patterns, 8}},
      {"cooperation", {write_cooperation, 10}},
      {"congruence", {write_congruence, 11}},
      {"principle_congruence", {write_principle_congruence, 12}},
      {"named_opportunities", {write_named_opportunities, 8}},
      {"opgaven", {write_opgaven, 9}},
      {"principle_content", {write_principle_content, 12}},
      {"principle_funding", {write_principle_funding, 12}},
      {"principle_legitimacy", {write_principle_legitimacy, 12}},
      {"principle_autonomy", {write_principle_autonomy, 12}},
      {"principle_room", {write_principle_room, 12}},
      {"tasks", {write_tasks, 13}},
      {"measures", {write_measures, 14}},
      {"partnership", {write_partnership, 15}},
      {"monitoring", {write_monitoring, 17}},
      {"reviews", {write_reviews, 17}},
      {"opgaven_in_short", {write_opgaven_in_short, 9}},
      {"region_in_short", {write_region_in_short, 3}},
      {"finance_check", {write_finance_check, 14}},
      {"unknown", {write_unknown, 18}},
      {"method", {write_method, 18}},
      {"map_annex", {write_map_annex, first_annex}},
      {"udo", {write_udo, first_annex + 2}},
      {"open_boxes", {write_open_boxes, first_annex + 1}}};
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

OpenBox open_box(FixedBox const& fixed) { return {fixed.id, fixed.question, fixed.owner, fixed.deadline, fixed.depth}; }

void write(Composer& composer, FixedBox const& fixed) { composer.add(open_box(fixed)); }

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

void write(Composer& composer, Computed const& computed) {
  auto const& part = parts().at(computed.part);
  composer.home = part.home;
  part.write(composer);
}

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

// What was still open when a body adopted the text stands in its status and at the foot of every page.
void mark_open(Composer& composer) {
  auto& draft = composer.draft;
  auto const n = static_cast<long long>(open_boxes_of(draft).size() + open_readings_of(draft).size());
  if (n == 0) return;
  draft.open_when_adopted = static_cast<int>(n);
  for (auto* status : {&draft.status, &draft.short_status})
    *status = composer.texts().plural("agenda.status.open_choices", n, fmt::arg("status", *status));
}

// In what was adopted no reading suggests any more, and no box asks for an answer before a draft that has passed.
void settle_adopted(Composer& composer) {
  for (auto& section : composer.draft.sections) {
    std::erase_if(section.blocks, [](Block const& block) {
      auto const* reading = std::get_if<Reading>(&block);
      return reading && !reading->verdict;
    });
    for (auto& block : section.blocks)
      if (auto* box = std::get_if<OpenBox>(&block)) {
        auto const* answer = find_answer(composer.edits, box->id);
        if (!answer || answer->deadline.empty()) box->deadline = composer.texts().text("agenda.box.after_adoption");
      }
  }
}

void write_sections(Composer& composer, std::vector<PresetSection> const& from, AgendaForm form) {
  auto& draft = composer.draft;
  draft.sections = numbered(from);
  for (std::size_t s = 0; s < from.size(); ++s) write_section(composer, from[s], draft.sections[s]);
  apply_edits(draft, composer.edits);
  bool const is_whole = &from == &composer.preset.sections;
  if (is_whole) tell_of_strays(draft, composer.edits, composer.preset, composer.texts());
  if (is_whole && draft.is_adopted) mark_open(composer);
  if (form == AgendaForm::document) {
    settle(draft, !draft.is_adopted);
    if (draft.is_adopted) settle_adopted(composer);
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
  if (draft.is_adopted) draft.author = composer.edits.adoption.body;
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

// Which questions of the template have another number than before, where no other question has that now.
void number_boxes(Composer& composer) {
  std::set<std::string> in_use;
  std::vector<RenumberedBox> changed;
  auto const& preset = composer.preset;
  for (auto const* sections : {&preset.sections, &preset.summary})
    for (auto const& section : *sections)
      for (auto const& block : section.blocks)
        if (auto const* box = std::get_if<FixedBox>(&block)) {
          bool const is_new = in_use.insert(box->id).second;
          if (sections == &preset.summary && is_new) composer.draft.boxes_of_summary.push_back(open_box(*box));
          if (!box->formerly.empty()) changed.push_back({box->formerly, box->id});
        }
  std::erase_if(changed, [&](RenumberedBox const& one) { return in_use.contains(one.before); });
  composer.draft.renumbered = std::move(changed);
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
  number_boxes(composer);
  composer.edits =
      under_new_numbers(edits_of(material.plans.drafts, draft_key_of(material, region)), composer.draft.renumbered);
  name_draft(composer);
  write_sections(composer, composer.preset.sections, form);
  tell_of_stray_comments(composer.draft, composer.edits, material.texts);
  if (length == AgendaLength::summary) make_summary(composer, form);
  number_tables(composer.draft, material.texts);
  return std::move(composer.draft);
}

}  // namespace kansenatlas
