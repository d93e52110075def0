// The page of a report stands by itself, and nothing that came with a cohort becomes markup.
#include "effect/html.hpp"

#include "effect/protect.hpp"

namespace ph::effect {
namespace {

using testing::HasSubstr;
using testing::Not;

Texts texts() {
    std::map<std::string, std::string, std::less<>> sentences;
    for (const char* key : {"pagina/samenvatting", "pagina/conclusies", "cel/niet-te-berekenen", "kop",
                            "definitie", "datumregel"})
        sentences.emplace(key, std::string{"<"} + key + ">");
    sentences.emplace("cel/onderdrukt", "te klein");
    sentences.emplace("pagina/balk-verborgen", "gestreept is te klein om te tonen");
    sentences.emplace("pagina/tabel-verborgen", "hier staat geen getal");
    sentences.emplace("samenvatting/te-weinig", "te weinig mensen");
    sentences.emplace("samenvatting/geen-domein", "nergens beter");
    sentences.emplace("pagina/titel", "Effectrapport: {groep}");
    sentences.emplace("pagina/periode", "{begin} tot {einde}");
    sentences.emplace("pagina/gemaakt", "gemaakt op {dag}");
    sentences.emplace("pagina/begin", "begin {getal}");
    sentences.emplace("pagina/onderdrukt", "minder dan {grens} mensen");
    sentences.emplace("pagina/noemer", "van {aantal}");
    sentences.emplace("pagina/mensen", "bij {aantal} mensen");
    sentences.emplace("pagina/interval", "{onder} tot {boven}");
    return Texts{std::move(sentences)};
}

Report small_report() {
    Cell many;
    many.id = "veel";
    many.value = 1234;
    many.n = 1234;
    many.definition = "definitie";
    many.date_rule = "datumregel";
    Cell few = many;
    few.id = "weinig";
    few.value = 7;
    few.n = 7;
    Table table;
    table.id = "tabel";
    table.caption.name = "<script>alert(1)</script>";
    table.columns = {Text{{}, "\"aantal\" & meer", {}}};
    table.rows = {{Text{{}, "veel", {}}, {many}}, {Text{{}, "weinig", {}}, {few}}};
    Section section;
    section.title.key = "kop";
    section.tables = {table};
    Report report;
    report.cohort_name = "Groep <b>A</b>";
    report.first = report.last = report.made_on = Date{std::chrono::year{2026} / 3 / 1};
    report.sections = {section};
    return report;
}

TEST(Html, EscapesEveryWord) {
    const Guard guard;
    const std::string page = to_html(protect(small_report(), guard), texts(), guard);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<b>")));
    EXPECT_THAT(page, HasSubstr("Groep &lt;b&gt;A&lt;/b&gt;"));
    EXPECT_THAT(page, HasSubstr("&quot;aantal&quot; &amp; meer"));
}

TEST(Html, OpensANumberToWhatItMeansAndAHiddenOneToWhy) {
    const Guard guard;
    const std::string page = to_html(protect(small_report(), guard), texts(), guard);
    EXPECT_THAT(page, HasSubstr("<details><summary>1.234</summary>"));
    EXPECT_THAT(page, HasSubstr("&lt;definitie&gt;"));
    EXPECT_THAT(page, HasSubstr("<details><summary>te klein</summary>"));
    EXPECT_THAT(page, HasSubstr("minder dan 10 mensen"));
    EXPECT_THAT(page, Not(HasSubstr(">7<")));
}

TEST(Html, FetchesNothing) {
    const Guard guard;
    const std::string page = to_html(protect(small_report(), guard), texts(), guard);
    for (const char* way : {"src=", "href=", "url(", "@import"}) EXPECT_THAT(page, Not(HasSubstr(way)));
}

// Two rows with a share and one of which the share may not be told.
Report report_with_shares() {
    Report report = small_report();
    Table& table = report.sections.front().tables.front();
    table.columns = {Text{{}, "deel", {}}};
    table.rows.clear();
    for (const auto& [name, shown] :
         {std::pair{"omhoog", Shown::value}, std::pair{"omlaag", Shown::suppressed},
          std::pair{"nergens", Shown::empty}}) {
        Cell cell;
        cell.id = name;
        cell.kind = Kind::share;
        cell.shown = shown;
        cell.value = shown == Shown::value ? 0.5 : 0;
        table.rows.push_back({Text{{}, name, {}}, {cell}});
    }
    return report;
}

TEST(Html, ARowThatMayNotBeToldKeepsItsPlaceAmongTheBars) {
    const std::string page = to_html(report_with_shares(), texts(), Guard{});
    const std::string drawing = page.substr(page.find("<svg"), page.find("</svg>") - page.find("<svg"));
    EXPECT_THAT(drawing, HasSubstr(">omhoog</text>"));
    EXPECT_THAT(drawing, HasSubstr(">omlaag</text>"));
    EXPECT_THAT(drawing, HasSubstr("fill=\"url(#gestreept-1)\""));
    EXPECT_THAT(drawing, HasSubstr(">te klein</text>"));
    EXPECT_THAT(drawing, Not(HasSubstr("nergens")));
    EXPECT_THAT(page, HasSubstr("gestreept is te klein om te tonen"));
}

TEST(Html, AHiddenBarIsAsLongWhateverItHides) {
    const auto drawn = [](double value) {
        Report report = report_with_shares();
        report.sections.front().tables.front().rows[1].cells.front().value = value;
        return to_html(report, texts(), Guard{});
    };
    EXPECT_EQ(drawn(0), drawn(0.9));
}

TEST(Html, WithoutHiddenRowsNothingIsSaidOfThem) {
    Report report = report_with_shares();
    report.sections.front().tables.front().rows.erase(report.sections.front().tables.front().rows.begin() +
                                                      1);
    EXPECT_THAT(to_html(report, texts(), Guard{}), Not(HasSubstr("gestreept")));
}

TEST(Html, WhereNoShareMayBeToldThereAreNoBars) {
    Report report = report_with_shares();
    report.sections.front().tables.front().rows.front().cells.front().shown = Shown::suppressed;
    const std::string page = to_html(report, texts(), Guard{});
    EXPECT_THAT(page, Not(HasSubstr("<svg")));
    // Said once, instead of in each cell.
    EXPECT_THAT(page, HasSubstr("hier staat geen getal"));
    EXPECT_THAT(page, Not(HasSubstr("<table")));
    EXPECT_THAT(page, Not(HasSubstr("te klein")));
}

TEST(Html, ASentenceThatLeansOnAHiddenNumberIsNotTold) {
    Report report = report_with_shares();
    report.summary = {Text{"samenvatting/geen-domein", {}, {{"", {}, "omhoog"}}}};
    const std::string open = to_html(report, texts(), Guard{});
    EXPECT_THAT(open, HasSubstr("nergens beter"));
    EXPECT_THAT(open, Not(HasSubstr("te weinig mensen")));
    report.summary.front().arguments.push_back({"", {}, "omlaag"});
    const std::string closed = to_html(report, texts(), Guard{});
    EXPECT_THAT(closed, Not(HasSubstr("nergens beter")));
    EXPECT_THAT(closed, HasSubstr("te weinig mensen"));
}

}  // namespace
}  // namespace ph::effect
