// Early signals of debts on both databases: of whom, of which household and whose term passed; nothing of
// another municipality, and nothing left of who is forgotten or destroyed.
#include "domain/debt_signal.hpp"

#include <set>

#include "app/ports/outreach.hpp"
#include "app/ports/retention.hpp"
#include "contract/opened.hpp"
#include "storage/migrate.hpp"

namespace ph::storage::contract {
namespace {

using app::DebtSignalView;
using app::OutreachTurn;
using std::chrono::days;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

struct DebtSignalContract : OpenedDossier {
    access::Scope everywhere() { return scope(world.coach, access::Reach::municipality); }
    // Of a colleague in another municipality.
    access::Scope elsewhere() {
        User other = world.coach;
        other.municipality_id = new_id<MunicipalityId>();
        return scope(other, access::Reach::municipality);
    }

    OutreachList list_of(const std::string& ladder = "signalen") {
        OutreachList made;
        made.id = new_id<OutreachListId>();
        made.municipality_id = world.municipality.id;
        made.name = "November";
        made.source = "Woonstichting";
        made.ladder = ladder;
        made.made_by = world.coach.id;
        made.made_at = clock.now();
        change([&](app::UnitOfWork& work) { return work.outreach().add_list(everywhere(), made); });
        return made;
    }
    OutreachPerson person_of(const OutreachList& list, const std::string& household) {
        OutreachPerson made;
        made.id = new_id<OutreachPersonId>();
        made.municipality_id = world.municipality.id;
        made.list_id = list.id;
        made.given_names = "Fatma";
        made.family_name = "Yilmaz";
        made.step = "bellen";
        made.next_on = clock.today();
        made.last_on = clock.today();
        made.household_key = household;
        return made;
    }
    OutreachPerson added(const OutreachPerson& one) {
        change([&](app::UnitOfWork& work) { return work.outreach().add_people(everywhere(), {one}); });
        return one;
    }
    DebtSignal signal_of(const OutreachPerson& person, Date day) {
        DebtSignal made;
        made.id = new_id<DebtSignalId>();
        made.municipality_id = world.municipality.id;
        made.person_id = person.id;
        made.list_id = person.list_id;
        made.on_name = "F. Yılmaz-Şahin";
        made.kind = "huur";
        made.cents = 125'050;
        made.creditor = "Woonstichting";
        made.signalled_on = day;
        made.recorded_by = world.coach.id;
        made.recorded_at = clock.now();
        return made;
    }
    DebtSignal told(const OutreachPerson& person, Date day) {
        const DebtSignal made = signal_of(person, day);
        change([&](app::UnitOfWork& work) { return work.outreach().add_signals(everywhere(), {made}); });
        return made;
    }
    std::vector<DebtSignalId> ids_of(const OutreachPerson& person) {
        const auto work = read();
        const auto found = work->outreach().signals(everywhere(), person.id);
        EXPECT_TRUE(found.ok());
        std::vector<DebtSignalId> ids;
        if (!found.ok()) return ids;
        for (const DebtSignalView& one : *found) ids.push_back(one.id);
        return ids;
    }
    std::vector<OutreachPersonId> living_at(const std::vector<std::string>& keys,
                                            const std::string& ladder = "signalen") {
        const auto work = read();
        const auto found = work->outreach().households(everywhere(), ladder, keys);
        EXPECT_TRUE(found.ok());
        std::vector<OutreachPersonId> ids;
        if (!found.ok()) return ids;
        for (const OutreachPerson& one : *found) ids.push_back(one.id);
        return ids;
    }
    app::OutreachListView seen(const OutreachList& list) {
        const auto work = read();
        auto found = work->outreach().list(everywhere(), list.id);
        if (!found.ok()) throw std::runtime_error(to_text(found.error()));
        return std::move(*found);
    }
    std::int64_t late() {
        const auto work = read();
        const auto found = work->outreach().people(everywhere(), {OutreachTurn::late, std::nullopt},
                                                   clock.today(), {std::nullopt, 200});
        EXPECT_TRUE(found.ok());
        return found.ok() ? static_cast<std::int64_t>(found->items.size()) : -1;
    }
    void destroy(const DossierId& id) {
        const auto work = write();
        const auto gone =
            work->retention().destroy(scope(world.administrator, access::Reach::municipality), id);
        ASSERT_TRUE(gone.ok()) << to_text(gone.error());
        EXPECT_THAT(gone->kinds,
                    Contains(::testing::Field(&DestroyedKind::kind, "vroege signalen van schulden")));
        const auto record = event("destruction " + new_id<DestructionId>().to_string(),
                                  R"({"mark":")" + gone->mark + R"(","payloads":")" + gone->payloads +
                                      R"(","seal":")" + gone->seal + R"("})");
        ASSERT_TRUE(work->commit({record}).ok());
    }
};

