#include "storage/pool.hpp"

#include "storage/sql/errors.hpp"

namespace ph::storage {

Pool::Pool(Make make, std::size_t most, std::chrono::milliseconds patience)
    : make_(std::move(make)),
      most_(most),
      patience_(patience) {}

Result<Pool::Lease> Pool::take() {
    std::unique_lock lock(mutex_);
    const bool free = came_free_.wait_for(lock, patience_, [&] { return !idle_.empty() || made_ < most_; });
    if (!free) return sql::storage_busy();
    if (!idle_.empty()) {
        auto connection = std::move(idle_.back());
        idle_.pop_back();
        return Lease(*this, std::move(connection));
    }
    ++made_;
    lock.unlock();
    auto made = make_();
    if (!made.ok()) {
        lock.lock();
        --made_;
        lock.unlock();
        came_free_.notify_one();
        return std::move(made).error();
    }
    return Lease(*this, std::move(*made));
}

void Pool::give_back(std::unique_ptr<sql::Connection> connection) {
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(connection));
    }
    came_free_.notify_one();
}

}  // namespace ph::storage
