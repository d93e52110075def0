// Professionals who learn: trainings to sign up for, and intervision, in which colleagues bring a case
// without names to a group of their own. Nothing of it is linked to a dossier.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/ids.hpp"

namespace ph {

using TrainingId = Id<struct TrainingKind>;
using TrainingSignUpId = Id<struct TrainingSignUpKind>;
using IntervisionGroupId = Id<struct IntervisionGroupKind>;
using IntervisionCaseId = Id<struct IntervisionCaseKind>;

struct Training {
    TrainingId id;
    MunicipalityId municipality_id;
    std::string title;
    std::string explanation;
    Instant starts_at;
    int minutes = 120;
    std::string place;
    std::string for_whom;
    std::optional<int> places;  // none: as many as want to
    bool cancelled = false;
    UserId made_by;
    Instant made_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Training, (),
                      (id, municipality_id, title, explanation, starts_at, minutes, place, for_whom, places,
                       cancelled, made_by, made_at, version))
std::vector<Problem> problems_of(const Training& training);

struct TrainingSignUp {
    TrainingSignUpId id;
    MunicipalityId municipality_id;
    TrainingId training_id;
    UserId user_id;
    Instant signed_up_at;
};
BOOST_DESCRIBE_STRUCT(TrainingSignUp, (), (id, municipality_id, training_id, user_id, signed_up_at))

struct IntervisionGroup {
    IntervisionGroupId id;
    MunicipalityId municipality_id;
    std::string name;
    std::vector<UserId> members;  // only they read what is brought in
    UserId made_by;
    Instant made_at;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(IntervisionGroup, (), (id, municipality_id, name, members, made_by, made_at, version))

struct IntervisionCase {
    IntervisionCaseId id;
    MunicipalityId municipality_id;
    IntervisionGroupId group_id;
    Date held_on;
    std::string question;
    std::string tried;
    UserId brought_by;
    Instant written_at;
    std::string conclusion{};            // what the group came to; empty: not yet
    std::optional<Date> concluded_on{};  // a day with every conclusion
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(IntervisionCase, (),
                      (id, municipality_id, group_id, held_on, question, tried, brought_by, written_at,
                       conclusion, concluded_on, version))
std::vector<Problem> problems_of(const IntervisionCase& one);

// Words of these full names that stand in the text, as the text has them: only what begins with a capital in
// a name ("van" does not), of three letters or more, whatever the capitals in the text.
std::vector<std::string> names_in(std::string_view text, const std::vector<std::string>& full_names);

}  // namespace ph
