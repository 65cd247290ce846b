#pragma once
// Working on the draft of an agenda: which one, what of it is looked at, and how it is to be written.
#include <string>
#include <vector>

#include "geo/agenda/compose.hpp"
#include "geo/agenda/document_format.hpp"

namespace kansenatlas::viewer {

// One section in full, or everything that still waits for people.
enum class DraftView { text, open };

struct ExportUi {
  bool is_open = false;  // the question what to write
  std::vector<DocumentFormat> formats{DocumentFormat::docx};
  bool is_whole_partition = false;
  AgendaLength length = AgendaLength::full;
  bool is_pdf_accessible = false;
  bool may_overwrite = false;
  std::string folder;             // empty: "agenda" beside the project
  bool is_wanted = false;         // to be started
  bool is_cancel_wanted = false;  // to be stopped
};

struct AgendaUi {
  std::string partition, region;  // id and code; empty: none chosen yet
  std::string preset = "kansenagenda";
  std::size_t section = 0;  // index in the draft
  DraftView view = DraftView::text;
  std::string fact;   // number of the one that is looked at; empty: none
  std::string at;     // number of the box or reading that was gone to last
  std::string go_to;  // the same, as long as it has still to come into view
  bool is_adoption_open = false;
  ExportUi exporting;
};

}  // namespace kansenatlas::viewer
