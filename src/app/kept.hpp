// Pictures that were drawn before, for as long as what they show has not changed. Whether it changed is what
// the database says in each transaction (Revision), so a picture is never older than the transaction that
// asks for it, also when several servers share the database.
#pragma once
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "base/result.hpp"
#include "base/time.hpp"

namespace ph::app {

// How often what is shown of a dossier (or in somebody's day) has changed, and the directory of colleagues of
// the municipality. Equal revisions mean equal rows.
struct Revision {
    std::int64_t subject = 0;
    std::int64_t directory = 0;
    friend bool operator==(const Revision&, const Revision&) = default;
};

// At most `most` pictures, those asked for most recently, of one day: the first that is kept on another day
// drops the rest. Any thread may use it.
template <class Subject, class Picture>
class Kept {
  public:
    using Pointer = std::shared_ptr<const Picture>;

    explicit Kept(std::size_t most) : most_(most) {}

    // Nothing when there is none, or only one of an earlier revision.
    [[nodiscard]] Pointer find(const Subject& subject, const Revision& revision, Date day) {
        const std::lock_guard lock(mutex_);
        if (day != day_) return nullptr;
        const auto found = places_.find(subject);
        if (found == places_.end() || found->second->revision != revision) return nullptr;
        entries_.splice(entries_.begin(), entries_, found->second);
        return found->second->picture;
    }

    void keep(const Subject& subject, const Revision& revision, Date day, Pointer picture) {
        const std::lock_guard lock(mutex_);
        if (day != day_) {
            entries_.clear();
            places_.clear();
            day_ = day;
        }
        if (const auto old = places_.find(subject); old != places_.end()) {
            entries_.erase(old->second);
            places_.erase(old);
        }
        entries_.push_front({subject, revision, std::move(picture)});
        places_.emplace(subject, entries_.begin());
        if (entries_.size() <= most_) return;
        places_.erase(entries_.back().subject);
        entries_.pop_back();
    }

    // Drops them all: what they show may not be in memory any longer.
    void clear() {
        const std::lock_guard lock(mutex_);
        entries_.clear();
        places_.clear();
    }

  private:
    struct Entry {
        Subject subject;
        Revision revision;
        Pointer picture;
    };

    const std::size_t most_;
    std::mutex mutex_;
    Date day_;
    std::list<Entry> entries_;  // the one asked for last in front
    std::unordered_map<Subject, typename std::list<Entry>::iterator> places_;
};

// Without a revision the picture is drawn and not kept.
template <class Subject, class Picture, class Draw>
Result<std::shared_ptr<const Picture>> kept_or_drawn(Kept<Subject, Picture>& kept, const Subject& subject,
                                                     const std::optional<Revision>& revision, Date day,
                                                     const Draw& draw) {
    if (revision) {
        if (auto found = kept.find(subject, *revision, day)) return found;
    }
    PH_TRY(Picture drawn, draw());
    auto picture = std::make_shared<const Picture>(std::move(drawn));
    if (revision) kept.keep(subject, *revision, day, picture);
    return picture;
}

}  // namespace ph::app
