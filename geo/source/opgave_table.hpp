#pragma once
// Opgaven as a workbook that people fill in (XLSX), out and in: a sheet with a row an opgave, and a sheet each for its
// indicators, parties and measures, whose rows name the opgave that they belong to.
#include <filesystem>
#include <vector>

#include "geo/atlas/atlas.hpp"
#include "geo/base/texts.hpp"
#include "geo/project/opgave.hpp"
#include "geo/project/task.hpp"
#include "geo/source/fault.hpp"

namespace kansenatlas {

// Titles in the language of `texts`. Texts stay texts: a cell that begins with '=' is no formula.
void write_opgave_workbook(std::filesystem::path const& path, std::vector<Opgave const*> const& opgaven,
                           Texts const& texts);

// What the cells of a workbook may name.
struct OpgaveTerms {
  Atlas const& atlas;  // indicators, regions, partitions: by id, code or name
  Tasks const& tasks;
  std::vector<Texts> const& languages;  // of titles of sheets and columns, and of states
};

struct OpgaveWorkbook {
  // Those that have a row, in full: as in `known`, with what the workbook says put over it. A column or sheet that it
  // lacks leaves those fields as they were; a sheet without rows for an opgave empties that list of it.
  Opgaven opgaven;
  std::vector<Fault> faults;  // with sheet, row, column and value; an opgave with a fault is not among them
};
// The first sheet holds the opgaven; the others are found by name. Throws Error when the file cannot be read or its
// first sheet has no column id; UsageError when it is no .xlsx.
OpgaveWorkbook read_opgave_workbook(std::filesystem::path const& path, Opgaven const& known, OpgaveTerms const& terms);

// `known` with the opgaven of the workbook put over it.
struct MergedOpgaven {
  Opgaven opgaven;
  long long changed = 0;  // new, or other than they were
};
MergedOpgaven merged(Opgaven const& known, OpgaveWorkbook const& book);

}  // namespace kansenatlas
