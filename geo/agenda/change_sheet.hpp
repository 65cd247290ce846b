#pragma once
// The change sheet (wijzigingsblad): two drafts compared by the numbers of their facts, so that news reaches a text
// that was handed over already. It reads the NAME.facts.json that stands beside each draft.
#include <filesystem>
#include <string>
#include <vector>

#include "geo/agenda/draft.hpp"
#include "geo/base/texts.hpp"

namespace kansenatlas {

// A draft as its facts file tells of it.
struct FactSheet {
  std::string region, partition, title, language;
  std::string atlas_hash;
  std::vector<Fact> facts;
};
// Throws Error that names the file: not there, no facts of an agenda, or UsageError that names the facts beside a
// document, a field of another kind, a number twice.
FactSheet read_fact_sheet(std::filesystem::path const& file);

enum class ChangeReason {
  other_region,   // the two sheets are of two regions
  new_fact,       // only in the new one
  gone,           // only in the old one
  new_year,       // the figure of another year or reference date
  other_source,   // of another source, or another edition of it
  other_unit,     // another unit or indicator under the number
  other_place,    // of another municipality: now that one is the lowest or highest
  other_method,   // made in another way, or with another coverage
  new_data,       // same year and source; the data behind it changed
  other_wording,  // same value, other words
};
std::string_view name_of(ChangeReason reason);

struct FactChange {
  std::string fact, label;
  std::string before, after;  // as the texts show it, with its year; empty: there is none
  ChangeReason reason = ChangeReason::new_data;
  std::string before_label = {};  // where the old value is of something else than the new one; else empty
};

// In the order of the new sheet; facts that are gone come last. A fact that stayed the same is left out; sheets in two
// languages are compared by their figures.
std::vector<FactChange> changes_between(FactSheet const& before, FactSheet const& after);

// "F4-12: 72,4 (2022) wordt 73,1 (2023). Nieuw jaar."
std::string sentence_of(FactChange const& change, Texts const& texts);

// The sheet as a document, for the writers of agendas.
Draft change_draft(FactSheet const& before, FactSheet const& after, std::vector<FactChange> const& changes,
                   Texts const& texts);

}  // namespace kansenatlas
