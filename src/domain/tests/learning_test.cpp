#include "domain/learning.hpp"

namespace ph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> wrong_in(const std::vector<Problem>& problems) {
    std::vector<std::string> found;
    for (const Problem& one : problems) found.push_back(one.place.pointer);
    return found;
}

Training sound() {
    Training training;
    training.title = "Motiverende gespreksvoering";
    training.minutes = 180;
    training.place = "Wijkcentrum Noord";
    training.for_whom = "Wie inwoners spreekt";
    training.places = 12;
    return training;
}

TEST(Learning, ATrainingSaysWhatWhereForWhomAndHowLong) {
    EXPECT_THAT(problems_of(sound()), IsEmpty());
    Training empty;
    empty.minutes = 0;
    empty.places = 0;
    EXPECT_THAT(wrong_in(problems_of(empty)),
                ElementsAre("/titel", "/minuten", "/plaats", "/voorWie", "/plekken"));
}

TEST(Learning, WithoutANumberOfPlacesAsManyComeAsWantTo) {
    Training open = sound();
    open.places.reset();
    EXPECT_THAT(problems_of(open), IsEmpty());
}

TEST(Learning, ACaseHasAQuestion) {
    EXPECT_THAT(wrong_in(problems_of(IntervisionCase{})), ElementsAre("/vraag"));
}

TEST(NamesInAText, AFamilyNameAndAGivenNameAreFoundWhateverTheirCapitals) {
    EXPECT_THAT(names_in("Ik sprak de heer BERG en ook jan.", {"Jan van der Berg"}),
                ElementsAre("BERG", "jan"));
}

TEST(NamesInAText, HalfOfADoubleNameIsFoundAndAccentsCount) {
    EXPECT_THAT(names_in("Over Idrissi, en over Döring.", {"Youssef El-Idrissi", "Marcel Döring"}),
                ElementsAre("Idrissi", "Döring"));
}

TEST(NamesInAText, SmallWordsOfANameAndPartsOfWordsAreNoNames) {
    EXPECT_THAT(names_in("Zij komt van der trap af en gaat naar Bergen. Bo zei ja.",
                         {"Jan van der Berg", "Bo de Wit"}),
                IsEmpty());
}

TEST(NamesInAText, AScriptWithoutCapitalsHasNamesToo) {
    EXPECT_THAT(names_in("سألت فاطمة أمس", {"فاطمة يلدز"}), ElementsAre("فاطمة"));
}

TEST(NamesInAText, EachWordIsToldOnce) {
    EXPECT_THAT(names_in("Berg, Berg en nog eens Berg", {"Berg"}), ElementsAre("Berg"));
}

}  // namespace
}  // namespace ph
