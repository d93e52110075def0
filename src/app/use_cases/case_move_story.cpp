#include "app/use_cases/case_move_story.hpp"

#include <algorithm>

#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/facts.hpp"
#include "base/dutch_time.hpp"

namespace ph::app {
namespace {

using engine::Definition;
using engine::Happening;
using engine::Item;
using engine::ItemIndex;
using engine::ItemKind;
using engine::State;
using engine::Timer;
using engine::Transition;

std::string quoted_name(const Item& item) {
    return "'" + item.name + "'";
}

// "tot en met 30 november 2026"; of a timer the day on which it goes off.
std::string when(const Item& item, const Timer& timer) {
    if (timer.paused != 0) return "nog " + std::to_string(timer.value) + " dagen na de stilstand";
    if (item.kind == ItemKind::timer) return "op " + dutch_date(local_date(timer.due()));
    return "tot en met " + dutch_date(engine::last_day_before(timer.due()));
}

std::string basis_of(const Item& item) {
    return item.term && !item.term->basis.empty() ? " (" + item.term->basis + ')' : "";
}

ApproachChoice choice_of(const engine::Approach& approach) {
    return {approach.id, approach.version, approach.name, approach.municipality, false, {}};
}

class Outlook {
  public:
    Outlook(const Catalogue& catalogue, const MoveOutlook& outlook, const engine::Moved& moved)
        : catalogue_(catalogue),
          outlook_(outlook),
          moved_(moved),
          from_(outlook.running.definition()),
          to_(outlook.to.definition) {}

    MovePreview tell() {
        preview_.case_id = outlook_.running.record.id;
        preview_.version = outlook_.running.record.version;
        preview_.from = choice_of(*outlook_.running.approach);
        preview_.to = choice_of(outlook_.to);
        for (const Happening& one : outlook_.now.happened) add(preview_.first, from_, one);
        tell_ends();
        for (ItemIndex i = 1; i < from_.size(); ++i) {
            const auto now = to_.find(from_.item(i).id);
            if (now && goes_on(i, *now)) tell_of_same(i, *now);
            if (!now) tell_of_gone(i);
        }
        tell_begins();
        for (const ItemIndex added : outlook_.plan.added) tell_later(added);
        tell_asked();
        preview_.notes.reserve(outlook_.plan.notes.size());
        for (const Problem& note : outlook_.plan.notes) preview_.notes.push_back(note.message);
        return std::move(preview_);
    }

  private:
    static void add(std::vector<MoveLine>& lines, const Item& item, std::string text) {
        lines.push_back({item.id, item.name, std::move(text)});
    }
    static void add(std::vector<MoveLine>& lines, const Definition& in, const Happening& happening) {
        add(lines, in.item(happening.item), engine::explain(in, happening));
        for (const auto* read : {&happening.why.facts, &happening.why.behind}) {
            for (const engine::FactSeen& seen : *read)
                lines.back().facts.push_back(in.facts()[seen.fact].name);
        }
    }

    [[nodiscard]] bool goes_on(ItemIndex old, ItemIndex now) const {
        return engine::is_open(outlook_.now.state.state(old)) &&
               engine::is_open(moved_.step.state.state(now));
    }

    void tell_ends() {
        for (const engine::Obstacle& one : outlook_.ends) {
            const Item& item = from_.item(one.item);
            std::string text = one.problem.message;
            std::string inside;
            for (ItemIndex i = static_cast<ItemIndex>(one.item + 1); i < item.end; ++i) {
                if (outlook_.now.state.state(i) == State::available) continue;
                if (!engine::is_open(outlook_.now.state.state(i))) continue;
                inside.append(inside.empty() ? "" : ", ").append(quoted_name(from_.item(i)));
            }
            if (!inside.empty()) text += " Daarmee eindigt ook: " + inside + '.';
            add(preview_.ends, item, std::move(text));
        }
    }

