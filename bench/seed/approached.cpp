// People on lists of who is approached: in every stage of the funnel, a part of them with an attempt.
#include "bench/seed/people.hpp"
#include "bench/seed/records.hpp"

namespace ph::bench {
namespace {

using std::chrono::days;

// How far they came, by number: a quarter waits for the flyer, half is called, the rest was talked to or
// stopped.
void come_so_far(OutreachPerson& person, Date today, int number) {
    person.step = number % 4 == 0 ? "flyer" : "bellen";
    person.next_on = today + days{number % 50 - 8};
    if (number % 4 == 0) return;
    person.approached_on = today - days{30};
    person.attempts = 1;
    if (number % 3 == 0) person.reached_on = today - days{20};
    if (number % 9 == 0) person.talked_on = today - days{10};
    if (number % 11 == 0) {
        person.standing = OutreachStanding::stopped;
        person.step.clear();
        person.next_on.reset();
        person.stopped_on = today - days{5};
        person.reason = "heeft-hulp";
    } else if (number % 40 == 1) {
        person.next_on.reset();  // people must decide
    }
}

}  // namespace

void Seeder::add_list(int number, int people) {
    const Date today = clock_.today();
    OutreachList list;
    list.id = id<OutreachListId>();
    list.municipality_id = municipality_.id;
    list.name = "Wijk " + std::to_string(number + 1);
    list.source = "Uitkering zonder traject";
    list.ladder = "tilburg-doe-mee";
    list.made_by = coach_.id;
    list.made_at = clock_.now();
    put(list);
    for (int i = 0; i < people; ++i) {
        OutreachPerson person;
        person.id = id<OutreachPersonId>();
        person.municipality_id = municipality_.id;
        person.list_id = list.id;
        person.given_names = given_name(i);
        person.family_name = family_name(i * 11 + number);
        person.birth_date = Date{days{(i * 37) % 18'000 - 6'000}};
        person.phone = "0600000000";
        person.address = "Dorpsstraat " + std::to_string(i % 200 + 1);
        person.town = "Grootstad";
        person.last_on = today - days{i % 60};
        come_so_far(person, today, i);
        put(person);
        if (!person.approached_on) continue;
        OutreachAttempt attempt;
        attempt.id = id<OutreachAttemptId>();
        attempt.municipality_id = municipality_.id;
        attempt.person_id = person.id;
        attempt.tried_on = *person.approached_on;
        attempt.step = "Flyer sturen";
        attempt.channel = Channel::letter;
        attempt.outcome = OutreachOutcome::sent;
        attempt.recorded_by = coach_.id;
        attempt.recorded_at = clock_.now();
        put(attempt);
    }
}

}  // namespace ph::bench
