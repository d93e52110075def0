// Approach and person files: a good one becomes what the engine runs; everything wrong is told at its place.
#include <fstream>

#include "catalogue/approaches.hpp"
#include "feel/value.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view head =
    "id: proef\nversie: 1\nnaam: Proefaanpak\ngemeente: Zonnedal\ngeldtVanaf: 2026-01-01\nbron: Verzonnen\n";

// A table from loonwaarde and crisis to a group.
constexpr std::string_view group_table = R"(<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="Groep" namespace="urn:groep">
<inputData id="l" name="loonwaarde"><variable id="lv" name="loonwaarde" typeRef="number"/></inputData>
<decision id="groepsindeling" name="groep"><variable id="g" name="groep" typeRef="number"/>
<informationRequirement id="i"><requiredInput href="#l"/></informationRequirement>
<decisionTable id="t" hitPolicy="UNIQUE">
<input id="k"><inputExpression id="e" typeRef="number"><text>loonwaarde</text></inputExpression></input>
<output id="o" typeRef="number"/>
<rule id="r1"><inputEntry id="a1"><text>&lt; 80</text></inputEntry><outputEntry id="b1"><text>1</text></outputEntry></rule>
<rule id="r2"><inputEntry id="a2"><text>&gt;= 80</text></inputEntry><outputEntry id="b2"><text>2</text></outputEntry></rule>
</decisionTable></decision></definitions>)";

// A catalogue with only approaches, persons and decisions, in a folder that goes away with the test.
class ApproachFiles : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-approach-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        for (const char* name : {"aanpakken", "personen", "beslissingen"})
            fs::create_directories(folder_ / name);
        write("beslissingen/groepsindeling.dmn", group_table);
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& file, std::string_view text) const {
        std::ofstream{folder_ / file, std::ios::binary} << text;
    }
    // The approach "proef" with this after its head, which has six lines.
    void approach(std::string_view text) const {
        write("aanpakken/proef.yaml", std::string{head} + std::string{text});
    }
    void person(std::string_view text) const {
        write("personen/jan.yaml",
              "id: jan\nnaam: Jan\nbron: Verzonnen\nmeldtZich: 2026-01-05\n" + std::string{text});
    }

    void read() {
        Problems problems;
        const Decisions decisions = load_decisions(folder_, problems);
        loaded_ = {};
        read_approaches(folder_, decisions, loaded_, problems);
        found_ = problems.error("").problems;
    }
    // "file:line word code" of every problem; the word is what stands at its place.
    std::vector<std::string> problems() {
        read();
        std::vector<std::string> found;
        for (const Problem& problem : found_) {
            EXPECT_FALSE(problem.message.empty());
            found.push_back(fs::path{problem.place.file}.filename().string() + ":" +
                            std::to_string(problem.place.line) + " " + word_at(problem.place) + " " +
                            problem.code);
        }
        return found;
    }
    [[nodiscard]] const std::string& message(std::size_t i = 0) const { return found_.at(i).message; }

    const engine::Approach& sound(const std::string& id = "proef") {
        read();
        EXPECT_EQ(to_text({Fault::invalid, "", found_}), "");
        return *loaded_.approaches.at(id);
    }
    const sim::Person& sound_person() {
        read();
        EXPECT_EQ(to_text({Fault::invalid, "", found_}), "");
        return *loaded_.persons.at("jan");
    }

  private:
    static std::string word_at(const Place& place) {
        std::ifstream stream{place.file};
        std::string line;
        for (int i = 0; i < place.line; ++i) std::getline(stream, line);
        std::size_t at = 0;
        for (int passed = 1; passed < place.column; ++passed) {
            for (++at; at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0U) == 0x80U;) ++at;
        }
        return line.substr(at, line.find_first_of(" ,]})", at) - at);
    }

    fs::path folder_;
    app::Catalogue loaded_;
    std::vector<Problem> found_;
};

constexpr std::string_view two_tasks = R"(feiten:
  - { naam: crisis, soort: ja-nee, vraag: Is er crisis, standaard: nee }
  - { naam: loonwaarde, soort: getal, vraag: Hoeveel }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
  - { id: werk, soort: taak, naam: Werk, bron: "2", )";

