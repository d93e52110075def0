#include "app/use_cases/retention_round.hpp"

#include <algorithm>
#include <map>

#include "access/gate.hpp"
#include "app/payload.hpp"
#include "app/ports/outreach.hpp"
#include "app/ports/users.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr int looked_at_once = 200;  // dossiers in a transaction; a few milliseconds for whoever waits

// The work of one transaction, as time.
struct Turn {
    Turn(RetentionRound& round, UnitOfWork& unit, const MunicipalityId& municipality)
        : actor(access::time_passing(municipality)),
          gate(round.catalogue.policy, actor, unit.grants(), round.clock, round.random),
          work(unit) {}

    access::Actor actor;
    access::Gate gate;
    UnitOfWork& work;
};

Result<std::vector<MunicipalityId>> municipalities(Storage& storage) {
    PH_TRY(const auto work, storage.begin(Access::read));
    PH_TRY(const auto found, work->users().municipalities());
    std::vector<MunicipalityId> ids;
    for (const Municipality& one : found) ids.push_back(one.id);
    return ids;
}

RetentionItem item_of(const RetentionRound& round, const MunicipalityId& municipality,
                      const EndedDossier& dossier, const RetentionDue& due) {
    RetentionItem item;
    item.id = dossier.id;
    item.municipality_id = municipality;
    item.term = due.term->id;
    item.name = due.term->name;
    item.law = due.term->law;
    item.reference = due.term->reference;
    item.because = retention_reason(due, dossier);
    item.since = due.on;
    item.listed_at = round.clock.now();
    return item;
}

bool says_the_same(const RetentionItem& a, const RetentionItem& b) {
    return a.term == b.term && a.since == b.since && a.because == b.because && a.law == b.law &&
           a.reference == b.reference && a.name == b.name;
}

// One dossier against the list as it stands. What was approved on another ground is approved anew.
Status place(RetentionRound& round, Turn& turn, const access::Scope& scope, const EndedDossier& dossier,
             bool dry, ListingOutcome& outcome) {
    ++outcome.looked_at;
    PH_TRY(auto present, turn.work.retention().item(scope, dossier.id));
    if (present && present->decided()) return {};
    const auto due = retention_due(*round.catalogue.retention, dossier);
    if (!due || due->on > round.clock.today()) return {};  // unlist() takes it off
    RetentionItem item = item_of(round, scope.municipality(), dossier, *due);
    if (present && says_the_same(*present, item)) return {};
    if (!dry) {
        if (present) PH_CHECK(turn.work.retention().remove(scope, dossier.id));
        PH_CHECK(turn.work.retention().add(scope, item));
        turn.gate.note(scope, subject("retention", dossier.id),
                       Payload{}.add("act", "listed").add("term", item.term).add("since", item.since).json(),
                       dossier.id);
    }
    outcome.added.push_back(std::move(item));
    return {};
}

// What may not be destroyed any more: opened again, or kept longer by another term.
Status unlist(RetentionRound& round, const MunicipalityId& municipality, bool dry, ListingOutcome& outcome) {
    PH_TRY(const auto work, round.storage.begin(dry ? Access::read : Access::write));
    Turn turn{round, *work, municipality};
    PH_TRY(const auto scope, turn.gate.enter(Permission::retention_read, !dry));
    PH_TRY(const auto listed, work->retention().listed(scope, false));
    bool changed = false;
    for (const DossierId& id : listed) {
        PH_TRY(const auto dossier, work->retention().ended(scope, id));
        const auto due = dossier ? retention_due(*round.catalogue.retention, *dossier) : std::nullopt;
        if (due && due->on <= round.clock.today()) continue;
        outcome.removed.push_back(id);
        if (dry) continue;
        PH_CHECK(work->retention().remove(scope, id));
        turn.gate.note(scope, subject("retention", id), Payload{}.add("act", "unlisted").json(), id);
        changed = true;
    }
    if (!changed) return {};
    return work->commit(turn.gate.take_events());
}

// One transaction's worth; where to go on.
Result<std::optional<DossierId>> list_some(RetentionRound& round, const MunicipalityId& municipality,
                                           const std::optional<DossierId>& last, bool dry,
                                           ListingOutcome& outcome) {
    PH_TRY(const auto work, round.storage.begin(dry ? Access::read : Access::write));
    Turn turn{round, *work, municipality};
    PH_TRY(const auto scope, turn.gate.enter(Permission::retention_read, !dry));
    PH_TRY(const auto page, work->retention().ended(scope, round.clock.today(), last, looked_at_once));
    const std::size_t before = outcome.added.size();
    for (const EndedDossier& dossier : page.dossiers)
        PH_CHECK(place(round, turn, scope, dossier, dry, outcome));
    // A round in which nothing happened leaves no event: it would be one for each minute, and tell nothing.
    if (!dry && outcome.added.size() > before) PH_CHECK(work->commit(turn.gate.take_events()));
    return page.last;
}

