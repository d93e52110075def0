#include "app/use_cases/users.hpp"

#include "app/payload.hpp"
#include "app/ports/persons.hpp"
#include "app/versions.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Permission;

// 20 of 32 signs that nobody confuses: 100 bits.
constexpr std::string_view password_signs = "abcdefghjkmnpqrstuvwxyz23456789+";
static_assert(password_signs.size() == 32);

std::string one_time_password(Random& random) {
    std::array<std::uint8_t, 20> bytes{};
    random.fill(bytes);
    std::string password;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 5 == 0) password += '-';
        password += password_signs[bytes[i] % password_signs.size()];
    }
    return password;
}

bool has(const User& user, Role role) {
    return std::find(user.roles.begin(), user.roles.end(), role) != user.roles.end();
}

bool is_login(std::string_view login) {
    return login.size() >= 3 && login.size() <= 100 &&
           login.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789._@-") == std::string_view::npos;
}

void check_roles(Checks& checks, const User& user) {
    if (user.roles.empty()) checks.fail("/rollen", "verplicht", "Kies minstens één rol.");
    for (std::size_t i = 0; i < user.roles.size(); ++i) {
        if (std::count(user.roles.begin(), user.roles.begin() + static_cast<std::ptrdiff_t>(i),
                       user.roles[i]) > 0)
            checks.fail("/rollen/" + std::to_string(i), "dubbel", "Deze rol staat er al.");
    }
    const bool participant = has(user, Role::participant);
    if (participant && user.roles.size() > 1)
        checks.fail("/rollen", "past-niet",
                    "Een deelnemer heeft geen andere rol. Maak daarvoor een eigen account.");
    if (participant != user.person_id.has_value())
        checks.fail("/persoonId", participant ? "verplicht" : "past-niet",
                    participant ? "Kies welke persoon dit account krijgt."
                                : "Alleen het account van een deelnemer hoort bij een persoon.");
}

Status check(Call& call, const access::Scope& scope, const User& user,
             const std::vector<Organisation>& organisations) {
    Checks checks;
    if (!is_login(user.login))
        checks.fail("/gebruikersnaam", "ongeldig",
                    "Gebruik 3 tot 100 kleine letters, cijfers, punten, streepjes of een @.");
    checks.required("/naam", user.display_name);
    checks.limited("/email", user.email);
    checks.limited("/telefoon", user.phone);
    if (std::none_of(organisations.begin(), organisations.end(),
                     [&](const Organisation& one) { return one.id == user.organisation_id; }))
        checks.fail("/organisatieId", "onbekend", "Deze organisatie bestaat niet in deze gemeente.");
    check_roles(checks, user);
    if (user.person_id) {
        PH_TRY(const bool known, call.work.persons().is_person(scope, *user.person_id));
        if (!known) checks.fail("/persoonId", "onbekend", "Deze persoon bestaat niet in deze gemeente.");
    }
    return checks.status();
}

UserView view_of(User user, const std::vector<Organisation>& organisations) {
    UserView view{std::move(user), {}};
    for (const Organisation& organisation : organisations) {
        if (organisation.id == view.organisation_id) view.organisation_name = organisation.name;
    }
    return view;
}

// Stores a new password of an account and returns it, for once.
Result<std::string> give_password(Call& call, const auth::Passwords& passwords, const UserId& user,
                                  bool is_new) {
    std::string password = one_time_password(call.random);
    Credential credential;
    credential.user_id = user;
    if (!is_new) {
        PH_TRY(auto account, call.work.users().account(user));
        if (!account) return conflict("gesloten", "Dit account is gesloten. Open het eerst weer.");
        if (account->credential) {
            credential = std::move(*account->credential);
        } else {
            is_new = true;
        }
    }
    PH_TRY(credential.password_hash, passwords.hash(password));
    credential.must_change = true;
    credential.changed_at = call.now();
    PH_CHECK(is_new ? call.work.users().add_credential(credential)
                    : call.work.users().change_credential(credential));
    return password;
}

