// What the fuzzers start from: fuzz_seeds OUT FOLDER... takes the DMN files under the folders and writes
// OUT/dmn/* (the smaller files themselves), OUT/feel/* (every FEEL text in them) and OUT/feel.dict; and
// OUT/spreadsheet/* (workbooks, sheets and CSV of its own) with OUT/spreadsheet.dict.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "dmn/xml.hpp"
#include "feel/builtins.hpp"
#include "interop/tests/zipped.hpp"

namespace {

namespace fs = std::filesystem;

// Larger models repeat what small ones hold, and cost the fuzzer its speed. Bytes.
constexpr std::size_t largest_model = 16'384;
constexpr std::size_t largest_text = 1'024;

// Each text once; the file is called after its number.
void write_each(const fs::path& folder, const std::set<std::string>& texts) {
    fs::create_directories(folder);
    int number = 0;
    for (const std::string& text : texts) {
        std::ofstream{folder / ("seed-" + std::to_string(++number)), std::ios::binary} << text;
    }
    std::cout << folder.string() << ": " << texts.size() << " seeds\n";
}

void collect_texts(const pugi::xml_node& node, std::set<std::string>& texts) {
    if (ph::dmn::local_name(node) == "text") {
        if (std::string text = node.text().get(); !text.empty() && text.size() <= largest_text) {
            texts.insert(std::move(text));
        }
    }
    for (const pugi::xml_node& child : node.children()) collect_texts(child, texts);
}

// A workbook stored and deflated, the XML in one (as spreadsheet.cpp takes it apart), and CSV.
std::set<std::string> spreadsheets() {
    using ph::testing::Packing;
    const std::string texts = "<si><t>Huur</t></si><si><r><t>Stroom </t></r><r><t>en gas</t></r></si>";
    const std::string row =
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>46000</v></c>"
        "<c r=\"D2\"><v>1250.5</v></c><c t=\"inlineStr\"><is><t>Merelstraat 8</t></is></c>"
        "<c t=\"b\"><v>1</v></c><c t=\"str\"><f>A1</f><v>uit</v></c></row>";
    const ph::testing::WrittenSheet sheet{.rows = row, .strings = texts};
    return {ph::testing::workbook_of(sheet),
            ph::testing::workbook_of(sheet, Packing::deflated),
            ph::testing::zipped({{"brief.txt", "Dag"}}),
            row + '\0' + texts,
            row + '\0' + texts + '\0' + "<workbookPr date1904=\"1\"/>",
            "Voornaam;Soort;Bedrag\nFatma;Huur;\"1.250,50\"\n",
            "Naam\tBedrag\r\n\"Zo\xC3\xAB \"\"Z\"\"\"\t\xE2\x82\xAC 12,-\r\n"};
}

// libFuzzer's dictionary: one quoted word a line.
void write_words(const fs::path& path, std::initializer_list<const char*> words) {
    std::ofstream out{path};
    for (const char* word : words) out << '"' << word << "\"\n";
}

void write_dictionary(const fs::path& path) {
    std::ofstream out{path};
    for (const char* word : {"for ",       " in ",       " return ",
                             "some ",      "every ",     " satisfies ",
                             "if ",        " then ",     " else ",
                             "function(",  " external ", " instance of ",
                             "list<",      "context<",   "range<",
                             "function<",  " between ",  " and ",
                             " or ",       "..",         "**",
                             "@\\\"",      "partial",    "item",
                             "?",          "null",       "true",
                             "false",      "P1Y2M",      "P1DT2H",
                             "2026-11-22", "T10:00:00",  "@Europe/Amsterdam"}) {
        out << '"' << word << "\"\n";
    }
    for (const auto& [name, function] : ph::feel::builtin_functions()) out << '"' << name << "(\"\n";
}

}  // namespace

int main(int count, char** values) {
    if (count < 3) {
        std::cerr << "usage: fuzz_seeds OUT FOLDER...\n";
        return 2;
    }
    std::set<std::string> models;
    std::set<std::string> texts;
    for (int i = 2; i < count; ++i) {
        if (!fs::is_directory(values[i])) continue;
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator{values[i]}) {
            if (entry.path().extension() != ".dmn") continue;
            std::ifstream in{entry.path(), std::ios::binary};
            std::string xml{std::istreambuf_iterator<char>{in}, {}};
            if (const auto document = ph::dmn::Document::parse(entry.path().string(), xml)) {
                collect_texts((*document)->root(), texts);
            }
            if (xml.size() <= largest_model) models.insert(std::move(xml));
        }
    }
    const fs::path out{values[1]};
    write_each(out / "dmn", models);
    write_each(out / "feel", texts);
    write_dictionary(out / "feel.dict");
    write_each(out / "spreadsheet", spreadsheets());
    write_words(out / "spreadsheet.dict", {"<row r=\\\"1\\\">",
                                           "</row>",
                                           "<c r=\\\"A1\\\"",
                                           " t=\\\"s\\\">",
                                           " t=\\\"inlineStr\\\">",
                                           " t=\\\"e\\\">",
                                           " s=\\\"1\\\">",
                                           "<v>0</v>",
                                           "</c>",
                                           "<is><t>",
                                           "</t></is>",
                                           "<si><t>",
                                           "</t></si>",
                                           "&#xD800;",
                                           "<![CDATA[",
                                           "]]>",
                                           "PK\\x03\\x04",
                                           "PK\\x01\\x02",
                                           "PK\\x05\\x06",
                                           "xl/workbook.xml",
                                           "xl/sharedStrings.xml"});
    return 0;
}
