#include <sstream>

#include "cli/approach.hpp"
#include "cli/layout.hpp"
#include "sim/tests/approaches.hpp"

namespace ph::cli {
namespace {

using ::testing::Contains;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Le;
using ::testing::Not;
using ::testing::ResultOf;

struct Answer {
    int status = 0;
    std::string out;
    std::string err;
};

std::shared_ptr<const engine::Approach> approach(std::string id, int weeks) {
    sim::testing::ApproachBuilder builder{
        "feiten\n"
        "  loonwaarde: getal\n"
        "  vraag: tekst\n"
        "aanpak Proef\n"
        "  taak uitkering\n"
        "    eigenaar inkomensconsulent\n"
        "  taak werkplek\n"
        "    eigenaar werkconsulent\n"
        "    begint na uitkering afgerond, als loonwaarde >= 30\n"
        "  mijlpaal geen budget\n"
        "    begint na uitkering afgerond, als loonwaarde < 30\n"};
    builder.takes("uitkering", weeks, engine::Unit::weeks)
        .assumes("uitkering", "De bron noemt \"geen\" termijn, zo is aangenomen.")
        .means("uitkering", engine::Meaning::income)
        .costs("uitkering", {"Gemeente", 14000, "traject", {}})
        .costs("uitkering", {"Gemeente", std::nullopt, "traject", {}})
        .takes("werkplek", 6, engine::Unit::months)
        .means("werkplek", engine::Meaning::destination)
        .means("geen budget", engine::Meaning::limit);
    builder.approach().id = std::move(id);
    return std::make_shared<const engine::Approach>(std::move(builder.approach()));
}

app::Catalogue catalogue() {
    app::Catalogue all;
    all.approaches["vlug"] = approach("vlug", 1);
    all.approaches["traag"] = approach("traag", 8);
    sim::Person jan = sim::testing::somebody({{"loonwaarde", feel::Value::number(40)}});
    jan.id = "jan";
    jan.name = "Jan";
    sim::Person els = jan;
    els.id = "els";
    els.compared_with = {"vlug"};
    all.persons["els"] = std::make_shared<const sim::Person>(std::move(els));
    all.persons["jan"] = std::make_shared<const sim::Person>(std::move(jan));
    return all;
}

Answer compare(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = compare_command(arguments, catalogue(), {in, out, err});
    return {status, out.str(), err.str()};
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> found;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) found.push_back(line);
    return found;
}

}  // namespace

