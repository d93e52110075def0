// Any bytes as a DMN model: it loads or explains itself, and its decisions evaluate within their budget and
// say in Dutch what they did.
#include <cstdlib>

#include "base/tests/fakes.hpp"
#include "dmn/model.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ph::testing::FixedClock clock{*ph::parse_instant("2026-11-22T09:30:00Z")};
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto model = ph::dmn::load(text, "fuzz.dmn", {ph::feel::Checks::tolerant, true});
    if (!model) {
        if (model.error().problems.empty()) std::abort();
        return 0;
    }
    for (const std::string& name : model->decisions()) {
        const auto target = model->find(name);
        if (!target) continue;
        ph::dmn::Trace trace;
        // A model may hold hundreds of decisions: a small budget for each keeps the fuzzer fast.
        ph::feel::Machine machine{clock, ph::feel::Budget{20'000, 50, 10'000, 100'000}, &trace};
        const std::vector<ph::feel::Value> inputs(model->inputs(*target).size(), ph::feel::Decimal{7});
        (void)ph::dmn::in_dutch(model->evaluate(*target, inputs, machine));
        (void)trace.sentences();
    }
    return 0;
}
