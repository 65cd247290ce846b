#pragma once
// The hand-over page: one HTML file for colleagues who have nothing installed. A map whose partitions can be hidden,
// how the partitions agree, in which regions every municipality lies, and links to the agendas beside it. It refers to
// nothing on any network. Same input, same bytes.
#include <string>
#include <vector>

#include "geo/agenda/html.hpp"
#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/boundary/ground.hpp"
#include "geo/chart/palette.hpp"

namespace kansenatlas {

struct HandedAgenda {
  Partition const* partition = nullptr;
  int region = -1;
  std::string title;
  std::vector<std::string> files;  // names beside the page, the document first
};

struct Handover {
  Atlas const& atlas;
  Ground const& ground;
  Palettes const& palettes;
  std::vector<Partition const*> partitions;  // one to three: more borders over one map cannot be told apart
  std::vector<HandedAgenda> agendas;
};

constexpr auto handover_file = "index.html";

std::string handover_html(Handover const& handover, HtmlDress const& dress, Texts const& texts);

// The partitions of the agendas, then those of the default set, until there are three.
std::vector<Partition const*> handover_partitions(Atlas const& atlas, std::vector<HandedAgenda> const& agendas);

}  // namespace kansenatlas
