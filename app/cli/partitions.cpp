#include "app/cli/commands.hpp"
#include "app/cli/session.hpp"
#include "app/cli/table.hpp"
#include "geo/atlas/doubts.hpp"
#include "geo/atlas/lookup.hpp"

namespace kansenatlas::cli {
namespace {

// What is doubtful about the list and about each membership in it.
Json doubts_of(Atlas const& atlas, Partition const& partition, Texts const& texts) {
  Json doubts = Json::array();
  if (!partition.doubt.empty()) doubts.push_back(doubt_in(partition.doubt, texts));
  for (auto const& [municipality, doubt] : partition.doubts)
    doubts.push_back(fmt::format("{}: {}", atlas.municipalities[static_cast<std::size_t>(municipality)].official_name,
                                 doubt_in(doubt, texts)));
  return doubts;
}

std::string citation_of(Atlas const& atlas, Partition const& partition, Language language) {
  auto const* source = source_of(atlas, partition.source);
  return source ? fmt::format("{}, {}", source->publisher, source->title_in(language)) : partition.source;
}

int run_partitions(Invocation const&, Session& session) {
  auto const& atlas = session.atlas();
  auto const& texts = session.texts();
  Json document = Json::array();
  std::vector<std::vector<std::string>> rows;
  for (auto const& partition : atlas.partitions) {
    auto const* source = source_of(atlas, partition.source);
    document.push_back({{"id", partition.id},
                        {"name", partition.name(session.language())},
                        {"date", iso_text(partition.date)},
                        {"kind", name_of(partition.kind)},
                        {"regions", partition.regions.size()},
                        {"source", citation_of(atlas, partition, Language::nl)},
                        {"source_en", citation_of(atlas, partition, Language::en)},
                        {"licence", source ? source->licence : ""},
                        {"doubts", doubts_of(atlas, partition, texts)}});
    rows.push_back({partition.id, partition.name(session.language()), short_text(partition.date, session.language()),
                    texts.text(fmt::format("base.kind.{}", name_of(partition.kind))),
                    texts.integer(static_cast<long long>(partition.regions.size())),
                    texts.integer(static_cast<long long>(partition.doubts.size()))});
  }
  if (session.wants_json()) {
    session.print(document);
    return 0;
  }
  session.say(table_text({{"id"},
                          {texts.text("cli.column.name")},
                          {texts.text("cli.column.date")},
                          {texts.text("cli.column.kind")},
                          {texts.text("cli.column.regions"), Align::right},
                          {texts.text("cli.column.doubts"), Align::right}},
                         rows));
  return 0;
}

}  // namespace

Command partitions_command() { return {"partitions", "cli.partitions.help", {}, {}, run_partitions}; }

}  // namespace kansenatlas::cli
