#include "app/use_cases/search.hpp"

#include "app/text_key.hpp"
#include "domain/names.hpp"

namespace ph::app {
namespace {

constexpr Date born{std::chrono::year{1980} / 4 / 3};

Candidate jan() {
    Candidate candidate;
    candidate.given_names = "Jan";
    candidate.name_prefix = "van der";
    candidate.family_name = "Berg";
    candidate.birth_date = born;
    return candidate;
}

std::optional<SearchHit> ask(std::string name, std::optional<Date> birth_date, const Candidate& candidate) {
    const SearchQuestion question{std::move(name), birth_date, std::nullopt, 10};
    return judge(question, searched_tokens(question.name), candidate);
}

TEST(Search, RecognisesTheSameBsnWhateverTheName) {
    Candidate other = jan();
    other.same_bsn = true;
    const auto hit = ask("Iemand Anders", std::nullopt, other);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->reason, SearchReason::same_bsn);
    EXPECT_EQ(hit->likeness, 100);
}

TEST(Search, PutsTheSameNameAndBirthDateAboveALikelyOne) {
    const auto same = ask("Jan van der Berg", born, jan());
    const auto near = ask("Jan van den Bergh", born, jan());
    const auto name_only = ask("Jan Berg", born + std::chrono::days{4000}, jan());
    ASSERT_TRUE(same && near && name_only);
    EXPECT_EQ(same->reason, SearchReason::same_name_and_birth_date);
    EXPECT_EQ(same->likeness, 100);
    EXPECT_EQ(near->reason, SearchReason::similar_name);
    EXPECT_GT(same->likeness, near->likeness);
    EXPECT_GT(near->likeness, name_only->likeness);
}

TEST(Search, ShowsWhoHasTheBirthDateUnderAnotherName) {
    const auto hit = ask("Johanna Visser", born, jan());
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->reason, SearchReason::same_birth_date);
    EXPECT_EQ(ask("", born, jan())->reason, SearchReason::same_birth_date);
}

TEST(Search, LeavesOutWhoIsNotAlike) {
    EXPECT_FALSE(ask("Fatima El Amrani", std::nullopt, jan()));
    EXPECT_FALSE(ask("Fatima El Amrani", born + std::chrono::days{99}, jan()));
}

TEST(Search, CountsAPersonWithoutABirthDateByName) {
    Candidate unknown = jan();
    unknown.birth_date.reset();
    const auto hit = ask("Jan van der Berg", born, unknown);
    ASSERT_TRUE(hit);
    EXPECT_EQ(hit->reason, SearchReason::name);
}

TEST(TextCursor, LeadsBackToItsPlace) {
    EXPECT_TRUE(rc::check("any text survives", [](const std::string& value) {
        const TextKey key{value, *Uuid::parse("01900000-0000-7000-8000-000000000001")};
        const auto back = parse_text_cursor(to_cursor(key));
        RC_ASSERT(back.ok());
        RC_ASSERT(*back == key);
    }));
}

TEST(TextCursor, RefusesWhatIsNotOurs) {
    for (const auto* wrong : {"", ".", "abc", "zz.01900000-0000-7000-8000-000000000001", "4a.1", "4"}) {
        EXPECT_EQ(parse_text_cursor(wrong).error().fault, Fault::invalid) << wrong;
    }
}

}  // namespace
}  // namespace ph::app
