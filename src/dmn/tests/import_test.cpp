// Models that import each other, and decision services: whose name means what (DMN 1.5 sections 6.3.3
// and 10.4).
#include "base/tests/fakes.hpp"
#include "dmn/model.hpp"

namespace ph::dmn {
namespace {

const testing::FixedClock test_clock{*parse_instant("2026-11-22T09:30:00Z")};

std::string model(const std::string& name, const std::string& content) {
    return R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name=")" + name +
           "\" namespace=\"urn:" + name + "\">" + content + "</definitions>";
}
std::string import(const std::string& model_name, const std::string& as) {
    return "<import namespace=\"urn:" + model_name + "\" name=\"" + as +
           "\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>";
}
std::string decision(const std::string& name, const std::string& text,
                     const std::vector<std::string>& needs = {}) {
    std::string xml = "<decision id=\"" + name + "\" name=\"" + name + "\">";
    for (const std::string& need : needs)
        xml += "<informationRequirement>" + need + "</informationRequirement>";
    return xml + "<literalExpression><text>" + text + "</text></literalExpression></decision>";
}
std::string needs_input(const std::string& href) {
    return "<requiredInput href=\"" + href + "\"/>";
}
std::string needs_decision(const std::string& href) {
    return "<requiredDecision href=\"" + href + "\"/>";
}

feel::Value entry(const std::string& name, feel::Value value) {
    return feel::Value::context({{feel::Value::string(name), std::move(value)}});
}

std::string answer(const Model& model, const std::string& target, const feel::Value& inputs) {
    const auto result = model.evaluate(target, inputs, test_clock);
    return result ? to_string(*result) : to_text(result.error());
}

const std::string person =
    model("persoon",
          "<inputData id=\"naam\" name=\"naam\"><variable name=\"naam\" typeRef=\"string\"/></inputData>" +
              decision("groet", "\"Dag \" + naam", {needs_input("#naam")}));

}  // namespace

TEST(Import, TheSameModelAlongTwoPathsHasTwoSetsOfInputs) {
    const auto through = [](const std::string& name) {
        return model(
            name, import("persoon", "p") + decision("zin", "p.groet", {needs_decision("urn:persoon#groet")}));
    };
    const std::vector<File> files{
        {"top.dmn",
         model("top", import("links", "L") + import("rechts", "R") +
                          decision("samen", "L.zin + \" en \" + R.zin",
                                   {needs_decision("urn:links#zin"), needs_decision("urn:rechts#zin")}))},
        {"links.dmn", through("links")},
        {"rechts.dmn", through("rechts")},
        {"persoon.dmn", person}};
    const auto loaded = Model::load(files);
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    const auto named = [](const char* name) { return entry("p", entry("naam", feel::Value::string(name))); };
    EXPECT_EQ(answer(*loaded, "samen",
                     feel::Value::context({{feel::Value::string("L"), named("Ada")},
                                           {feel::Value::string("R"), named("Bob")}})),
              "Dag Ada en Dag Bob");
    // One value for both is given once, by the plain name.
    EXPECT_EQ(answer(*loaded, "samen", entry("naam", feel::Value::string("Cas"))), "Dag Cas en Dag Cas");
}

TEST(Import, WithoutANameEverythingIsKnownByItsOwnName) {
    const std::vector<File> files{
        {"top.dmn", model("top", import("persoon", "") + decision("luid", "upper case(groet)",
                                                                  {needs_decision("urn:persoon#groet")}))},
        {"persoon.dmn", person}};
    const auto loaded = Model::load(files);
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    EXPECT_EQ(answer(*loaded, "luid", entry("naam", feel::Value::string("Ada"))), "DAG ADA");
}

TEST(Import, OfAModelThatIsNotThereIsAnErrorAtItsPlace) {
    const auto loaded = load(model("top", import("weg", "w") + decision("d", "1")), "top.dmn");
    ASSERT_FALSE(loaded.ok());
    EXPECT_THAT(to_text(loaded.error()), ::testing::HasSubstr("'urn:weg' is er niet bij"));
}

TEST(Import, ModelsThatImportEachOtherAreFine) {
    const std::vector<File> files{
        {"a.dmn", model("a", import("b", "b") + decision("x", "b.y + 1", {needs_decision("urn:b#y")}))},
        {"b.dmn", model("b", import("a", "a") + decision("y", "1"))}};
    const auto loaded = Model::load(files);
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    EXPECT_EQ(answer(*loaded, "x", feel::Value::context({})), "2");
}

TEST(Import, AMazeOfImportsIsRefusedInBoundedTime) {
    std::vector<File> files;
    for (int i = 0; i < 30; ++i) {
        std::string imports;
        // Each model imports the next one twice: 2^30 ways to the last.
        if (i < 29)
            imports = import("m" + std::to_string(i + 1), "l") + import("m" + std::to_string(i + 1), "r");
        files.push_back(
            {std::to_string(i) + ".dmn", model("m" + std::to_string(i), imports + decision("d", "1"))});
    }
    const auto loaded = Model::load(files);
    ASSERT_FALSE(loaded.ok());
    EXPECT_THAT(to_text(loaded.error()), ::testing::HasSubstr("te veel wegen"));
}

TEST(Service, TakesInputDataBeforeInputDecisionsAndGivesAContextOfItsOutputs) {
    const std::string xml = model(
        "dienst",
        "<inputData id=\"a\" name=\"a\"/>" + decision("b", "100") +
            decision("verschil", "a - b", {needs_input("#a"), needs_decision("#b")}) +
            decision("som", "a + b", {needs_input("#a"), needs_decision("#b")}) +
            R"(<decisionService id="een" name="een"><outputDecision href="#verschil"/><inputDecision href="#b"/><inputData href="#a"/></decisionService>
<decisionService id="twee" name="twee"><outputDecision href="#verschil"/><outputDecision href="#som"/><inputDecision href="#b"/><inputData href="#a"/></decisionService>
<decision id="vraag" name="vraag"><knowledgeRequirement><requiredKnowledge href="#een"/></knowledgeRequirement>
<literalExpression><text>[een(10, 3), een(b: 3, a: 10), een(10), een(10, 3, 1), een(a: 10, c: 1)]</text></literalExpression></decision>)");
    const auto loaded = load(xml, "dienst.dmn", {feel::Checks::tolerant, false});
    ASSERT_TRUE(loaded.ok()) << to_text(loaded.error());
    EXPECT_EQ(answer(*loaded, "vraag", feel::Value::context({})), "[7, 7, null, null, null]");
    EXPECT_EQ(answer(*loaded, "twee",
                     feel::Value::context({{feel::Value::string("a"), feel::Value::number(10)},
                                           {feel::Value::string("b"), feel::Value::number(3)}})),
              "{verschil: 7, som: 13}");
}

}  // namespace ph::dmn
