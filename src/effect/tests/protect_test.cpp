// A report as others see it: nothing small in it, and nothing from which something small follows.
#include "effect/protect.hpp"

#include <stdexcept>

namespace ph::effect {
namespace {

constexpr Guard guard{.smallest = 10, .width = 10};

Cell people(std::string id, std::uint64_t count) {
    Cell cell;
    cell.id = std::move(id);
    cell.value = static_cast<double>(count);
    cell.n = count;
    return cell;
}

Cell blank() {
    Cell cell;
    cell.shown = Shown::empty;
    return cell;
}

Cell figure(std::string id, Kind kind, double value, std::uint64_t n) {
    Cell cell = people(std::move(id), n);
    cell.kind = kind;
    cell.value = value;
    cell.interval = stats::Interval{value - 1, value + 1};
    return cell;
}

Cell share(std::string id, std::uint64_t count, std::uint64_t of, std::string basis) {
    Cell cell = figure(std::move(id), Kind::share, static_cast<double>(count) / static_cast<double>(of), of);
    cell.count = count;
    cell.denominator = of;
    cell.basis = std::move(basis);
    return cell;
}

// Who moved on a ladder of which only the directions are told, with a test of them.
Report ladder(std::uint64_t up, std::uint64_t same, std::uint64_t down) {
    const std::uint64_t all = up + same + down;
    Table directions;
    directions.id = "ladder";
    directions.columns = {Text{{}, "mensen", {}}, Text{{}, "deel", {}}};
    for (const auto& [id, count] :
         {std::pair{"omhoog", up}, std::pair{"gelijk", same}, std::pair{"omlaag", down}}) {
        directions.rows.push_back(
            {Text{{}, id, {}}, {people(id, count), share(std::string{id} + "/deel", count, all, "totaal")}});
    }
    directions.rows.push_back({Text{{}, "totaal", {}}, {people("totaal", all), blank()}});
    Table questions;
    questions.id = "ladder/vragen";
    questions.columns = {Text{{}, "kans", {}}, Text{{}, "toets", {}}};
    questions.rows.push_back(
        {Text{{}, "richting", {}},
         {figure("kans", Kind::p_value, 0.03, all), figure("toets", Kind::statistic, 2.1, all)}});
    Section section;
    section.kind = SectionKind::ladder;
    section.tables = {directions, questions};
    Report report;
    report.sections = {section};
    report.sums = {{"totaal", {"omhoog", "gelijk", "omlaag"}}};
    return report;
}

const Cell& cell(const Report& report, const std::string& id) {
    for (const Section& section : report.sections) {
        for (const Table& table : section.tables) {
            for (const Row& row : table.rows) {
                for (const Cell& one : row.cells) {
                    if (one.id == id) return one;
                }
            }
        }
    }
    throw std::logic_error("no cell " + id);
}

TEST(Protect, LeavesAReportWithoutSmallCountsAsItWas) {
    const Report report = protect(ladder(72, 12, 30), guard);
    for (const char* id : {"omhoog", "gelijk", "omlaag", "totaal", "omhoog/deel", "kans", "toets"})
        EXPECT_EQ(cell(report, id).shown, Shown::value) << id;
    EXPECT_DOUBLE_EQ(cell(report, "omhoog").value, 72);
}

TEST(Protect, HidesASmallCountAndAnotherFromWhichItFollows) {
    const Report report = protect(ladder(72, 19, 3), guard);
    EXPECT_EQ(cell(report, "omlaag").shown, Shown::suppressed);
    EXPECT_EQ(cell(report, "omlaag/deel").shown, Shown::suppressed);
    const auto hidden = [&](const char* id) { return cell(report, id).shown == Shown::suppressed ? 1 : 0; };
    EXPECT_GE(hidden("omhoog") + hidden("gelijk") + hidden("totaal"), 1);
}

TEST(Protect, ErasesEveryNumberOfAHiddenCell) {
    const Report report = protect(ladder(72, 19, 3), guard);
    for (const char* id : {"omlaag", "omlaag/deel", "kans", "toets"}) {
        const Cell& gone = cell(report, id);
        EXPECT_EQ(gone.shown, Shown::suppressed) << id;
        EXPECT_DOUBLE_EQ(gone.value, 0) << id;
        EXPECT_EQ(gone.n, 0U) << id;
        EXPECT_FALSE(gone.interval || gone.count || gone.denominator || gone.reason) << id;
    }
}

TEST(Protect, HidesAShareOfEverybody) {
    const Report report = protect(ladder(94, 0, 0), guard);
    EXPECT_EQ(cell(report, "gelijk").shown, Shown::suppressed);
    EXPECT_EQ(cell(report, "omhoog/deel").shown, Shown::suppressed);
}

// A part that is as large as the whole today is not the whole: taken for it, nobody could be in the other
// parts, and the whole report would be for nobody's eyes.
TEST(Protect, TakesNoPartForTheWholeSinceItIsAsLarge) {
    Report report = ladder(94, 0, 0);
    Table approached;
    approached.id = "trechter";
    approached.columns = {Text{{}, "mensen", {}}};
    approached.rows = {{Text{{}, "benaderd", {}}, {people("benaderd", 200)}}};
    Section funnel;
    funnel.tables = {approached};
    report.sections.insert(report.sections.begin(), funnel);
    const Report shown = protect(report, guard);
    EXPECT_EQ(cell(shown, "benaderd").shown, Shown::value);
    EXPECT_EQ(cell(shown, "gelijk").shown, Shown::suppressed);
}

TEST(Publish, KeepsYesterdaysReportWhenOnePersonCame) {
    const Publication first = publish(ladder(72, 12, 30), {}, guard);
    EXPECT_FALSE(first.kept);
    const Publication second = publish(ladder(73, 12, 30), {first.edition}, guard);
    EXPECT_TRUE(second.kept);
    EXPECT_EQ(second.edition.figures, first.edition.figures);
}

TEST(Publish, HidesWhatOnlyOnePersonChangedAmongMany) {
    const Publication first = publish(ladder(72, 12, 30), {}, guard);
    // Twenty more went up, and one more went down.
    const Publication second = publish(ladder(92, 12, 31), {first.edition}, guard);
    ASSERT_FALSE(second.kept);
    EXPECT_EQ(cell(second.report, "omlaag").shown, Shown::suppressed);
    EXPECT_EQ(cell(second.report, "gelijk").shown, Shown::suppressed);
}

TEST(Publish, ShowsANewReportWhenEveryChangeIsOfMany) {
    const Publication first = publish(ladder(72, 12, 30), {}, guard);
    const Publication second = publish(ladder(92, 40, 50), {first.edition}, guard);
    ASSERT_FALSE(second.kept);
    for (const char* id : {"omhoog", "gelijk", "omlaag", "totaal"})
        EXPECT_EQ(cell(second.report, id).shown, Shown::value) << id;
}

}  // namespace
}  // namespace ph::effect
