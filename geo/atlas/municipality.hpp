#pragma once
// A municipality of the atlas's map year, with the sizes that weigh it.
#include <string>
#include <vector>

namespace kansenatlas {

struct Municipality {
  std::string code;                       // "GM0518"
  std::string cbs_name;                   // as CBS writes it: "'s-Gravenhage"; lists of CBS figures use it
  std::string official_name;              // as the municipality calls itself: "Den Haag"; running text uses it
  std::vector<std::string> search_names;  // every further name that a person may type: "Scheveningen" is none of them
  long long inhabitants_2023 = 0;         // on 1 January
  long long inhabitants_2024 = 0;         // on 1 January; the default weight
  double land_ha = 0, water_ha = 0;
  int urbanity = 0;            // 1 (zeer sterk stedelijk) .. 5 (niet stedelijk), CBS
  int size_class = 0;          // 1 (under 5,000) .. 8 (250,000 and over), CBS
  double address_density = 0;  // addresses a km2 (omgevingsadressendichtheid)
};

}  // namespace kansenatlas
