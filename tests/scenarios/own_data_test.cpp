// "Alles over mij" is everything: every table that tells of a person is in it or says why not, and so is
// every text in those tables.
#include <map>
#include <set>

#include "app/use_cases/break_glass.hpp"
#include "app/use_cases/household.hpp"
#include "app/use_cases/working_notes.hpp"
#include "scenarios/rights_town.hpp"
#include "storage/sql/mapper.hpp"
#include "storage/sql/sqlite_connection.hpp"
#include "wire/dto/own_data.hpp"

namespace ph::scenarios {
namespace {

using storage::sql::Mapper;

// Columns by which a row is of a dossier or of somebody in it.
const std::set<std::string> telling{"dossier_id", "person_id", "participant_id", "household_id", "case_id",
                                    "plan_id",    "goal_id",   "trajectory_id",  "user_id"};

// Texts of tables in the answer that are not in it themselves, with the reason.
const std::map<std::string, std::string> left_out{
    {"registration.requester_name", "who reported somebody is about another person"},
    {"outreach_attempt.step", "where the ladder stood; the attempt tells what was done"},
    {"letter.template_id", "an id of the catalogue; the text is told"},
    {"task.note", "a working note"},
    {"task.status_note", "a working note"},
    {"task.case_item", "an id of the approach"},
    {"meeting_presence.who", "who else was there is about another person"},
    {"approach_case.tables", "versions of tables of the municipality"},
    {"approach_case.facts", "repeats fact"},
    {"case_happening.item", "an id of the approach"},
    {"case_happening.transition", "a word of the engine; the sentence tells it"},
    {"case_happening.from_state", "a word of the engine; the sentence tells it"},
    {"case_happening.to_state", "a word of the engine; the sentence tells it"},
    {"case_happening.cause", "a word of the engine; the sentence tells it"},
    {"case_happening.facts_seen", "repeats fact; the sentence tells it"},
    {"measure_moment.plan_id", "an id of the catalogue; its name is told"},
    {"case_place.approach_id", "repeats approach_case"},
    {"case_place.pool", "an id of the approach"},
    {"case_place.priority", "a number of the engine"},
    {"broken_glass.wait_reason", "why telling waited may be about somebody else"},
    {"broken_glass.verdict_words", "about the colleague; the verdict is told"},
    {"rights_request.thing_kind", "says which item it is about"},
    {"rights_request.thing_id", "says which item it is about"},
    {"rights_request.thing_part", "says which item it is about"},
    {"rights_request.keep_reason", "an id; the law it stands for is told"},
    {"rights_request.successor_id", "an id; the fact itself is told"},
};

// Fills what holds text with a word of its own, and what points to somebody with whoever it is.
class Filler {
  public:
    Filler(const UserId& user, const DossierId& dossier, const PersonId& person, Date day)
        : user_(user),
          dossier_(dossier),
          person_(person),
          day_(day) {}

    template <class Row>
    Row filled(const std::string& table, Row row) {
        boost::mp11::mp_for_each<storage::sql::Members<Row>>(
            [&](auto member) { fill(table + '.' + member.name, row.*member.pointer); });
        return row;
    }
    [[nodiscard]] const std::set<std::string>& places() const { return places_; }
    static std::string word(const std::string& place) { return "woord-" + place; }

  private:
    void fill(const std::string& place, std::string& text) {
        text = word(place);
        places_.insert(place);
    }
    void fill(const std::string& place, std::optional<std::string>& text) { fill(place, text.emplace()); }
    void fill(const std::string&, UserId& id) { id = user_; }
    void fill(const std::string&, DossierId& id) { id = dossier_; }
    void fill(const std::string&, PersonId& id) { id = person_; }
    void fill(const std::string&, Date& day) { day = day_; }
    template <class Other>
    void fill(const std::string&, Other&) {}

    UserId user_;
    DossierId dossier_;
    PersonId person_;
    Date day_;
    std::set<std::string> places_;
};

template <class Row, class Change>
Row with(const Change& change) {
    Row row;
    change(row);
    return row;
}

// As a whole: one place may be called like the beginning of another.
bool stands_in(const std::string& json, const std::string& word) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz_";
    for (auto at = json.find(word); at != std::string::npos; at = json.find(word, at + 1)) {
        if (letters.find(json[at + word.size()]) == std::string_view::npos) return true;
    }
    return false;
}

struct OwnDataIsEverything : RightsTown {
    void SetUp() override {
        RightsTown::SetUp();
        connection = must(
            storage::sql::SqliteConnection::open(database(), storage::sql::SqliteConnection::Mode::writer));
        storage::Key key{};
        key.fill(7);
        secrets = std::make_unique<storage::Secrets>(storage::derive_secrets(key));
    }

