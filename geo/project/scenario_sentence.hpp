#pragma once
// A scenario report in words: what changes, what hangs together, sizes, provinces, who fits where, V without an
// adjective, territorial congruence. Says what is; neither why nor whether it is good.
#include <string>
#include <vector>

#include "geo/base/texts.hpp"
#include "geo/project/scenario_report.hpp"

namespace kansenatlas {

// One paragraph a subject, the first about the changes; always at least one. The last says that it is arithmetic.
std::vector<std::string> sentences_of(ScenarioReport const& report, Atlas const& atlas, Texts const& texts);

// "veiligheidsregio's, omgevingsdiensten in de variant en GGD-regio's": the partitions of the territorial congruence.
std::string congruence_set_in_text(ScenarioReport const& report, Texts const& texts);

}  // namespace kansenatlas
