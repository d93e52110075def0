// The gate against a second opinion: random people come and go at random households, and after every act
// someone asks for something. What the product answers must be what a naive list of who may see what says.
// The list below was written from catalogue/toegang as a privacy officer reads it, not from the code.
#include <cstdlib>
#include <random>

#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/measurements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/search.hpp"
#include "app/use_cases/timeline.hpp"
#include "scenarios/town.hpp"

namespace ph::scenarios {
namespace {

// Kinds of facts as the forms and approaches ask them.
const std::map<std::string, std::string> kind_of_fact{
    {"schulden", "geld"},           {"gezondheidsklacht", "lichaam"}, {"verslaving", "geest"},
    {"fraude", "justitie"},         {"mantelzorger", "gezin"},        {"startkwalificatie", "werk"},
    {"woonruimte geregeld", "huis"}};

// Who reads facts at all, and of which kinds.
const std::map<Role, std::set<std::string>> reads{
    {Role::intaker, {"geld", "lichaam", "geest", "gezin", "werk", "huis"}},
    {Role::coach, {"geld", "lichaam", "geest", "gezin", "werk", "huis"}},
    {Role::income_consultant, {"geld", "gezin", "werk", "huis"}}};

// Scores of the self-reliance matrix that the coach may have taken.
const std::map<std::string, std::string> kind_of_score{
    {"huisvesting", "huis"}, {"lichamelijke-gezondheid", "lichaam"}, {"justitie", "justitie"}};

struct Stay {
    UserId user;
    InvolvementId id;
    int version = 1;
    Date from;
    std::optional<Date> until;
};
struct Told {
    std::string key;
    UserId by;
};
struct Home {
    DossierId id;
    PersonId person;
    std::string name;
    std::vector<Stay> stays;
    std::vector<Told> facts;
    std::vector<std::pair<std::set<std::string>, UserId>> measurements;
};

struct Oracle : Town {
    void SetUp() override {
        consultant = add_user("consulent", "Ina Inkomen", Role::income_consultant, town_hall);
        supervisor = add_user("werk", "Wim Werk", Role::work_supervisor, food_bank);
        second_intaker = add_user("intaker2", "Ida Intake", Role::intaker, town_hall);
        policy_officer = add_user("beleid", "Bo Beleid", Role::policy_officer, town_hall);
        people = {intaker,     second_intaker, coach,          second_coach,  partner,
                  team_leader, consultant,     policy_officer, administrator, supervisor};
        for (const char* name : {"Aalbers", "Bakker", "Citroen", "Dekker"}) open(name);
    }

    // --- acts -------------------------------------------------------------------------------------------

    void open(const std::string& name) {
        auto input = jan();
        input.person.family_name = name;
        input.person.name_prefix.clear();
        const auto made = registered(std::move(input));
        Home home;
        home.id = made.dossier_id;
        home.person = made.participant_id;
        home.name = name;
        homes.push_back(std::move(home));
        learn_stays(homes.back());
    }

    // Only what was written down of who is involved: the same list that a privacy officer sees.
    void learn_stays(Home& home) {
        home.stays.clear();
        const auto all =
            given(team_leader, [&](app::Call& call) { return app::involvements(call, home.id); });
        home.stays.reserve(all.list.size());
        for (const auto& one : all.list)
            home.stays.push_back({one.user_id, one.id, one.version, one.starts_on, one.ends_on});
    }

    void involve(Home& home, const User& user) {
        const Date from = clock.today() + std::chrono::days{pick(3)};
        const auto done = as(team_leader, [&](app::Call& call) {
            return app::involve(call, home.id,
                                {.user_id = user.id,
                                 .role = user.roles.front(),
                                 .starts_on = from,
                                 .direction = false,
                                 .reason = {}});
        });
        if (done.ok()) learn_stays(home);
    }

    void end(Home& home) {
        if (home.stays.empty()) return;
        const Stay stay = home.stays[static_cast<std::size_t>(pick(static_cast<int>(home.stays.size())))];
        const auto done = as(team_leader, [&](app::Call& call) {
            return app::end_involvement_of(call, home.id, stay.id, stay.version,
                                           clock.today() + std::chrono::days{pick(3)}, "Klaar");
        });
        if (done.ok()) learn_stays(home);
    }