    std::set<std::string> texts_of(const std::string& sql) {
        std::set<std::string> found;
        must(connection->run(sql, {},
                             [&](const storage::sql::Row& row) { found.insert(row.get<std::string>(0)); }));
        return found;
    }
    std::string answer() {
        std::string json;
        wire::append(json, wire::to_dto(own()));
        return json;
    }
    template <class IdType>
    IdType id() {
        return make_id<IdType>(clock.now(), random);
    }
    void one_row_everywhere(Mapper& db, Filler& fill);

    std::unique_ptr<storage::sql::Connection> connection;
    std::unique_ptr<storage::Secrets> secrets;
};

void OwnDataIsEverything::one_row_everywhere(Mapper& db, Filler& fill) {
    const auto add = [&](const std::string& table, auto row) {
        row = fill.filled(table, row);
        row.id = id<decltype(row.id)>();
        EXPECT_TRUE(db.insert(row).ok()) << table;
        return row;
    };
    const auto change = [&](const std::string& table, auto row) {
        const auto kept = row.id;
        auto filled = fill.filled(table, row);
        filled.id = kept;
        EXPECT_TRUE(db.update(filled).ok()) << table;
    };
    Person person = must(db.by_id<Person>(jan));
    person.birth_date.reset();
    change("person", person);
    User account = must(db.by_id<User>(himself.id));
    account.person_id = jan;
    change("user_account", account);
    Dossier home = must(db.by_id<Dossier>(dossier));
    change("household", must(db.by_id<Household>(home.household_id)));
    home.phase_reason = Filler::word("dossier.phase_reason");
    EXPECT_TRUE(db.update(home).ok());
    add("person_event", with<PersonEvent>([&](auto& row) { row.kind = PersonEventType::birth_date; }));
    add("phase_change", PhaseChange{});
    EXPECT_TRUE(connection->execute("DELETE FROM registration").ok());
    add("registration", with<Registration>([&](auto& row) { row.municipality_id = municipality.id; }));
    const Snapshot snapshot = add("snapshot", Snapshot{});
    Fact fact = fill.filled("fact", Fact{});
    fact.id = id<FactId>();
    fact.value = "\"woord-fact.value\"";
    fact.snapshot_id = snapshot.id;
    EXPECT_TRUE(db.insert(fact).ok());
    const Contact contact =
        add("contact", with<Contact>([&](auto& row) { row.outcome = ContactOutcome::spoken; }));
    add("letter", with<Letter>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.dossier_id = dossier;
            row.contact_id = contact.id;
        }));
    Measurement measured;
    measured.answers = {{"vraag", "\"woord-measurement.answers\""}};
    measured.scores = {
        {"domein", std::nullopt, "woord-measurement.not_asked", "woord-measurement.score_note"}};
    add("measurement", measured);
    add("talent", with<Talent>([&](auto& row) { row.municipality_id = municipality.id; }));
    add("talk_answer", with<TalkAnswer>([&](auto& row) { row.municipality_id = municipality.id; }));
    const ActionPlan plan =
        add("action_plan", with<ActionPlan>([&](auto& row) { row.status = PlanStatus::agreed; }));
    const Goal goal = add("goal", with<Goal>([&](auto& row) { row.plan_id = plan.id; }));
    add("plan_action", with<Action>([&](auto& row) { row.plan_id = plan.id; }));
    add("gas_score", with<GasScore>([&](auto& row) {
            row.goal_id = goal.id;
            row.level = gas_lowest;
        }));
    const Trajectory help =
        add("trajectory", with<Trajectory>([&](auto& row) { row.result = TrajectoryResult::partly; }));
    add("progress_report", with<ProgressReport>([&](auto& row) { row.trajectory_id = help.id; }));
    add("appointment", Appointment{});
    add("task", Task{});
    add("involvement", with<Involvement>([&](auto& row) { row.organisation_id = town_hall.id; }));
    OutreachList list{id<OutreachListId>(), municipality.id, "Lijst", "UWV", "tilburg", coach.id,
                      clock.now()};
    EXPECT_TRUE(db.insert(list).ok());
    OutreachPerson approached;
    approached.id = id<OutreachPersonId>();
    approached.municipality_id = municipality.id;
    approached.list_id = list.id;
    approached.dossier_id = dossier;
    EXPECT_TRUE(db.insert(approached).ok());
    add("outreach_attempt", with<OutreachAttempt>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.person_id = approached.id;
        }));
    add("debt_signal", with<DebtSignal>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.person_id = approached.id;
            row.list_id = list.id;
        }));
    Team team{id<TeamId>(), municipality.id, town_hall.id, "Wijkteam", {}};
    EXPECT_TRUE(db.insert(team).ok());
    add("team_involvement", with<TeamInvolvement>([&](auto& row) { row.team_id = team.id; }));
    add("consent", with<access::Consent>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.organisation_id = food_bank.id;
        }));
    add("sharing", with<access::Sharing>([&](auto& row) { row.organisation_id = food_bank.id; }));
    const Referral asked =
        add("referral", with<Referral>([&](auto& row) { row.municipality_id = municipality.id; }));
    add("referral_step", with<ReferralStep>([&](auto& row) { row.referral_id = asked.id; }));
    add("direction_offer", with<DirectionOffer>([&](auto& row) { row.municipality_id = municipality.id; }));
    add("collaboration", with<Collaboration>([&](auto& row) { row.municipality_id = municipality.id; }));
    const FamilyConference conference = with<FamilyConference>([&](auto& row) {
        row.id = id<FamilyConferenceId>();
        row.municipality_id = municipality.id;
        row.dossier_id = dossier;
        row.started_by = coach.id;
    });
    EXPECT_TRUE(db.insert(conference).ok());
    const auto of_family = [&](auto& row) {
        row.municipality_id = municipality.id;
        row.conference_id = conference.id;
    };
    add("family_agreement", with<FamilyAgreement>(of_family));
    add("family_proposal", with<FamilyProposal>(of_family));
    add("safety_agreement", with<SafetyAgreement>([&](auto& row) { row.municipality_id = municipality.id; }));
    const Meeting met = with<Meeting>([&](auto& row) {
        row.id = id<MeetingId>();
        row.municipality_id = municipality.id;
        row.led_by = coach.id;
    });
    EXPECT_TRUE(db.insert(met).ok());
    const MeetingItem question = add("meeting_item", with<MeetingItem>([&](auto& row) {
                                         row.municipality_id = municipality.id;
                                         row.meeting_id = met.id;
                                     }));
    add("meeting_decision", with<MeetingDecision>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.meeting_id = met.id;
            row.item_id = question.id;
        }));
    add("meeting_invitation", with<MeetingInvitation>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.meeting_id = met.id;
            row.invited_by = coach.id;
        }));
    add("meeting_presence", with<MeetingPresence>([&](auto& row) {
            row.municipality_id = municipality.id;
            row.meeting_id = met.id;
            row.dossier_id = dossier;
            row.user_id = coach.id;
        }));
    add("broken_glass", with<BrokenGlass>([&](auto& row) { row.municipality_id = municipality.id; }));
    Case followed = fill.filled("approach_case", Case{});
    followed.id = id<CaseId>();
    ApproachSource source{followed.approach_id, 1, "tekst", clock.now()};
    EXPECT_TRUE(db.insert(source).ok());
    EXPECT_TRUE(db.insert(followed).ok());
    EXPECT_TRUE(db.insert(with<CaseStep>([&](auto& row) { row.case_id = followed.id; })).ok());
    add("case_happening", with<CaseHappening>([&](auto& row) { row.case_id = followed.id; }));
    add("measure_moment", with<PlannedMeasurement>([&](auto& row) {
            row.case_id = followed.id;
            row.municipality_id = municipality.id;
        }));
    CasePlace place = fill.filled("case_place", with<CasePlace>([&](auto& row) {
                                      row.case_id = followed.id;
                                      row.municipality_id = municipality.id;
                                  }));
    EXPECT_TRUE(db.insert(place).ok());
}

