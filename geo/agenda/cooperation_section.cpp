// Which region each municipality is in, for the compared partitions, and how many arrangements it takes part in.
#include <algorithm>

#include "geo/agenda/composer.hpp"
#include "geo/agenda/wording.hpp"
#include "geo/atlas/doubts.hpp"

namespace kansenatlas {
namespace {

std::vector<Partition const*> compared_partitions(Composer const& composer) {
  std::vector<Partition const*> partitions;
  for (auto const& scores : composer.material.comparisons) partitions.push_back(scores.b);
  return partitions;
}

// Arrangements in force on the atlas's day, per municipality.
std::vector<int> arrangement_counts(Atlas const& atlas) {
  std::vector<int> counts(atlas.municipalities.size(), 0);
  for (auto const& arrangement : atlas.arrangements) {
    if (!is_in_force(arrangement, atlas.arrangements_on)) continue;
    std::vector<int> participants;
    for (auto const& participant : arrangement.participants) participants.push_back(participant.municipality);
    std::sort(participants.begin(), participants.end());
    participants.erase(std::unique(participants.begin(), participants.end()), participants.end());
    for (int const m : participants)
      if (m >= 0) ++counts[static_cast<std::size_t>(m)];
  }
  return counts;
}

Cell membership(Composer& composer, Partition const& partition, int municipality) {
  int const region = partition.region_of[static_cast<std::size_t>(municipality)];
  Cell cell{region >= 0 ? partition.regions[static_cast<std::size_t>(region)].title : "–", ""};
  auto const doubt = doubt_about(partition, municipality, composer.texts());
  if (doubt.empty()) return cell;
  auto const prefix = fmt::format("T-{}-", partition.base_id());
  auto const text = composer.texts().text("agenda.cooperation.doubt", fmt::arg("doubt", doubt));
  auto& notes = composer.draft.footnotes;
  // What holds for several municipalities is said once.
  auto const same = std::find_if(notes.begin(), notes.end(), [&](auto const& note) {
    return note.first.starts_with(prefix) && note.second == text;
  });
  cell.note = same != notes.end()
                  ? same->first
                  : prefix + composer.atlas().municipalities[static_cast<std::size_t>(municipality)].code;
  notes[cell.note] = text;
  return cell;
}

std::string record_extreme(Composer& composer, int pattern, std::string const& kind, int value) {
  Fact fact;
  fact.number = fact_number(composer.home, 0, pattern);
  fact.kind = kind;
  fact.label = composer.texts().text("agenda.fact." + kind);
  fact.value = value;
  fact.shown = composer.texts().integer(value);
  fact.source = composer.citation("roo-regelingen");
  fact.reference_date = iso_text(composer.atlas().arrangements_on);
  fact.method = composer.texts().text("agenda.method.arrangements");
  return composer.record(fact);
}

void add_arrangements(Composer& composer, std::vector<int> const& members, std::vector<int> const& counts) {
  auto const of = [&](int a, int b) {
    return counts[static_cast<std::size_t>(a)] < counts[static_cast<std::size_t>(b)];
  };
  auto const [low, high] = std::minmax_element(members.begin(), members.end(), of);
  int const fewest = counts[static_cast<std::size_t>(*low)], most = counts[static_cast<std::size_t>(*high)];
  auto const first = record_extreme(composer, 1, "fewest_arrangements", fewest);
  auto const second = record_extreme(composer, 2, "most_arrangements", most);
  auto const& texts = composer.texts();
  auto const day = long_text(composer.atlas().arrangements_on, texts.language());
  auto const date = fmt::arg("date", day);
  auto const name = names_of(composer.atlas(), members).front();
  std::string const sentence =
      members.size() == 1 ? texts.plural("agenda.cooperation.arrangements_one", fewest, date, fmt::arg("name", name))
      : fewest == most
          ? texts.plural("agenda.cooperation.arrangements_same", fewest, date)
          : texts.text(most == fewest + 1 ? "agenda.cooperation.arrangements_or" : "agenda.cooperation.arrangements",
                       date, fmt::arg("fewest", fewest), fmt::arg("most", most));
  composer.add(Paragraph{"",
                         {{sentence, {first, second}}, {texts.text("agenda.cooperation.overlap"), {}}},
                         {composer.note_for({first, second})}});
}

}  // namespace

void write_cooperation(Composer& composer) {
  auto const& texts = composer.texts();
  auto const members = composer.members();
  if (members.empty()) return composer.say(texts.text("agenda.region.empty"));
  auto const partitions = compared_partitions(composer);
  auto const counts = arrangement_counts(composer.atlas());
  bool const has_arrangements = !composer.atlas().arrangements.empty();
  DraftTable table{texts.text("agenda.cooperation.table"), {{texts.text("agenda.column.municipality")}}, {}};
  for (auto const* partition : partitions)
    table.columns.push_back(
        {fmt::format("{} ({})", partition->name(texts.language()), short_text(partition->date, texts.language()))});
  if (has_arrangements) table.columns.push_back({texts.text("agenda.column.arrangements"), true});
  for (int const m : members) {
    std::vector<Cell> row{{composer.atlas().municipalities[static_cast<std::size_t>(m)].official_name, ""}};
    for (auto const* partition : partitions) row.push_back(membership(composer, *partition, m));
    if (has_arrangements) row.push_back({texts.integer(counts[static_cast<std::size_t>(m)]), ""});
    table.rows.push_back(std::move(row));
  }
  composer.say(texts.text("agenda.cooperation.intro"));
  composer.add_table(std::move(table));
  if (has_arrangements) add_arrangements(composer, members, counts);
}

}  // namespace kansenatlas