    void tell(Home& home, const User& user) {
        auto key = kind_of_fact.begin();
        std::advance(key, pick(static_cast<int>(kind_of_fact.size())));
        const auto done = as(user, [&](app::Call& call) {
            return app::add_fact(call, home.id,
                                 {.person_id = home.person,
                                  .key = key->first,
                                  .value = "true",
                                  .source = FactSource::person,
                                  .source_detail = {},
                                  .observed_on = clock.today()});
        });
        EXPECT_EQ(done.ok(), involved(home, user) && reads.contains(user.roles.front())) << user.display_name;
        if (done.ok()) home.facts.push_back({key->first, user.id});
    }

    void measure(Home& home, const User& user) {
        Measurement one;
        one.person_id = home.person;
        one.instrument_id = "zrm-13";
        one.moment = Moment::baseline;
        one.taken_on = clock.today();
        std::set<std::string> domains;
        for (const auto& [domain, kind] : kind_of_score) {
            if (pick(2) == 0) continue;
            one.scores.push_back({domain, 3, {}, {}});
            domains.insert(domain);
        }
        const auto done = as(user, [&](app::Call& call) { return app::add_measurement(call, home.id, one); });
        if (done.ok()) home.measurements.emplace_back(domains, user.id);
    }

    // --- the naive list ---------------------------------------------------------------------------------

    bool involved(const Home& home, const User& user) {
        return std::ranges::any_of(home.stays, [&](const Stay& stay) {
            return stay.user == user.id && stay.from <= clock.today() &&
                   (!stay.until || *stay.until > clock.today());
        });
    }
    bool opens(const Home& home, const User& user) {
        switch (user.roles.front()) {
            case Role::team_leader: return true;
            case Role::policy_officer:
            case Role::privacy_officer:
            case Role::administrator:
            case Role::participant: return false;
            default: return involved(home, user);
        }
    }
    bool sees(const User& user, const std::string& kind, const UserId& by) {
        const auto found = reads.find(user.roles.front());
        return by == user.id || (found != reads.end() && found->second.contains(kind));
    }
    bool reads_facts(const Home& home, const User& user) {
        return involved(home, user) && reads.contains(user.roles.front());
    }
    std::multiset<std::string> facts_of(const Home& home, const User& user) {
        std::multiset<std::string> keys;
        for (const Told& fact : home.facts) {
            if (sees(user, kind_of_fact.at(fact.key), fact.by)) keys.insert(fact.key);
        }
        return keys;
    }

    // --- questions --------------------------------------------------------------------------------------

