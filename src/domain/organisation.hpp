// Municipalities, the organisations around them and the people who sign in.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

// A tenant: owner of approaches, grounds and retention.
struct Municipality {
    MunicipalityId id;
    std::string code;  // the folder in catalogue/gemeenten, unique
    std::string name;
    std::string approach{};  // id of the one that a case follows unless somebody chooses; may be empty
};
BOOST_DESCRIBE_STRUCT(Municipality, (), (id, code, name, approach))

BOOST_DEFINE_ENUM_CLASS(OrganisationType, municipality, partner, employer)

struct Organisation {
    OrganisationId id;
    MunicipalityId municipality_id;
    std::string name;
    OrganisationType kind = OrganisationType::municipality;
};
BOOST_DESCRIBE_STRUCT(Organisation, (), (id, municipality_id, name, kind))

// What a signed-in person does; what each role may do is data (catalogue/toegang).
BOOST_DEFINE_ENUM_CLASS(Role, intaker, coach, income_consultant, partner, work_supervisor, team_leader,
                        policy_officer, privacy_officer, administrator, participant)

struct User {
    UserId id;
    MunicipalityId municipality_id;
    OrganisationId organisation_id;
    std::string login;         // unique over the installation, lower case
    std::string display_name;  // as colleagues and participants see it
    std::string email;
    std::string phone;
    std::vector<Role> roles;
    std::optional<PersonId> person_id;  // only for a participant's account
    bool active = true;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(User, (),
                      (id, municipality_id, organisation_id, login, display_name, email, phone, roles,
                       person_id, active, version))

// Colleagues of one organisation who take on households together. What a member sees of a household that the
// team is involved with is what their own role gives.
struct Team {
    TeamId id;
    MunicipalityId municipality_id;
    OrganisationId organisation_id;
    std::string name;
    std::vector<UserId> members;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Team, (), (id, municipality_id, organisation_id, name, members, version))

}  // namespace ph
