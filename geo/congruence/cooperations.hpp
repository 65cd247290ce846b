#pragma once
// The co-operations that municipalities take part in (gemeenschappelijke regelingen). They overlap and leave gaps, so
// shared membership stands in for "the same region".
//
// P_i: all municipalities that take part in at least one co-operation with i. K_i: all co-operations of i, those
// without another municipality included, as regions of one municipality count among partitions. Congruence of i: mean
// over P_i of the share of K_i that the partner is in too. Every figure compares
// with others from the same register on the same day only.
#include <optional>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/congruence/spread.hpp"

namespace kansenatlas {

struct CooperationCount {
  int cooperations = 0;              // in force, with or without other municipalities
  int partners = 0;                  // |P_i|
  std::optional<double> congruence;  // 0..1; nothing without partners
};

struct Cooperations {
  Date on;
  int in_force = 0;                  // that a municipality takes part in
  std::vector<CooperationCount> of;  // per municipality
  Spread spread;                     // of `cooperations`
};

Cooperations cooperations_of(Atlas const& atlas, Date on);

struct SharedPartner {
  int municipality = 0;
  int shared = 0;  // co-operations in which both take part
};
// Everybody a municipality co-operates with, most shared co-operations first (then atlas order).
std::vector<SharedPartner> partners_of(Atlas const& atlas, int municipality, Date on);

// Municipalities that take part, each once, ascending.
std::vector<int> municipalities_in(Arrangement const& arrangement);

}  // namespace kansenatlas
