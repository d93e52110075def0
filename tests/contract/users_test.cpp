// Users, credentials, sessions and login failures.
#include "app/ports/users.hpp"

#include "contract/database.hpp"

namespace ph::storage::contract {
namespace {

app::Digest digest(std::uint8_t value) {
    app::Digest made{};
    made.fill(value);
    return made;
}

struct UsersContract : Contract {
    void SetUp() override {
        Contract::SetUp();
        with_world();
    }
    app::Credential credential() {
        app::Credential made;
        made.user_id = world.coach.id;
        made.password_hash = "$argon2id$x";
        made.totp_secret = std::string("\0binary\xff secret", 15);
        made.changed_at = clock.now();
        return made;
    }
    app::Session session(std::uint8_t token) {
        app::Session made;
        made.token_hash = digest(token);
        made.user_id = world.coach.id;
        made.csrf_hash = digest(200);
        made.created_at = clock.now();
        made.last_seen_at = clock.now();
        made.expires_at = clock.now() + std::chrono::hours{12};
        return made;
    }
    template <class Act>
    void changed(Act act) {
        const auto work = write();
        act(work->users());
        commit(*work);
    }
};

TEST_P(UsersContract, AnAccountIsFoundByItsLoginWithItsCredential) {
    changed([&](auto& users) { EXPECT_TRUE(users.add_credential(credential()).ok()); });
    const auto work = read();
    const auto found = work->users().account("coach");
    ASSERT_TRUE(found.ok());
    ASSERT_TRUE(found.value().has_value());
    EXPECT_EQ(found.value()->user.id, world.coach.id);
    EXPECT_EQ(found.value()->user.roles, world.coach.roles);
    ASSERT_TRUE(found.value()->credential.has_value());
    EXPECT_EQ(found.value()->credential->totp_secret, credential().totp_secret);
    EXPECT_FALSE(work->users().account("nobody").value().has_value());
}

TEST_P(UsersContract, AnInactiveUserHasNoAccountAndNoSession) {
    changed([&](auto& users) {
        EXPECT_TRUE(users.add_session(session(1)).ok());
        User left = world.coach;
        left.active = false;
        EXPECT_TRUE(users.change_user(scope(world.administrator, access::Reach::municipality), left).ok());
    });
    const auto work = read();
    EXPECT_FALSE(work->users().account("coach").value().has_value());
    EXPECT_FALSE(work->users().session(digest(1), clock.now()).value().has_value());
    const auto everyone = scope(world.administrator, access::Reach::municipality);
    EXPECT_EQ(work->users().users(everyone, false)->size(), 1U);
    EXPECT_EQ(work->users().users(everyone, true)->size(), 2U);
}

TEST_P(UsersContract, ALoginExistsOnce) {
    const auto work = write();
    const Status taken = work->users().add_user(scope(world.administrator, access::Reach::municipality),
                                                user_named("coach", {Role::coach}));
    ASSERT_FALSE(taken.ok());
    EXPECT_EQ(taken.error().fault, Fault::conflict);
}

TEST_P(UsersContract, AStaleCredentialIsRefused) {
    changed([&](auto& users) {
        EXPECT_TRUE(users.add_credential(credential()).ok());
        EXPECT_TRUE(users.change_credential(credential()).ok());
    });
    const auto work = write();
    const Status stale = work->users().change_credential(credential());
    ASSERT_FALSE(stale.ok());
    EXPECT_EQ(stale.error().fault, Fault::stale);
}

TEST_P(UsersContract, AOneTimeCodeCanBeSpentOnce) {
    changed([&](auto& users) {
        EXPECT_TRUE(users.add_credential(credential()).ok());
        EXPECT_TRUE(*users.spend_totp_step(world.coach.id, 100));
        EXPECT_FALSE(*users.spend_totp_step(world.coach.id, 100));
        EXPECT_FALSE(*users.spend_totp_step(world.coach.id, 99));
        EXPECT_TRUE(*users.spend_totp_step(world.coach.id, 101));
    });
}

TEST_P(UsersContract, ARecoveryCodeCanBeSpentOnceAndNewOnesReplaceTheOld) {
    changed([&](auto& users) {
        EXPECT_TRUE(users.replace_recovery_codes(world.coach.id, {digest(1), digest(2)}).ok());
        EXPECT_TRUE(*users.spend_recovery_code(world.coach.id, digest(1)));
        EXPECT_FALSE(*users.spend_recovery_code(world.coach.id, digest(1)));
        EXPECT_TRUE(users.replace_recovery_codes(world.coach.id, {digest(3)}).ok());
        EXPECT_FALSE(*users.spend_recovery_code(world.coach.id, digest(2)));
        EXPECT_TRUE(*users.spend_recovery_code(world.coach.id, digest(3)));
    });
}

TEST_P(UsersContract, ASessionComesWithItsUserUntilItEnds) {
    changed([&](auto& users) {
        EXPECT_TRUE(users.add_credential(credential()).ok());
        EXPECT_TRUE(users.add_session(session(1)).ok());
        EXPECT_TRUE(users.touch_session(digest(1), clock.now() + std::chrono::minutes{5}).ok());
        EXPECT_TRUE(users.complete_second_factor(digest(1)).ok());
    });
    const auto work = read();
    const auto found = work->users().session(digest(1), clock.now());
    ASSERT_TRUE(found.ok());
    ASSERT_TRUE(found.value().has_value());
    EXPECT_EQ(found.value()->user.login, "coach");
    EXPECT_EQ(found.value()->session.csrf_hash, digest(200));
    EXPECT_EQ(found.value()->session.last_seen_at, clock.now() + std::chrono::minutes{5});
    EXPECT_TRUE(found.value()->session.second_factor_done);
    EXPECT_TRUE(found.value()->totp_enrolled);
    EXPECT_FALSE(work->users().session(digest(1), clock.now() + std::chrono::hours{12}).value().has_value());
    EXPECT_FALSE(work->users().session(digest(2), clock.now()).value().has_value());
}

TEST_P(UsersContract, SessionsEndOneByOneAllButOneAndByAge) {
    changed([&](auto& users) {
        for (const int token : {1, 2, 3, 4}) {
            EXPECT_TRUE(users.add_session(session(static_cast<std::uint8_t>(token))).ok());
        }
        EXPECT_TRUE(users.remove_session(digest(1)).ok());
        EXPECT_TRUE(users.remove_sessions(world.coach.id, digest(2)).ok());
    });
    EXPECT_EQ(count("session"), 1);
    changed([&](auto& users) {
        EXPECT_TRUE(users.remove_sessions_before(clock.now(), clock.now() + std::chrono::minutes{1}).ok());
    });
    EXPECT_EQ(count("session"), 0);
}

TEST_P(UsersContract, ACalendarLinkIsTheLastOneOfAnActiveUser) {
    const auto own = scope(world.coach, access::Reach::involved);
    changed([&](auto& users) {
        EXPECT_FALSE(users.calendar_link(own).value().has_value());
        EXPECT_TRUE(users.replace_calendar_link(own, digest(7)).ok());
        EXPECT_TRUE(users.replace_calendar_link(own, digest(8)).ok());
    });
    EXPECT_EQ(count("calendar_link"), 1);
    {
        const auto work = read();
        const auto link = work->users().calendar_link(own);
        ASSERT_TRUE(link.ok() && link->has_value());
        EXPECT_EQ((*link)->secret_hash, digest(8));
        EXPECT_EQ((*link)->made_at, own.now());
        EXPECT_FALSE(work->users().calendar_reader(digest(7)).value().has_value());
        const auto reader = work->users().calendar_reader(digest(8));
        ASSERT_TRUE(reader.ok() && reader->has_value());
        EXPECT_EQ((*reader)->id, world.coach.id);
        EXPECT_EQ((*reader)->roles, world.coach.roles);
    }
    changed([&](auto& users) {
        User left = world.coach;
        left.active = false;
        EXPECT_TRUE(users.change_user(scope(world.administrator, access::Reach::municipality), left).ok());
        EXPECT_FALSE(users.calendar_reader(digest(8)).value().has_value());
    });
}

TEST_P(UsersContract, ACalendarLinkGoesAndOnlyOfTheOwnMunicipality) {
    const auto own = scope(world.coach, access::Reach::involved);
    User stranger = user_named("vreemd", {Role::administrator});
    stranger.municipality_id = new_id<MunicipalityId>();
    changed([&](auto& users) {
        EXPECT_TRUE(users.replace_calendar_link(own, digest(7)).ok());
        const auto elsewhere = scope(stranger, access::Reach::municipality);
        EXPECT_EQ(users.remove_calendar_link(elsewhere, world.coach.id).error().fault, Fault::missing);
        EXPECT_TRUE(users.calendar_reader(digest(7)).value().has_value());
        EXPECT_TRUE(users.remove_calendar_link(own, world.coach.id).ok());
        EXPECT_TRUE(users.remove_calendar_link(own, world.coach.id).ok()) << "gone is gone";
        EXPECT_FALSE(users.calendar_reader(digest(7)).value().has_value());
    });
    EXPECT_EQ(count("calendar_link"), 0);
}

TEST_P(UsersContract, LoginFailuresAddUpAreForgottenAndCleared) {
    changed([&](auto& users) {
        const Instant start = clock.now();
        EXPECT_EQ(users.login_failures("login:jan")->count, 0);
        EXPECT_EQ(users.add_login_failure("login:jan", start, start)->count, 1);
        EXPECT_EQ(users.add_login_failure("login:jan", start, start)->count, 2);
        EXPECT_TRUE(users.block_login("login:jan", start + std::chrono::minutes{1}).ok());
        EXPECT_EQ(users.login_failures("login:jan")->blocked_until, start + std::chrono::minutes{1});
        EXPECT_EQ(users.add_login_failure("login:jan", start, start + std::chrono::hours{1})->count, 1);
        EXPECT_TRUE(users.clear_login_failures("login:jan").ok());
        EXPECT_EQ(users.login_failures("login:jan")->count, 0);
    });
}

TEST_P(UsersContract, AnotherMunicipalityIsOutOfReach) {
    User stranger = user_named("vreemd", {Role::administrator});
    stranger.municipality_id = new_id<MunicipalityId>();
    const auto elsewhere = scope(stranger, access::Reach::municipality);
    const auto work = write();
    EXPECT_TRUE(work->users().users(elsewhere, true)->empty());
    EXPECT_EQ(work->users().user(elsewhere, world.coach.id).error().fault, Fault::missing);
    EXPECT_EQ(work->users().change_user(elsewhere, world.coach).error().fault, Fault::missing);
    EXPECT_EQ(work->users().add_user(elsewhere, user_named("nieuw", {})).error().fault, Fault::missing);
}

}  // namespace

PH_ON_BOTH(UsersContract);

}  // namespace ph::storage::contract
