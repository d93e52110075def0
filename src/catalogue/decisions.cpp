#include "catalogue/decisions.hpp"

#include <boost/json.hpp>

#include "catalogue/source_file.hpp"
#include "dmn/model.hpp"

namespace ph::catalogue {
namespace {

namespace json = boost::json;

feel::Value to_feel(const json::value& value) {
    switch (value.kind()) {
        case json::kind::null: return {};
        case json::kind::bool_: return feel::Value{value.get_bool()};
        case json::kind::string: return feel::Value::string(std::string{value.get_string()});
        case json::kind::array: {
            std::vector<feel::Value> items;
            for (const auto& item : value.get_array()) items.push_back(to_feel(item));
            return feel::Value::list(std::move(items));
        }
        case json::kind::object: {
            std::vector<feel::Entry> entries;
            for (const auto& member : value.get_object()) {
                entries.push_back({feel::Value::string(std::string{member.key()}), to_feel(member.value())});
            }
            return feel::Value::context(std::move(entries));
        }
        case json::kind::int64:
        case json::kind::uint64:
        case json::kind::double_: break;
    }
    const auto number = feel::Decimal::parse(json::serialize(value));
    return number ? feel::Value{*number} : feel::Value{};
}

std::string to_json(const feel::Value& value);

std::string joined(std::string_view open, const std::vector<std::string>& parts, std::string_view close) {
    std::string text{open};
    for (const auto& part : parts) text += (text.size() > open.size() ? "," : "") + part;
    return text.append(close);
}

// Dates, times and durations travel as text, in the notation of FEEL.
std::string to_json(const feel::Value& value) {
    if (value.is_null()) return "null";
    if (value.is_boolean()) return value.is_true() ? "true" : "false";
    if (value.is_number()) return value.as_number().to_string();
    std::vector<std::string> parts;
    if (value.is_list()) {
        for (const auto& item : value.as_list()) parts.push_back(to_json(item));
        return joined("[", parts, "]");
    }
    if (value.is_context()) {
        for (const auto& entry : value.as_context()) {
            parts.push_back(json::serialize(json::string{entry.name()}) + ":" + to_json(entry.value));
        }
        return joined("{", parts, "}");
    }
    return json::serialize(json::string{value.is_string() ? value.as_string() : feel::to_string(value)});
}

Error bad_input(const std::string& name) {
    return {Fault::invalid,
            "De invoer van de beslissing klopt niet.",
            {{"geen-json", "De waarde van " + name + " is geen goede JSON.", {{}, 0, 0, "/" + name}}}};
}

class DmnDecision final : public app::DecisionTable {
  public:
    DmnDecision(dmn::Model model, dmn::Target target) : model_(std::move(model)), target_(target) {}

    Result<Outcome> evaluate(const std::map<std::string, std::string>& inputs_json,
                             Clock& clock) const override {
        std::vector<feel::Entry> inputs;
        for (const auto& [name, text] : inputs_json) {
            boost::system::error_code fault;
            const json::value value = json::parse(text, fault);
            if (fault) return bad_input(name);
            inputs.push_back({feel::Value::string(name), to_feel(value)});
        }
        dmn::Trace trace;
        const feel::Value result =
            model_.evaluate(target_, feel::Value::context(std::move(inputs)), clock, &trace);
        Outcome outcome;
        outcome.sentences = trace.sentences();
        if (result.is_context()) {
            for (const auto& entry : result.as_context())
                outcome.outputs[entry.name()] = to_json(entry.value);
        } else if (!trace.decisions.empty()) {
            // A single result has the name of the decision; the decision itself is the last that was
            // evaluated.
            outcome.outputs[*trace.decisions.back().name] = to_json(result);
        }
        return outcome;
    }

  private:
    dmn::Model model_;
    dmn::Target target_;
};

}  // namespace

std::shared_ptr<const app::DecisionTable> load_decision(const std::filesystem::path& path,
                                                        Problems& problems) {
    const auto text = read_text(path, problems);
    if (!text) return nullptr;
    auto model = dmn::load(*text, path.string());
    if (!model.ok()) {
        for (const Problem& problem : model.error().problems)
            problems.add(problem.code, problem.message, problem.place);
        return nullptr;
    }
    const std::string id = path.stem().string();
    const auto target = model->find(id);
    if (!target) {
        problems.add("beslissing-ontbreekt", "In dit bestand hoort een beslissing met de id \"" + id + "\".",
                     {path.string(), 1, 1, {}});
        return nullptr;
    }
    return std::make_shared<const DmnDecision>(std::move(model).value(), *target);
}

}  // namespace ph::catalogue
