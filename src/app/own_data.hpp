// Everything that is kept about one person, in sections that people can read and programs too.
#pragma once
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/categories.hpp"
#include "app/rights_rules.hpp"

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(OwnKind, person, bsn, account, person_event, address, housemate, registration, phase,
                        fact, snapshot, measurement, planned_measurement, talent, talk_answer, plan, goal,
                        action, goal_score, trajectory, report, contact, appointment, task, approach, step,
                        place, involvement, team, consent, sharing, emergency, request, outreach, referral,
                        direction, meeting, decision, family_agreement, family_proposal, safety, debt_signal)

struct OwnLine {
    std::string field;  // for programs: "geboortedatum"
    std::string label;  // for people: "Geboortedatum"
    std::string value;  // JSON: "1980-04-03"
    std::string text;   // "3 april 1980"
};

// What came of a request about the thing.
struct OwnRemark {
    RemarkKind kind = RemarkKind::corrected;
    Date day;
    std::string text;
};

struct OwnItem {
    OwnKind kind = OwnKind::person;
    std::string id;
    std::string title;
    access::Categories categories;
    std::optional<UserId> written_by{};
    std::string written_by_name{};
    std::optional<Date> day{};
    bool holds = true;  // no newer one took its place
    std::vector<OwnLine> lines{};
    std::vector<OwnRemark> remarks{};
};

struct OwnSection {
    std::string id;
    std::string title;
    std::string explanation;
    std::vector<OwnItem> items{};
};

struct OwnData {
    DossierId dossier_id;
    PersonId person_id;
    std::string name;
    std::string municipality;
    Instant made_at;
    std::vector<OwnSection> sections{};
    std::vector<NotShown> not_shown{};

    [[nodiscard]] const OwnItem* find(OwnKind kind, std::string_view id) const;
};

// Where a table of personal data is found in the answer, or why it is not there.
struct PersonalTable {
    std::string_view table;
    std::string_view section;  // empty: not in the answer, because:
    std::string_view reason;
};
// Every table that tells something of a dossier or a person; a test walks over the schema and asks for each.
const std::vector<PersonalTable>& own_data_tables();

}  // namespace ph::app
