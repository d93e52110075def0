#include "catalogue/demo/check.hpp"

#include "catalogue/parts.hpp"
#include "domain/bsn.hpp"

namespace ph::catalogue::demo {
namespace {

template <class Map>
Known keys(const Map& map) {
    std::set<std::string> names;
    for (const auto& entry : map) names.insert(entry.first);
    return names;
}

Known fields(const std::vector<View>& items, const std::string& key) {
    std::set<std::string> names;
    for (const View& item : items) names.insert(item.text(key));
    return names;
}

// One household's references; `made` are the ids that its earlier steps gave out.
class HouseholdCheck {
  public:
    HouseholdCheck(const Known& logins, const Known& organisations, const app::Catalogue& catalogue,
                   Problems& problems)
        : logins_(logins),
          organisations_(organisations),
          catalogue_(catalogue),
          problems_(problems) {}

    void persons(const Household& household) {
        for (const View& person : household.written.items("personen")) {
            if (person.has("bsn") && !Bsn::parse(person.text("bsn"))) {
                problems_.add("bsn", "Dit nummer voldoet niet aan de elfproef.", person.at("bsn").place());
            }
        }
    }

    void step(const Step& step) {
        if (!logins_->contains(step.by)) {
            problems_.add("onbekende-verwijzing", "Er is geen gebruiker \"" + step.by + "\".",
                          step.what.place());
        }
        const View& what = step.what;
        if (step.act == "aanmelding" && what.has("aanmelder"))
            refer(what, "aanmelder", keys(catalogue_.agencies), "aanmelder");
        if (step.act == "aanmelding") urgent_tasks(what);
        if (step.act == "fase" && what.text("naar") == "nazorg") aftercare_tasks();
        if (step.act == "betrek") refer(what, "wie", logins_, "gebruiker");
        if (step.act == "afspraak") refer(what, "met", logins_, "gebruiker");
        if (step.act == "taak" && what.has("eigenaar")) refer(what, "eigenaar", logins_, "gebruiker");
        if (step.act == "verwijzing") refer(what, "aan", logins_, "gebruiker");
        if (step.act == "verwijzingStap") refer(what, "verwijzing", made_["verwijzing"], "verwijzing");
        if (step.act == "overleg") meeting(what);
        if (step.act == "overlegvraag") refer(what, "overleg", made_["overleg"], "overleg");
        if (step.act == "brief") letter(what);
        if (step.act == "klantfoto") facts(what.at("antwoorden"));
        if (step.act == "feit") refer(what, "feit", fact_keys(), "feit");
        if (step.act == "meting") measurement(what);
        if (step.act == "kennismaking") first_talks(what);
        if (step.act == "plan") plan(what);
        if (step.act == "traject") trajectory(what);
        if (step.act == "verslag" || step.act == "trajectAfsluiten")
            refer(what, "traject", made_["traject"], "traject");
        if (step.act == "verslag" && what.text("voortgang") != "op-koers")
            made_["taak"].insert("verslag-" + what.text("traject"));
        if (step.act == "afspraakStatus") refer(what, "afspraak", made_["afspraak"], "afspraak");
        if (step.act == "taakStatus") refer(what, "taak", made_["taak"], "taak");
        if (what.node().IsMap() && what.has("id")) made_[step.act].insert(what.text("id"));
    }

  private:
    // Registering makes a task for every need that cannot wait; the story calls it "nood-" and the kind of
    // need.
    // As acts.cpp names them.
    void aftercare_tasks() {
        for (std::size_t i = 1; i <= catalogue_.caseload.aftercare.size(); ++i)
            made_["taak"].insert("nazorg-" + std::to_string(i));
    }

    void urgent_tasks(const View& registration) {
        for (const View& need : registration.items("noden")) {
            if (need.at("dringend").yes()) made_["taak"].insert("nood-" + need.text("soort"));
        }
    }

    void refer(const View& what, const std::string& key, const Known& known, const std::string& kind) {
        check_reference(what.at(key), known, kind, problems_);
    }

    void letter(const View& what) {
        refer(what, "sjabloon", keys(catalogue_.letters), "brief");
        const auto found = catalogue_.letters.find(what.text("sjabloon"));
        if (found != catalogue_.letters.end())
            refer(what, "taal", keys(found->second.wordings), "taal van deze brief");
    }

    [[nodiscard]] Known fact_keys() const {
        std::set<std::string> names;
        for (const auto& form : catalogue_.forms) {
            for (const auto& question : form.second.questions) names.insert(question.fact);
        }
        return names;
    }

    void facts(const View& answers) {
        const Known known = fact_keys();
        for (const auto& [fact, answer] : answers.entries()) check_reference(fact, known, "feit", problems_);
    }

