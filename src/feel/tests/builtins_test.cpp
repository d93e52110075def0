// Every built-in function of DMN 1.5 section 10.3.4 in the ways a caller can get it right or wrong: by place,
// by name, with an argument too many or too few, with null and with a value outside the domain of each
// parameter.
#include "feel/tests/cases.hpp"

namespace ph::feel {
namespace {

using testing_cases::expect_all;
using testing_cases::value_of;

enum Trait : unsigned {
    plain = 0,
    optional = 1,  // may be left out
    nullable = 2,  // null is in its domain
    anything = 4,  // every value is, after conversion
    alone = 8,     // the function also takes just this one
};

struct Argument {
    const char* name;
    const char* text;
    unsigned traits = plain;
    const char* wrong = "{}";
};

struct Function {
    const char* name;
    std::vector<Argument> arguments;
    const char* value;
    bool variadic = false;
};

std::string call(const Function& function, const std::vector<std::string>& texts, bool named) {
    std::string text = std::string{function.name} + '(';
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i > 0) text += ", ";
        if (named) text += std::string{function.arguments[i].name} + ": ";
        text += texts[i];
    }
    return text + ')';
}

const std::vector<Function>& functions() {
    static const std::vector<Function> all{
        // 10.3.4.1 conversion
        {"date", {{"from", "\"2012-12-25\""}}, "2012-12-25"},
        {"date", {{"year", "2012"}, {"month", "12"}, {"day", "25"}}, "2012-12-25"},
        {"date and time",
         {{"date", "@\"2012-12-24\"", alone}, {"time", "@\"23:59:00\""}},
         "2012-12-24T23:59:00"},
        {"date and time", {{"from", "\"2012-12-24T23:59:00\""}}, "2012-12-24T23:59:00"},
        {"time", {{"from", "\"23:59:00Z\""}}, "23:59:00Z"},
        {"time",
         {{"hour", "23"}, {"minute", "59"}, {"second", "0"}, {"offset", "@\"PT1H\"", optional | nullable}},
         "23:59:00+01:00"},
        {"number",
         {{"from", "\"1 000,5\""},
          {"grouping separator", "\" \"", nullable},
          {"decimal separator", "\",\"", nullable}},
         "1000.5"},
        {"string", {{"from", "1.10", anything}}, "1.1"},
        {"duration", {{"from", "\"P26M\""}}, "P2Y2M"},
        {"years and months duration", {{"from", "@\"2011-12-22\""}, {"to", "@\"2013-08-24\""}}, "P1Y8M"},
        // 10.3.4.2 boolean
        {"not", {{"negand", "true"}}, "false"},
        // 10.3.4.3 strings
        {"substring",
         {{"string", "\"foobar\""}, {"start position", "3"}, {"length", "3", optional | nullable}},
         "oba"},
        {"string length", {{"string", "\"foo\""}}, "3"},
        {"upper case", {{"string", "\"aBc4\""}}, "ABC4"},
        {"lower case", {{"string", "\"aBc4\""}}, "abc4"},
        {"substring before", {{"string", "\"foobar\""}, {"match", "\"bar\""}}, "foo"},
        {"substring after", {{"string", "\"foobar\""}, {"match", "\"ob\""}}, "ar"},
        {"replace",
         {{"input", "\"aBa\""},
          {"pattern", "\"b\""},
          {"replacement", "\"o\""},
          {"flags", "\"i\"", optional | nullable}},
         "aoa"},
        {"contains", {{"string", "\"foobar\""}, {"match", "\"of\""}}, "false"},
        {"starts with", {{"string", "\"foobar\""}, {"match", "\"fo\""}}, "true"},
        {"ends with", {{"string", "\"foobar\""}, {"match", "\"r\""}}, "true"},
        {"matches",
         {{"input", "\"FOO\""}, {"pattern", "\"^fo*$\""}, {"flags", "\"i\"", optional | nullable}},
         "true"},
        {"split", {{"string", "\"John Doe\""}, {"delimiter", "\"\\\\s\""}}, "[\"John\", \"Doe\"]"},
        {"string join",
         {{"list", "[\"a\", \"b\"]", anything}, {"delimiter", "\"-\"", optional | nullable}},
         "a-b"},
        // 10.3.4.4 lists; a single value is a list of one
        {"list contains", {{"list", "[1, 2]", anything}, {"element", "2", nullable | anything}}, "true"},
        {"count", {{"list", "[1, [2, 3]]", anything}}, "2"},
        {"min", {{"list", "[3, 1, 2]"}}, "1", true},
        {"max", {{"list", "[3, 1, 2]"}}, "3", true},
        {"sum", {{"list", "[1, 2, 3]"}}, "6", true},
        {"mean", {{"list", "[1, 2, 3]"}}, "2", true},
        {"all", {{"list", "[true, false]"}}, "false", true},
        {"any", {{"list", "[true, false]"}}, "true", true},
        {"sublist",
         {{"list", "[4, 5, 6]", anything}, {"start position", "1"}, {"length", "2", optional | nullable}},
         "[4, 5]"},
        {"append", {{"list", "[1]", anything}, {"item", "2", nullable | anything}}, "[1, 2]", true},
        {"insert before",
         {{"list", "[1, 3]", anything}, {"position", "1"}, {"newItem", "2", nullable | anything}},
         "[2, 1, 3]"},
        {"remove", {{"list", "[1, 2, 3]", anything}, {"position", "2"}}, "[1, 3]"},
        {"list replace",
         {{"list", "[2, 4, 7, 8]", anything}, {"position", "3"}, {"newItem", "6", nullable | anything}},
         "[2, 4, 6, 8]"},
        {"list replace",
         {{"list", "[2, 4, 7, 8]", anything},
          {"match", "function(item, newItem) item < newItem"},
          {"newItem", "5", anything}},
         "[5, 5, 7, 8]"},
        {"reverse", {{"list", "[1, 2, 3]", anything}}, "[3, 2, 1]"},
        {"index of", {{"list", "[1, 2, 3, 2]", anything}, {"match", "2", nullable | anything}}, "[2, 4]"},
        {"distinct values", {{"list", "[1, 2, 3, 2, 1]", anything}}, "[1, 2, 3]"},
        {"flatten", {{"list", "[[1, 2], [[3]], 4]", anything}}, "[1, 2, 3, 4]"},
        {"product", {{"list", "[2, 3, 4]"}}, "24", true},
        {"median", {{"list", "[8, 2, 5, 3, 4]"}}, "4", true},
        {"stddev", {{"list", "[2, 4, 7, 5]"}}, "2.081665999466132735282297706979931", true},
        {"mode", {{"list", "[6, 1, 9, 6, 1]"}}, "[1, 6]", true},
        // 10.3.4.5 numbers
        {"decimal", {{"n", "2.5"}, {"scale", "0"}}, "2"},
        {"floor", {{"n", "-1.56"}, {"scale", "1", optional}}, "-1.6"},
        {"ceiling", {{"n", "-1.56"}, {"scale", "1", optional}}, "-1.5"},
        {"round up", {{"n", "-1.126"}, {"scale", "2"}}, "-1.13"},
        {"round down", {{"n", "-1.126"}, {"scale", "2"}}, "-1.12"},
        {"round half up", {{"n", "-1.126"}, {"scale", "2"}}, "-1.13"},
        {"round half down", {{"n", "-1.126"}, {"scale", "2"}}, "-1.13"},
        {"abs", {{"n", "-10"}}, "10"},
        {"modulo", {{"dividend", "-10.1"}, {"divisor", "4.5"}}, "3.4"},
        {"sqrt", {{"number", "16"}}, "4"},
        {"log", {{"number", "1"}}, "0"},
        {"exp", {{"number", "0"}}, "1"},
        {"odd", {{"number", "5"}}, "true"},
        {"even", {{"number", "5"}}, "false"},
        // 10.3.4.6 and 10.3.4.8 to 10.3.4.12
        {"is", {{"value1", "1", nullable | anything}, {"value2", "1.0", nullable | anything}}, "true"},
        {"day of year", {{"date", "@\"2019-09-17\""}}, "260"},
        {"day of week", {{"date", "@\"2019-09-17\""}}, "Tuesday"},
        {"month of year", {{"date", "@\"2019-09-17\""}}, "September"},
        {"week of year", {{"date", "@\"2019-09-17\""}}, "38"},
        {"get value", {{"m", "{a: 1}", plain, "1"}, {"key", "\"a\""}}, "1"},
        {"get entries", {{"m", "{a: 1}", plain, "1"}}, "[{key: \"a\", value: 1}]"},
        {"context", {{"entries", "[{key: \"a\", value: 1}]"}}, "{a: 1}"},
        {"context put",
         {{"context", "{x: 1}", plain, "1"}, {"key", "\"y\""}, {"value", "2", nullable | anything}},
         "{x: 1, y: 2}"},
        {"context put",
         {{"context", "{x: 1, y: {a: 0}}", plain, "1"},
          {"keys", "[\"y\", \"a\"]"},
          {"value", "2", nullable | anything}},
         "{x: 1, y: {a: 2}}"},
        {"context merge", {{"contexts", "[{x: 1, y: 0}, {y: 2}]", plain, "1"}}, "{x: 1, y: 2}"},
        {"range", {{"from", "\"[18..21)\""}}, "[18..21)"},
        // 10.3.4.7 ranges
        {"before", {{"point1", "1"}, {"point2", "10"}}, "true"},
        {"before", {{"range1", "[1..10)"}, {"range2", "[10..20]"}}, "true"},
        {"after", {{"point", "12"}, {"range", "[1..10]"}}, "true"},
        {"meets", {{"range1", "[1..5]"}, {"range2", "[5..10]"}}, "true"},
        {"met by", {{"range1", "[5..10]"}, {"range2", "[1..5]"}}, "true"},
        {"overlaps", {{"range1", "[1..5]"}, {"range2", "[3..8]"}}, "true"},
        {"overlaps before", {{"range1", "[1..5]"}, {"range2", "[3..8]"}}, "true"},
        {"overlaps after", {{"range1", "[3..8]"}, {"range2", "[1..5]"}}, "true"},
        {"finishes", {{"point", "10"}, {"range", "[1..10]"}}, "true"},
        {"finished by", {{"range", "[1..10]"}, {"point", "10"}}, "true"},
        {"includes", {{"range", "[1..10]"}, {"point", "5"}}, "true"},
        {"during", {{"point", "5"}, {"range", "[1..10]"}}, "true"},
        {"starts", {{"point", "1"}, {"range", "[1..10]"}}, "true"},
        {"started by", {{"range", "[1..10]"}, {"point", "1"}}, "true"},
        {"coincides", {{"range1", "[1..5]"}, {"range2", "[1..5]"}}, "true"},
    };
    return all;
}