Destruction destruction_of(RetentionRound& round, const MunicipalityId& municipality, const Digest& mark,
                           const std::optional<RetentionItem>& item) {
    Destruction destruction;
    destruction.id = make_id<DestructionId>(round.clock.now(), round.random);
    destruction.municipality_id = municipality;
    destruction.destroyed_at = round.clock.now();
    destruction.mark = mark;
    if (!item) return destruction;
    destruction.term = item->term;
    destruction.name = item->name;
    destruction.law = item->law;
    destruction.reference = item->reference;
    destruction.first_by = item->first_by;
    destruction.second_by = item->second_by;
    return destruction;
}

// Everything but the commit.
Status destroy(RetentionRound& round, Turn& turn, const access::Scope& scope, const DossierId& id,
               Destruction destruction) {
    PH_TRY(auto content, turn.work.retention().destroy(scope, id));
    destruction.kinds = std::move(content.kinds);
    PH_CHECK(turn.work.retention().add_destruction(scope, destruction));
    turn.gate.note(scope, subject("destruction", destruction.id),
                   Payload{}
                       .add("term", destruction.term)
                       .add("again", destruction.again ? 1 : 0)
                       .add("mark", content.mark)
                       .add("payloads", content.payloads)
                       .add("seal", content.seal)
                       .json());
    // Before the commit, and kept if the commit fails: the decision stands.
    return round.ledger.add(destruction.mark, round.clock.today());
}

// Whether what two people approved still holds: on the ground that they saw, nobody keeps it back, and nobody
// waits for an answer about the data in it.
Result<bool> may_go(RetentionRound& round, const access::Scope& scope, RetentionRepository& retention,
                    const RetentionItem& item, const std::optional<EndedDossier>& dossier) {
    const auto due = dossier ? retention_due(*round.catalogue.retention, *dossier) : std::nullopt;
    if (!stands(item, due, round.clock.today()) || dossier->request_open) return false;
    PH_TRY(const auto holds, retention.holds(scope, item.id));
    return std::ranges::none_of(holds,
                                [&](const RetentionHold& one) { return one.holds_on(round.clock.today()); });
}

// True when it was destroyed; false when it may not be any more, and its approvals are void.
Result<bool> destroy_one(RetentionRound& round, const MunicipalityId& municipality, const DossierId& id) {
    PH_TRY(const auto work, round.storage.begin(Access::write));
    Turn turn{round, *work, municipality};
    PH_TRY(const auto scope, turn.gate.enter(Permission::retention_decide, true));
    RetentionRepository& retention = work->retention();
    // First: somebody may be opening it again, and another server may be destroying it.
    PH_TRY(const bool there, retention.lock(scope, id));
    if (!there) return false;
    PH_TRY(const auto item, retention.item(scope, id));
    if (!item || !item->decided()) return false;
    PH_TRY(const auto dossier, retention.ended(scope, id));
    PH_TRY(const bool goes, may_go(round, scope, retention, *item, dossier));
    if (!goes) {
        PH_CHECK(retention.remove(scope, id));
        turn.gate.note(scope, subject("retention", id), Payload{}.add("act", "unlisted").json(), id);
        PH_CHECK(work->commit(turn.gate.take_events()));
        return false;
    }
    PH_CHECK(retention.count(scope, figure_of(*dossier)));
    PH_CHECK(
        destroy(round, turn, scope, id, destruction_of(round, municipality, retention.mark_of(id), item)));
    PH_CHECK(work->commit(turn.gate.take_events()));
    return true;
}

// False when another server was first.
Result<bool> destroy_again_one(RetentionRound& round, const MarkedDossier& marked) {
    PH_TRY(const auto work, round.storage.begin(Access::write));
    Turn turn{round, *work, marked.municipality_id};
    PH_TRY(const auto scope, turn.gate.enter(Permission::retention_decide, true));
    PH_TRY(const bool there, work->retention().lock(scope, marked.id));
    if (!there) return false;
    PH_TRY(const auto item, work->retention().item(scope, marked.id));
    PH_TRY(const auto dossier, work->retention().ended(scope, marked.id));
    // The figures came back with the back-up as they were then: without this dossier.
    if (dossier) PH_CHECK(work->retention().count(scope, figure_of(*dossier)));
    Destruction destruction = destruction_of(round, marked.municipality_id, marked.mark, item);
    destruction.again = true;
    PH_CHECK(destroy(round, turn, scope, marked.id, std::move(destruction)));
    PH_CHECK(work->commit(turn.gate.take_events()));
    return true;
}

