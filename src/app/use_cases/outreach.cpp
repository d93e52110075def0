#include "app/use_cases/outreach.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/cohorts.hpp"
#include "app/ports/grants.hpp"
#include "app/use_cases/debt_signals.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr int dossiers_at_once = 200;

// A person of a list, with the ladder that is followed.
struct Followed {
    OutreachPerson person;
    OutreachListView list;
    const OutreachLadder* ladder = nullptr;
};

const OutreachLadder* ladder_of(const Call& call, const OutreachListView& list) {
    const auto found = call.catalogue.outreach.find(list.ladder);
    return found == call.catalogue.outreach.end() ? nullptr : &found->second;
}

Result<Followed> follow(Call& call, const access::Scope& scope, const OutreachPersonId& id) {
    Followed followed;
    PH_TRY(followed.person, call.work.outreach().person(scope, id));
    PH_TRY(followed.list, call.work.outreach().list(scope, followed.person.list_id));
    followed.ladder = ladder_of(call, followed.list);
    return followed;
}

// The same, for a change of this version.
Result<Followed> follow(Call& call, const access::Scope& scope, const OutreachPersonId& id, int version) {
    PH_TRY(auto followed, follow(call, scope, id));
    if (followed.ladder == nullptr)
        return conflict("ladder-weg",
                        "De ladder van deze lijst staat niet meer in de catalogus. Vraag het "
                        "aan wie de catalogus beheert.");
    followed.person.version = version;
    return followed;
}

Result<OutreachCard> card_of(Call& call, const access::Scope& scope, Followed followed) {
    OutreachCard card{std::move(followed.person), std::move(followed.list), followed.ladder, {}, false};
    card.first_contact_by = first_contact_by(card.person);
    if (may_see_signals(call) && card.ladder != nullptr && card.ladder->is_for_signals()) {
        PH_TRY(const auto debts, call.gate.enter(Permission::debt_signal));
        PH_TRY(card.signals, call.work.outreach().signals(debts, card.person.id));
    }
    PH_TRY(card.attempts, call.work.outreach().attempts(scope, card.person.id));
    if (card.person.dossier_id) {
        PH_TRY(const auto target,
               call.work.grants().target(*card.person.dossier_id, call.actor(), call.now()));
        card.may_open = target && call.gate.may(Permission::dossier_read, *target);
        // Of who joined, only who may open the dossier still reads what was said and signalled before.
        if (!card.may_open) {
            for (OutreachAttemptView& attempt : card.attempts) attempt.words.clear();
            card.signals.clear();
        }
    }
    return card;
}

Result<OutreachCard> changed_card(Call& call, const access::Scope& scope, Followed followed,
                                  std::string_view act) {
    PH_CHECK(call.work.outreach().change_person(scope, followed.person));
    call.gate.note(scope, subject("outreach_person", followed.person.id),
                   Payload{}
                       .add("act", act)
                       .add("standing", followed.person.standing)
                       .add("step", std::string_view{followed.person.step})
                       .add("next", followed.person.next_on)
                       .json());
    return card_of(call, scope, std::move(followed));
}

OutreachAttempt attempt_of(Call& call, const Followed& followed, const NewOutreachAttempt& input) {
    const OutreachStep* step = followed.ladder->find(followed.person.step);
    OutreachAttempt attempt;
    attempt.id = input.id ? *input.id : call.new_id<OutreachAttemptId>();
    attempt.municipality_id = followed.person.municipality_id;
    attempt.person_id = followed.person.id;
    attempt.tried_on = input.tried_on.value_or(call.today());
    if (step != nullptr) attempt.step = step->name;
    attempt.channel = input.channel.value_or(step != nullptr ? step->channel : Channel::phone);
    attempt.outcome = input.outcome;
    attempt.words = input.words;
    attempt.place = input.place;
    attempt.agreed_on = input.agreed_on;
    attempt.recorded_by = call.actor().user_id;
    attempt.recorded_at = call.now();
    return attempt;
}

NewRegistration registration_of(const OutreachPerson& known, const OutreachJoining& input) {
    NewRegistration made;
    made.registration.requester = Requester::person;
    made.registration.channel = Channel::outreach;
    made.registration.question = input.question;
    made.registration.urgent_needs = input.urgent_needs;
    made.checked_for_duplicates = input.checked_for_duplicates;
    if (input.person) {
        made.person = *input.person;
    } else {
        made.person.given_names = known.given_names;
        made.person.name_prefix = known.name_prefix;
        made.person.family_name = known.family_name;
        made.person.birth_date = known.birth_date;
        made.person.phone = known.phone;
        made.person.language = known.language;
    }
    made.person.household_role = HouseholdRole::applicant;
    if (input.household) {
        made.household = *input.household;
    } else {
        made.household.address = known.address;
        made.household.postcode = known.postcode;
        made.household.town = known.town;
    }
    return made;
}