std::vector<std::string> good(const Function& function) {
    std::vector<std::string> texts;
    for (const Argument& argument : function.arguments) texts.emplace_back(argument.text);
    return texts;
}

}  // namespace

TEST(Builtins, TakeTheirArgumentsByPlaceAndByName) {
    for (const Function& function : functions()) {
        for (const bool named : {false, true}) {
            if (named && function.variadic && function.arguments.size() > 1)
                continue;  // "item..." has no name
            const std::string text = call(function, good(function), named);
            EXPECT_EQ(value_of(text), function.value) << text;
        }
    }
}

TEST(Builtins, AreNullWithAnArgumentTooManyOrTooFew) {
    for (const Function& function : functions()) {
        auto texts = good(function);
        if (!function.variadic) {
            texts.emplace_back("1");
            EXPECT_EQ(value_of(call(function, texts, false)), "null") << call(function, texts, false);
            texts.pop_back();
        }
        while (!texts.empty() && (function.arguments[texts.size() - 1].traits & optional) != 0)
            texts.pop_back();
        texts.pop_back();
        if (texts.size() == 1 && (function.arguments[0].traits & alone) != 0) continue;
        EXPECT_EQ(value_of(call(function, texts, false)), "null") << call(function, texts, false);
    }
}

TEST(Builtins, AreNullWhenAnArgumentIsNullUnlessItMayBe) {
    for (const Function& function : functions()) {
        for (std::size_t i = 0; i < function.arguments.size(); ++i) {
            auto texts = good(function);
            texts[i] = "null";
            for (const bool named : {false, true}) {
                if ((function.arguments[i].traits & nullable) != 0) continue;
                const std::string text = call(function, texts, named);
                EXPECT_EQ(value_of(text), "null") << text;
            }
        }
    }
}

