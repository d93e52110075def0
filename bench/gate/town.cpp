#include "bench/gate/town.hpp"

#include <algorithm>
#include <iostream>
#include <stdexcept>

#include "bench/seed/people.hpp"
#include "storage/sql/connection.hpp"

namespace ph::bench {
namespace {

using std::chrono::days;
using std::chrono::hours;

void done(const Status& status) {
    if (!status) throw std::runtime_error(to_text(status.error()));
}

// A stride that shares no factor with the number of coaches spreads the households of one coach over the
// town.
constexpr std::size_t stride = 7919;

}  // namespace

GateTown::GateTown(storage::sql::Connection& connection, const storage::Secrets& secrets, const Clock& clock,
                   Random& random, TownSize size)
    : connection_(connection),
      bulk_(connection, secrets),
      clock_(clock),
      random_(random),
      size_(size) {}

template <class Id>
Id GateTown::id() {
    return make_id<Id>(clock_.now(), random_);
}

void GateTown::fill() {
    // Filled in the order of the table; its indexes are made afterwards, as they would be in a restore.
    done(connection_.script("DROP INDEX access_grant_by_dossier; DROP INDEX access_grant_by_source;"));
    done(bulk_.start());
    add_people();
    add_households();
    add_grants();
    done(bulk_.finish());
    done(
        connection_.script("CREATE INDEX access_grant_by_dossier ON access_grant (dossier_id);"
                           "CREATE INDEX access_grant_by_source ON access_grant (source_id);"));
    done(connection_.script("ANALYZE;"));
}

void GateTown::add_people() {
    const Municipality municipality{id<MunicipalityId>(), "bench", "Grootstad"};
    municipality_ = municipality.id;
    done(bulk_.add(municipality));
    const Organisation organisation{id<OrganisationId>(), municipality_, "Gemeente Grootstad",
                                    OrganisationType::municipality};
    organisation_ = organisation.id;
    done(bulk_.add(organisation));
    const auto count = static_cast<std::size_t>(size_.dossiers / size_.caseload);
    coaches_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) coaches_.push_back(id<UserId>());
    std::ranges::sort(coaches_);
    for (std::size_t i = 0; i < count; ++i) {
        User user;
        user.id = coaches_[i];
        user.municipality_id = municipality_;
        user.organisation_id = organisation_;
        user.login = "coach" + std::to_string(i);
        user.display_name = given_name(static_cast<int>(i)) + " " + family_name(static_cast<int>(i) * 7);
        user.roles = {Role::coach};
        done(bulk_.add(user));
    }
}

std::size_t GateTown::coach_of(std::size_t dossier, int nth) const {
    return (dossier + static_cast<std::size_t>(nth) * stride) % coaches_.size();
}

void GateTown::add_households() {
    const auto count = static_cast<std::size_t>(size_.dossiers);
    dossiers_.reserve(count);
    for (std::size_t i = 0; i < count; ++i) dossiers_.push_back(id<DossierId>());
    for (std::size_t i = 0; i < count; ++i) {
        const int number = static_cast<int>(i);
        Household household;
        household.id = id<HouseholdId>();
        household.municipality_id = municipality_;
        household.town = "Grootstad";
        done(bulk_.add(household));
        Person person;
        person.id = id<PersonId>();
        person.municipality_id = municipality_;
        person.household_id = household.id;
        person.given_names = given_name(number);
        person.family_name = family_name(number * 13 + number / 4608);
        done(bulk_.add(person));
        Dossier dossier;
        dossier.id = dossiers_[i];
        dossier.municipality_id = municipality_;
        dossier.household_id = household.id;
        dossier.participant_id = person.id;
        dossier.phase = DossierPhase::guided;
        dossier.opened_on = clock_.today() - days{number % 600};
        dossier.coach_id = coaches_[coach_of(i, 0)];
        dossier.last_spoken_at = clock_.now() - hours{24 * (number % 60)};
        done(bulk_.add(dossier));
        if (number % 100'000 == 99'999) std::cerr << "\r" << number + 1 << " households" << std::flush;
    }
}

std::vector<DossierId> GateTown::households_of(std::size_t coach) const {
    std::vector<DossierId> found;
    for (int nth = 0; nth < size_.involved; ++nth) {
        const std::size_t shift = static_cast<std::size_t>(nth) * stride % coaches_.size();
        for (std::size_t i = (coach + coaches_.size() - shift) % coaches_.size(); i < dossiers_.size();
             i += coaches_.size())
            found.push_back(dossiers_[i]);
    }
    return found;
}

void GateTown::add_grants() {
    const Instant from = local_instant(clock_.today() - days{600}, std::chrono::minutes{0});
    for (std::size_t coach = 0; coach < coaches_.size(); ++coach) {
        auto households = households_of(coach);
        std::ranges::sort(households);
        for (const DossierId& dossier : households) {
            const auto source = id<InvolvementId>();
            for (const std::string_view ground : {"participatiewet-7", "wmo-2015"}) {
                done(bulk_.add(
                    "access_grant",
                    "subject_id, dossier_id, source_id, ground, purpose, origin, categories, from_at",
                    coaches_[coach], dossier, source, ground, "begeleiding", access::GrantOrigin::involvement,
                    access::Categories::all().bits(), from));
            }
        }
        if (coach % 2000 == 1999) std::cerr << "\r" << coach + 1 << " coaches   " << std::flush;
    }
    std::cerr << '\n';
}

access::Actor GateTown::coach(std::size_t number) const {
    access::Actor actor = somebody(Role::coach);
    actor.user_id = coaches_[number];
    return actor;
}

access::Actor GateTown::somebody(Role role) const {
    access::Actor actor;
    actor.user_id = make_id<UserId>(clock_.now(), random_);
    actor.municipality_id = municipality_;
    actor.organisation_id = organisation_;
    actor.groups = {organisation_.uuid};
    actor.roles = {role};
    return actor;
}

}  // namespace ph::bench
