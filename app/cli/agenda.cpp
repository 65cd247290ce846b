#include "geo/agenda/write.hpp"

#include "app/cli/commands.hpp"
#include "app/cli/partition_arguments.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::cli {
namespace {

// The regions asked for, grouped so that each partition is computed once.
struct Wanted {
  Partition const* partition = nullptr;
  std::vector<int> regions;
};

void add(std::vector<Wanted>& all, RegionRef const& ref) {
  for (auto& wanted : all)
    if (wanted.partition == ref.partition) {
      wanted.regions.push_back(ref.region);
      return;
    }
  all.push_back({ref.partition, {ref.region}});
}

std::vector<Wanted> wanted_regions(Atlas const& atlas, Invocation const& invocation, Session& session) {
  auto const codes = invocation.all("CODE");
  std::vector<Wanted> all;
  if (!invocation.has("--partition")) {
    if (invocation.has("--all")) throw UsageError("--all needs a partition; add --partition P");
    if (codes.empty()) throw UsageError("no region given; name one (VR20) or add --partition P --all");
    for (auto const& code : codes) add(all, region_named(atlas, code));
    return all;
  }
  auto const& partition = partition_argument(invocation.text("--partition"), session);
  if (codes.empty() && !invocation.has("--all"))
    throw UsageError(fmt::format("no region of '{}' given; name one or add --all", partition.id));
  if (invocation.has("--all"))
    for (std::size_t r = 0; r < partition.regions.size(); ++r) add(all, {&partition, static_cast<int>(r)});
  else
    for (auto const& code : codes) add(all, {&partition, region_named(partition, code)});
  return all;
}

void check_format(Invocation const& invocation) {
  auto const format = invocation.text("--format", "md");
  if (format != "md") throw UsageError(fmt::format("unknown format '{}'; only md (Markdown) can be written", format));
}

Json json_of(WrittenAgenda const& written) {
  return {{"region", written.region},
          {"files", written.files},
          {"open_boxes", written.open_boxes},
          {"facts", written.facts},
          {"warnings", written.warnings}};
}

int run(Invocation const& invocation, Session& session) {
  check_format(invocation);
  auto const& country = session.country(Figures::all);
  auto const wanted = wanted_regions(*country.atlas, invocation, session);
  auto const preset = read_preset(session.share() / "agenda", invocation.text("--preset", "kansenagenda"));
  auto const palettes = read_palettes(session.share() / "colour" / "palettes.csv");
  if (!invocation.has("--out")) throw UsageError("no folder for the agendas; add --out DIR");
  auto const folder = session.output_folder(invocation.text("--out"));
  Json document = Json::array();
  for (auto const& one : wanted) {
    auto const material = material_for(*country.atlas, *country.ground, *one.partition, preset, session.texts());
    for (std::size_t i = 0; i < one.regions.size(); ++i) {
      session.progress().report(static_cast<double>(i) / static_cast<double>(one.regions.size()),
                                one.partition->regions[static_cast<std::size_t>(one.regions[i])].title);
      auto const written = write_agenda(material, one.regions[i], palettes, folder, session.may_overwrite());
      document.push_back(json_of(written));
      session.say(session.texts().text("agenda.written", fmt::arg("file", (folder / written.files.front()).string()),
                                       fmt::arg("facts", written.facts), fmt::arg("boxes", written.open_boxes)));
      for (auto const& warning : written.warnings) session.say("  " + warning);
    }
  }
  if (session.wants_json()) session.print(document);
  return 0;
}

}  // namespace

Command agenda_command() {
  return {"agenda",
          "agenda.help",
          {{"CODE", "agenda.option.region", 0, -1}},
          {{"--partition", "P", "agenda.option.partition"},
           {"--all", "", "agenda.option.all"},
           {"--format", "FORMAT", "agenda.option.format"},
           {"--preset", "NAME", "agenda.option.preset"}},
          run};
}

}  // namespace kansenatlas::cli