TEST(Builtins, AreNullOutsideTheDomainOfAParameter) {
    for (const Function& function : functions()) {
        for (std::size_t i = 0; i < function.arguments.size(); ++i) {
            if ((function.arguments[i].traits & anything) != 0) continue;
            for (const std::string wrong :
                 {function.arguments[i].wrong, "function(x) x", "[null]", "[[null]]"}) {
                // What a list of one holds may be null where null may be given.
                if (wrong.starts_with('[') && (function.arguments[i].traits & nullable) != 0) continue;
                auto texts = good(function);
                texts[i] = wrong;
                const std::string text = call(function, texts, false);
                EXPECT_EQ(value_of(text), "null") << text;
            }
        }
    }
}

TEST(Builtins, AreNullByAnUnknownName) {
    for (const Function& function : functions()) {
        const std::string text = std::string{function.name} + "(onzin: " + function.arguments[0].text + ')';
        EXPECT_EQ(value_of(text), "null") << text;
    }
}

TEST(Builtins, UnwrapAListOfOneWhereASingleValueIsAsked) {
    expect_all({{"contains([\"foobar\"], \"of\")", "false"},
                {"upper case([\"a\"])", "A"},
                {"upper case([\"a\", \"b\"])", "null"},
                {"abs([-1])", "1"},
                {"sqrt([[4]])", "null"},
                {"not([true])", "false"},
                {"date([\"2012-12-25\"])", "2012-12-25"},
                {"date([@\"2012-12-25T10:00:00\"])", "2012-12-25"},
                {"time([\"10:00:00\"])", "10:00:00"},
                {"duration([\"P1D\"])", "P1D"},
                {"day of year([@\"2024-02-01\"])", "32"},
                {"years and months duration([@\"2011-12-22\"], @\"2013-08-24\")", "P1Y8M"},
                {"3[item > 2]", "[3]"},
                {"3[item > 4]", "[]"},
                {"\"a\"[1]", "a"},
                {"\"a\"[2]", "null"}});
}

