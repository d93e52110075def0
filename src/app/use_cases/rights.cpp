#include "app/use_cases/rights.hpp"

#include <algorithm>

#include "app/actor.hpp"
#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/users.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/own_data.hpp"
#include "app/use_cases/rights_effects.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"
#include "domain/names.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;
using access::Scope;

constexpr int most_namesakes = 150;

std::string english(OwnKind kind) {
    return boost::describe::enum_to_string(kind, "");
}

// Whoever asks to see everything, or means nothing in particular, is answered from everything.
Categories needed_for(RightsKind kind, const OwnItem* thing) {
    if (kind == RightsKind::access || kind == RightsKind::portability || thing == nullptr)
        return Categories::all();
    return thing->categories | Categories{DataCategory::identity};
}

RightsRequest new_request(Call& call, const NewRightsRequest& input, const OwnItem* thing) {
    RightsRequest request;
    request.id = call.new_id<RightsRequestId>();
    request.kind = input.kind;
    request.text = input.text;
    if (thing != nullptr) {
        request.thing_kind = english(thing->kind);
        request.thing_id = thing->id;
        request.thing_part = input.about->part;
        request.thing_title = thing->title;
    }
    request.categories = needed_for(input.kind, thing).bits();
    request.received_at = call.now();
    request.recorded_by = call.actor().user_id;
    request.municipality_id = call.actor().municipality_id;
    return request;
}

// The thing among the person's own data, as they saw it.
Result<std::optional<OwnItem>> thing_in(const OwnData& data, const std::optional<Thing>& about) {
    if (!about) return std::optional<OwnItem>{};
    const OwnItem* found = data.find(about->kind, about->id);
    const auto has_part = [&](const OwnLine& line) { return line.field == about->part; };
    Checks checks;
    if (found == nullptr)
        checks.fail("/over/id", "onbekend", "Dit staat niet (meer) in de gegevens.");
    else if (!about->part.empty() && !std::ranges::any_of(found->lines, has_part))
        checks.fail("/over/veld", "onbekend", "Dit veld staat hier niet (meer) bij.");
    PH_CHECK(checks.status());
    return std::optional{*found};
}

// While it is open, its handler may see what the answer needs.
std::vector<access::KeptGrant> grants_of(const Call& call, const RightsRequest& request) {
    if (!request.is_open() || !request.handler_id) return {};
    const access::Policy& policy = call.gate.policy();
    access::KeptGrant one;
    one.subject = request.handler_id->uuid;
    one.dossier_id = request.dossier_id;
    one.grant = {Categories::known(request.categories), policy.purposes.at(Permission::data_hand_over),
                 policy.grounds.at(Permission::data_hand_over), access::GrantOrigin::request};
    one.from = call.now();
    one.source = request.id.uuid;
    return {std::move(one)};
}

Payload told(const RightsRequest& request) {
    Payload payload;
    payload.add("kind", request.kind).add("status", request.status).add("due_on", request.due_on);
    payload.add("thing", request.thing_kind).add("outcome", request.outcome);
    return payload;
}

Status task_for_coach(Call& call, const RightsRules& rules, const Admission& admission,
                      const RightsRequest& request, const OwnItem* thing) {
    if (request.kind != RightsKind::correction || thing == nullptr || !thing->written_by) return {};
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.coach_id != thing->written_by) return {};
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = *dossier.coach_id;
    task.title = rules.coach_task_title;
    task.note = request.thing_title;
    task.reason = rules.coach_task_reason;
    task.term_days = rules.coach_task_days;
    task.due_on = call.catalogue.calendar.add_working_days(call.today(), rules.coach_task_days);
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id), Payload{}.add("due_on", task.due_on).json());
    return {};
}

Result<Admission> own_dossier(Call& call, Permission permission, bool change) {
    PH_TRY(const auto scope, call.gate.enter(permission));
    PH_TRY(const auto dossier, call.work.work().own_dossier(scope));
    if (!dossier) return missing("U hebt hier geen dossier.");
    return call.gate.admit(permission, *dossier, change);
}

Result<RightsRequestView> own_request(Call& call, const Admission& admission, const RightsRequestId& id) {
    PH_TRY(auto all, call.work.rights().of_dossier(admission));
    for (RightsRequestView& one : all) {
        if (one.id == id && one.person_id == call.actor().person_id) return std::move(one);
    }
    return missing("Dit verzoek bestaat niet.");
}

Result<RightsPicture> picture_of(Call& call, const RightsRules& rules, const Scope& scope,
                                 const RightsRequestId& id) {
    RightsPicture picture;
    PH_TRY(picture.request, call.work.rights().find(scope, id));
    const RightsRequest& request = picture.request;
    if (request.thing_id.empty() || request.handler_id != call.actor().user_id || !request.is_open())
        return picture;
    PH_TRY(const auto admission, call.gate.admit(Permission::data_hand_over, request.dossier_id));
    PH_TRY(const auto data, collect_own_data(call, rules, admission));
    OwnKind kind{};
    if (boost::describe::enum_from_string(request.thing_kind.c_str(), kind)) {
        if (const OwnItem* thing = data.find(kind, request.thing_id)) picture.thing = *thing;
    }
    return picture;
}

