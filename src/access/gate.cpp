#include "access/gate.hpp"

#include <iterator>

namespace ph::access {
namespace {

AuditEvent event_for(const Decision& decision, const Actor& actor, Instant now, Random& random) {
    AuditEvent event;
    event.id = make_id<EventId>(now, random);
    event.municipality_id = actor.municipality_id;
    event.at = now;
    if (!actor.is_time) {
        event.user_id = actor.user_id;
        event.organisation_id = actor.organisation_id;
    }
    event.role = decision.role ? boost::describe::enum_to_string(*decision.role, "") : "";
    event.action = boost::describe::enum_to_string(decision.permission, "");
    event.purpose = decision.purpose;
    event.ground = decision.ground;
    event.categories = decision.categories;
    event.allowed = decision.allowed;
    return event;
}

Error refusal(const Decision& decision) {
    return {Fault::forbidden, decision.reason, {{"geen-toegang", decision.reason, {}}}};
}

Error not_there() {
    return {Fault::missing, "Dit dossier bestaat niet, of u mag het niet zien.", {}};
}

}  // namespace

Actor time_passing(const MunicipalityId& municipality) {
    Actor actor;
    actor.municipality_id = municipality;
    actor.is_time = true;
    return actor;
}

Gate::Gate(const Policy& policy, const Actor& actor, GrantSource& grants, Clock& clock, Random& random)
    : policy_(policy),
      actor_(actor),
      grants_(grants),
      clock_(clock),
      random_(random) {}

Result<Admission> Gate::admit(Permission permission, const DossierId& dossier, bool change) {
    PH_TRY(const auto target, grants_.target(dossier, actor_, clock_.now()));
    Decision decision = decide(policy_, actor_, permission, target ? &*target : nullptr);
    if (!target) decision.allowed = false;
    AuditEvent event = event_for(decision, actor_, clock_.now(), random_);
    event.dossier_id = dossier;
    if (target) event.persons = {target->participant_id};
    event.change = change;
    events_.push_back(std::move(event));
    if (decision.allowed) return Admission{*target, std::move(decision)};
    // Only someone who may know that the dossier exists hears why; anyone else gets the answer of an absent
    // one.
    const bool known =
        target && may_know(actor_, *target) &&
        (target->involved() || decide(policy_, actor_, Permission::dossier_read, &*target).allowed);
    if (!known) return not_there();
    return refusal(decision);
}

Result<Scope> Gate::enter(Permission permission, bool change) {
    Decision decision = decide(policy_, actor_, permission, nullptr);
    AuditEvent event = event_for(decision, actor_, clock_.now(), random_);
    event.change = change;
    events_.push_back(std::move(event));
    if (!decision.allowed) return refusal(decision);
    return Scope{actor_, clock_.now(), std::move(decision)};
}

std::optional<DossierId> Gate::opened(Permission permission) const {
    const std::string action = boost::describe::enum_to_string(permission, "");
    for (const AuditEvent& event : events_) {
        if (event.allowed && event.action == action && event.dossier_id) return event.dossier_id;
    }
    return std::nullopt;
}

bool Gate::may(Permission permission, const Admission& admission) const {
    return may(permission, admission.target_);
}

bool Gate::may(Permission permission, const Target& target) const {
    return decide(policy_, actor_, permission, &target).allowed;
}

bool Gate::shows(const Admission& admission, Categories categories, const std::optional<UserId>& written_by) {
    const Categories closed = categories - admission.decision().open;
    if (closed.empty() || (written_by && *written_by == actor_.user_id)) return true;
    closed.each([&](DataCategory one) { left_out_[one]; });
    return false;
}

void Gate::leave_out(DataCategory category, const std::string& ask) {
    left_out_[category].insert(ask);
}

void Gate::note(const Admission& admission, std::string subject, std::string payload) {
    AuditEvent event = event_for(admission.decision(), actor_, clock_.now(), random_);
    event.dossier_id = admission.dossier();
    event.persons = {admission.target_.participant_id};
    event.change = true;
    event.subject = std::move(subject);
    event.payload = std::move(payload);
    events_.push_back(std::move(event));
}

void Gate::note(const Scope& scope, std::string subject, std::string payload,
                std::optional<DossierId> opened) {
    AuditEvent event = event_for(scope.decision(), actor_, clock_.now(), random_);
    event.dossier_id = opened;
    event.change = true;
    event.subject = std::move(subject);
    event.payload = std::move(payload);
    events_.push_back(std::move(event));
}

void Gate::tell(const Scope& scope, std::string subject, std::string payload) {
    AuditEvent event = event_for(scope.decision(), actor_, clock_.now(), random_);
    event.subject = std::move(subject);
    event.payload = std::move(payload);
    events_.push_back(std::move(event));
}

void Gate::join(Gate& other) {
    auto events = other.take_events();
    events_.insert(events_.end(), std::make_move_iterator(events.begin()),
                   std::make_move_iterator(events.end()));
}

std::vector<AuditEvent> Gate::take_events() {
    return std::exchange(events_, {});
}

}  // namespace ph::access
