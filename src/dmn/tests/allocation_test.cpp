// The promise that evaluating a compiled table asks the heap for nothing: this program counts every
// allocation.
#include <atomic>
#include <cstdlib>
#include <new>

#include "base/tests/fakes.hpp"
#include "dmn/model.hpp"

namespace {
std::atomic<std::size_t> allocations{0};

void* counted(std::size_t size) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    void* memory =
        std::malloc(size == 0 ? 1 : size);  // NOLINT(cppcoreguidelines-no-malloc): replaces new itself
    if (memory == nullptr) throw std::bad_alloc{};
    return memory;
}
}  // namespace

void* operator new(std::size_t size) {
    return counted(size);
}
void* operator new[](std::size_t size) {
    return counted(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}
void operator delete[](void* memory) noexcept {
    std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);  // NOLINT(cppcoreguidelines-no-malloc)
}

namespace ph::dmn {
namespace {

const testing::FixedClock test_clock{*parse_instant("2026-11-22T09:30:00Z")};

std::string rule(const std::vector<std::string>& cells) {
    std::string xml = "<rule>";
    for (std::size_t i = 0; i + 1 < cells.size(); ++i)
        xml += "<inputEntry><text>" + cells[i] + "</text></inputEntry>";
    return xml + "<outputEntry><text>\"" + cells.back() + "\"</text></outputEntry></rule>";
}

// Age and income are numbers, the town a text, debts yes or no.
Model model(const std::string& policy, const std::string& rules) {
    std::string xml =
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" name="m" namespace="m" id="m">)";
    std::string needs;
    std::string heads;
    for (const auto& [name, type] : {std::pair{"leeftijd", "number"}, std::pair{"inkomen", "number"},
                                     std::pair{"gemeente", "string"}, std::pair{"schulden", "boolean"}}) {
        const std::string n = name;
        xml += "<inputData id=\"" + n + "\" name=\"" + n + "\"><variable name=\"" + n + "\" typeRef=\"" +
               type + "\"/></inputData>";
        needs += "<informationRequirement><requiredInput href=\"#" + n + "\"/></informationRequirement>";
        heads += "<input label=\"" + n + "\"><inputExpression typeRef=\"" + type + "\"><text>" + n +
                 "</text></inputExpression></input>";
    }
    xml += R"(<decision id="d" name="D"><variable name="D" typeRef="string"/>)" + needs +
           "<decisionTable hitPolicy=\"" + policy + "\">" + heads + R"(<output name="o" typeRef="string"/>)" +
           rules + "</decisionTable></decision></definitions>";
    auto loaded = load(xml, "tabel.dmn", {feel::Checks::tolerant, false});
    EXPECT_TRUE(loaded.ok());
    return *loaded;
}

feel::Value inputs(std::int64_t age, std::int64_t income, const char* town, bool debts) {
    return feel::Value::context({{feel::Value::string("leeftijd"), feel::Value::number(age)},
                                 {feel::Value::string("inkomen"), feel::Value::number(income)},
                                 {feel::Value::string("gemeente"), feel::Value::string(town)},
                                 {feel::Value::string("schulden"), feel::Value{debts}}});
}

template <class Work>
std::size_t allocations_of(const Work& work) {
    const std::size_t before = allocations.load();
    work();
    return allocations.load() - before;
}

}  // namespace

TEST(Allocation, IsCountedAtAll) {
    EXPECT_GE(allocations_of([] { (void)feel::Value::string("een tekst die niet in de waarde past"); }), 1U);
}

TEST(Allocation, EvaluatingATableNeedsNone) {
    const std::string rules = rule({"&lt; 18", "-", "-", "-", "jeugd met een lange naam van de uitkomst"}) +
                              rule({"[18..27)", "&lt; 1000", "\"Breda\",\"Tilburg\"", "true", "spoed"}) +
                              rule({"&gt;= 27", "-", "not(\"Velsen\")", "-", "groep"});
    for (const char* policy : {"FIRST", "UNIQUE"}) {
        const Model table = model(policy, rules);
        const Target target = *table.find("D");
        for (const feel::Value& one : {inputs(12, 0, "Breda", false), inputs(20, 500, "Tilburg", true),
                                       inputs(70, 2000, "Velsen", true), inputs(70, 2000, "Breda", true)}) {
            feel::Value result;
            const std::size_t count =
                allocations_of([&] { result = table.evaluate(target, one, test_clock); });
            EXPECT_EQ(count, 0U) << policy << ' ' << to_string(one) << " -> " << to_string(result);
        }
    }
}

}  // namespace ph::dmn
