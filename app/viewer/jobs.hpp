#pragma once
// Long work beside the window: a job takes a snapshot along, and what it found lands on the main thread.
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/viewer/job_progress.hpp"
#include "geo/base/progress.hpp"

namespace kansenatlas::viewer {

struct State;

// Run by the main thread, between two frames.
using Landing = std::function<void(State&)>;
// Run by a worker. Reads nothing but what it captured by value; may throw Cancelled or anything else.
using Work = std::function<Landing(Progress&)>;

class Jobs {
 public:
  // `threads` 0: start() runs the work at once, in the caller (tests). `wake` is called, from the worker, when a job
  // has ended, or is further than before, and the main thread should come by.
  explicit Jobs(int threads, std::function<void()> wake = {});
  ~Jobs();
  Jobs(Jobs const&) = delete;
  Jobs& operator=(Jobs const&) = delete;

  // A job with the same `key` that has not ended is cancelled first: only the newest is wanted.
  void start(std::string key, Work work);
  // The job with that key that has not ended will not land; it ends as soon as it next says how far it is.
  void cancel(std::string_view key);
  // Nothing: no job with that key is going on.
  [[nodiscard]] std::optional<JobProgress> progress_of(std::string_view key) const;
  // Runs the landings of the jobs that ended. An error of a job becomes one notice in the state.
  // True when anything landed.
  bool land(State& state);
  [[nodiscard]] bool is_idle() const;

 private:
  struct Job;
  void work();
  void run(Job& job);

  mutable std::mutex m_mutex;
  std::condition_variable m_has_work;
  std::deque<std::shared_ptr<Job>> m_waiting;
  std::vector<std::shared_ptr<Job>> m_unfinished;
  std::vector<std::shared_ptr<Job>> m_ended;
  std::function<void()> m_wake;
  bool m_is_closing = false;
  std::vector<std::jthread> m_threads;
};

}  // namespace kansenatlas::viewer
