// Questions of dossiers on the agenda of a meeting, what was said about them and what was decided. By name a
// question is read under the gate of its dossier; at a nameless meeting everybody who is invited reads what
// whoever asks wrote down, and nothing leads to the dossier.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/use_cases/meetings.hpp"

namespace ph::app {

struct NewMeetingItem {
    MeetingId meeting_id;
    std::string question;
    std::string wanted;
    std::string facts;
    access::Categories categories;  // kinds of data that it tells, beside who it is about
    std::optional<Date> told_on;
};

struct MeetingItemSeen {
    MeetingItemView item;
    std::vector<MeetingDecisionView> decisions;
    std::vector<MeetingPresenceView> presence;  // of its meeting, as written down with the minutes
};

// Of those that the reader is invited to. Fault::invalid at /overlegId when it is none of them.
Result<MeetingView> chosen_meeting(Call& call, const access::Scope& scope, const MeetingId& id);
// What a question tells, with who it is about.
access::Categories categories_of_item(const MeetingItem& item);

// Of a dossier, the newest first. What tells more than the reader may see is left out.
Result<std::vector<MeetingItemSeen>> meeting_items(Call& call, const DossierId& dossier);
// By somebody who leads the meeting or is invited. Fault::invalid, also for a name in a nameless question.
Result<MeetingItemSeen> bring_item(Call& call, const DossierId& dossier, const NewMeetingItem& input);
// By whoever asked it.
Result<MeetingItemSeen> withdraw_item(Call& call, const DossierId& dossier, const MeetingItemId& id);

// By anybody present who sees the question.
Result<MeetingSeen> write_minutes(Call& call, const MeetingId& meeting, const MeetingItemId& item,
                                  int version, const std::string& minutes, bool discussed);

struct NewDecision {
    std::string text;
    std::optional<UserId> owner_id;  // absent: whoever asked
    std::optional<Date> due_on;      // absent: as the kind says
};
// Becomes a task in the dossier when the writer may work there; else it waits for whoever asked.
Result<MeetingSeen> decide(Call& call, const MeetingId& meeting, const MeetingItemId& item,
                           const NewDecision& input);
// The task of a decision that waits, by whoever asked the question.
Result<MeetingItemSeen> take_over_decision(Call& call, const DossierId& dossier, const MeetingDecisionId& id);

// The agenda as the reader may see it.
Result<std::vector<AgendaItem>> agenda_of(Call& call, const access::Scope& scope, const MeetingView& meeting,
                                          const std::vector<MeetingGuestView>& guests);
// The meeting as it stands after a change.
Result<MeetingSeen> meeting_now(Call& call, const access::Scope& scope, const MeetingId& id);

}  // namespace ph::app
