#include "cli/rules.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/tests/fakes.hpp"

namespace ph::cli {
namespace {

struct Outcome {
    int status = 0;
    std::string out;
    std::string err;
};

template <class Command>
Outcome run(Command command, const std::vector<std::string>& arguments, const std::string& input = "",
            bool terminal = false) {
    const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    std::istringstream in{input};
    std::ostringstream out;
    std::ostringstream err;
    const int status = command(arguments, clock, Streams{in, out, err, terminal});
    return {status, out.str(), err.str()};
}

// A model in a file of its own that goes away with the test.
class ModelFile {
  public:
    explicit ModelFile(const std::string& second_rule) : path_(::testing::TempDir() + "leeftijd.dmn") {
        std::ofstream{path_}
            << R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="m">
<inputData id="l" name="leeftijd"><variable name="leeftijd" typeRef="number"/></inputData>
<decision id="d" name="Groep"><variable name="Groep" typeRef="string"/>
<informationRequirement><requiredInput href="#l"/></informationRequirement>
<decisionTable><input label="leeftijd"><inputExpression typeRef="number"><text>leeftijd</text></inputExpression></input>
<output typeRef="string"/>
<rule><inputEntry><text>&lt; 18</text></inputEntry><outputEntry><text>"jeugd"</text></outputEntry>
<annotationEntry><text>U bent {leeftijd} jaar, dus u hoort bij de jeugd.</text></annotationEntry></rule>
<rule><inputEntry><text>)"
            << second_rule
            << R"(</text></inputEntry><outputEntry><text>"volwassen"</text></outputEntry></rule>
</decisionTable></decision></definitions>)";
    }
    ~ModelFile() { std::remove(path_.c_str()); }
    ModelFile(const ModelFile&) = delete;
    ModelFile& operator=(const ModelFile&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    std::string path_;
};

}  // namespace

TEST(RulesCommand, CheckPassesAGoodModelAndExplainsABadOne) {
    const ModelFile good{"&gt;= 18"};
    const Outcome fine = run(rules_command, {"check", good.path()});
    EXPECT_EQ(fine.status, 0);
    EXPECT_THAT(fine.out, ::testing::HasSubstr("1 beslissing, geen fouten"));
    const ModelFile gap{"&gt; 18"};
    const Outcome bad = run(rules_command, {"check", gap.path()});
    EXPECT_EQ(bad.status, 1);
    EXPECT_THAT(bad.err, ::testing::HasSubstr("leeftijd.dmn:5:"));
    EXPECT_THAT(bad.err, ::testing::HasSubstr("geen regel past op leeftijd = 18"));
}

TEST(RulesCommand, EvalGivesTheOutcomeAndTheSentence) {
    const ModelFile model{"&gt;= 18"};
    const Outcome one =
        run(rules_command, {"eval", model.path(), "--input", R"({"leeftijd": 12})", "--trace"});
    EXPECT_EQ(one.status, 0) << one.err;
    EXPECT_EQ(one.out, "Groep: jeugd\n  - U bent 12 jaar, dus u hoort bij de jeugd.\n");
    const Outcome many = run(rules_command, {"eval", model.path(), "--input", "-", "--json"},
                             R"([{"leeftijd": 1}, {"leeftijd": 20}])");
    EXPECT_EQ(many.out, "{\"Groep\":{\"uitkomst\":\"jeugd\"}}\n{\"Groep\":{\"uitkomst\":\"volwassen\"}}\n");
}