std::string with_two_tasks(std::string_view rest) {
    return std::string{two_tasks} + std::string{rest} + " }\n";
}

TEST_F(ApproachFiles, a_sound_file_has_a_note_beside_each_item_of_the_definition) {
    approach(R"(uitgangspunten: [Iedereen doet mee.]
opengelaten: [{ over: Duur, tekst: De bron noemt geen duur. }]
eigenaar: teamleider
termijn: { duur: 8 weken, volgens: Participatiewet }
feiten:
  - { naam: loonwaarde, soort: getal, vraag: Hoeveel }
  - { naam: soort vraag, soort: tekst, vraag: Welke vraag, keuzes: [enkelvoudig, meervoudig], standaard: enkelvoudig }
  - { naam: groep, soort: getal, vraag: Welke groep, volgtUit: groepsindeling }
onderdelen:
  - id: begin
    soort: fase
    naam: Begin
    bron: blz. 1
    onderdelen:
      - { id: gesprek, soort: taak, naam: Gesprek, bron: blz. 2, betekenis: [gesprek, besluit], verwacht: { duur: 0 dagen, levert: [loonwaarde] } }
  - id: plek
    soort: taak
    naam: Plek
    bron: blz. 3
    eigenaar: werkconsulent
    uitleg: U werkt op proef.
    begint: [{ na: [gesprek afgerond], als: groep = 1 and not(soort vraag = "meervoudig") }]
    duurtHoogstens: { duur: 6 maanden, verlenging: 3 maanden }
    plaatsen: { aantal: 140, pot: plekken, eenheid: plekken, later: [{ vanaf: 2027-01-01, aantal: 150 }] }
    kosten: [{ betaler: gemeente, bedrag: 1200, per: jaar }]
    bijeenkomst: { elke: 1 week, uitgenodigd: 45, komtNiet: 30 }
    betekenis: [bestemming]
    verwacht: { duur: 6 maanden, aanname: Volgens de duur., mislukt: { als: loonwaarde < 30, na: 6 weken } }
)");
    const engine::Approach& read = sound();
    EXPECT_EQ(read.name, "Proefaanpak");
    EXPECT_EQ(read.principles, std::vector<std::string>{"Iedereen doet mee."});
    EXPECT_EQ(read.open.at(0).about, "Duur");
    ASSERT_EQ(read.notes.size(), read.definition.size());
    ASSERT_EQ(read.facts.size(), read.definition.facts().size());
    EXPECT_EQ(read.facts[1].initial.as_string(), "enkelvoudig");
    EXPECT_EQ(read.definition.item(0).term->duration, (engine::Duration{8, engine::Unit::weeks}));

    const auto talk = *read.definition.find("gesprek");
    EXPECT_TRUE(read.notes[talk].means(engine::Meaning::conversation));
    EXPECT_TRUE(read.notes[talk].means(engine::Meaning::decision));
    EXPECT_EQ(read.notes[talk].expected.takes->amount, 0);
    EXPECT_EQ(read.notes[talk].expected.reveals, std::vector<engine::Index>{0});
    EXPECT_EQ(read.definition.item(read.definition.item(talk).parent).id, "begin");

    const auto place = *read.definition.find("plek");
    const engine::ItemNote& note = read.notes[place];
    EXPECT_EQ(note.source, "blz. 3");
    EXPECT_EQ(note.explanation, "U werkt op proef.");
    EXPECT_EQ(note.costs.at(0).euros, 1200);
    EXPECT_EQ(note.session->percent_absent, 30);
    EXPECT_EQ(note.unit, "plekken");
    EXPECT_EQ(note.expected.fails->text(), "loonwaarde < 30");
    EXPECT_EQ(note.expected.fails_after, (engine::Duration{6, engine::Unit::weeks}));
    EXPECT_TRUE(read.definition.item(place).term->ends_item);
    EXPECT_EQ(read.definition.item(place).capacity->pool, "plekken");
    EXPECT_EQ(read.definition.item(place).capacity->places.on(*parse_date("2027-01-01")), 150);
    EXPECT_EQ(read.definition.item(place).term->extensions, 1);
}