TEST_P(DebtSignalContract, BeforeTheFirstThereIsNone) {
    const auto person = added(person_of(list_of(), ""));
    EXPECT_THAT(ids_of(person), IsEmpty());
    EXPECT_THAT(living_at({}), IsEmpty());
    EXPECT_THAT(living_at({"1234AB 8"}), IsEmpty());
    const auto work = read();
    EXPECT_EQ(work->outreach().signal(everywhere(), new_id<DebtSignalId>()).error().fault, Fault::missing);
    EXPECT_THAT(*work->outreach().signals(here()), IsEmpty());
}

TEST_P(DebtSignalContract, ASignalComesBackAsItWasStored) {
    const auto person = added(person_of(list_of(), "1234AB 8"));
    DebtSignal stored = signal_of(person, clock.today() - days{3});
    stored.cents = 9'999'999'999;  // more than thirty-two bits hold
    stored.result = "regeling";
    stored.resulted_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.outreach().add_signals(everywhere(), {stored}); });
    const auto work = read();
    const auto found = work->outreach().signal(everywhere(), stored.id);
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_EQ(found->person_id, person.id);
    EXPECT_EQ(found->list_id, person.list_id);
    EXPECT_EQ(found->on_name, "F. Yılmaz-Şahin");
    EXPECT_EQ(found->kind, "huur");
    EXPECT_EQ(found->cents, 9'999'999'999);
    EXPECT_EQ(found->creditor, "Woonstichting");
    EXPECT_EQ(found->signalled_on, clock.today() - days{3});
    EXPECT_EQ(found->result, "regeling");
    EXPECT_EQ(found->resulted_on, clock.today());
    EXPECT_EQ(found->recorded_at, clock.now());
    EXPECT_EQ(found->version, 1);
    EXPECT_EQ(found->ladder, "signalen");
    EXPECT_EQ(found->recorded_by_name, world.coach.display_name);
}

TEST_P(DebtSignalContract, APersonHasTheNewestFirstAndADossierTheOldest) {
    auto person = added(person_of(list_of(), "1234AB 8"));
    const auto other = added(person_of(list_of(), "1234AB 9"));
    const auto middle = told(person, clock.today() - days{5});
    const auto oldest = told(person, clock.today() - days{9});
    const auto newest = told(person, clock.today() - days{1});
    told(other, clock.today());
    EXPECT_THAT(ids_of(person), ElementsAre(newest.id, middle.id, oldest.id));
    {
        const auto work = read();
        EXPECT_THAT(*work->outreach().signals(here()), IsEmpty()) << "nobody joined yet";
    }
    ASSERT_TRUE(join_outreach(person, dossier.id, clock.today()).ok());
    change([&](app::UnitOfWork& work) { return work.outreach().change_person(everywhere(), person); });
    const auto work = read();
    const auto found = work->outreach().signals(here());
    ASSERT_TRUE(found.ok());
    ASSERT_THAT(*found, SizeIs(3));
    EXPECT_EQ(found->front().id, oldest.id);
    EXPECT_EQ(found->back().id, newest.id);
}

TEST_P(DebtSignalContract, AHouseholdIsFoundAmongWhoIsApproachedOnTheSameLadder) {
    const auto list = list_of();
    const auto here_now = added(person_of(list, "1234AB 8"));
    const auto there = added(person_of(list, "1234AB 9"));
    added(person_of(list, ""));
    added(person_of(list_of("anders"), "1234AB 8"));
    auto stopped = person_of(list, "1234AB 8");
    stopped.standing = OutreachStanding::stopped;
    added(stopped);
    EXPECT_THAT(living_at({"1234AB 8"}), ElementsAre(here_now.id));
    EXPECT_THAT(living_at({"1234AB 8", "1234AB 9"}), UnorderedElementsAre(here_now.id, there.id));
    EXPECT_THAT(living_at({"", "9999ZZ 1"}), IsEmpty()) << "without a key nobody is somebody else";
    EXPECT_THAT(living_at({"1234AB 8"}, "weg"), IsEmpty());
}

