#pragma once
// Working on opgaven and tasks: which of them, and what of the lists is shown.
#include <string>

namespace kansenatlas::viewer {

enum class OpgavenView { opgaven, tasks };

struct OpgavenUi {
  OpgavenView view = OpgavenView::opgaven;
  std::string opgave;                  // id of the chosen one; empty: none
  std::string task;                    // the same
  std::string body;                    // only tasks of this body; empty: of all
  bool is_of_selection = false;        // only opgaven of the selected region
  bool shows_opportunities = false;    // of the selected region, to start an opgave from
  bool has_all_opportunities = false;  // those of supplementary indicators too
};

}  // namespace kansenatlas::viewer
