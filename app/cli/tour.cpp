#include <algorithm>

#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "app/cli/task_arguments.hpp"
#include "geo/agenda/file_name.hpp"
#include "geo/agenda/markdown.hpp"
#include "geo/agenda/write.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/staged_folder.hpp"
#include "geo/chart/map_chart.hpp"
#include "geo/chart/painter.hpp"

namespace kansenatlas::cli {
namespace {

constexpr std::size_t indicator_maps = 3;

// The tour so far: what was written, and the page that leads a reader through it.
struct Tour {
  Session& session;
  Country const& country;
  std::filesystem::path folder;
  StagedFolder stage;  // in that folder: the tour appears whole or not at all
  std::vector<Partition const*> partitions;
  Preset preset;
  Palettes palettes;
  std::vector<std::string> files;
  std::string index;

  [[nodiscard]] Texts const& texts() const { return session.texts(); }
  [[nodiscard]] Atlas const& atlas() const { return *country.atlas; }
  // After checking that nothing is overwritten without --force.
  void claim(std::string const& name) {
    files.push_back(name);
    static_cast<void>(session.output_file((folder / name).string()));
  }
  void write(std::string const& name, std::string const& text) {
    claim(name);
    stage.write(name, text);
  }
  void line(std::string const& text) { index += text + "\n\n"; }
  [[nodiscard]] std::string name_of(Partition const& partition) const { return partition.name(texts().language()); }
};

// V-measure, nesting and moves of every ordered pair.
void write_matrix(Tour& tour) {
  Json document{{"weight", "inhabitants"}, {"partitions", Json::array()}, {"pairs", Json::array()}};
  auto const& texts = tour.texts();
  tour.line("## " + texts.text("tour.matrix"));
  std::string table = texts.text("tour.matrix_head") + "\n|---|---|---|---:|---:|---:|---:|---|\n";
  for (auto const* a : tour.partitions) {
    document["partitions"].push_back(
        {{"id", a->id}, {"name", tour.name_of(*a)}, {"date", iso_text(a->date)}, {"regions", a->regions.size()}});
    for (auto const* b : tour.partitions) {
      if (a == b) continue;
      auto const scores = scores_of(tour.atlas(), *a, *b, Weight::inhabitants, &tour.country.ground->water);
      Json outliers = Json::array();
      std::vector<std::string> names;
      for (int const m : scores.a_in_b.outliers) {
        outliers.push_back(tour.atlas().municipalities[static_cast<std::size_t>(m)].code);
        names.push_back(tour.atlas().municipalities[static_cast<std::size_t>(m)].official_name);
      }
      document["pairs"].push_back(
          {{"a", a->id},
           {"b", b->id},
           {"v_measure", scores.v_measure},
           {"homogeneity", scores.homogeneity},
           {"variation_of_information_bits", scores.variation_of_information_bits},
           {"identical_regions", scores.identical_regions},
           {"a_in_b",
            {{"holds", scores.a_in_b.holds}, {"outliers", outliers}, {"inhabitants", scores.a_in_b.inhabitants}}},
           {"moves_a_into_b",
            {{"municipalities", scores.a_into_b.list.size()}, {"inhabitants", scores.a_into_b.inhabitants}}}});
      table += fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", tour.name_of(*a), tour.name_of(*b),
                           texts.text(scores.a_in_b.holds ? "tour.yes" : "tour.no"), names.size(),
                           texts.number(scores.a_in_b.inhabitants, 0), scores.identical_regions,
                           texts.number(scores.v_measure, 3), names.empty() ? "–" : texts.list(names));
    }
  }
  table.pop_back();
  tour.line(table);
  tour.line(texts.text("tour.matrix_note"));
  tour.write("scores.json", document.dump(2) + "\n");
}

MapSpec base_spec(Tour const& tour) {
  MapSpec spec;
  spec.atlas = &tour.atlas();
  spec.ground = tour.country.ground.get();
  spec.palettes = &tour.palettes;
  return spec;
}

void draw(Tour& tour, MapSpec const& spec, std::string const& name) {
  auto const [drawing, result] = picture_of(spec, tour.texts());
  tour.write(name + ".svg", svg_of(drawing));
  tour.line(fmt::format("![{}]({}.svg)", escaped_markdown(result.title), name));
  tour.line(escaped_markdown(result.alt_text));
}

// One map of all partitions together, one of each pair where they disagree.
void draw_partitions(Tour& tour) {
  tour.line("## " + tour.texts().text("tour.overlays"));
  MapSpec together = base_spec(tour);
  for (auto const* partition : tour.partitions)
    if (together.outlines.size() < 3) together.outlines.push_back(partition);
  draw(tour, together, tour.texts().text("tour.file.overlay"));
  for (auto const* partition : tour.partitions) {
    MapSpec alone = base_spec(tour);
    alone.outlines = {partition};
    draw(tour, alone, tour.texts().text("tour.file.partition") + "-" + slug_of(tour.name_of(*partition)));
  }
  tour.line("## " + tour.texts().text("tour.mismatches"));
  for (std::size_t i = 0; i < tour.partitions.size(); ++i)
    for (std::size_t j = i + 1; j < tour.partitions.size(); ++j) {
      MapSpec spec = base_spec(tour);
      spec.mismatch = MismatchChoice{tour.partitions[i], tour.partitions[j], Weight::inhabitants};
      draw(tour, spec,
           fmt::format("{}-{}-{}", tour.texts().text("tour.file.mismatch"), slug_of(tour.name_of(*tour.partitions[i])),
                       slug_of(tour.name_of(*tour.partitions[j]))));
    }
}

// The first core indicators with a direction, each of another theme.
std::vector<int> shown_indicators(Atlas const& atlas) {
  std::vector<int> shown;
  std::vector<std::string> themes;
  for (std::size_t i = 0; i < atlas.indicators.size() && shown.size() < indicator_maps; ++i) {
    auto const& indicator = atlas.indicators[i];
    bool const is_new =
        !indicator.themes.empty() && std::find(themes.begin(), themes.end(), indicator.themes.front()) == themes.end();
    if (indicator.fitness != Fitness::core || indicator.direction == Direction::none || !is_new) continue;
    if (atlas.observations->years(static_cast<int>(i)).empty()) continue;
    themes.push_back(indicator.themes.front());
    shown.push_back(static_cast<int>(i));
  }
  return shown;
}

void draw_indicators(Tour& tour) {
  tour.line("## " + tour.texts().text("tour.indicators"));
  for (int const i : shown_indicators(tour.atlas())) {
    MapSpec spec = base_spec(tour);
    spec.choropleth = ChoroplethChoice{};
    spec.choropleth->indicator = i;
    draw(tour, spec,
         fmt::format("{}-{}", tour.texts().text("tour.file.indicator"),
                     slug_of(tour.atlas().indicators[static_cast<std::size_t>(i)].name(tour.texts().language()))));
  }
}

// The region with most inhabitants among those that do not fit the other partitions, so that the agenda has findings;
// the first region where all fit.
int example_region(Material const& material) {
  std::vector<double> outlying(material.partition.regions.size(), 0);
  for (auto const& scores : material.comparisons)
    for (int const m : scores.a_in_b.outliers) {
      int const region = material.partition.region_of[static_cast<std::size_t>(m)];
      if (region >= 0)
        outlying[static_cast<std::size_t>(region)] +=
            static_cast<double>(material.atlas.municipalities[static_cast<std::size_t>(m)].inhabitants_2024);
    }
  return static_cast<int>(std::max_element(outlying.begin(), outlying.end()) - outlying.begin());
}

void write_agendas(Tour& tour) {
  tour.line("## " + tour.texts().text("tour.agendas"));
  std::string list;
  for (auto const* partition : tour.partitions) {
    auto const material =
        material_for(tour.atlas(), *tour.country.ground, *partition, tour.preset, tour.texts(), plans_of(tour.session));
    auto const written = write_agenda(material, example_region(material), tour.palettes, tour.stage.path(), true);
    list +=
        fmt::format("- [{}]({}): {}\n", escaped_markdown(written.title), written.files.front(),
                    tour.texts().text(
                        "agenda.written", fmt::arg("file", tour.name_of(*partition)), fmt::arg("facts", written.facts),
                        fmt::arg("boxes", tour.texts().plural("agenda.written_boxes", written.open_boxes))));
    for (auto const& file : written.files) tour.claim(file);
  }
  if (!list.empty()) list.pop_back();
  tour.line(list);
}

int run_tour(Invocation const& invocation, Session& session) {
  if (!invocation.has("--out")) throw UsageError(said("no folder for the tour; add --out DIR"));
  auto const& country = session.country(Figures::all);
  auto const folder = session.output_folder(invocation.text("--out"));
  Tour tour{session,
            country,
            folder,
            {folder, "tour"},
            default_partitions(*country.atlas),
            read_preset(session.share() / "agenda", "kansenagenda"),
            read_palettes(session.share() / "colour" / "palettes.csv"),
            {},
            {}};
  if (tour.partitions.size() < 2)
    throw Error(said(
        "the atlas lacks the partitions of the tour (veiligheidsregio, omgevingsdienst, ggd_regio); build it again"));
  auto& progress = session.progress();
  tour.line("# " + session.texts().text("tour.title", fmt::arg("title", country.atlas->title)));
  tour.line(session.texts().text("tour.intro", fmt::arg("date", country.atlas->map_year)));
  progress.report(0, session.texts().text("tour.matrix"));
  write_matrix(tour);
  progress.report(.2, session.texts().text("tour.overlays"));
  draw_partitions(tour);
  progress.report(.6, session.texts().text("tour.indicators"));
  draw_indicators(tour);
  progress.report(.8, session.texts().text("tour.agendas"));
  write_agendas(tour);
  while (tour.index.ends_with("\n\n")) tour.index.pop_back();
  tour.write("index.md", tour.index);
  tour.stage.publish();
  std::rotate(tour.files.begin(), tour.files.end() - 1, tour.files.end());
  for (auto const& file : tour.files) session.say((tour.folder / file).string());
  if (session.wants_json()) session.print({{"files", tour.files}});
  return 0;
}

}  // namespace

Command tour_command() { return {"tour", "tour.help", {}, {}, run_tour}; }

}  // namespace kansenatlas::cli