TEST_F(ApproachFiles, yes_and_no_stand_for_always_and_never_and_other_words_are_feel) {
    approach(
        with_two_tasks("metDeHand: ja, verplicht: nee, inTePlannen: crisis, herhaalt: ja, hoogstensKeer: 3"));
    const engine::Definition& definition = sound().definition;
    const engine::Item& work = definition.item(*definition.find("werk"));
    EXPECT_EQ(definition.condition(work.manual_activation).text(), "true");
    EXPECT_EQ(work.required, engine::none);
    EXPECT_TRUE(work.discretionary);
    EXPECT_EQ(definition.condition(work.applicable).text(), "crisis");
    EXPECT_EQ(work.maximum, 3);
}

TEST_F(ApproachFiles, an_unknown_item_and_an_unknown_transition_get_advice) {
    approach(with_two_tasks("begint: [{ na: [intaek afgerond, intake afgerondd, intake] }]"));
    EXPECT_THAT(problems(),
                ElementsAre("proef.yaml:12 intaek item_unknown", "proef.yaml:12 intake onbekende-overgang",
                            "proef.yaml:12 intake onbekende-overgang"));
    EXPECT_THAT(message(0), HasSubstr("Bedoelt u 'intake'?"));
    EXPECT_THAT(message(1), HasSubstr("Bedoelt u \"afgerond\"?"));
    EXPECT_THAT(message(2), HasSubstr("intake afgerond"));
}

TEST_F(ApproachFiles, a_transition_that_the_item_does_not_know_is_told) {
    approach(with_two_tasks("begint: [{ na: [intake gebeurd] }]"));
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:12 intake transition_unknown"));
}

TEST_F(ApproachFiles, a_name_that_is_no_fact_is_shown_where_it_stands_in_the_yaml) {
    approach(with_two_tasks("begint: [{ na: [intake afgerond], als: not(criss) }]"));
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:12 criss feel-onbekende-naam"));
    EXPECT_THAT(message(), HasSubstr("criss"));
}

TEST_F(ApproachFiles, a_misspelt_fact_gets_advice_also_when_its_name_has_more_words) {
    approach(R"(feiten:
  - { naam: recht op uitkering, soort: ja-nee, vraag: Recht }
  - { naam: crisis, soort: ja-nee, vraag: Crisis }
onderdelen:
  - { id: werk, soort: taak, naam: Werk, bron: "2", begint: [{ als: "crisis or recht op uitkeering = false" }, { als: criss }] }
)");
    read();
    EXPECT_THAT(message(), HasSubstr("Bedoelt u \"recht op uitkering\"?"));
    EXPECT_THAT(problems().back(), HasSubstr("criss"));
    EXPECT_THAT(message(problems().size() - 1), ::testing::EndsWith("bekend; bedoelt u 'crisis'?"));
}

TEST_F(ApproachFiles, quotes_escapes_and_accents_before_a_mistake_do_not_move_its_place) {
    approach(with_two_tasks(
        R"(uitleg: "Coördinatie", begint: [{ als: "\"a\" = \"b\" or criss" }, { als: 'criss or crisis' }])"));
    EXPECT_THAT(problems(),
                ElementsAre(HasSubstr("proef.yaml:12 criss\""), HasSubstr("proef.yaml:12 criss ")));
}

TEST_F(ApproachFiles, a_mistake_in_a_condition_over_several_lines_is_shown_on_its_line) {
    approach(std::string{two_tasks.substr(0, two_tasks.find("  - { id: werk"))} + R"(  - id: werk
    soort: taak
    naam: Werk
    bron: "2"
    begint:
      - als: crisis
          or criss
      - als: "crisis or
          criss"
      - als: |
          crisis or
          criss
      - als: >-
          crisis
          or criss
)");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("proef.yaml:18 criss"), HasSubstr("proef.yaml:20 criss"),
                                        HasSubstr("proef.yaml:23 criss"), HasSubstr("proef.yaml:26 criss")));
}

