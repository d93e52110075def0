// The ladders of tries: catalogue/benaderen.
#include <algorithm>

#include "catalogue/parts.hpp"
#include "wire/outreach_names.hpp"

namespace ph::catalogue {
namespace {

OutreachStep read_outreach_step(const View& written) {
    return {written.text("id"),         written.text("naam"),   *wire::named<Channel>(written.text("manier")),
            written.integer("naDagen"), written.text("uitleg"), written.yes_or("afspraak", false)};
}

// Everybody begins at the first step, and whoever names a day after the last one is met with that one again.
void check_agreed_talk(const OutreachLadder& ladder, const View& steps, Problems& problems) {
    if (std::ranges::count(ladder.steps, true, &OutreachStep::agreed_talk) > 1)
        problems.add("past-niet", "Een ladder heeft hoogstens een stap met afspraak.", steps.place());
    if (ladder.steps.front().agreed_talk || ladder.steps.back().agreed_talk)
        problems.add("past-niet", "De eerste en de laatste stap zijn er ook zonder afspraak.", steps.place());
}

std::vector<OutreachChoice> read_choices(const View& list, Problems& problems) {
    std::vector<OutreachChoice> choices;
    for (const View& written : list.items()) {
        const std::string id = written.text("id");
        if (std::ranges::find(choices, id, &OutreachChoice::id) != choices.end())
            problems.add("dubbele-id", "De id \"" + id + "\" staat hier twee keer.",
                         written.at("id").place());
        choices.push_back({id, written.text("naam")});
    }
    return choices;
}

OutreachRule read_outreach_rule(const View& written, const Known& steps, Problems& problems) {
    OutreachRule rule;
    rule.outcome = *wire::named<OutreachOutcome>(written.text("uitkomst"));
    rule.move = *wire::named<OutreachMove>(written.text("dan"));
    rule.explanation = written.text("uitleg");
    rule.after_days = written.integer_or("naDagen", 0);
    const bool elsewhere = rule.move == OutreachMove::to_step;
    if (elsewhere != written.has("stap"))
        problems.add("past-niet", "Een stap hoort bij naar-stap, en alleen daar.", written.place());
    else if (elsewhere)
        check_reference(written.at("stap"), steps, "stap", problems);
    if ((rule.move == OutreachMove::next_step) == written.has("naDagen"))
        problems.add("past-niet", "naDagen hoort bij zelfde-stap en naar-stap, en niet bij volgende-stap.",
                     written.place());
    if (elsewhere && written.has("stap")) rule.step = written.text("stap");
    return rule;
}

}  // namespace

OutreachLadder read_outreach(const View& document, Problems& problems) {
    OutreachLadder ladder;
    ladder.id = document.text("id");
    ladder.version = document.integer("versie");
    ladder.name = document.text("naam");
    ladder.source = document.text("bron");
    ladder.for_whom = document.text("voorWie");
    Known steps = std::set<std::string>{};
    for (const View& written : document.items("stappen")) {
        ladder.steps.push_back(read_outreach_step(written));
        if (!steps->insert(ladder.steps.back().id).second)
            problems.add("dubbele-id", "De id \"" + ladder.steps.back().id + "\" staat hier twee keer.",
                         written.at("id").place());
    }
    check_agreed_talk(ladder, document.at("stappen"), problems);
    for (const View& written : document.items("uitkomsten")) {
        const OutreachRule rule = read_outreach_rule(written, steps, problems);
        if (ladder.rule(rule.outcome) != nullptr)
            problems.add("dubbele-id", "Deze uitkomst staat hier twee keer.", written.at("uitkomst").place());
        ladder.rules.push_back(rule);
    }
    ladder.places = read_choices(document.at("plekken"), problems);
    ladder.reasons = read_choices(document.at("redenenGestopt"), problems);
    ladder.most_attempts = document.integer("hoogstensPogingen");
    ladder.most_declined = document.integer("hoogstensNee");
    if (document.has("eersteContactDagen"))
        ladder.first_contact_days = document.integer("eersteContactDagen");
    if (document.has("signalen")) {
        const View signals = document.at("signalen");
        ladder.arrears_kinds = read_choices(signals.at("soorten"), problems);
        ladder.results = read_choices(signals.at("resultaten"), problems);
        ladder.by_hand_name = signals.text("losseSignalen");
    }
    return ladder;
}

}  // namespace ph::catalogue
