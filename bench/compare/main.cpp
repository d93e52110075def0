// Measures what the server does to open the comparison: bench_compare CATALOGUE PERSON walks one person
// through the approaches that the catalogue puts side by side, and writes the answer. Medians in milliseconds
// of one core.
#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>

#include "catalogue/load.hpp"
#include "sim/compare.hpp"
#include "wire/dto/comparison.hpp"

namespace {

using namespace ph;

constexpr int rounds = 51;

// Of an odd number of rounds; one before them warms up.
double median_ms(const std::function<void()>& work) {
    work();
    std::vector<double> took;
    took.reserve(rounds);
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
        took.push_back(passed.count());
    }
    std::ranges::nth_element(took, took.begin() + rounds / 2);
    return took[rounds / 2];
}

void measure(const app::Catalogue& catalogue, const sim::Person& person) {
    std::vector<sim::ApproachRef> approaches;
    for (const std::string& id : person.compared_with) approaches.push_back(catalogue.approaches.at(id));
    const sim::WalkOptions options;
    const auto walk = [&](const std::vector<sim::ApproachRef>& through) {
        auto compared = sim::compare(through, person, catalogue.calendar, options);
        if (!compared.ok()) throw std::runtime_error{to_text(compared.error())};
        return *std::move(compared);
    };
    for (const sim::ApproachRef& approach : approaches) {
        std::size_t visits = 0;
        const double took = median_ms([&] { visits = walk({approach}).front().walk.visits.size(); });
        std::cout << "  " << approach->id << ": " << took << " ms, " << visits << " bezoeken\n";
    }
    const app::Comparison comparison{person, walk(approaches), {}, {}};
    std::size_t bytes = 0;
    const double writing = median_ms([&] { bytes = wire::write(wire::to_dto(comparison)).size(); });
    const double all = median_ms(
        [&] { bytes = wire::write(wire::to_dto(app::Comparison{person, walk(approaches), {}, {}})).size(); });
    std::cout << "antwoord schrijven: " << writing << " ms, " << bytes << " bytes\n";
    std::cout << person.name << " door " << approaches.size() << " aanpakken: " << all << " ms\n";
}

}  // namespace

int main(int count, char** values) {
    if (count != 3) {
        std::cerr << "bench_compare CATALOGUS PERSOON\n";
        return 2;
    }
    const auto catalogue = catalogue::load(values[1]);
    if (!catalogue.ok()) {
        std::cerr << to_text(catalogue.error()) << '\n';
        return 1;
    }
    const auto person = catalogue->persons.find(values[2]);
    if (person == catalogue->persons.end()) {
        std::cerr << "Deze persoon staat niet in de catalogus.\n";
        return 1;
    }
    measure(*catalogue, *person->second);
    return 0;
}
