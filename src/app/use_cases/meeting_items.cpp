#include "app/use_cases/meeting_items.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/use_cases/work.hpp"
#include "app/versions.hpp"
#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;

// What would tell who a question is about.
Result<std::vector<std::string>> telling_words(Call& call, const Admission& admission) {
    PH_TRY(const auto household, call.work.persons().household(admission));
    PH_TRY(const auto persons, call.work.persons().persons(admission));
    std::vector<std::string> words{household.address, household.postcode};
    std::string joined = household.postcode;
    std::erase(joined, ' ');
    words.push_back(std::move(joined));
    for (const Person& person : persons) {
        words.push_back(person.family_name);
        words.push_back(person.phone);
        words.push_back(person.email);
        std::string word;
        for (const char one : person.given_names + ' ') {
            if (one != ' ') {
                word += one;
                continue;
            }
            words.push_back(std::exchange(word, {}));
        }
    }
    return words;
}

void check_nameless(const MeetingItem& item, const std::vector<std::string>& words, Checks& checks) {
    const auto check = [&](const char* pointer, const std::string& text) {
        for (const std::string& word : telling_words_in(text, words))
            checks.fail(
                pointer, "naam",
                "Dit overleg is zonder namen. Haal weg waaraan men het huishouden herkent: " + word + '.');
    };
    check("/vraag", item.question);
    check("/gewenst", item.wanted);
    check("/feiten", item.facts);
}

std::string where(const Catalogue& catalogue, const MeetingItemView& item) {
    const MeetingKind* const kind = meeting_kind(catalogue, item.kind);
    return (kind == nullptr ? item.kind : kind->name) + ", " + dutch_date(local_date(item.starts_at));
}

std::vector<MeetingDecisionView> decisions_on(const std::vector<MeetingDecisionView>& all,
                                              const MeetingItemId& item) {
    std::vector<MeetingDecisionView> found;
    for (const MeetingDecisionView& one : all) {
        if (one.item_id == item) found.push_back(one);
    }
    return found;
}

std::vector<MeetingPresenceView> presence_at(const std::vector<MeetingPresenceView>& all,
                                             const MeetingId& meeting) {
    std::vector<MeetingPresenceView> found;
    for (const MeetingPresenceView& one : all) {
        if (one.meeting_id == meeting) found.push_back(one);
    }
    return found;
}

Result<MeetingItemSeen> item_now(Call& call, const Admission& admission, const MeetingItemId& id) {
    MeetingItemSeen seen;
    PH_TRY(seen.item, call.work.meetings().item(admission, id));
    PH_TRY(const auto decisions, call.work.meetings().decisions(admission));
    seen.decisions = decisions_on(decisions, id);
    PH_TRY(const auto presence, call.work.meetings().presence(admission));
    seen.presence = presence_at(presence, seen.item.meeting_id);
    return seen;
}

// The task that a decision is, in the dossier and under the right to make one.
Status make_task(Call& call, const MeetingItemView& item, MeetingDecision& decision) {
    NewTask task;
    task.title = decision.text;
    task.reason = "Besluit: " + where(call.catalogue, item);
    task.owner_id = decision.owner_id.value_or(item.asked_by);
    task.due_on = decision.due_on;
    PH_TRY(const auto made, add_task(call, item.dossier_id, std::move(task)));
    decision.task_id = made.task.id;
    return {};
}

Status note_item(Call& call, const Admission& admission, const MeetingItemId& id, std::string_view act) {
    call.gate.note(admission, subject("meeting_item", id), Payload{}.add("act", act).json());
    return {};
}

MeetingDecision decision_of(Call& call, const Meeting& meeting, const AgendaLine& line,
                            const NewDecision& input) {
    const MeetingKind* const kind = meeting_kind(call.catalogue, meeting.kind);
    MeetingDecision decision;
    decision.id = call.new_id<MeetingDecisionId>();
    decision.municipality_id = meeting.municipality_id;
    decision.meeting_id = meeting.id;
    decision.item_id = line.item_id;
    decision.dossier_id = line.dossier_id;
    decision.text = input.text;
    decision.owner_id = input.owner_id;
    decision.due_on = input.due_on.value_or(
        call.catalogue.calendar.add_working_days(call.today(), kind == nullptr ? 0 : kind->decision_days));
    decision.made_by = call.actor().user_id;
    decision.made_at = call.now();
    return decision;
}