TEST_F(ApproachFiles, a_condition_must_be_true_or_false_also_in_what_is_expected) {
    approach(with_two_tasks("begint: [{ als: loonwaarde + 1 }], verwacht: { mislukt: { als: loonwaarde } }"));
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:12 loonwaarde condition_not_boolean",
                                        "proef.yaml:12 loonwaarde condition_not_boolean"));
}

TEST_F(ApproachFiles, every_mistake_comes_in_one_answer) {
    approach(
        with_two_tasks("begint: [{ na: [intaek afgerond], als: criss }], verwacht: { levert: [loonwaard], "
                       "gekozen: crisi }, termijn: { duur: 5 dagen }"));
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("item_unknown")));
    EXPECT_THAT(found, Contains(HasSubstr("onbekend-feit")));
    EXPECT_THAT(found, Contains(HasSubstr("niets-te-kiezen")));
    EXPECT_THAT(found, Contains(HasSubstr("term_without_owner")));
    EXPECT_EQ(found.size(), 6U);  // and two unknown names in FEEL
}

TEST_F(ApproachFiles, a_default_has_the_kind_of_its_fact_and_is_one_of_its_choices) {
    approach(R"(feiten:
  - { naam: a, soort: getal, vraag: A, standaard: veel }
  - { naam: b, soort: ja-nee, vraag: B, standaard: "1" }
  - { naam: c, soort: tekst, vraag: C, keuzes: [rood, blauw], standaard: blaw }
  - { naam: d, soort: getal, vraag: D, keuzes: [een, twee] }
  - { naam: e, soort: getal, vraag: E, standaard: "1 +" }
  - { naam: f, soort: datum, vraag: F, standaard: date("2026-01-01") }
  - { naam: g, soort: tekst, vraag: G, standaard: '"rood"' }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    EXPECT_THAT(problems(),
                ElementsAre("proef.yaml:8 veel waarde-van-andere-soort",
                            "proef.yaml:9 1\" waarde-van-andere-soort", "proef.yaml:10 blaw onbekende-keuze",
                            "proef.yaml:11 [een keuzes-zonder-tekst", "proef.yaml:12 \" feel-syntaxis"));
    EXPECT_THAT(message(2), HasSubstr("Bedoelt u \"blauw\"?"));
}

TEST_F(ApproachFiles, a_fact_may_stand_there_once) {
    approach(R"(feiten:
  - { naam: crisis, soort: ja-nee, vraag: A }
  - { naam: crisis, soort: ja-nee, vraag: B }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:9 crisis dubbel-feit"));
}

TEST_F(ApproachFiles, a_decision_must_exist_and_its_inputs_be_facts_of_the_right_kind) {
    approach(R"(feiten:
  - { naam: groep, soort: getal, vraag: Groep, volgtUit: groepindeling }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:8 groepindeling onbekende-verwijzing"));
    EXPECT_THAT(message(), HasSubstr("Bedoelt u \"groepsindeling\"?"));
    approach(R"(feiten:
  - { naam: loonwaard, soort: getal, vraag: Loonwaarde }
  - { naam: groep, soort: tekst, vraag: Groep, volgtUit: groepsindeling }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:9 groepsindeling decision_result_type",
                                        "proef.yaml:9 groepsindeling decision_input_unknown"));
    EXPECT_THAT(message(1), HasSubstr("Bedoelt u 'loonwaard'?"));
    approach(R"(feiten:
  - { naam: loonwaarde, soort: tekst, vraag: Loonwaarde }
  - { naam: groep, soort: getal, vraag: Groep, volgtUit: groepsindeling, standaard: "1" }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1", verwacht: { levert: [groep] } }
)");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:9 groepsindeling decision_input_type",
                                        "proef.yaml:9 \"1\" standaard-van-beslissing",
                                        "proef.yaml:11 groep feit-volgt-uit-beslissing"));
}