// The one participant meant, of whom nothing is told but that there is one.
Result<PersonId> person_meant(Call& call, const Scope& scope, const RecordedRequest& input) {
    Checks checks;
    const auto tokens = searched_tokens(input.family_name);
    if (!input.bsn && (tokens.empty() || !input.birth_date))
        checks.fail("/persoon", "verplicht", "Vul het BSN in, of de achternaam met de geboortedatum.");
    PH_CHECK(checks.status());
    PH_TRY(const auto candidates, call.work.persons().candidates(scope, lookup_keys(tokens, input.birth_date),
                                                                 input.bsn, most_namesakes));
    std::optional<PersonId> found;
    bool several = false;
    for (const Candidate& one : candidates) {
        const bool meant =
            input.bsn ? one.same_bsn
                      : one.birth_date == input.birth_date && searched_tokens(one.family_name) == tokens;
        if (!meant || one.person_id != one.participant_id) continue;
        several = several || (found && *found != one.person_id);
        found = one.person_id;
    }
    if (found && !several) return *found;
    checks.fail("/persoon", several ? "meer-dan-een" : "onbekend",
                several ? "Meer deelnemers heten zo. Vul het BSN in."
                        : "Wij vinden geen deelnemer met deze gegevens. Controleer wat u invulde.");
    return checks.status().error();
}

// Who had it in hand and may handle requests no more lets go of it: the term runs on.
Status free_from_who_left(Call& call, const Scope& scope, RightsRequest& request) {
    if (!request.handler_id || *request.handler_id == call.actor().user_id) return {};
    PH_TRY(const auto users, call.work.users().users(scope, false));
    const bool there = std::ranges::any_of(users, [&](const User& user) {
        return user.id == *request.handler_id && user.active &&
               access::decide(call.gate.policy(), actor_of(user), Permission::request_handle, nullptr)
                   .allowed;
    });
    if (!there) request.handler_id.reset();
    return {};
}

// Stores the change and what follows from it, and reads back what is there now.
Result<RightsPicture> keep(Call& call, const RightsRules& rules, const Scope& scope, RightsRequest& request) {
    PH_CHECK(call.work.rights().change(scope, request, grants_of(call, request)));
    PH_TRY(const auto admission, call.gate.admit(Permission::request_handle, request.dossier_id, true));
    call.gate.note(admission, subject("rights_request", request.id), told(request).json());
    return picture_of(call, rules, scope, request.id);
}

}  // namespace

Result<std::vector<RightsRequestView>> own_requests(Call& call) {
    PH_TRY(const auto admission, own_dossier(call, Permission::own_request, false));
    PH_TRY(auto all, call.work.rights().of_dossier(admission));
    std::erase_if(all, [&](const RightsRequestView& one) { return one.person_id != call.actor().person_id; });
    return all;
}

Result<RightsRequestView> ask_right(Call& call, const RightsRules& rules, const NewRightsRequest& input) {
    PH_TRY(const auto admission, own_dossier(call, Permission::own_request, true));
    std::optional<OwnItem> thing;
    if (input.about) {
        PH_TRY(const auto reading, call.gate.admit(Permission::own_data, admission.dossier()));
        PH_TRY(const auto data, collect_own_data(call, rules, reading));
        PH_TRY(thing, thing_in(data, input.about));
    }
    RightsRequest request = new_request(call, input, thing ? &*thing : nullptr);
    request.dossier_id = admission.dossier();
    request.person_id = *call.actor().person_id;
    request.due_on = months_later(call.today(), rules.term_months);
    PH_CHECK(accept(problems_of(request, false, call.today())));
    PH_CHECK(call.work.rights().add(admission, request));
    call.gate.note(admission, subject("rights_request", request.id), told(request).json());
    PH_CHECK(task_for_coach(call, rules, admission, request, thing ? &*thing : nullptr));
    return own_request(call, admission, request.id);
}

Result<RightsRequestView> withdraw_right(Call& call, const RightsRequestId& id, int version) {
    PH_TRY(const auto admission, own_dossier(call, Permission::own_request, true));
    PH_TRY(auto request, own_request(call, admission, id));
    PH_CHECK(expect_version(request.version, version));
    PH_CHECK(withdraw(request, call.now()));
    PH_CHECK(call.work.rights().change(admission, request));
    call.gate.note(admission, subject("rights_request", id), told(request).json());
    return own_request(call, admission, id);
}

