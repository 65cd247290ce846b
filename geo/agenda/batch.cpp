#include "geo/agenda/batch.hpp"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "geo/base/error.hpp"

namespace kansenatlas {
namespace {

AgendaOutcome outcome_of(AgendaOrder const& order, AgendaRun const& run, std::stop_token const& stop) {
  AgendaOutcome outcome;
  try {
    outcome.written =
        write_agenda(*order.material, order.region, run.palettes, run.folder, run.may_overwrite, run.kit, stop);
    outcome.fault = outcome.written->fault;
  } catch (Cancelled const&) {
    outcome.fault = "cancelled";
  } catch (std::exception const& fault) {
    outcome.fault = fault.what();
  }
  return outcome;
}

std::string const& title_of(AgendaOrder const& order) {
  return order.material->partition.regions[static_cast<std::size_t>(order.region)].title;
}

// What the workers and the teller share.
struct Desk {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::condition_variable_any changed;
  std::size_t done = 0;
};

}  // namespace

std::vector<AgendaOutcome> write_agendas(std::vector<AgendaOrder> const& orders, AgendaRun const& run,
                                         Progress& progress) {
  std::vector<AgendaOutcome> outcomes(orders.size());
  Desk desk;
  auto const work = [&](std::stop_token const& stop) {
    for (std::size_t at = 0; !stop.stop_requested() && (at = desk.next++) < orders.size();) {
      outcomes[at] = outcome_of(orders[at], run, stop);
      std::lock_guard const lock(desk.mutex);
      ++desk.done;
      desk.changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;  // ask to stop and join when an exception passes
  auto const wanted = std::min(orders.size(), static_cast<std::size_t>(std::max(run.threads, 1)));
  for (std::size_t i = 0; i < wanted; ++i) workers.emplace_back(work);
  for (std::size_t done = 0; done < orders.size();) {
    progress.report(static_cast<double>(done) / static_cast<double>(orders.size()), title_of(orders[done]));
    std::unique_lock lock(desk.mutex);
    desk.changed.wait_for(lock, std::chrono::milliseconds(200), [&] { return desk.done > done; });
    done = desk.done;
  }
  return outcomes;
}

}  // namespace kansenatlas
