// The opportunities of the selected region, looked for beside the window.
#include <utility>

#include "app/viewer/jobs.hpp"
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "app/viewer/selected.hpp"

namespace kansenatlas::viewer {

void refresh_opportunities(State& state, Jobs& jobs) {
  auto const region = selected_region(state);
  if (!state.ui.opgaven.shows_opportunities || !region.partition || !state.caches.has_all_figures) return;
  auto& known = state.caches.opportunities;
  if (is_about(known, state)) return;
  known = {state.caches.atlas, region.partition->id, region.get().code, state.ui.opgaven.has_all_opportunities,
           std::nullopt};
  jobs.start("opportunities", [asked = known, region, ground = state.caches.country.ground](Progress&) {
    auto found = opportunities_of(*asked.atlas, &ground->water, *region.partition, region.region, asked.has_all);
    return Landing([asked, found = std::move(found)](State& landed) {
      auto& now = landed.caches.opportunities;
      if (now.atlas == asked.atlas && now.partition == asked.partition && now.region == asked.region &&
          now.has_all == asked.has_all)
        now.found = found;
    });
  });
  jobs.land(state);
}

}  // namespace kansenatlas::viewer