// One transaction's worth of people who were approached; how many.
Result<int> forget_some(RetentionRound& round, const MunicipalityId& municipality) {
    PH_TRY(const auto work, round.storage.begin(Access::write));
    Turn turn{round, *work, municipality};
    PH_TRY(const auto scope, turn.gate.enter(Permission::retention_decide, true));
    const Date before = round.clock.today() - std::chrono::days{round.catalogue.retention->outreach_days};
    PH_TRY(auto silent, work->outreach().silent_since(scope, before, looked_at_once));
    if (silent.empty()) return 0;
    for (OutreachPerson& person : silent) {
        forget(person);
        PH_CHECK(work->outreach().change_person(scope, person));
        PH_CHECK(work->outreach().forget_words(scope, person.id));
        turn.gate.note(scope, subject("outreach_person", person.id),
                       Payload{}.add("act", "forgotten").json());
    }
    PH_CHECK(work->commit(turn.gate.take_events()));
    return static_cast<int>(silent.size());
}

// What the database knows of and the ledger does not: destroyed by another server, or the ledger was lost.
Status add_unknown(const std::map<Digest, Date>& known, std::map<Digest, Date>& marks,
                   DestructionLedger& ledger) {
    for (const auto& [mark, day] : known) {
        if (marks.emplace(mark, day).second) PH_CHECK(ledger.add(mark, day));
    }
    return {};
}

void forget_pictures(Pictures& pictures) {
    pictures.dossiers.clear();
    pictures.days.clear();
}

}  // namespace

Result<ListingOutcome> RetentionRound::list(bool dry, const Stop& stop) {
    ListingOutcome outcome;
    PH_TRY(const auto all, municipalities(storage));
    for (const MunicipalityId& municipality : all) {
        PH_CHECK(unlist(*this, municipality, dry, outcome));
        std::optional<DossierId> last;
        do {
            if (stop()) return outcome;
            PH_TRY(last, list_some(*this, municipality, last, dry, outcome));
        } while (last);
    }
    return outcome;
}

Result<int> RetentionRound::destroy_decided(const Defect& defect, const Stop& stop) {
    int destroyed = 0;
    PH_TRY(const auto all, municipalities(storage));
    for (const MunicipalityId& municipality : all) {
        std::vector<DossierId> decided;
        {
            PH_TRY(const auto work, storage.begin(Access::read));
            Turn turn{*this, *work, municipality};
            PH_TRY(const auto scope, turn.gate.enter(Permission::retention_decide));
            PH_TRY(decided, work->retention().listed(scope, true));
        }
        for (const DossierId& id : decided) {
            if (stop()) return destroyed;
            const auto gone = destroy_one(*this, municipality, id);
            if (!gone.ok())
                defect(gone.error());
            else if (*gone)
                ++destroyed;
        }
    }
    if (destroyed > 0) forget_pictures(pictures);
    return destroyed;
}

Result<int> RetentionRound::forget_approached(const Stop& stop) {
    int forgotten = 0;
    PH_TRY(const auto all, municipalities(storage));
    for (const MunicipalityId& municipality : all) {
        int some = 0;
        do {
            if (stop()) return forgotten;
            PH_TRY(some, forget_some(*this, municipality));
            forgotten += some;
        } while (some == looked_at_once);
    }
    return forgotten;
}

Status RetentionRound::update_ledger() {
    PH_TRY(auto marks, ledger.all());
    PH_TRY(const auto work, storage.begin(Access::read));
    PH_TRY(const auto known, work->retention().marks());
    return add_unknown(known, marks, ledger);
}

Result<AgainOutcome> RetentionRound::destroy_again() {
    AgainOutcome outcome;
    PH_TRY(auto marks, ledger.all());
    std::vector<MarkedDossier> present;
    {
        PH_TRY(const auto work, storage.begin(Access::read));
        PH_TRY(const auto known, work->retention().marks());
        PH_CHECK(add_unknown(known, marks, ledger));
        // A destruction and its record are one commit: where every mark has a record, nothing came back.
        if (known.size() == marks.size()) return outcome;
        PH_TRY(present, work->retention().present(marks));
    }
    for (const MarkedDossier& marked : present) {
        // Its commit failed after the ledger was written, and before the next round somebody opened it again
        // or held it back. What a back-up holds was closed and let go before its day in the ledger.
        if (marked.worked_on && *marked.worked_on >= marks.at(marked.mark)) {
            ++outcome.left;
            continue;
        }
        PH_TRY(const bool destroyed, destroy_again_one(*this, marked));
        if (destroyed) ++outcome.destroyed;
    }
    if (outcome.destroyed > 0) forget_pictures(pictures);
    return outcome;
}

}  // namespace ph::app
