#include "app/use_cases/case_picture.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "app/ports/dossiers.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/case_facts.hpp"
#include "app/use_cases/case_move.hpp"
#include "app/use_cases/case_places.hpp"
#include "app/use_cases/case_values.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/redaction.hpp"
#include "engine/facts.hpp"

namespace ph::app {
namespace {

using access::Permission;
using engine::Item;
using engine::ItemIndex;
using engine::ItemKind;
using engine::State;

std::optional<CaseAct> act_of(engine::Transition transition) {
    for (const CaseAct act :
         {CaseAct::start, CaseAct::finish, CaseAct::stop, CaseAct::fail, CaseAct::happened, CaseAct::suspend,
          CaseAct::resume, CaseAct::skip, CaseAct::allow, CaseAct::reopen, CaseAct::close}) {
        if (transition_of(act) == transition) return act;
    }
    return std::nullopt;
}

StepKind kind_of(ItemKind kind) {
    switch (kind) {
        case ItemKind::plan: return StepKind::plan;
        case ItemKind::stage: return StepKind::stage;
        case ItemKind::task: return StepKind::task;
        case ItemKind::milestone: return StepKind::milestone;
        case ItemKind::listener: return StepKind::event;
        case ItemKind::timer: return StepKind::timer;
    }
    return StepKind::task;
}

StepState standing_of(State state) {
    switch (state) {
        case State::absent:
        case State::available: return StepState::later;
        case State::waiting: return StepState::waiting;
        case State::enabled: return StepState::ready;
        case State::disabled: return StepState::skipped;
        case State::active: return StepState::active;
        case State::suspended: return StepState::suspended;
        case State::failed: return StepState::failed;
        case State::completed: return StepState::completed;
        case State::terminated: return StepState::terminated;
        case State::closed: return StepState::closed;
    }
    return StepState::later;
}

class Painter {
  public:
    Painter(Call& call, const access::Admission& admission, const Running& running)
        : call_(call),
          admission_(admission),
          running_(running),
          definition_(running.definition()),
          known_(engine::with_decided(definition_, running.facts, call.now())) {}

    Result<CasePicture> draw() {
        CasePicture picture;
        picture.record = running_.record;
        picture.name = running_.approach->name;
        picture.municipality = running_.approach->municipality;
        picture.tables = named(call_.catalogue, tables_of(running_.record.tables));
        PH_TRY(picture.happenings, call_.work.cases().happenings(admission_, running_.record.id));
        redact(call_, admission_, picture.happenings);
        for (ItemIndex i = 0; i < definition_.size(); ++i) picture.items.push_back(item(i));
        tell_why(picture);
        offer_acts(picture);
        PH_TRY(picture.moves, move_choices(call_, admission_, running_.record, picture.happenings));
        PH_CHECK(find_in_line(picture));
        PH_CHECK(name_doers(picture));
        leave_out_what_is_no_news(picture.happenings);
        if (call_.gate.may(Permission::fact_read, admission_)) {
            PH_TRY(picture.questions, questions());
        }
        std::ranges::reverse(picture.happenings);
        return picture;
    }

  private:
    // That everything in a stage stands ready when the stage begins, or after a move; and that what had not
    // begun is not in the approach that the case moved to.
    static void leave_out_what_is_no_news(std::vector<CaseHappening>& happenings) {
        std::set<int> moves;
        for (const CaseHappening& one : happenings) {
            if (one.telling == CaseTelling::moved) moves.insert(one.step);
        }
        std::erase_if(happenings, [&](const CaseHappening& one) {
            if (one.transition == engine::name_of(engine::Transition::create))
                return one.cause == "parent" || one.cause == "moved";
            return moves.contains(one.step) && one.to_state == engine::name_of(State::terminated) &&
                   one.from_state == engine::name_of(State::available);
        });
    }

    [[nodiscard]] State state(ItemIndex index) const { return running_.state.state(index); }

    [[nodiscard]] bool being_done(ItemIndex index) const {
        return state(index) == State::active || state(index) == State::enabled;
    }

    // May still come: not yet there, inside what is going on, and not something that a person plans.
    [[nodiscard]] bool may_come(ItemIndex index) const {
        const Item& one = definition_.item(index);
        const bool waits = state(index) == State::absent || state(index) == State::available;
        return index != 0 && waits && !one.discretionary && state(one.parent) == State::active;
    }

    CaseItemView item(ItemIndex index) {
        const Item& one = definition_.item(index);
        CaseItemView view;
        view.id = one.id;
        view.name = one.name;
        view.kind = kind_of(one.kind);
        view.owner = one.owner;
        if (index < running_.approach->notes.size())
            view.explanation = running_.approach->notes[index].explanation;
        if (index != 0 && one.parent != 0) view.stage = definition_.item(one.parent).name;
        view.state = standing_of(state(index));
        view.instance = running_.state.ordinal(index, one);
        if (const auto timer = running_.state.timer(index); timer && timer->paused == 0) {
            view.until = one.kind == ItemKind::timer ? local_date(timer->due())
                                                     : engine::last_day_before(timer->due());
            if (one.term) view.basis = one.term->basis;
        }
        if (may_come(index)) look_ahead(one, view);
        return view;
    }

    // Whether the criterion can be met after what is going on now, or waits for nothing but an answer.
    [[nodiscard]] bool is_near(const engine::Criterion& criterion) const {
        bool coming = false;
        for (const engine::OnPart& on : definition_.on_parts_of(criterion)) {
            if (running_.state.latched(on.latch)) continue;
            const bool ticks =
                definition_.item(on.source).kind == ItemKind::timer && state(on.source) == State::available;
            if (!ticks && !being_done(on.source)) return false;
            coming = true;
        }
        if (coming || criterion.condition == engine::none) return coming;
        return std::ranges::any_of(
            definition_.condition(criterion.condition).facts(),
            [&](engine::Index fact) { return known_[fact].kind() == feel::Kind::null; });
    }

