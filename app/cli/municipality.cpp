#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/cooperation_text.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/doubts.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/congruence/cooperation_sentence.hpp"
#include "geo/congruence/region_noun.hpp"
#include "geo/congruence/territorial.hpp"

namespace kansenatlas::cli {
namespace {

// The default set first, then the others as the atlas has them, each kind's newest date before its older ones.
std::vector<Partition const*> partitions_in_order(Atlas const& atlas) {
  auto order = default_partitions(atlas);
  auto const add_once = [&](Partition const* partition) {
    if (std::find(order.begin(), order.end(), partition) == order.end()) order.push_back(partition);
  };
  for (auto const& partition : atlas.partitions) add_once(&partition_named(atlas, partition.base_id()));
  for (auto partition = atlas.partitions.rbegin(); partition != atlas.partitions.rend(); ++partition)
    add_once(&*partition);
  return order;
}

Region const* region_of(Partition const& partition, int municipality) {
  int const region = partition.region_of[static_cast<std::size_t>(municipality)];
  return region < 0 ? nullptr : &partition.regions[static_cast<std::size_t>(region)];
}

// The arrangements in force that the municipality takes part in, with the day on which it joined.
std::vector<std::pair<Arrangement const*, Date>> arrangements_of(Atlas const& atlas, int municipality) {
  std::vector<std::pair<Arrangement const*, Date>> found;
  for (auto const& arrangement : atlas.arrangements) {
    if (!is_in_force(arrangement, atlas.arrangements_on)) continue;
    for (auto const& participant : arrangement.participants)
      if (participant.municipality == municipality) {
        found.emplace_back(&arrangement, participant.joined);
        break;
      }
  }
  return found;
}

Json document_of(Atlas const& atlas, int index, TerritorialCongruence const& congruence,
                 Cooperations const& cooperations, Texts const& texts) {
  auto const& municipality = atlas.municipalities[static_cast<std::size_t>(index)];
  Json regions = Json::array(), arrangements = Json::array();
  for (auto const* partition : partitions_in_order(atlas))
    if (auto const* region = region_of(*partition, index))
      regions.push_back({{"partition", partition->id},
                         {"date", iso_text(partition->date)},
                         {"code", region->code},
                         {"name", region->title},
                         {"doubt", doubt_about(*partition, index, texts)}});
  for (auto const& [arrangement, joined] : arrangements_of(atlas, index))
    arrangements.push_back({{"name", arrangement->name},
                            {"form", arrangement->form},
                            {"field", arrangement->field},
                            {"since", iso_text(joined)}});
  return {{"code", municipality.code},
          {"name", municipality.cbs_name},
          {"official_name", municipality.official_name},
          {"inhabitants", municipality.inhabitants_2024},
          {"area_km2", (municipality.land_ha + municipality.water_ha) / 100},
          {"land_area_km2", municipality.land_ha / 100},
          {"regions", regions},
          {"arrangements", arrangements},
          {"territorial_congruence",
           {{"partitions", ids_of(default_partitions(atlas))},
            {"value", congruence.value ? Json(*congruence.value) : Json(nullptr)},
            {"partners", congruence.partners}}},
          {"cooperation", cooperation_document(atlas, cooperations, index)}};
}

// "GGD-regio"; of a partition of one's own with its name, as "regio (“Noord”)".
std::string kind_of(Partition const& partition, Texts const& texts) {
  if (partition.kind != PartitionKind::user) return partition.singular(texts.language());
  return region_noun(partition, partition, texts).word;
}

std::string regions_text(Atlas const& atlas, int index, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const* partition : partitions_in_order(atlas))
    if (auto const* region = region_of(*partition, index))
      rows.push_back({kind_of(*partition, texts), region->title, region->code,
                      short_text(partition->date, texts.language()), doubt_about(*partition, index, texts)});
  return table_text({{texts.text("cli.column.kind")},
                     {texts.text("congruence.column.region")},
                     {"code"},
                     {texts.text("cli.column.date")},
                     {texts.text("congruence.column.doubt")}},
                    rows);
}

std::string arrangements_text(Atlas const& atlas, int index, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& [arrangement, joined] : arrangements_of(atlas, index))
    rows.push_back({arrangement->name, arrangement->form, short_text(joined, texts.language())});
  return table_text({{texts.text("congruence.column.arrangement")},
                     {texts.text("congruence.column.form")},
                     {texts.text("congruence.column.since")}},
                    rows);
}

// "Haaren" finds Vught: whoever asks for what is no more should hear what became of it.
void tell_if_disappeared(Session& session, std::string const& asked) {
  auto const& atlas = session.atlas();
  auto const* merger = disappeared(atlas, asked);
  if (!merger) return;
  std::vector<std::string> successors;
  for (auto const& part : atlas.mergers)
    if (part.old_code == merger->old_code && part.date == merger->date) successors.push_back(part.new_name);
  auto const& texts = session.texts();
  session.notice(texts.plural("congruence.municipality.disappeared", static_cast<long long>(successors.size()),
                              fmt::arg("old", merger->old_name), fmt::arg("new", merger->new_name),
                              fmt::arg("date", long_text(merger->date, texts.language())),
                              fmt::arg("successors", texts.list(successors))));
}

// The municipality of today that the vanished one mostly lies in, through later mergers.
std::string successor_of(Atlas const& atlas, Merger const& merger) {
  std::string code = merger.new_code;
  for (std::size_t step = 0; step < atlas.mergers.size(); ++step) {
    auto const* next = disappeared(atlas, code);
    if (!next) break;
    code = next->new_code;
  }
  return code;
}

int run_municipality(Invocation const& invocation, Session& session) {
  auto const& atlas = session.atlas();
  auto const& texts = session.texts();
  auto const* gone = disappeared(atlas, invocation.text("MUNICIPALITY"));
  int const index = municipality_named(atlas, gone ? successor_of(atlas, *gone) : invocation.text("MUNICIPALITY"));
  tell_if_disappeared(session, invocation.text("MUNICIPALITY"));
  auto const congruence = territorial_congruence(atlas, default_partitions(atlas))[static_cast<std::size_t>(index)];
  auto const cooperations = cooperations_of(atlas, atlas.arrangements_on);
  if (session.wants_json()) {
    session.print(document_of(atlas, index, congruence, cooperations, session.texts()));
    return 0;
  }
  auto const& municipality = atlas.municipalities[static_cast<std::size_t>(index)];
  session.say(texts.text("congruence.municipality.intro", fmt::arg("name", municipality.official_name),
                         fmt::arg("code", municipality.code),
                         fmt::arg("inhabitants", texts.integer(municipality.inhabitants_2024)),
                         fmt::arg("area", texts.number((municipality.land_ha + municipality.water_ha) / 100, 1))) +
              "\n");
  session.say(regions_text(atlas, index, texts));
  session.say(territorial_sentence(congruence, default_partitions(atlas), texts) + "\n");
  session.say(texts.text("congruence.municipality.arrangements",
                         fmt::arg("date", long_text(atlas.arrangements_on, texts.language()))));
  session.say(arrangements_text(atlas, index, texts));
  session.say(cooperation_sentence(atlas, cooperations, index, texts));
  return 0;
}

}  // namespace

Command municipality_command() {
  return {"municipality",
          "congruence.cli.municipality",
          {{"MUNICIPALITY", "congruence.cli.municipality_name"}},
          {},
          run_municipality};
}

}  // namespace kansenatlas::cli
