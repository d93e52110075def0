// Letters on paper have the drawings that the catalogue has for them.
#include "server/letter_paper.hpp"

#include <unistd.h>

#include <boost/json.hpp>
#include <fstream>
#include <iterator>

namespace ph::server {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const fs::path shipped_catalogue = fs::path{PH_SOURCE_DIR} / "catalogue";

TEST(LetterPaper, EveryDrawingThatALetterMayNameIsThere) {
    const auto drawings = load_letter_drawings(shipped_catalogue);
    ASSERT_TRUE(drawings.ok()) << to_text(drawings.error());
    std::ifstream file{shipped_catalogue / "schemas/brief.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto schema = boost::json::parse(text);
    const auto& names =
        schema.at_pointer("/$defs/tekst/properties/alineas/items/properties/pictogram/enum").as_array();
    EXPECT_EQ(names.size(), drawings->size());
    for (const auto& name : names) EXPECT_TRUE(drawings->contains(name.as_string().c_str())) << name;
}

TEST(LetterPaper, HasWhoSentItWhenAndEveryParagraphWithItsDrawing) {
    const auto drawings = load_letter_drawings(shipped_catalogue);
    ASSERT_TRUE(drawings.ok());
    app::LetterFile letter;
    letter.kind = LetterKind::flyer;
    letter.language = "ar";
    letter.title = "شارك معنا";
    letter.paragraphs = {{"hart", "Een"}, {"", "Twee"}, {"draak", "Drie"}};
    letter.sent_on = Date{std::chrono::year{2026} / 11 / 24};
    letter.sent_by = "Sanne Bakker";
    letter.municipality = "Gemeente Zonnedal";
    const auto paper = letter_paper(letter, *drawings);
    EXPECT_TRUE(paper.right_to_left);
    EXPECT_TRUE(paper.flyer);
    EXPECT_EQ(paper.sender, (std::vector<std::string>{"Gemeente Zonnedal", "Sanne Bakker"}));
    EXPECT_THAT(paper.date, HasSubstr("2026"));
    ASSERT_EQ(paper.parts.size(), 3U);
    EXPECT_EQ(paper.parts[0].drawing, &drawings->find("hart")->second);
    EXPECT_EQ(paper.parts[1].drawing, nullptr);
    EXPECT_EQ(paper.parts[2].drawing, nullptr);
    EXPECT_EQ(paper.parts[2].words, "Drie");
}

TEST(LetterPaper, ALetterGoesInAnEnvelopeAndAFlyerDoesNot) {
    app::LetterFile letter;
    letter.language = "nl";
    letter.address = {"Jan Berg", "Kerkstraat 1"};
    EXPECT_EQ(letter_paper(letter, {}).address, letter.address);
    letter.kind = LetterKind::flyer;
    EXPECT_TRUE(letter_paper(letter, {}).address.empty());
}

TEST(LetterPaper, AFileThatIsNoDrawingIsToldByNameWithTheReason) {
    const fs::path folder = fs::temp_directory_path() / ("ph-letter-paper-" + std::to_string(::getpid()));
    fs::create_directories(folder / "pictogrammen");
    EXPECT_TRUE(load_letter_drawings(folder / "nergens")->empty());
    std::ofstream{folder / "pictogrammen/boom.svg"} << "<svg/>";
    std::ofstream{folder / "pictogrammen/LEESMIJ.md"} << "Geen tekening";
    const auto read = load_letter_drawings(folder);
    fs::remove_all(folder);
    ASSERT_FALSE(read.ok());
    ASSERT_EQ(read.error().problems.size(), 1U);
    EXPECT_THAT(read.error().problems[0].place.file, HasSubstr("boom.svg"));
    EXPECT_THAT(read.error().problems[0].message, HasSubstr("vierkant"));
}

}  // namespace
}  // namespace ph::server
