#include "app/use_cases/restrictions.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/users.hpp"
#include "app/use_cases/search.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"
#include "domain/names.hpp"

namespace ph::app {
namespace {

using access::Permission;

// How many bearers of one birth date are looked at.
constexpr int most_known_by_birth_date = 500;

Status check(const RestrictionQuestion& question) {
    Checks checks;
    checks.limited("/naam", question.name);
    const bool by_name = !question.name.empty() || question.birth_date.has_value();
    const int ways = (question.dossier ? 1 : 0) + (question.bsn ? 1 : 0) + (by_name ? 1 : 0);
    if (ways != 1)
        checks.fail(
            "", "kies-een",
            "Zoek op één manier: het nummer van het dossier, het BSN, of de naam met de geboortedatum.");
    if (by_name && question.name.empty())
        checks.fail("/naam", "verplicht", "Vul bij de geboortedatum ook de naam in.");
    if (by_name && !question.birth_date)
        checks.fail("/geboortedatum", "verplicht", "Vul bij de naam ook de geboortedatum in.");
    return checks.status();
}

Result<std::vector<KnownPerson>> by_name(Call& call, const access::Scope& scope,
                                         const RestrictionQuestion& question) {
    const auto tokens = searched_tokens(question.name);
    PH_TRY(auto found, call.work.protection().known(scope, lookup_keys({}, question.birth_date),
                                                    most_known_by_birth_date));
    std::erase_if(found, [&](const KnownPerson& one) {
        return one.birth_date != question.birth_date ||
               name_likeness(tokens, name_of_person(one.given_names, one.family_name)) < same_name;
    });
    return found;
}

bool can_be_named(const std::vector<User>& users, const UserId& id) {
    return std::ranges::any_of(
        users, [&](const User& user) { return user.id == id && user.active && !user.person_id; });
}

Status check(const NewRestriction& input, const std::vector<User>& users) {
    Checks checks;
    checks.required("/reden", input.reason, text_length);
    if (input.restricted && input.named.empty())
        checks.fail("/medewerkerIds", "verplicht",
                    "Noem ten minste één medewerker. Anders kan niemand dit huishouden helpen.");
    if (!input.restricted && !input.named.empty())
        checks.fail("/medewerkerIds", "tegenstrijdig",
                    "Zonder afscherming is niemand met naam nodig. Laat deze lijst leeg.");
    for (std::size_t i = 0; i < input.named.size(); ++i) {
        const std::string pointer = "/medewerkerIds/" + std::to_string(i);
        if (!can_be_named(users, input.named[i]))
            checks.fail(pointer, "onbekende-medewerker",
                        "Deze medewerker is hier niet bekend of niet meer actief.");
        else if (std::find(input.named.begin(), input.named.begin() + static_cast<std::ptrdiff_t>(i),
                           input.named[i]) != input.named.begin() + static_cast<std::ptrdiff_t>(i))
            checks.fail(pointer, "dubbel", "Deze medewerker staat er al.");
    }
    return checks.status();
}

// A key and nothing more: what somebody who is named sees follows from being involved, as with any dossier.
std::vector<access::KeptGrant> keys_for(const access::Scope& scope, const Restriction& restriction,
                                        const std::vector<UserId>& named) {
    std::vector<access::KeptGrant> keys;
    keys.reserve(named.size());
    for (const UserId& user : named) {
        access::KeptGrant& key = keys.emplace_back();
        key.subject = user.uuid;
        key.dossier_id = restriction.dossier_id;
        key.grant = {{}, scope.decision().purpose, scope.decision().ground, access::GrantOrigin::named};
        key.from = scope.now();
        key.source = restriction.id.uuid;
    }
    return keys;
}

Result<RestrictionView> view_of(Call& call, const access::Scope& scope, const DossierId& dossier) {
    PH_TRY(auto found, call.work.protection().restriction(scope, dossier));
    if (!found) return missing("Dit dossier bestaat niet.");
    return std::move(*found);
}

}  // namespace

Result<std::vector<KnownPerson>> find_to_restrict(Call& call, const RestrictionQuestion& question) {
    PH_TRY(const auto scope, call.gate.enter(Permission::restriction_change));
    PH_CHECK(check(question));
    if (question.dossier) return call.work.protection().known(scope, *question.dossier);
    if (question.bsn) return call.work.protection().known(scope, *question.bsn);
    return by_name(call, scope, question);
}

Result<std::vector<RestrictionView>> restrictions(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::restriction_change));
    return call.work.protection().restrictions(scope);
}

Result<RestrictionView> restriction(Call& call, const DossierId& dossier) {
    PH_TRY(const auto scope, call.gate.enter(Permission::restriction_change));
    return view_of(call, scope, dossier);
}

Result<RestrictionView> restrict_dossier(Call& call, const DossierId& dossier, int revision,
                                         const NewRestriction& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::restriction_change, true));
    PH_TRY(const auto before, view_of(call, scope, dossier));
    PH_CHECK(expect_version(before.revision, revision));
    PH_TRY(const auto users, call.work.users().users(scope, false));
    PH_CHECK(check(input, users));
    if (!input.restricted && !before.person.restricted)
        return conflict("niet-afgeschermd", "Dit dossier is niet afgeschermd.");
    Restriction restriction;
    restriction.id = call.new_id<RestrictionId>();
    restriction.municipality_id = scope.municipality();
    restriction.dossier_id = dossier;
    restriction.restricted = input.restricted;
    restriction.reason = input.reason;
    restriction.decided_by = call.actor().user_id;
    restriction.decided_at = call.now();
    PH_CHECK(call.work.protection().restrict_dossier(scope, restriction,
                                                     keys_for(scope, restriction, input.named)));
    Payload payload;
    payload.add("restricted", input.restricted ? "yes" : "no");
    for (const UserId& user : input.named) payload.add("named", user);
    call.gate.note(scope, subject("restriction", restriction.id), payload.json(), dossier);
    return view_of(call, scope, dossier);
}

Error ask_the_administrator(std::string pointer) {
    return {Fault::conflict,
            "Vraag het de beheerder.",
            {{"vraag-de-beheerder",
              "Met dit BSN kunt u hier niet verder. Vraag het de beheerder.",
              {.file = {}, .line = 0, .column = 0, .pointer = std::move(pointer)}}}};
}

}  // namespace ph::app
