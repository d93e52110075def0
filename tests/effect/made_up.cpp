#include "made_up.hpp"

namespace ph::effect::testing {

MadeUp::MadeUp(std::string name, Instrument instrument) {
    cohort_.id = "verzonnen";
    cohort_.name = std::move(name);
    cohort_.first = first_day;
    cohort_.last = last_day;
    cohort_.instruments.push_back(std::move(instrument));
}

void MadeUp::join(std::size_t people) {
    for (std::size_t i = 0; i < people; ++i) {
        Person person;
        person.key = std::to_string(cohort_.persons.size());
        person.stage = Stage::measured;
        cohort_.persons.push_back(std::move(person));
    }
}

void MadeUp::domain(const std::string& id, const std::vector<Step>& steps) {
    if (steps.size() != cohort_.persons.size()) throw std::logic_error(id + " is not of everybody");
    const auto place = static_cast<std::uint16_t>(cohort_.domains.size());
    cohort_.domains.push_back({0, id, id});
    for (std::uint32_t person = 0; person < steps.size(); ++person) {
        const auto [before, after] = steps[person];
        for (const auto& [moment, value] : {std::pair{Moment::t0, before}, std::pair{Moment::t1, after}}) {
            if (!stats::measured(value)) continue;
            cohort_.scores.push_back({person, place, moment, Rater::professional, value, {}});
        }
    }
}

void MadeUp::domain(const std::string& id, const std::vector<Movers>& movers) {
    std::vector<Step> steps;
    for (const Movers& each : movers)
        steps.insert(steps.end(), static_cast<std::size_t>(each.count), {each.from, each.to});
    domain(id, steps);
}

void MadeUp::goal(std::uint32_t person, std::optional<stats::Score> score) {
    cohort_.goals.push_back({person, 1, score});
}

const Cell& Reading::cell(const std::string& id) const {
    for (const Section& section : report_.sections) {
        for (const Table& table : section.tables) {
            for (const Row& row : table.rows) {
                for (const Cell& cell : row.cells) {
                    if (cell.id == id) return cell;
                }
            }
        }
    }
    throw std::out_of_range("no cell " + id);
}

double Reading::value(const std::string& id) const {
    const Cell& found = cell(id);
    if (found.shown != Shown::value) throw std::logic_error(id + " shows no value");
    return found.value;
}

Reading report_of(const Cohort& cohort, Rules rules) {
    Asked asked;
    asked.made_on = last_day;
    asked.seed = 2020;
    auto report = analyse(cohort, rules, asked);
    if (!report.ok()) throw std::runtime_error(to_text(report.error()));
    return Reading{std::move(report).value()};
}

int percent(double share) {
    return static_cast<int>(std::lround(100 * share));
}

}  // namespace ph::effect::testing
