#pragma once
// The atlas with what the project adds: user partitions and scenarios become partitions like any other, so that every
// command, panel and agenda takes them without knowing of projects.
#include <memory>

#include "geo/base/texts.hpp"
#include "geo/project/project.hpp"

namespace kansenatlas {

// A new snapshot: `atlas`, then the user partitions, then the scenarios, each of kind user with a Source of its own
// ("project.ID"); figures are shared. In a scenario, regions that differ from the base say so in their title and carry
// no name of a body; municipalities that moved lose the doubt about their membership. Throws Error for an id that the
// atlas has already, and for whatever does not fit this atlas.
std::shared_ptr<Atlas const> atlas_with_project(Atlas const& atlas, Project const& project, Texts const& nl,
                                                Texts const& en);

// The partition that the scenario starts from, in such a snapshot: one of the atlas or a user partition, by its full
// id. Throws Error that names it when there is none, or when it is itself a scenario.
Partition const& base_of(Scenario const& scenario, Project const& project, Atlas const& with_project);

// Throws Error when a partition of the atlas has that id, with or without a date, or the program keeps it for itself.
void refuse_taken_id(Atlas const& atlas, std::string_view id);

}  // namespace kansenatlas
