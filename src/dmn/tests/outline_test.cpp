// Tables as people read them: which cell a place is in, and what changed between two versions in words.
#include "dmn/outline.hpp"

#include "dmn/model.hpp"

namespace ph::dmn {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Rule {
    std::string id, age, group, why;
};

std::string rule_xml(const Rule& rule) {
    return "<rule id=\"" + rule.id + "\">\n<inputEntry id=\"" + rule.id + "-in\"><text>" + rule.age +
           "</text></inputEntry>\n<outputEntry id=\"" + rule.id + "-uit\"><text>" + rule.group +
           "</text></outputEntry>\n<annotationEntry><text>" + rule.why +
           "</text></annotationEntry>\n</rule>\n";
}

std::string model(const std::vector<Rule>& rules, const std::string& heading = "Leeftijd",
                  const std::string& year = "20191111") {
    std::string text =
        "<?xml version=\"1.0\"?>\n<definitions xmlns=\"https://www.omg.org/spec/DMN/" + year +
        "/MODEL/\" id=\"m\" name=\"Groepen\" namespace=\"n\">\n<inputData id=\"i\" name=\"leeftijd\">"
        "<variable name=\"leeftijd\" typeRef=\"number\"/></inputData>\n<decision id=\"groep\" "
        "name=\"groep\"><question>Welke groep?</question><variable name=\"groep\" typeRef=\"number\"/>"
        "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>\n<decisionTable>\n"
        "<input id=\"k1\" label=\"" +
        heading +
        "\"><inputExpression typeRef=\"number\"><text>leeftijd</text></inputExpression></input>\n"
        "<output id=\"k2\" name=\"groep\" label=\"Groep\" typeRef=\"number\"/>\n";
    for (const Rule& rule : rules) text += rule_xml(rule);
    return text + "</decisionTable></decision></definitions>\n";
}

const std::vector<Rule> usual{{"a", "&lt; 27", "1", "Jong."}, {"b", "&gt;= 27", "2", "Ouder."}};

Outline read(const std::string& xml) {
    auto found = outline(xml, "groep");
    if (!found.ok()) throw std::runtime_error(to_text(found.error()));
    return std::move(*found);
}

std::vector<std::string> told(const std::string& before, const std::string& after) {
    std::vector<std::string> texts;
    const Outline old = read(before);
    const Outline now = read(after);
    for (const TableChange& one : changes(*old.find("groep"), *now.find("groep"))) texts.push_back(one.text);
    return texts;
}

TEST(Outline, TellsColumnsRulesAndTheVersionOfTheStandard) {
    const Outline found = read(model(usual));
    EXPECT_EQ(found.version, "1.3");
    EXPECT_EQ(found.name, "Groepen");
    const OutlineTable* table = found.find("groep");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->question, "Welke groep?");
    EXPECT_EQ(table->hit_policy, "UNIQUE");
    ASSERT_EQ(table->columns.size(), 2U);
    EXPECT_EQ(table->columns[0].name, "Leeftijd");
    EXPECT_EQ(table->columns[0].expression, "leeftijd");
    EXPECT_TRUE(table->columns[1].output);
    ASSERT_EQ(table->rules.size(), 2U);
    EXPECT_EQ(table->rules[0].cells[0].text, "< 27");
    EXPECT_EQ(table->rules[1].annotation, "Ouder.");
    EXPECT_EQ(in_words(*table, table->rules[0]), "Leeftijd < 27: Groep = 1");
    EXPECT_EQ(read(model(usual, "Leeftijd", "20230324")).version, "1.5");
    EXPECT_EQ(read("<a/>").version, "");
    EXPECT_FALSE(outline("<a", "groep").ok());
}

TEST(Outline, AMistakeIsInTheCellWhereItStands) {
    const std::string xml = model({{"a", "&lt; 27", "een", ""}, {"b", "&gt;= 27", "2", ""}});
    const auto refused = load(xml, "groep");
    ASSERT_FALSE(refused.ok());
    const auto cell = cell_at(read(xml), refused.error().problems.at(0).place);
    ASSERT_TRUE(cell);
    EXPECT_EQ(cell->rule, 1);
    EXPECT_EQ(cell->column, 2);
    EXPECT_EQ(cell->id, "a-uit");
    EXPECT_EQ(cell->column_name, "Groep");
}

TEST(Outline, APlaceBeforeEveryTableIsInNoCell) {
    EXPECT_FALSE(cell_at(read(model(usual)), {"groep", 1, 1, {}}));
}

TEST(Outline, ARuleAsAWholeHasNoColumn) {
    const Outline found = read(model(usual));
    const auto place = cell_at(found, found.tables.at(0).rules.at(1).place);
    ASSERT_TRUE(place);
    EXPECT_EQ(place->rule, 2);
    EXPECT_EQ(place->column, 0);
    EXPECT_EQ(place->id, "b");
}

TEST(OutlineChanges, TheSameTableHasNone) {
    EXPECT_THAT(told(model(usual), model(usual)), IsEmpty());
}

TEST(OutlineChanges, ACellAnExplanationAndAHeadingAreToldWithWhatWas) {
    EXPECT_THAT(told(model(usual), model({{"a", "&lt; 30", "1", "Jonger."}, usual[1]}, "Jaren")),
                ElementsAre("De kop van kolom 1 was 'Leeftijd' en is nu 'Jaren'.",
                            "Regel 1, kolom 'Jaren': was < 27, is nu < 30.",
                            "Regel 1, uitleg: was 'Jong.', is nu 'Jonger.'."));
}

TEST(OutlineChanges, ANewRuleAndOneThatIsGoneAreToldWhole) {
    EXPECT_THAT(told(model(usual), model({usual[1], {"c", "null", "3", "Onbekend."}})),
                ElementsAre("Regel 2 is nieuw: Leeftijd null: Groep = 3.",
                            "Regel 1 is weg. Er stond: Leeftijd < 27: Groep = 1."));
}

TEST(OutlineChanges, OnlyTheRuleThatMovedIsTold) {
    const Rule third{"c", "null", "3", ""};
    EXPECT_THAT(told(model({usual[0], usual[1], third}), model({third, usual[0], usual[1]})),
                ElementsAre("Regel 1 stond eerst op plaats 3."));
}

TEST(OutlineChanges, WithoutIdsRulesAreTheSameByTheirPlace) {
    const Rule first{"", "&lt; 27", "1", ""};
    const Rule other{"", "&lt; 28", "1", ""};
    EXPECT_THAT(told(model({first}), model({other})),
                ElementsAre("Regel 1, kolom 'Leeftijd': was < 27, is nu < 28."));
}

TEST(OutlineChanges, AnEmptyCellSaysThatItAsksNothing) {
    EXPECT_THAT(told(model(usual), model({{"a", "-", "1", "Jong."}, usual[1]})),
                ElementsAre("Regel 1, kolom 'Leeftijd': was < 27, is nu leeg (alles mag)."));
}

}  // namespace
}  // namespace ph::dmn
