#include "wire/json.hpp"

#include "domain/ids.hpp"
#include "domain/work.hpp"

namespace ph::wire {

template <>
struct Names<TaskStatus> {
    static constexpr auto table = names<TaskStatus>(
        {{TaskStatus::open, "open"}, {TaskStatus::done, "gedaan"}, {TaskStatus::dropped, "vervallen"}});
};

namespace {

struct Bijlage {
    std::string naam;
    double grootte = 0;
};
BOOST_DESCRIBE_STRUCT(Bijlage, (), (naam, grootte))

struct NieuweTaak {
    std::string titel;
    std::optional<std::string> toelichting;
    TaskStatus status = TaskStatus::open;
    Date uiterlijk;
    std::optional<Instant> gemaaktOp;
    std::optional<TaskId> id;
    int werkdagen = 0;
    bool dringend = false;
    std::vector<Bijlage> bijlagen;
    std::map<std::string, RawJson> antwoorden;
};
BOOST_DESCRIBE_STRUCT(NieuweTaak, (),
                      (titel, toelichting, status, uiterlijk, gemaaktOp, id, werkdagen, dringend, bijlagen,
                       antwoorden))

constexpr std::string_view good = R"({
  "titel": "Bel de woningbouw", "status": "gedaan", "uiterlijk": "2026-02-28", "gemaaktOp": "2026-02-01T09:30:00Z",
  "id": "01900000-0000-7000-8000-000000000001", "werkdagen": 5, "dringend": true,
  "bijlagen": [{"naam": "brief \"1\"\n", "grootte": 1.5}], "antwoorden": {"a": [1, {"b": null}]}})";

std::vector<std::string> found(const Result<NieuweTaak>& result) {
    std::vector<std::string> all;
    for (const Problem& problem : result.error().problems)
        all.push_back(problem.place.pointer + " " + problem.code);
    return all;
}

std::string with(std::string_view from, std::string_view to) {
    std::string text{good};
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST(Json, ReadsAWholeDto) {
    const auto taak = read<NieuweTaak>(good);
    ASSERT_TRUE(taak.ok()) << to_text(taak.error());
    EXPECT_EQ(taak->status, TaskStatus::done);
    EXPECT_EQ(to_string(taak->uiterlijk), "2026-02-28");
    EXPECT_EQ(taak->bijlagen.at(0).naam, "brief \"1\"\n");
    EXPECT_EQ(taak->antwoorden.at("a").text, R"([1,{"b":null}])");
    EXPECT_FALSE(taak->toelichting);
}

TEST(Json, WhatIsWrittenReadsBackTheSame) {
    const auto taak = read<NieuweTaak>(good);
    const std::string text = write(*taak);
    EXPECT_EQ(write(*read<NieuweTaak>(text)), text);
    EXPECT_THAT(text, ::testing::HasSubstr(R"("status":"gedaan")"));
    EXPECT_THAT(text, ::testing::Not(::testing::HasSubstr("toelichting")));
}

TEST(Json, TellsEveryProblemAtOnceWithItsPointer) {
    const auto taak = read<NieuweTaak>(
        R"({"titel": 3, "status": "kwijt", "uiterlijk": "2026-02-30", "gemaaktOp": "gisteren",
        "id": "x", "werkdagen": 99999999999, "bijlagen": [{"naam": "a", "grootte": "veel", "a/b~c": 1}],
        "antwoorden": {}, "titel": "weer"})");
    EXPECT_THAT(found(taak), ::testing::UnorderedElementsAre(
                                 "/titel dubbel-veld", "/titel verkeerd-type", "/status onbekende-waarde",
                                 "/uiterlijk ongeldige-datum", "/gemaaktOp ongeldig-tijdstip",
                                 "/id ongeldige-id", "/werkdagen buiten-bereik", "/dringend verplicht",
                                 "/bijlagen/0/grootte verkeerd-type", "/bijlagen/0/a~1b~0c onbekend-veld"));
    EXPECT_EQ(taak.error().fault, Fault::invalid);
}

TEST(Json, ANumberTooLargeForItsFieldIsToldWithTheRange) {
    EXPECT_THAT(found(read<NieuweTaak>(with("5,", "3000000000,"))),
                ::testing::ElementsAre("/werkdagen buiten-bereik"));
}

TEST(Json, NullIsAbsentForAnOptionalAndMissingForTheRest) {
    EXPECT_TRUE(read<NieuweTaak>(with("\"01900000-0000-7000-8000-000000000001\"", "null")).ok());
    EXPECT_THAT(found(read<NieuweTaak>(with("\"2026-02-28\"", "null"))),
                ::testing::ElementsAre("/uiterlijk verplicht"));
}

TEST(Json, BrokenSyntaxIsToldWithLineAndColumn) {
    const auto taak = read<NieuweTaak>("{\n  \"titel\": ,}");
    ASSERT_EQ(taak.error().problems.size(), 1U);
    EXPECT_EQ(taak.error().problems[0].place.line, 2);
    EXPECT_EQ(taak.error().problems[0].place.column, 12);
    EXPECT_EQ(taak.error().problems[0].code, "ongeldige-json");
    EXPECT_FALSE(read<NieuweTaak>("").ok());
    EXPECT_FALSE(read<NieuweTaak>("{").ok());
    EXPECT_FALSE(read<NieuweTaak>("{} {}").ok());
}

TEST(Json, BrokenUtf8IsRefusedAndSaidSo) {
    const auto taak = read<NieuweTaak>("{\"titel\": \"\xC3\x28\"}");
    ASSERT_EQ(taak.error().problems.size(), 1U);
    EXPECT_EQ(taak.error().problems[0].code, "ongeldige-tekens");
    EXPECT_EQ(read<NieuweTaak>("{\"titel\": \"\xED\xA0\x80\"}").error().problems[0].code, "ongeldige-tekens");
}

TEST(Json, DepthTextAndListLimitsHold) {
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_EQ(read<RawJson>(deep).error().problems.at(0).code, "te-diep");
    EXPECT_TRUE(read<RawJson>(std::string(32, '[') + std::string(32, ']')).ok());
    EXPECT_EQ(read<std::string>('"' + std::string(10'001, 'a') + '"').error().problems.at(0).code, "te-lang");
    EXPECT_EQ(read<std::vector<int>>("[1,2,3]", {.items = 2}).error().problems.at(0).code, "te-veel");
    EXPECT_EQ(read<std::string>(R"("a\u0000b")").error().problems.at(0).code, "ongeldig-teken");
}

TEST(Json, AnyTextSurvivesWritingAndReading) {
    EXPECT_TRUE(rc::check([](const std::vector<std::uint16_t>& units) {
        std::string text;
        for (const std::uint16_t unit : units) text += static_cast<char>(unit % 127 + 1);
        RC_ASSERT(*read<std::string>(write(text)) == text);
    }));
}

TEST(Json, ADoubleIsWrittenShortAndReadsBackTheSame) {
    EXPECT_TRUE(rc::check([](double number) {
        RC_PRE(std::isfinite(number));
        RC_ASSERT(*read<double>(write(number)) == number);
    }));
    EXPECT_EQ(read<double>("1e999").error().problems.at(0).code, "buiten-bereik");
    EXPECT_EQ(write(0.1), "0.1");
}

}  // namespace ph::wire
