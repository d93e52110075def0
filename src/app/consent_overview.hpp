// The consents of a whole municipality as who watches over them sees them: with whom, about which kinds of
// data, until when and how it stands. Not what was told, and no more of anybody than initials and a year.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>

#include "access/sharing.hpp"

namespace ph::app {

// As it stands on a day. Of a yes: valid, ending (within the days of catalogue/toegang/toezicht.yaml) or
// expired. A question that nobody answered in time is expired too.
BOOST_DEFINE_ENUM_CLASS(ConsentStanding, asked, valid, ending, expired, withdrawn, declined)

// What "ending" means: still holding today, and not after `soon`.
struct ConsentDays {
    Date today;
    Date soon;
};

// Everything that is given must hold.
struct ConsentFilter {
    std::optional<OrganisationId> organisation;
    std::optional<access::DataCategory> category;
    std::optional<ConsentStanding> standing;
    std::optional<Date> ends_before;  // the last day is an earlier one
};

struct ConsentLine {
    ConsentId id;
    DossierId dossier_id;
    OrganisationId organisation_id;
    std::string organisation_name;
    access::Categories categories;
    std::string purpose;
    Date until_on;  // the last day
    ConsentStanding standing = ConsentStanding::asked;
    std::optional<access::ConsentMeans> means;  // of a yes
    std::optional<Instant> asked_at;
    std::optional<Date> given_on;
    std::optional<Instant> withdrawn_at;
    std::string given_names;  // of the participant
    std::string family_name;
    std::optional<Date> birth_date;
    bool may_open = false;  // the dossier, to who asks
};
BOOST_DESCRIBE_STRUCT(ConsentLine, (),
                      (id, dossier_id, organisation_id, organisation_name, categories, purpose, until_on,
                       standing, means, asked_at, given_on, withdrawn_at, given_names, family_name,
                       birth_date))

struct ConsentCount {
    OrganisationId organisation_id;
    std::string organisation_name;
    ConsentStanding standing = ConsentStanding::asked;
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(ConsentCount, (), (organisation_id, organisation_name, standing, number))

}  // namespace ph::app