TEST_P(DebtSignalContract, ThousandsOfHouseholdsAreAskedForAndEachIsFoundOnce) {
    const auto list = list_of();
    std::vector<OutreachPerson> people;
    std::vector<DebtSignal> signals;
    std::vector<std::string> keys;
    for (int i = 0; i < 3'000; ++i) {
        people.push_back(person_of(list, "1234AB " + std::to_string(i)));
        signals.push_back(signal_of(people.back(), clock.today()));
        keys.push_back(people.back().household_key);
    }
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.outreach().add_people(everywhere(), people));
        return work.outreach().add_signals(everywhere(), signals);
    });
    EXPECT_EQ(count("debt_signal"), 3'000);
    const auto found = living_at(keys);
    EXPECT_THAT(found, SizeIs(3'000));
    EXPECT_THAT((std::set<OutreachPersonId>{found.begin(), found.end()}), SizeIs(3'000));
}

TEST_P(DebtSignalContract, WhoseTermPassedComesInPagesThatMissNobody) {
    const auto list = list_of();
    std::set<OutreachPersonId> expected;
    for (int i = 0; i < 25; ++i) {
        auto one = person_of(list, "");
        one.contact_by = clock.today() - days{1 + i % 4};
        expected.insert(added(one).id);
    }
    auto today = person_of(list, "");
    today.contact_by = clock.today();
    added(today);
    auto reached = person_of(list, "");
    reached.contact_by = clock.today() - days{2};
    reached.reached_on = clock.today() - days{1};
    added(reached);
    auto stopped = person_of(list, "");
    stopped.contact_by = clock.today() - days{2};
    stopped.standing = OutreachStanding::stopped;
    added(stopped);
    added(person_of(list, ""));

    std::set<OutreachPersonId> seen_people;
    std::optional<app::PageKey> after;
    std::optional<Date> last;
    do {
        const auto work = read();
        const auto page = work->outreach().people(everywhere(), {OutreachTurn::late, std::nullopt},
                                                  clock.today(), {after, 7});
        ASSERT_TRUE(page.ok()) << to_text(page.error());
        for (const OutreachPerson& one : page->items) {
            EXPECT_TRUE(seen_people.insert(one.id).second) << "twice";
            EXPECT_TRUE(!last || *last <= *one.contact_by) << "who is latest comes first";
            last = one.contact_by;
        }
        after = page->next;
    } while (after);
    EXPECT_EQ(seen_people, expected);
}

TEST_P(DebtSignalContract, TheSecondOfTwoResultsIsStale) {
    auto first = told(added(person_of(list_of(), "")), clock.today());
    auto second = first;
    first.result = "betaald";
    first.resulted_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.outreach().change_signal(everywhere(), first); });
    EXPECT_EQ(first.version, 2);
    second.result = "onjuist";
    {
        const auto work = write();
        const Status refused = work->outreach().change_signal(everywhere(), second);
        ASSERT_FALSE(refused.ok());
        EXPECT_EQ(refused.error().fault, Fault::stale);
    }
    const auto work = read();
    EXPECT_EQ(work->outreach().signal(everywhere(), first.id)->result, "betaald");
}

TEST_P(DebtSignalContract, AListCountsWhoseSignalHasAResultAsHandled) {
    const auto list = list_of();
    const auto person = added(person_of(list, "1234AB 8"));
    told(person, clock.today() - days{2});
    auto signal = told(person, clock.today());
    // A later list that brought nobody new.
    const auto later = list_of();
    DebtSignal joined = signal_of(person, clock.today());
    joined.list_id = later.id;
    change([&](app::UnitOfWork& work) { return work.outreach().add_signals(everywhere(), {joined}); });
    EXPECT_EQ(seen(list).people, 1);
    EXPECT_EQ(seen(list).attempted, 0);
    EXPECT_EQ(seen(list).settled, 0);
    signal.result = "betaald";
    signal.resulted_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.outreach().change_signal(everywhere(), signal); });
    EXPECT_EQ(seen(list).people, 1) << "two signals are one person";
    EXPECT_EQ(seen(list).settled, 1);
    EXPECT_EQ(seen(later).people, 0);
    EXPECT_EQ(seen(later).settled, 0);
    joined.result = "betaald";
    joined.resulted_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.outreach().change_signal(everywhere(), joined); });
    EXPECT_EQ(seen(later).settled, 1);
}

