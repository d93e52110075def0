#include "app/use_cases/debt_signals.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/payload.hpp"
#include "app/use_cases/debt_signal_rows.hpp"
#include "base/text.hpp"
#include "domain/checks.hpp"
#include "domain/person.hpp"

namespace ph::app {
namespace {

using access::Permission;

// Finds the person of each household: among those of before, and among those of this file.
class Households {
  public:
    explicit Households(std::vector<OutreachPerson> known) : known_(std::move(known)) {
        for (std::size_t i = 0; i < known_.size(); ++i) by_key_.emplace(known_[i].household_key, &known_[i]);
    }

    // Nobody: the household is new.
    [[nodiscard]] OutreachPerson* find(const std::string& key) {
        const auto found = key.empty() ? by_key_.end() : by_key_.find(key);
        return found == by_key_.end() ? nullptr : found->second;
    }
    void add(OutreachPerson& person) {
        if (!person.household_key.empty()) by_key_.emplace(person.household_key, &person);
    }
    void note_change(const OutreachPerson& person) { changed_.insert(person.id); }
    [[nodiscard]] std::vector<OutreachPerson> take_changed() {
        std::erase_if(known_, [&](const OutreachPerson& one) { return !changed_.contains(one.id); });
        return std::move(known_);
    }

  private:
    std::vector<OutreachPerson> known_;
    std::map<std::string, OutreachPerson*> by_key_;
    std::set<OutreachPersonId> changed_;
};

Result<std::vector<OutreachPerson>> known_households(Call& call, const access::Scope& scope,
                                                     const OutreachLadder& ladder,
                                                     const std::vector<OutreachPerson>& people) {
    std::set<std::string> keys;
    for (const OutreachPerson& person : people) {
        if (!person.household_key.empty()) keys.insert(person.household_key);
    }
    return call.work.outreach().households(scope, ladder.id, {keys.begin(), keys.end()});
}

std::vector<Problem> problems_of_new(const Call& call, const NewDebtSignal& input,
                                     const OutreachLadder* ladder) {
    Checks checks;
    if (ladder == nullptr || !ladder->is_for_signals())
        checks.fail("/ladder", "onbekende-waarde",
                    "Deze ladder is niet voor signalen van schulden. Kies er een uit de lijst.");
    else
        checks.fail_all(problems_of(input.signal, *ladder, call.today()));
    checks.fail_all(problems_of(input.person, "", call.today()));
    return checks.take();
}

// The list of signals without a file: one for each ladder.
Result<OutreachListId> list_by_hand(Call& call, const access::Scope& scope, const OutreachLadder& ladder) {
    PH_TRY(const auto lists, call.work.outreach().lists(scope));
    const auto found = std::ranges::find_if(lists, [&](const OutreachListView& list) {
        return list.ladder == ladder.id && list.name == ladder.by_hand_name;
    });
    if (found != lists.end()) return found->id;
    OutreachList list;
    list.id = call.new_id<OutreachListId>();
    list.municipality_id = scope.municipality();
    list.name = ladder.by_hand_name;
    list.source = ladder.name;
    list.ladder = ladder.id;
    list.made_by = call.actor().user_id;
    list.made_at = call.now();
    PH_CHECK(call.work.outreach().add_list(scope, list));
    return list.id;
}

Status not_told_before(Call& call, const access::Scope& scope, const OutreachLadder& ladder,
                       const OutreachPerson& person, const DebtSignal& signal) {
    PH_TRY(auto before, SignalsBefore::load(call, scope, ladder, {person}));
    PH_TRY(const auto told, before.told(person, signal));
    if (told == SignalsBefore::Before::none) return {};
    return conflict("signaal-staat-er-al",
                    "Dit signaal staat al bij dit huishouden: dezelfde soort, hetzelfde bedrag, dezelfde "
                    "melder en dezelfde dag. U hoeft het niet nog eens vast te leggen.");
}

void note_signals(Call& call, const access::Scope& scope, const OutreachPersonId& person, int number) {
    call.gate.note(scope, subject("outreach_person", person),
                   Payload{}.add("act", "signalled").add("signals", number).json());
}

}  // namespace

bool may_see_signals(const Call& call) {
    return access::decide(call.catalogue.policy, call.actor(), Permission::debt_signal, nullptr).allowed;
}

Result<JoinedSignals> join_signals(Call& call, const access::Scope& scope, const OutreachLadder& ladder,
                                   const OutreachListId& list, std::vector<OutreachPerson> people,
                                   std::vector<DebtSignal> signals) {
    for (OutreachPerson& person : people) person.household_key = household_key(person);
    PH_TRY(auto known, known_households(call, scope, ladder, people));
    Households households{std::move(known)};
    JoinedSignals made;
    made.people.reserve(people.size());  // Households points at them
    for (std::size_t i = 0; i < people.size(); ++i) {
        DebtSignal& signal = signals[i];
        signal.id = call.new_id<DebtSignalId>();
        signal.municipality_id = scope.municipality();
        signal.list_id = list;
        signal.on_name = people[i].full_name();
        signal.recorded_by = call.actor().user_id;
        signal.recorded_at = call.now();
        OutreachPerson* person = households.find(people[i].household_key);
        if (person != nullptr) {
            ++made.joined;
            households.note_change(*person);
        } else {
            OutreachPerson& added = made.people.emplace_back(std::move(people[i]));
            added.id = call.new_id<OutreachPersonId>();
            added.municipality_id = scope.municipality();
            added.list_id = list;
            start_outreach(added, ladder, call.today());
            households.add(added);
            person = &added;
        }
        join_signal(*person, ladder, signal);
        signal.person_id = person->id;
        made.signals.push_back(std::move(signal));
    }
    made.changed = households.take_changed();
    return made;
}

Status store_signals(Call& call, const access::Scope& scope, JoinedSignals& joined) {
    PH_CHECK(call.work.outreach().add_people(scope, joined.people));
    for (OutreachPerson& person : joined.changed) {
        PH_CHECK(call.work.outreach().change_person(scope, person));
        note_signals(call, scope, person.id,
                     static_cast<int>(std::ranges::count(joined.signals, person.id, &DebtSignal::person_id)));
    }
    return call.work.outreach().add_signals(scope, joined.signals);
}

Result<OutreachCard> add_debt_signal(Call& call, const NewDebtSignal& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::debt_signal, true));
    const auto found = call.catalogue.outreach.find(input.ladder);
    const OutreachLadder* ladder = found == call.catalogue.outreach.end() ? nullptr : &found->second;
    PH_CHECK(accept(problems_of_new(call, input, ladder)));
    PH_TRY(const auto list, list_by_hand(call, scope, *ladder));
    OutreachPerson person = input.person;
    if (const auto postcode = dutch_postcode(person.postcode)) person.postcode = *postcode;
    PH_CHECK(not_told_before(call, scope, *ladder, person, input.signal));
    PH_TRY(auto joined, join_signals(call, scope, *ladder, list, {std::move(person)}, {input.signal}));
    PH_CHECK(store_signals(call, scope, joined));
    const OutreachPersonId id = joined.signals.front().person_id;
    if (joined.joined == 0) note_signals(call, scope, id, 1);
    return outreach_card(call, id);
}

Result<DebtSignalView> record_signal_result(Call& call, const DebtSignalId& id, int version,
                                            const std::string& result, std::optional<Date> on) {
    PH_TRY(const auto scope, call.gate.enter(Permission::debt_signal, true));
    PH_TRY(auto signal, call.work.outreach().signal(scope, id));
    const auto ladder = call.catalogue.outreach.find(signal.ladder);
    if (ladder == call.catalogue.outreach.end())
        return conflict("ladder-weg",
                        "De ladder van dit signaal staat niet meer in de catalogus. Vraag het "
                        "aan wie de catalogus beheert.");
    signal.version = version;
    PH_CHECK(record_result(signal, ladder->second, result, on.value_or(call.today()), call.today()));
    PH_CHECK(call.work.outreach().change_signal(scope, signal));
    call.gate.note(scope, subject("outreach_person", signal.person_id),
                   Payload{}.add("act", "resulted").add("result", std::string_view{result}).json());
    return signal;
}

}  // namespace ph::app
