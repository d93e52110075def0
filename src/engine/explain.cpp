// The Dutch sentence of a happening.
#include "base/dutch_time.hpp"
#include "dmn/trace.hpp"
#include "engine/facts.hpp"
#include "engine/happening.hpp"

namespace ph::engine {
namespace {

class Sentence {
  public:
    Sentence(const Definition& definition, const Happening& happening)
        : definition_(definition),
          happening_(happening),
          item_(definition.item(happening.item)) {}

    std::string write() {
        std::string text = name(item_);
        text.append(" is ").append(what());
        if (happening_.ordinal > 1) text += " (keer " + std::to_string(happening_.ordinal) + ")";
        text += because();
        text += term();
        text += '.';
        if (!happening_.why.reason.empty()) text += " Reden: " + happening_.why.reason;
        return text;
    }

  private:
    static std::string name(const Item& item) { return "'" + item.name + "'"; }

    std::string_view what() const {
        if (happening_.transition == Transition::create) {
            if (happening_.why.cause == Cause::opened) return "geopend";
            if (happening_.why.cause == Cause::person) return "ingepland";
        }
        if (happening_.transition == Transition::occur && item_.kind == ItemKind::milestone) return "bereikt";
        if (happening_.transition == Transition::queue) return "op de wachtlijst gezet";
        return in_dutch(happening_.transition);
    }

    std::string because() const {
        switch (happening_.why.cause) {
            case Cause::opened:
            case Cause::person: return {};
            case Cause::parent: return parent();
            case Cause::criterion: return criterion();
            case Cause::at_once: return ", omdat er niets aan vooraf hoeft te gaan";
            case Cause::repetition: return ", omdat de vorige keer is afgerond";
            case Cause::completion: return ", omdat alles wat nodig was klaar is";
            case Cause::due: return due();
            case Cause::place: return ", omdat er een plaats is";
            case Cause::moved: return ", omdat de zaak is overgestapt op deze aanpak";
        }
        return {};
    }

    std::string parent() const {
        const std::string stage = name(definition_.item(item_.parent));
        switch (happening_.transition) {
            case Transition::parent_suspend: return ", omdat " + stage + " stilstaat";
            case Transition::parent_resume: return ", omdat " + stage + " verdergaat";
            case Transition::exit:
            case Transition::parent_terminate: return ", omdat " + stage + " is geëindigd";
            default: return ", omdat " + stage + " is begonnen";
        }
    }

    std::string criterion() const {
        const Criterion& criterion = definition_.criterion(happening_.why.criterion);
        std::string text;
        for (const OnPart& on : definition_.on_parts_of(criterion)) {
            text.append(text.empty() ? "" : " en ").append(name(definition_.item(on.source)));
            text.append(" is ").append(in_dutch(on.transition));
        }
        if (criterion.condition != none) {
            text.append(text.empty() ? "" : " en ").append("dit geldt: ");
            text += definition_.condition(criterion.condition).text() + seen();
        }
        return ", omdat " + text;
    }

    std::string seen() const {
        std::string text;
        auto add = [&](Index fact, const feel::Value& value) {
            text.append(text.empty() ? " (" : "; ").append(definition_.facts()[fact].name).append(" = ");
            text += dmn::in_dutch(value) + decision(fact);
        };
        for (const FactSeen& fact : happening_.why.facts) add(fact.fact, fact.value);
        for (const Index fact : steps_between())
            add(fact, with_decided(definition_, behind(), happening_.at)[fact]);
        return text.empty() ? text : text + ')';
    }

    // The decided facts between those that the condition read and those that are given.
    std::vector<Index> steps_between() const {
        std::vector<Index> all;
        all.reserve(happening_.why.facts.size());
        for (const FactSeen& fact : happening_.why.facts) all.push_back(fact.fact);
        const auto read = static_cast<std::ptrdiff_t>(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Decided* decided = definition_.decided_by(all[i]);
            if (decided == nullptr) continue;
            for (const Index input : decided->inputs) {
                const bool known = std::find(all.begin(), all.end(), input) != all.end();
                if (!known && definition_.decided_by(input) != nullptr) all.push_back(input);
            }
        }
        return {all.begin() + read, all.end()};
    }

    std::vector<feel::Value> behind() const {
        std::vector<feel::Value> given(definition_.facts().size());
        for (const FactSeen& seen : happening_.why.behind) given[seen.fact] = seen.value;
        return given;
    }

    std::string decision(Index fact) const {
        if (definition_.decided_by(fact) == nullptr) return {};
        const std::string why = why_decided(definition_, fact, behind(), happening_.at);
        return why.empty() ? why : ", want: " + why;
    }

    std::string due() const {
        if (!happening_.due) return {};
        if (item_.kind == ItemKind::timer)
            return ", omdat het " + dutch_date(local_date(*happening_.due)) + " is";
        return ", omdat de termijn tot en met " + dutch_date(last_day_before(*happening_.due)) +
               " voorbij is";
    }

    std::string term() const {
        const bool begins =
            happening_.transition == Transition::create || happening_.transition == Transition::enable ||
            happening_.transition == Transition::start || happening_.transition == Transition::extend;
        if (!begins || !happening_.due) return {};
        if (item_.kind == ItemKind::timer)
            return "; hij gaat af op " + dutch_date(local_date(*happening_.due));
        std::string text = "; de termijn loopt tot en met " + dutch_date(last_day_before(*happening_.due));
        if (!item_.term->basis.empty()) text += " (" + item_.term->basis + ')';
        return text;
    }

    const Definition& definition_;
    const Happening& happening_;
    const Item& item_;
};

}  // namespace

std::string explain(const Definition& definition, const Happening& happening) {
    return Sentence{definition, happening}.write();
}

}  // namespace ph::engine
