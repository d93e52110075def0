#include "app/use_cases/retention.hpp"

#include "app/payload.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

Error not_listed() {
    return missing("Dit dossier staat niet op de vernietigingslijst.");
}

Result<RetentionItem> listed_item(Call& call, const access::Scope& scope, const DossierId& dossier) {
    PH_TRY(auto item, call.work.retention().item(scope, dossier));
    if (!item) return not_listed();
    return std::move(*item);
}

Result<bool> is_held(Call& call, const access::Scope& scope, const DossierId& dossier) {
    PH_TRY(const auto holds, call.work.retention().holds(scope, dossier));
    return std::ranges::any_of(holds, [&](const RetentionHold& one) { return one.holds_on(call.today()); });
}

// The dossier may have been opened again, or another term counts, since it was listed.
Status still_due(Call& call, const access::Scope& scope, const RetentionItem& item) {
    PH_TRY(const auto ended, call.work.retention().ended(scope, item.id));
    const auto due = ended ? retention_due(*call.catalogue.retention, *ended) : std::nullopt;
    if (ended && ended->request_open)
        return conflict(
            "verzoek-loopt",
            "Iemand vroeg iets over de eigen gegevens in dit dossier. Beantwoord eerst dat verzoek.");
    if (stands(item, due, call.today())) return {};
    if (due && due->on <= call.today())
        return conflict(
            "reden-veranderd",
            "De reden waarom dit dossier weg mag, is veranderd. Morgen staat de nieuwe reden op de "
            "lijst.");
    return conflict("termijn-loopt",
                    "Dit dossier mag nu niet worden vernietigd: het is weer open, of de termijn is langer "
                    "geworden. Het verdwijnt vanzelf van de lijst.");
}

Result<RetentionHold> keep_back(Call& call, const access::Scope& scope, const DossierId& dossier,
                                RetentionHoldType kind, const NewHold& input) {
    PH_TRY(const bool there, call.work.retention().exists(scope, dossier));
    if (!there) return missing("Dit dossier bestaat niet, of u mag het niet zien.");
    RetentionHold hold;
    hold.id = call.new_id<RetentionHoldId>();
    hold.dossier_id = dossier;
    hold.municipality_id = scope.municipality();
    hold.kind = kind;
    hold.reason = input.reason;
    hold.until = input.until;
    hold.placed_by = call.actor().user_id;
    hold.placed_at = call.now();
    PH_CHECK(accept(problems_of(hold, call.today())));
    PH_TRY(auto item, call.work.retention().item(scope, dossier));
    if (item && item->decided())
        return conflict("al-besloten",
                        "Twee mensen hebben de vernietiging al goedgekeurd. Dat kan niet meer "
                        "worden tegengehouden.");
    if (item && item->first_by) {
        PH_CHECK(withdraw_approval(*item));
        PH_CHECK(call.work.retention().change(scope, *item));
    }
    PH_CHECK(call.work.retention().add_hold(scope, hold));
    call.gate.note(scope, subject("retention-hold", hold.id),
                   Payload{}.add("kind", hold.kind).add("until", hold.until).json(), dossier);
    return hold;
}

}  // namespace

Result<Page<RetentionLine>> retention_list(Call& call, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_read));
    return call.work.retention().lines(scope, page, call.today());
}

Result<RetentionLine> approve_destruction(Call& call, const DossierId& dossier, int version) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_decide, true));
    PH_TRY(auto item, listed_item(call, scope, dossier));
    PH_CHECK(expect_version(item.version, version));
    PH_CHECK(still_due(call, scope, item));
    PH_TRY(const bool held, is_held(call, scope, dossier));
    PH_CHECK(approve(item, held, call.actor().user_id, call.now()));
    PH_CHECK(call.work.retention().change(scope, item));
    call.gate.note(scope, subject("retention", dossier),
                   Payload{}.add("act", item.decided() ? "approved-second" : "approved-first").json(),
                   dossier);
    return call.work.retention().line(scope, dossier, call.today());
}

Result<RetentionLine> withdraw_approval_of(Call& call, const DossierId& dossier, int version) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_decide, true));
    PH_TRY(auto item, listed_item(call, scope, dossier));
    PH_CHECK(expect_version(item.version, version));
    PH_CHECK(withdraw_approval(item));
    PH_CHECK(call.work.retention().change(scope, item));
    call.gate.note(scope, subject("retention", dossier), Payload{}.add("act", "approval-withdrawn").json(),
                   dossier);
    return call.work.retention().line(scope, dossier, call.today());
}

Result<RetentionHold> hold_dossier(Call& call, const DossierId& dossier, const NewHold& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_hold, true));
    return keep_back(call, scope, dossier, RetentionHoldType::legal, input);
}

Result<RetentionHold> object_to_destruction(Call& call, const DossierId& dossier, const NewHold& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_decide, true));
    PH_TRY([[maybe_unused]] const auto item, listed_item(call, scope, dossier));
    return keep_back(call, scope, dossier, RetentionHoldType::objection, input);
}

Result<RetentionHold> lift_hold(Call& call, const DossierId& dossier, const RetentionHoldId& id,
                                const std::string& reason) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_hold, true));
    PH_TRY(auto holds, call.work.retention().holds(scope, dossier));
    const auto found = std::ranges::find(holds, id, &RetentionHold::id);
    if (found == holds.end()) return missing("Dit dossier wordt niet zo tegengehouden.");
    PH_CHECK(lift(*found, reason, call.actor().user_id, call.now()));
    PH_CHECK(call.work.retention().change_hold(scope, *found));
    call.gate.note(scope, subject("retention-hold", id), Payload{}.add("act", "lifted").json(), dossier);
    return std::move(*found);
}

Result<Page<DestructionView>> destructions(Call& call, const PageRequest& page) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_read));
    return call.work.retention().destructions(scope, page);
}

Result<DestroyedFigures> destroyed_figures(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::retention_read));
    PH_TRY(auto counts, call.work.retention().counts(scope));
    DestroyedFigures figures;
    figures.smallest = call.catalogue.retention->smallest_count;
    for (DestroyedCount& one : counts) {
        if (one.number < figures.smallest)
            figures.rest += one.number;
        else
            figures.counts.push_back(std::move(one));
    }
    // One row that is told apart, beside a total, would tell the rest.
    if (figures.rest > 0 && figures.rest < figures.smallest) figures.rest = 0;
    return figures;
}

}  // namespace ph::app
