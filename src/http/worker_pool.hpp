// A fixed number of threads and a queue with an end: what does not fit is refused at once instead of waiting
// unseen.
#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ph::http {

class WorkerPool {
  public:
    WorkerPool(std::size_t threads, std::size_t longest_queue);
    ~WorkerPool() { stop(); }
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    // False when the queue is full or the pool is stopping; `job` may not throw.
    [[nodiscard]] bool submit(std::function<void()> job);
    [[nodiscard]] std::size_t queued() const;
    // Finishes what is queued, takes nothing new, and ends the threads.
    void stop();

  private:
    void run();

    const std::size_t longest_queue_;
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> jobs_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace ph::http
