#pragma once
// A partition: each municipality in exactly one region, for one task, on one date.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/base/date.hpp"

namespace kansenatlas {

struct Region {
  std::string code;      // "VR20", "GG5206", "so0721"
  std::string cbs_name;  // as the list writes it: "Limburg-Zuid"
  std::string
      body_name;  // as the body calls itself: "Veiligheidsregio Zuid-Limburg"; empty where no body exists or is known
  std::string title;  // for headings and running text; never empty
};

enum class PartitionKind {
  administrative,  // bodies that govern or carry out a task
  statistical,     // made to publish figures
  former,          // lists by bodies or tasks that no longer exist
  user,            // made by the user or by a scenario
};

std::string_view name_of(PartitionKind kind);  // "administrative", ... as in JSON

struct Partition {
  std::string id;                        // "veiligheidsregio", "omgevingsdienst@2023-01-01"
  std::string name_nl, name_en;          // "Veiligheidsregio's", "Safety regions"
  std::string singular_nl, singular_en;  // "veiligheidsregio", "safety region"
  PartitionKind kind = PartitionKind::administrative;
  Date date;                          // the day on which the memberships hold
  std::string source;                 // id of a Source
  std::string doubt;                  // what is doubtful about the list as a whole; empty: nothing known
  std::vector<Region> regions;        // sorted by code
  std::vector<int> region_of;         // per municipality of the atlas: index in `regions`, -1: in none
  std::map<int, std::string> doubts;  // per municipality with a doubtful membership: why

  [[nodiscard]] std::string base_id() const { return id.substr(0, id.find('@')); }
  [[nodiscard]] std::string const& name(Language language) const {
    return language == Language::nl ? name_nl : name_en;
  }
  [[nodiscard]] std::string const& singular(Language language) const {
    return language == Language::nl ? singular_nl : singular_en;
  }
};

// Municipalities of one region, in atlas order.
std::vector<int> members_of(Partition const& partition, int region);

}  // namespace kansenatlas
