// Commits the events of reads in groups: whatever was queued while one group was being written is the next
// group, so that a busy server writes few and large ones and an idle server answers at once.
#pragma once
#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "access/gate.hpp"
#include "storage/pool.hpp"

namespace ph::storage::audit {

class Writer {
  public:
    using Done = std::function<void(Status)>;

    // Uses a connection of the pool for each group.
    explicit Writer(Pool& pool);
    // Writes what is still queued.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // `done` runs on the writer's thread once the events are committed or could not be.
    void record(std::vector<access::AuditEvent> events, Done done);

    [[nodiscard]] std::uint64_t groups() const noexcept { return groups_; }
    [[nodiscard]] std::uint64_t events() const noexcept { return events_; }

  private:
    struct Item {
        std::vector<access::AuditEvent> events;
        Done done;
    };
    void run();
    Status write(const std::vector<Item>& group);

    Pool& pool_;
    std::mutex mutex_;
    std::condition_variable filled_;
    std::vector<Item> queue_;
    bool closing_ = false;
    std::atomic<std::uint64_t> groups_ = 0;
    std::atomic<std::uint64_t> events_ = 0;
    std::thread thread_;
};

}  // namespace ph::storage::audit
