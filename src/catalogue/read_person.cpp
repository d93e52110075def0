// One person file: values that fit the facts of the approaches.
#include <set>

#include "base/suggest.hpp"
#include "catalogue/approaches.hpp"
#include "catalogue/values.hpp"

namespace ph::catalogue {
namespace {

class PersonReader {
  public:
    PersonReader(const View& document, const FactUses& uses, Problems& problems)
        : document_(document),
          uses_(uses),
          problems_(problems) {}

    sim::Person read() {
        sim::Person person;
        person.id = document_.text("id");
        person.name = document_.text("naam");
        person.source = document_.text("bron");
        person.story = document_.text_or("verhaal");
        person.start = *parse_date(document_.text("meldtZich"));
        for (const View& approach : document_.items("vergelijkMet")) {
            if (knows_approach(approach)) person.compared_with.push_back(approach.text());
        }
        // What one approach found comes first: a value that differs there need not fit there.
        for (const View& found : document_.items("volgensAanpak")) read_found(found, person);
        for (const View& value : document_.items("feiten")) read_fact(value, person);
        return person;
    }

  private:
    void read_found(const View& found, sim::Person& person) {
        const std::string approach = found.text("aanpak");
        if (!knows_approach(found.at("aanpak"))) return;
        const auto [values, is_new] = person.found_by.try_emplace(approach);
        if (!is_new) {
            problems_.add("dubbele-aanpak", "De aanpak \"" + approach + "\" staat hier twee keer.",
                          found.at("aanpak").place());
        }
        for (const View& value : found.items("feiten")) {
            const auto* uses = uses_of(value.at("feit"));
            if (uses == nullptr) continue;
            const auto use = std::ranges::find(*uses, approach, &FactUse::approach);
            if (use == uses->end()) {
                problems_.add("feit-niet-in-aanpak",
                              "De aanpak " + approach + " heeft geen feit \"" + value.text("feit") + "\".",
                              value.at("feit").place());
                continue;
            }
            if (use->decided) refuse_decided(value);
            auto known = put(value, *use->type, values->second);
            if (known) check_choice(value.at("waarde"), *known, use->choices, problems_);
        }
    }

    void read_fact(const View& value, sim::Person& person) {
        const auto* uses = uses_of(value.at("feit"));
        if (uses == nullptr) return;
        if (std::ranges::all_of(*uses, &FactUse::decided)) refuse_decided(value);
        const auto known = put(value, *uses->front().type, person.facts);
        if (!known) return;
        for (const FactUse& use : *uses) {
            const auto found = person.found_by.find(use.approach);
            const bool differs = found != person.found_by.end() && found->second.contains(value.text("feit"));
            if (use.decided || differs) continue;
            const std::size_t before = problems_.count();
            check_choice(value.at("waarde"), *known, use.choices, problems_, " in de aanpak " + use.approach);
            if (problems_.count() != before) return;
        }
    }

    std::optional<feel::Value> put(const View& value, const feel::Type& type, sim::FactValues& into) {
        auto known = read_value(value.at("waarde"), type, problems_);
        if (known && !into.emplace(value.text("feit"), *known).second) {
            problems_.add("dubbel-feit", "Het feit \"" + value.text("feit") + "\" staat hier twee keer.",
                          value.at("feit").place());
        }
        return known;
    }

    void refuse_decided(const View& value) {
        problems_.add("feit-volgt-uit-beslissing",
                      "Het feit \"" + value.text("feit") +
                          "\" volgt uit een beslissing. Geef de feiten waar die naar kijkt.",
                      value.at("feit").place());
    }

    // Nothing, with a problem, when no approach has the fact.
    const std::vector<FactUse>* uses_of(const View& name) {
        const auto found = uses_.by_name.find(name.text());
        if (found != uses_.by_name.end()) return &found->second;
        if (uses_.complete) {
            std::vector<std::string> known;
            known.reserve(uses_.by_name.size());
            for (const auto& fact : uses_.by_name) known.push_back(fact.first);
            const auto near = nearest(name.text(), known);
            problems_.add("onbekend-feit",
                          "Geen enkele aanpak heeft een feit \"" + name.text() + "\"." +
                              (near ? " Bedoelt u \"" + *near + "\"?" : ""),
                          name.place());
        }
        return nullptr;
    }

    bool knows_approach(const View& id) {
        std::set<std::string> known;
        for (const auto& fact : uses_.by_name) {
            for (const FactUse& use : fact.second) known.insert(use.approach);
        }
        if (known.contains(id.text())) return true;
        if (uses_.complete) {
            const auto near = nearest(id.text(), {known.begin(), known.end()});
            problems_.add(
                "onbekende-verwijzing",
                "Er is geen aanpak \"" + id.text() + "\"." + (near ? " Bedoelt u \"" + *near + "\"?" : ""),
                id.place());
        }
        return false;
    }

    const View& document_;
    const FactUses& uses_;
    Problems& problems_;
};

}  // namespace

std::optional<sim::Person> read_person(const View& document, const FactUses& uses, Problems& problems) {
    const std::size_t before = problems.count();
    sim::Person person = PersonReader{document, uses, problems}.read();
    if (problems.count() != before) return std::nullopt;
    return person;
}

}  // namespace ph::catalogue
