#include "engine/reach.hpp"

#include "engine/facts.hpp"
#include "engine/reach_sets.hpp"

namespace ph::engine {
namespace {

// A path of more steps than this says nothing to a reader.
constexpr int longest_path = 8;

class Finder {
  public:
    explicit Finder(const Definition& definition) : definition_(definition), reach_(definition) {}

    std::vector<Finding> run() {
        for (ItemIndex i = 0; i < definition_.size(); ++i) look_at(i);
        return std::move(findings_);
    }

  private:
    // Why something never happens, and the item whose own story comes next.
    struct Cause {
        std::string text;
        std::optional<ItemIndex> next;
    };

    void look_at(ItemIndex index) {
        const Item& item = definition_.item(index);
        if (index != 0 && !reach_.can_be(item.parent, State::active)) return;
        if (item.capacity && !reach_.has_places(*item.capacity)) {
            add(Flaw::never_admits, index, "places_never",
                name(index) +
                    " heeft geen plaatsen, nu niet en later niet. Wie op de wachtlijst komt, komt er "
                    "nooit af. Geef een aantal plaatsen, of de dag vanaf wanneer ze er zijn.");
        } else if (!reach_.begins(index)) {
            add(Flaw::never_begins, index, "never_begins", story_of(index) + held_open(index));
        }
        if (!item.holds_items() || !reach_.can_be(index, State::active)) return;
        if (const auto child = reach_.blocking_child(index)) {
            add(Flaw::never_completes, index, "never_completes",
                name(index) + " kan nooit worden afgerond, alleen worden beëindigd: " + name(*child) +
                    " is verplicht. " + story_of(*child));
        }
    }

    void add(Flaw flaw, ItemIndex index, std::string code, std::string message) {
        findings_.push_back(
            {flaw, index, {std::move(code), std::move(message), definition_.item(index).place}});
    }

    std::string name(ItemIndex index) const { return "'" + definition_.item(index).name + "'"; }

    // A milestone that never comes can be ended by a person; until then it keeps its stage open.
    std::string held_open(ItemIndex index) const {
        const Item& item = definition_.item(index);
        if (item.kind != ItemKind::milestone || item.discretionary || !reach_.always(item.required))
            return {};
        return " Het is verplicht en houdt " + name(item.parent) + " open.";
    }

    // "'C' kan nooit beginnen: het wacht tot 'B' is afgerond. 'B' kan nooit ..."
    std::string story_of(ItemIndex index) const {
        std::string text;
        std::vector<bool> told(definition_.size());
        std::optional<ItemIndex> at = index;
        for (int step = 0; at && step < longest_path; ++step) {
            if (told[*at]) {
                text += " Zo wachten zij op elkaar.";
                break;
            }
            told[*at] = true;
            const Cause cause = why_not(*at);
            text.append(text.empty() ? "" : " ").append(name(*at)).append(" kan nooit ").append(verb(*at));
            text.append(": ").append(cause.text).append(".");
            at = cause.next;
        }
        return text;
    }

    std::string_view verb(ItemIndex index) const {
        switch (definition_.item(index).kind) {
            case ItemKind::milestone: return "worden bereikt";
            case ItemKind::listener: return "gebeuren";
            case ItemKind::timer: return "afgaan";
            case ItemKind::plan:
            case ItemKind::stage:
            case ItemKind::task: break;
        }
        return reach_.begins(index) ? "worden afgerond" : "beginnen";
    }

    // Why an item never begins; for a stage that does, why it is never completed.
    Cause why_not(ItemIndex index) const {
        const Item& item = definition_.item(index);
        if (reach_.begins(index)) {
            const auto child = reach_.blocking_child(index);
            if (!child) return {"dat komt niet voor", std::nullopt};
            return {name(*child) + " is verplicht", child};
        }
        if (index != 0 && !reach_.can_be(item.parent, State::active)) {
            return {"het ligt in " + name(item.parent), item.parent};
        }
        if (item.discretionary && reach_.never(item.applicable)) {
            return {"het mag nooit worden ingepland, want nooit geldt: " +
                        definition_.condition(item.applicable).text(),
                    std::nullopt};
        }
        if (item.entry_count > 0) return why_not_met(definition_.criterion(item.first_entry));
        return {"er zijn geen plaatsen", std::nullopt};
    }

    Cause why_not_met(const Criterion& criterion) const {
        if (reach_.never(criterion.condition)) {
            return {"nooit geldt: " + definition_.condition(criterion.condition).text(), std::nullopt};
        }
        for (const OnPart& on : definition_.on_parts_of(criterion)) {
            if (reach_.can(on.source, on.transition)) continue;
            const std::string text =
                "het wacht tot " + name(on.source) + " is " + std::string{in_dutch(on.transition)};
            const bool told = !reach_.begins(on.source) || on.transition == Transition::complete;
            if (told) return {text, on.source};
            return {text + ", en dat komt niet voor" + missing_rule(on), std::nullopt};
        }
        return {"dat komt niet voor", std::nullopt};
    }

    std::string missing_rule(const OnPart& on) const {
        switch (on.transition) {
            case Transition::expire: return ", want het heeft geen termijn";
            case Transition::extend: return ", want het heeft geen verlenging";
            case Transition::exit: return ", want niets laat het stoppen";
            case Transition::queue:
            case Transition::admit: return ", want het heeft geen aantal plaatsen";
            case Transition::enable:
            case Transition::disable:
            case Transition::reenable:
            case Transition::manual_start: return ", want het begint niet met de hand";
            default: return {};
        }
    }

    const Definition& definition_;
    ReachSets reach_;
    std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_flaws(const Definition& definition) {
    return Finder{definition}.run();
}

}  // namespace ph::engine
