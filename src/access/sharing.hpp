// What a participant agreed to, what partners agreed with the municipality, and what was told to whom. The
// first two make grants; what those open is for the ground and the role to say (access/decide.cpp).
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "access/grants.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"

namespace ph {
using ConsentId = Id<struct ConsentKind>;
using CovenantId = Id<struct CovenantKind>;
using CovenantPurposeId = Id<struct CovenantPurposeKind>;
using SharingId = Id<struct SharingKind>;
}  // namespace ph

namespace ph::access {

// expired is never kept: it follows from the last day.
BOOST_DEFINE_ENUM_CLASS(ConsentState, asked, given, declined, withdrawn, expired)
// How a participant said yes, or stopped it: by their own account, on paper, or in a talk.
BOOST_DEFINE_ENUM_CLASS(ConsentMeans, online, paper, spoken)

struct Consent {
    ConsentId id;
    MunicipalityId municipality_id;
    DossierId dossier_id;
    PersonId person_id;
    OrganisationId organisation_id;
    Categories categories;
    std::string purpose;
    std::string ground;
    Date until_on;         // the last day
    std::string sentence;  // that the participant agrees to
    ConsentState state = ConsentState::asked;
    std::optional<UserId> asked_by;
    std::optional<Instant> asked_at;
    std::optional<ConsentMeans> means;
    std::optional<Date> given_on;
    std::optional<UserId> recorded_by;
    std::optional<Instant> answered_at;  // yes or no; a yes holds from then
    std::string note;
    std::optional<Instant> withdrawn_at;
    std::optional<UserId> withdrawn_by;
    std::optional<ConsentMeans> withdrawn_means;
    std::string withdrawn_note;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Consent, (),
                      (id, municipality_id, dossier_id, person_id, organisation_id, categories, purpose,
                       ground, until_on, sentence, state, asked_by, asked_at, means, given_on, recorded_by,
                       answered_at, note, withdrawn_at, withdrawn_by, withdrawn_means, withdrawn_note,
                       version))

// A purpose of a covenant is the source of the grants for it.
struct CovenantPurpose {
    CovenantPurposeId id;
    std::string purpose;
    std::string ground;
};
BOOST_DESCRIBE_STRUCT(CovenantPurpose, (), (id, purpose, ground))

struct Covenant {
    CovenantId id;
    MunicipalityId municipality_id;
    std::string name;
    std::string reference;  // where the text of the agreement is
    std::vector<CovenantPurpose> purposes;
    Categories categories;
    std::vector<OrganisationId> partners;
    Date starts_on;
    std::optional<Date> ends_on;  // the last day
    UserId recorded_by;
    Instant recorded_at;
    std::optional<Instant> ended_at;  // before its term
    std::optional<UserId> ended_by;
    std::string ended_reason;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Covenant, (),
                      (id, municipality_id, name, reference, purposes, categories, partners, starts_on,
                       ends_on, recorded_by, recorded_at, ended_at, ended_by, ended_reason, version))

struct SharedPart {
    DataCategory category = DataCategory::identity;
    std::string ground;
    std::string purpose;
};
BOOST_DESCRIBE_STRUCT(SharedPart, (), (category, ground, purpose))

// What was told to a colleague, or to those of an organisation who are involved.
struct Sharing {
    SharingId id;
    DossierId dossier_id;
    UserId shared_by;
    Instant shared_at;
    std::optional<UserId> user_id;
    OrganisationId organisation_id;
    std::vector<SharedPart> parts;
    std::vector<FactId> facts;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Sharing, (),
                      (id, dossier_id, shared_by, shared_at, user_id, organisation_id, parts, facts, text))

// What a consent (or a covenant) may be about: for each purpose what its ground gives to any role that needs
// it. What is not here, no participant and no partner can agree to.
struct Agreeable {
    std::string purpose;
    std::string ground;
    Categories categories;
};
std::vector<Agreeable> agreeable(const Policy& policy, GroundCondition condition);

// Whether this ground opens anything without the participant's consent. Of a ground that is off or unknown:
// no.
bool rests_on_other_than_consent(const Policy& policy, const std::string& ground);

// As it stands on this day.
ConsentState state_of(const Consent& consent, Date today);
// The last day of one that is given on this day.
Date last_day(Date today, int most_days);

// None unless the participant said yes.
std::vector<KeptGrant> grants_of(const Consent& consent);
// On every dossier of the municipality, one for each partner.
std::vector<KeptGrant> grants_of(const Covenant& covenant, const CovenantPurpose& purpose);

// Every problem, with JSON pointers in the API's names ("/totEnMet"). `most_days`: how long it may hold.
std::vector<Problem> problems_of(const Policy& policy, const Consent& consent, Date today, int most_days);
std::vector<Problem> problems_of(const Policy& policy, const Covenant& covenant, Date today);

}  // namespace ph::access