Result<RightsPage> rights_requests(Call& call, bool answered, const std::optional<RightsKey>& after,
                                   int limit) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle));
    RightsPage page;
    PH_TRY(page.requests, call.work.rights().list(scope, answered, after, limit + 1));
    if (page.requests.size() > static_cast<std::size_t>(limit)) {
        page.requests.resize(static_cast<std::size_t>(limit));
        page.next = RightsKey{page.requests.back().due_on, page.requests.back().id};
    }
    PH_TRY(page.hidden, call.work.rights().hidden(scope));
    return page;
}

Result<RightsPicture> rights_request(Call& call, const RightsRules& rules, const RightsRequestId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle));
    PH_TRY(auto picture, picture_of(call, rules, scope, id));
    // So that the log tells whose request was read.
    PH_TRY([[maybe_unused]] const auto admission,
           call.gate.admit(Permission::request_handle, picture.request.dossier_id));
    return picture;
}

Result<RightsPicture> record_request(Call& call, const RightsRules& rules, const RecordedRequest& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle, true));
    PH_TRY(const auto person, person_meant(call, scope, input));
    PH_TRY(const auto dossier, call.work.rights().dossier_of(scope, person));
    if (!dossier) return missing("Deze persoon heeft hier geen dossier.");
    RightsRequest request = new_request(call, input.request, nullptr);
    request.dossier_id = *dossier;
    request.person_id = person;
    request.channel = input.channel;
    request.identity_check = input.identity_check;
    request.received_at = input.received_on == call.today()
                              ? call.now()
                              : local_instant(input.received_on, std::chrono::hours{12});
    request.due_on = months_later(input.received_on, rules.term_months);
    PH_CHECK(accept(problems_of(request, true, call.today())));
    PH_CHECK(take_up(request, call.actor().user_id));
    PH_CHECK(call.work.rights().add(scope, request, grants_of(call, request)));
    PH_TRY(const auto admission, call.gate.admit(Permission::request_handle, *dossier, true));
    call.gate.note(admission, subject("rights_request", request.id), told(request).json());
    return picture_of(call, rules, scope, request.id);
}

Result<RightsPicture> take_up_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                      int version) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle, true));
    PH_TRY(auto request, call.work.rights().find(scope, id));
    PH_CHECK(expect_version(request.version, version));
    PH_CHECK(free_from_who_left(call, scope, request));
    PH_CHECK(take_up(request, call.actor().user_id));
    return keep(call, rules, scope, request);
}

Result<RightsPicture> extend_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                     int version, const std::string& reason) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle, true));
    PH_TRY(auto request, call.work.rights().find(scope, id));
    PH_CHECK(expect_version(request.version, version));
    PH_CHECK(take_up(request, call.actor().user_id));
    PH_CHECK(extend(request, rules.extension_months, reason, call.today()));
    return keep(call, rules, scope, request);
}

Result<RightsPicture> decide_request(Call& call, const RightsRules& rules, const RightsRequestId& id,
                                     int version, const RightsDecision& decision) {
    PH_TRY(const auto scope, call.gate.enter(Permission::request_handle, true));
    PH_TRY(auto request, call.work.rights().find(scope, id));
    PH_CHECK(expect_version(request.version, version));
    PH_CHECK(decide(request, decision, call.actor().user_id, call.now()));
    if (!decision.keep_reason.empty() && rules.keep_reason(decision.keep_reason) == nullptr) {
        Checks checks;
        checks.fail("/reden", "onbekend", "Deze reden staat niet in de lijst van de gemeente.");
        return checks.status().error();
    }
    PH_TRY(const auto admission, call.gate.admit(Permission::request_handle, request.dossier_id, true));
    const bool corrects =
        request.kind == RightsKind::correction && decision.outcome != RightsOutcome::refused;
    if (corrects && (decision.outcome == RightsOutcome::granted || !decision.new_value.empty()))
        PH_CHECK(put_right(call, rules, admission, request, decision.new_value));
    if (request.kind == RightsKind::erasure && decision.outcome == RightsOutcome::granted)
        PH_CHECK(erase(call, admission, request));
    PH_CHECK(call.work.rights().change(scope, request, {}));
    call.gate.note(admission, subject("rights_request", id), told(request).json());
    return picture_of(call, rules, scope, id);
}

Result<std::vector<Remark>> remarks(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::dossier_read, dossier));
    PH_TRY(const auto all, call.work.rights().of_dossier(admission));
    std::vector<Remark> found;
    for (const RightsRequestView& one : all) {
        const auto kind = remark_of(one);
        OwnKind thing{};
        if (!kind || !one.decided_at || !boost::describe::enum_from_string(one.thing_kind.c_str(), thing) ||
            !call.gate.shows(admission, Categories::known(one.categories)))
            continue;
        found.push_back({one.id, *kind, thing, one.thing_id, one.thing_title, local_date(*one.decided_at),
                         *kind == RemarkKind::disagrees ? one.text : one.decision});
    }
    return found;
}

}  // namespace ph::app
