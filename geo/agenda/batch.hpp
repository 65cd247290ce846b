#pragma once
// The agendas of many regions in one run: two at a time, one that fails does not stop the rest.
#include <optional>
#include <string>
#include <vector>

#include "geo/agenda/write.hpp"
#include "geo/base/progress.hpp"

namespace kansenatlas {

struct AgendaOrder {
  Material const* material = nullptr;
  int region = 0;
};

struct AgendaOutcome {
  std::optional<WrittenAgenda> written;
  std::string fault;  // why there is no agenda, or why one of its documents is missing; empty: all is there
};

struct AgendaRun {
  Palettes const& palettes;
  std::filesystem::path folder;
  bool may_overwrite = false;
  DocumentKit const& kit;
  int threads = 2;
};

// One outcome an order, in their order. Progress is told on the calling thread; throws Cancelled, after the agendas at
// hand have ended, when it is no longer wanted.
std::vector<AgendaOutcome> write_agendas(std::vector<AgendaOrder> const& orders, AgendaRun const& run,
                                         Progress& progress);

}  // namespace kansenatlas
