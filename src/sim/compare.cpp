#include "sim/compare.hpp"

#include <cmath>

#include "sim/knowledge.hpp"

namespace ph::sim {
namespace {

using engine::Approach;
using engine::Cost;
using engine::ItemIndex;
using engine::ItemKind;
using engine::ItemNote;
using engine::Meaning;
using engine::State;

class Reader {
  public:
    Reader(const Approach& approach, const Walk& walk) : approach_(approach), walk_(walk) {}

    Outcome read() {
        for (const Visit& visit : walk_.visits) {
            if (visit.item == 0) continue;
            read_meanings(visit);
            read_costs(visit);
            read_assumption(visit);
            if (visit.waiting && !visit.began && !visit.ended) {
                outcome_.waiting.push_back({visit.item, day(*visit.waiting)});
            }
        }
        const auto by_day = [](const auto& one) { return std::pair{one.day, one.item}; };
        std::ranges::sort(outcome_.decisions, {}, by_day);
        std::ranges::sort(outcome_.limits, {}, by_day);
        count_contacts();
        set(Figure::length, day(walk_.end));
        keep_last_destinations();
        for (const ItemIndex item : walk_.open_choices) {
            const bool reached = std::ranges::any_of(
                outcome_.destinations, [&](const Destination& one) { return one.item == item; });
            if (note(item).means(Meaning::destination) && !reached) outcome_.alternatives.push_back(item);
        }
        return std::move(outcome_);
    }

  private:
    [[nodiscard]] const ItemNote& note(ItemIndex item) const { return approach_.notes[item]; }
    [[nodiscard]] const engine::Item& item(ItemIndex index) const { return approach_.definition.item(index); }
    [[nodiscard]] int day(Instant at) const { return day_of(walk_, at); }
    // When the person was there; a milestone or event is reached at its end.
    [[nodiscard]] std::optional<Instant> reached(const Visit& visit) const {
        if (item(visit.item).lifecycle() == engine::Lifecycle::occurrence) {
            return visit.done() ? visit.ended : std::nullopt;
        }
        return visit.began;
    }

    void set(Figure figure, int value) { outcome_.figures[static_cast<std::size_t>(figure)] = value; }
    void set_first(Figure figure, int value) {
        auto& present = outcome_.figures[static_cast<std::size_t>(figure)];
        if (!present || value < *present) present = value;
    }
    static void keep_first(std::optional<Instant>& first, Instant at) {
        if (!first || at < *first) first = at;
    }

    void read_meanings(const Visit& visit) {
        const ItemNote& about = note(visit.item);
        if (visit.done()) {
            const Instant end = *visit.ended;
            if (about.means(Meaning::conversation)) {
                contacts_.push_back(end);
                set_first(Figure::first_talk, day(end));
            }
            if (about.means(Meaning::advance)) set_first(Figure::advance, day(end));
            if (about.means(Meaning::income)) {
                set_first(Figure::income, day(end));
                keep_first(income_, end);
            }
            if (about.means(Meaning::diagnosis)) {
                set_first(Figure::diagnosis, day(end));
                keep_first(diagnosis_, end);
            }
            if (about.means(Meaning::decision)) {
                outcome_.decisions.push_back({visit.item, item(visit.item).owner, day(end)});
            }
        }
        const auto there = reached(visit);
        if (!there) return;
        if (about.means(Meaning::activity)) set_first(Figure::activity, day(*there));
        if (about.means(Meaning::limit)) {
            outcome_.limits.push_back({visit.item, day(*there), why(visit, *there)});
        }
        if (about.means(Meaning::destination) && visit.state != State::failed) {
            outcome_.destinations.push_back({visit.item, day(*there), engine::is_open(visit.state)});
        }
    }

    // The sentence of what brought the person there.
    [[nodiscard]] std::string why(const Visit& visit, Instant at) const {
        using engine::Transition;
        for (const engine::Happening& happening : walk_.happened) {
            const bool brings = happening.transition == Transition::occur ||
                                happening.transition == Transition::start ||
                                happening.transition == Transition::manual_start;
            if (brings && happening.item == visit.item && happening.at == at) {
                return engine::explain(approach_.definition, happening);
            }
        }
        return {};
    }

    void count_contacts() {
        const auto until = [&](Instant last) {
            return static_cast<int>(
                std::ranges::count_if(contacts_, [&](Instant contact) { return contact <= last; }));
        };
        set(Figure::contacts, static_cast<int>(contacts_.size()));
        if (income_) set(Figure::contacts_before_income, until(*income_));
        if (diagnosis_) set(Figure::contacts_before_diagnosis, until(*diagnosis_));
    }

    void keep_last_destinations() {
        auto& all = outcome_.destinations;
        int last = 0;
        for (const Destination& one : all) last = std::max(last, one.day);
        std::erase_if(all, [&](const Destination& one) { return one.day != last; });
    }

    // An amount a month is multiplied by the time that the item lasted; nothing for a measure that is not a
    // stretch of time and not once.
    [[nodiscard]] std::optional<std::int64_t> total(const Cost& cost, const Visit& visit) const {
        if (!cost.euros) return std::nullopt;
        if (cost.per.empty() || cost.per == "traject" || cost.per == "keer" || cost.per == "persoon") {
            return cost.euros;
        }
        static const std::map<std::string, double, std::less<>> length_in_days{
            {"dag", 1.0}, {"week", 7.0}, {"maand", 365.0 / 12}, {"jaar", 365.0}};
        const auto unit = length_in_days.find(cost.per);
        if (unit == length_in_days.end() || !visit.ended) return std::nullopt;
        const auto from = reached(visit).value_or(visit.available);
        const auto days = (local_date(*visit.ended) - local_date(from)).count();
        return std::llround(static_cast<double>(*cost.euros) * static_cast<double>(days) / unit->second);
    }

