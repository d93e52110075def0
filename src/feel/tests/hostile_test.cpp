// Input made to hurt: the answer is an explanation or null, within bounded time and memory.
#include <sys/resource.h>

#include <chrono>
#include <thread>

#include "base/tests/fakes.hpp"
#include "feel/feel.hpp"
#include "feel/regex.hpp"

namespace ph::feel {
namespace {

constexpr std::chrono::seconds patience{20};  // far above what any of these takes, for slow sanitizer builds

struct Answer {
    bool parsed = false;
    std::string text;  // the value, or the error
};

Answer ask(const std::string& text) {
    static const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    const auto start = std::chrono::steady_clock::now();
    const auto expression = Expression::parse(text, {}, Checks::tolerant);
    Answer answer{expression.ok(), expression ? "" : to_text(expression.error())};
    if (expression) {
        Machine machine{clock, Budget{2'000'000}};
        answer.text = to_string(expression->evaluate(machine));
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, patience) << text.substr(0, 60);
    return answer;
}

std::string repeated(const std::string& part, std::size_t count) {
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
}

}  // namespace

TEST(Hostile, AMegabyteOfExpressionIsRefusedOrEvaluated) {
    EXPECT_FALSE(ask("1" + repeated(" + 1", 300'000)).parsed);
    EXPECT_FALSE(ask('"' + repeated("a", 1'100'000) + '"').parsed);
    EXPECT_EQ(ask("string length(\"" + repeated("a", 1'000'000) + "\")").text, "1000000");
    EXPECT_TRUE(ask("count([1" + repeated(",1", 100'000) + "])").parsed);
}

TEST(Hostile, TenThousandLevelsAreTooDeep) {
    for (const char* part : {"(", "[", "{a:", "-", "not(", "if true then 1 else ", "1 in (", "for i in ",
                             "function(x) ", "a[", "[["}) {
        const Answer answer = ask(repeated(part, 10'000) + "1");
        EXPECT_FALSE(answer.parsed) << part;
        EXPECT_FALSE(answer.text.empty());
    }
    EXPECT_FALSE(ask("1" + repeated(".a", 10'000)).parsed);
    EXPECT_FALSE(ask("1" + repeated("[1]", 10'000)).parsed);
    EXPECT_FALSE(ask("1" + repeated("(1)", 10'000)).parsed);
    EXPECT_FALSE(ask("1 instance of " + repeated("list<", 10'000) + "number").parsed);
}

TEST(Hostile, BacktrackingInTheGrammarStaysCheap) {
    EXPECT_FALSE(ask(repeated("1 in (", 200)).parsed);
    EXPECT_FALSE(ask(repeated("[1..2[", 200)).parsed);
    EXPECT_FALSE(ask(repeated("1 in (1 in (", 50) + "1..").parsed);
    // Read twice at every level these would run out of the nodes that a text may have.
    for (const std::string& text : {"1" + repeated(" in (2, a", 60), "[" + repeated("1..[", 60) + "1",
                                    "(" + repeated("1..(", 60) + "1"}) {
        const Answer answer = ask(text);
        EXPECT_FALSE(answer.parsed);
        EXPECT_THAT(answer.text, ::testing::Not(::testing::HasSubstr("te groot"))) << text;
    }
}

TEST(Hostile, AListOfOneNullIsNullToEveryFunction) {
    for (const char* call :
         {"string length([null])", "abs([null])", "upper case([null])", "day of year([null])",
          "floor([null])", "substring([null], [null])", "context put([null], \"a\", 1)",
          "meets([null], [null])", "sort([1, 2], [null])", "list replace([1], [null], 2)"}) {
        EXPECT_EQ(ask(call).text, std::string_view{call}.starts_with("sort") ? "[1, 2]" : "null") << call;
    }
}

TEST(Hostile, HugeLoopsEndInNull) {
    EXPECT_EQ(ask("count(for i in 1..10000000 return i)").text, "null");
    EXPECT_EQ(ask("for a in 1..100000, b in 1..100000, c in 1..100000 return 1").text, "null");
    EXPECT_EQ(ask("some a in 1..1000000000000 satisfies a < 0").text, "null");
    EXPECT_EQ(ask("{f: function(n) f(n + 1), x: f(1)}.x").text, "null");
    EXPECT_EQ(ask("{f: function(n) f(n + 1) + f(n + 2), x: f(1)}.x").text, "null");
    EXPECT_TRUE(ask("for i in 1..5000 return [partial[-1]]").parsed);
    EXPECT_TRUE(
        ask("(for i in 1..60 return if i = 1 then \"aaaaaaaa\" else partial[-1] + partial[-1])[-1]").parsed);
}

TEST(Hostile, GiantNumbersStayFinite) {
    EXPECT_EQ(ask("10 ** 10000").text, "null");
    EXPECT_EQ(ask("1e6000 * 1e6000").text, "null");
    EXPECT_EQ(ask("2 ** 1e9").text, "null");
    EXPECT_FALSE(ask("1e999999999999").parsed);
    EXPECT_EQ(ask("number(\"" + repeated("9", 20'000) + "\")").text, "null");
    EXPECT_EQ(ask("@\"P99999999999999999Y\"").parsed, true);
    EXPECT_EQ(ask("duration(\"P99999999999999999999D\")").text, "null");
    EXPECT_EQ(ask("@\"2020-01-01\" + duration(\"P9999999999M\") * 1e10").text, "null");
    EXPECT_EQ(ask("substring(\"abc\", 1e30)").text, "null");
}

TEST(Hostile, CatastrophicPatternsAreStopped) {
    EXPECT_EQ(ask("matches(\"" + repeated("a", 40) + "!\", \"^(a+)+$\")").text, "null");
    EXPECT_EQ(ask("replace(\"" + repeated("a", 5'000) + "\", \"(a|a)*b\", \"\")").text, "null");
    EXPECT_FALSE(Regex::compile(repeated("(", 20'000), ""));
    EXPECT_FALSE(Regex::compile("a{1,99999999}", ""));
    EXPECT_FALSE(Regex::compile(repeated("[a-", 100), ""));
}

TEST(Hostile, InvalidUtf8IsRefusedWithAReason) {
    for (const char* text : {"\"\xFF\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "\xF4\x90\x80\x80"}) {
        const Answer answer = ask(text);
        EXPECT_FALSE(answer.parsed);
        EXPECT_THAT(answer.text, ::testing::HasSubstr("UTF-8"));
    }
}

TEST(Hostile, NoneOfTheseTakesMoreMemoryThanAServerHas) {
    // The largest that this program has been, so after the tests above.
    rusage usage{};
    ASSERT_EQ(getrusage(RUSAGE_SELF, &usage), 0);
    constexpr long most_kilobytes =
        3L * 1024 * 1024;  // for sanitizer builds; a release build stays far below it
    EXPECT_LT(usage.ru_maxrss, most_kilobytes);
}

TEST(Hostile, OneExpressionServesManyThreads) {
    const testing::FixedClock clock{*parse_instant("2026-11-22T09:30:00Z")};
    const auto expression =
        Expression::parse("for i in 1..50 return string(i) + string(@\"10:00:00@Europe/Amsterdam\")");
    ASSERT_TRUE(expression.ok());
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                Machine machine{clock};
                EXPECT_EQ(expression->evaluate(machine).as_list().size(), 50U);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
}

}  // namespace ph::feel