TEST(Builtins, KeepToTheirBoundaries) {
    expect_all({{"substring(\"abc\", 4)", "null"},
                {"substring(\"abc\", -4)", "null"},
                {"substring(\"abc\", 1.5)", "null"},
                {"substring(\"abc\", 1, 0)", "null"},
                {"substring(\"abc\", 2, 3)", "bc"},
                {"substring(\"abc\", 2, 2)", "bc"},
                {"substring(\"abc\", -3, 3)", "abc"},
                {"substring(\"\", 1)", "null"},
                {"sublist([1, 2, 3], 0)", "null"},
                {"sublist([1, 2, 3], 4)", "null"},
                {"sublist([1, 2, 3], -3)", "[1, 2, 3]"},
                {"sublist([1, 2, 3], -4)", "null"},
                {"sublist([1, 2, 3], 3, 1)", "[3]"},
                {"sublist([1, 2, 3], 3, 2)", "null"},
                {"sublist([1, 2, 3], 1, 0)", "null"},
                {"sublist([1, 2, 3], -2, 2)", "[2, 3]"},
                {"remove([1], 1)", "[]"},
                {"remove([1], 2)", "null"},
                {"remove([1, 2], -1)", "[1]"},
                {"remove([], 1)", "null"},
                {"insert before([1], 0, 2)", "null"},
                {"insert before([1], -1, 2)", "[2, 1]"},
                {"list replace([1], 2, 5)", "null"},
                {"list replace([1, 2], -1, 5)", "[1, 5]"},
                {"list replace([1, 2], 0, 5)", "null"},
                {"list replace([1, 2], 1, null)", "[null, 2]"},
                {"list replace([1], function(a) true, 5)", "null"},
                {"list replace([1], function(a, b) \"x\", 5)", "null"},
                {"list replace([], function(a, b) true, 5)", "[]"},
                {"decimal(1.5, 6177)", "null"},
                {"decimal(1.5, -6112)", "null"},
                {"round up(5.5, 6177)", "null"},
                {"floor(1, null)", "null"},
                {"decimal(12345, -2)", "12300"},
                {"round half down(2.5, 0)", "2"},
                {"round half up(0.5, 0)", "1"},
                {"round up(0, 5)", "0"},
                {"date(2024, 2, 30)", "null"},
                {"date(2024, 13, 1)", "null"},
                {"date(1000000000, 1, 1)", "null"},
                {"date(-999999999, 1, 1)", "-999999999-01-01"},
                {"time(24, 0, 0)", "null"},
                {"time(0, 60, 0)", "null"},
                {"time(0, 0, 60)", "null"},
                {"time(0, 0, 59.999)", "00:00:59.999"},
                {"time(12, 0, 0, @\"PT19H\")", "null"},
                {"time(12, 0, 0, @\"-PT14H\")", "12:00:00-14:00"},
                {"min(1, \"a\")", "null"},
                {"min([\"b\", \"a\"])", "a"},
                {"max(@\"2024-01-01\", @\"2023-01-01\")", "2024-01-01"},
                {"min(1, null)", "null"},
                {"sum(1, null)", "null"},
                {"mean([])", "null"},
                {"product([])", "null"},
                {"stddev(47)", "null"},
                {"mode([1, null])", "null"},
                {"all(0)", "null"},
                {"any(0)", "null"},
                {"all([])", "true"},
                {"any([])", "false"},
                {"all([false, null, true])", "false"},
                {"any([false, null, true])", "true"},
                {"append([], null)", "[null]"},
                {"concatenate([1], [])", "[1]"},
                {"union([1, 1], [1])", "[1]"},
                {"distinct values([1, null, null, \"1\"])", "[1, null, \"1\"]"},
                {"index of([1, null], null)", "[2]"},
                {"index of([], 1)", "[]"},
                {"flatten([])", "[]"},
                {"reverse([])", "[]"},
                {"count(null)", "null"},
                {"list contains([], null)", "false"},
                {"context([])", "{}"},
                {"context([{key: \"a\"}])", "null"},
                {"context([{key: \"a\", value: 1, x: 2}])", "{a: 1}"},
                {"context([{key: 1, value: 1}])", "null"},
                {"context put({x: 1}, [], 2)", "null"},
                {"context put({x: 1}, [\"y\"], 2)", "{x: 1, y: 2}"},
                {"context put({x: 1, y: 0, z: 0}, \"y\", 2)", "{x: 1, y: 2, z: 0}"},
                {"context merge([])", "{}"},
                {"context merge({x: 1})", "{x: 1}"},
                {"context merge([{x: 1}, null])", "null"},
                {"get value({a: 1}, \"b\")", "null"},
                {"get entries({})", "[]"},
                {"string join([\"a\", 1])", "null"},
                {"string join([null])", ""},
                {"string join(\"a\", \"x\")", "a"},
                {"split(\"\", \",\")", "[\"\"]"},
                {"split(\"a,b\", \"[\")", "null"},
                {"replace(\"a\", \"a\", \"$\")", "null"},
                {"replace(\"a\", \"(a)\", \"$1$2\")", "a"},
                {"matches(\"a\", \"a\", \"y\")", "null"},
                {"week of year(date(2003, 12, 29))", "1"},
                {"week of year(date(2004, 1, 4))", "1"},
                {"week of year(date(2005, 1, 1))", "53"},
                {"week of year(date(2005, 1, 9))", "1"},
                {"is(@\"23:00:50Z\", @\"23:00:50\")", "false"},
                {"is(@\"23:00:50Z\", @\"23:00:50+00:00\")", "true"},
                {"is(@\"2012-12-25\", @\"23:00:50\")", "false"},
                {"is(null, null)", "true"},
                {"is(1, \"1\")", "false"},
                {"is([1], [1])", "true"},
                {"is([1], 1)", "false"},
                {"string(@\"P1D\")", "P1D"},
                {"string(true)", "true"},
                {"string(\"a\")", "a"},
                {"string([null])", "[null]"},
                {"duration(\"P\")", "null"},
                {"duration(\"PT\")", "null"},
                {"duration(\"P1Y1D\")", "null"},
                {"duration(\"-PT0.5S\")", "-PT0.5S"},
                {"range(\"[1..]\")", "null"},
                {"range(\"[1..5\")", "null"},
                {"range(\"1..5]\")", "null"},
                {"range(\"[..]\")", "null"},
                {"range(\"]1..5[\")", "(1..5)"},
                {"range(\"[2..1]\")", "null"},
                {"range(\"[1..\\\"a\\\"]\")", "null"},
                {"range(\"[1+1..3]\")", "null"},
                {"range(\"[abs(1)..3]\")", "null"},
                {"range(\"\")", "null"},
                {"range(\"[\\\"a\\\"..\\\"b\\\"]\")", "[\"a\"..\"b\"]"},
                {"range(\"[@\\\"2020-01-01\\\"..@\\\"2020-12-31\\\"]\").end.month", "12"},
                {"range(\"[date(\\\"2020-01-01\\\")..date(\\\"2020-12-31\\\")]\").start.day", "1"}});
}

}  // namespace ph::feel
