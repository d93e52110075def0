// Where the stories are played: one transaction, a clock that follows the story, and the cast.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/pictures.hpp"
#include "app/ports/unit_of_work.hpp"
#include "catalogue/approach_source.hpp"

namespace ph::catalogue::demo {

// "09:30" as the schema has it.
std::chrono::minutes minutes_of(const std::string& time);

class StoryClock final : public Clock {
  public:
    [[nodiscard]] Instant now() const override { return now_; }
    void set(Instant now) { now_ = now; }

  private:
    Instant now_;
};

class Stage {
  public:
    Stage(app::UnitOfWork& work, const app::Catalogue& catalogue, Random& random, Date today)
        : work_(work),
          catalogue_(catalogue),
          random_(random),
          today_(today) {}

    // The day of the story: `days` from today, mostly before it.
    [[nodiscard]] Date day(int days) const { return today_ + std::chrono::days{days}; }

    void add_organisation(const std::string& id, const OrganisationId& organisation) {
        organisations_[id] = organisation;
    }
    void add_user(const User& user);
    [[nodiscard]] const OrganisationId& organisation(const std::string& id) const {
        return organisations_.at(id);
    }
    // By login; the demo's references have been checked.
    [[nodiscard]] const access::Actor& actor(const std::string& login) const { return actors_.at(login); }

    // Somebody does something at a moment, through the gate; its events are kept for the commit.
    Status play(const std::string& login, Instant at, const std::function<Status(app::Call&)>& act);

    Status commit() { return work_.commit(events_); }

  private:
    app::UnitOfWork& work_;
    const app::Catalogue& catalogue_;
    Random& random_;
    Date today_;
    StoryClock clock_;
    std::map<std::string, access::Actor> actors_;
    std::map<std::string, OrganisationId> organisations_;
    std::vector<access::AuditEvent> events_;
    app::Pictures pictures_;
    app::Editions editions_{read_approach_source};
};

}  // namespace ph::catalogue::demo
