// The one gate: every read and write of personal data passes it, and what it answered goes to the audit.
// decide() is pure. Repositories accept only an Admission or a Scope, and only the gate can make those, so
// that data cannot be loaded without a decision.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "access/categories.hpp"
#include "access/policy.hpp"
#include "base/random.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"

namespace ph::access {

// Who asks. The municipality is the one of the session; an actor never reaches into another.
struct Actor {
    UserId user_id;
    MunicipalityId municipality_id;
    OrganisationId organisation_id;
    std::vector<Role> roles;
    std::optional<PersonId> person_id;  // a participant's own person
    std::string display_name;
    std::vector<Uuid>
        groups{};  // whose grants this actor shares: the organisation. Teams follow from who is in them now
    bool is_time = false;  // nobody: the server itself, because a moment came
};
// Who acts when a term passes while nobody looks.
Actor time_passing(const MunicipalityId& municipality);

// What made a grant. involvement, break_glass, request (of the participant, to who handles it) and referral
// (to who is asked to help) bring somebody to a dossier; consent and covenant open more of it to who is there
// already; named lets somebody know of a restricted one and opens nothing.
BOOST_DEFINE_ENUM_CLASS(GrantOrigin, involvement, named, consent, covenant, break_glass, request, referral)

// A grant that holds now, for this actor (or a group of theirs) on this dossier (or on every one).
struct Grant {
    Categories categories;
    std::string purpose;
    std::string ground;
    GrantOrigin origin = GrantOrigin::involvement;
};

// What the gate must know about a dossier; loaded by the gate's own port, never by a use case.
struct Target {
    DossierId dossier_id;
    MunicipalityId municipality_id;
    PersonId participant_id;
    bool restricted = false;  // only who is named may know that it exists
    std::vector<Grant> grants{};
    bool private_time = false;  // the family is among themselves to make its own plan

    // Something brings the actor here; what that opens is another matter.
    [[nodiscard]] bool involved() const noexcept;
};

struct Decision {
    bool allowed = false;
    Permission permission = Permission::session;
    std::optional<Role> role;  // the role that opened it
    Reach reach = Reach::own;
    std::string purpose;
    std::string ground;
    Categories categories;     // that are open to this actor, under this permission
    Categories open;           // on this dossier, whatever the permission
    Categories consented;      // of these, what the participant agreed to share with this actor
    std::string reason;        // Dutch; why it was allowed or refused
    bool family_only = false;  // the family is among themselves, and the actor is not of it
};

// May this actor use this permission on this dossier? Without a target: on the municipality as a whole.
Decision decide(const Policy& policy, const Actor& actor, Permission permission, const Target* target);

// Whether this dossier may be known to this actor at all. A restricted one only to the participant and to who
// is named.
bool may_know(const Actor& actor, const Target& target);

// What is counted for this decision over a whole municipality: what its permission is about, as far as a
// ground lets the role count it in groups for that purpose.
Categories counted_in_groups(const Policy& policy, const Decision& decision);
// The same for whoever has this permission, for figures that must agree with theirs.
Categories counted_in_groups(const Policy& policy, Permission permission);

// Proof that the gate opened one dossier for one permission.
class Admission {
  public:
    [[nodiscard]] const DossierId& dossier() const noexcept { return target_.dossier_id; }
    [[nodiscard]] const MunicipalityId& municipality() const noexcept { return target_.municipality_id; }
    [[nodiscard]] const Decision& decision() const noexcept { return decision_; }
    // Only who is named may know of the dossier.
    [[nodiscard]] bool restricted() const noexcept { return target_.restricted; }

  private:
    friend class Gate;
    Admission(Target target, Decision decision) : target_(target), decision_(std::move(decision)) {}
    Target target_;
    Decision decision_;
};

// Proof for lists, searches and acts that are not on one dossier: what the database must filter by.
class Scope {
  public:
    [[nodiscard]] const MunicipalityId& municipality() const noexcept { return municipality_; }
    [[nodiscard]] const UserId& user() const noexcept { return user_; }
    // In which roles the user shares the grants of a team.
    [[nodiscard]] const std::vector<Role>& roles() const noexcept { return roles_; }
    [[nodiscard]] Reach reach() const noexcept { return decision_.reach; }
    [[nodiscard]] const Decision& decision() const noexcept { return decision_; }
    // The moment at which grants must hold.
    [[nodiscard]] Instant now() const noexcept { return now_; }

