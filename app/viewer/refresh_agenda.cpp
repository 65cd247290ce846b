// The draft of an agenda: the material of its partition in a job, the draft itself at every change of the project.
#include <algorithm>
#include <utility>

#include "app/viewer/export_job.hpp"
#include "app/viewer/fault_notice.hpp"
#include "app/viewer/jobs.hpp"
#include "app/viewer/opgaven_shown.hpp"
#include "app/viewer/refresh_parts.hpp"
#include "geo/agenda/apply_edits.hpp"
#include "geo/agenda/task_wording.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

void lay_out_desk(State& state, Jobs& jobs, DeskOrder const& order, Partition const& partition) {
  auto& cache = state.caches.agenda;
  cache.ordered = order;
  cache.desk.reset();
  cache.draft.reset();
  cache.fault.clear();
  auto const folder = state.caches.share / "agenda";
  jobs.start("agenda", [=, &partition, ground = state.caches.country.ground, texts = state.texts()](Progress&) {
    std::shared_ptr<AgendaDesk> desk;
    std::string fault;
    try {
      desk = std::make_shared<AgendaDesk>(order.atlas, ground, partition, read_preset(folder, order.preset), texts);
    } catch (std::exception const& error) {
      fault = with_words_of_program(texts, texts.text("viewer.fault.agenda"), error.what());
    }
    return Landing([=](State& landed) {
      auto& agenda = landed.caches.agenda;
      if (agenda.ordered != order) return;
      agenda.desk = desk;
      agenda.fault = fault;
    });
  });
}

// Further words in a box that is being filled in: the rest of the draft stays as it is.
bool is_retouched(AgendaCache& cache, DraftMadeOf const& made_of, int region) {
  auto rest = cache.made_of;
  rest.drafts = made_of.drafts;
  if (!cache.draft || rest != made_of) return false;
  auto& material = cache.desk->material;
  auto edits = under_new_numbers(edits_of(*made_of.drafts, draft_key_of(material, region)), cache.draft->renumbered);
  if (!retouch(*cache.draft, cache.edits, edits)) return false;
  material.plans.drafts = *made_of.drafts;
  cache.edits = std::move(edits);
  return true;
}

void compose(State& state, int region) {
  auto& cache = state.caches.agenda;
  auto const& project = state.project();
  DraftMadeOf made_of{cache.desk, state.ui.agenda.region, project.opgaven, project.tasks, project.drafts};
  if (cache.draft && cache.made_of == made_of) return;
  bool const is_ready = is_retouched(cache, made_of, region);
  cache.made_of = std::move(made_of);
  if (is_ready) return;
  auto& material = cache.desk->material;
  try {
    need_task_register(state);
    material.plans = {*project.opgaven,
                      with_changes(state.caches.task_registers.at(state.ui.language).tasks, *project.tasks),
                      *project.drafts};
    cache.draft = draft_of(material, region, AgendaLength::full, AgendaForm::desk);
    cache.edits = under_new_numbers(edits_of(*project.drafts, draft_key_of(material, region)), cache.draft->renumbered);
    cache.fault.clear();
  } catch (std::exception const& error) {
    cache.draft.reset();
    cache.fault = with_words_of_program(state.texts(), state.texts().text("viewer.fault.agenda"), error.what());
  }
  if (cache.draft && state.ui.agenda.section >= cache.draft->sections.size()) state.ui.agenda.section = 0;
}

}  // namespace

void need_task_register(State& state) {
  auto& registers = state.caches.task_registers;
  if (registers.contains(state.ui.language)) return;
  try {
    registers[state.ui.language] = read_task_register(state.caches.share / "agenda" / "tasks", state.ui.language);
  } catch (Error const& error) {
    registers[state.ui.language] = {};
    notify_fault(state, state.texts().text("viewer.fault.tasks"), error.what());
  }
}

void refresh_task_scale(State& state) {
  auto const tasks = tasks_now(state);
  auto const* task = find_task(tasks, state.ui.opgaven.task);
  auto& known = state.caches.task_scale;
  if (!task) return known.reset();
  TaskScale scale{task->id, task->partition, state.ui.language, state.caches.atlas, {}};
  if (known && known->task == scale.task && known->partition == scale.partition && known->language == scale.language &&
      known->atlas == scale.atlas)
    return;
  if (auto const check = ScaleChecks(state.atlas(), scale.language).of(*task))
    scale.sentences = scale_sentences(*check, state.atlas(), state.texts());
  known = std::move(scale);
}

void refresh_agenda(State& state, Jobs& jobs) {
  refresh_export(state, jobs);
  if (state.ui.work == WorkArea::opgaven) {
    need_task_register(state);
    refresh_task_scale(state);
    refresh_opportunities(state, jobs);
  }
  if (state.ui.work != WorkArea::agenda) return;
  auto& cache = state.caches.agenda;
  if (cache.presets.empty()) cache.presets = presets_in(state.caches.share / "agenda");
  auto const* partition = find_partition(state.atlas(), state.ui.agenda.partition);
  int const region = partition ? region_with_code(*partition, state.ui.agenda.region) : -1;
  if (region < 0) {
    cache.draft.reset();
    state.ui.agenda.region.clear();  // it is gone, or none was chosen
    return;
  }
  if (!state.caches.has_all_figures) return;
  DeskOrder const order{state.caches.atlas, partition->id, state.ui.agenda.preset, state.ui.language};
  if (cache.ordered != order) lay_out_desk(state, jobs, order, *partition);
  jobs.land(state);
  if (cache.desk) compose(state, region);
}

}  // namespace kansenatlas::viewer
