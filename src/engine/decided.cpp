#include "engine/decided.hpp"

#include <map>

#include "base/suggest.hpp"

namespace ph::engine {
namespace {

using FactIndexes = std::map<std::string_view, std::uint16_t>;

class DecidedCompiler {
  public:
    DecidedCompiler(const Draft& draft, std::vector<Problem>& problems) : draft_(draft), problems_(problems) {
        for (std::size_t i = 0; i < draft.facts.size(); ++i) {
            indexes_.emplace(draft.facts[i].name, static_cast<std::uint16_t>(i));
        }
    }

    std::vector<Decided> run() {
        for (const DecidedDraft& decided : draft_.decided) read(decided);
        for (std::size_t i = 0; i < found_.size(); ++i) place(i);
        return std::move(ordered_);
    }

  private:
    enum class Mark : std::uint8_t { fresh, open, done };

    void add(const Place& place, std::string code, std::string message) {
        problems_.push_back({std::move(code), std::move(message), place});
    }

    void read(const DecidedDraft& draft) {
        const std::string& name = draft.fact.text;
        const auto fact = indexes_.find(name);
        if (fact == indexes_.end()) {
            return add(draft.fact.place, "decided_fact_unknown",
                       "Er is geen feit '" + name + "' dat uit '" + draft.decision.text +
                           "' kan volgen. Zet het bij de feiten van de aanpak.");
        }
        const auto [earlier, first] = places_.emplace(fact->second, found_.size());
        if (!first) {
            return add(draft.fact.place, "decided_twice",
                       "Het feit '" + name + "' volgt al uit '" + found_[earlier->second].decision +
                           "'. Laat een van beide weg.");
        }
        Decided decided{fact->second, draft.decision.text,      draft.model, draft.target, {},
                        {},           draft.model.reads_clock()};
        for (const dmn::Input& input : draft.model.inputs(draft.target)) read_input(draft, input, decided);
        check_result(draft, *draft_.facts[decided.fact].type);
        found_.push_back(std::move(decided));
        marks_.push_back(Mark::fresh);
        drafts_.push_back(&draft);
    }

    void read_input(const DecidedDraft& draft, const dmn::Input& input, Decided& decided) {
        const auto fact = indexes_.find(input.name);
        if (fact == indexes_.end()) {
            return add(draft.decision.place, "decision_input_unknown",
                       "De beslissing '" + draft.decision.text + "' vraagt '" + input.name +
                           "', en dat feit kent de aanpak niet." + advice(input.name));
        }
        decided.inputs.push_back(fact->second);
        const feel::Type& type = *draft_.facts[fact->second].type;
        if (feel::may_convert(type, *input.type)) return;
        add(draft.decision.place, "decision_input_type",
            "De beslissing '" + draft.decision.text + "' vraagt bij '" + input.name + "' " +
                feel::in_dutch(*input.type) + "; in de aanpak is dat feit " + feel::in_dutch(type) + '.');
    }

    [[nodiscard]] std::string advice(const std::string& name) const {
        std::vector<std::string> known;
        known.reserve(indexes_.size());
        for (const auto& fact : indexes_) known.emplace_back(fact.first);
        const auto near = nearest(name, known);
        return near ? " Bedoelt u '" + *near + "'?" : " Zet het bij de feiten.";
    }

    void check_result(const DecidedDraft& draft, const feel::Type& wanted) {
        const feel::TypeRef result = draft.model.result_type(draft.target);
        const feel::Type* type = result.get();
        if (type->shape == feel::Shape::context && wanted.shape != feel::Shape::context) {
            if (type->open) return;
            type = type->field(draft.fact.text);
            if (type == nullptr) {
                return add(draft.decision.place, "decision_result_missing",
                           "De beslissing '" + draft.decision.text + "' heeft geen uitkomst die '" +
                               draft.fact.text + "' heet.");
            }
        }
        if (feel::may_convert(*type, wanted)) return;
        add(draft.decision.place, "decision_result_type",
            "De beslissing '" + draft.decision.text + "' geeft " + feel::in_dutch(*type) + "; het feit '" +
                draft.fact.text + "' is " + feel::in_dutch(wanted) + '.');
    }

    // Depth first: inputs before what follows from them. Facts are few enough for recursion (most_facts).
    void place(std::size_t at) {
        if (marks_[at] == Mark::done) return;
        if (marks_[at] == Mark::open) return report_circle(at);
        marks_[at] = Mark::open;
        path_.push_back(at);
        Decided& decided = found_[at];
        for (const std::uint16_t input : decided.inputs) {
            const auto before = places_.find(input);
            if (before == places_.end()) {
                decided.given.push_back(input);
                continue;
            }
            place(before->second);
            const Decided& source = found_[before->second];
            decided.given.insert(decided.given.end(), source.given.begin(), source.given.end());
            decided.reads_clock = decided.reads_clock || source.reads_clock;
        }
        std::sort(decided.given.begin(), decided.given.end());
        decided.given.erase(std::unique(decided.given.begin(), decided.given.end()), decided.given.end());
        path_.pop_back();
        marks_[at] = Mark::done;
        ordered_.push_back(decided);
    }

    void report_circle(std::size_t at) {
        std::string text;
        const auto from = std::find(path_.begin(), path_.end(), at);
        for (auto step = from; step != path_.end(); ++step) {
            text += "'" + draft_.facts[found_[*step].fact].name + "' volgt uit ";
        }
        add(drafts_[at]->fact.place, "decided_cycle",
            text + "'" + draft_.facts[found_[at].fact].name + "'. Een feit kan niet uit zichzelf volgen.");
    }

    const Draft& draft_;
    std::vector<Problem>& problems_;
    FactIndexes indexes_;
    std::map<std::uint16_t, std::size_t> places_;  // of each decided fact, in found_
    std::vector<Decided> found_;
    std::vector<const DecidedDraft*> drafts_;
    std::vector<Mark> marks_;
    std::vector<std::size_t> path_;
    std::vector<Decided> ordered_;
};

}  // namespace

std::vector<Decided> compile_decided(const Draft& draft, std::vector<Problem>& problems) {
    if (draft.decided.empty()) return {};
    return DecidedCompiler{draft, problems}.run();
}

}  // namespace ph::engine