    [[nodiscard]] bool is_next(const Item& one) const {
        for (engine::Index c = one.first_entry; c < one.first_entry + one.entry_count; ++c) {
            if (is_near(definition_.criterion(c))) return true;
        }
        return false;
    }

    // What its entry criteria still listen for.
    void look_ahead(const Item& one, CaseItemView& view) {
        view.next = is_next(one);
        for (engine::Index c = one.first_entry; c < one.first_entry + one.entry_count; ++c) {
            for (const engine::OnPart& on : definition_.on_parts_of(definition_.criterion(c))) {
                if (running_.state.latched(on.latch)) continue;
                std::string text = "'" + definition_.item(on.source).name + "' is " +
                                   std::string{engine::in_dutch(on.transition)};
                if (std::ranges::find(view.after, text) == view.after.end())
                    view.after.push_back(std::move(text));
            }
        }
    }

    void tell_why(CasePicture& picture) {
        std::map<std::string_view, const CaseHappening*> last;
        for (const CaseHappening& one : picture.happenings) last[one.item] = &one;
        for (CaseItemView& view : picture.items) {
            if (const auto found = last.find(view.id); found != last.end())
                view.why = found->second->sentence;
        }
    }

    void offer_acts(CasePicture& picture) {
        if (!call_.gate.may(Permission::case_change, admission_)) return;
        const engine::Engine engine{definition_, call_.catalogue.calendar};
        for (const engine::Event& event : engine.possible(running_.state, running_.facts, call_.now())) {
            if (const auto* act = std::get_if<engine::Act>(&event)) {
                if (const auto known = act_of(act->transition))
                    picture.items[act->item].acts.push_back(*known);
            } else if (const auto* plan = std::get_if<engine::PlanItem>(&event)) {
                picture.items[plan->item].acts.push_back(CaseAct::plan);
            } else if (const auto* extend = std::get_if<engine::Extend>(&event)) {
                picture.items[extend->item].acts.push_back(CaseAct::extend);
            }
        }
    }

    Status find_in_line(CasePicture& picture) {
        for (ItemIndex i = 0; i < definition_.size(); ++i) {
            if (state(i) != State::waiting) continue;
            const Item& one = definition_.item(i);
            PH_TRY(const auto places,
                   call_.work.cases().pool({admission_.municipality(), pool_of(running_.approach->id, one)},
                                           false));
            const auto line = in_line(places);
            const auto found = std::ranges::find_if(line, [&](const CasePlace& place) {
                return place.case_id == running_.record.id && place.item == one.id;
            });
            picture.items[i].queue = static_cast<int>(line.size());
            if (found != line.end()) picture.items[i].position = static_cast<int>(found - line.begin()) + 1;
        }
        return {};
    }

    Status name_doers(CasePicture& picture) {
        if (!call_.gate.may(Permission::task_read, admission_)) return {};
        PH_TRY(const auto tasks, call_.work.work().tasks(admission_, false));
        for (const TaskView& task : tasks) {
            if (task.case_id != running_.record.id) continue;
            for (CaseItemView& view : picture.items) {
                if (view.id != task.case_item) continue;
                view.task_id = task.id;
                view.doer = task.owner_name;
                if (!view.until) view.until = task.due_on;
            }
        }
        return {};
    }

    Result<std::vector<CaseQuestion>> questions() {
        PH_TRY(const auto dossier, call_.work.dossiers().dossier(admission_));
        PH_TRY(const auto all, call_.work.persons().facts(admission_));
        PH_TRY(const auto born, birth_date_for(call_, admission_, definition_));
        std::vector<CaseQuestion> asked;
        for (std::size_t i = 0; i < definition_.facts().size(); ++i) {
            if (definition_.decided_by(i) != nullptr) continue;
            if (born && given_age(definition_) == i) continue;  // nobody is asked for what follows from it
            const std::string& name = definition_.facts()[i].name;
            const FormQuestion* question = question_of(call_.catalogue, name);
            if (question == nullptr) continue;
            CaseQuestion& one = asked.emplace_back();
            one.question = *question;
            one.fact = source_of(all, dossier.participant_id, name);
            if (running_.facts[i].kind() != feel::Kind::null) one.value = json_of(running_.facts[i]);
            if (!one.value.empty() && !shows_fact(call_, admission_, name, recorder_of(one.fact))) {
                asked.pop_back();
                continue;
            }
            one.needed = std::ranges::any_of(definition_.readers_of_fact(i), [&](ItemIndex reader) {
                return being_done(reader) || (may_come(reader) && is_next(definition_.item(reader)));
            });
        }
        return asked;
    }

    static std::optional<UserId> recorder_of(const std::optional<FactView>& fact) {
        return fact ? std::optional{fact->recorded_by} : std::nullopt;
    }

    static std::optional<FactView> source_of(const std::vector<FactView>& all, const PersonId& person,
                                             std::string_view key) {
        for (const Fact& holding : facts_that_hold({all.begin(), all.end()})) {
            if (holding.person_id != person || holding.key != key) continue;
            const auto found = std::ranges::find(all, holding.id, [](const FactView& one) { return one.id; });
            if (found != all.end()) return *found;
        }
        return std::nullopt;
    }

    Call& call_;
    const access::Admission& admission_;
    const Running& running_;
    const engine::Definition& definition_;
    const std::vector<feel::Value> known_;  // also what follows from decisions
};

}  // namespace

Result<CasePicture> draw_case(Call& call, const access::Admission& admission, const Running& running) {
    return Painter{call, admission, running}.draw();
}

}  // namespace ph::app
