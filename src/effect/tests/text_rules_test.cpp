// The sentences that the code asks for are those that the catalogue must have: none is missing, none is left
// over. What the code asks for is read in the code itself, so that a sentence which no test brings about is
// looked at as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "effect/texts.hpp"

namespace ph::effect {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::IsEmpty;

using Strings = std::set<std::string>;

std::vector<Strings> literals_of_files() {
    std::vector<Strings> files;
    const std::regex literal{R"re("((?:[^"\\\n]|\\.)*)")re"};
    for (const auto& entry : fs::directory_iterator{fs::path{PH_SOURCE_DIR} / "src/effect"}) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" || path.filename() == "text_rules.cpp") continue;
        std::ifstream stream{path, std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>{stream}, {}};
        Strings found;
        for (std::sregex_iterator one{text.begin(), text.end(), literal}, end; one != end; ++one)
            found.insert((*one)[1].str());
        files.push_back(std::move(found));
    }
    return files;
}

Strings ruled() {
    Strings keys;
    for (const TextRule& rule : text_rules()) keys.emplace(rule.key);
    return keys;
}

// "kop/", "tabel/": what stands before the slash.
Strings groups() {
    Strings found;
    for (const std::string& key : ruled()) found.insert(key.substr(0, key.find('/') + 1));
    return found;
}

bool is_key(const std::string& literal) {
    const auto slash = literal.find('/');
    return slash != std::string::npos && groups().contains(literal.substr(0, slash + 1)) &&
           literal.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-/") == std::string::npos;
}

// A key that is put together: a literal beginning of it, and for the rest another one or a number.
bool put_together(const std::string& key, const Strings& literals) {
    static const std::regex number{"-?[0-9]+"};
    for (const std::string& begin : literals) {
        if (!is_key(begin) || !key.starts_with(begin)) continue;
        const std::string rest = key.substr(begin.size());
        if (rest.empty() || literals.contains(rest) || std::regex_match(rest, number)) return true;
    }
    return false;
}

TEST(EffectTexts, EverySentenceOfTheCatalogueIsUsed) {
    const auto files = literals_of_files();
    ASSERT_GE(files.size(), 15U);
    Strings unused;
    for (const std::string& key : ruled()) {
        const bool used =
            std::ranges::any_of(files, [&](const Strings& literals) { return put_together(key, literals); });
        if (!used) unused.insert(key);
    }
    EXPECT_THAT(unused, IsEmpty());
}

TEST(EffectTexts, EverySentenceThatTheCodeAsksForIsInTheCatalogue) {
    const Strings known = ruled();
    std::size_t looked_at = 0;
    for (const Strings& literals : literals_of_files()) {
        for (const std::string& literal : literals) {
            if (!is_key(literal) || literal.ends_with('/') || literal.ends_with('-')) continue;
            ++looked_at;
            EXPECT_THAT(known, Contains(literal));
        }
    }
    EXPECT_GE(looked_at, 100U);
}

}  // namespace
}  // namespace ph::effect