TEST_F(ApproachFiles, a_broken_decision_is_told_once_and_not_blamed_on_its_user) {
    write("beslissingen/groepsindeling.dmn", "<definitions/>");
    approach(R"(feiten:
  - { naam: groep, soort: getal, vraag: Groep, volgtUit: groepsindeling }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    EXPECT_THAT(problems(), ::testing::Each(HasSubstr("groepsindeling.dmn")));
}

TEST_F(ApproachFiles, what_nobody_can_reach_and_what_never_ends_is_told_with_the_way_to_it) {
    approach(R"(feiten: []
onderdelen:
  - { id: een, soort: taak, naam: Een, bron: "1", begint: [{ na: [twee afgerond] }], verplicht: ja }
  - { id: twee, soort: taak, naam: Twee, bron: "1", begint: [{ na: [een afgerond] }] }
)");
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("proef.yaml:9 { ")));
    EXPECT_THAT(message(), HasSubstr("'Een' kan nooit beginnen: het wacht tot 'Twee' is afgerond."));
}

TEST_F(ApproachFiles, an_item_has_only_what_its_kind_can_have) {
    approach(R"(feiten: []
onderdelen:
  - { id: af, soort: mijlpaal, naam: Af, bron: "1", bijeenkomst: { elke: 1 week }, verwacht: { mislukt: { als: 1 = 1 } } }
  - { id: los, soort: taak, naam: Los, bron: "1", onderdelen: [{ id: in, soort: taak, naam: In, bron: "1" }] }
  - { id: tijd, soort: timer, naam: Tijd, bron: "1" }
  - { id: dubbel, soort: taak, naam: Dubbel, bron: "1", eigenaar: intaker, termijn: { duur: 1 week }, duurtHoogstens: { duur: 2 weken } }
  - { id: dubbel, soort: taak, naam: Dubbel, bron: "1", plaatsen: { aantal: 1, later: [{ vanaf: 2026-02-01, aantal: 2 }, { vanaf: 2026-01-01, aantal: 3 }] } }
)");
    const auto found = problems();
    EXPECT_THAT(found, Contains("proef.yaml:9 { alleen-fase-of-taak"));
    EXPECT_THAT(found, Contains(HasSubstr("parent_no_stage")));
    EXPECT_THAT(found, Contains(HasSubstr("proef.yaml:11 { duration_missing")));
    EXPECT_THAT(found, Contains(HasSubstr("proef.yaml:12 { twee-termijnen")));
    EXPECT_THAT(found, Contains(HasSubstr("proef.yaml:13 dubbel id_twice")));
    EXPECT_THAT(found, Contains(HasSubstr("proef.yaml:13 { places_not_in_order")));
}

TEST_F(ApproachFiles, mistakes_deep_inside_are_held_against_the_same_schema) {
    approach(R"(feiten: []
onderdelen:
  - id: a
    soort: fase
    naam: A
    bron: "1"
    onderdelen:
      - id: b
        soort: fase
        naam: B
        bron: "1"
        onderdelen:
          - { id: c, soort: task, naam: C, bron: "1", eigenaaar: x }
)");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:19 task onbekende-waarde",
                                        "proef.yaml:19 eigenaaar: onbekende-sleutel"));
}

TEST_F(ApproachFiles, a_question_mark_between_braces_needs_quotes) {
    approach("feiten:\n  - { naam: crisis, soort: ja-nee, vraag: Crisis?, standaard: nee }\n");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("geen-yaml")));
    EXPECT_THAT(message(), HasSubstr("vraagteken"));
}

TEST_F(ApproachFiles, a_file_that_holds_itself_is_refused) {
    approach(R"(feiten: []
onderdelen: &alles
  - { id: a, soort: fase, naam: A, bron: "1", onderdelen: *alles }
)");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("te-diep")));
}

TEST_F(ApproachFiles, one_name_is_one_kind_of_fact_in_all_approaches) {
    approach(with_two_tasks("verplicht: ja"));
    write("aanpakken/ander.yaml",
          "id: ander\nversie: 1\nnaam: Ander\ngemeente: Z\ngeldtVanaf: 2026-01-01\nbron: V\nfeiten:\n"
          "  - { naam: crisis, soort: tekst, vraag: Welke }\n"
          "onderdelen:\n  - { id: intake, soort: taak, naam: Intake, bron: \"1\" }\n");
    EXPECT_THAT(problems(), ElementsAre("proef.yaml:8 ja-nee feit-van-andere-soort"));
    EXPECT_THAT(message(), HasSubstr("in de aanpak ander tekst"));
}

