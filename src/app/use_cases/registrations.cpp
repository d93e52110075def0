#include "app/use_cases/registrations.hpp"

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/restrictions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

// The term of catalogue/termijnen.yaml within which an urgent need is dealt with.
constexpr std::string_view urgent_term = "spoed";

Sentence title_of(UrgentNeedKind kind) {
    switch (kind) {
        case UrgentNeedKind::sleeping: return Sentence::urgent_sleeping;
        case UrgentNeedKind::food: return Sentence::urgent_food;
        case UrgentNeedKind::money: return Sentence::urgent_money;
        case UrgentNeedKind::safety: return Sentence::urgent_safety;
    }
    return Sentence::urgent_reason;
}

std::string person_pointer(std::size_t i) {
    return i == 0 ? "/persoon" : "/overigePersonen/" + std::to_string(i - 1);
}

std::vector<Problem> repeated_bsns(const std::vector<Person>& persons) {
    Checks checks;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (persons[i].bsn && persons[i].bsn == persons[j].bsn)
                checks.fail(person_pointer(i) + "/bsn", "dubbel",
                            "Dit BSN staat al bij een ander in dit huishouden.");
        }
    }
    return checks.take();
}

Status check(const Call& call, const NewRegistration& input, const std::vector<Person>& persons) {
    Checks checks;
    if (!input.checked_for_duplicates)
        checks.fail("/gecontroleerdOpDubbel", "eerst-zoeken",
                    "Zoek eerst of dit huishouden al bekend is. Bevestig daarna dat u dat deed.");
    const bool agency_known = call.catalogue.agencies.contains(input.registration.agency);
    checks.fail_all(problems_of(input.registration, agency_known, call.now()));
    checks.fail_all(problems_of(input.household, "/huishouden"));
    for (std::size_t i = 0; i < persons.size(); ++i)
        checks.fail_all(problems_of(persons[i], person_pointer(i), call.today()));
    checks.fail_all(repeated_bsns(persons));
    return checks.status();
}

// A BSN that is known already means that the household has a dossier: the intaker opens that one instead.
Status refuse_known_bsn(Call& call, const access::Scope& scope, const std::vector<Person>& persons) {
    std::vector<Problem> known;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        if (!persons[i].bsn) continue;
        PH_TRY(const bool hidden, call.work.protection().is_hidden(scope, *persons[i].bsn));
        if (hidden) return ask_the_administrator(person_pointer(i) + "/bsn");
        PH_TRY(const auto found, call.work.persons().candidates(scope, {}, persons[i].bsn, 1));
        if (found.empty()) continue;
        known.push_back({"bsn-bekend",
                         "Dit BSN is al bekend in deze gemeente. Zoek de persoon op en gebruik dat dossier.",
                         {.file = {}, .line = 0, .column = 0, .pointer = person_pointer(i) + "/bsn"}});
    }
    if (known.empty()) return {};
    return Error{Fault::conflict, "Deze persoon is al bekend.", std::move(known)};
}

std::vector<Task> urgent_tasks(Call& call, const Registration& registration) {
    std::vector<Task> tasks;
    for (const UrgentNeed& need : registration.urgent_needs) {
        if (!need.urgent) continue;
        Task task;
        task.id = call.new_id<TaskId>();
        task.dossier_id = registration.dossier_id;
        task.owner_id = call.actor().user_id;
        task.title = call.catalogue.texts.say(title_of(need.kind));
        task.note = need.note;
        task.reason = call.catalogue.texts.say(Sentence::urgent_reason);
        if (const auto term = call.catalogue.terms.working_days.find(std::string{urgent_term});
            term != call.catalogue.terms.working_days.end())
            task.term_days = term->second;
        task.due_on = call.catalogue.calendar.add_working_days(call.today(), task.term_days.value_or(0));
        task.created_by = call.actor().user_id;
        task.created_at = call.now();
        tasks.push_back(std::move(task));
    }
    return tasks;
}

}  // namespace

Result<RegistrationView> register_household(Call& call, NewRegistration input) {
    PH_TRY(const auto scope, call.gate.enter(access::Permission::registration_add, true));
    Opening opening;
    opening.persons.push_back(std::move(input.person));
    for (Person& other : input.others) opening.persons.push_back(std::move(other));
    input.registration.received_at = input.received_at.value_or(call.now());
    PH_CHECK(check(call, input, opening.persons));
    PH_CHECK(refuse_known_bsn(call, scope, opening.persons));

    opening.household = std::move(input.household);
    opening.household.id = call.new_id<HouseholdId>();
    opening.household.municipality_id = scope.municipality();
    if (const auto postcode = dutch_postcode(opening.household.postcode))
        opening.household.postcode = *postcode;
    for (Person& person : opening.persons) {
        person.id = call.new_id<PersonId>();
        person.municipality_id = scope.municipality();
        person.household_id = opening.household.id;
    }
    Dossier& dossier = opening.dossier;
    dossier.id = call.new_id<DossierId>();
    dossier.municipality_id = scope.municipality();
    dossier.household_id = opening.household.id;
    dossier.participant_id = opening.persons.front().id;
    dossier.opened_on = call.today();

    Registration& registration = opening.registration;
    registration = std::move(input.registration);
    registration.id = call.new_id<RegistrationId>();
    registration.dossier_id = dossier.id;
    registration.municipality_id = scope.municipality();
    registration.recorded_by = call.actor().user_id;

    Involvement& involvement = opening.involvement;
    involvement.id = call.new_id<InvolvementId>();
    involvement.dossier_id = dossier.id;
    involvement.user_id = call.actor().user_id;
    involvement.organisation_id = call.actor().organisation_id;
    involvement.role = Role::intaker;  // whoever registers keeps the dossier until a coach is assigned
    involvement.starts_on = call.today();
    involvement.reason = call.catalogue.texts.say(Sentence::took_registration);
    opening.grants = access::grants_of(call.gate.policy(), involvement);
    opening.tasks = urgent_tasks(call, registration);

    PH_CHECK(call.work.dossiers().open(scope, opening));
    call.gate.note(scope, subject("dossier", dossier.id),
                   Payload{}
                       .add("registration", registration.id)
                       .add("requester", registration.requester)
                       .add("channel", registration.channel)
                       .add("persons", static_cast<int>(opening.persons.size()))
                       .add("urgent_tasks", static_cast<int>(opening.tasks.size()))
                       .json(),
                   dossier.id);
    RegistrationView view{registration, dossier.participant_id, call.actor().display_name};
    return view;
}

}  // namespace ph::app
