#include "app/cli/partition_arguments.hpp"

#include <filesystem>

#include "app/cli/layer_partition.hpp"
#include "app/cli/session.hpp"
#include "geo/atlas/lookup.hpp"
#include "geo/base/error.hpp"
#include "geo/base/text.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/source/vector_file.hpp"

namespace kansenatlas::cli {

Option weight_option() { return {"--weight", "WEIGHT", "congruence.cli.weight"}; }

Weight weight_of(Invocation const& invocation, Weight otherwise) {
  return invocation.has("--weight") ? weight_from(invocation.text("--weight")) : otherwise;
}

Partition const& partition_argument(std::string const& text, Session& session) {
  if (!looks_like_layer_address(text)) {
    if (std::error_code ignored; std::filesystem::is_regular_file(text, ignored))
      throw UsageError(said("'{}' is a file; name its layer and field too, as FILE#LAYER:FIELD", text));
    return partition_named(session.atlas(), text);
  }
  if (auto const* known = session.kept(text)) return *known;
  return session.keep(layer_partition(text, session));
}

std::vector<Partition const*> partitions_of(Invocation const& invocation, std::string const& name, Session& session) {
  if (!invocation.has(name)) return default_partitions(session.atlas());
  std::vector<Partition const*> partitions;
  for (auto const& id : invocation.all(name)) partitions.push_back(&partition_argument(id, session));
  return partitions;
}

void say_excluded(std::vector<Partition const*> const& partitions, Session& session) {
  std::vector<Partition const*> told;
  for (auto const* partition : partitions)
    if (!looks_like_layer_address(partition->id)) told.push_back(partition);
  auto const sentence = excluded_sentence(session.atlas(), excluded_from(told), session.texts());
  if (!sentence.empty()) session.notice(sentence);
}

Region const& region_at(Partition const& partition, int region) {
  return partition.regions[static_cast<std::size_t>(region)];
}

std::vector<std::string> codes_of(Atlas const& atlas, std::vector<int> const& municipalities) {
  std::vector<std::string> codes;
  for (int const i : municipalities) codes.push_back(atlas.municipalities[static_cast<std::size_t>(i)].code);
  return codes;
}

std::vector<std::string> names_of(std::vector<Partition const*> const& partitions, Texts const& texts) {
  std::vector<std::string> names;
  for (auto const* partition : partitions) names.push_back(lower_initial(partition->name(texts.language())));
  return names;
}

std::vector<std::string> ids_of(std::vector<Partition const*> const& partitions) {
  std::vector<std::string> ids;
  for (auto const* partition : partitions) ids.push_back(partition->id);
  return ids;
}

}  // namespace kansenatlas::cli