TEST(CompareCommand, PutsTheApproachesSideBySide) {
    const Answer answer = compare({"--person", "jan"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("Jan vraagt om hulp op 23 november 2026."));
    EXPECT_THAT(answer.out, HasSubstr("Dagen tot inkomen           56                                  7\n"));
    EXPECT_THAT(answer.out, HasSubstr("Dagen tot diagnose          -                                   -\n"));
    EXPECT_THAT(answer.out, HasSubstr("  Komt uit bij   werkplek (dag 7)\n"));
    EXPECT_THAT(answer.out, HasSubstr("  Kosten         Gemeente: € 14.000 en onbekend (uitkering)\n"));
}

TEST(CompareCommand, FitsAScreenOfAHundredCharacters) {
    const Answer answer = compare({"--person", "jan"});
    EXPECT_THAT(lines(answer.out), Each(ResultOf(width, Le(screen_width))));
}

TEST(CompareCommand, TakesAFactThatIsDifferent) {
    const Answer answer = compare({"--person", "jan", "--approaches", "vlug", "--fact", "loonwaarde=20"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("loonwaarde < 30 (loonwaarde = 20)"));
    EXPECT_THAT(answer.out, Not(HasSubstr("traag")));
}

TEST(CompareCommand, PutsTheApproachesOfThePersonSideBySideWhenNobodyChooses) {
    const Answer answer = compare({"--person", "els"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    EXPECT_THAT(answer.out, Not(HasSubstr("traag")));
    EXPECT_THAT(compare({"--person", "els", "--approaches", "traag", "--csv"}).out,
                HasSubstr("gegeven,traag\r\n"));
}

TEST(CompareCommand, ReckonsWithAnotherDuration) {
    const Answer answer = compare({"--person", "jan", "--duration", "traag/uitkering=2 weken", "--csv"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("inkomen,14,7\r\n"));
}

TEST(CompareCommand, RefusesADurationThatCannotBe) {
    const Answer answer =
        compare({"--person", "jan", "--duration", "weg/uitkering=2 weken", "--duration", "traag/weg=2 weken",
                 "--duration", "traag/uitkering=lang", "--duration", "twee weken"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("weg"));
    EXPECT_THAT(answer.err, HasSubstr("Aanpak traag heeft geen taak \"weg\"."));
    EXPECT_THAT(answer.err, HasSubstr("Schrijf een duur zoals '5 werkdagen' of '6 maanden'."));
    EXPECT_THAT(answer.err, HasSubstr("Schrijf --duration zo"));
}

TEST(CompareCommand, WritesCsvThatASheetReads) {
    const Answer answer = compare({"--person", "jan", "--csv"});
    EXPECT_THAT(answer.out, HasSubstr("gegeven,traag,vlug\r\n"));
    EXPECT_THAT(answer.out, HasSubstr("inkomen,56,7\r\n"));
    EXPECT_THAT(answer.out, HasSubstr("diagnose,,\r\n"));
    EXPECT_THAT(answer.out,
                HasSubstr("\"uitkering: De bron noemt \"\"geen\"\" termijn, zo is aangenomen.\""));
}

TEST(CompareCommand, WritesJsonInWhichWhatNeverCameIsNull) {
    const Answer answer = compare({"--person", "jan", "--approaches", "vlug", "--json"});
    EXPECT_THAT(answer.out, HasSubstr(R"("persoon":"jan")"));
    EXPECT_THAT(answer.out, HasSubstr(R"("inkomen":7,"diagnose":null)"));
    EXPECT_THAT(answer.out,
                HasSubstr(R"({"betaler":"Gemeente","bedrag":14000,"onbekend":[{"onderdeel":"uitkering")"));
}

TEST(CompareCommand, TellsEverythingThatIsWrongAtOnce) {
    const Answer answer =
        compare({"--person", "piet", "--approaches", "vlug,weg", "--fact", "loonwaarde=veel"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("piet"));
    EXPECT_THAT(answer.err, HasSubstr("weg"));
    EXPECT_THAT(answer.err, HasSubstr("\"veel\" is niet een getal"));
}

TEST(CompareCommand, RefusesAFactThatNoApproachKnows) {
    const Answer answer = compare({"--person", "jan", "--fact", "schoenmaat=43"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("Geen van deze aanpakken kijkt naar 'schoenmaat'."));
}

TEST(CompareCommand, ExplainsItselfWhenItIsCalledWrongly) {
    EXPECT_EQ(compare({}).status, 2);
    EXPECT_THAT(compare({"--person", "jan", "--fact", "loonwaarde"}).err,
                HasSubstr("Schrijf --fact zo: --fact \"loonwaarde=WAARDE\"."));
    EXPECT_THAT(compare({"--persoon", "jan"}).err, HasSubstr("Dit begrijp ik niet: --persoon"));
    EXPECT_THAT(compare({"--person"}).err, HasSubstr("Dit begrijp ik niet: --person"));
    EXPECT_EQ(compare({"--help"}).status, 0);
    EXPECT_THAT(compare({"--help"}).out, HasSubstr("approach compare --person"));
}

TEST(Layout, CountsCharactersAndBreaksAtSpacesAndHyphens) {
    EXPECT_EQ(width("Súdwest-Fryslân"), 15U);
    EXPECT_THAT(wrapped("Súdwest-Fryslân", 10), ElementsAre("Súdwest-", "Fryslân"));
    EXPECT_THAT(wrapped("een twee drie", 8), ElementsAre("een twee", "drie"));
    EXPECT_THAT(wrapped("Súdwestfryslân", 7), ElementsAre("Súdwest", "fryslân"));
    EXPECT_EQ(with_label("Naam", "een", 8), "  Naam  een\n");
}

}  // namespace ph::cli
