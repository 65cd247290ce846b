#include <filesystem>

#include "app/cli/atlas_summary.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/table.hpp"
#include "geo/source/atlas_schema.hpp"

namespace kansenatlas::cli {
namespace {

Json sources_document(Atlas const& atlas) {
  Json document = Json::array();
  for (auto const& s : atlas.sources)
    document.push_back({{"id", s.id},
                        {"publisher", s.publisher},
                        {"title", s.title},
                        {"reference", s.reference},
                        {"date", iso_text(s.date)},
                        {"edition", s.edition},
                        {"licence", s.licence},
                        {"attribution", s.attribution},
                        {"doubts", s.doubts},
                        {"title_en", s.title_en},
                        {"attribution_en", s.attribution_en},
                        {"doubts_en", s.doubts_en}});
  return document;
}

std::string sources_text(Atlas const& atlas, Texts const& texts) {
  std::vector<std::vector<std::string>> rows;
  for (auto const& s : atlas.sources)
    rows.push_back({s.publisher, s.title_in(texts.language()), short_text(s.date, texts.language()), s.licence,
                    s.attribution_in(texts.language())});
  return table_text({{texts.text("atlas.column.publisher")},
                     {texts.text("atlas.column.title")},
                     {texts.text("cli.column.date")},
                     {texts.text("atlas.column.licence")},
                     {texts.text("atlas.column.attribution")}},
                    rows);
}

int run_atlas_info(Invocation const& given, Session& session) {
  auto const path = given.has("FILE") ? std::filesystem::path(given.text("FILE")) : session.atlas_path();
  auto const country = read_atlas_file(path, Figures::all);
  auto const& texts = session.texts();
  if (session.wants_json()) {
    Json document{{"file", path.string()}, {"bytes", std::filesystem::file_size(path)}, {"form", atlas_schema_version}};
    document.update(summary_of(country));
    document["sources_list"] = sources_document(*country.atlas);
    session.print(document);
    return 0;
  }
  session.say(
      texts.text("atlas.info.head", fmt::arg("title", country.atlas->title), fmt::arg("file", path.string()),
                 fmt::arg("year", country.atlas->map_year), fmt::arg("form", atlas_schema_version),
                 fmt::arg("megabytes", texts.number(static_cast<double>(std::filesystem::file_size(path)) / 1e6, 1)),
                 fmt::arg("hash", country.atlas->content_hash)));
  session.say("");
  session.say(summary_text(country, texts));
  session.say(sources_text(*country.atlas, texts));
  return 0;
}

}  // namespace

Command atlas_info_command() {
  return {"atlas info", "atlas.info.help", {{"FILE", "atlas.info.file", 0, 1}}, {}, run_atlas_info};
}

}  // namespace kansenatlas::cli
