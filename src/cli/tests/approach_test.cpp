// The commands on approaches: what a person reads, and what a program gets.
#include "cli/approach.hpp"

#include <boost/json.hpp>

#include <sstream>

#include "cli/arguments.hpp"
#include "sim/tests/approaches.hpp"

namespace ph::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Answer {
    int status = 0;
    std::string out;
    std::string err;

    [[nodiscard]] boost::json::value json() const { return boost::json::parse(out); }
};

template <class Command>
Answer answer_of(Command command) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const int status = command(Streams{in, out, err});
    return {status, out.str(), err.str()};
}

constexpr const char* usual =
    "feiten\n"
    "  loonwaarde: getal\n"
    "  crisis: ja of nee = false\n"
    "aanpak Proef\n"
    "  rondt niet vanzelf af\n"
    "  taak intake\n"
    "    eigenaar intaker\n"
    "    termijn 5 werkdagen, volgens Participatiewet\n"
    "  fase traject\n"
    "    begint na intake afgerond, als loonwaarde < 80\n"
    "    begint als crisis\n"
    "    taak scan\n"
    "    taak werk\n"
    "      eigenaar werkconsulent\n"
    "      duurt hoogstens 6 maanden\n"
    "      verlenging 3 maanden, 1 keer\n"
    "  taak nazorg\n"
    "    in te plannen als crisis\n"
    "  gebeurtenis verhuisd\n";

engine::Approach proef(const std::string& text = usual) {
    sim::testing::ApproachBuilder builder{text};
    builder.same_day("intake")
        .means("intake", engine::Meaning::conversation)
        .takes("scan", 2)
        .assumes("scan", "De bron noemt geen duur.")
        .reveals("intake", "loonwaarde")
        .costs("scan", {"Gemeente", 300, "scan", {}})
        .takes("werk", 6, engine::Unit::months);
    engine::Approach& approach = builder.approach();
    approach.principles = {"Iedereen doet mee."};
    approach.open = {{"Duur", "De bron noemt geen duur."}};
    approach.facts[0].question = "Hoeveel kan iemand verdienen?";
    builder.note("intake").explanation = "U vertelt wat u zoekt.";
    builder.note("intake").source = "blz. 1";
    return std::move(approach);
}

app::Catalogue proef_catalogue() {
    app::Catalogue all;
    all.approaches["proef"] = std::make_shared<const engine::Approach>(proef());
    sim::Person jan = sim::testing::somebody({{"loonwaarde", feel::Value::number(40)}});
    jan.id = "jan";
    jan.name = "Jan";
    all.persons["jan"] = std::make_shared<const sim::Person>(std::move(jan));
    return all;
}

