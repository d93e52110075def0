// Lists of names, terms and the calendar.
#include <algorithm>

#include "base/suggest.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {

void check_reference(const View& reference, const Known& known, const std::string& kind, Problems& problems) {
    if (!known || known->contains(reference.text())) return;
    const auto near = nearest(reference.text(), {known->begin(), known->end()});
    problems.add("onbekende-verwijzing",
                 "Er is geen " + kind + " \"" + reference.text() + "\"." +
                     (near ? " Bedoelt u \"" + *near + "\"?" : ""),
                 reference.place());
}

std::map<std::string, std::string> read_names(const View& list, Problems& problems) {
    std::map<std::string, std::string> names;
    for (const View& item : list.items()) {
        if (!names.emplace(item.text("id"), item.text("naam")).second) {
            problems.add("dubbele-id", "De id \"" + item.text("id") + "\" staat hier twee keer.",
                         item.at("id").place());
        }
    }
    return names;
}

app::Terms read_terms(const View& document, Problems& problems) {
    app::Terms terms;
    for (const View& term : document.items("termijnen")) {
        if (!terms.working_days.emplace(term.text("naam"), term.integer("werkdagen")).second) {
            problems.add("dubbele-id", "De termijn \"" + term.text("naam") + "\" staat hier twee keer.",
                         term.at("naam").place());
        }
    }
    terms.not_spoken_days = document.integer("langNietGesprokenDagen");
    for (const View& age : document.items("leeftijdsgroepen")) terms.age_groups.push_back(age.integer());
    std::ranges::sort(terms.age_groups);
    terms.due_soon_days = document.integer("binnenkortDagen");
    terms.consent_days = document.integer("toestemmingDagen");
    terms.take_along_hours = document.integer("meenemenUren");
    return terms;
}

void read_calendar(const View& document, std::vector<HolidayRule>& rules, std::set<Date>& closing_days) {
    for (const View& day : document.items("vasteFeestdagen")) {
        const auto month = std::chrono::month{static_cast<unsigned>(day.integer("maand"))};
        const auto date = month / std::chrono::day{static_cast<unsigned>(day.integer("dag"))};
        rules.emplace_back(FixedHoliday{day.text("naam"), date, day.integer_or("opZondagVerschuiven", 0)});
    }
    for (const View& day : document.items("paasFeestdagen")) {
        rules.emplace_back(EasterHoliday{day.text("naam"), day.integer("dagenNaPasen")});
    }
    for (const View& day : document.items("sluitingsdagen"))
        closing_days.insert(*parse_date(day.text("datum")));
}

}  // namespace ph::catalogue
