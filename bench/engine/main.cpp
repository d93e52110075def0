// Measures the case engine: bench_engine SCENARIO... lives cases by the approach of each scenario, from
// opening to end, and prints transitions and steps a second of one core. A step is one call of apply():
// something that a person does, or a term that passes, with everything that follows from it.
#include <ctime>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/engine.hpp"
#include "engine/scenario/scenario.hpp"

namespace {

using namespace ph;
using namespace ph::engine;

// Seconds of processor time that this thread used: unlike the clock on the wall it leaves out what neighbours
// took.
double processor_seconds() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

struct Count {
    std::size_t cases = 0;
    std::size_t steps = 0;
    std::size_t transitions = 0;
};

// A person that does what comes first: whatever is open is picked up and completed, one thing a day.
class Life {
  public:
    Life(const Engine& engine, Facts facts, Instant start) : engine_(engine), facts_(facts), now_(start) {}

    void live(Count& count) {
        constexpr int longest = 60;  // steps of one case: some approaches go on for as long as a person lives
        auto step = engine_.open(facts_, now_);
        for (int i = 0; step && i < longest; ++i) {
            ++count.steps;
            count.transitions += step->happened.size();
            const auto event = next(step->state);
            if (!event) break;
            now_ += std::chrono::hours{24};
            step = engine_.apply(step->state, *event, facts_, now_);
        }
        ++count.cases;
    }

  private:
    std::optional<Event> next(const CaseState& state) {
        if (is_terminal(state.state(0))) return std::nullopt;
        const Definition& definition = engine_.definition();
        for (ItemIndex i = 1; i < definition.size(); ++i) {
            const Item& item = definition.item(i);
            const State stands = state.state(i);
            if (stands == State::enabled) return Act{i, Transition::manual_start, {}};
            if (stands == State::waiting) return Admit{i, {}};
            if (stands == State::active && item.kind == ItemKind::task)
                return Act{i, Transition::complete, {}};
            if (stands == State::available && item.kind == ItemKind::listener) {
                return Act{i, Transition::occur, {}};
            }
        }
        const auto due = next_due(state);
        if (!due) return std::nullopt;
        now_ = std::max(now_, *due);
        return Look{};
    }

    const Engine& engine_;
    Facts facts_;
    Instant now_;
};

// People who differ in what is known of them: every boolean and a few numbers, in turn.
std::vector<std::vector<feel::Value>> people(const Definition& definition,
                                             const std::vector<feel::Value>& first) {
    constexpr std::int64_t numbers[] = {15, 35, 55, 85};
    std::vector<std::vector<feel::Value>> all;
    for (std::size_t person = 0; person < 16; ++person) {
        std::vector<feel::Value> facts = first;
        facts.resize(definition.facts().size());
        for (std::size_t fact = 0; fact < facts.size(); ++fact) {
            const feel::Shape shape = definition.facts()[fact].type->shape;
            if (shape == feel::Shape::boolean) facts[fact] = ((person >> (fact % 4)) & 1U) != 0;
            if (shape == feel::Shape::number) facts[fact] = feel::Value::number(numbers[(person + fact) % 4]);
        }
        all.push_back(std::move(facts));
    }
    return all;
}

// The best of five runs, each of as many rounds as fit in a second: an approach that goes on for long takes
// no longer to measure than a short one.
constexpr double run_seconds = 1.0;

void measure(const std::string& name, const scenario::Scenario& scenario) {
    auto definition = Definition::build(scenario.draft);
    if (!definition) throw std::runtime_error{to_text(definition.error())};
    const Engine engine{std::move(definition).value(), WorkingCalendar{}};
    const auto everybody = people(engine.definition(), scenario.facts);
    const Instant start = *parse_instant("2026-11-23T08:00:00Z");
    Count count;
    double best = 0;
    double best_steps = 0;
    for (int run = 0; run < 5; ++run) {
        count = {};
        const double begin = processor_seconds();
        double took = 0;
        while (took < run_seconds) {
            for (const auto& facts : everybody) Life{engine, facts, start}.live(count);
            took = processor_seconds() - begin;
        }
        best = std::max(best, static_cast<double>(count.transitions) / took);
        best_steps = std::max(best_steps, static_cast<double>(count.steps) / took);
    }
    std::cout << name << ": " << static_cast<long>(best) << " overgangen en " << static_cast<long>(best_steps)
              << " stappen per seconde; per zaak " << count.transitions / count.cases << " overgangen in "
              << count.steps / count.cases << " stappen\n";
}

}  // namespace

int main(int count, char** values) {
    if (count < 2) {
        std::cerr << "bench_engine SCENARIO...\n";
        return 2;
    }
    for (int i = 1; i < count; ++i) {
        const std::string path = values[i];
        std::ifstream in{path, std::ios::binary};
        std::ostringstream text;
        text << in.rdbuf();
        const auto scenario = scenario::read(text.str(), path);
        if (!scenario) {
            std::cerr << to_text(scenario.error()) << '\n';
            return 1;
        }
        measure(path.substr(path.rfind('/') + 1), *scenario);
    }
    return 0;
}
