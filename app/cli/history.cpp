#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "geo/congruence/history_sentence.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {
namespace {

// One dated version, beside the one before it and beside the partition to compare with.
struct Step {
  Partition const* now = nullptr;
  std::optional<PartitionChange> change;
  std::optional<double> v_to_previous, v_to_against;
};

std::vector<Step> steps_of(Atlas const& atlas, std::vector<Partition const*> const& versions, Partition const* against,
                           Weight weight) {
  auto const v = [&](Partition const& a, Partition const& b) {
    return scores_of(atlas, a, b, weight, nullptr).v_measure;
  };
  std::vector<Step> steps;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    Step step{versions[i], {}, {}, {}};
    if (i > 0) {
      step.change = change_between(*versions[i - 1], *versions[i]);
      step.v_to_previous = v(*versions[i - 1], *versions[i]);
    }
    if (against) step.v_to_against = v(*versions[i], *against);
    steps.push_back(std::move(step));
  }
  return steps;
}

Json code_or_null(Partition const& partition, int region) {
  return region < 0 ? Json(nullptr) : Json(region_at(partition, region).code);
}

Json merged_of(Atlas const& atlas, PartitionChange const& change) {
  Json rows = Json::array();
  for (auto const& merger : change.mergers) {
    Json from = Json::array();
    for (int const region : merger.from)
      from.push_back(
          {{"code", region_at(*change.before, region).code}, {"name", region_at(*change.before, region).title}});
    auto const& into = region_at(*change.now, merger.into);
    rows.push_back({{"from", from},
                    {"into", {{"code", into.code}, {"name", into.title}}},
                    {"municipalities", codes_of(atlas, merger.municipalities)}});
  }
  return rows;
}

Json renamed_of(PartitionChange const& change) {
  Json rows = Json::array();
  for (auto const& renaming : change.renamings) {
    auto const& before = region_at(*change.before, renaming.before);
    auto const& now = region_at(*change.now, renaming.now);
    rows.push_back({{"code_before", before.code}, {"before", before.title}, {"code", now.code}, {"now", now.title}});
  }
  return rows;
}

Json moved_of(Atlas const& atlas, PartitionChange const& change) {
  Json rows = Json::array();
  for (auto const& move : change.moves) {
    auto const& municipality = atlas.municipalities[static_cast<std::size_t>(move.municipality)];
    rows.push_back({{"code", municipality.code},
                    {"name", municipality.official_name},
                    {"from", code_or_null(*change.before, move.from)},
                    {"to", code_or_null(*change.now, move.to)},
                    {"inhabitants", municipality.inhabitants_2024}});
  }
  return rows;
}

Json founded_of(PartitionChange const& change) {
  Json codes = Json::array();
  for (int const region : change.founded) codes.push_back(region_at(*change.now, region).code);
  return codes;
}

Json document_of(Atlas const& atlas, std::vector<Step> const& steps) {
  Json rows = Json::array();
  for (auto const& step : steps) {
    Json const none = Json::array();
    rows.push_back({{"date", step.now->date.is_known() ? Json(iso_text(step.now->date)) : Json(nullptr)},
                    {"regions", step.now->regions.size()},
                    {"merged", step.change ? merged_of(atlas, *step.change) : none},
                    {"renamed", step.change ? renamed_of(*step.change) : none},
                    {"moved", step.change ? moved_of(atlas, *step.change) : none},
                    {"founded", step.change ? founded_of(*step.change) : none},
                    {"v_measure_to_previous", number_or_null(step.v_to_previous)},
                    {"v_measure_to_against", number_or_null(step.v_to_against)}});
  }
  return rows;
}

std::string text_of(Atlas const& atlas, std::vector<Step> const& steps, Partition const* against, Texts const& texts) {
  std::string text;
  for (auto const& step : steps) {
    text += texts.plural("congruence.history.regions", static_cast<long long>(step.now->regions.size()),
                         fmt::arg("date", step.now->date.is_known() ? long_text(step.now->date, texts.language())
                                                                    : texts.text("congruence.no_date"))) +
            "\n";
    if (step.change)
      for (auto const& line : change_lines(atlas, *step.change, texts)) text += "  " + line + "\n";
    if (step.v_to_previous)
      text += "  " + texts.text("congruence.history.v_previous", fmt::arg("v", texts.number(*step.v_to_previous, 3))) +
              "\n";
    if (against && step.v_to_against)
      text += "  " +
              texts.text("congruence.history.v_against", fmt::arg("against", dated_name(*against, texts)),
                         fmt::arg("v", texts.number(*step.v_to_against, 3))) +
              "\n";
  }
  return text + texts.text("congruence.history.method");
}

// A polygon layer has one version only.
std::vector<Partition const*> versions_named(std::string const& name, Session& session) {
  if (looks_like_layer_address(name)) return {&partition_argument(name, session)};
  return versions_of(session.atlas(), name);
}

int run_history(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const versions = versions_named(invocation.text("PARTITION"), session);
  auto const* against =
      invocation.has("--against") ? &partition_argument(invocation.text("--against"), session) : nullptr;
  auto const steps = steps_of(atlas, versions, against, weight_of(invocation, Weight::inhabitants));
  if (session.wants_json())
    session.print(document_of(atlas, steps));
  else
    session.say(text_of(atlas, steps, against, session.texts()));
  return 0;
}

}  // namespace

Command history_command() {
  return {"history",
          "congruence.cli.history",
          {{"PARTITION", "congruence.cli.partition_dated"}},
          {{"--against", "P", "congruence.cli.against"}, weight_option()},
          run_history};
}

}  // namespace kansenatlas::cli