TEST_F(OwnDataIsEverything, EveryTableOfPersonsIsInTheAnswerOrSaysWhyNot) {
    std::set<std::string> covered;
    for (const app::PersonalTable& use : app::own_data_tables()) {
        covered.emplace(use.table);
        EXPECT_NE(use.section.empty(), use.reason.empty()) << use.table;
        if (!use.section.empty()) EXPECT_TRUE(rules().sections.contains(use.section)) << use.section;
    }
    for (const std::string& table :
         texts_of("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
        bool tells = table == "person" || table == "household";
        for (const std::string& column : texts_of("SELECT name FROM pragma_table_info('" + table + "')"))
            tells = tells || telling.contains(column);
        if (tells)
            EXPECT_TRUE(covered.contains(table))
                << table << " holds data of persons: put it in app/use_cases/own_data.cpp, or say why not";
    }
}

TEST_F(OwnDataIsEverything, EveryTextOfThoseTablesIsInTheAnswerOrSaysWhyNot) {
    Mapper db{*connection, *secrets};
    Filler fill{coach.id, dossier, jan, today()};
    ASSERT_TRUE(connection->begin(storage::sql::Transaction::write).ok());
    one_row_everywhere(db, fill);
    ASSERT_TRUE(connection->commit().ok());
    const auto request = must(ask(RightsKind::correction, "woord-rights_request.text"));
    ASSERT_TRUE(connection
                    ->execute("UPDATE rights_request SET decision = 'woord-rights_request.decision', "
                              "identity_check = 'woord-rights_request.identity_check', "
                              "extension_reason = 'woord-rights_request.extension_reason', "
                              "thing_title = 'woord-rights_request.thing_title'")
                    .ok());
    const std::string json = answer();
    for (const auto* place :
         {"rights_request.text", "rights_request.decision", "rights_request.identity_check",
          "rights_request.extension_reason", "rights_request.thing_title", "dossier.phase_reason",
          "measurement.answers", "measurement.not_asked", "measurement.score_note"})
        EXPECT_NE(json.find(Filler::word(place)), std::string::npos) << place;
    EXPECT_GT(fill.places().size(), 80U);
    for (const std::string& place : fill.places()) {
        const bool there = stands_in(json, Filler::word(place));
        EXPECT_NE(there, left_out.contains(place))
            << place << (there ? " is in the answer after all" : " is not in the answer");
    }
    // Every table in the answer was given a row.
    for (const app::PersonalTable& use : app::own_data_tables()) {
        if (use.section.empty()) continue;
        EXPECT_EQ(texts_of("SELECT CASE WHEN EXISTS (SELECT 1 FROM " + std::string{use.table} +
                           ") THEN 'filled' ELSE 'empty' END"),
                  std::set<std::string>{"filled"})
            << use.table;
    }
}

// Whoever told something about Jan is somebody else, and so is whoever lives with him.
TEST_F(OwnDataIsEverything, WhatIsOfAnotherIsNotInIt) {
    given(coach, [&](app::Call& call) {
        return app::add_fact(
            call, dossier,
            {jan, "schulden", "true", FactSource::network, "Buurvrouw Annie Verklikker", today()});
    });
    Person partner_of_jan;
    partner_of_jan.given_names = "Fatma";
    partner_of_jan.family_name = "Huisgenoot";
    partner_of_jan.phone = "0687654321";
    partner_of_jan.household_role = HouseholdRole::partner;
    const Person fatma =
        given(coach, [&](app::Call& call) { return app::add_person(call, dossier, partner_of_jan); });
    know("verslaving", "true", fatma.id);
    Contact contact;
    contact.at = clock.now();
    contact.person_id = fatma.id;
    contact.note = "Fatma vertelt iets over zichzelf";
    given(coach, [&](app::Call& call) { return app::add_contact(call, dossier, contact); });
    const std::string json = answer();
    EXPECT_NE(json.find("Fatma"), std::string::npos) << "that she lives there";
    for (const auto* of_another : {"Verklikker", "Huisgenoot", "0687654321", "over zichzelf"})
        EXPECT_EQ(json.find(of_another), std::string::npos) << of_another;
    EXPECT_EQ(json.find(fatma.id.to_string()), json.rfind(fatma.id.to_string())) << "only as who lives there";
}

TEST_F(OwnDataIsEverything, WorkingNotesAreLeftOutAndItSaysSo) {
    given(coach, [&](app::Call& call) {
        return app::add_working_note(call, dossier, "Vraag volgende keer naar de zus");
    });
    const std::string json = answer();
    EXPECT_EQ(json.find("naar de zus"), std::string::npos);
    EXPECT_NE(json.find("Werkaantekeningen"), std::string::npos);
}

TEST_F(OwnDataIsEverything, AnEmergencyIsInItFromTheDayThatItMayBeTold) {
    app::NewBrokenGlass input;
    input.danger = Danger::violence;
    input.reason = "Ruzie in het trappenhuis";
    input.tell_from = today() + std::chrono::days{7};
    input.wait_reason = "De dader leest mee";
    input.wait_decided_by = team_leader.id;
    given(second_coach, [&](app::Call& call) { return app::break_glass(call, dossier, input); });
    talk(second_coach, "De politie is gekomen");
    std::string json = answer();
    for (const auto* untold : {"trappenhuis", "politie is gekomen"})
        EXPECT_EQ(json.find(untold), std::string::npos) << untold;
    days_pass(7);
    json = answer();
    for (const auto* told : {"trappenhuis", "politie is gekomen", "er was geweld"})
        EXPECT_NE(json.find(told), std::string::npos) << told;
    EXPECT_EQ(json.find("leest mee"), std::string::npos);
}

TEST_F(OwnDataIsEverything, EverySectionIsThereInTheOrderOfTheCatalogueWords) {
    const auto data = own();
    ASSERT_EQ(data.sections.size(), rules().sections.size());
    for (const auto& section : data.sections) {
        EXPECT_FALSE(section.title.empty());
        for (const auto& one : section.items) {
            EXPECT_FALSE(one.title.empty()) << section.id;
            EXPECT_FALSE(one.categories.empty()) << one.title;
        }
    }
    EXPECT_EQ(data.municipality, "Zonnedal");
    EXPECT_EQ(data.sections.front().id, "wie-u-bent");
    EXPECT_EQ(data.sections.back().id, "bewaren");
}

}  // namespace
}  // namespace ph::scenarios
