#include "app/use_cases/household.hpp"

#include "app/payload.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/restrictions.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

// Sets a field when the change has it, and remembers its name for the audit.
class Changes {
  public:
    template <class T, class U>
    void apply(std::string_view name, T& field, const std::optional<U>& value) {
        if (!value || field == *value) return;
        field = *value;
        if (!names_.empty()) names_ += ' ';
        names_ += name;
    }
    [[nodiscard]] const std::string& names() const noexcept { return names_; }

  private:
    std::string names_;
};

// "Already known" as the person at the screen must hear it, instead of the database's words.
Status explain_known_bsn(Status saved) {
    if (saved.ok() || saved.error().fault != Fault::conflict) return saved;
    return Error{Fault::conflict,
                 "Deze persoon is al bekend.",
                 {{"bsn-bekend",
                   "Dit BSN is al bekend in deze gemeente. Zoek de persoon op en gebruik dat dossier.",
                   {.file = {}, .line = 0, .column = 0, .pointer = "/bsn"}}}};
}

// Somebody of a restricted dossier is not told to exist: asked before the database answers for it.
Status refuse_hidden_bsn(Call& call, const access::Admission& admission, const std::optional<Bsn>& bsn) {
    if (!bsn) return {};
    PH_TRY(const bool hidden,
           call.work.protection().is_hidden(admission, call.actor().user_id, *bsn, call.now()));
    if (hidden) return ask_the_administrator("/bsn");
    return {};
}

PersonEvent event_of(Call& call, const Person& person, PersonEventType kind) {
    PersonEvent event;
    event.id = call.new_id<PersonEventId>();
    event.person_id = person.id;
    event.kind = kind;
    event.recorded_at = call.now();
    event.recorded_by = call.actor().user_id;
    return event;
}

// What identified a person stays known, with where the correction came from: a wrong BSN may have been used
// elsewhere.
Status keep_what_was(Call& call, const access::Admission& admission, const Person& before,
                     const Person& after, const PersonChange& change) {
    std::vector<PersonEvent> events;
    if (before.birth_date != after.birth_date) {
        events.push_back(event_of(call, after, PersonEventType::birth_date));
        events.back().birth_date = before.birth_date;
    }
    if (before.bsn != after.bsn) {
        events.push_back(event_of(call, after, PersonEventType::bsn));
        events.back().bsn = before.bsn;
    }
    for (PersonEvent& event : events) {
        event.source = change.source;
        event.source_detail = change.source_detail;
        PH_CHECK(call.work.persons().add_person_event(admission, event));
    }
    return {};
}

}  // namespace

Result<std::vector<Person>> persons(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::dossier_read, dossier));
    return call.work.persons().persons(admission);
}

Result<Person> add_person(Call& call, const DossierId& dossier, Person person) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::person_change, dossier, true));
    PH_CHECK(accept(problems_of(person, "", call.today())));
    PH_TRY(const auto household, call.work.persons().household(admission));
    person.id = call.new_id<PersonId>();
    person.municipality_id = admission.municipality();
    person.household_id = household.id;
    PH_CHECK(refuse_hidden_bsn(call, admission, person.bsn));
    PH_CHECK(explain_known_bsn(call.work.persons().add_person(admission, person)));
    PH_CHECK(
        call.work.persons().add_person_event(admission, event_of(call, person, PersonEventType::joined)));
    call.gate.note(admission, subject("person", person.id),
                   Payload{}.add("added", "person").add("household_role", person.household_role).json());
    return person;
}

Result<Person> change_person(Call& call, const DossierId& dossier, const PersonId& id, int version,
                             const PersonChange& change) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::person_change, dossier, true));
    PH_TRY(auto person, call.work.persons().person(admission, id));
    PH_CHECK(expect_version(person.version, version));
    const Person before = person;
    Changes changes;
    changes.apply("given_names", person.given_names, change.given_names);
    changes.apply("name_prefix", person.name_prefix, change.name_prefix);
    changes.apply("family_name", person.family_name, change.family_name);
    changes.apply("birth_date", person.birth_date, change.birth_date);
    changes.apply("bsn", person.bsn, change.bsn);
    changes.apply("phone", person.phone, change.phone);
    changes.apply("email", person.email, change.email);
    changes.apply("language", person.language, change.language);
    changes.apply("household_role", person.household_role, change.household_role);
    PH_CHECK(accept(problems_of(person, "", call.today())));
    Checks checks;
    checks.limited("/bronToelichting", change.source_detail);
    PH_CHECK(checks.status());
    if (changes.names().empty()) return person;
    if (before.bsn != person.bsn) PH_CHECK(refuse_hidden_bsn(call, admission, person.bsn));
    PH_CHECK(explain_known_bsn(call.work.persons().change_person(admission, person)));
    PH_CHECK(keep_what_was(call, admission, before, person, change));
    if (before.birth_date != person.birth_date) PH_CHECK(tell_cases_the_age(call, admission));
    call.gate.note(admission, subject("person", id), Payload{}.add("changed", changes.names()).json());
    return person;
}

Result<Household> change_household(Call& call, const DossierId& dossier, int version,
                                   const HouseholdChange& change) {
    PH_TRY(const auto admission, call.gate.admit(access::Permission::person_change, dossier, true));
    PH_TRY(auto household, call.work.persons().household(admission));
    PH_CHECK(expect_version(household.version, version));
    Changes changes;
    changes.apply("address", household.address, change.address);
    changes.apply("postcode", household.postcode, change.postcode);
    changes.apply("town", household.town, change.town);
    changes.apply("district", household.district, change.district);
    changes.apply("no_fixed_address", household.no_fixed_address, change.no_fixed_address);
    PH_CHECK(accept(problems_of(household, "")));
    if (const auto postcode = dutch_postcode(household.postcode)) household.postcode = *postcode;
    if (changes.names().empty()) return household;
    PH_CHECK(call.work.persons().change_household(admission, household));
    call.gate.note(admission, subject("household", household.id),
                   Payload{}.add("changed", changes.names()).json());
    return household;
}

}  // namespace ph::app
