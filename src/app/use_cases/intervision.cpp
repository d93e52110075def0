#include "app/use_cases/intervision.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/users.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

constexpr std::size_t most_members = 30;

// The names in the households that the writer has, by the gate: those they are involved with, or, for who may
// see all of them, those of which they are the coach.
Result<std::vector<std::string>> household_names(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::dossier_list));
    std::optional<UserId> coach;
    if (scope.reach() == access::Reach::municipality) coach = call.actor().user_id;
    return call.work.persons().names(scope, coach);
}

void ask_about_names(Checks& checks, const std::string& pointer, const std::string& text,
                     const std::vector<std::string>& names) {
    std::string seen;
    for (const std::string& word : names_in(text, names)) seen += (seen.empty() ? "" : ", ") + word;
    if (!seen.empty())
        checks.fail(pointer, "lijkt-op-naam",
                    "Staat hier de naam van een huishouden? Wij zien: " + seen +
                        ". Haal de naam weg. Gaat het om iets anders? Vink dan aan dat er geen naam staat.");
}

Result<IntervisionGroup> group_of_asker(Call& call, const access::Scope& scope,
                                        const IntervisionGroupId& id) {
    PH_TRY(const auto groups, call.work.learning().groups(scope));
    const auto found = std::ranges::find(groups, id, &IntervisionGroup::id);
    if (found == groups.end()) return missing("Deze groep is er niet, of u hoort er niet bij.");
    return *found;
}

// Whoever was a member already may stay, also when they do not work here any more.
void check_group(Checks& checks, const std::string& name, const std::vector<UserId>& members,
                 const std::vector<User>& colleagues, const std::vector<UserId>& before) {
    checks.required("/naam", name);
    if (members.size() > most_members)
        checks.fail("/ledenIds", "te-veel", "Een groep heeft hoogstens dertig leden.");
    for (std::size_t at = 0; at < members.size(); ++at) {
        const auto user = std::ranges::find(colleagues, members[at], &User::id);
        const bool is_there = user != colleagues.end() && !user->person_id;
        if (!is_there && std::ranges::find(before, members[at]) == before.end())
            checks.fail("/ledenIds/" + std::to_string(at), "onbekend",
                        "Deze medewerker bestaat niet in deze gemeente.");
    }
}

void keep_each_once(std::vector<UserId>& members) {
    std::ranges::sort(members);
    members.erase(std::unique(members.begin(), members.end()), members.end());
}

IntervisionGroupView view_of(IntervisionGroup group, const std::vector<User>& users) {
    IntervisionGroupView view{std::move(group), {}};
    for (const UserId& member : view.group.members) {
        const auto user = std::ranges::find(users, member, &User::id);
        view.member_names.push_back(user == users.end() ? std::string{} : user->display_name);
    }
    return view;
}

}  // namespace

Result<std::vector<IntervisionGroupView>> intervision_groups(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision));
    PH_TRY(auto groups, call.work.learning().groups(scope));
    PH_TRY(const auto users, call.work.users().users(scope, true));
    std::vector<IntervisionGroupView> views;
    for (IntervisionGroup& group : groups) views.push_back(view_of(std::move(group), users));
    return views;
}

Result<IntervisionGroupView> add_intervision_group(Call& call, const std::string& name,
                                                   std::vector<UserId> members) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision, true));
    PH_TRY(const auto users, call.work.users().users(scope, false));
    Checks checks;
    check_group(checks, name, members, users, {});
    PH_CHECK(checks.status());
    members.push_back(call.actor().user_id);
    keep_each_once(members);
    IntervisionGroup group{call.new_id<IntervisionGroupId>(),
                           call.actor().municipality_id,
                           name,
                           std::move(members),
                           call.actor().user_id,
                           call.now()};
    PH_CHECK(call.work.learning().add_group(scope, group));
    call.gate.note(scope, subject("intervision_group", group.id), Payload{}.add("act", "added").json());
    return view_of(std::move(group), users);
}

