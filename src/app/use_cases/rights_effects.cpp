#include "app/use_cases/rights_effects.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "app/own_data.hpp"
#include "app/payload.hpp"
#include "app/ports/cases.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/rights.hpp"
#include "app/use_cases/answers.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/facts.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;

constexpr std::string_view value_pointer = "/nieuweWaarde";

Error wrong_value(std::string code, std::string message) {
    Checks checks;
    checks.fail(std::string{value_pointer}, std::move(code), std::move(message));
    return checks.status().error();
}

std::optional<OwnKind> kind_of(const RightsRequest& request) {
    OwnKind kind{};
    if (!boost::describe::enum_from_string(request.thing_kind.c_str(), kind)) return std::nullopt;
    return kind;
}

std::optional<std::string> text_in(const std::string& json) {
    boost::system::error_code failed;
    const auto value = boost::json::parse(json, failed);
    if (failed || !value.is_string()) return std::nullopt;
    return std::string{value.as_string()};
}

Result<Fact> fact_of(Call& call, const Admission& admission, const RightsRequest& request) {
    PH_TRY(const auto facts, call.work.persons().facts(admission));
    for (const FactView& one : facts) {
        if (one.id.to_string() == request.thing_id) return Fact{one};
    }
    return conflict("niet-meer-daar", "Dit gegeven staat er niet meer. Kijk wat er nu staat.");
}

// What took the place of the wrong answer meanwhile goes on holding.
Result<bool> holds(Call& call, const Admission& admission, const FactId& id) {
    PH_TRY(const auto all, call.work.persons().facts(admission));
    const auto holding = facts_that_hold({all.begin(), all.end()});
    return std::ranges::find(holding, id, &Fact::id) != holding.end();
}

Status put_fact_right(Call& call, const RightsRules& rules, const Admission& admission,
                      RightsRequest& request, const std::string& value) {
    PH_TRY(Fact fact, fact_of(call, admission, request));
    if (const FormQuestion* question = question_of(call.catalogue, fact.key)) {
        if (std::string problem = problem_of_value(*question, value); !problem.empty())
            return wrong_value("past-niet", std::move(problem));
    }
    PH_TRY(const bool from_today, holds(call, admission, fact.id));
    fact.id = call.new_id<FactId>();
    fact.value = value;
    fact.source = FactSource::person;
    fact.source_detail = rules.corrected;
    if (from_today) fact.observed_on = std::max(fact.observed_on, call.today());
    fact.recorded_at = call.now();
    fact.recorded_by = call.actor().user_id;
    fact.snapshot_id.reset();
    request.successor_id = fact.id.to_string();
    PH_CHECK(call.work.persons().add_facts(admission, {fact}));
    call.gate.note(admission, subject("fact", fact.id),
                   Payload{}.add("key", fact.key).add("request", request.id).json());
    return tell_cases(call, admission, fact.person_id, {fact});
}

// Which field of a person it is; nothing for one that is not changed here.
std::string* field_of(Person& person, std::string_view part) {
    if (part == "voornamen") return &person.given_names;
    if (part == "tussenvoegsel") return &person.name_prefix;
    if (part == "achternaam") return &person.family_name;
    if (part == "telefoon") return &person.phone;
    if (part == "email") return &person.email;
    return nullptr;
}

Status put_birth_date_right(Call& call, const RightsRules& rules, const Admission& admission, Person& person,
                            const std::string& text) {
    const auto day = parse_date(text);
    if (!day)
        return wrong_value("ongeldige-datum", "Schrijf de datum als jjjj-mm-dd, bijvoorbeeld 1980-04-03.");
    PersonEvent event;
    event.id = call.new_id<PersonEventId>();
    event.person_id = person.id;
    event.kind = PersonEventType::birth_date;
    event.birth_date = person.birth_date;
    event.source = FactSource::person;
    event.source_detail = rules.corrected;
    event.recorded_at = call.now();
    event.recorded_by = call.actor().user_id;
    person.birth_date = *day;
    return call.work.persons().add_person_event(admission, event);
}

Status put_person_right(Call& call, const RightsRules& rules, const Admission& admission,
                        const RightsRequest& request, const std::string& value) {
    const auto text = text_in(value);
    if (!text) return wrong_value("past-niet", "Geef de nieuwe waarde als tekst.");
    PH_TRY(auto person, call.work.persons().person(admission, request.person_id));
    const bool of_birth = request.thing_part == "geboortedatum";
    if (of_birth) {
        PH_CHECK(put_birth_date_right(call, rules, admission, person, *text));
    } else if (std::string* field = field_of(person, request.thing_part)) {
        *field = *text;
    } else {
        return wrong_value(
            "past-niet",
            "Dit gegeven wordt niet hier gewijzigd. Vraag het de coach, en schrijf dat in de uitleg.");
    }
    auto problems = problems_of(person, "", call.today());
    for (Problem& one : problems) one.place.pointer = value_pointer;
    PH_CHECK(accept(std::move(problems)));
    PH_CHECK(call.work.persons().change_person(admission, person));
    call.gate.note(admission, subject("person", person.id),
                   Payload{}.add("changed", request.thing_part).add("request", request.id).json());
    return of_birth ? tell_cases_the_age(call, admission) : Status{};
}

// A case keeps what it was told, because its steps follow from it.
Result<bool> is_told_to_a_case(Call& call, const Admission& admission, const Fact& fact) {
    PH_TRY(const auto cases, call.work.cases().cases(admission));
    for (const Case& one : cases) {
        boost::system::error_code failed;
        const auto facts = boost::json::parse(one.facts, failed);
        if (!failed && facts.is_object() && facts.as_object().contains(fact.key)) return true;
    }
    return false;
}

}  // namespace

Status put_right(Call& call, const RightsRules& rules, const Admission& admission, RightsRequest& request,
                 const std::string& new_value) {
    const auto kind = kind_of(request);
    const bool takes_value = kind == OwnKind::fact || kind == OwnKind::person;
    if (takes_value && new_value.empty()) return wrong_value("verplicht", "Vul in wat er voortaan staat.");
    if (!takes_value && !new_value.empty())
        return wrong_value("past-niet",
                           "Hier past geen nieuwe waarde. Schrijf in de uitleg wat er anders moet staan.");
    if (kind == OwnKind::fact) return put_fact_right(call, rules, admission, request, new_value);
    if (kind == OwnKind::person) return put_person_right(call, rules, admission, request, new_value);
    return {};
}

Status erase(Call& call, const Admission& admission, const RightsRequest& request) {
    const auto kind = kind_of(request);
    if (kind == OwnKind::contact) {
        const auto id = ContactId::parse(request.thing_id);
        if (!id) return missing("Dit gesprek is er niet meer.");
        PH_CHECK(call.work.rights().erase_note(admission, *id));
        call.gate.note(admission, subject("contact", *id),
                       Payload{}.add("erased", "note").add("request", request.id).json());
        return {};
    }
    if (kind == OwnKind::fact) {
        PH_TRY(const Fact fact, fact_of(call, admission, request));
        PH_TRY(const bool told, is_told_to_a_case(call, admission, fact));
        if (!told) {
            PH_CHECK(call.work.rights().erase_fact(admission, fact.id));
            call.gate.note(admission, subject("fact", fact.id),
                           Payload{}.add("erased", fact.key).add("request", request.id).json());
            return {};
        }
    }
    return conflict(
        "niet-los-te-wissen",
        "Dit kan niet los worden gewist, omdat andere stappen erop steunen. Wijs het af met de reden, of "
        "laat het vernietigen volgens de bewaartermijn.");
}

}  // namespace ph::app
