// How the work is divided over coaches: weights, what is workable, and light contact after the guidance.
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {

app::CaseloadRules read_caseload(const View& document, Problems& problems) {
    app::CaseloadRules rules;
    rules.workable = document.integer("werkbaar");
    for (const auto& [name, weight] : document.entries("fasen"))
        rules.phases[*wire::named<DossierPhase>(name.text())] = {weight.integer("telt"),
                                                                 weight.integer("langNietGesprokenDagen")};
    const View urgent = document.at("spoed");
    rules.urgent_percent = urgent.integer("teltErbij");
    rules.urgent_days = urgent.integer("dagen");
    int last = 0;
    for (const View& contact : document.items("nazorg")) {
        rules.aftercare.push_back(
            {contact.integer("naMaanden"), contact.text("titel"), contact.text("reden")});
        if (rules.aftercare.back().after_months <= last)
            problems.add("verkeerde-volgorde", "Zet de contacten op volgorde van maanden, ieder één keer.",
                         contact.at("naMaanden").place());
        last = rules.aftercare.back().after_months;
    }
    const View handover = document.at("overdracht");
    check_words(handover.at("onderwerp"), {"coach", "nieuwe"}, problems);
    check_words(handover.at("taak"), {"nieuwe"}, problems);
    check_words(handover.at("reden"), {"nieuwe"}, problems);
    rules.talk_within_days = handover.integer("binnenDagen");
    rules.talk_subject = handover.text("onderwerp");
    rules.talk_task = handover.text("taak");
    rules.talk_reason = handover.text("reden");
    return rules;
}

}  // namespace ph::catalogue
