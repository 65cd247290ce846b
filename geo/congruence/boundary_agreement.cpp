#include "geo/congruence/boundary_agreement.hpp"

#include "geo/boundary/outline.hpp"

namespace kansenatlas {
namespace {

double ratio(double part, double whole) { return whole > 0 ? part / whole : 1; }

}  // namespace

BoundaryAgreement boundary_agreement(Network const& network, std::span<int const> a, std::span<int const> b) {
  BoundaryAgreement result;
  result.network = network.name;
  int edges_either = 0;
  double either_km = 0;
  auto const adjacency = adjacency_of(network);
  for (std::size_t unit = 0; unit < adjacency.of.size(); ++unit)
    for (auto const& neighbour : adjacency.of[unit]) {
      auto const other = static_cast<std::size_t>(neighbour.unit);
      if (other <= unit || a[unit] < 0 || a[other] < 0 || b[unit] < 0 || b[other] < 0) continue;
      bool const cuts_a = a[unit] != a[other], cuts_b = b[unit] != b[other];
      double const length_km = neighbour.length_m / 1000;
      result.edges_a += cuts_a;
      result.edges_b += cuts_b;
      result.edges_shared += cuts_a && cuts_b;
      edges_either += cuts_a || cuts_b;
      if (cuts_a) result.length_a_km += length_km;
      if (cuts_b) result.length_b_km += length_km;
      if (cuts_a && cuts_b) result.length_shared_km += length_km;
      if (cuts_a || cuts_b) either_km += length_km;
    }
  result.jaccard = ratio(result.edges_shared, edges_either);
  result.length_jaccard = ratio(result.length_shared_km, either_km);
  return result;
}

}  // namespace kansenatlas
