#pragma once
// An opgave: what a region wants to solve, with everything that belongs to it. It is a thing of its own; sections 8, 9,
// 13, 14, 15 and 17 of an agenda are filled from it.
//
// An empty field means that people still have to fill it in.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kansenatlas {

struct OpgaveIndicator {
  std::string indicator;           // id: "rmbw.werkloosheid"
  std::optional<double> baseline;  // nothing: the newest figure of the atlas
  int baseline_year = 0;
  std::optional<double> target;
  int target_year = 0;
  friend bool operator==(OpgaveIndicator const&, OpgaveIndicator const&) = default;
};

// One row of the partnership table: what a party brings and what it may expect.
struct Party {
  std::string name;  // "Gemeenten in de regio", "Rijk: minister van ..."
  std::string input, money, role, powers, expectation, escalation;
  friend bool operator==(Party const&, Party const&) = default;
};

struct Measure {
  std::string name;
  std::string indicator;  // id; empty: none
  std::string year, owner, cost, co_financing;
  friend bool operator==(Measure const&, Measure const&) = default;
};

struct Opgave {
  std::string id;      // "werk-in-de-regio"; lower-case letters, digits, '-' and '_'
  std::string title;   // "Meer mensen aan het werk"
  std::string region;  // code of the region it is of; empty: of any region of the project
  std::string why;     // the problem, in the region's words
  std::vector<OpgaveIndicator> indicators;
  std::vector<std::string> bodies;      // "VR", "GGD Hart voor Brabant"
  std::vector<std::string> partitions;  // ids
  std::vector<std::string> tasks;       // ids of tasks
  std::vector<Party> parties;
  std::vector<Measure> measures;
  std::string contribution_region, contribution_state;
  std::string programmes;                     // national and European
  std::string horizon;                        // a year, ten years ahead or more
  std::string economy, society, environment;  // consequences
  std::string opportunities, unused_potential;
  std::string goal, options, effects, preference;  // Beleidskompas, questions 2 to 5
  std::string affected, evidence;                  // who is concerned, how do you know
  std::string owner;                               // kartrekker
  std::string state;                               // one of opgave_states; empty: concept
  std::string monitoring;                          // who reports to whom, and when
  friend bool operator==(Opgave const&, Opgave const&) = default;
};
using Opgaven = std::vector<Opgave>;

std::span<std::string_view const> opgave_states();  // "concept", "discussed", "agreed"

// The fields that hold one text, in the order of a card; "title" first.
struct OpgaveField {
  std::string_view key;
  std::string Opgave::* value = nullptr;
};
std::span<OpgaveField const> opgave_fields();
// The columns of the partnership table and of the measures, their name apart.
struct PartyField {
  std::string_view key;
  std::string Party::* value = nullptr;
};
std::span<PartyField const> party_fields();
struct MeasureField {
  std::string_view key;
  std::string Measure::* value = nullptr;
};
std::span<MeasureField const> measure_fields();

// What an opgave about that indicator is called by in a project, the same in every language:
// "rmbw.werkloosheid" gives "werkloosheid".
std::string opgave_id_about(std::string_view indicator);

// Throws Error that names opgave, field and value: an id or title that is none, an unknown state, a horizon or year
// that is no year, an indicator, party or measure without a name or named twice.
void check(Opgave const& opgave);

// Keys of what people still have to fill in: fields without a text and lists without an entry, in the order of a card.
std::vector<std::string> open_fields(Opgave const& opgave);

// nullptr: none with that id.
Opgave const* find_opgave(Opgaven const& opgaven, std::string_view id);
// Those of the region, and those of no region in particular.
std::vector<Opgave const*> opgaven_of(Opgaven const& opgaven, std::string_view region);
// In the place of the one with the same id, else at the end. Throws Error when it does not hold (check).
Opgaven with_opgave(Opgaven opgaven, Opgave opgave);
// Throws UsageError that names the nearest ids.
Opgave const& opgave_named(Opgaven const& opgaven, std::string_view id);
Opgaven without_opgave(Opgaven opgaven, std::string_view id);

}  // namespace kansenatlas
