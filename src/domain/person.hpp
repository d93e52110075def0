// A household and the people in it.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"
#include "domain/bsn.hpp"
#include "domain/ids.hpp"

namespace ph {

// The people who share one plan.
struct Household {
    HouseholdId id;
    MunicipalityId municipality_id;
    std::string district;  // wijk or kern; empty when unknown
    std::string address;   // street and number, or where the household stays now
    std::string postcode;
    std::string town;
    bool no_fixed_address = false;
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(Household, (),
                      (id, municipality_id, district, address, postcode, town, no_fixed_address, version))

// "1234ab" -> "1234 AB"; nothing when it is no Dutch postcode.
std::optional<std::string> dutch_postcode(std::string_view text);
// Every problem, with JSON pointers in the API's names under `pointer` ("/huishouden" + "/postcode").
std::vector<Problem> problems_of(const Household& household, std::string_view pointer);

BOOST_DEFINE_ENUM_CLASS(HouseholdRole, applicant, partner, child, other)

struct Person {
    PersonId id;
    MunicipalityId municipality_id;
    HouseholdId household_id;
    HouseholdRole household_role = HouseholdRole::applicant;
    std::string given_names;
    std::string name_prefix;  // "van der"
    std::string family_name;
    std::optional<Date> birth_date;
    std::optional<Bsn> bsn;
    std::string phone;
    std::string email;
    std::string language = "nl";  // BCP 47
    int version = 1;

    // "Jan van der Berg"
    [[nodiscard]] std::string full_name() const;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, municipality_id, household_id, household_role, given_names, name_prefix,
                       family_name, birth_date, bsn, phone, email, language, version))

// Every problem, with JSON pointers in the API's names under `pointer` ("/persoon" + "/achternaam").
std::vector<Problem> problems_of(const Person& person, std::string_view pointer, Date today);

}  // namespace ph
