#include "engine/definition.hpp"

#include <tuple>

#include "engine/checks.hpp"

namespace ph::engine {
namespace {

constexpr Index as_index(std::size_t value) {
    return static_cast<Index>(value);
}

std::optional<Term> compile_term(const std::optional<TermDraft>& draft) {
    if (!draft) return std::nullopt;
    return Term{draft->duration, draft->basis, draft->ends_item, draft->extension, draft->extensions};
}

Capacity compile_capacity(const ItemDraft& item) {
    const CapacityDraft& draft = *item.capacity;
    return {draft.pool.text.empty() ? item.id.text : draft.pool.text, {draft.places, draft.later}, none};
}

// Compiles a draft that passed its checks. Conditions are compiled as they come; their problems are gathered.
class Builder {
  public:
    Builder(const Draft& draft, std::vector<Problem>& problems)
        : draft_(draft),
          problems_(problems),
          environment_{draft.facts, nullptr} {}

    // Conditions only: what is wrong with them also when the rest is wrong.
    void check_conditions() {
        auto each = [&](const auto& criteria) {
            for (const CriterionDraft& criterion : criteria) compile(criterion.condition);
        };
        each(draft_.exit);
        for (const ItemDraft& item : draft_.items) {
            each(item.entry);
            each(item.exit);
            for (const auto* rule :
                 {&item.manual_activation, &item.required, &item.repetition, &item.applicable})
                compile(*rule);
            if (item.capacity) compile_priority(item.capacity->priority);
        }
    }

    Definition::Parts build(std::vector<Decided> decided) {
        parts_.id = draft_.id.text;
        parts_.facts = draft_.facts;
        place_decided(std::move(decided));
        place_items();
        const ItemIndex size = as_index(parts_.items.size());
        for (ItemIndex i = 0; i < size; ++i) compile_item(i);
        link_hearers();
        link_readers();
        return std::move(parts_);
    }

  private:
    void place_decided(std::vector<Decided> decided) {
        parts_.decided = std::move(decided);
        if (parts_.decided.empty()) return;
        parts_.decision_of.assign(parts_.facts.size(), none);
        for (std::size_t i = 0; i < parts_.decided.size(); ++i) {
            parts_.decision_of[parts_.decided[i].fact] = as_index(i);
        }
    }

    Index compile(const std::optional<Written>& text) {
        if (!text) return none;
        auto condition = Condition::compile(*text, environment_);
        if (!condition) {
            const auto& found = condition.error().problems;
            problems_.insert(problems_.end(), found.begin(), found.end());
            return none;
        }
        parts_.conditions.push_back(std::move(condition).value());
        return as_index(parts_.conditions.size() - 1);
    }

    Index compile_priority(const std::optional<Written>& text) {
        if (!text) return none;
        auto formula = Formula::compile(*text, environment_, feel::Shape::number);
        if (!formula) {
            const auto& found = formula.error().problems;
            problems_.insert(problems_.end(), found.begin(), found.end());
            return none;
        }
        parts_.priorities.push_back(std::move(formula).value());
        return as_index(parts_.priorities.size() - 1);
    }

    // Depth first, children in the order in which they are written.
    void place_items() {
        std::map<std::string_view, std::vector<std::size_t>> children;
        for (std::size_t i = 0; i < draft_.items.size(); ++i)
            children[draft_.items[i].parent.text].push_back(i);
        Item plan{};
        plan.id = draft_.id.text;
        plan.name = draft_.name.empty() ? draft_.id.text : draft_.name;
        plan.owner = draft_.owner.text;
        plan.kind = ItemKind::plan;
        plan.place = draft_.id.place;
        plan.parent = none;
        plan.auto_complete = draft_.auto_complete;
        plan.term = compile_term(draft_.term);
        parts_.items.push_back(std::move(plan));
        sources_.push_back(nullptr);
        // A stack instead of recursion: containment may be as deep as there are items.
        std::vector<std::pair<std::size_t, ItemIndex>> open;
        auto push = [&](std::string_view id, ItemIndex parent) {
            const auto& list = children[id];
            for (auto child = list.rbegin(); child != list.rend(); ++child) open.emplace_back(*child, parent);
        };
        push({}, 0);
        while (!open.empty()) {
            const auto [source, parent] = open.back();
            open.pop_back();
            const ItemDraft& draft = draft_.items[source];
            const auto index = as_index(parts_.items.size());
            parts_.items.push_back(shape_of(draft, parent));
            sources_.push_back(&draft);
            places_[draft.id.text] = index;
            push(draft.id.text, index);
        }
        for (auto i = parts_.items.size(); i-- > 0;) {
            Item& item = parts_.items[i];
            if (item.end == 0) item.end = as_index(i + 1);
            if (i > 0) {
                Item& parent = parts_.items[item.parent];
                parent.end = std::max(parent.end, item.end);
            }
        }
    }

