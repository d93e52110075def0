#include "catalogue/decisions.hpp"

#include <boost/json.hpp>

#include "catalogue/files.hpp"
#include "catalogue/source_file.hpp"
#include "feel/json.hpp"

namespace ph::catalogue {
namespace {

namespace json = boost::json;

Error bad_input(const std::string& name) {
    return {Fault::invalid,
            "De invoer van de beslissing klopt niet.",
            {{"geen-json", "De waarde van " + name + " is geen goede JSON.", {{}, 0, 0, "/" + name}}}};
}

class DmnDecision final : public app::DecisionTable {
  public:
    explicit DmnDecision(const Decision& decision) : model_(decision.model), target_(decision.target) {}

    Result<Outcome> evaluate(const std::map<std::string, std::string>& inputs_json,
                             Clock& clock) const override {
        const auto expected = model_.inputs(target_);
        std::vector<feel::Entry> inputs;
        for (const auto& [name, text] : inputs_json) {
            boost::system::error_code fault;
            const json::value value = json::parse(text, fault);
            if (fault) return bad_input(name);
            const auto input = std::find_if(expected.begin(), expected.end(),
                                            [&](const dmn::Input& one) { return one.name == name; });
            const feel::Type& type =
                input == expected.end() ? *feel::type_of(feel::Shape::any) : *input->type;
            inputs.push_back({feel::Value::string(name), feel::from_json(value, type)});
        }
        dmn::Trace trace;
        const feel::Value result =
            model_.evaluate(target_, feel::Value::context(std::move(inputs)), clock, &trace);
        Outcome outcome;
        outcome.sentences = trace.sentences();
        if (result.is_context()) {
            for (const auto& entry : result.as_context())
                outcome.outputs[entry.name()] = json::serialize(feel::to_json(entry.value));
        } else if (!trace.decisions.empty()) {
            // A single result has the name of the decision; the decision itself is the last that was
            // evaluated.
            outcome.outputs[*trace.decisions.back().name] = json::serialize(feel::to_json(result));
        }
        return outcome;
    }

  private:
    dmn::Model model_;
    dmn::Target target_;
};

}  // namespace

std::optional<Decision> load_decision(const std::filesystem::path& path, Problems& problems) {
    auto text = read_text(path, problems);
    if (!text) return std::nullopt;
    return read_decision(path.stem().string(), std::move(*text), path.string(), problems);
}

std::optional<Decision> read_decision(const std::string& id, std::string text, const std::string& file,
                                      Problems& problems) {
    auto model = dmn::load(text, file);
    if (!model.ok()) {
        for (const Problem& problem : model.error().problems)
            problems.add(problem.code, problem.message, problem.place);
        return std::nullopt;
    }
    const auto target = model->find(id);
    if (!target) {
        problems.add("beslissing-ontbreekt", "In dit bestand hoort een beslissing met de id \"" + id + "\".",
                     {file, 1, 1, {}});
        return std::nullopt;
    }
    return Decision{std::move(model).value(), *target, std::move(text)};
}

Decisions load_decisions(const std::filesystem::path& catalogue, Problems& problems) {
    Decisions decisions;
    for (const auto& path : files_in(catalogue / "beslissingen", ".dmn", problems))
        decisions.emplace(path.stem().string(), load_decision(path, problems));
    return decisions;
}

std::shared_ptr<const app::DecisionTable> as_table(const Decision& decision) {
    return std::make_shared<const DmnDecision>(decision);
}

}  // namespace ph::catalogue
