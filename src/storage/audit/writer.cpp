#include "storage/audit/writer.hpp"

#include <exception>

#include "storage/audit/chain.hpp"
#include "storage/sql/errors.hpp"

namespace ph::storage::audit {

Writer::Writer(Pool& pool) : pool_(pool), thread_([this] { run(); }) {}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    filled_.notify_one();
    thread_.join();
}

void Writer::record(std::vector<access::AuditEvent> events, Done done) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_back({std::move(events), std::move(done)});
    }
    filled_.notify_one();
}

void Writer::run() {
    for (;;) {
        std::vector<Item> group;
        {
            std::unique_lock lock(mutex_);
            filled_.wait(lock, [&] { return closing_ || !queue_.empty(); });
            if (queue_.empty()) return;
            group.swap(queue_);
        }
        const Status outcome = write(group);
        for (const Item& item : group) item.done(outcome);
    }
}

Status Writer::write(const std::vector<Item>& group) {
    std::vector<access::AuditEvent> events;
    for (const Item& item : group) events.insert(events.end(), item.events.begin(), item.events.end());
    if (events.empty()) return {};
    PH_TRY(const Pool::Lease lease, pool_.take());
    const auto attempt = [&]() -> Status {
        PH_CHECK(lease->begin(sql::Transaction::record));
        PH_CHECK(append(*lease, events));
        return lease->commit();
    };
    try {
        Status outcome = attempt();
        if (outcome.ok()) {
            ++groups_;
            events_ += events.size();
        } else {
            lease->rollback();
        }
        return outcome;
    } catch (const std::exception& defect) {
        lease->rollback();
        // The caller answers 500; the group must not take the server down with it.
        return Error{
            Fault::internal, "De inzage kon niet worden vastgelegd.", {{"logboek", defect.what(), {}}}};
    }
}

}  // namespace ph::storage::audit