TEST_F(ApproachFiles, the_id_is_the_name_of_the_file) {
    write("aanpakken/proeff.yaml", std::string{head} + with_two_tasks("verplicht: ja"));
    EXPECT_THAT(problems(), ElementsAre("proeff.yaml:1 proef id-is-niet-bestandsnaam"));
}

TEST_F(ApproachFiles, a_person_has_values_of_the_facts_as_all_and_as_one_approach_found_them) {
    approach(with_two_tasks("verplicht: ja"));
    person(R"(verhaal: Jan is 34.
feiten:
  - { feit: crisis, waarde: ja, bron: "1" }
  - { feit: loonwaarde, waarde: "40" }
volgensAanpak:
  - { aanpak: proef, bron: Dariuz, feiten: [{ feit: loonwaarde, waarde: "60" }] }
)");
    const sim::Person& jan = sound_person();
    EXPECT_EQ(to_string(jan.start), "2026-01-05");
    EXPECT_TRUE(jan.facts.at("crisis").is_true());
    EXPECT_EQ(feel::to_string(jan.facts.at("loonwaarde")), "40");
    EXPECT_EQ(feel::to_string(jan.found_by.at("proef").at("loonwaarde")), "60");
}

TEST_F(ApproachFiles, a_value_of_another_kind_an_unknown_fact_and_an_unknown_approach_are_told) {
    approach(with_two_tasks("verplicht: ja"));
    person(R"(feiten:
  - { feit: crisis, waarde: "40" }
  - { feit: loonwaard, waarde: "40" }
  - { feit: loonwaarde, waarde: veel }
  - { feit: loonwaarde, waarde: "40" }
  - { feit: loonwaarde, waarde: "41" }
volgensAanpak:
  - { aanpak: proeff, bron: X, feiten: [] }
  - { aanpak: proef, bron: X, feiten: [{ feit: crisis, waarde: misschien }] }
)");
    EXPECT_THAT(problems(),
                ElementsAre("jan.yaml:6 40\" waarde-van-andere-soort", "jan.yaml:7 loonwaard onbekend-feit",
                            "jan.yaml:8 veel waarde-van-andere-soort", "jan.yaml:10 loonwaarde dubbel-feit",
                            "jan.yaml:12 proeff onbekende-verwijzing",
                            "jan.yaml:13 misschien waarde-van-andere-soort"));
}

TEST_F(ApproachFiles, a_value_fits_the_choices_of_each_approach_that_has_the_fact) {
    approach(R"(feiten:
  - { naam: vraag, soort: tekst, vraag: Welke, keuzes: [enkelvoudig, meervoudig] }
  - { naam: loonwaarde, soort: getal, vraag: Hoeveel }
  - { naam: groep, soort: getal, vraag: Groep, volgtUit: groepsindeling }
onderdelen:
  - { id: intake, soort: taak, naam: Intake, bron: "1" }
)");
    person("feiten:\n  - { feit: vraag, waarde: dubbel }\n  - { feit: groep, waarde: \"1\" }\n");
    EXPECT_THAT(problems(), ElementsAre("jan.yaml:6 dubbel onbekende-keuze",
                                        "jan.yaml:7 groep feit-volgt-uit-beslissing"));
    EXPECT_THAT(message(), HasSubstr("in de aanpak proef"));
    person(
        "feiten:\n  - { feit: vraag, waarde: dubbel }\nvolgensAanpak:\n"
        "  - { aanpak: proef, bron: X, feiten: [{ feit: vraag, waarde: meervoudig }] }\n");
    EXPECT_THAT(problems(), IsEmpty());
}

TEST_F(ApproachFiles, facts_of_an_approach_that_cannot_be_read_are_not_judged_in_a_person) {
    approach("feiten: 1\n");
    person("feiten:\n  - { feit: onbekend, waarde: \"1\" }\n");
    EXPECT_THAT(problems(), ::testing::Each(HasSubstr("proef.yaml")));
}

}  // namespace
}  // namespace ph::catalogue
