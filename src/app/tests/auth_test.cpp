#include <sodium.h>

#include "app/auth/password.hpp"
#include "app/auth/tokens.hpp"
#include "app/auth/totp.hpp"
#include "base/tests/fakes.hpp"

namespace ph::app::auth {
namespace {

const PasswordCost cheap{.passes = 1, .memory = 1U << 20U};
constexpr std::string_view rfc_secret = "12345678901234567890";  // RFC 6238, appendix B

Instant at(std::int64_t seconds) {
    return Instant{std::chrono::seconds{seconds}};
}

std::vector<std::string> codes(const std::vector<Problem>& problems) {
    std::vector<std::string> all;
    for (const Problem& problem : problems) all.push_back(problem.code);
    return all;
}

}  // namespace

TEST(Totp, GivesTheCodesOfTheStandard) {
    EXPECT_EQ(accept_totp(rfc_secret, "287082", 0, at(59)), 1);
    EXPECT_EQ(accept_totp(rfc_secret, "081804", 0, at(1111111109)), 37037036);
    EXPECT_EQ(accept_totp(rfc_secret, "353130", 0, at(20000000000)), 666666666);
}

TEST(Totp, AcceptsOneStepEarlyOrLateAndNoMore) {
    EXPECT_TRUE(accept_totp(rfc_secret, "081804", 0, at(1111111109 + 30)));
    EXPECT_TRUE(accept_totp(rfc_secret, "081804", 0, at(1111111109 - 30)));
    EXPECT_FALSE(accept_totp(rfc_secret, "081804", 0, at(1111111109 + 90)));
}

TEST(Totp, ACodeCountsOnce) {
    const auto step = accept_totp(rfc_secret, "081804", 0, at(1111111109));
    ASSERT_TRUE(step);
    EXPECT_FALSE(accept_totp(rfc_secret, "081804", *step, at(1111111109)));
}

TEST(Totp, AnythingButSixDigitsIsRefused) {
    for (const std::string_view odd : {"", "28708", "2870820", "28708a"})
        EXPECT_FALSE(accept_totp(rfc_secret, odd, 0, at(59)));
}

TEST(Totp, TheSecretIsReadableAndFitsAnAuthenticator) {
    EXPECT_EQ(grouped_secret(rfc_secret), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    EXPECT_EQ(otpauth_uri(rfc_secret, "Huis & Co", "jan@x"),
              "otpauth://totp/"
              "Huis%20%26%20Co:jan%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Huis%20%26%20Co");
}

TEST(Passwords, AreVerifiedAgainstTheirOwnHashOnly) {
    const Passwords passwords{cheap};
    const std::string hash = *passwords.hash("vier losse woorden hier");
    EXPECT_THAT(hash, ::testing::StartsWith("$argon2id$"));
    EXPECT_TRUE(passwords.verify(hash, "vier losse woorden hier"));
    EXPECT_FALSE(passwords.verify(hash, "vier losse woorden daar"));
    EXPECT_NE(hash, *passwords.hash("vier losse woorden hier"));
}

TEST(Passwords, NobodyIsNeverRight) {
    const Passwords passwords{cheap};
    EXPECT_FALSE(passwords.verify("", "nobody has this password"));
    EXPECT_FALSE(passwords.verify("", ""));
}

TEST(Passwords, NobodyTakesAsLongAsSomebody) {
    const Passwords passwords{cheap};
    // 0: libsodium can read it and it has exactly this cost, so that verifying does the whole work.
    EXPECT_EQ(crypto_pwhash_str_needs_rehash(passwords.nobody().c_str(), cheap.passes, cheap.memory), 0);
    EXPECT_NE(passwords.nobody(), Passwords{cheap}.nobody());
}

TEST(Passwords, ANewOneThatIsNotGoodEnoughHearsEveryReason) {
    const Settings settings;
    EXPECT_THAT(codes(problems_of_password("aaaa", "aaaa", settings)),
                ::testing::ElementsAre("te-kort", "te-makkelijk", "te-makkelijk"));
    EXPECT_THAT(codes(problems_of_password(std::string(201, 'x') + 'y', "jan", settings)),
                ::testing::ElementsAre("te-lang"));
    EXPECT_TRUE(problems_of_password("vier losse woorden hier", "jan", settings).empty());
}

TEST(Tokens, AreLongDifferentAndGiveTheSameCsrfTokenEachTime) {
    testing::SeededRandom random{1};
    const std::string one = new_token(random);
    const std::string two = new_token(random);
    EXPECT_EQ(one.size(), 43U);
    EXPECT_NE(one, two);
    EXPECT_EQ(csrf_token(one), csrf_token(one));
    EXPECT_NE(csrf_token(one), csrf_token(two));
    EXPECT_NE(csrf_token(one), one);
    EXPECT_EQ(enrolment_secret(one).size(), 20U);
}

TEST(Tokens, AreComparedWhole) {
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
    EXPECT_TRUE(same_secret("", ""));
}

}  // namespace ph::app::auth
