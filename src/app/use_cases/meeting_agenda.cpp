// The agenda of a meeting as its reader may see it, and who of the others may not.
#include <algorithm>
#include <map>

#include "app/ports/dossiers.hpp"
#include "app/use_cases/meeting_invitations.hpp"
#include "app/use_cases/sharing_help.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;

// One dossier of the agenda, opened once.
struct OpenedDossier {
    Admission admission;
    std::vector<MeetingItemView> items;
    std::vector<MeetingDecisionView> decisions;
    std::vector<Recipient::Colleague> guests;  // the dossier as it is to each of them
};

Result<OpenedDossier> open_dossier(Call& call, const DossierId& dossier,
                                   const std::vector<MeetingGuestView>& guests) {
    PH_TRY(auto admission, call.gate.admit(Permission::meeting_item_read, dossier));
    OpenedDossier opened{std::move(admission), {}, {}, {}};
    PH_TRY(opened.items, call.work.meetings().items(opened.admission));
    PH_TRY(opened.decisions, call.work.meetings().decisions(opened.admission));
    for (const MeetingGuestView& guest : guests) {
        if (guest.user_id == call.actor().user_id) continue;
        auto found = recipient_of(call, opened.admission, guest.user_id.uuid);
        if (!found.ok()) {
            if (found.error().fault != Fault::missing) return found.error();
            continue;
        }
        std::ranges::move(found->colleagues, std::back_inserter(opened.guests));
    }
    return opened;
}

std::vector<AgendaItem::Unseeing> who_may_not_see(const Call& call, const OpenedDossier& opened,
                                                  const MeetingItemView& item) {
    std::vector<AgendaItem::Unseeing> found;
    for (const Recipient::Colleague& guest : opened.guests) {
        if (guest.actor.user_id == item.asked_by) continue;
        const access::Decision decision =
            access::decide(call.gate.policy(), guest.actor, Permission::meeting_item_read, &guest.target);
        const Categories closed = categories_of_item(item) - decision.open;
        if (decision.allowed && closed.empty()) continue;
        found.push_back({guest.actor.display_name,
                         decision.allowed
                             ? "Heeft geen grondslag voor: " + listed(call.catalogue, closed) + '.'
                             : "Is niet betrokken bij dit huishouden, of heeft er geen "
                               "grondslag voor."});
    }
    return found;
}

// Who is invited reads which colleagues were there; who may know the household reads also who else was.
Result<std::vector<MeetingPresenceView>> presence_of(Call& call, const access::Scope& scope,
                                                     const MeetingView& meeting) {
    if (meeting.household_id) {
        const auto admission = call.gate.admit(Permission::meeting_item_read, *meeting.household_id);
        if (admission.ok()) {
            PH_TRY(auto all, call.work.meetings().presence(*admission));
            std::erase_if(all, [&](const MeetingPresence& one) { return one.meeting_id != meeting.id; });
            return all;
        }
        const Fault fault = admission.error().fault;
        if (fault != Fault::missing && fault != Fault::forbidden) return admission.error();
    }
    return call.work.meetings().presence(scope, meeting.id);
}

Result<std::vector<AgendaItem>> nameless_agenda(Call& call, const access::Scope& scope,
                                                const MeetingId& meeting) {
    PH_TRY(auto items, call.work.meetings().nameless_items(scope, meeting));
    PH_TRY(const auto decisions, call.work.meetings().nameless_decisions(scope, meeting));
    std::vector<AgendaItem> agenda;
    for (MeetingItemView& item : items) {
        AgendaItem one{item.id, item.position, item.state, {}, false, {}, {}};
        one.is_own = item.asked_by == call.actor().user_id;
        for (const MeetingDecisionView& decision : decisions) {
            if (decision.item_id == item.id) one.decisions.push_back(decision);
        }
        one.item = std::move(item);
        agenda.push_back(std::move(one));
    }
    return agenda;
}

void show(Call& call, const OpenedDossier& opened, const MeetingId& meeting, AgendaItem& line) {
    const auto found = std::ranges::find(opened.items, line.id, &MeetingItemView::id);
    if (found == opened.items.end() || found->meeting_id != meeting) return;
    if (!call.gate.shows(opened.admission, categories_of_item(*found), found->asked_by)) return;
    line.item = *found;
    line.is_own = found->asked_by == call.actor().user_id;
    for (const MeetingDecisionView& decision : opened.decisions) {
        if (decision.item_id == line.id) line.decisions.push_back(decision);
    }
    line.unseen_by = who_may_not_see(call, opened, *found);
}

}  // namespace

Result<std::vector<AgendaItem>> agenda_of(Call& call, const access::Scope& scope, const MeetingView& meeting,
                                          const std::vector<MeetingGuestView>& guests) {
    if (meeting.nameless) return nameless_agenda(call, scope, meeting.id);
    PH_TRY(const auto lines, call.work.meetings().agenda(scope, meeting.id));
    std::map<DossierId, OpenedDossier> opened;
    std::vector<AgendaItem> agenda;
    for (const AgendaLine& line : lines) {
        AgendaItem& one = agenda.emplace_back();
        one.id = line.item_id;
        one.position = line.position;
        one.state = line.state;
        if (!line.open) continue;
        auto dossier = opened.find(line.dossier_id);
        if (dossier == opened.end()) {
            auto found = open_dossier(call, line.dossier_id, guests);
            if (!found.ok()) {
                const Fault fault = found.error().fault;
                if (fault != Fault::missing && fault != Fault::forbidden) return found.error();
                continue;
            }
            dossier = opened.emplace(line.dossier_id, *std::move(found)).first;
        }
        show(call, dossier->second, meeting.id, one);
    }
    return agenda;
}

Result<MeetingSeen> meeting_now(Call& call, const access::Scope& scope, const MeetingId& id) {
    MeetingSeen seen;
    PH_TRY(seen.meeting, call.work.meetings().find(scope, id));
    seen.kind = meeting_kind(call.catalogue, seen.meeting.kind);
    PH_TRY(seen.guests, call.work.meetings().guests(scope, id));
    PH_TRY(seen.presence, presence_of(call, scope, seen.meeting));
    PH_TRY(seen.participants, invited_participants(call, scope, seen.meeting));
    seen.leads = seen.meeting.led_by == call.actor().user_id;
    if (seen.meeting.series_id) {
        PH_TRY(seen.series, call.work.meetings().series(scope, *seen.meeting.series_id));
    }
    PH_TRY(seen.agenda, agenda_of(call, scope, seen.meeting, seen.guests));
    return seen;
}

}  // namespace ph::app
