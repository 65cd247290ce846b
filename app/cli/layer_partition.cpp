#include "app/cli/layer_partition.hpp"

#include <algorithm>

#include "app/cli/layer_argument.hpp"
#include "geo/base/error.hpp"
#include "geo/congruence/sentence.hpp"
#include "geo/overlay/largest_share.hpp"
#include "geo/overlay/repair.hpp"
#include "geo/source/layer_crs.hpp"

namespace kansenatlas::cli {
namespace {

// The name of each region: that of its first feature.
std::vector<std::string> titles_of(PolygonLayer const& layer, LayerRegions const& regions) {
  std::vector<std::string> titles(regions.codes.size());
  for (std::size_t f = 0; f < layer.names.size(); ++f)
    if (auto& title = titles[static_cast<std::size_t>(regions.region_of[f])]; title.empty()) title = layer.names[f];
  return titles;
}

// New number of each region that is some municipality's, -1 for the others.
std::vector<int> renumbered(std::vector<MunicipalShare> const& shares, std::size_t regions) {
  std::vector<int> number(regions, -1);
  for (auto const& share : shares)
    if (share.region >= 0) number[static_cast<std::size_t>(share.region)] = 0;
  int next = 0;
  for (int& each : number)
    if (each == 0) each = next++;
  return number;
}

std::string doubt_text(MunicipalShare const& share, std::vector<std::string> const& titles, Texts const& texts) {
  std::vector<std::string> parts{texts.text("overlay.doubt.largest", fmt::arg("share", texts.share(share.share, 1)))};
  if (share.elsewhere > cut_share)
    parts.push_back(texts.text("overlay.doubt.elsewhere", fmt::arg("share", texts.share(share.elsewhere, 1)),
                               fmt::arg("region", titles[static_cast<std::size_t>(share.second_region)])));
  if (share.uncovered > cut_share)
    parts.push_back(texts.text("overlay.doubt.uncovered", fmt::arg("share", texts.share(share.uncovered, 1))));
  return texts.list(parts);
}

// What the conversion did, for the reader.
void say_what_was_done(Partition const& partition, std::string const& address, std::size_t regions_in_layer,
                       std::vector<MunicipalShare> const& shares, std::size_t repaired, Session& session) {
  auto const& texts = session.texts();
  std::vector<int> cut, outside_all;
  for (std::size_t m = 0; m < shares.size(); ++m)
    if (shares[m].is_cut())
      cut.push_back(static_cast<int>(m));
    else if (shares[m].region < 0)
      outside_all.push_back(static_cast<int>(m));
  auto const count = [&](std::size_t n) { return static_cast<long long>(n); };
  std::vector<std::string> lines{texts.text("overlay.notice.municipal", fmt::arg("layer", address))};
  if (!cut.empty())
    lines.push_back(texts.plural("overlay.notice.cut", count(cut.size()), fmt::arg("share", texts.share(cut_share, 0)),
                                 fmt::arg("names", names_in_text(session.atlas(), cut, texts))));
  if (!outside_all.empty())
    lines.push_back(texts.plural("overlay.notice.outside", count(outside_all.size()),
                                 fmt::arg("names", names_in_text(session.atlas(), outside_all, texts))));
  if (regions_in_layer > partition.regions.size())
    lines.push_back(texts.plural("overlay.notice.dropped", count(regions_in_layer - partition.regions.size()),
                                 fmt::arg("of", texts.integer(count(regions_in_layer)))));
  if (repaired > 0)
    lines.push_back(texts.plural("overlay.notice.repaired", count(repaired), fmt::arg("layer", address)));
  for (auto const& line : lines) session.notice(line);
}

}  // namespace

Partition layer_partition(std::string const& address, Session& session) {
  auto const& texts = session.texts();
  auto layer = read_layer_argument(address);
  auto municipalities = municipal_layer(session.atlas(), session.ground());
  bring_together(municipalities, layer, texts.text("overlay.municipalities"), address);
  auto const repaired = repair_invalid(layer.polygons);
  auto const regions = regions_by_code(layer.codes);
  auto const titles = titles_of(layer, regions);
  auto const shares = municipal_shares(municipalities.polygons, layer.polygons, regions);
  auto const number = renumbered(shares, regions.codes.size());
  Partition partition;
  partition.id = address;
  partition.name_nl = partition.name_en = partition.singular_nl = partition.singular_en = layer.name;
  partition.kind = PartitionKind::user;
  partition.doubt = texts.text("overlay.partition.doubt");
  for (std::size_t r = 0; r < number.size(); ++r)
    if (number[r] >= 0) partition.regions.push_back({regions.codes[r], titles[r], "", titles[r]});
  if (partition.regions.empty())
    throw Error(said("{}: meets no municipality of the atlas; check the layer's CRS ({})", address, layer.crs_name));
  for (std::size_t m = 0; m < shares.size(); ++m) {
    partition.region_of.push_back(shares[m].region < 0 ? -1 : number[static_cast<std::size_t>(shares[m].region)]);
    if (shares[m].is_cut()) partition.doubts.emplace(static_cast<int>(m), doubt_text(shares[m], titles, texts));
  }
  say_what_was_done(partition, address, regions.codes.size(), shares, repaired.size(), session);
  return partition;
}

}  // namespace kansenatlas::cli
