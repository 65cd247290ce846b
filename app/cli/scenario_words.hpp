#pragma once
// What several commands print about a scenario, and how a lock is named.
#include <string>
#include <vector>

#include "app/cli/session.hpp"
#include "geo/project/scenario.hpp"

namespace kansenatlas::cli {

// [{code, name, inhabitants, from, from_name, to, to_name}]
Json changes_document(std::vector<Reassignment> const& changes, Partition const& before, Partition const& after,
                      Atlas const& atlas);
// Municipality, inhabitants, from, to.
std::string changes_table(std::vector<Reassignment> const& changes, Partition const& before, Partition const& after,
                          Atlas const& atlas, Texts const& texts);
// The name of a region by its code; empty for none.
std::string title_of(Partition const& partition, std::string const& code);

// "Heusden (vast bij wet) en Veiligheidsregio Utrecht"; `locks` must name what there is.
std::string locks_text(std::vector<Lock> const& locks, Partition const& partition, Atlas const& atlas,
                       Texts const& texts);
// [{lock, code, reason}]
Json locks_document(std::vector<Lock> const& locks);

// --all for the whole partition, else CODE: a region of it or a municipality, by code or name. With --reason. Throws
// UsageError when neither is given or nothing has that name.
Lock lock_from(Invocation const& given, Partition const& partition, Atlas const& atlas);

}  // namespace kansenatlas::cli
