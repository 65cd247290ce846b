#pragma once
// Making a partition of one's own: what has been chosen for it so far.
#include <string>
#include <vector>

namespace kansenatlas::viewer {

struct OwnPartitionUi {
  std::string from;                  // id of the partition whose regions are chosen; empty: the selection alone
  std::vector<int> municipalities;   // selected, ascending
  std::vector<std::string> regions;  // codes chosen of `from`, in the order in which they were chosen
  // As typed; empty: a name that the window thinks of, no task. Those of an own partition stand in the project.
  std::string name, date, task;
  std::string region, rest;  // what the new region is called, and everybody else
};

}  // namespace kansenatlas::viewer
