// A bounded set of connections; the one used last is handed out first, because its caches are warm.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sql/connection.hpp"

namespace ph::storage {

class Pool {
  public:
    using Make = std::function<Result<std::unique_ptr<sql::Connection>>()>;

    // Makes connections when they are first needed, at most `most` of them; whoever comes too many waits
    // `patience`.
    Pool(Make make, std::size_t most, std::chrono::milliseconds patience);

    // One connection, until the end of the lease.
    class Lease {
      public:
        Lease(Pool& pool, std::unique_ptr<sql::Connection> connection)
            : pool_(&pool),
              connection_(std::move(connection)) {}
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease() {
            if (connection_) pool_->give_back(std::move(connection_));
        }
        sql::Connection& operator*() const noexcept { return *connection_; }
        sql::Connection* operator->() const noexcept { return connection_.get(); }

      private:
        Pool* pool_;
        std::unique_ptr<sql::Connection> connection_;
    };

    // Fault::unavailable when none comes free in time or none can be made.
    Result<Lease> take();

  private:
    void give_back(std::unique_ptr<sql::Connection> connection);

    Make make_;
    const std::size_t most_;
    const std::chrono::milliseconds patience_;
    std::mutex mutex_;
    std::condition_variable came_free_;
    std::vector<std::unique_ptr<sql::Connection>> idle_;
    std::size_t made_ = 0;
};

}  // namespace ph::storage
