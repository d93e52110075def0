#include "domain/names.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;

constexpr Date day(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

int likeness(std::string_view searched, std::string_view given, std::string_view family) {
    return name_likeness(searched_tokens(searched), name_of_person(given, family));
}

// Whether the index leads from what is typed to the person.
bool found_by(std::string_view typed, std::string_view given, std::string_view family) {
    const auto kept = search_keys(given, family, std::nullopt);
    const auto asked = lookup_keys(searched_tokens(typed), std::nullopt);
    return std::any_of(asked.begin(), asked.end(), [&](const auto& key) {
        return std::find(kept.begin(), kept.end(), key) != kept.end();
    });
}

TEST(Names, AreSplitIntoPlainTokens) {
    EXPECT_THAT(name_tokens("Müller-van 't Hof"), ElementsAre("muller", "van", "t", "hof"));
    EXPECT_THAT(name_tokens("Łukasz  Øström Şahin"), ElementsAre("lukasz", "ostrom", "sahin"));
    EXPECT_THAT(name_tokens("IJsbrand"), ElementsAre("ijsbrand"));
    EXPECT_THAT(name_tokens(""), ElementsAre());
}

TEST(Names, InAnotherScriptAreRomanised) {
    EXPECT_FALSE(name_tokens("محمد").empty());
}

TEST(Names, SoundAlikeInDutchHoweverTheyAreSpelled) {
    const std::vector<std::vector<std::string>> groups = {{"jansen", "janssen", "janzen", "jansenn"},
                                                          {"meijer", "meyer", "meier", "maier"},
                                                          {"hendriks", "hendrix", "hendrickx"},
                                                          {"smit", "smid", "smidt", "smith"},
                                                          {"bakker", "backer"},
                                                          {"vries", "fries"},
                                                          {"thijs", "tijs"},
                                                          {"yusuf", "jusuf"},
                                                          {"catharina", "katrien"},
                                                          {"philip", "filip"}};
    for (const auto& group : groups) {
        for (const auto& name : group) EXPECT_EQ(sound_of(name), sound_of(group.front())) << name;
    }
    EXPECT_NE(sound_of("jansen"), sound_of("bakker"));
}

TEST(Names, DifferByTheFewestChanges) {
    EXPECT_EQ(edit_distance("jansen", "jansen", 2), 0);
    EXPECT_EQ(edit_distance("jansen", "jasnen", 2), 1);
    EXPECT_EQ(edit_distance("jansen", "janse", 2), 1);
    EXPECT_EQ(edit_distance("jansen", "bakker", 2), 3);
    EXPECT_EQ(edit_distance("", "ab", 2), 2);
}

TEST(Names, AreFoundWithParticlesInAnyOrderAndWithMistakes) {
    for (const auto* typed : {"Jan van der Berg", "jan berg", "Berg, Jan van der", "Jan vd Berg", "Jan Bergh",
                              "J. Berg", "Jan Breg", "jan bergg"}) {
        EXPECT_TRUE(found_by(typed, "Jan", "Berg")) << typed;
        EXPECT_GE(likeness(typed, "Jan", "Berg"), 70) << typed;
    }
}

TEST(Names, OfOtherPeopleAreNotAlike) {
    EXPECT_LT(likeness("Jan de Wit", "Fatima", "El Amrani"), 50);
    EXPECT_LT(likeness("Jan Peter", "Jan", "Wit"), 60);
    EXPECT_FALSE(found_by("Fatima Amrani", "Jan", "Berg"));
}

TEST(Names, WithAndWithoutDiacriticsAreTheSame) {
    EXPECT_EQ(likeness("Zoe Gonzalez", "Zoë", "González"), 100);
    EXPECT_EQ(likeness("Gökçe Şahin", "Gokce", "Sahin"), 100);
}

TEST(Names, OneLetterOrSwapOfTheFamilyNameIsStillFound) {
    EXPECT_TRUE(rc::check("one deletion in the family name", [] {
        const std::string family = *rc::gen::element<std::string>("hendriks", "oosterhout", "bouchrouk",
                                                                  "wisniewski", "dijkstra", "groeneveld");
        const auto at = *rc::gen::inRange<std::size_t>(1, family.size());
        std::string typed = family;
        typed.erase(at, 1);
        RC_ASSERT(found_by("Jan " + typed, "Jan", family));
        RC_ASSERT(likeness("Jan " + typed, "Jan", family) >= 85);
    }));
}

TEST(Names, EveryoneIsFoundUnderTheirOwnName) {
    EXPECT_TRUE(rc::check("a name finds itself", [](const std::string& given, const std::string& family) {
        const auto tokens = searched_tokens(given + " " + family);
        RC_PRE(!tokens.empty() && tokens.size() < 4);
        const auto kept = search_keys(given, family, std::nullopt);
        const auto asked = lookup_keys(tokens, std::nullopt);
        RC_ASSERT(std::any_of(asked.begin(), asked.end(), [&](const auto& key) {
            return std::find(kept.begin(), kept.end(), key) != kept.end();
        }));
    }));
}

TEST(BirthDates, AreAlikeWhenSwappedOrOnePartIsOff) {
    EXPECT_EQ(date_likeness(day(1980, 4, 3), day(1980, 4, 3)), 100);
    EXPECT_EQ(date_likeness(day(1980, 4, 3), day(1980, 3, 4)), 70);
    EXPECT_EQ(date_likeness(day(1980, 4, 3), day(1981, 4, 3)), 50);
    EXPECT_EQ(date_likeness(day(1980, 4, 3), day(1971, 12, 30)), 0);
}

}  // namespace
}  // namespace ph