  private:
    friend class Gate;
    Scope(const Actor& actor, Instant now, Decision decision)
        : municipality_(actor.municipality_id),
          user_(actor.user_id),
          roles_(actor.roles),
          now_(now),
          decision_(std::move(decision)) {}
    MunicipalityId municipality_;
    UserId user_;
    std::vector<Role> roles_;
    Instant now_;
    Decision decision_;
};

// What happened, for the hash-chained audit. `payload` is kept apart from the chain so that lawful
// destruction does not break it.
struct AuditEvent {
    EventId id;
    MunicipalityId municipality_id;
    Instant at;
    std::optional<UserId> user_id;  // nobody: the system itself
    std::optional<OrganisationId> organisation_id;
    std::string role;
    std::string action;  // permission, or a verb of its own such as "session.start"
    std::string purpose;
    std::string ground;
    Categories categories;  // of the data that was opened
    bool allowed = true;
    bool change = false;
    std::optional<DossierId> dossier_id;
    std::vector<PersonId> persons;  // whom it is about; empty: nobody in particular, such as a list
    std::string subject;           // "plan 0190…": kind and id of what was read or changed, never its content
    std::string payload;           // JSON of a change, or of how much was counted; empty for other reads
    std::optional<Uuid> trace_id;  // of the request (W3C Trace Context); none: not by a request
};
BOOST_DESCRIBE_STRUCT(AuditEvent, (),
                      (id, municipality_id, at, user_id, organisation_id, role, action, purpose, ground,
                       categories, allowed, change, dossier_id, persons, subject, payload, trace_id))

// Loads what decide() needs; implemented by storage.
class GrantSource {
  public:
    virtual ~GrantSource() = default;
    // Nothing when the dossier does not exist in this municipality; an error only when storage is away.
    virtual Result<std::optional<Target>> target(const DossierId& dossier, const Actor& actor,
                                                 Instant now) = 0;
};

// What an answer leaves out, and whom to ask for it: colleagues by name, or nobody in particular.
using LeftOut = std::map<DataCategory, std::set<std::string>>;

// The gate of one request: decides, remembers every answer for the audit, and hands out the proofs.
class Gate {
  public:
    Gate(const Policy& policy, const Actor& actor, GrantSource& grants, Clock& clock, Random& random);

    // Opens one dossier. A dossier that does not exist and one that may not be seen give the same answer
    // (missing), except to someone involved who lacks the permission (forbidden, because).
    Result<Admission> admit(Permission permission, const DossierId& dossier, bool change = false);
    // Opens a list, search or act over more than one dossier.
    Result<Scope> enter(Permission permission, bool change = false);

    // The dossier that was opened under this permission; nothing when it was not about one.
    [[nodiscard]] std::optional<DossierId> opened(Permission permission) const;

    // Would this permission open the dossier too? Only for leaving a part out of an answer or a button off a
    // screen: what is loaded on its own passes admit().
    [[nodiscard]] bool may(Permission permission, const Admission& admission) const;
    [[nodiscard]] bool may(Permission permission, const Target& target) const;

    // Whether data of these categories is shown. Somebody who wrote a thing down goes on seeing it for as
    // long as the dossier is open to them. What is not shown is remembered, so that the answer can say so.
    bool shows(const Admission& admission, Categories categories,
               const std::optional<UserId>& written_by = std::nullopt);
    // Remembers what is left out for another reason than its category, with whom to ask.
    void leave_out(DataCategory category, const std::string& ask);
    [[nodiscard]] const LeftOut& left_out() const noexcept { return left_out_; }

    // Adds what was changed, under the decision that allowed it.
    void note(const Admission& admission, std::string subject, std::string payload);
    // `opened`: the dossier that the act brought into being, so that its story begins there.
    void note(const Scope& scope, std::string subject, std::string payload,
              std::optional<DossierId> opened = std::nullopt);

    // Adds what a read over a whole municipality took in, such as the number of people.
    void tell(const Scope& scope, std::string subject, std::string payload);

    [[nodiscard]] const Actor& actor() const noexcept { return actor_; }
    // Takes over what was decided and changed at another gate of the same work.
    void join(Gate& other);
    [[nodiscard]] const Policy& policy() const noexcept { return policy_; }
    // Everything decided and changed so far, in order; the caller commits it with the work.
    [[nodiscard]] std::vector<AuditEvent> take_events();

  private:
    const Policy& policy_;
    const Actor& actor_;
    GrantSource& grants_;
    Clock& clock_;
    Random& random_;
    std::vector<AuditEvent> events_;
    LeftOut left_out_;
};

}  // namespace ph::access
