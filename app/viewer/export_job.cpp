#include "app/viewer/export_job.hpp"

#include <algorithm>
#include <utility>

#include "app/viewer/fault_notice.hpp"
#include "app/viewer/jobs.hpp"
#include "geo/agenda/batch.hpp"
#include "geo/base/error.hpp"

namespace kansenatlas::viewer {
namespace {

namespace fs = std::filesystem;
constexpr char const* export_job = "export";

// All that the writing needs, apart from the state.
struct Order {
  std::shared_ptr<AgendaDesk const> desk;
  Material material;  // with the plans of this moment
  std::vector<int> regions;
  DocumentChoice choice;
  AgendaLength length = AgendaLength::full;
  Palettes palettes;
  fs::path resources, folder;
  bool may_overwrite = false;
};

std::string title_of(Order const& order, std::size_t place) {
  return order.material.partition.regions[static_cast<std::size_t>(order.regions[place])].title;
}

ExportResult written(Order const& order, Progress& progress) {
  auto kit = document_kit(order.choice, order.resources, order.material.texts.language());
  kit.length = order.length;
  std::error_code fault;
  fs::create_directories(order.folder, fault);
  if (fault) throw Error(said("cannot make the folder '{}': {}", order.folder.string(), said(fault.message())));
  std::vector<AgendaOrder> orders;
  for (int const region : order.regions) orders.push_back({&order.material, region});
  kit.fills_contents = orders.size() == 1;  // in a long run the wait would be too long
  auto const outcomes = write_agendas(orders, {order.palettes, order.folder, order.may_overwrite, kit}, progress);
  ExportResult result{order.folder.string(), 0, {}, {}};
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    auto const& outcome = outcomes[i];
    if (outcome.written) {
      ++result.written;
      for (auto const& warning : outcome.written->warnings)
        result.warnings.push_back(title_of(order, i) + ": " + warning);
    }
    auto const& texts = order.material.texts;
    if (!outcome.fault.empty())
      result.faults.push_back(with_words_of_program(
          texts, texts.text("viewer.fault.document", fmt::arg("region", title_of(order, i))), outcome.fault));
  }
  return result;
}

// The first few by name.
void tell_of_faults(State& state, ExportResult const& result) {
  constexpr std::size_t most = 3;
  auto const& texts = state.texts();
  if (result.faults.size() > most)
    notify(state, NoticeKind::error, texts.plural("document.failed", static_cast<long long>(result.faults.size())));
  for (std::size_t i = 0; i < std::min(most, result.faults.size()); ++i) {
    auto const& sentence = result.faults[i];
    notify(state, NoticeKind::error, sentence);
  }
}

void start(State& state, Jobs& jobs) {
  auto const& agenda = state.caches.agenda;
  if (!agenda.desk || !agenda.draft) return;
  auto const& wanted = state.ui.agenda.exporting;
  auto const order = std::make_shared<Order>(Order{agenda.desk,
                                                   agenda.desk->material,
                                                   {},
                                                   {},
                                                   wanted.length,
                                                   state.caches.palettes,
                                                   state.caches.share / "agenda",
                                                   export_folder(state),
                                                   wanted.may_overwrite});
  order->choice.formats = wanted.formats;
  order->choice.is_pdf_accessible = wanted.is_pdf_accessible;
  auto const& regions = agenda.desk->partition.regions;
  for (std::size_t r = 0; r < regions.size(); ++r)
    if (wanted.is_whole_partition || regions[r].code == state.ui.agenda.region)
      order->regions.push_back(static_cast<int>(r));
  state.caches.agenda.exported.reset();
  jobs.start(export_job, [order](Progress& progress) {
    return Landing([result = written(*order, progress)](State& landed) {
      auto const& texts = landed.texts();
      landed.caches.agenda.exported = result;
      if (result.written > 0)
        notify(landed, NoticeKind::message,
               texts.plural("document.summary", result.written, fmt::arg("folder", result.folder)));
      tell_of_faults(landed, result);
    });
  });
}

}  // namespace

fs::path export_folder(State const& state) {
  auto const& wanted = state.ui.agenda.exporting.folder;
  auto const folder = wanted.empty() ? state.ui.project_path.parent_path() / "agenda" : fs::path(wanted);
  return fs::absolute(folder).lexically_normal();
}

void refresh_export(State& state, Jobs& jobs) {
  auto& wanted = state.ui.agenda.exporting;
  auto& exporting = state.caches.agenda.exporting;
  if (std::exchange(wanted.is_cancel_wanted, false)) jobs.cancel(export_job);
  if (std::exchange(wanted.is_wanted, false)) start(state, jobs);
  bool const was_cancelled = exporting && exporting->is_cancelled;
  exporting = jobs.progress_of(export_job);
  if (was_cancelled && !exporting)
    notify(state, NoticeKind::message,
           state.texts().text("viewer.export.cancelled", fmt::arg("folder", export_folder(state).string())));
}

}  // namespace kansenatlas::viewer