Result<OutreachLeft> who_left(Call& call, const access::Scope& scope,
                              const std::optional<OutreachListId>& list) {
    const auto counted = access::counted_in_groups(call.gate.policy(), Permission::effect_read);
    OutreachLeft left;
    PageRequest page{std::nullopt, dossiers_at_once};
    do {
        PH_TRY(const auto found, call.work.cohorts().ended_after_outreach(scope, list, page));
        for (const CohortSubject& subject : found.items) {
            const auto leaving = leaving_of(call.catalogue, counted, subject);
            if (!leaving) continue;
            ++left.people;
            ++left.by_reason[*leaving];
        }
        page.after = found.next;
    } while (page.after);
    return left;
}

}  // namespace

Result<OutreachLists> outreach_lists(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach));
    OutreachLists found;
    PH_TRY(found.lists, call.work.outreach().lists(scope));
    found.today = call.today();
    return found;
}

Result<std::vector<const OutreachLadder*>> outreach_ladders(Call& call) {
    PH_TRY([[maybe_unused]] const auto scope, call.gate.enter(Permission::catalogue_read));
    std::vector<const OutreachLadder*> ladders;
    for (const auto& [id, ladder] : call.catalogue.outreach) ladders.push_back(&ladder);
    return ladders;
}

Result<OutreachPage> outreach_people(Call& call, const OutreachFilter& filter, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach));
    OutreachPage found;
    PH_TRY(found.page, call.work.outreach().people(scope, filter, call.today(), page));
    PH_TRY(found.lists, call.work.outreach().lists(scope));
    for (const OutreachPerson& person : found.page.items) {
        if (const auto by = first_contact_by(person)) found.first_contact_by.emplace(person.id, *by);
    }
    return found;
}

Result<OutreachCard> outreach_card(Call& call, const OutreachPersonId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach));
    PH_TRY(auto followed, follow(call, scope, id));
    return card_of(call, scope, std::move(followed));
}

Result<OutreachCard> add_outreach_attempt(Call& call, const OutreachPersonId& id, int version,
                                          const NewOutreachAttempt& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach, true));
    PH_TRY(auto followed, follow(call, scope, id, version));
    const OutreachAttempt attempt = attempt_of(call, followed, input);
    PH_CHECK(accept(problems_of(attempt, *followed.ladder, call.today())));
    PH_CHECK(apply(followed.person, *followed.ladder, attempt));
    PH_CHECK(call.work.outreach().add_attempt(scope, attempt));
    return changed_card(call, scope, std::move(followed), "tried");
}

Result<OutreachCard> choose_outreach_step(Call& call, const OutreachPersonId& id, int version,
                                          const std::string& step, Date day) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach, true));
    PH_TRY(auto followed, follow(call, scope, id, version));
    PH_CHECK(choose_next(followed.person, *followed.ladder, step, day, call.today()));
    return changed_card(call, scope, std::move(followed), "chosen");
}

Result<OutreachCard> stop_approaching(Call& call, const OutreachPersonId& id, int version,
                                      const std::string& reason) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach, true));
    PH_TRY(auto followed, follow(call, scope, id, version));
    PH_CHECK(stop_outreach(followed.person, *followed.ladder, reason, call.today()));
    return changed_card(call, scope, std::move(followed), "stopped");
}

Result<RegistrationView> join_by_outreach(Call& call, const OutreachPersonId& id, int version,
                                          const OutreachJoining& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach, true));
    PH_TRY(auto followed, follow(call, scope, id, version));
    const bool can_join = followed.person.standing == OutreachStanding::open ||
                          followed.person.standing == OutreachStanding::stopped;
    if (!can_join) return conflict("niet-open", "Deze persoon doet al mee.");
    PH_TRY(auto registered, register_household(call, registration_of(followed.person, input)));
    PH_CHECK(join_outreach(followed.person, registered.dossier_id, call.today()));
    PH_CHECK(call.work.outreach().change_person(scope, followed.person));
    call.gate.note(scope, subject("outreach_person", id), Payload{}.add("act", "joined").json(),
                   registered.dossier_id);
    return registered;
}

Result<OutreachFigures> outreach_figures(Call& call, const std::optional<OutreachListId>& list) {
    PH_TRY(const auto scope, call.gate.enter(Permission::outreach_figures));
    OutreachFigures figures;
    PH_TRY(figures.lists, call.work.outreach().lists(scope));
    PH_TRY(figures.funnel, call.work.outreach().funnel(scope, list));
    PH_TRY(figures.reasons, call.work.outreach().reasons(scope, list));
    PH_TRY(figures.left, who_left(call, scope, list));
    return figures;
}

}  // namespace ph::app