TEST_P(DebtSignalContract, AListThatIsUndoneTakesItsSignalsAndLeavesThoseOfOthers) {
    const auto first = list_of();
    const auto person = added(person_of(first, "1234AB 8"));
    const auto kept = told(person, clock.today() - days{2});
    const auto later = list_of();
    auto joined = signal_of(person, clock.today());
    joined.list_id = later.id;
    const auto newcomer = added(person_of(later, "1234AB 9"));
    change([&](app::UnitOfWork& work) { return work.outreach().add_signals(everywhere(), {joined}); });
    told(newcomer, clock.today());
    ASSERT_THAT(ids_of(person), ElementsAre(joined.id, kept.id));
    change([&](app::UnitOfWork& work) { return work.outreach().remove_list(everywhere(), later.id); });
    EXPECT_THAT(ids_of(person), ElementsAre(kept.id));
    EXPECT_EQ(count("outreach_person"), 1);
    EXPECT_EQ(count("debt_signal"), 1);
}

TEST_P(DebtSignalContract, OfWhoIsForgottenOnlyTheKindAndTheResultStay) {
    auto person = added(person_of(list_of(), "1234AB 8"));
    person.contact_by = clock.today() + days{28};
    auto signal = told(person, clock.today());
    signal.result = "niet-bereikt";
    signal.resulted_on = clock.today();
    change([&](app::UnitOfWork& work) { return work.outreach().change_signal(everywhere(), signal); });
    forget(person);
    change([&](app::UnitOfWork& work) -> Status {
        PH_CHECK(work.outreach().forget_words(everywhere(), person.id));
        return work.outreach().change_person(everywhere(), person);
    });
    const auto work = read();
    EXPECT_EQ(work->outreach().signal(everywhere(), signal.id).error().fault, Fault::missing);
    EXPECT_THAT(living_at({"1234AB 8"}), IsEmpty());
    const auto db = database->connect();
    EXPECT_EQ(db->scalar<std::string>("SELECT on_name || creditor FROM debt_signal").value().value(), "");
    EXPECT_EQ(db->scalar<std::int64_t>("SELECT cents FROM debt_signal").value().value(), 0);
    EXPECT_EQ(db->scalar<std::string>("SELECT kind || ' ' || result FROM debt_signal").value().value(),
              "huur niet-bereikt");
    EXPECT_EQ(db->scalar<std::string>("SELECT household_key FROM outreach_person").value().value(), "");
}

TEST_P(DebtSignalContract, AnotherMunicipalityReadsAndWritesNothingHere) {
    const auto person = added(person_of(list_of(), "1234AB 8"));
    auto signal = told(person, clock.today());
    const auto other = elsewhere();
    {
        const auto work = read();
        EXPECT_THAT(*work->outreach().signals(other, person.id), IsEmpty());
        EXPECT_EQ(work->outreach().signal(other, signal.id).error().fault, Fault::missing);
        EXPECT_THAT(*work->outreach().households(other, "signalen", {"1234AB 8"}), IsEmpty());
    }
    {
        const auto work = write();
        EXPECT_EQ(work->outreach().change_signal(other, signal).error().fault, Fault::missing);
        EXPECT_EQ(work->outreach().add_signals(other, {signal_of(person, clock.today())}).error().fault,
                  Fault::missing);
    }
    EXPECT_EQ(signal.version, 1);
    EXPECT_EQ(count("debt_signal"), 1);
}

TEST_P(DebtSignalContract, ADestroyedDossierTakesItsSignalsAndNoOthers) {
    const auto list = list_of();
    auto joined = added(person_of(list, "1234AB 8"));
    const auto other = added(person_of(list, "1234AB 9"));
    told(joined, clock.today());
    told(joined, clock.today() - days{4});
    const auto kept = told(other, clock.today());
    ASSERT_TRUE(join_outreach(joined, dossier.id, clock.today()).ok());
    change([&](app::UnitOfWork& work) { return work.outreach().change_person(everywhere(), joined); });
    destroy(dossier.id);
    EXPECT_EQ(count("debt_signal"), 1);
    EXPECT_EQ(count("outreach_person"), 1);
    EXPECT_THAT(ids_of(other), ElementsAre(kept.id));
}

