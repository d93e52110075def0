// Measures the rules engine on the tables of bench/rules: bench_rules DIR reads DIR/*.dmn and DIR/inputs.json
// and writes DIR/ours.json with evaluations a second on one core, and the outputs for comparison.
#include <boost/json.hpp>

#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

#include "dmn/model.hpp"
#include "feel/json.hpp"

namespace {

std::string read(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// Seconds of processor time that this thread used: unlike the clock on the wall it leaves out what neighbours
// took.
double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// Evaluations a second of one core: the best of five runs.
template <class Evaluate>
double rate(const std::vector<ph::feel::Value>& cases, const Evaluate& evaluate) {
    constexpr int rounds = 300;
    double best = 0;
    for (int run = 0; run < 5; ++run) {
        const double start = processor_seconds();
        for (int i = 0; i < rounds; ++i) {
            for (const auto& one : cases) evaluate(one);
        }
        const double took = processor_seconds() - start;
        best = std::max(best, rounds * static_cast<double>(cases.size()) / took);
    }
    return best;
}

}  // namespace

int main(int count, char** values) {
    if (count != 2) {
        std::cerr << "bench_rules MAP\n";
        return 2;
    }
    const std::string folder = values[1];
    const ph::SystemClock clock;
    std::vector<ph::feel::Value> cases;
    const boost::json::value inputs = boost::json::parse(read(folder + "/inputs.json"));
    for (const auto& one : inputs.as_array()) {
        cases.push_back(ph::feel::from_json(one));
    }
    boost::json::object report;
    for (const std::string name : {"tien", "tweehonderd"}) {
        const auto model = ph::dmn::load(read(folder + "/" + name + ".dmn"), name + ".dmn",
                                         {ph::feel::Checks::tolerant, false});
        if (!model) {
            std::cerr << to_text(model.error()) << '\n';
            return 1;
        }
        const ph::dmn::Target target = *model->find("uitkomst");
        boost::json::array outputs;
        for (const auto& one : cases)
            outputs.push_back(ph::feel::to_json(model->evaluate(target, one, clock)));
        const double plain =
            rate(cases, [&](const ph::feel::Value& one) { return model->evaluate(target, one, clock); });
        ph::dmn::Trace trace;
        const double traced = rate(cases, [&](const ph::feel::Value& one) {
            trace.clear();
            const ph::feel::Value result = model->evaluate(target, one, clock, &trace);
            return std::pair{result, trace.sentences()};
        });
        report[name] =
            boost::json::object{{"plain", plain}, {"trace", traced}, {"outputs", std::move(outputs)}};
        std::cout << name << ": " << static_cast<long>(plain) << " per seconde, met uitleg "
                  << static_cast<long>(traced) << '\n';
    }
    std::ofstream{folder + "/ours.json"} << boost::json::serialize(report);
    return 0;
}