TEST(RulesCommand, WrongInputIsExplained) {
    const ModelFile model{"&gt;= 18"};
    EXPECT_THAT(run(rules_command, {"eval", model.path(), "--input", R"({"leeftijd": "oud"})"}).err,
                ::testing::HasSubstr("'leeftijd' is een tekst waar een getal hoort"));
    EXPECT_EQ(run(rules_command, {"eval", model.path(), "--input", "{"}).status, 1);
    EXPECT_EQ(run(rules_command, {"eval", model.path(), "--input", "{}", "--decision", "X"}).status, 1);
    const Outcome missing = run(rules_command, {"check", "/bestaat/niet.dmn"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.err, ::testing::HasSubstr("/bestaat/niet.dmn: controleer de naam"));
    EXPECT_EQ(run(rules_command, {"vlieg"}).status, 2);
    EXPECT_EQ(run(rules_command, {"check", "--hard"}).status, 2);
    EXPECT_EQ(run(rules_command, {}).status, 2);
}

TEST(RulesCommand, AsksForWhatIsMissing) {
    const ModelFile model{"&gt;= 18"};
    const Outcome check = run(rules_command, {"check"});
    EXPECT_EQ(check.status, 2);
    EXPECT_THAT(check.err, ::testing::HasSubstr("Geef het bestand van een beslismodel op."));
    const Outcome eval = run(rules_command, {"eval", model.path()});
    EXPECT_EQ(eval.status, 2);
    EXPECT_THAT(eval.err, ::testing::HasSubstr("Geef met --input de gegevens om mee te rekenen."));
    EXPECT_THAT(run(rules_command, {"eval", model.path(), "--input", "[1]"}).err,
                ::testing::HasSubstr("hoort een JSON-object te zijn"));
    EXPECT_THAT(run(feel_command, {"1", "--trace"}).err,
                ::testing::HasSubstr("Dit begrijp ik niet: --trace"));
}

TEST(RulesCommand, HelpNamesEveryOption) {
    const Outcome rules = run(rules_command, {"--help"});
    EXPECT_EQ(rules.status, 0);
    for (const char* option : {"check", "eval", "--input", "--decision", "--trace", "--json"})
        EXPECT_THAT(rules.out, ::testing::HasSubstr(option));
    const Outcome feel = run(feel_command, {"--help"});
    EXPECT_EQ(feel.status, 0);
    for (const char* option : {"--context", "--json"}) EXPECT_THAT(feel.out, ::testing::HasSubstr(option));
}

TEST(RulesCommand, JsonHoldsTheTraceAndTheErrors) {
    const ModelFile model{"&gt;= 18"};
    const Outcome traced =
        run(rules_command, {"eval", model.path(), "--input", R"({"leeftijd": 12})", "--trace", "--json"});
    EXPECT_EQ(traced.status, 0);
    EXPECT_THAT(traced.out, ::testing::HasSubstr(R"("zin":"U bent 12 jaar, dus u hoort bij de jeugd.")"));
    EXPECT_THAT(traced.out, ::testing::HasSubstr(R"("invoer":{"leeftijd":12})"));
    const Outcome wrong =
        run(rules_command, {"eval", model.path(), "--input", R"({"leeftijd": "oud"})", "--json"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(wrong.out, ::testing::HasSubstr(R"("plaats":"/leeftijd")"));
    EXPECT_EQ(wrong.err, "");
    const ModelFile gap{"&gt; 18"};
    const Outcome bad = run(rules_command, {"check", gap.path(), "--json"});
    EXPECT_EQ(bad.status, 1);
    EXPECT_THAT(bad.out, ::testing::HasSubstr(R"("goed":false)"));
    EXPECT_THAT(bad.out, ::testing::HasSubstr(R"("code":"dmn-gat")"));
}

TEST(RulesCommand, ALargeInputShowsItsProgressOnATerminalOnly) {
    const ModelFile model{"&gt;= 18"};
    const auto cases = [](int count) {
        std::string json = "[";
        for (int i = 0; i < count; ++i)
            json += (i > 0 ? ",{\"leeftijd\":" : "{\"leeftijd\":") + std::to_string(i % 90) + '}';
        return json + ']';
    };
    const std::vector<std::string> arguments{"eval", model.path(), "--input", "-"};
    const Outcome watched = run(rules_command, arguments, cases(1'000), true);
    EXPECT_EQ(watched.status, 0);
    EXPECT_THAT(watched.err, ::testing::HasSubstr("50% van 1000"));
    EXPECT_THAT(watched.err, ::testing::HasSubstr("100% van 1000"));
    EXPECT_THAT(watched.err, ::testing::EndsWith("\r\033[K"));  // and it is gone when the work is done
    EXPECT_EQ(std::count(watched.out.begin(), watched.out.end(), '\n'), 1'000);
    EXPECT_EQ(run(rules_command, arguments, cases(1'000), false).err, "");
    EXPECT_EQ(run(rules_command, arguments, cases(10), true).err, "");
}

TEST(FeelCommand, EvaluatesWithAContext) {
    EXPECT_EQ(run(feel_command, {"a + 1", "--context", R"({"a": 0.1})"}).out, "1.1\n");
    EXPECT_EQ(run(feel_command, {"[date(\"2026-01-01\"), 1e40]", "--json"}).out, "[\"2026-01-01\",1E40]\n");
    const Outcome wrong = run(feel_command, {"leftijd + 1", "--context", R"({"leeftijd": 1})"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_THAT(wrong.err, ::testing::HasSubstr("bedoelt u 'leeftijd'?"));
}

}  // namespace ph::cli
