// How cohorts are counted: catalogue/toegang/onderzoek.yaml.
#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "catalogue/parts.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue {
namespace {

std::vector<Moment> moments_of(const View& list) {
    std::vector<Moment> moments;
    for (const View& one : list.items()) moments.push_back(*wire::named<Moment>(one.text()));
    return moments;
}

std::vector<int> bands_of(const View& document, int smallest, Problems& problems) {
    std::vector<int> bands;
    for (const View& one : document.items("banden")) bands.push_back(one.integer());
    if (!std::ranges::is_sorted(bands, std::ranges::less_equal{}) || bands.front() < smallest)
        problems.add(
            "banden-kloppen-niet",
            "De banden lopen van laag naar hoog, zonder herhaling, en beginnen niet onder de kleinste "
            "groep.",
            document.at("banden").place());
    return bands;
}

// Capitals and white space around it make no other reason of it.
std::string as_read(const std::string& words) {
    std::string read = clean_line(words);
    for (char& letter : read) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return read;
}

// A report counts people by the words of their reason: two reasons with the same words would be one.
void check_leaving(const View& left, Problems& problems) {
    std::map<std::string, std::string> keys;
    for (const char* key : {"afgebroken", "zonderMeting", "voorHulp"}) {
        const View words = left.at(key);
        const auto [same, first] = keys.emplace(as_read(words.text()), key);
        if (!first)
            problems.add(
                "zelfde-woorden",
                "Dit staat ook bij \"" + same->second +
                    "\". In een rapport zijn het dan dezelfde mensen. Geef iedere reden eigen woorden.",
                words.place());
    }
}

}  // namespace

app::Research read_research(const View& document, Problems& problems) {
    app::Research research;
    research.smallest_group = document.integer("kleinsteGroep");
    research.most_people = document.integer("hoogstensPersonen");
    research.most_cohorts = document.integer("hoogstensCohorten");
    research.most_told = document.integer("hoogstensVergeleken");
    research.intake_days = document.integer("instroomDagen");
    research.frozen_days = document.integer("bevriesDagen");
    research.bands = bands_of(document, research.smallest_group, problems);
    const View measurements = document.at("metingen");
    research.before = moments_of(measurements.at("voor"));
    research.after = moments_of(measurements.at("na"));
    if (measurements.has("later")) research.follow_up = moments_of(measurements.at("later"));
    research.ladder = document.text_or("ladder");
    const View left = document.at("vertrek");
    check_leaving(left, problems);
    research.left_broken_off = left.text("afgebroken");
    research.left_unmeasured = left.text("zonderMeting");
    research.left_before_help = left.text("voorHulp");
    for (const auto& [name, words] : document.entries("namen")) research.names[name.text()] = words.text();
    return research;
}

}  // namespace ph::catalogue
