// What people do all day reads no table from end to end: every statement behind a dossier, its timeline, "my
// day", the list and the search finds its rows through an index. Asked of SQLite, which says how it will go
// about it.
#include "app/editions.hpp"
#include "app/pictures.hpp"
#include "app/use_cases/caseloads.hpp"
#include "app/use_cases/consent_overview.hpp"
#include "app/use_cases/dossiers.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/outreach.hpp"
#include "app/use_cases/search.hpp"
#include "app/use_cases/timeline.hpp"
#include "contract/opened.hpp"
#include "storage/unit_of_work.hpp"

namespace ph::storage::contract {
namespace {

// A connection that remembers what it was asked.
class Listening final : public sql::Connection {
  public:
    Listening(std::unique_ptr<sql::Connection> inner, std::set<std::string>& heard)
        : inner_(std::move(inner)),
          heard_(heard) {}
    [[nodiscard]] sql::Dialect dialect() const noexcept override { return inner_->dialect(); }
    Status begin(sql::Transaction kind) override { return inner_->begin(kind); }
    Status commit() override { return inner_->commit(); }
    void rollback() noexcept override { inner_->rollback(); }
    Result<std::int64_t> run(std::string_view sql, const sql::Arguments& arguments,
                             const sql::EachRow& each) override {
        heard_.emplace(sql);
        return inner_->run(sql, arguments, each);
    }
    Status script(const std::string& sql) override { return inner_->script(sql); }

  private:
    std::unique_ptr<sql::Connection> inner_;
    std::set<std::string>& heard_;
};

// Who may do everything in this role.
access::Policy open_policy(Role role, access::Reach reach) {
    access::Policy policy;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<access::Permission>>([&](auto each) {
        policy.roles[role][each.value] = reach;
        policy.purposes[each.value] = "test";
        policy.grounds[each.value] = "test";
        policy.data[each.value] = {{access::DataCategory::identity}, {}};
    });
    return policy;
}

struct HotQueries : OpenedDossier {
    // Every statement behind an act of the coach.
    template <class Act>
    std::set<std::string> statements(access::Reach reach, Act act) {
        std::set<std::string> heard;
        Pool pool(
            [&]() -> Result<std::unique_ptr<sql::Connection>> {
                return std::unique_ptr<sql::Connection>{
                    std::make_unique<Listening>(database->connect(), heard)};
            },
            1, std::chrono::seconds{1});
        auto lease = pool.take();
        if (!lease.ok() || !(*lease)->begin(sql::Transaction::read).ok()) {
            ADD_FAILURE() << "no connection";
            return {};
        }
        const Secrets secrets = test_secrets();
        SqlUnitOfWork work(std::move(*lease), nullptr, secrets, app::Access::read);
        const access::Policy policy = open_policy(Role::coach, reach);
        const access::Actor who = actor(world.coach);
        access::Gate gate(policy, who, work.grants(), clock, random);
        const app::Catalogue catalogue;
        app::Pictures pictures;
        app::Editions editions{{}};
        app::Call call{gate, work, clock, random, catalogue, pictures, editions};
        const auto done = act(call);
        EXPECT_TRUE(done.ok()) << to_text(done.error());
        return heard;
    }

    // How SQLite will read tables from end to end for a statement: "SCAN task".
    std::vector<std::string> scans(const std::string& sql) {
        std::vector<std::string> found;
        // The plan does not depend on the values, but every parameter wants one.
        sql::Arguments nothing;
        for (int i = 0; i < 50; ++i) nothing.put_null(sql::Kind::text);
        // Inner queries, with the step that they are part of: reading their rows is no reading of a table.
        std::set<std::pair<int, std::string>> inner;
        const auto read =
            database->connect()->run("EXPLAIN QUERY PLAN " + sql, nothing, [&](const sql::Row& row) {
                const int parent = row.get<int>(1);
                const auto step = row.get<std::string>(3);
                for (const std::string_view made : {"CO-ROUTINE ", "MATERIALIZE "}) {
                    if (step.starts_with(made)) inner.emplace(parent, step.substr(made.size()));
                }
                if (step.starts_with("SCAN ") && step != "SCAN CONSTANT ROW" &&
                    !inner.contains({parent, step.substr(5)}))
                    found.push_back(step);
            });
        EXPECT_TRUE(read.ok()) << to_text(read.error());
        return found;
    }