// At a nameless meeting the owner is whoever asked: nobody else may learn by a task who it is about.
Status decide_nameless(Call& call, const access::Scope& scope, const MeetingDecision& decision) {
    Checks checks;
    checks.fail_all(problems_of(decision, call.today()));
    if (decision.owner_id)
        checks.fail("/eigenaarId", "past-niet",
                    "Zonder namen neemt wie de vraag stelde het besluit mee. Laat dit leeg.");
    PH_CHECK(checks.status());
    PH_CHECK(call.work.meetings().add_nameless_decision(scope, decision));
    call.gate.note(scope, subject("meeting", decision.meeting_id), Payload{}.add("act", "decided").json());
    return {};
}

Status decide_by_name(Call& call, const AgendaLine& line, MeetingDecision& decision) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, line.dossier_id, true));
    PH_TRY(const auto item, call.work.meetings().item(admission, line.item_id));
    if (!call.gate.shows(admission, categories_of_item(item), item.asked_by))
        return missing("Deze vraag staat niet op deze agenda.");
    PH_CHECK(accept(problems_of(decision, call.today())));
    // A participant has no tasks: whoever writes it down takes it on.
    if (!decision.owner_id && item.asked_by_participant) decision.owner_id = call.actor().user_id;
    PH_CHECK(make_task(call, item, decision));
    PH_CHECK(call.work.meetings().add_decision(admission, decision));
    return note_item(call, admission, line.item_id, "decided");
}

}  // namespace

Result<MeetingView> chosen_meeting(Call& call, const access::Scope& scope, const MeetingId& id) {
    auto found = call.work.meetings().find(scope, id);
    if (found.ok() || found.error().fault != Fault::missing) return found;
    Checks checks;
    checks.fail("/overlegId", "onbekend", "Kies een overleg waarvoor u bent uitgenodigd.");
    return checks.status().error();
}

access::Categories categories_of_item(const MeetingItem& item) {
    Categories all = Categories::known(item.categories);
    all.insert(DataCategory::identity);
    return all;
}

Result<std::vector<MeetingItemSeen>> meeting_items(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_read, dossier));
    PH_TRY(auto items, call.work.meetings().items(admission));
    PH_TRY(const auto decisions, call.work.meetings().decisions(admission));
    PH_TRY(const auto presence, call.work.meetings().presence(admission));
    std::vector<MeetingItemSeen> seen;
    for (MeetingItemView& item : items) {
        if (!call.gate.shows(admission, categories_of_item(item), item.asked_by)) continue;
        MeetingItemSeen& one = seen.emplace_back();
        one.item = std::move(item);
        one.decisions = decisions_on(decisions, one.item.id);
        one.presence = presence_at(presence, one.item.meeting_id);
    }
    return seen;
}

Result<MeetingItemSeen> bring_item(Call& call, const DossierId& dossier, const NewMeetingItem& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, dossier, true));
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto meeting, chosen_meeting(call, scope, input.meeting_id));
    Checks checks;
    if (meeting.state != MeetingState::planned)
        return conflict("niet-gepland", "Dit overleg is geweest of gaat niet door. Kies een ander overleg.");
    if (meeting.dossier_id && *meeting.dossier_id != dossier)
        checks.fail("/overlegId", "past-niet", "Dit overleg gaat over een ander huishouden.");
    const MeetingKind* const kind = meeting_kind(call.catalogue, meeting.kind);
    MeetingItem item;
    item.id = call.new_id<MeetingItemId>();
    item.municipality_id = admission.municipality();
    item.meeting_id = meeting.id;
    item.dossier_id = dossier;
    item.asked_by = call.actor().user_id;
    item.asked_at = call.now();
    item.question = input.question;
    item.wanted = input.wanted;
    item.facts = input.facts;
    item.categories = input.categories.bits();
    item.told_on = input.told_on;
    checks.fail_all(
        problems_of(item, kind == nullptr ? MeetingKind{} : *kind, meeting.nameless, call.today()));
    if (!call.gate.shows(admission, categories_of_item(item)))
        checks.fail("/soorten", "geen-toegang",
                    "U mag niet al deze soorten gegevens zien. Kies alleen wat u zelf mag zien.");
    if (meeting.nameless) {
        PH_TRY(const auto words, telling_words(call, admission));
        check_nameless(item, words, checks);
    }
    PH_CHECK(checks.status());
    PH_TRY(const auto lines, call.work.meetings().agenda(scope, meeting.id));
    item.position = lines.empty() ? 1 : lines.back().position + 1;
    PH_CHECK(call.work.meetings().add_item(admission, item));
    PH_CHECK(note_item(call, admission, item.id, "asked"));
    return item_now(call, admission, item.id);
}

