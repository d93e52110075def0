#include "domain/outreach.hpp"

#include <algorithm>

#include "domain/checks.hpp"
#include "domain/person.hpp"

namespace ph {
namespace {

void note_day(std::optional<Date>& stage, Date day) {
    if (!stage || *stage > day) stage = day;
}

void set_next(OutreachPerson& person, const std::string& step, Date day) {
    person.step = step;
    person.next_on = day;
}

// A talk comes next only when it is agreed, so the ladder passes it by.
const OutreachStep* step_after(const OutreachLadder& ladder, const std::string& step) {
    const auto here = std::ranges::find(ladder.steps, step, &OutreachStep::id);
    if (here == ladder.steps.end()) return nullptr;
    const auto next =
        std::find_if(here + 1, ladder.steps.end(), [](const OutreachStep& one) { return !one.agreed_talk; });
    return next == ladder.steps.end() ? nullptr : &*next;
}

// An appointment is kept or missed once: who asks for another time is reached by the step after it.
std::string step_again(const OutreachLadder& ladder, const std::string& step) {
    const OutreachStep* here = ladder.find(step);
    const OutreachStep* next = here != nullptr && here->agreed_talk ? step_after(ladder, step) : nullptr;
    return next == nullptr ? step : next->id;
}

// Nobody disappears: without a day the person stands among those for whom people must decide.
void leave_to_people(OutreachPerson& person) {
    person.step.clear();
    person.next_on.reset();
}

void follow_rule(OutreachPerson& person, const OutreachLadder& ladder, const OutreachRule& rule, Date day) {
    // Whoever people must decide about stands on no step.
    if (rule.move == OutreachMove::same_step && person.step.empty()) return leave_to_people(person);
    if (rule.move == OutreachMove::same_step)
        return set_next(person, step_again(ladder, person.step), day + std::chrono::days{rule.after_days});
    if (rule.move == OutreachMove::to_step)
        return set_next(person, rule.step, day + std::chrono::days{rule.after_days});
    const OutreachStep* next = step_after(ladder, person.step);
    if (next == nullptr) return leave_to_people(person);
    set_next(person, next->id, day + std::chrono::days{next->after_days});
}

void count(OutreachPerson& person, OutreachOutcome outcome) {
    person.attempts = outcome == OutreachOutcome::talked ? 0 : person.attempts + 1;
    if (outcome == OutreachOutcome::declined) ++person.declined;
}

// An appointment is for a talk, and so is a day that was named at the end of one.
bool is_for_a_talk(OutreachOutcome outcome) {
    return outcome == OutreachOutcome::appointment_made || outcome == OutreachOutcome::talked;
}

bool is_choice(const std::vector<OutreachChoice>& choices, const std::string& id) {
    return std::ranges::find(choices, id, &OutreachChoice::id) != choices.end();
}

Error not_open() {
    return conflict("niet-open", "Deze persoon wordt nu niet benaderd. Kies eerst een volgende stap.");
}

}  // namespace

bool is_reached(OutreachOutcome outcome) noexcept {
    switch (outcome) {
        case OutreachOutcome::call_back_later:
        case OutreachOutcome::appointment_made:
        case OutreachOutcome::talked:
        case OutreachOutcome::declined: return true;
        default: return false;
    }
}

const OutreachStep* OutreachLadder::find(const std::string& step) const {
    const auto found = std::ranges::find(steps, step, &OutreachStep::id);
    return found == steps.end() ? nullptr : &*found;
}

const OutreachStep* OutreachLadder::agreed_talk() const {
    const auto found = std::ranges::find(steps, true, &OutreachStep::agreed_talk);
    return found == steps.end() ? nullptr : &*found;
}

const OutreachRule* OutreachLadder::rule(OutreachOutcome outcome) const {
    const auto found = std::ranges::find(rules, outcome, &OutreachRule::outcome);
    return found == rules.end() ? nullptr : &*found;
}

std::string OutreachPerson::full_name() const {
    std::string name = given_names;
    for (const std::string& part : {name_prefix, family_name}) {
        if (!part.empty()) name += (name.empty() ? "" : " ") + part;
    }
    return name;
}

std::vector<Problem> problems_of(const OutreachPerson& person, std::string_view pointer, Date today) {
    Person same;  // one rule for names, birth dates, telephones and languages
    same.given_names = person.given_names;
    same.name_prefix = person.name_prefix;
    same.family_name = person.family_name;
    same.birth_date = person.birth_date;
    same.phone = person.phone;
    same.language = person.language;
    Household home;
    home.address = person.address;
    home.postcode = person.postcode;
    home.town = person.town;
    Checks checks;
    checks.fail_all(problems_of(same, pointer, today));
    checks.fail_all(problems_of(home, pointer));
    return checks.take();
}

std::vector<Problem> problems_of(const OutreachAttempt& attempt, const OutreachLadder& ladder, Date today) {
    Checks checks;
    checks.limited("/woorden", attempt.words, text_length);
    checks.not_in_future("/op", attempt.tried_on, today);
    if (!attempt.place.empty() && !is_choice(ladder.places, attempt.place))
        checks.fail("/plek", "onbekende-waarde",
                    "Deze plek staat niet in de lijst. Kies er een uit de lijst.");
    if (attempt.agreed_on && *attempt.agreed_on < attempt.tried_on)
        checks.fail("/afgesprokenOp", "te-vroeg", "Deze dag ligt voor de poging. Kies een latere dag.");
    if (attempt.outcome == OutreachOutcome::appointment_made && !attempt.agreed_on)
        checks.fail("/afgesprokenOp", "verplicht", "Vul in op welke dag u elkaar spreekt.");
    return checks.take();
}

std::optional<Date> first_contact_by(const OutreachPerson& person) {
    if (person.reached_on || person.standing != OutreachStanding::open) return std::nullopt;
    return person.contact_by;
}

void keep_first_contact(OutreachPerson& person, Date day) {
    if (person.reached_on || !person.contact_by || !person.next_on) return;
    if (*person.contact_by > day && *person.next_on > *person.contact_by) person.next_on = person.contact_by;
}

void start_outreach(OutreachPerson& person, const OutreachLadder& ladder, Date today) {
    person.last_on = today;
    if (ladder.first_contact_days) person.contact_by = today + std::chrono::days{*ladder.first_contact_days};
    const OutreachStep& first = ladder.steps.front();
    set_next(person, first.id, today + std::chrono::days{first.after_days});
}

Status apply(OutreachPerson& person, const OutreachLadder& ladder, const OutreachAttempt& attempt) {
    if (person.standing != OutreachStanding::open) return not_open();
    const OutreachRule* rule = ladder.rule(attempt.outcome);
    if (rule == nullptr)
        return conflict("geen-regel", "De ladder zegt niet wat er na deze uitkomst gebeurt.");
    note_day(person.approached_on, attempt.tried_on);
    if (is_reached(attempt.outcome)) note_day(person.reached_on, attempt.tried_on);
    if (attempt.outcome == OutreachOutcome::talked) note_day(person.talked_on, attempt.tried_on);
    count(person, attempt.outcome);
    person.last_on = std::max(person.last_on, attempt.tried_on);
    if (!attempt.place.empty()) person.place = attempt.place;
    follow_rule(person, ladder, *rule, attempt.tried_on);
    keep_first_contact(person, attempt.tried_on);
    // What the person asked for is kept, whatever was counted.
    if (attempt.agreed_on) {
        if (const OutreachStep* talk = ladder.agreed_talk();
            talk != nullptr && is_for_a_talk(attempt.outcome))
            person.step = talk->id;
        if (person.step.empty()) person.step = ladder.steps.back().id;
        person.next_on = attempt.agreed_on;
        return {};
    }
    if (person.attempts >= ladder.most_attempts || person.declined >= ladder.most_declined)
        leave_to_people(person);
    return {};
}

Status choose_next(OutreachPerson& person, const OutreachLadder& ladder, const std::string& step, Date day,
                   Date today) {
    if (person.standing != OutreachStanding::open && person.standing != OutreachStanding::stopped)
        return conflict("niet-open", "Deze persoon doet al mee, of is niet meer bekend op deze lijst.");
    Checks checks;
    if (ladder.find(step) == nullptr)
        checks.fail("/stap", "onbekende-waarde",
                    "Deze stap staat niet in de ladder. Kies er een uit de lijst.");
    if (day < today) checks.fail("/op", "voorbij", "Deze dag is al voorbij. Kies vandaag of later.");
    PH_CHECK(checks.status());
    person.standing = OutreachStanding::open;
    person.stopped_on.reset();
    person.reason.clear();
    person.attempts = 0;
    person.declined = 0;
    person.last_on = today;
    set_next(person, step, day);
    return {};
}

Status stop_outreach(OutreachPerson& person, const OutreachLadder& ladder, const std::string& reason,
                     Date today) {
    if (person.standing != OutreachStanding::open) return not_open();
    Checks checks;
    if (!is_choice(ladder.reasons, reason))
        checks.fail("/reden", "onbekende-waarde",
                    "Deze reden staat niet in de lijst. Kies er een uit de lijst.");
    PH_CHECK(checks.status());
    person.standing = OutreachStanding::stopped;
    person.stopped_on = today;
    person.reason = reason;
    person.last_on = today;
    leave_to_people(person);
    return {};
}

Status join_outreach(OutreachPerson& person, const DossierId& dossier, Date today) {
    if (person.standing != OutreachStanding::open && person.standing != OutreachStanding::stopped)
        return conflict("niet-open", "Deze persoon doet al mee, of is niet meer bekend op deze lijst.");
    forget(person);
    // Joining is the last stage, and nobody gets there without the ones before.
    for (auto* stage : {&person.approached_on, &person.reached_on, &person.talked_on, &person.joined_on})
        note_day(*stage, today);
    person.standing = OutreachStanding::joined;
    person.stopped_on.reset();
    person.reason.clear();
    person.dossier_id = dossier;
    person.last_on = today;
    return {};
}

void forget(OutreachPerson& person) {
    person.given_names.clear();
    person.name_prefix.clear();
    person.family_name.clear();
    person.birth_date.reset();
    person.phone.clear();
    person.address.clear();
    person.postcode.clear();
    person.town.clear();
    person.language = "nl";
    person.place.clear();
    person.household_key.clear();
    person.standing = OutreachStanding::forgotten;
    leave_to_people(person);
}

}  // namespace ph
