// Methods and programmes: catalogue/methoden.
#include "catalogue/parts.hpp"
#include "wire/method_names.hpp"

namespace ph::catalogue {
namespace {

std::vector<std::string> sentences(const View& document, const std::string& key) {
    std::vector<std::string> list;
    for (const View& sentence : document.items(key)) list.push_back(sentence.text());
    return list;
}

void read_steps(const View& document, app::Method& method, Problems& problems) {
    std::set<std::string> seen;
    for (const View& written : document.items("stappen")) {
        app::MethodStep step{written.text("id"), written.text("naam"), written.text("uitleg"), {}};
        if (!seen.insert(step.id).second) {
            problems.add("dubbele-id", "De stap \"" + step.id + "\" staat hier twee keer.",
                         written.at("id").place());
        }
        if (written.has("termijn")) {
            const View term = written.at("termijn");
            step.term = {*wire::named<app::TermKind>(term.text("soort")), term.text("lengte")};
        }
        if (written.has("begintNa")) {
            step.after.emplace();
            for (const View& before : written.items("begintNa")) {
                check_reference(before, seen, "stap", problems);
                step.after->push_back(before.text());
            }
        }
        method.steps.push_back(std::move(step));
    }
    method.side_by_side = document.text_or("verloop") == "naast-elkaar";
    method.steps_caveat = document.text_or("stappenOpen");
}

app::Study read_study(const View& written, Problems& problems) {
    app::Study study;
    study.kind = *wire::named<app::StudyKind>(written.text("soort"));
    study.what = written.text("wat");
    study.caveat = written.text_or("kanttekening");
    study.source = written.text("bron");
    for (const View& figure : written.items("cijfers")) {
        study.figures.push_back({figure.text("wat"), figure.text("waarde"), figure.integer_or("aantal", 0),
                                 figure.text_or("eenheid")});
        if (figure.has("aantal") == figure.has("eenheid")) continue;
        problems.add("aantal-zonder-eenheid",
                     "Een aantal heeft een eenheid nodig en een eenheid een aantal: 138 deelnemers.",
                     figure.place());
    }
    // Without people beside them nobody knows what would have happened anyway; a reader must be told.
    if (study.kind == app::StudyKind::before_after && study.caveat.empty()) {
        problems.add("kanttekening-ontbreekt",
                     "Bij een onderzoek met alleen een meting voor en na hoort een kanttekening: zonder "
                     "vergelijkingsgroep weet niemand wat er anders was gebeurd.",
                     written.at("soort").place());
    }
    return study;
}

void read_evidence(const View& document, app::Method& method, Problems& problems) {
    const View verdict = document.at("oordeel");
    method.verdict = *wire::named<app::Verdict>(verdict.text("uitkomst"));
    method.verdict_explanation = verdict.text("uitleg");
    for (const View& written : document.items("bewijs"))
        method.studies.push_back(read_study(written, problems));
    const bool positive = method.verdict == app::Verdict::proven || method.verdict == app::Verdict::partly;
    if (positive && method.studies.empty()) {
        problems.add(
            "bewijs-ontbreekt",
            "Wat bewezen of deels bewezen heet, heeft onder \"bewijs\" minstens één onderzoek nodig.",
            verdict.at("uitkomst").place());
    }
}

}  // namespace

app::Method read_method(const View& document, const References& references, Problems& problems) {
    app::Method method;
    method.id = document.text("id");
    method.version = document.integer("versie");
    method.name = document.text("naam");
    method.other_name = document.text_or("andereNaam");
    method.kind = *wire::named<app::MethodKind>(document.text("vorm"));
    method.source = document.text("bron");
    method.introduction = document.text("inleiding");
    method.for_whom = sentences(document, "voorWie");
    method.not_for_whom = sentences(document, "nietVoorWie");
    method.led_by = document.text_or("begeleider");
    read_steps(document, method, problems);
    for (const View& instrument : document.items("instrumenten")) {
        check_reference(instrument, references.instruments, "instrument", problems);
        method.instruments.push_back(instrument.text());
    }
    method.tools = sentences(document, "hulpmiddelen");
    method.work = *wire::named<app::WorkAttention>(document.at("werk").text("aandacht"));
    method.work_explanation = document.at("werk").text("uitleg");
    method.prevents_relapse = document.at("terugval").at("aanwezig").yes();
    method.relapse_explanation = document.at("terugval").text("uitleg");
    method.has_theory = document.at("theorie").at("aanwezig").yes();
    method.theory = document.at("theorie").text("uitleg");
    read_evidence(document, method, problems);
    method.what_works = sentences(document, "werkzaam");
    method.needs = sentences(document, "nodig");
    if (document.has("aanpak")) {
        check_reference(document.at("aanpak"), references.approaches, "aanpak", problems);
        method.approach = document.text("aanpak");
    }
    return method;
}

}  // namespace ph::catalogue
