// Files with early signals of debts over HTTP: CSV and workbooks, and every mistake with its row and column.
// The client holds every answer against the contract.
#include "http/test_server.hpp"
#include "interop/tests/zipped.hpp"

namespace ph::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string signal_columns =
    R"({"voornamen":"Voornaam","achternaam":"Achternaam","straat":"Straat","postcode":"Postcode",)"
    R"("soortAchterstand":"Soort","bedrag":"Bedrag","signaalOp":"Datum"})";
const std::string signal_heading = "Voornaam;Achternaam;Straat;Postcode;Soort;Bedrag;Datum\n";

std::string json_of(std::string_view text) {
    std::string quoted = "\"";
    for (const char one : text) {
        if (one == '\n')
            quoted += "\\n";
        else if (one == '\r')
            quoted += "\\r";
        else if (one == '"' || one == '\\')
            quoted += std::string{'\\', one};
        else
            quoted += one;
    }
    return quoted + '"';
}

std::string base64_of(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i)
            bits = bits << 8 | (at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += at + i <= bytes.size() ? letters[bits >> (18 - 6 * i) & 0x3F] : '=';
    }
    return text;
}

struct DebtSignalFiles : ::testing::Test {
    // What is in the file, without keeping anything.
    Reply looked(const std::string& file, const std::string& columns = signal_columns,
                 const std::string& more = "") {
        return coach.post("/v1/benadervoorbeelden", R"({"ladder":"vroegsignalering","bestand":)" +
                                                        json_of(file) + R"(,"kolommen":)" + columns + more +
                                                        "}");
    }
    Reply kept(const std::string& file, bool leave_wrong = false) {
        return coach.post("/v1/benaderlijsten",
                          R"({"naam":"November","herkomst":"Woonstichting","ladder":"vroegsignalering",)"
                          R"("bestand":)" +
                              json_of(file) + R"(,"kolommen":)" + signal_columns +
                              R"(,"dubbelenWeglaten":true,"fouteRegelsWeglaten":)" +
                              (leave_wrong ? "true" : "false") + "}");
    }
    // The one reason for which a file is refused; nothing of it is kept.
    void expect_refused(const std::string& file, const std::string& code) {
        for (const Reply& reply : {looked(file), kept(file)}) {
            EXPECT_EQ(reply.status, 400) << code << ": " << reply.body;
            EXPECT_THAT(reply.body, AllOf(HasSubstr(R"("pointer":"/bestand","code":")" + code + '"'),
                                          HasSubstr(R"("message":")")));
        }
        EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("items":[])")) << code;
    }
    std::string card_of(const std::string& name) {
        const std::string all = coach.get("/v1/benaderingen").body;
        const std::size_t at = all.find("\"naam\":\"" + name);
        EXPECT_NE(at, std::string::npos) << name << " is not in " << all;
        if (at == std::string::npos) return {};
        return coach.get("/v1/benaderingen/" + json_text(all.substr(all.rfind("{\"id\"", at)), "id")).body;
    }
    static std::string fault(int line, int column, const std::string& heading) {
        return R"({"regel":)" + std::to_string(line) + R"(,"kolom":)" + std::to_string(column) +
               R"(,"kop":")" + heading + '"';
    }

    TestServer server;
    Client coach = server.signed_in("coach");
};

TEST_F(DebtSignalFiles, EveryMistakeIsToldWithItsRowAndColumn) {
    const std::string file = signal_heading +
                             "Fatma;Yılmaz;Merelstraat 8;1234 AB;Huur;\"1.250,50\";3-2-2020\n"
                             "Kees;Bakker;Vinkenlaan 3;12;boot;veel;31-2-2020\n"
                             "Zoë;Ñuñez;Vinkenlaan 5;1234 AC;stroom en gas;€ 310,25;2020-02-01\n"
                             "F.;Yılmaz;Merelstr. 8;1234ab;huur;1250.5;2020-02-03\n"
                             ";;Spechtweg 1;1234 AD;Water;-5;3-4-20\n";
    const Reply seen = looked(file);
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_THAT(seen.body, HasSubstr(R"("regels":5,"goed":3,"foutAantal":2,"dubbelAantal":1)"));
    for (const std::string& wrong :
         {fault(3, 4, "Postcode"), fault(3, 5, "Soort"), fault(3, 6, "Bedrag"), fault(3, 7, "Datum"),
          fault(6, 1, "Voornaam"), fault(6, 2, "Achternaam"), fault(6, 6, "Bedrag"), fault(6, 7, "Datum")})
        EXPECT_THAT(seen.body, HasSubstr(wrong));
    EXPECT_THAT(seen.body, HasSubstr(R"({"regel":5,"naam":"F. Yılmaz","soort":"twee-keer-in-bestand"})"));

    const Reply refused = kept(file);
    EXPECT_EQ(refused.status, 400);
    EXPECT_THAT(refused.body, HasSubstr("Regel 3, kolom 5 (Soort): Deze soort achterstand staat niet"));
    EXPECT_THAT(refused.body, HasSubstr("Regel 6, kolom 7 (Datum): Dit is geen datum."));
    EXPECT_THAT(coach.get("/v1/benaderlijsten").body, HasSubstr(R"("items":[])")) << "nothing is kept";

    const Reply made = kept(file, true);
    ASSERT_EQ(made.status, 201) << made.body;
    EXPECT_THAT(made.body, HasSubstr(R"("dubbelenWeggelaten":1,"fouteRegelsWeggelaten":2)"));
    EXPECT_THAT(made.body, HasSubstr(R"("mensen":2)"));
    EXPECT_THAT(card_of("Fatma Yılmaz"),
                HasSubstr(R"("soort":"Huur","bedragInCenten":125050,"melder":"Woonstichting",)"
                          R"("signaalOp":"2020-02-03")"));
    EXPECT_THAT(card_of("Zoë Ñuñez"),
                HasSubstr(R"("soort":"Stroom en gas","bedragInCenten":31025,"melder":"Woonstichting",)"
                          R"("signaalOp":"2020-02-01")"));
}

TEST_F(DebtSignalFiles, TheSameFileAgainBringsNobody) {
    const std::string file = signal_heading + "Fatma;Yılmaz;Merelstraat 8;1234 AB;Huur;250;3-2-2020\n";
    ASSERT_EQ(kept(file).status, 201);
    EXPECT_THAT(looked(file).body, HasSubstr(R"("soort":"staat-al-op-een-lijst")"));
    const Reply again = kept(file);
    EXPECT_EQ(again.status, 409) << again.body;
    const Reply more = kept(signal_heading + "F.;Yılmaz;Merelstraat 8;1234 AB;Water;80;4-2-2020\n");
    ASSERT_EQ(more.status, 201) << more.body;
    EXPECT_THAT(more.body, HasSubstr(R"("samengevoegd":1)")) << "another signal of the same household";
    EXPECT_THAT(card_of("Fatma Yılmaz"),
                AllOf(HasSubstr(R"("bedragInCenten":25000)"), HasSubstr(R"("bedragInCenten":8000)")));
}

TEST_F(DebtSignalFiles, AHeadingThatIsBrokenIsToldAtItsColumn) {
    const std::string row = "Fatma;Yılmaz;Merelstraat 8;1234 AB;Huur;250;3-2-2020\n";
    const Reply other = looked("Voornaam;Achternaam;Straat;Postcode;Kind;Bedrag;Datum\n" + row);
    EXPECT_EQ(other.status, 400);
    EXPECT_THAT(other.body, HasSubstr(R"("pointer":"/kolommen/soortAchterstand","code":"onbekende-kolom")"));
    const Reply twice = looked("Voornaam;Achternaam;Straat;Postcode;Soort;Bedrag;Bedrag\n" + row);
    EXPECT_EQ(twice.status, 400);
    EXPECT_THAT(twice.body, HasSubstr(R"("pointer":"/kolommen/bedrag","code":"dubbele-kolom")"));
    EXPECT_THAT(twice.body, HasSubstr(R"("pointer":"/kolommen/signaalOp","code":"onbekende-kolom")"));
    const Reply none = looked(row + row);
    EXPECT_EQ(none.status, 400) << "without a heading the first person is no column";
    const Reply unsaid = looked(signal_heading + row, R"({"voornamen":"Voornaam"})");
    EXPECT_EQ(unsaid.status, 400);
    for (const std::string column : {"achternaam", "soortAchterstand", "bedrag"})
        EXPECT_THAT(unsaid.body, HasSubstr(R"("pointer":"/kolommen/)" + column + R"(","code":"verplicht")"));
    expect_refused(std::string(301, 'a') + ";b\n1;2\n", "kop-te-lang");
}

TEST_F(DebtSignalFiles, AFileWithNobodyOrTooManyInItIsRefused) {
    expect_refused("", "leeg");
    expect_refused("\xEF\xBB\xBF\r\n;;\r\n", "leeg");
    expect_refused(signal_heading, "leeg");
    expect_refused(signal_heading + "Fatma;\"Yılmaz;Merelstraat 8\n", "aanhalingsteken-open");
    std::string many = signal_heading;
    for (int i = 0; i <= 20'000; ++i) many += "A;B;C 1;1234 AB;Huur;1;3-2-2020\n";
    expect_refused(many, "te-veel-regels");
    expect_refused("a;b\n" + std::string(2'000, ';') + "c\n", "te-veel-kolommen");
    const Reply huge = looked(std::string(4'100'000, 'a'));
    EXPECT_EQ(huge.status, 413) << huge.body;
}

TEST_F(DebtSignalFiles, AWorkbookIsReadAsItsRows) {
    const std::string rows =
        rows_of({{"Voornaam", "Achternaam", "Straat", "Postcode", "Soort", "Bedrag", "Datum"}}) +
        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" t=\"s\"><v>1</v></c>"
        "<c r=\"C3\" t=\"inlineStr\"><is><t>Merelstraat 8</t></is></c>"
        "<c r=\"D3\" t=\"inlineStr\"><is><t>1234 AB</t></is></c>"
        "<c r=\"E3\" t=\"inlineStr\"><is><t>Huur</t></is></c>"
        "<c r=\"F3\"><v>1250.5</v></c><c r=\"G3\" s=\"1\"><v>43864</v></c></row>"
        "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"F4\"><v>310.125</v></c></row>";
    const std::string texts = "<si><t>Fatma</t></si><si><t>Yılmaz</t></si>";
    for (const Packing packing : {Packing::stored, Packing::deflated}) {
        const Reply seen = looked(
            base64_of(workbook_of({.rows = rows, .strings = texts, .name = "Huur &amp; water"}, packing)),
            signal_columns, R"(,"blad":"Huur & water")");
        ASSERT_EQ(seen.status, 200) << seen.body;
        EXPECT_THAT(seen.body, HasSubstr(R"("bladen":["Huur & water"])"));
    }
    const std::string book = base64_of(workbook_of({.rows = rows, .strings = texts}, Packing::deflated));
    const Reply seen = looked(book, signal_columns, R"(,"blad":"Blad1")");
    ASSERT_EQ(seen.status, 200) << seen.body;
    EXPECT_THAT(seen.body, HasSubstr(R"("bladen":["Blad1"])"));
    EXPECT_THAT(seen.body, HasSubstr(R"("regels":2,"goed":1,"foutAantal":1)"));
    EXPECT_THAT(seen.body, HasSubstr(fault(4, 2, "Achternaam"))) << "the row as the sheet numbers it";
    EXPECT_THAT(seen.body, HasSubstr(fault(4, 6, "Bedrag"))) << "three decimals are no thousands";
    EXPECT_THAT(looked(book, signal_columns, R"(,"blad":"Weg")").body, HasSubstr("blad-onbekend"));
    ASSERT_EQ(kept(book, true).status, 201);
    EXPECT_THAT(card_of("Fatma Yılmaz"),
                AllOf(HasSubstr(R"("bedragInCenten":125050)"), HasSubstr(R"("signaalOp":"2020-02-03")")));
}

TEST_F(DebtSignalFiles, AWorkbookThatIsNoneSaysWhatToDo) {
    expect_refused(base64_of(zipped({{"brief.txt", "Dag"}})), "geen-rekenblad");
    expect_refused(base64_of(zipped({{"xl/workbook.xml", "<workbook"}})), "geen-rekenblad");
    expect_refused(base64_of(zipped({{"xl/workbook.xml", "<workbook/>"}}, 1)), "bestand-beveiligd");
    expect_refused(base64_of("\xD0\xCF\x11\xE0 oud"), "oud-of-beveiligd");
    const std::string whole = workbook_of({.rows = rows_of({{"a", "b"}, {"1", "2"}})}, Packing::deflated);
    expect_refused(base64_of(whole.substr(0, whole.size() / 2)), "bestand-beschadigd");
    expect_refused("UEsDBBQ=dit is geen base64", "leeg");
    const Reply wrong = looked(
        base64_of(workbook_of({.rows = rows_of({{"a"}}) + "<row r=\"2\"><c r=\"B2\" t=\"e\"><v>#REF!</v></c>"
                                                          "</row>"})));
    EXPECT_EQ(wrong.status, 400);
    EXPECT_THAT(wrong.body, HasSubstr("Blad Blad1, cel B2: hier staat de fout #REF!"));
}

// A few kilobytes that unpack to more than the server would like to hold; it goes on as before.
TEST_F(DebtSignalFiles, AFileThatSwellsIsRefused) {
    const std::string text = "<si><t>" + std::string(30'000'000, 'a') + "</t></si>";
    const std::string packed = workbook_of({.rows = "<row/>", .strings = text}, Packing::deflated);
    ASSERT_LT(packed.size(), 100'000U);
    expect_refused(base64_of(packed), "bestand-te-groot");
    std::string shown = "<row>";
    for (int i = 0; i < 900; ++i) shown += "<c t=\"s\"><v>0</v></c>";
    const std::string echo = "<si><t>" + std::string(90'000, 'b') + "</t></si>";
    expect_refused(base64_of(workbook_of({.rows = shown + "</row>", .strings = echo}, Packing::deflated)),
                   "bestand-te-groot");
    EXPECT_EQ(server.client().get("/healthz").status, 200);
}

}  // namespace
}  // namespace ph::testing