    void ask_for_dossier(Home& home, const User& user) {
        const auto answer = as(user, [&](app::Call& call) { return app::dossier_picture(call, home.id); });
        ASSERT_EQ(answer.ok(), opens(home, user));
        if (!answer.ok()) EXPECT_EQ(answer.error().fault, Fault::missing);
    }
    void ask_for_facts(Home& home, const User& user) {
        const auto answer = as(user, [&](app::Call& call) { return app::facts(call, home.id, true); });
        ASSERT_EQ(answer.ok(), reads_facts(home, user));
        if (!answer.ok()) return;
        std::multiset<std::string> keys;
        for (const auto& fact : *answer) keys.insert(fact.key);
        EXPECT_EQ(keys, facts_of(home, user));
    }
    void ask_for_measurements(Home& home, const User& user) {
        const auto answer =
            as(user, [&](app::Call& call) { return app::list_measurements(call, home.id, std::nullopt); });
        const Role role = user.roles.front();
        ASSERT_EQ(answer.ok(), involved(home, user) && (role == Role::coach || role == Role::intaker));
        if (!answer.ok()) return;
        std::multiset<std::string> shown;
        std::multiset<std::string> expected;
        for (const auto& one : *answer) {
            for (const Score& score : one.scores) shown.insert(score.domain);
        }
        for (const auto& [domains, by] : home.measurements) {
            for (const std::string& domain : domains) {
                if (sees(user, kind_of_score.at(domain), by)) expected.insert(domain);
            }
        }
        EXPECT_EQ(shown, expected);
    }
    void ask_for_timeline(Home& home, const User& user) {
        const auto answer = as(user, [&](app::Call& call) {
            return app::timeline(call, home.id, {.after = std::nullopt, .limit = 1000});
        });
        const Role role = user.roles.front();
        const bool may = role == Role::team_leader ||
                         (involved(home, user) && (role == Role::coach || role == Role::intaker));
        ASSERT_EQ(answer.ok(), may);
        if (!answer.ok()) return;
        const auto told = std::ranges::count_if(answer->items, [](const app::TimelineEntry& entry) {
            return entry.kind == app::TimelineKind::fact;
        });
        const auto expected = reads.contains(role) ? facts_of(home, user).size() : 0U;
        EXPECT_EQ(static_cast<std::size_t>(told), expected);
    }
    void ask_for_list(Home&, const User& user) {
        const auto answer =
            as(user, [&](app::Call& call) { return app::dossiers(call, {}, std::nullopt, 100); });
        std::set<DossierId> shown;
        std::set<DossierId> expected;
        if (answer.ok()) {
            for (const auto& row : answer->rows) shown.insert(row.id);
        }
        for (const Home& home : homes) {
            if (opens(home, user)) expected.insert(home.id);
        }
        EXPECT_EQ(shown, expected);
    }
    void ask_to_search(Home& home, const User& user) {
        app::SearchQuestion question;
        question.name = "Jan " + home.name;
        const auto answer = as(user, [&](app::Call& call) { return app::search(call, question); });
        const std::set<Role> searchers{Role::intaker, Role::coach, Role::income_consultant,
                                       Role::team_leader};
        ASSERT_EQ(answer.ok(), searchers.contains(user.roles.front()));
        if (!answer.ok()) return;
        for (const app::SearchHit& hit : answer->hits) {
            const auto found = std::ranges::find(homes, hit.candidate.dossier_id, &Home::id);
            ASSERT_NE(found, homes.end());
            EXPECT_EQ(hit.may_open, opens(*found, user)) << found->name;
        }
    }
    void ask_for_day(Home&, const User& user) {
        const auto answer = as(user, [&](app::Call& call) { return app::my_day(call); });
        if (!answer.ok()) return;
        for (const auto* list : {&(*answer)->new_for_me}) {
            for (const auto& row : *list) {
                const auto found = std::ranges::find(homes, row.id, &Home::id);
                ASSERT_NE(found, homes.end());
                EXPECT_TRUE(involved(*found, user)) << found->name;
            }
        }
        for (const auto& task : (*answer)->today) {
            const auto found = std::ranges::find(homes, task.task.dossier_id, &Home::id);
            EXPECT_TRUE(opens(*found, user)) << found->name;
        }
    }

    int pick(int below) { return static_cast<int>(chance() % static_cast<unsigned>(below)); }
    const User& someone() { return people[static_cast<std::size_t>(pick(static_cast<int>(people.size())))]; }
    Home& somewhere() { return homes[static_cast<std::size_t>(pick(static_cast<int>(homes.size())))]; }

    std::minstd_rand chance{20261122};
    User consultant;
    User supervisor;
    User second_intaker;
    User policy_officer;
    std::vector<User> people;
    std::vector<Home> homes;
};

// How many questions; a long run sets the variable.
int questions() {
    const char* number = std::getenv("PH_ORACLE_QUESTIONS");  // NOLINT(concurrency-mt-unsafe)
    return number == nullptr ? 600 : std::atoi(number);
}

TEST_F(Oracle, TheGateAnswersWhatANaiveListOfWhoMaySeeWhatSays) {
    using Question = void (Oracle::*)(Home&, const User&);
    const std::vector<std::pair<const char*, Question>> asked{{"dossier", &Oracle::ask_for_dossier},
                                                              {"facts", &Oracle::ask_for_facts},
                                                              {"measurements", &Oracle::ask_for_measurements},
                                                              {"timeline", &Oracle::ask_for_timeline},
                                                              {"list", &Oracle::ask_for_list},
                                                              {"search", &Oracle::ask_to_search},
                                                              {"day", &Oracle::ask_for_day}};
    for (int i = 0; i < questions() && !HasFailure(); ++i) {
        Home& home = somewhere();
        switch (pick(12)) {
            case 0: clock.advance(std::chrono::hours{pick(30)}); break;
            case 1:
            case 2: involve(home, someone()); break;
            case 3: end(home); break;
            case 4: tell(home, someone()); break;
            case 5: measure(home, someone()); break;
            default: break;
        }
        const User& user = someone();
        const auto& [what, question] = asked[static_cast<std::size_t>(pick(static_cast<int>(asked.size())))];
        SCOPED_TRACE(std::string{what} + " of " + home.name + " by " + user.display_name + ", question " +
                     std::to_string(i) + " at " + to_string(clock.now()));
        (this->*question)(home, user);
    }
}

}  // namespace
}  // namespace ph::scenarios