    void read_costs(const Visit& visit) {
        if (!reached(visit)) return;
        for (const Cost& cost : note(visit.item).costs) {
            auto& all = outcome_.expenses;
            auto expense = std::ranges::find(all, cost.payer, &Expense::payer);
            if (expense == all.end()) {
                all.push_back({cost.payer, 0, false, {}});
                expense = all.end() - 1;
            }
            if (const auto amount = total(cost, visit)) {
                expense->euros += *amount;
                expense->any_known = true;
            } else {
                expense->unknown.push_back(visit.item);
            }
        }
    }

    void read_assumption(const Visit& visit) {
        if (!visit.began || !visit.assumed) return;
        const bool told = std::ranges::any_of(outcome_.assumptions,
                                              [&](const Assumption& one) { return one.item == visit.item; });
        if (!told) outcome_.assumptions.push_back({visit.item, assumption(visit.item), visit.takes});
    }

    [[nodiscard]] std::string assumption(ItemIndex index) const {
        const ItemNote& about = note(index);
        if (!about.expected.assumption.empty()) return about.expected.assumption;
        const std::string unknown = "De bron noemt niet hoe lang dit duurt. ";
        if (about.session) {
            return unknown + "Gerekend is tot de volgende bijeenkomst, iedere " +
                   engine::in_dutch(about.session->every) + ".";
        }
        if (item(index).term) return unknown + "Gerekend is tot de laatste dag van de termijn.";
        return unknown + "Gerekend is met dezelfde dag.";
    }

    const Approach& approach_;
    const Walk& walk_;
    Outcome outcome_;
    std::vector<Instant> contacts_;
    std::optional<Instant> income_;
    std::optional<Instant> diagnosis_;
};

// Facts and pools that none of the approaches knows.
std::vector<Problem> unknown_names(std::span<const ApproachRef> approaches, const WalkOptions& options) {
    std::vector<Problem> problems;
    for (const auto& [name, value] : options.facts) {
        const bool known = std::ranges::any_of(approaches, [&](const ApproachRef& approach) {
            return approach->definition.find_fact(name).has_value();
        });
        if (!known) {
            problems.push_back({"fact_unknown",
                                "Geen van deze aanpakken kijkt naar '" + name + "'.",
                                {{}, 0, 0, pointer_to_fact(name)}});
        }
    }
    for (const std::string& pool : options.full) {
        const bool known = std::ranges::any_of(approaches, [&](const ApproachRef& approach) {
            return std::ranges::any_of(approach->definition.items(), [&](const engine::Item& item) {
                return item.capacity && item.capacity->pool == pool;
            });
        });
        if (!known) {
            problems.push_back({"pool_unknown",
                                "Geen van deze aanpakken heeft plaatsen met de naam '" + pool + "'.",
                                {{}, 0, 0, "/vol/" + pool}});
        }
    }
    return problems;
}

void add_new(std::vector<Problem>& problems, const std::vector<Problem>& found) {
    for (const Problem& problem : found) {
        if (std::ranges::find(problems, problem) == problems.end()) problems.push_back(problem);
    }
}

}  // namespace

std::string_view in_dutch(Figure figure) noexcept {
    switch (figure) {
        case Figure::first_talk: return "eersteGesprek";
        case Figure::advance: return "voorschot";
        case Figure::income: return "inkomen";
        case Figure::diagnosis: return "diagnose";
        case Figure::activity: return "eersteActiviteit";
        case Figure::contacts_before_income: return "gesprekkenTotInkomen";
        case Figure::contacts_before_diagnosis: return "gesprekkenTotDiagnose";
        case Figure::contacts: return "gesprekken";
        case Figure::length: return "looptijd";
    }
    return {};
}

bool counts_days(Figure figure) noexcept {
    return figure <= Figure::activity || figure == Figure::length;
}

int day_of(const Walk& walk, Instant at) {
    return static_cast<int>((local_date(at) - walk.asked).count());
}

Outcome outcome_of(const Approach& approach, const Walk& walk) {
    return Reader{approach, walk}.read();
}

Result<std::vector<Compared>> compare(std::span<const ApproachRef> approaches, const Person& person,
                                      const WorkingCalendar& calendar, const WalkOptions& options) {
    std::vector<Problem> problems = unknown_names(approaches, options);
    std::vector<Compared> compared;
    for (const ApproachRef& approach : approaches) {
        auto walked = walk(*approach, person, calendar, options);
        if (walked) {
            Outcome outcome = outcome_of(*approach, *walked);
            compared.push_back({approach, std::move(walked).value(), std::move(outcome)});
        } else if (walked.error().fault == Fault::invalid) {
            add_new(problems, walked.error().problems);
        } else {
            return std::move(walked).error();
        }
    }
    if (!problems.empty()) return Error{Fault::invalid, "Niet alle feiten kloppen.", std::move(problems)};
    return compared;
}

}  // namespace ph::sim