TEST_P(DebtSignalContract, TheTermPassesOnItsLastDayAndNotBefore) {
    auto one = person_of(list_of(), "");
    one.contact_by = clock.today() + days{28};
    added(one);
    EXPECT_EQ(late(), 0);
    clock.advance(days{28});
    EXPECT_EQ(late(), 0) << "the last day is still in time";
    clock.advance(days{1});
    EXPECT_EQ(late(), 1);
}

PH_ON_BOTH(DebtSignalContract);

// Who was approached before there were signals goes on as before, without a term and without a household.
struct DebtSignalMigration : Contract {
    void SetUp() override { database = std::make_unique<Database>(GetParam(), Database::Start::empty); }
};

TEST_P(DebtSignalMigration, WhoWasApproachedBeforeThereWereSignalsHasNoTerm) {
    const auto db = database->connect();
    std::vector<Migration> before;
    for (const Migration& one : released_migrations()) {
        if (one.name.ends_with("debt_signals")) break;
        before.push_back(one);
    }
    ASSERT_LT(before.size(), released_migrations().size());
    ASSERT_TRUE(migrate(*db, before, clock.now()).ok());
    const auto municipality = new_id<MunicipalityId>();
    const auto organisation = new_id<OrganisationId>();
    const auto list = new_id<OutreachListId>();
    const auto person = new_id<OutreachPersonId>();
    world.municipality = {municipality, "voorbeeld", "Voorbeeld"};
    world.organisation = {organisation, municipality, "Gemeente Voorbeeld", OrganisationType::municipality};
    const User coach = user_named("coach", {Role::coach});
    const Secrets secrets = test_secrets();
    sql::Mapper mapper{*db, secrets};
    ASSERT_TRUE(db->begin(sql::Transaction::write).ok());
    EXPECT_TRUE(mapper.insert(world.municipality).ok());
    EXPECT_TRUE(mapper.insert(world.organisation).ok());
    EXPECT_TRUE(mapper.insert(coach).ok());
    EXPECT_TRUE(db->execute("INSERT INTO outreach_list (id, municipality_id, name, source, ladder, made_by, "
                            "made_at, version) VALUES ($1, $2, 'Noord', 'Bestand', 'proef', $3, $4, 1)",
                            list, municipality, coach.id, clock.now())
                    .ok());
    EXPECT_TRUE(db->execute("INSERT INTO outreach_person (id, municipality_id, list_id, given_names, "
                            "name_prefix, family_name, phone, address, postcode, town, language, standing, "
                            "step, next_on, place, attempts, declined, reason, last_on, version) VALUES ($1, "
                            "$2, $3, 'Kees', '', 'Bakker', '', 'Vinkenlaan 3', '1234 AC', '', 'nl', 'open', "
                            "'bellen', $4, '', 0, 0, '', $4, 1)",
                            person, municipality, list, clock.today())
                    .ok());
    ASSERT_TRUE(db->commit().ok());

    auto opened = SqlStorage::open({.database = database->address()}, test_secrets(), clock);
    ASSERT_TRUE(opened.ok()) << to_text(opened.error());
    storage = std::move(*opened);
    const auto scope_of_coach = scope(coach, access::Reach::municipality);
    const auto work = read();
    const auto found = work->outreach().person(scope_of_coach, person);
    ASSERT_TRUE(found.ok()) << to_text(found.error());
    EXPECT_EQ(found->full_name(), "Kees Bakker");
    EXPECT_FALSE(found->contact_by);
    EXPECT_EQ(found->household_key, "");
    EXPECT_THAT(*work->outreach().signals(scope_of_coach, person), IsEmpty());
    const auto late = work->outreach().people(scope_of_coach, {OutreachTurn::late, std::nullopt},
                                              clock.today() + days{400}, {});
    ASSERT_TRUE(late.ok());
    EXPECT_THAT(late->items, IsEmpty());
}

PH_ON_BOTH(DebtSignalMigration);

}  // namespace
}  // namespace ph::storage::contract
