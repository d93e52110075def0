// How a municipality gets to know somebody: talks before a picture, cards, client profile, talents,
// questions.
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

const app::Instrument* instrument_at(const View& reference, const References& references,
                                     const app::Catalogue& catalogue, Problems& problems) {
    check_reference(reference, references.instruments, "instrument", problems);
    const auto found = catalogue.instruments.find(reference.text());
    return found == catalogue.instruments.end() ? nullptr : &found->second;
}

void read_talks(const View& document, const References& references, app::FirstTalkRules& rules,
                Problems& problems) {
    for (const View& item : document.items("aanpakken")) {
        check_reference(item.at("aanpak"), references.approaches, "aanpak", problems);
        rules.needed.push_back({item.text("aanpak"), item.integer("aantal"), item.text("bron")});
    }
    const View usually = document.at("gewoonlijk");
    rules.needed.push_back({{}, usually.integer("aantal"), usually.text("bron")});
}

// The order gives the cards; a score must be about one of them.
void read_cards(const View& document, const References& references, const app::Catalogue& catalogue,
                app::FirstTalkRules& rules, Problems& problems) {
    rules.order = document.text("volgorde");
    rules.self_reliance = document.text("zelfredzaamheid");
    rules.satisfaction = document.text("tevredenheid");
    const auto* order = instrument_at(document.at("volgorde"), references, catalogue, problems);
    if (order != nullptr && !order->ranking)
        problems.add("geen-volgorde", "Dit instrument heeft niet de richting \"volgorde\".",
                     document.at("volgorde").place());
    for (const char* name : {"zelfredzaamheid", "tevredenheid"}) {
        const auto* scored = instrument_at(document.at(name), references, catalogue, problems);
        if (order == nullptr || scored == nullptr) continue;
        for (const app::InstrumentDomain& domain : scored->domains) {
            if (std::ranges::find(order->domains, domain.id, &app::InstrumentDomain::id) ==
                order->domains.end())
                problems.add("onbekende-kaart",
                             "Het domein \"" + domain.id + "\" is geen kaart van " + order->name + ".",
                             document.at(name).place());
        }
    }
}

void read_profile(const View& document, const References& references, const app::Catalogue& catalogue,
                  app::FirstTalkRules& rules, Problems& problems) {
    rules.profile = document.text("instrument");
    rules.review_after_months = document.integer("opnieuwNaMaanden");
    check_words(document.at("taak"), {"profiel"}, problems);
    rules.review_task = document.text("taak");
    rules.review_reason = document.text("reden");
    const auto* instrument = instrument_at(document.at("instrument"), references, catalogue, problems);
    if (instrument != nullptr && instrument->domains.size() != 1)
        problems.add("meer-dan-een-domein", "Een klantprofiel is een instrument met precies één domein.",
                     document.at("instrument").place());
}

void read_open_questions(const View& document, const References& references, app::FirstTalkRules& rules,
                         Problems& problems) {
    for (const View& item : document.items("vragen")) {
        app::TalkQuestion question{item.text("id"), item.text("naam"), item.text("tekst")};
        if (rules.question(question.id) != nullptr)
            problems.add("dubbele-id", "De vraag \"" + question.id + "\" staat hier twee keer.",
                         item.at("id").place());
        if (const auto category = read_category(item.at("categorie"), references.categories, problems))
            question.category = *category;
        rules.questions.push_back(std::move(question));
    }
}

void read_wheel(const View& document, const References& references, const app::Catalogue& catalogue,
                app::FirstTalkRules& rules, Problems& problems) {
    rules.wheel = document.text("instrument");
    const auto* wheel = instrument_at(document.at("instrument"), references, catalogue, problems);
    for (const View& item : document.items("vragen")) {
        app::TalkQuestion question{item.text("aspect"), item.text("aspect"), item.text("tekst")};
        question.aspect = true;
        if (rules.question(question.id) != nullptr)
            problems.add("dubbele-id", "De vraag \"" + question.id + "\" staat hier twee keer.",
                         item.at("aspect").place());
        if (wheel != nullptr) {
            const auto domain = std::ranges::find(wheel->domains, question.id, &app::InstrumentDomain::id);
            if (domain == wheel->domains.end()) {
                problems.add("onbekend-domein",
                             "Het instrument " + wheel->name + " heeft geen domein \"" + question.id + "\".",
                             item.at("aspect").place());
            } else {
                question.name = domain->name;
                question.category = domain->category;
            }
        }
        rules.questions.push_back(std::move(question));
    }
}

}  // namespace

app::FirstTalkRules read_first_talks(const View& document, const References& references,
                                     const app::Catalogue& catalogue, Problems& problems) {
    app::FirstTalkRules rules;
    read_talks(document.at("gesprekken"), references, rules, problems);
    read_cards(document.at("kaarten"), references, catalogue, rules, problems);
    read_profile(document.at("profiel"), references, catalogue, rules, problems);
    for (const View& item : document.items("talenten")) {
        if (rules.knows_talent(item.text("id")))
            problems.add("dubbele-id", "Het talent \"" + item.text("id") + "\" staat hier twee keer.",
                         item.at("id").place());
        rules.talents.emplace_back(item.text("id"), item.text("naam"));
    }
    read_open_questions(document, references, rules, problems);
    read_wheel(document.at("vliegwiel"), references, catalogue, rules, problems);
    return rules;
}

}  // namespace ph::catalogue
