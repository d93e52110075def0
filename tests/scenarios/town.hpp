// A small town to play scenarios in: a fresh SQLite database, the shipped catalogue, a clock that stands
// still until the scenario moves it, and one colleague for each role.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "access/gate.hpp"
#include "app/actor.hpp"
#include "app/call.hpp"
#include "app/pictures.hpp"
#include "app/use_cases/approaches.hpp"
#include "app/use_cases/registrations.hpp"
#include "base/tests/fakes.hpp"
#include "domain/organisation.hpp"
#include "storage/storage.hpp"

namespace ph::scenarios {

class Town : public ::testing::Test {
  protected:
    Town();
    ~Town() override;

    // One request of this user, as the server does it: a transaction, the gate, the use case, and a commit of
    // what succeeded together with the events. A refusal is rolled back.
    template <class Act>
    auto as(const User& user, Act act) {
        auto work = begin();
        const access::Actor actor = app::actor_of(user);
        access::Gate gate{catalogue().policy, actor, work->grants(), clock, random};
        app::Call call{gate, *work, clock, random, catalogue(), kept_, *editions_};
        auto result = act(call);
        if (result.ok()) commit(*work, gate.take_events());
        work.reset();
        if (result.ok()) expect_kept_pictures_to_hold();
        return result;
    }

    // The same for what the scenario takes for granted: a refusal fails the test.
    template <class Act>
    auto given(const User& user, Act act) {
        auto result = as(user, act);
        if (!result.ok()) throw std::runtime_error(to_text(result.error()));
        return std::move(*result);
    }

    // A registration that is in order: Jan van der Berg, by himself, at the desk.
    [[nodiscard]] app::NewRegistration jan() const;
    // Registers it as the intaker.
    app::RegistrationView registered(app::NewRegistration input);
    // Jan's dossier with the coach as fixed contact.
    DossierId guided();

    // The server is killed while it does this: nothing of it was answered, and nothing of it stays.
    template <class Act>
    void killed_during(const User& user, Act act) {
        {
            auto work = begin();
            const access::Actor actor = app::actor_of(user);
            access::Gate gate{catalogue().policy, actor, work->grants(), clock, random};
            app::Call call{gate, *work, clock, random, catalogue(), kept_, *editions_};
            EXPECT_TRUE(act(call).ok());
        }
        restart();
    }
    // Stops and starts on the same database.
    void restart();
    // What the server does every minute; the number of cases that it looked at.
    int a_minute_passes();
    app::Storage& storage() { return *storage_; }
    // For a test that reads the tables themselves.
    [[nodiscard]] std::string database() const { return (folder_ / "town.db").string(); }

    User add_user(const std::string& login, const std::string& name, Role role,
                  const Organisation& organisation);
    // As shipped, with the approach of proef.txt.
    static const app::Catalogue& shipped();
    // The same, unless the scenario put a newer release in use.
    [[nodiscard]] const app::Catalogue& catalogue() const { return newer_ ? *newer_ : shipped(); }
    // A newer release of the catalogue, in which this approach is written so: the server starts again with
    // it.
    void release(const std::string& text, int version);

    // A Monday morning in Amsterdam.
    testing::FixedClock clock{local_instant(Date{std::chrono::year{2026} / 11 / 23}, std::chrono::hours{10})};
    testing::SeededRandom random{1};
    Municipality municipality;
    Organisation town_hall;
    Organisation food_bank;
    User administrator;
    User intaker;
    User coach;
    User second_coach;
    User partner;
    User team_leader;

  private:
    std::unique_ptr<app::UnitOfWork> begin();
    void commit(app::UnitOfWork& work, const std::vector<access::AuditEvent>& events);
    // After every change: what the server kept of a dossier or a day says what drawing it anew says.
    void expect_kept_pictures_to_hold();
    void expect_kept_pictures_to_hold(const User& reader);

    std::filesystem::path folder_;
    std::unique_ptr<storage::SqlStorage> storage_;
    std::optional<app::Catalogue> newer_;
    app::Pictures kept_;
    std::unique_ptr<app::Editions> editions_;
};

// An approach written as a scenario (docs/engine.md), with the id of its name.
app::ApproachPointer approach_from(const std::string& text, int version);

// The pointers of everything that is wrong, in order.
std::vector<std::string> pointers(const Error& error);

}  // namespace ph::scenarios