    // What was going on goes on; and what becomes of its term.
    void tell_of_same(ItemIndex old, ItemIndex now) {
        const Item& was = from_.item(old);
        const Item& item = to_.item(now);
        const State state = outlook_.now.state.state(old);
        if (state != State::available) {
            std::string text = quoted_name(was) + " blijft " + std::string{engine::in_dutch(state)} + '.';
            if (item.name != was.name) text += " De naam wordt " + quoted_name(item) + '.';
            if (item.owner != was.owner && !item.owner.empty())
                text += " Eigenaar wordt: " + item.owner + '.';
            add(preview_.stays, item, std::move(text));
        }
        tell_term(old, now);
    }

    void tell_term(ItemIndex old, ItemIndex now) {
        const Item& item = to_.item(now);
        const auto before = outlook_.now.state.timer(old);
        const auto after = moved_.step.state.timer(now);
        if (before && !after) {
            add(preview_.terms, item,
                "De termijn van " + quoted_name(item) + " (" + when(item, *before) + ") vervalt.");
        } else if (!before && after) {
            add(preview_.terms, item,
                quoted_name(item) + " krijgt een termijn: " + when(item, *after) + basis_of(item) + '.');
        } else if (before && after && duration_of(from_.item(old)) != duration_of(item)) {
            const auto duration = duration_of(item);
            add(preview_.terms, item,
                "Wat loopt, blijft lopen: " + quoted_name(item) + ' ' + when(item, *after) +
                    ". Wie later begint, krijgt " +
                    (duration ? engine::in_dutch(*duration) : "geen termijn") + '.');
        }
    }

    static std::optional<engine::Duration> duration_of(const Item& item) {
        return item.kind == ItemKind::timer ? item.after
               : item.term                  ? std::optional{item.term->duration}
                                            : std::nullopt;
    }

    void tell_of_gone(ItemIndex old) {
        const Item& item = from_.item(old);
        const State state = outlook_.now.state.state(old);
        const bool might_have_come =
            state == State::available || (state == State::absent && item.discretionary);
        if (might_have_come && !lies_in_an_end(old))
            add(preview_.gone, item, quoted_name(item) + " komt dan niet meer.");
    }

    [[nodiscard]] bool lies_in_an_end(ItemIndex index) const {
        return std::ranges::any_of(outlook_.ends, [&](const engine::Obstacle& end) {
            return end.item <= index && index < from_.item(end.item).end;
        });
    }

    void tell_begins() {
        for (const Happening& one : moved_.step.happened) {
            if (one.transition == Transition::create || one.transition == Transition::parent_suspend)
                continue;
            add(preview_.begins, to_, one);
        }
    }

    void tell_later(ItemIndex added) {
        const Item& item = to_.item(added);
        const State state = moved_.step.state.state(added);
        if (state != State::absent && state != State::available && state != State::suspended) return;
        add(preview_.later, item,
            item.discretionary ? quoted_name(item) + " kunt u dan inplannen."
                               : quoted_name(item) + " kan later komen.");
    }

    void tell_asked() {
        for (std::size_t i = 0; i < to_.facts().size(); ++i) {
            const std::string& name = to_.facts()[i].name;
            if (to_.decided_by(i) != nullptr || outlook_.facts[i].kind() != feel::Kind::null) continue;
            if (from_.find_fact(name)) continue;
            const FormQuestion* question = question_of(catalogue_, name);
            preview_.asked.push_back({"", name, question == nullptr ? name : question->text});
        }
    }

    const Catalogue& catalogue_;
    const MoveOutlook& outlook_;
    const engine::Moved& moved_;
    const Definition& from_;
    const Definition& to_;
    MovePreview preview_;
};

}  // namespace

MovePreview tell_outlook(const Catalogue& catalogue, const MoveOutlook& outlook, const engine::Moved& moved) {
    return Outlook{catalogue, outlook, moved}.tell();
}

std::string sentence_of_move(const engine::Approach& from, const engine::Approach& to,
                             const std::string& reason) {
    const auto named = [](const engine::Approach& approach) {
        return "'" + approach.name + "', versie " + std::to_string(approach.version);
    };
    return "Overgestapt van " + named(from) + ", op " + named(to) + ". Reden: " + reason;
}

}  // namespace ph::app