    Item shape_of(const ItemDraft& draft, ItemIndex parent) {
        Item item{};
        item.id = draft.id.text;
        item.name = draft.name.empty() ? draft.id.text : draft.name;
        item.owner = draft.owner.text;
        item.kind = draft.kind;
        item.place = draft.place;
        item.parent = parent;
        item.end = 0;
        item.auto_complete = draft.auto_complete;
        item.discretionary = draft.discretionary;
        item.term = compile_term(draft.term);
        if (draft.capacity) item.capacity = compile_capacity(draft);
        item.after = draft.after;
        item.maximum = static_cast<std::uint8_t>(draft.maximum.value_or(0));
        if (draft.repetition) item.ordinal = as_index(parts_.ordinals++);
        return item;
    }

    void compile_item(ItemIndex index) {
        const ItemDraft* source = sources_[index];
        Item& item = parts_.items[index];
        std::tie(item.first_entry, item.entry_count) =
            compile_criteria(source == nullptr ? no_criteria_ : source->entry, index, false);
        std::tie(item.first_exit, item.exit_count) =
            compile_criteria(source == nullptr ? draft_.exit : source->exit, index, true);
        if (source == nullptr) return;
        item.manual_activation = compile(source->manual_activation);
        item.required = compile(source->required);
        item.repetition = compile(source->repetition);
        item.applicable = compile(source->applicable);
        if (item.capacity) item.capacity->priority = compile_priority(source->capacity->priority);
    }

    std::pair<Index, Index> compile_criteria(const std::vector<CriterionDraft>& drafts, ItemIndex item,
                                             bool is_exit) {
        const auto first = as_index(parts_.criteria.size());
        for (const CriterionDraft& draft : drafts) {
            Criterion criterion{item, is_exit, as_index(parts_.on_parts.size()), as_index(draft.on.size()),
                                none};
            for (const OnPartDraft& on : draft.on) {
                const auto source = places_.find(on.item.text);
                parts_.on_parts.push_back({source == places_.end() ? ItemIndex{0} : source->second,
                                           on.transition, as_index(parts_.on_parts.size())});
            }
            criterion.condition = compile(draft.condition);
            parts_.criteria.push_back(criterion);
        }
        return {first, as_index(drafts.size())};
    }

    void link_hearers() {
        std::vector<std::vector<Hearer>> hearers(parts_.items.size());
        for (const Criterion& criterion : parts_.criteria) {
            for (Index i = 0; i < criterion.on_part_count; ++i) {
                const OnPart& on = parts_.on_parts[criterion.first_on_part + i];
                hearers[on.source].push_back({on.transition, on.latch, criterion.item});
            }
        }
        for (std::size_t i = 0; i < hearers.size(); ++i) {
            parts_.items[i].first_hearer = as_index(parts_.hearers.size());
            parts_.items[i].hearer_count = as_index(hearers[i].size());
            parts_.hearers.insert(parts_.hearers.end(), hearers[i].begin(), hearers[i].end());
        }
    }

    void link_readers() {
        parts_.readers.resize(parts_.facts.size());
        auto add = [](std::vector<ItemIndex>& list, ItemIndex item) {
            if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
        };
        auto read = [&](Index condition, ItemIndex item) {
            if (condition == none) return;
            for (const auto fact : parts_.conditions[condition].facts()) {
                add(parts_.readers[fact], item);
                if (parts_.decision_of.empty() || parts_.decision_of[fact] == none) continue;
                const Decided& decided = parts_.decided[parts_.decision_of[fact]];
                for (const auto given : decided.given) add(parts_.readers[given], item);
                if (decided.reads_clock) add(parts_.clock_readers, item);
            }
            if (parts_.conditions[condition].reads_clock()) add(parts_.clock_readers, item);
        };
        for (const Criterion& criterion : parts_.criteria) read(criterion.condition, criterion.item);
        const ItemIndex size = as_index(parts_.items.size());
        for (ItemIndex i = 0; i < size; ++i) read(parts_.items[i].applicable, i);
    }

    const Draft& draft_;
    std::vector<Problem>& problems_;
    feel::Environment environment_;
    const std::vector<CriterionDraft> no_criteria_;
    Definition::Parts parts_;
    std::vector<const ItemDraft*> sources_;
    std::map<std::string, ItemIndex, std::less<>> places_;
};

}  // namespace

Result<Definition> Definition::build(const Draft& draft) {
    DraftIds ids;
    for (std::size_t i = 0; i < draft.items.size(); ++i) ids.emplace(draft.items[i].id.text, i);
    std::vector<Problem> problems = check_draft(draft, ids);
    std::vector<Decided> decided = compile_decided(draft, problems);
    auto refuse = [&] { return Error{Fault::invalid, "De aanpak klopt niet.", std::move(problems)}; };
    if (!problems.empty()) {
        Builder{draft, problems}.check_conditions();
        return refuse();
    }
    auto parts = std::make_shared<Parts>(Builder{draft, problems}.build(std::move(decided)));
    if (!problems.empty()) return refuse();
    return Definition{std::move(parts)};
}

std::optional<ItemIndex> Definition::find(std::string_view id) const {
    for (std::size_t i = 0; i < parts_->items.size(); ++i) {
        if (parts_->items[i].id == id) return as_index(i);
    }
    return std::nullopt;
}

std::optional<std::size_t> Definition::find_fact(std::string_view name) const {
    for (std::size_t i = 0; i < parts_->facts.size(); ++i) {
        if (parts_->facts[i].name == name) return i;
    }
    return std::nullopt;
}

}  // namespace ph::engine
