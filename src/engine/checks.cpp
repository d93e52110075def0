#include "engine/checks.hpp"

#include "base/suggest.hpp"
#include "engine/definition.hpp"

namespace ph::engine {
namespace {

constexpr std::size_t outside = static_cast<std::size_t>(-1);

class Checker {
  public:
    Checker(const Draft& draft, const DraftIds& ids) : draft_(draft), ids_(ids) {
        for (const ItemDraft& item : draft.items) {
            const auto parent = ids.find(item.parent.text);
            parents_.push_back(item.parent.text.empty() || parent == ids.end() ? outside : parent->second);
        }
    }

    std::vector<Problem> run() {
        check_sizes();
        for (const CriterionDraft& criterion : draft_.exit) check_criterion(criterion, nullptr, true);
        if (draft_.term) check_term(*draft_.term, draft_.owner);
        for (std::size_t i = 0; i < draft_.items.size(); ++i) check_item(i);
        return std::move(problems_);
    }

  private:
    void add(const Place& place, std::string code, std::string message) {
        problems_.push_back({std::move(code), std::move(message), place});
    }

    void check_sizes() {
        if (draft_.items.size() >= most_items) {
            add(draft_.id.place, "too_many_items",
                "De aanpak heeft " + std::to_string(draft_.items.size()) + " onderdelen; het mogen er " +
                    std::to_string(most_items - 1) + " zijn. Verdeel hem over meer aanpakken.");
        }
        for (std::size_t i = 0; i < draft_.facts.size(); ++i) {
            const std::string& name = draft_.facts[i].name;
            const bool twice =
                std::any_of(draft_.facts.begin(), draft_.facts.begin() + static_cast<std::ptrdiff_t>(i),
                            [&](const feel::Field& earlier) { return earlier.name == name; });
            if (twice) add(draft_.id.place, "fact_twice", "Het feit '" + name + "' staat er twee keer.");
        }
        if (draft_.facts.size() > most_facts) {
            add(draft_.id.place, "too_many_facts",
                "De aanpak noemt " + std::to_string(draft_.facts.size()) + " feiten; het mogen er " +
                    std::to_string(most_facts) + " zijn.");
        }
        std::size_t on_parts = 0;
        auto count = [&](const auto& criteria) {
            for (const CriterionDraft& criterion : criteria) on_parts += criterion.on.size();
        };
        count(draft_.exit);
        for (const ItemDraft& item : draft_.items) {
            count(item.entry);
            count(item.exit);
        }
        if (on_parts > most_on_parts) {
            add(draft_.id.place, "too_many_on_parts",
                "De voorwaarden noemen samen " + std::to_string(on_parts) + " overgangen; het mogen er " +
                    std::to_string(most_on_parts) + " zijn.");
        }
    }

    void check_item(std::size_t index) {
        const ItemDraft& item = draft_.items[index];
        check_id(item, index);
        check_containment(item, index);
        check_kind(item);
        check_repetition(item);
        for (const CriterionDraft& criterion : item.entry) check_criterion(criterion, &item, false);
        for (const CriterionDraft& criterion : item.exit) check_criterion(criterion, &item, true);
        if (item.term) check_term(*item.term, item.owner);
        if (item.capacity) check_capacity(*item.capacity, item);
    }

    void check_id(const ItemDraft& item, std::size_t index) {
        if (item.id.text.empty()) {
            add(item.place, "id_missing", "Dit onderdeel heeft geen naam. Geef het er een.");
        } else if (item.id.text == draft_.id.text || ids_.find(item.id.text)->second != index) {
            add(item.id.place, "id_twice",
                "De naam '" + item.id.text + "' is al gebruikt. Geef elk onderdeel een eigen naam.");
        }
    }

    void check_containment(const ItemDraft& item, std::size_t index) {
        if (item.parent.text.empty()) return;
        const auto parent = ids_.find(item.parent.text);
        if (parent == ids_.end()) {
            add(item.parent.place, "parent_unknown",
                "Er is geen fase '" + item.parent.text + "' waar '" + item.id.text + "' in kan staan.");
            return;
        }
        if (draft_.items[parent->second].kind != ItemKind::stage) {
            add(item.parent.place, "parent_no_stage",
                "'" + item.parent.text + "' is geen fase; alleen een fase kan onderdelen hebben.");
            return;
        }
        // Up along the parents: back at this item within as many steps as there are items is a circle.
        std::size_t at = parent->second;
        for (std::size_t steps = 0; steps <= draft_.items.size() && at != outside; ++steps) {
            if (at == index) {
                add(item.parent.place, "containment_cycle",
                    "'" + item.id.text + "' staat, direct of via andere fasen, in zichzelf.");
                return;
            }
            at = parents_[at];
        }
    }

