// Intervision: colleagues bring a case without names to a group of their own. Only members read it.
#pragma once
#include <string>
#include <vector>

#include "app/call.hpp"
#include "app/ports/learning.hpp"

namespace ph::app {

struct IntervisionGroupView {
    IntervisionGroup group;
    std::vector<std::string> member_names;  // in the order of the members
};

// Of which the asker is a member, by name.
Result<std::vector<IntervisionGroupView>> intervision_groups(Call& call);
// The asker is always a member. Fault::invalid: a name that is missing, a colleague who does not exist.
Result<IntervisionGroupView> add_intervision_group(Call& call, const std::string& name,
                                                   std::vector<UserId> members);
// By a member; these are all members from now on, and whoever is not among them reads nothing of it any more.
// Fault::stale, Fault::missing.
Result<IntervisionGroupView> change_intervision_group(Call& call, const IntervisionGroupId& id, int version,
                                                      const std::string& name, std::vector<UserId> members);

// The newest first. Fault::missing for who is no member.
Result<std::vector<IntervisionCaseView>> intervision_cases(Call& call, const IntervisionGroupId& group);

struct NewIntervisionCase {
    std::optional<Date> held_on;  // absent: today
    std::string question;
    std::string tried;
    bool checked_for_names = false;  // whoever writes looked again: no household is named
};
// Fault::invalid also when it seems to name a household that the writer has, unless they looked again.
Result<IntervisionCaseView> add_intervision_case(Call& call, const IntervisionGroupId& group,
                                                 const NewIntervisionCase& input);
// What the group came to, by any of its members; written again as often as needed. Checked for names in the
// same way. Fault::stale, Fault::missing.
Result<IntervisionCaseView> conclude_intervision_case(Call& call, const IntervisionGroupId& group,
                                                      const IntervisionCaseId& id, int version,
                                                      const std::string& conclusion, bool checked_for_names);
// Only one's own. Fault::missing.
Status remove_intervision_case(Call& call, const IntervisionGroupId& group, const IntervisionCaseId& id);

}  // namespace ph::app
