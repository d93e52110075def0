// What stands out in who looked at whom, and when a consent is ending: catalogue/toegang/toezicht.yaml.
#include "catalogue/parts.hpp"
#include "wire/oversight_names.hpp"

namespace ph::catalogue {
namespace {

using app::UnusualKind;

// "07:30" -> 15
int half_hour(const View& time) {
    const std::string text = time.text();
    return 2 * std::stoi(text.substr(0, 2)) + (text[3] == '3' ? 1 : 0);
}

std::uint64_t office_hours(const View& written, Problems& problems) {
    const int from = half_hour(written.at("van"));
    const int until = half_hour(written.at("tot"));
    if (from >= until)
        problems.add("lege-periode", "Het begin van de kantooruren ligt na het eind.", written.place());
    std::uint64_t bits = 0;
    for (int at = from; at < until; ++at) bits |= std::uint64_t{1} << at;
    return bits;
}

std::set<std::string> words_of(UnusualKind kind) {
    switch (kind) {
        case UnusualKind::more_than_before: return {"huishoudens", "weken", "gewoon"};
        case UnusualKind::more_than_colleagues: return {"huishoudens", "collegas", "gewoon"};
        case UnusualKind::outside_hours: return {"huishoudens", "van", "tot"};
        case UnusualKind::not_involved: return {"huishoudens"};
        case UnusualKind::same_name: return {"huishoudens", "achternaam"};
    }
    return {};
}

// Which of the numbers a kind needs; the others mean nothing to it.
void check_number(const View& written, const std::string& key, bool needed, Problems& problems) {
    if (written.has(key) == needed) return;
    if (needed) {
        problems.add("sleutel-ontbreekt", "Bij dit sein hoort ook \"" + key + "\".", written.place());
    } else {
        problems.add("onbekende-sleutel", "Bij dit sein betekent \"" + key + "\" niets. Haal het weg.",
                     written.at(key).place());
    }
}

app::UnusualRule read_rule(const View& written, Problems& problems) {
    app::UnusualRule rule;
    rule.kind = *wire::named<UnusualKind>(written.text("soort"));
    const bool by_colleagues = rule.kind == UnusualKind::more_than_colleagues;
    check_number(written, "procent", by_colleagues || rule.kind == UnusualKind::more_than_before, problems);
    check_number(written, "collegas", by_colleagues, problems);
    check_number(written, "hoogstensMetNaam", rule.kind == UnusualKind::same_name, problems);
    rule.at_least = written.integer("minstens");
    rule.percent = written.integer_or("procent", 0);
    rule.colleagues = written.integer_or("collegas", 0);
    rule.most_with_name = written.integer_or("hoogstensMetNaam", 0);
    check_words(written.at("zin"), words_of(rule.kind), problems);
    rule.sentence = written.text("zin");
    return rule;
}

}  // namespace

app::Oversight read_oversight(const View& document, const References& references, Problems& problems) {
    app::Oversight oversight;
    oversight.weeks_before = document.integer("wekenErvoor");
    oversight.office_hours = office_hours(document.at("kantooruren"), problems);
    oversight.office_from = document.at("kantooruren").text("van");
    oversight.office_until = document.at("kantooruren").text("tot");
    oversight.most_rows = document.integer("hoogstens");
    oversight.consent_soon_days = document.at("toestemmingen").integer("looptAfBinnenDagen");
    oversight.consent_most_in_file = document.at("toestemmingen").integer("hoogstensInBestand");
    std::set<UnusualKind> seen;
    for (const View& written : document.items("seinen")) {
        oversight.rules.push_back(read_rule(written, problems));
        if (!seen.insert(oversight.rules.back().kind).second)
            problems.add("dubbele-id", "Dit sein staat hier twee keer.", written.at("soort").place());
    }
    for (const auto& [name, grounds] : document.entries("aanleidingen")) {
        for (const View& ground : grounds.items()) {
            check_reference(ground, references.grounds, "grondslag", problems);
            oversight.occasions[ground.text()] = *wire::named<app::LookOccasion>(name.text());
        }
    }
    return oversight;
}

}  // namespace ph::catalogue