Result<MeetingItemSeen> withdraw_item(Call& call, const DossierId& dossier, const MeetingItemId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, dossier, true));
    PH_TRY(auto item, call.work.meetings().item(admission, id));
    if (item.asked_by != call.actor().user_id)
        return Error{Fault::forbidden, "Alleen wie de vraag stelde, trekt haar in.", {}};
    PH_CHECK(withdraw(item));
    PH_CHECK(call.work.meetings().change_item(admission, item));
    PH_CHECK(note_item(call, admission, id, "withdrawn"));
    return item_now(call, admission, id);
}

Result<MeetingSeen> write_minutes(Call& call, const MeetingId& meeting_id, const MeetingItemId& id,
                                  int version, const std::string& minutes, bool discussed) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto meeting, call.work.meetings().find(scope, meeting_id));
    PH_TRY(const auto line, call.work.meetings().line(scope, meeting_id, id));
    if (meeting.nameless) {
        PH_TRY(auto item, call.work.meetings().nameless_item(scope, meeting_id, id));
        PH_CHECK(expect_version(item.version, version));
        PH_CHECK(discuss(item, meeting, minutes, discussed, call.actor().user_id, call.now()));
        PH_CHECK(call.work.meetings().change_nameless_item(scope, item));
        call.gate.note(scope, subject("meeting", meeting_id), Payload{}.add("act", "minutes").json());
        return meeting_now(call, scope, meeting_id);
    }
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, line.dossier_id, true));
    PH_TRY(auto item, call.work.meetings().item(admission, id));
    if (!call.gate.shows(admission, categories_of_item(item), item.asked_by))
        return missing("Deze vraag staat niet op deze agenda.");
    PH_CHECK(expect_version(item.version, version));
    PH_CHECK(discuss(item, meeting, minutes, discussed, call.actor().user_id, call.now()));
    PH_CHECK(call.work.meetings().change_item(admission, item));
    PH_CHECK(note_item(call, admission, id, "minutes"));
    return meeting_now(call, scope, meeting_id);
}

Result<MeetingSeen> decide(Call& call, const MeetingId& meeting_id, const MeetingItemId& item,
                           const NewDecision& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::meeting_attend, true));
    PH_TRY(const auto meeting, call.work.meetings().find(scope, meeting_id));
    PH_TRY(const auto line, call.work.meetings().line(scope, meeting_id, item));
    if (meeting.state == MeetingState::cancelled)
        return conflict("niet-gepland", "Dit overleg gaat niet door.");
    if (line.state == QuestionState::withdrawn) return conflict("ingetrokken", "Deze vraag is ingetrokken.");
    MeetingDecision decision = decision_of(call, meeting, line, input);
    if (meeting.nameless) {
        PH_CHECK(decide_nameless(call, scope, decision));
    } else {
        PH_CHECK(decide_by_name(call, line, decision));
    }
    return meeting_now(call, scope, meeting_id);
}

Result<MeetingItemSeen> take_over_decision(Call& call, const DossierId& dossier,
                                           const MeetingDecisionId& id) {
    PH_TRY(const auto admission, call.gate.admit(Permission::meeting_item_change, dossier, true));
    PH_TRY(auto decision, call.work.meetings().decision(admission, id));
    PH_TRY(const auto item, call.work.meetings().item(admission, decision.item_id));
    if (item.asked_by != call.actor().user_id)
        return Error{Fault::forbidden, "Alleen wie de vraag stelde, neemt het besluit over.", {}};
    if (decision.task_id) return conflict("al-een-taak", "Dit besluit staat al bij de taken.");
    decision.due_on = std::max(decision.due_on, call.today());
    PH_CHECK(make_task(call, item, decision));
    PH_CHECK(call.work.meetings().change_decision(admission, decision));
    PH_CHECK(note_item(call, admission, item.id, "taken_over"));
    return item_now(call, admission, item.id);
}

}  // namespace ph::app