    void refuse(bool present, const ItemDraft& item, std::string code, std::string_view what) {
        if (!present) return;
        add(item.place, std::move(code),
            "'" + item.id.text + "' is een " + std::string{kind_in_dutch(item.kind)} + " en kan geen " +
                std::string{what} + " hebben.");
    }

    void check_kind(const ItemDraft& item) {
        const bool activity = item.kind == ItemKind::stage || item.kind == ItemKind::task;
        const bool is_timer = item.kind == ItemKind::timer;
        if (item.kind == ItemKind::plan) {
            add(item.place, "plan_inside_plan", "Een aanpak kan niet in een aanpak staan.");
        }
        if (!activity) {
            refuse(!item.exit.empty(), item, "exit_not_allowed", "voorwaarde om te stoppen");
            refuse(item.manual_activation.has_value(), item, "manual_activation_not_allowed",
                   "handmatige start");
            refuse(item.discretionary, item, "discretionary_not_allowed", "inplannen door een medewerker");
            refuse(item.term.has_value(), item, "term_not_allowed", "termijn");
            refuse(item.capacity.has_value(), item, "capacity_not_allowed", "aantal plaatsen");
        }
        refuse(item.kind == ItemKind::listener && !item.entry.empty(), item, "entry_not_allowed",
               "voorwaarde om te beginnen");
        refuse((is_timer || item.kind == ItemKind::listener) && item.required.has_value(), item,
               "required_not_allowed", "verplichting");
        refuse(item.auto_complete && item.kind != ItemKind::stage, item, "auto_complete_not_allowed",
               "automatische afronding");
        refuse(!is_timer && item.after.has_value(), item, "duration_not_allowed", "wachttijd");
        if (is_timer && !item.after) {
            add(item.place, "duration_missing",
                "De timer '" + item.id.text + "' zegt niet hoe lang hij wacht.");
        }
        if (item.after) check_duration(*item.after, item.place);
        if (item.applicable && !item.discretionary) {
            add(item.applicable->place, "applicable_not_discretionary",
                "'" + item.id.text +
                    "' heeft een voorwaarde om ingepland te mogen worden, maar wordt niet ingepland.");
        }
    }

    // CMMN 1.1, and our rule that what could repeat by an if-part alone states its maximum.
    void check_repetition(const ItemDraft& item) {
        if (item.maximum && !item.repetition) {
            add(item.place, "maximum_without_repetition",
                "'" + item.id.text + "' heeft een maximum, maar mag zich niet herhalen.");
        }
        if (item.maximum && (*item.maximum < 1 || *item.maximum > most_instances)) {
            add(item.place, "maximum_out_of_range",
                "Het maximum van '" + item.id.text + "' is " + std::to_string(*item.maximum) +
                    "; het mag van 1 tot en met " + std::to_string(most_instances) + " zijn.");
        }
        if (!item.repetition || item.maximum) return;
        for (const CriterionDraft& criterion : item.entry) {
            if (criterion.on.empty()) {
                add(item.repetition->place, "repetition_without_maximum",
                    "'" + item.id.text +
                        "' herhaalt zich zolang een voorwaarde geldt. Geef een maximum, of noem een "
                        "gebeurtenis "
                        "waarna het zich herhaalt.");
                return;
            }
        }
    }

