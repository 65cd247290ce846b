#pragma once
// What the commands that compare partitions share.
#include <vector>

#include "app/cli/command.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas::cli {

class Session;

// What a person means by a partition, in every command that takes one: an id ("ggd_regio"), an id with a date
// ("omgevingsdienst@2023-01-01"), or a polygon layer ("FILE#LAYER:FIELD"), which becomes a partition of municipalities
// by largest share of area (see layer_partition.hpp). Throws UsageError with the nearest names, or Error of the file.
Partition const& partition_argument(std::string const& text, Session& session);

Option weight_option();
// --weight, else `otherwise`. Throws UsageError that names the three weights.
Weight weight_of(Invocation const& invocation, Weight otherwise);
// The partitions named by the positional `name`, else the default set.
std::vector<Partition const*> partitions_of(Invocation const& invocation, std::string const& name, Session& session);

// Says which municipalities do not count, as one of the partitions has no region for them. Those that a polygon layer
// leaves out were told when it became a partition. With --json on standard error.
void say_excluded(std::vector<Partition const*> const& partitions, Session& session);

// The region with that number.
Region const& region_at(Partition const& partition, int region);
// Codes of municipalities by index, for JSON.
std::vector<std::string> codes_of(Atlas const& atlas, std::vector<int> const& municipalities);
// Their names as they stand in a sentence, for text; ids are for JSON.
std::vector<std::string> names_of(std::vector<Partition const*> const& partitions, Texts const& texts);
std::vector<std::string> ids_of(std::vector<Partition const*> const& partitions);

}  // namespace kansenatlas::cli