Answer show(const std::vector<std::string>& arguments) {
    return answer_of([&](Streams streams) { return show_command(arguments, proef_catalogue(), streams); });
}
Answer walk(const std::vector<std::string>& arguments) {
    return answer_of([&](Streams streams) { return run_command(arguments, proef_catalogue(), streams); });
}
Answer diff(const engine::Approach& before, const engine::Approach& after, bool json = false) {
    return answer_of([&](Streams streams) { return diff_report(before, after, json, streams); });
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = usual;
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST(ApproachShow, TellsPrinciplesFactsItemsAndWhatIsOpen) {
    const Answer answer = show({"proef"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    for (const char* part : {
             "Proef (proef)\n",
             "\nUitgangspunten\n  - Iedereen doet mee.\n",
             "\n  loonwaarde\n    soort             getal\n    vraag             Hoeveel kan iemand "
             "verdienen?\n",
             "\n  crisis\n    soort             ja-nee\n    standaard         nee\n",
             "\n  intake (taak, intake)\n    begint            met de zaak\n    uitleg            U vertelt "
             "wat "
             "u zoekt.\n",
             "\n    termijn           5 werkdagen, volgens Participatiewet\n",
             "\n    begint            na 'intake' afgerond, als loonwaarde < 80\n    of                als "
             "crisis\n",
             "\n    scan (taak, scan)\n      begint            met de fase\n",
             "\n      duurt hoogstens   6 maanden, 1 keer te verlengen met 3 maanden\n",
             "\n      kosten            Gemeente: € 300 per scan\n",
             "\n    in te plannen     als crisis\n",
             "\nWat de bron openlaat\n  - Duur: De bron noemt geen duur.\n",
         }) {
        EXPECT_THAT(answer.out, HasSubstr(part));
    }
}

TEST(ApproachShow, GivesTheSameAsJson) {
    const auto json = show({"proef", "--json"}).json();
    EXPECT_EQ(json.at("id"), "proef");
    EXPECT_EQ(json.at("versie"), 1);
    EXPECT_EQ(json.at("geldtVanaf"), "1970-01-01");
    EXPECT_EQ(json.at("rondtVanzelfAf"), "nee");
    EXPECT_EQ(json.at("feiten").at(1).at("standaard"), "nee");
    const auto& items = json.at("onderdelen").as_array();
    ASSERT_EQ(items.size(), 6U);
    EXPECT_EQ(items[1].at("begint").at(1), "als crisis");
    EXPECT_EQ(items[2].at("fase"), "traject");
    EXPECT_EQ(items[0].at("levert"), "loonwaarde");
}

TEST(ApproachShow, AMisspeltIdGetsAdvice) {
    const Answer answer = show({"proeff"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("Bedoelt u \"proef\"?"));
    EXPECT_THAT(show({"iets-heel-anders"}).err, HasSubstr("Kies uit: proef."));
    EXPECT_EQ(show({"proeff", "--json"}).json().at("titel"),
              "Er is geen aanpak \"proeff\". Bedoelt u \"proef\"?");
}

TEST(ApproachShow, ExplainsItselfWhenCalledWrongly) {
    EXPECT_EQ(show({}).status, 2);
    EXPECT_THAT(show({"proef", "--jason"}).err, HasSubstr("Dit begrijp ik niet: --jason"));
    EXPECT_EQ(show({"--help"}).status, 0);
}

TEST(ApproachRun, TellsDayByDayWhatHappenedAndWhy) {
    const Answer answer = walk({"proef", "--person", "jan", "--fact", "loonwaarde=25"});
    EXPECT_EQ(answer.status, 0) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("Jan bij Proef\nJan vraagt hulp op 23 november 2026.\n"));
    EXPECT_THAT(answer.out, HasSubstr("\nDag 0, maandag 23 november 2026\n"));
    EXPECT_THAT(answer.out,
                HasSubstr("'intake' is gestart, omdat er niets aan vooraf hoeft te gaan; de termijn "
                          "loopt tot en met 30\n    november 2026 (Participatiewet)."));
    EXPECT_THAT(answer.out, HasSubstr("\nDag 2, woensdag 25 november 2026\n  - 'scan' is afgerond."));
    EXPECT_THAT(answer.out, HasSubstr("Aan het eind, op dag "));
}

TEST(ApproachRun, GivesTheSameAsJson) {
    const auto json = walk({"proef", "--person", "jan", "--json"}).json();
    EXPECT_EQ(json.at("persoon"), "jan");
    const auto& first = json.at("gebeurd").at(0);
    EXPECT_EQ(first.at("dag"), 0);
    EXPECT_EQ(first.at("onderdeel"), "Proef");
    EXPECT_TRUE(first.at("uitleg").is_string());
    EXPECT_EQ(json.at("onderdelen").as_array().size(), 7U);
}

TEST(ApproachRun, RefusesWhatDoesNotFitAllAtOnce) {
    const Answer answer = walk(
        {"proef", "--person", "jan", "--fact", "loonwaard=25", "--fact", "crisis=4", "--fact", "loonwaarde"});
    EXPECT_EQ(answer.status, 1);
    EXPECT_THAT(answer.err, HasSubstr("Bedoelt u \"loonwaarde\"?"));
    EXPECT_THAT(answer.err, HasSubstr("--fact crisis: \"4\" is niet ja/nee. Schrijf ja of nee."));
    EXPECT_THAT(answer.err, HasSubstr("loonwaarde=WAARDE"));
    EXPECT_THAT(walk({"proef", "--person", "jn"}).err, HasSubstr("Bedoelt u \"jan\"?"));
    EXPECT_EQ(walk({"proef"}).status, 2);
}

TEST(ApproachDiff, SaysThatTheSameIsTheSame) {
    const Answer answer = diff(proef(), proef());
    EXPECT_EQ(answer.status, 0);
    EXPECT_EQ(answer.out, "De aanpakken zijn gelijk.\n");
    EXPECT_EQ(diff(proef(), proef(), true).json().at("gelijk"), true);
}

TEST(ApproachDiff, TellsAChangedCriterionAndTermAsWasAndIs) {
    const Answer criterion = diff(proef(), proef(with("loonwaarde < 80", "loonwaarde < 60")));
    EXPECT_EQ(criterion.status, 1);
    EXPECT_THAT(criterion.out, HasSubstr("\n  traject: veranderd\n    begint\n"
                                         "      was    na 'intake' afgerond, als loonwaarde < 80\n"
                                         "      wordt  na 'intake' afgerond, als loonwaarde < 60\n"));
    const Answer term = diff(proef(), proef(with("termijn 5 werkdagen", "termijn 8 weken")));
    EXPECT_THAT(term.out, HasSubstr("      was    5 werkdagen, volgens Participatiewet\n"
                                    "      wordt  8 weken, volgens Participatiewet\n"));
}

TEST(ApproachDiff, TellsWhatWasAddedAndTakenAway) {
    const Answer answer =
        diff(proef(),
             proef(with("  gebeurtenis verhuisd\n", "  mijlpaal klaar\n    begint na intake afgerond\n")));
    EXPECT_THAT(answer.out, HasSubstr("\n  klaar: toegevoegd\n"));
    EXPECT_THAT(answer.out, HasSubstr("\n      is     direct in de aanpak\n"));
    EXPECT_THAT(answer.out, HasSubstr("\n  verhuisd: weggehaald\n"));
}

TEST(ApproachDiff, TellsWhatMovedIntoAStageAndWhatMovedAmongItsNeighbours) {
    const auto json =
        diff(proef(), proef(with("  taak nazorg\n    in te plannen", "    taak nazorg\n      in te plannen")),
             true)
            .json();
    const auto& change = json.at("onderdelen").at(0);
    EXPECT_EQ(change.at("id"), "nazorg");
    EXPECT_EQ(change.at("velden").at(0).at("was").at(0), "direct in de aanpak");
    EXPECT_EQ(change.at("velden").at(0).at("wordt").at(0), "in 'traject'");

    std::string swapped = with("    taak scan\n", "");
    swapped.insert(swapped.find("  taak nazorg"), "    taak scan\n");
    const Answer order = diff(proef(), proef(swapped));
    EXPECT_THAT(order.out, HasSubstr("\n    volgorde\n"));
    EXPECT_THAT(order.out, Not(HasSubstr("plaats")));
}

TEST(ApproachDiff, TellsWhatOfTheHeadAndTheFactsIsOther) {
    engine::Approach after =
        proef(with("  crisis: ja of nee = false\n", "  crisis: ja of nee = true\n  trede: getal\n"));
    after.version = 2;
    after.principles.emplace_back("Eerst werk.");
    const Answer answer = diff(proef(), after);
    EXPECT_THAT(answer.out, HasSubstr("Van Proef, versie 1, naar Proef, versie 2\n"));
    EXPECT_THAT(answer.out, HasSubstr("    uitgangspunten\n      wordt  Eerst werk.\n"));
    EXPECT_THAT(answer.out,
                HasSubstr("  crisis: veranderd\n    standaard\n      was    nee\n      wordt  ja\n"));
    EXPECT_THAT(answer.out, HasSubstr("  trede: toegevoegd\n"));
}

TEST(ApproachCheck, NamesSoundFilesAndEveryProblemOfOthers) {
    const std::vector<CheckedFile> files{
        {"a.yaml", "Aanpak A, 3 onderdelen", {}},
        {"b.yaml", {}, {{"onbekend-feit", "Dit feit is er niet.", {"b.yaml", 3, 9, {}}}}}};
    const Answer answer = answer_of([&](Streams streams) { return check_report(files, false, streams); });
    EXPECT_EQ(answer.status, 1);
    EXPECT_EQ(answer.out, "✓ a.yaml: Aanpak A, 3 onderdelen\n");
    EXPECT_EQ(answer.err, "✗ b.yaml: 1 fout\nb.yaml:3:9: Dit feit is er niet.\n");
    const auto json = answer_of([&](Streams streams) { return check_report(files, true, streams); }).json();
    EXPECT_EQ(json.at(0).at("goed"), true);
    EXPECT_EQ(json.at(1).at("fouten").at(0).at("regel"), 3);
}

TEST(ArgumentsOfACommand, AreWordsSwitchesAndValues) {
    const Arguments given =
        take_apart({"a", "--json", "--fact", "x=1", "--fact", "y=2", "b"}, {{"--json"}, {"--fact"}});
    EXPECT_EQ(given.words, (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(given.has("--json"));
    EXPECT_EQ(given.all("--fact"), (std::vector<std::string>{"x=1", "y=2"}));
    EXPECT_EQ(take_apart({"--fact"}, {{}, {"--fact"}}).wrong, "--fact");
    EXPECT_EQ(take_apart({"--nee"}, {}).wrong, "--nee");
}

}  // namespace ph::cli
