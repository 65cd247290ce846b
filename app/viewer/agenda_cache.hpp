#pragma once
// The draft that is worked on, with what it is made from.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/viewer/job_progress.hpp"
#include "geo/agenda/draft.hpp"
#include "geo/agenda/material.hpp"
#include "geo/project/project.hpp"

namespace kansenatlas::viewer {

// Everything that the drafts of one partition need, made in a job. Its parts refer to each other, so it stays where it
// was made.
struct AgendaDesk {
  AgendaDesk(std::shared_ptr<Atlas const> of, std::shared_ptr<Ground const> on, Partition const& regions,
             Preset template_of, Texts words)
      : atlas(std::move(of)),
        ground(std::move(on)),
        partition(regions),
        preset(std::move(template_of)),
        texts(std::move(words)),
        material(material_for(*atlas, *ground, partition, preset, texts)) {}
  AgendaDesk(AgendaDesk const&) = delete;
  AgendaDesk& operator=(AgendaDesk const&) = delete;

  std::shared_ptr<Atlas const> atlas;
  std::shared_ptr<Ground const> ground;
  Partition const& partition;  // of the atlas
  Preset preset;
  Texts texts;
  bool has_summary = !preset_text(preset, texts.language(), sample_values(false)).summary.empty();
  Material material;
};

// What a desk is made for.
struct DeskOrder {
  std::shared_ptr<Atlas const> atlas;
  std::string partition, preset;
  Language language = Language::nl;
  friend bool operator==(DeskOrder const&, DeskOrder const&) = default;
};

// From which parts of the project a draft was made.
struct DraftMadeOf {
  std::shared_ptr<AgendaDesk const> desk;
  std::string region;
  std::shared_ptr<Opgaven const> opgaven;
  std::shared_ptr<TaskChanges const> tasks;
  std::shared_ptr<AllDraftEdits const> drafts;
  friend bool operator==(DraftMadeOf const&, DraftMadeOf const&) = default;
};

// What an export came to.
struct ExportResult {
  std::string folder;
  int written = 0;
  std::vector<std::string> faults;    // one a region that failed
  std::vector<std::string> warnings;  // of those that were written
};

struct AgendaCache {
  std::shared_ptr<AgendaDesk> desk;
  std::optional<DeskOrder> ordered;  // that is on the desk, or being made
  std::string fault;                 // why there is no desk
  std::optional<Draft> draft;        // as it lies on the desk; nothing while it is made
  DraftEdits edits;                  // of that draft
  DraftMadeOf made_of;
  std::vector<std::string> presets;
  std::optional<JobProgress> exporting;
  std::optional<ExportResult> exported;
};

}  // namespace kansenatlas::viewer
