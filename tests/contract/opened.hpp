// A contract test that works inside a dossier: its world, and the gate's proof that the coach may.
#pragma once
#include "app/ports/work.hpp"
#include "contract/database.hpp"

namespace ph::storage::contract {

struct OpenedDossier : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
        dossier = with_dossier(clock.today() - std::chrono::days{10});
    }

    // As the gate hands it out to the coach of the world.
    access::Admission admission(const Dossier& one) {
        struct Open final : access::GrantSource {
            access::Target only;
            Result<std::optional<access::Target>> target(const DossierId&, const access::Actor&,
                                                         Instant) override {
                return std::optional{only};
            }
        } grants;
        grants.only = {one.id, one.municipality_id, one.participant_id, false, {everything()}};
        access::Policy policy;
        policy.roles[Role::coach][access::Permission::dossier_read] = access::Reach::involved;
        policy.purposes[access::Permission::dossier_read] = "test";
        policy.grounds[access::Permission::dossier_read] = "test";
        policy.data[access::Permission::dossier_read] = {{access::DataCategory::identity}, {}};
        const access::Actor who = actor(world.coach);
        access::Gate gate(policy, who, grants, clock, random);
        auto admitted = gate.admit(access::Permission::dossier_read, one.id);
        if (!admitted.ok()) throw std::runtime_error(to_text(admitted.error()));
        return std::move(*admitted);
    }
    access::Admission here() { return admission(dossier); }

    // One change in a transaction of its own, expected to succeed.
    template <class Change>
    void change(Change body) {
        const auto work = write();
        const Status done = body(*work);
        ASSERT_TRUE(done.ok()) << to_text(done.error());
        commit(*work);
    }

    // An open task of the coach.
    Task task(Date due_on, const Dossier& of) {
        Task one;
        one.id = new_id<TaskId>();
        one.dossier_id = of.id;
        one.owner_id = world.coach.id;
        one.title = "Bellen";
        one.due_on = due_on;
        one.created_by = world.coach.id;
        one.created_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.work().add_task(admission(of), one); });
        return one;
    }

    Dossier dossier;
};

}  // namespace ph::storage::contract
