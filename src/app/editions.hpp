// Approaches as cases follow them: of which version, with which published tables. Made once, then kept for as
// long as the server runs; any thread may ask.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/ports/cases.hpp"
#include "base/result.hpp"
#include "domain/case.hpp"

namespace ph::engine {
struct Approach;
}

namespace ph::app {

using ApproachPointer = std::shared_ptr<const engine::Approach>;

// The DMN XML of tables, by the id of their decision.
using TableTexts = std::map<std::string, std::string>;

// Makes an approach again from the text that was kept of it, with these tables instead of its own.
// Fault::invalid with everything that keeps them from being an approach.
using ReadApproach = std::function<Result<ApproachPointer>(const ApproachSource&, const TableTexts&)>;

class Editions {
  public:
    explicit Editions(ReadApproach read) : read_(std::move(read)) {}

    [[nodiscard]] const ReadApproach& read() const { return read_; }
    // Nothing when it was not kept yet.
    [[nodiscard]] ApproachPointer find(const Edition& edition) const {
        const std::lock_guard lock{mutex_};
        const auto found = kept_.find(edition);
        return found == kept_.end() ? nullptr : found->second;
    }
    void keep(const Edition& edition, ApproachPointer approach) {
        const std::lock_guard lock{mutex_};
        kept_.insert_or_assign(edition, std::move(approach));
    }

  private:
    const ReadApproach read_;
    mutable std::mutex mutex_;
    std::map<Edition, ApproachPointer> kept_;
};

}  // namespace ph::app