    void check_criterion(const CriterionDraft& criterion, const ItemDraft* owner, bool is_exit) {
        if (criterion.on.empty() && !criterion.condition) {
            add(criterion.place, "criterion_empty",
                "Deze voorwaarde noemt geen gebeurtenis en geen feit. Vul haar in of laat haar weg.");
        }
        for (const OnPartDraft& on : criterion.on) {
            ItemKind kind = ItemKind::plan;
            if (on.item.text != draft_.id.text) {
                const auto found = ids_.find(on.item.text);
                if (found == ids_.end()) {
                    add(on.item.place, "item_unknown",
                        "Er is geen onderdeel '" + on.item.text + "' in deze aanpak." +
                            suggestion(on.item.text));
                    continue;
                }
                kind = draft_.items[found->second].kind;
            }
            Item heard{};
            heard.kind = kind;
            if (!knows(heard.lifecycle(), on.transition)) {
                add(on.item.place, "transition_unknown",
                    "'" + on.item.text + "' is een " + std::string{kind_in_dutch(kind)} +
                        " en kan niet worden '" + std::string{in_dutch(on.transition)} + "'.");
            }
            if (is_exit && owner != nullptr && on.item.text == owner->id.text &&
                find_row(heard.lifecycle(), State::active, on.transition) &&
                is_terminal(find_row(heard.lifecycle(), State::active, on.transition)->to)) {
                add(on.item.place, "exit_on_own_end",
                    "'" + on.item.text + "' kan niet stoppen na zijn eigen einde.");
            }
        }
    }

    [[nodiscard]] std::string suggestion(const std::string& id) const {
        std::vector<std::string> known{draft_.id.text};
        known.reserve(ids_.size() + 1);
        for (const auto& item : ids_) known.push_back(item.first);
        const auto near = nearest(id, known);
        return near ? " Bedoelt u '" + *near + "'?" : "";
    }

    void check_duration(const Duration& duration, const Place& place) {
        if (duration.amount >= 1 && duration.amount <= longest_duration) return;
        add(place, "duration_out_of_range",
            "Een termijn, verlenging of timer duurt 1 tot en met " + std::to_string(longest_duration) +
                " dagen, weken of maanden; hier staat " + std::to_string(duration.amount) + '.');
    }

    void check_term(const TermDraft& term, const Written& owner) {
        check_duration(term.duration, term.place);
        if (term.extension) check_duration(*term.extension, term.place);
        if (owner.text.empty()) {
            add(term.place, "term_without_owner",
                "Deze termijn is van niemand. Noem de rol die erop let als eigenaar.");
        }
        if (term.extension.has_value() != (term.extensions > 0) || term.extensions > most_instances) {
            add(term.place, "extension_incomplete",
                "Een verlenging vraagt een duur en een aantal keren: 1 tot en met " +
                    std::to_string(most_instances) + ".");
        }
    }

    void check_capacity(const CapacityDraft& capacity, const ItemDraft& item) {
        auto check_places = [&](int places) {
            if (places >= 0 && places <= most_places) return;
            add(capacity.place, "places_out_of_range",
                "Een aantal plaatsen is 0 tot en met " + std::to_string(most_places) + "; hier staat " +
                    std::to_string(places) + '.');
        };
        check_places(capacity.places);
        for (const auto& [day, places] : capacity.later) check_places(places);
        const auto unordered =
            std::adjacent_find(capacity.later.begin(), capacity.later.end(),
                               [](const auto& a, const auto& b) { return b.first <= a.first; });
        if (unordered != capacity.later.end()) {
            add(capacity.place, "places_not_in_order",
                "Zet de aantallen plaatsen op volgorde van dag, elke dag een keer: na " +
                    to_string(unordered->first) + " komt hier " + to_string((unordered + 1)->first) + '.');
        }
        const std::string& pool = capacity.pool.text;
        if (pool.empty()) return;
        const auto [first, is_new] = pools_.emplace(pool, &item);
        const CapacityDraft& other = *first->second->capacity;
        if (is_new || (other.places == capacity.places && other.later == capacity.later)) return;
        add(capacity.place, "pool_differs",
            "De pot '" + pool + "' heeft bij '" + first->second->id.text +
                "' andere aantallen plaatsen. Het is dezelfde pot: geef dezelfde aantallen.");
    }

    const Draft& draft_;
    const DraftIds& ids_;
    std::map<std::string_view, const ItemDraft*> pools_;  // by name: the first item that has it
    std::vector<std::size_t> parents_;                    // of each item; `outside` in the case plan
    std::vector<Problem> problems_;
};

}  // namespace

std::vector<Problem> check_draft(const Draft& draft, const DraftIds& ids) {
    return Checker{draft, ids}.run();
}

}  // namespace ph::engine
