// A scenario that begins where the coach has taken over Jan's dossier.
#pragma once
#include "app/ports/users.hpp"
#include "app/use_cases/dossiers.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {

class GuidedTown : public Town {
  protected:
    void SetUp() override {
        dossier = guided();
        jan = picture().dossier.participant_id;
    }

    app::DossierPicture picture() {
        return given(coach, [&](app::Call& call) { return app::dossier_picture(call, dossier); });
    }
    [[nodiscard]] Date today() const { return clock.today(); }
    void days_pass(int days) { clock.advance(std::chrono::days{days}); }

    // Jan's own account.
    User participant() {
        User user;
        user.id = make_id<UserId>(clock.now(), random);
        user.municipality_id = municipality.id;
        user.organisation_id = town_hall.id;
        user.login = "jan";
        user.display_name = "Jan van der Berg";
        user.roles = {Role::participant};
        user.person_id = jan;
        const auto added = as(administrator, [&](app::Call& call) -> Status {
            PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
            return call.work.users().add_user(scope, user);
        });
        if (!added.ok()) throw std::runtime_error(to_text(added.error()));
        return user;
    }

    DossierId dossier;
    PersonId jan;
};

// The value, or the failure of the test with everything that is wrong.
template <class T>
T must(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(to_text(result.error()));
    return std::move(*result);
}

}  // namespace ph::scenarios
