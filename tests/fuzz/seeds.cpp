// What the fuzzers start from: fuzz_seeds OUT FOLDER... takes the DMN files under the folders and writes
// OUT/dmn/* (the smaller files themselves), OUT/feel/* (every FEEL text in them) and OUT/feel.dict.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "dmn/xml.hpp"
#include "feel/builtins.hpp"

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

// libFuzzer's dictionary: one quoted word a line.
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
    return 0;
}