Status keep_own_access(const Call& call, const User& changed) {
    if (changed.id != call.actor().user_id) return {};
    if (!changed.active) return conflict("eigen-account", "U kunt uw eigen account niet sluiten.");
    if (!has(changed, Role::administrator))
        return conflict("eigen-account",
                        "U kunt uzelf niet de rol van beheerder afnemen. Vraag een andere beheerder.");
    return {};
}

void apply(const UserChange& change, User& user) {
    if (change.display_name) user.display_name = *change.display_name;
    if (change.email) user.email = *change.email;
    if (change.phone) user.phone = *change.phone;
    if (change.roles) user.roles = *change.roles;
    if (change.active) user.active = *change.active;
}

}  // namespace

Result<UserPage> users(Call& call, const std::optional<TextKey>& after, int limit) {
    PH_TRY(const auto scope, call.gate.enter(Permission::user_read));
    PH_TRY(const auto organisations, call.work.users().organisations(scope));
    // One municipality has hundreds of accounts, not thousands: the page is cut from all of them.
    PH_TRY(auto all, call.work.users().users(scope, true));
    const auto key = [](const User& user) { return TextKey{user.display_name, user.id.uuid}; };
    const auto before = [&](const User& user) {
        return after && std::pair{user.display_name, user.id.uuid} <= std::pair{after->value, after->id};
    };
    std::erase_if(all, before);
    UserPage page;
    if (all.size() > static_cast<std::size_t>(limit)) {
        all.resize(static_cast<std::size_t>(limit));
        page.next = key(all.back());
    }
    for (User& user : all) page.users.push_back(view_of(std::move(user), organisations));
    return page;
}

Result<UserWithPassword> add_user(Call& call, const auth::Passwords& passwords, User user) {
    PH_TRY(const auto scope, call.gate.enter(Permission::user_change, true));
    PH_TRY(const auto organisations, call.work.users().organisations(scope));
    PH_CHECK(check(call, scope, user, organisations));
    user.id = call.new_id<UserId>();
    user.municipality_id = scope.municipality();
    if (const Status added = call.work.users().add_user(scope, user); !added.ok()) {
        if (added.error().fault != Fault::conflict) return added.error();
        Error taken =
            conflict("gebruikersnaam-bezet", "Deze gebruikersnaam is al in gebruik. Kies een andere.");
        taken.problems.front().place.pointer = "/gebruikersnaam";
        return taken;
    }
    PH_TRY(auto password, give_password(call, passwords, user.id, true));
    call.gate.note(scope, subject("user", user.id),
                   Payload{}
                       .add("added", "user")
                       .add("organisation", user.organisation_id)
                       .add("roles", static_cast<int>(user.roles.size()))
                       .json());
    return UserWithPassword{view_of(std::move(user), organisations), std::move(password)};
}

Result<UserWithPassword> change_user(Call& call, const auth::Passwords& passwords, const UserId& id,
                                     int version, const UserChange& change) {
    PH_TRY(const auto scope, call.gate.enter(Permission::user_change, true));
    PH_TRY(auto user, call.work.users().user(scope, id));
    PH_CHECK(expect_version(user.version, version));
    PH_TRY(const auto organisations, call.work.users().organisations(scope));
    apply(change, user);
    PH_CHECK(check(call, scope, user, organisations));
    PH_CHECK(keep_own_access(call, user));
    PH_CHECK(call.work.users().change_user(scope, user));
    ++user.version;
    UserWithPassword changed;
    if (change.new_password) {
        PH_TRY(changed.one_time_password, give_password(call, passwords, id, false));
    }
    if (!user.active || change.new_password) {
        PH_CHECK(call.work.users().remove_sessions(id, std::nullopt));
        PH_CHECK(call.work.users().remove_calendar_link(scope, id));
    }
    Payload payload;
    payload.add("active", user.active ? 1 : 0).add("new_password", change.new_password ? 1 : 0);
    for (const Role role : user.roles) payload.add("role", role);
    call.gate.note(scope, subject("user", id), payload.json());
    changed.user = view_of(std::move(user), organisations);
    return changed;
}

}  // namespace ph::app
