#include "app/viewer/jobs.hpp"

#include <algorithm>
#include <atomic>

#include "app/viewer/fault_notice.hpp"
#include "app/viewer/state.hpp"

namespace kansenatlas::viewer {

struct Jobs::Job final : Progress {
  std::string key;
  Work work;
  Landing landing;
  std::atomic<bool> is_cancelled = false;
  std::function<void()> wake;
  mutable std::mutex mutex;
  JobProgress progress;

  void report(double fraction, std::string_view what) override {
    if (is_cancelled) throw Cancelled();
    bool is_news = false;
    {
      std::lock_guard const lock(mutex);
      is_news = progress.fraction != fraction || progress.what != what;
      progress.fraction = fraction;
      progress.what = what;
    }
    if (is_news && wake) wake();
  }
};

Jobs::Jobs(int threads, std::function<void()> wake) : m_wake(std::move(wake)) {
  for (int i = 0; i < threads; ++i) m_threads.emplace_back([this] { work(); });
}

Jobs::~Jobs() {
  {
    std::lock_guard const lock(m_mutex);
    m_is_closing = true;
    for (auto const& job : m_unfinished) job->is_cancelled = true;
  }
  m_has_work.notify_all();
}

void Jobs::start(std::string key, Work work) {
  auto job = std::make_shared<Job>();
  job->key = std::move(key);
  job->work = std::move(work);
  if (!m_threads.empty()) job->wake = m_wake;
  {
    std::lock_guard const lock(m_mutex);
    for (auto const& other : m_unfinished)
      if (other->key == job->key) other->is_cancelled = true;
    std::erase_if(m_ended, [&](auto const& other) { return other->key == job->key; });
    m_unfinished.push_back(job);
    if (!m_threads.empty()) m_waiting.push_back(job);
  }
  if (m_threads.empty())
    run(*job);
  else
    m_has_work.notify_one();
}

void Jobs::cancel(std::string_view key) {
  std::lock_guard const lock(m_mutex);
  for (auto const& job : m_unfinished)
    if (job->key == key) job->is_cancelled = true;
}

std::optional<JobProgress> Jobs::progress_of(std::string_view key) const {
  std::lock_guard const lock(m_mutex);
  for (auto const& job : m_unfinished) {
    if (job->key != key) continue;
    std::lock_guard const inner(job->mutex);
    auto progress = job->progress;
    progress.is_cancelled = job->is_cancelled;
    return progress;
  }
  return std::nullopt;
}

void Jobs::run(Job& job) {
  try {
    job.report(0, {});
    job.landing = job.work(job);
  } catch (Cancelled const&) {
    job.landing = {};
  } catch (std::exception const& error) {
    job.landing = [what = std::string(error.what())](State& state) {
      notify_fault(state, state.texts().text("viewer.fault.job"), what);
    };
  }
  std::lock_guard const lock(m_mutex);
  auto const at =
      std::find_if(m_unfinished.begin(), m_unfinished.end(), [&](auto const& j) { return j.get() == &job; });
  if (!job.is_cancelled) m_ended.push_back(*at);
  m_unfinished.erase(at);
}

void Jobs::work() {
  while (true) {
    std::shared_ptr<Job> job;
    {
      std::unique_lock lock(m_mutex);
      m_has_work.wait(lock, [&] { return m_is_closing || !m_waiting.empty(); });
      if (m_is_closing) return;
      job = m_waiting.front();
      m_waiting.pop_front();
    }
    run(*job);
    if (m_wake) m_wake();
  }
}

bool Jobs::land(State& state) {
  std::vector<std::shared_ptr<Job>> ended;
  {
    std::lock_guard const lock(m_mutex);
    ended.swap(m_ended);
  }
  for (auto const& job : ended)
    if (job->landing) job->landing(state);
  return !ended.empty();
}

bool Jobs::is_idle() const {
  std::lock_guard const lock(m_mutex);
  return m_unfinished.empty() && m_ended.empty();
}

}  // namespace kansenatlas::viewer
