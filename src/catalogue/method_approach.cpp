#include "catalogue/method_approach.hpp"

#include <boost/json.hpp>

namespace ph::catalogue {
namespace {

namespace json = boost::json;

// The longest that aanpak.json takes for whom an approach is of, where it is described, and who does a step.
constexpr std::size_t origin_limit = 120;
constexpr std::size_t owner_limit = 60;
// Methods of the library hold for whoever starts them; the schema asks for a day.
constexpr const char* always = "2000-01-01";

std::string origin_of(const app::Method& method) {
    return method.source.size() <= origin_limit ? method.source : method.name;
}

json::object item_of(const app::Method& method, const std::string& id, const char* kind,
                     const std::string& name) {
    return {{"id", id}, {"soort", kind}, {"naam", name}, {"bron", origin_of(method)}};
}

// What has to be finished before a step begins: what the method says, otherwise the step before it.
std::vector<std::string> after(const app::Method& method, std::size_t at) {
    const app::MethodStep& step = method.steps[at];
    if (step.after) return *step.after;
    if (at == 0 || method.side_by_side) return {};
    return {method.steps[at - 1].id};
}

bool waits(const app::MethodStep& step) {
    return step.term && step.term->kind == app::TermKind::after;
}

// The time that has to pass first is counted from the beginning of the method.
json::object timer_of(const app::Method& method, const app::MethodStep& step) {
    auto timer = item_of(method, step.id + "-wacht", "timer", step.name + ": na " + step.term->length);
    timer["na"] = step.term->length;
    return timer;
}

json::object task_of(const app::Method& method, std::size_t at) {
    const app::MethodStep& step = method.steps[at];
    auto task = item_of(method, step.id, "taak", step.name);
    task["uitleg"] = step.explanation;
    task["verplicht"] = "ja";
    if (!method.led_by.empty() && method.led_by.size() <= owner_limit) task["eigenaar"] = method.led_by;
    json::array parts;
    for (const std::string& before : after(method, at)) parts.emplace_back(before + " afgerond");
    if (waits(step)) parts.emplace_back(step.id + "-wacht gebeurd");
    if (!parts.empty()) task["begint"] = json::array{json::object{{"na", std::move(parts)}}};
    if (step.term && !waits(step))
        task["termijn"] = json::object{{"duur", step.term->length}, {"volgens", method.name}};
    // Whoever guides chooses which step fits now.
    if (method.side_by_side) task["metDeHand"] = "ja";
    return task;
}

}  // namespace

std::string method_approach_text(const app::Method& method) {
    json::array items;
    for (std::size_t at = 0; at < method.steps.size(); ++at) {
        if (waits(method.steps[at])) items.push_back(timer_of(method, method.steps[at]));
        items.push_back(task_of(method, at));
    }
    json::object approach{{"id", method.approach_id()}, {"versie", method.version},
                          {"naam", method.name},        {"gemeente", origin_of(method)},
                          {"geldtVanaf", always},       {"bron", method.source},
                          {"feiten", json::array{}},    {"onderdelen", std::move(items)}};
    if (!method.steps_caveat.empty())
        approach["opengelaten"] =
            json::array{json::object{{"over", method.name}, {"tekst", method.steps_caveat}}};
    return json::serialize(approach);
}

}  // namespace ph::catalogue
