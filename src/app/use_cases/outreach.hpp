// Approaching people: who is next, what came of a try, and joining.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/outreach.hpp"
#include "app/use_cases/leaving.hpp"
#include "app/use_cases/registrations.hpp"

namespace ph::app {

struct OutreachLists {
    std::vector<OutreachListView> lists;
    Date today;
};
Result<OutreachLists> outreach_lists(Call& call);
// The ladders of the catalogue: steps and choices.
Result<std::vector<const OutreachLadder*>> outreach_ladders(Call& call);

struct OutreachPage {
    Page<OutreachPerson> page;
    std::vector<OutreachListView> lists;  // to name theirs by
    // Of whom is not reached yet, where the ladder sets a term for that: the last day.
    std::map<OutreachPersonId, Date> first_contact_by{};
};
Result<OutreachPage> outreach_people(Call& call, const OutreachFilter& filter, const PageRequest& page);

// One person with everything that was tried.
struct OutreachCard {
    OutreachPerson person;
    OutreachListView list;
    const OutreachLadder* ladder = nullptr;  // none: the catalogue has it no longer
    std::vector<OutreachAttemptView> attempts;
    bool may_open = false;  // the dossier
    std::optional<Date> first_contact_by{};
    std::vector<DebtSignalView> signals{};  // the newest first; empty for who may not know of debts
};
Result<OutreachCard> outreach_card(Call& call, const OutreachPersonId& id);

struct NewOutreachAttempt {
    std::optional<OutreachAttemptId> id{};  // given by who keeps more of it; absent: a new one
    std::optional<Date> tried_on;           // absent: today
    std::optional<Channel> channel;         // absent: that of the step
    OutreachOutcome outcome = OutreachOutcome::no_answer;
    std::string words;
    std::string place;
    std::optional<Date> agreed_on;
};
Result<OutreachCard> add_outreach_attempt(Call& call, const OutreachPersonId& id, int version,
                                          const NewOutreachAttempt& input);
// People decide what is next, also for who was stopped and comes back.
Result<OutreachCard> choose_outreach_step(Call& call, const OutreachPersonId& id, int version,
                                          const std::string& step, Date day);
Result<OutreachCard> stop_approaching(Call& call, const OutreachPersonId& id, int version,
                                      const std::string& reason);

// What the list does not know yet. A name that is put right goes before the list's.
struct OutreachJoining {
    std::string question;
    std::vector<UrgentNeed> urgent_needs;
    std::optional<Person> person;
    std::optional<Household> household;
    bool checked_for_duplicates = false;
};
// Registers the household with what is known of the person. Fault::conflict when the BSN is known already.
Result<RegistrationView> join_by_outreach(Call& call, const OutreachPersonId& id, int version,
                                          const OutreachJoining& input);

// Of those who joined, who left again, each by the one reason that an effect report gives (leaving.hpp).
// Somebody whose dossier is restricted, who objected to being counted or asked to have their data left alone
// is not looked at, as in a report, and does not count here.
struct OutreachLeft {
    std::int64_t people = 0;
    std::map<Leaving, std::int64_t> by_reason;  // only reasons that somebody had; together `people`
};

struct OutreachFigures {
    OutreachFunnel funnel;
    std::vector<OutreachReasonCount> reasons;
    OutreachLeft left;  // of funnel.joined
    std::vector<OutreachListView> lists;
};
Result<OutreachFigures> outreach_figures(Call& call, const std::optional<OutreachListId>& list);

}  // namespace ph::app
