#include "geo/project/project_atlas.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/project/codes.hpp"

namespace kansenatlas {
namespace {

constexpr std::string_view municipal_id = "gemeente";  // see municipal_partition

struct Words {
  Texts const& nl;
  Texts const& en;
};

std::string source_id(std::string const& id) { return "project." + id; }

Source source_for(UserPartition const& own, Words words) {
  auto const publisher = own.source.empty() ? words.nl.text("project.source.own") : own.source;
  Source source{source_id(own.id), publisher, own.name, "", own.date, "", "", publisher, own.note};
  if (own.source.empty()) source.attribution_en = words.en.text("project.source.own");
  return source;
}

Source source_for(Scenario const& scenario, Partition const& base, Atlas const& atlas, Words words) {
  auto const* of_base = source_of(atlas, base.source);
  Source source{source_id(scenario.id),
                words.nl.text("project.source.variant"),
                scenario.name,
                "",
                base.date,
                "",
                of_base ? of_base->licence : "",
                "",
                scenario.note};
  auto const variant_of = [&](std::string attribution, std::string_view lead, Texts const& texts) {
    if (attribution.starts_with(lead)) attribution = attribution.substr(lead.size());
    return texts.text("project.attribution.variant", fmt::arg("name", scenario.name), fmt::arg("source", attribution));
  };
  source.attribution = variant_of(of_base ? of_base->attribution : base.name_nl, "Bron: ", words.nl);
  source.attribution_en =
      variant_of(of_base ? of_base->attribution_in(Language::en) : base.name_en, "Source: ", words.en);
  return source;
}

void dress(Partition& partition, UserPartition const& own, Words words) {
  partition.name_nl = words.nl.text("project.partition.name", fmt::arg("name", partition.name_nl));
  partition.name_en = words.en.text("project.partition.name", fmt::arg("name", partition.name_en));
  if (partition.singular_nl.empty()) partition.singular_nl = words.nl.text("project.partition.singular");
  if (partition.singular_en.empty()) partition.singular_en = words.en.text("project.partition.singular");
  partition.source = source_id(own.id);
  partition.doubt = words.nl.text("project.partition.doubt");
}

bool is_as_in(Partition const& base, Partition const& partition, std::size_t region) {
  auto const& own = partition.regions[region];
  for (std::size_t r = 0; r < base.regions.size(); ++r)
    if (base.regions[r].code == own.code)
      return base.regions[r].title == own.title &&
             members_of(base, static_cast<int>(r)) == members_of(partition, static_cast<int>(region));
  return false;
}

Partition scenario_partition(Scenario const& scenario, Partition const& base, Atlas const& atlas, Words words) {
  auto partition = without_empty_regions(partition_of(scenario, base, atlas));
  for (std::size_t r = 0; r < partition.regions.size(); ++r) {
    if (is_as_in(base, partition, r)) continue;
    auto& region = partition.regions[r];
    region.title = words.nl.text("project.scenario.region", fmt::arg("title", region.title));
    region.body_name.clear();
  }
  for (auto const& moved : difference_between(base, partition)) partition.doubts.erase(moved.municipality);
  partition.id = scenario.id;
  partition.kind = PartitionKind::user;
  partition.source = source_id(scenario.id);
  partition.doubt = words.nl.text("project.scenario.doubt");
  if (!base.doubt.empty()) partition.doubt += " " + base.doubt;
  auto const name = fmt::arg("name", scenario.name);
  partition.name_nl = words.nl.text("project.scenario.name", name, fmt::arg("base", base.name_nl));
  partition.name_en = words.en.text("project.scenario.name", name, fmt::arg("base", base.name_en));
  partition.singular_nl = words.nl.text("project.scenario.singular", fmt::arg("singular", base.singular_nl));
  partition.singular_en = words.en.text("project.scenario.singular", fmt::arg("singular", base.singular_en));
  return partition;
}

Partition const* partition_by_id(Atlas const& atlas, std::string_view id) {
  auto const at = std::find_if(atlas.partitions.begin(), atlas.partitions.end(),
                               [&](Partition const& partition) { return partition.id == id; });
  return at == atlas.partitions.end() ? nullptr : &*at;
}

[[noreturn]] void refuse_base(Scenario const& scenario, Atlas const& atlas) {
  std::vector<std::string> known;
  for (auto const& partition : atlas.partitions) known.push_back(partition.id);
  auto const near = near_misses(scenario.base, known, 1);
  throw Error(said(
      "scenario '{}' starts from partition '{}', which neither the project nor the atlas has; {}", scenario.id,
      scenario.base,
      near.empty() ? said("open it with the atlas that it was made on") : said("the nearest is '{}'", near.front())));
}

}  // namespace

void refuse_taken_id(Atlas const& atlas, std::string_view id) {
  for (auto const& partition : atlas.partitions)
    if (partition.kind != PartitionKind::user && (partition.id == id || partition.base_id() == id))
      throw Error(said("'{}' is a partition of the atlas; give your own another id", id));
  if (id == municipal_id)
    throw Error(said("'{}' stands for the municipalities themselves; give your own another id", id));
}

Partition const& base_of(Scenario const& scenario, Project const& project, Atlas const& with_project) {
  if (find_scenario(project, scenario.base))
    throw Error(
        said("scenario '{}' starts from scenario '{}'; make that a partition first with 'kansenatlas "
             "project partition copy'",
             scenario.id, scenario.base));
  auto const* found = partition_by_id(with_project, scenario.base);
  if (!found) refuse_base(scenario, with_project);
  return *found;
}

std::shared_ptr<Atlas const> atlas_with_project(Atlas const& atlas, Project const& project, Texts const& nl,
                                                Texts const& en) {
  Words const words{nl, en};
  auto result = std::make_shared<Atlas>(atlas);
  for (auto const& own : *project.partitions) {
    refuse_taken_id(atlas, own.id);
    auto partition = to_partition(own, atlas);
    dress(partition, own, words);
    result->partitions.push_back(std::move(partition));
    result->sources.push_back(source_for(own, words));
  }
  for (auto const& scenario : *project.scenarios) {
    refuse_taken_id(atlas, scenario.id);
    Partition const base = base_of(scenario, project, *result);  // a copy: adding to the list moves what is in it
    result->partitions.push_back(scenario_partition(scenario, base, atlas, words));
    result->sources.push_back(source_for(scenario, base, *result, words));
  }
  return result;
}

}  // namespace kansenatlas