    template <class Act>
    void expect_indexes(access::Reach reach, Act act) {
        const auto heard = statements(reach, act);
        EXPECT_FALSE(heard.empty());
        for (const std::string& sql : heard) EXPECT_THAT(scans(sql), ::testing::IsEmpty()) << sql;
    }
};

TEST_P(HotQueries, ADossierIsOpenedThroughIndexes) {
    expect_indexes(access::Reach::involved,
                   [&](app::Call& call) { return app::dossier_picture(call, dossier.id); });
}

TEST_P(HotQueries, TheTimelineIsToldThroughIndexes) {
    expect_indexes(access::Reach::involved, [&](app::Call& call) {
        return app::timeline(call, dossier.id, {.after = std::nullopt, .limit = 50});
    });
}

TEST_P(HotQueries, MyDayIsMadeThroughIndexes) {
    expect_indexes(access::Reach::involved, [](app::Call& call) { return app::my_day(call); });
}

TEST_P(HotQueries, TheOwnListIsReadThroughIndexes) {
    expect_indexes(access::Reach::involved,
                   [](app::Call& call) { return app::dossiers(call, {}, std::nullopt, 50); });
}

TEST_P(HotQueries, PersonsAreFoundThroughIndexes) {
    expect_indexes(access::Reach::municipality, [](app::Call& call) {
        app::SearchQuestion question;
        question.name = "Jan Berg";
        question.bsn = Bsn::parse("999990019");
        return app::search(call, question);
    });
}

TEST_P(HotQueries, EveryConsentOfTheMunicipalityIsReadThroughIndexes) {
    expect_indexes(access::Reach::municipality,
                   [](app::Call& call) { return app::consent_overview(call, {}, {}); });
    app::ConsentFilter filter;
    filter.organisation = world.organisation.id;
    filter.category = access::DataCategory::living;
    filter.ends_before = clock.today();
    for (const auto standing : {app::ConsentStanding::asked, app::ConsentStanding::ending}) {
        filter.standing = standing;
        expect_indexes(access::Reach::municipality, [&](app::Call& call) {
            return app::consent_overview(
                call, filter, {.after = app::PageKey{clock.now(), world.organisation.id.uuid}, .limit = 50});
        });
    }
}

TEST_P(HotQueries, WhoIsApproachedIsReadThroughIndexes) {
    for (const auto turn : {app::OutreachTurn::now, app::OutreachTurn::undecided, app::OutreachTurn::joined,
                            app::OutreachTurn::late})
        expect_indexes(access::Reach::municipality, [&](app::Call& call) {
            return app::outreach_people(
                call, {turn, std::nullopt},
                {.after = app::PageKey{clock.now(), world.organisation.id.uuid}, .limit = 50});
        });
}

TEST_P(HotQueries, TheCaseloadOfTheMunicipalityIsCountedThroughIndexes) {
    expect_indexes(access::Reach::municipality, [](app::Call& call) { return app::caseload_overview(call); });
    expect_indexes(access::Reach::municipality, [&](app::Call& call) {
        return app::coach_loads(call, std::nullopt, app::TextKey{"A", world.organisation.id.uuid}, 50);
    });
}

// The test itself can fail.
TEST_P(HotQueries, AReadFromEndToEndIsNoticed) {
    EXPECT_THAT(scans("SELECT t.title FROM task t WHERE t.title = $1"), ::testing::ElementsAre("SCAN t"));
    EXPECT_THAT(scans("SELECT title FROM task WHERE id = $1"), ::testing::IsEmpty());
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Sqlite, HotQueries, ::testing::Values(sql::Dialect::sqlite));

}  // namespace ph::storage::contract
