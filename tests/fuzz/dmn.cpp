// Any bytes as a DMN model: it loads or explains itself, and its decisions evaluate.
#include "base/tests/fakes.hpp"
#include "dmn/model.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const ph::testing::FixedClock clock{*ph::parse_instant("2026-11-22T09:30:00Z")};
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto model = ph::dmn::load(text, "fuzz.dmn", {ph::feel::Checks::tolerant, true});
    if (!model) return 0;
    for (const std::string& name : model->decisions()) {
        ph::dmn::Trace trace;
        (void)model->evaluate(name, ph::feel::Value::context({}), clock, &trace);
        (void)trace.sentences();
    }
    return 0;
}
