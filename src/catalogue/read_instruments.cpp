// Measurement instruments and forms.
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

void read_scale(const View& document, app::Instrument& instrument, Problems& problems) {
    const View scale = document.at("schaal");
    instrument.lowest = scale.integer("laagste");
    instrument.highest = scale.integer("hoogste");
    if (instrument.lowest >= instrument.highest) {
        problems.add("schaal-omgekeerd", "De hoogste waarde van de schaal moet groter zijn dan de laagste.",
                     scale.at("hoogste").place());
    }
    const std::string direction = scale.text("richting");
    instrument.higher_is_better = direction != "lager-is-beter";
    instrument.ranking = direction == "volgorde";
    instrument.ordered = direction != "geen" && !instrument.ranking;
    std::set<int> seen;
    for (const View& level : document.items("niveaus")) {
        const int value = level.integer("waarde");
        if (value < instrument.lowest || value > instrument.highest) {
            problems.add("niveau-buiten-schaal",
                         "Niveau " + std::to_string(value) + " valt buiten de schaal van " +
                             std::to_string(instrument.lowest) + " tot en met " +
                             std::to_string(instrument.highest) + ".",
                         level.at("waarde").place());
        }
        if (!seen.insert(value).second) {
            problems.add("dubbele-id", "Niveau " + std::to_string(value) + " staat hier twee keer.",
                         level.at("waarde").place());
        }
        instrument.levels.push_back({value, level.text("label"), level.text_or("labelDeelnemer")});
    }
}

void read_domains(const View& document, const References& references, app::Instrument& instrument,
                  Problems& problems) {
    std::set<std::string> seen;
    for (const View& domain : document.items("domeinen")) {
        if (!seen.insert(domain.text("id")).second) {
            problems.add("dubbele-id", "Het domein \"" + domain.text("id") + "\" staat hier twee keer.",
                         domain.at("id").place());
        }
        instrument.domains.push_back({domain.text("id"), domain.text("naam"), domain.text_or("uitleg")});
        instrument.domains.back().pictogram = domain.text_or("pictogram");
        instrument.domains.back().ask_when = domain.text_or("vraagAlleenAls");
        if (const auto category = read_category(domain.at("categorie"), references.categories, problems))
            instrument.domains.back().category = *category;
    }
}

void read_questions(const View& document, app::Instrument& instrument, Problems& problems) {
    std::set<std::string> seen;
    for (const View& item : document.items("vragen")) {
        app::InstrumentQuestion question{
            item.text("id"), item.text("tekst"), item.text_or("tekstProfessional"), item.text("soort"), {}};
        if (!seen.insert(question.id).second) {
            problems.add("dubbele-id", "De vraag \"" + question.id + "\" staat hier twee keer.",
                         item.at("id").place());
        }
        for (const View& choice : item.items("keuzes")) question.choices.push_back(choice.text());
        if ((question.kind == "keuze") == question.choices.empty()) {
            problems.add("keuzes",
                         "Een vraag van soort \"keuze\" heeft keuzes nodig; een andere vraag heeft ze niet.",
                         item.place());
        }
        instrument.questions.push_back(std::move(question));
    }
}

void read_decision(const View& document, const References& references, app::Instrument& instrument,
                   Problems& problems) {
    if (!document.has("beslissing")) return;
    const View decision = document.at("beslissing");
    instrument.decision = decision.text();
    check_reference(decision, references.decisions, "beslissing", problems);
    if (instrument.questions.empty() || instrument.domains.size() != 1) {
        problems.add("beslissing-zonder-vragen",
                     "Een instrument met een beslissing heeft vragen nodig en precies één domein, dat de "
                     "uitkomst krijgt.",
                     decision.place());
    }
}

void read_retest(const View& document, app::Instrument& instrument, Problems& problems) {
    if (!document.has("hertest")) return;
    const View figures = document.at("hertest");
    instrument.retest = app::RetestFigures{figures.at("standaarddeviatie").number(),
                                           figures.at("betrouwbaarheid").number(), figures.text("bron")};
    if (!instrument.ordered) {
        problems.add("hertest-zonder-richting",
                     "De waarden van dit instrument zijn soorten. Dan is er geen verandering om te toetsen.",
                     figures.place());
    }
    if (!(instrument.retest->deviation > 0)) {
        problems.add("hertest-buiten-bereik", "De standaarddeviatie moet groter zijn dan 0.",
                     figures.at("standaarddeviatie").place());
    }
    if (!(instrument.retest->reliability >= 0 && instrument.retest->reliability < 1)) {
        problems.add("hertest-buiten-bereik", "De betrouwbaarheid is minstens 0 en kleiner dan 1.",
                     figures.at("betrouwbaarheid").place());
    }
}

}  // namespace

app::Instrument read_instrument(const View& document, const References& references, Problems& problems) {
    app::Instrument instrument;
    instrument.id = document.text("id");
    instrument.version = document.integer("versie");
    instrument.name = document.text("naam");
    instrument.source = document.text("bron");
    instrument.introduction = document.text("inleiding");
    read_scale(document, instrument, problems);
    read_domains(document, references, instrument, problems);
    read_questions(document, instrument, problems);
    read_decision(document, references, instrument, problems);
    for (const View& rater : document.items("beoordelaars")) {
        instrument.raters.push_back(*wire::named<Rater>(rater.text()));
    }
    for (const View& moment : document.items("momenten"))
        instrument.moments.push_back(*wire::named<Moment>(moment.text()));
    read_retest(document, instrument, problems);
    return instrument;
}

app::Form read_form(const View& document, const References& references, Problems& problems) {
    app::Form form{
        document.text("id"), document.integer("versie"), document.text("naam"), document.text("doel"), {}};
    check_reference(document.at("doel"), references.purposes, "doel", problems);
    std::set<std::string> seen;
    for (const View& item : document.items("vragen")) {
        app::FormQuestion question{
            item.text("feit"),     item.text("tekst"), item.text_or("uitleg"), item.text("soort"), {},
            item.text("categorie")};
        (void)read_category(item.at("categorie"), references.categories, problems);
        if (!seen.insert(question.fact).second) {
            problems.add("dubbele-id",
                         "Het feit \"" + question.fact + "\" wordt in dit formulier twee keer gevraagd.",
                         item.at("feit").place());
        }
        std::set<std::string> values;
        for (const View& choice : item.items("keuzes")) {
            if (!values.insert(choice.text("waarde")).second) {
                problems.add("dubbele-id", "De keuze \"" + choice.text("waarde") + "\" staat hier twee keer.",
                             choice.at("waarde").place());
            }
            question.choices.emplace_back(choice.text("waarde"), choice.text("label"));
        }
        if ((question.kind == "keuze") == question.choices.empty()) {
            problems.add("keuzes",
                         "Een vraag van soort \"keuze\" heeft keuzes nodig; een andere vraag heeft ze niet.",
                         item.place());
        }
        form.questions.push_back(std::move(question));
    }
    return form;
}

}  // namespace ph::catalogue
