// Accounts of one municipality: made with a one-time password, changed, closed.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/auth/password.hpp"
#include "app/call.hpp"
#include "app/ports/users.hpp"
#include "app/text_key.hpp"

namespace ph::app {

struct UserView : User {
    std::string organisation_name;
};

struct UserPage {
    std::vector<UserView> users;
    std::optional<TextKey> next;  // absent on the last page
};

// Only what is present changes; an empty text erases.
struct UserChange {
    std::optional<std::string> display_name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::optional<std::vector<Role>> roles;
    std::optional<bool> active;
    bool new_password = false;
};

// The password is shown to the administrator once and must be changed at the first sign-in.
struct UserWithPassword {
    UserView user;
    std::optional<std::string> one_time_password;
};

// By name, also closed accounts.
Result<UserPage> users(Call& call, const std::optional<TextKey>& after, int limit);

// `user` brings login, name, ways to reach, organisation, roles and, for a participant, the person. Hashing
// takes about 100 ms, while the transaction is open: this is rare work of one administrator. Fault::invalid
// with everything that is wrong; Fault::conflict when the login is taken.
Result<UserWithPassword> add_user(Call& call, const auth::Passwords& passwords, User user);

// Fault::stale, Fault::invalid; Fault::conflict for closing one's own account or giving up being
// administrator. A closed account and one with a new password lose their sessions.
Result<UserWithPassword> change_user(Call& call, const auth::Passwords& passwords, const UserId& user,
                                     int version, const UserChange& change);

}  // namespace ph::app