Result<IntervisionGroupView> change_intervision_group(Call& call, const IntervisionGroupId& id, int version,
                                                      const std::string& name, std::vector<UserId> members) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision, true));
    PH_TRY(IntervisionGroup group, group_of_asker(call, scope, id));
    PH_CHECK(expect_version(group.version, version));
    PH_TRY(const auto users, call.work.users().users(scope, true));
    std::vector<User> colleagues;
    std::ranges::copy_if(users, std::back_inserter(colleagues), &User::active);
    Checks checks;
    check_group(checks, name, members, colleagues, group.members);
    if (members.empty())
        checks.fail("/ledenIds", "verplicht", "Een groep heeft leden. Laat ten minste één collega staan.");
    PH_CHECK(checks.status());
    keep_each_once(members);
    group.name = name;
    group.members = std::move(members);
    PH_CHECK(call.work.learning().change_group(scope, group));
    call.gate.note(scope, subject("intervision_group", id), Payload{}.add("act", "changed").json());
    return view_of(std::move(group), users);
}

Result<std::vector<IntervisionCaseView>> intervision_cases(Call& call, const IntervisionGroupId& group) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision));
    PH_TRY(const auto found, group_of_asker(call, scope, group));
    return call.work.learning().cases(scope, found);
}

Result<IntervisionCaseView> add_intervision_case(Call& call, const IntervisionGroupId& group,
                                                 const NewIntervisionCase& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision, true));
    PH_TRY(const auto found, group_of_asker(call, scope, group));
    IntervisionCase one{call.new_id<IntervisionCaseId>(),
                        call.actor().municipality_id,
                        found.id,
                        input.held_on.value_or(call.today()),
                        input.question,
                        input.tried,
                        call.actor().user_id,
                        call.now()};
    Checks checks;
    checks.fail_all(problems_of(one));
    if (!input.checked_for_names) {
        PH_TRY(const auto names, household_names(call));
        ask_about_names(checks, "/vraag", one.question, names);
        ask_about_names(checks, "/geprobeerd", one.tried, names);
    }
    PH_CHECK(checks.status());
    PH_CHECK(call.work.learning().add_case(scope, one));
    call.gate.note(scope, subject("intervision_case", one.id), Payload{}.add("act", "added").json());
    return IntervisionCaseView{std::move(one), call.actor().display_name};
}

Result<IntervisionCaseView> conclude_intervision_case(Call& call, const IntervisionGroupId& group,
                                                      const IntervisionCaseId& id, int version,
                                                      const std::string& conclusion, bool checked_for_names) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision, true));
    PH_TRY(const auto found, group_of_asker(call, scope, group));
    PH_TRY(IntervisionCaseView one, call.work.learning().one_case(scope, found, id));
    PH_CHECK(expect_version(one.version, version));
    Checks checks;
    checks.required("/conclusie", conclusion, text_length);
    if (!checked_for_names) {
        PH_TRY(const auto names, household_names(call));
        ask_about_names(checks, "/conclusie", conclusion, names);
    }
    PH_CHECK(checks.status());
    one.conclusion = conclusion;
    one.concluded_on = call.today();
    PH_CHECK(call.work.learning().change_case(scope, one));
    call.gate.note(scope, subject("intervision_case", id), Payload{}.add("act", "concluded").json());
    return one;
}

Status remove_intervision_case(Call& call, const IntervisionGroupId& group, const IntervisionCaseId& id) {
    PH_TRY(const auto scope, call.gate.enter(Permission::intervision, true));
    PH_TRY([[maybe_unused]] const auto found, group_of_asker(call, scope, group));
    PH_CHECK(call.work.learning().remove_case(scope, id));
    call.gate.note(scope, subject("intervision_case", id), Payload{}.add("act", "removed").json());
    return {};
}

}  // namespace ph::app