    void first_talks(const View& what) {
        const app::FirstTalkRules& rules = catalogue_.first_talks;
        std::set<std::string> talents;
        for (const auto& [id, name] : rules.talents) talents.insert(id);
        for (const View& one : what.items("talenten")) {
            if (one.has("soort")) refer(one, "soort", talents, "talent");
        }
        std::set<std::string> questions;
        for (const app::TalkQuestion& one : rules.questions) questions.insert(one.id);
        for (const auto& [question, words] : what.entries("antwoorden"))
            check_reference(question, questions, "vraag", problems_);
        std::set<std::string> cards;
        if (const auto order = catalogue_.instruments.find(rules.order);
            order != catalogue_.instruments.end()) {
            for (const auto& domain : order->second.domains) cards.insert(domain.id);
        }
        for (const View& card : what.items("kaarten")) check_reference(card, cards, "kaart", problems_);
        for (const auto& [card, numbers] : what.entries("cijfers"))
            check_reference(card, cards, "kaart", problems_);
    }

    void measurement(const View& what) {
        refer(what, "instrument", keys(catalogue_.instruments), "meetinstrument");
        const auto instrument = catalogue_.instruments.find(what.text("instrument"));
        if (instrument == catalogue_.instruments.end()) return;
        std::set<std::string> domains;
        for (const auto& domain : instrument->second.domains) domains.insert(domain.id);
        for (const char* key : {"scores", "nietGevraagd"}) {
            for (const auto& [domain, value] : what.entries(key))
                check_reference(domain, domains, "domein", problems_);
        }
    }

    void meeting(const View& what) {
        std::set<std::string> kinds;
        for (const MeetingKind& kind : catalogue_.meetings) kinds.insert(kind.id);
        refer(what, "soort", kinds, "soort overleg");
        for (const View& login : what.items("genodigden"))
            check_reference(login, logins_, "gebruiker", problems_);
    }

    void plan(const View& what) {
        for (const View& goal : what.items("doelen"))
            refer(goal, "leefgebied", keys(catalogue_.life_domains), "leefgebied");
        for (const View& action : what.items("acties")) {
            if (action.has("medewerker")) refer(action, "medewerker", logins_, "gebruiker");
        }
    }

    void trajectory(const View& what) {
        const View responsible = what.at("verantwoordelijke");
        if (responsible.node().IsMap()) {
            refer(responsible, "organisatie", organisations_, "organisatie");
        } else {
            check_reference(responsible, logins_, "gebruiker", problems_);
        }
    }

    const Known& logins_;
    const Known& organisations_;
    const app::Catalogue& catalogue_;
    Problems& problems_;
    std::map<std::string, std::set<std::string>> made_;
};

// Whoever gives a training, comes to it, or discusses a case, has an account.
void check_learning(const View& learning, const Known& logins, Problems& problems) {
    const auto known = [&](const View& login) { check_reference(login, logins, "gebruiker", problems); };
    for (const View& training : learning.items("opleidingen")) {
        known(training.at("door"));
        for (const View& login : training.items("aanmeldingen")) known(login);
    }
    for (const View& group : learning.items("groepen")) {
        known(group.at("door"));
        for (const View& login : group.items("leden")) known(login);
        for (const View& one : group.items("casussen")) {
            known(one.at("door"));
            if (one.has("conclusie")) known(one.at("conclusie").at("door"));
        }
    }
}

}  // namespace

void check_references(const View& municipality, const std::vector<Household>& households,
                      const app::Catalogue& catalogue, Problems& problems) {
    const Known organisations = fields(municipality.items("organisaties"), "id");
    const Known logins = fields(municipality.items("gebruikers"), "login");
    std::set<std::string> persons;
    for (const Household& household : households) {
        HouseholdCheck check{logins, organisations, catalogue, problems};
        check.persons(household);
        for (const Step& step : household.steps) check.step(step);
        for (const View& person : household.written.items("personen")) {
            if (!persons.insert(person.text("id")).second) {
                problems.add("dubbele-id", "De persoon \"" + person.text("id") + "\" bestaat al.",
                             person.at("id").place());
            }
        }
    }
    if (municipality.has("leren")) check_learning(municipality.at("leren"), logins, problems);
    if (municipality.has("aanpak") && !catalogue.approaches.contains(municipality.text("aanpak")))
        problems.add("onbekende-aanpak", "Deze aanpak staat niet in catalogue/aanpakken.",
                     municipality.at("aanpak").place());
    for (const View& user : municipality.items("gebruikers")) {
        check_reference(user.at("organisatie"), organisations, "organisatie", problems);
        if (user.has("persoon")) check_reference(user.at("persoon"), persons, "persoon", problems);
    }
}

}  // namespace ph::catalogue::demo
