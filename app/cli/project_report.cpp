// project scenario report, project scenario diff
#include "app/cli/partition_arguments.hpp"
#include "app/cli/project_commands.hpp"
#include "app/cli/scenario_document.hpp"
#include "app/cli/scenario_words.hpp"
#include "app/cli/table.hpp"
#include "geo/base/signed_number.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/project/project_atlas.hpp"
#include "geo/project/scenario_sentence.hpp"

namespace kansenatlas::cli {
namespace {

std::string arrow(std::string const& before, std::string const& after) {
  return before == after ? after : before + " → " + after;
}

std::vector<std::string> row_of(SideEffect const& effect, Texts const& texts) {
  auto const count = [&](OutsideList const& list) {
    return arrow(texts.integer(static_cast<long long>(list.before.size())),
                 texts.integer(static_cast<long long>(list.after.size())));
  };
  return {
      effect.other->name(texts.language()),
      texts.number(effect.after.agreement.v_measure, 4),
      signed_number(effect.after.agreement.v_measure - effect.before.agreement.v_measure, 5, texts.language()),
      signed_number(effect.after.agreement.variation_of_information - effect.before.agreement.variation_of_information,
                    5, texts.language()),
      count(effect.variant_in_other),
      count(effect.other_in_variant),
      arrow(texts.share(effect.before.territorial_congruence, 2), texts.share(effect.after.territorial_congruence, 2))};
}

std::string effects_table(ScenarioReport const& report, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& effect : report.effects) rows.push_back(row_of(effect, texts));
  return table_text({{texts.text("project.column.beside")},
                     {"V", Align::right},
                     {texts.text("congruence.column.delta_v"), Align::right},
                     {texts.text("congruence.column.delta_vi"), Align::right},
                     {texts.text("project.column.variant_outside"), Align::right},
                     {texts.text("project.column.other_outside"), Align::right},
                     {texts.text("congruence.column.territorial"), Align::right}},
                    rows);
}

// The regions that the scenario touches; the others are as they were.
std::string regions_table(ScenarioReport const& report, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& region : report.regions) {
    bool const is_touched = region.is_new || region.is_renamed ||
                            region.municipalities != region.municipalities_before ||
                            region.inhabitants != region.inhabitants_before;
    if (!is_touched) continue;
    rows.push_back(
        {region.code, region.title,
         arrow(texts.integer(region.municipalities_before), texts.integer(region.municipalities)),
         arrow(texts.integer(static_cast<long long>(region.inhabitants_before)),
               texts.integer(static_cast<long long>(region.inhabitants))),
         arrow(texts.integer(region.parts_before), texts.integer(static_cast<long long>(region.parts.size()))),
         arrow(texts.integer(static_cast<long long>(region.provinces_before.size())),
               texts.integer(static_cast<long long>(region.provinces.size())))});
  }
  if (rows.empty()) return "";
  return "\n" + table_text({{texts.text("welfare.column.code")},
                            {texts.text("congruence.column.region")},
                            {texts.text("congruence.column.municipalities"), Align::right},
                            {texts.text("congruence.column.inhabitants"), Align::right},
                            {texts.text("project.column.parts"), Align::right},
                            {texts.text("project.column.provinces"), Align::right}},
                           rows);
}

struct Compared {
  OpenProject opened;
  Scenario scenario;
  Partition base, variant;
};

Compared compared(Invocation const& given, Session& session) {
  auto opened = open_project(given, session);
  Scenario const scenario = scenario_in(opened, given.text("SCENARIO"));
  auto const base = base_of(scenario, opened.project, *opened.atlas);
  auto variant = partition_of(scenario, base, *opened.atlas);
  return {std::move(opened), scenario, base, std::move(variant)};
}

int run_report(Invocation const& given, Session& session) {
  auto const weight = weight_of(given, Weight::inhabitants);
  auto const pair = compared(given, session);
  auto const floor =
      static_cast<double>(given.integer("--min-inhabitants", pair.scenario.size_floor, 0, largest_size_floor));
  auto const& atlas = *pair.opened.atlas;
  auto const& texts = session.texts();
  auto const report = report_of(atlas, session.ground(), pair.base, pair.variant, weight, floor);
  if (session.wants_json()) {
    session.print(scenario_document(report, pair.scenario, atlas, texts));
    return 0;
  }
  session.say(texts.text("project.report.head", fmt::arg("name", pair.scenario.name),
                         fmt::arg("base", dated_name(pair.base, texts))));
  if (pair.base.date.is_known() && pair.base.date != pair.scenario.base_date)
    session.say(
        texts.text("project.report.other_date", fmt::arg("date", short_text(pair.base.date, texts.language()))));
  if (!pair.scenario.note.empty()) session.say(pair.scenario.note);
  if (!pair.scenario.locks.empty()) {
    auto const locks = locks_text(pair.scenario.locks, pair.variant, atlas, texts);
    session.say("\n" + texts.text("project.report.locks", fmt::arg("locks", locks)));
  }
  for (auto const& sentence : sentences_of(report, atlas, texts)) session.say("\n" + sentence);
  if (!report.changes.empty())
    session.say("\n" + changes_table(report.changes, report.before, report.after, atlas, texts));
  auto const regions = regions_table(report, texts);
  if (!regions.empty()) session.say(regions);
  session.say(texts.text("project.report.effects",
                         fmt::arg("weight", texts.text(fmt::format("congruence.weight.{}", name_of(weight))))));
  session.say(effects_table(report, texts));
  return 0;
}

int run_diff(Invocation const& given, Session& session) {
  auto const pair = compared(given, session);
  auto const& atlas = *pair.opened.atlas;
  auto const changes = difference_between(pair.base, pair.variant);
  if (session.wants_json()) {
    session.print(changes_document(changes, pair.base, pair.variant, atlas));
    return 0;
  }
  auto const& texts = session.texts();
  session.say(texts.plural("project.diff.head", static_cast<long long>(changes.size()),
                           fmt::arg("name", pair.scenario.name), fmt::arg("base", dated_name(pair.base, texts))) +
              "\n");
  if (!changes.empty()) session.say(changes_table(changes, pair.base, pair.variant, atlas, texts));
  return 0;
}

}  // namespace

std::vector<Command> project_report_commands() {
  return {{"project scenario report",
           "project.scenario.report.help",
           {file_positional(), scenario_positional()},
           {weight_option(), {"--min-inhabitants", "N", "project.option.min_inhabitants"}},
           run_report},
          {"project scenario diff",
           "project.scenario.diff.help",
           {file_positional(), scenario_positional()},
           {},
           run_diff}};
}

}  // namespace kansenatlas::cli
