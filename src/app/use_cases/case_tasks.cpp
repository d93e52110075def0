#include "app/use_cases/case_tasks.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/work.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using engine::Happening;
using engine::State;

// Where the approach names no term for a step (catalogue/termijnen.yaml).
constexpr const char* without_term = "stap-zonder-termijn";
// To decide whether a step begins that somebody starts by hand.
constexpr const char* to_start = "stap-starten";

class Follower {
  public:
    Follower(Call& call, const access::Admission& admission, const Running& running)
        : call_(call),
          admission_(admission),
          running_(running) {}

    Status load() {
        PH_TRY(open_, call_.work.cases().open_tasks(admission_, running_.record.id));
        return {};
    }

    Status follow(const Happening& happening, const CaseHappening& told) {
        if (happening.transition == engine::Transition::extend) return lengthen(happening);
        if (happening.transition == engine::Transition::expire) return {};
        const bool was_work = happening.from == State::active || happening.from == State::enabled;
        if (was_work && happening.from != happening.to) PH_CHECK(close(happening, told));
        const bool works = happening.to == State::active || happening.to == State::enabled;
        return works ? add(happening, told) : Status{};
    }

    Status carry() {
        for (Task& task : open_) {
            const auto index = running_.definition().find(task.case_item);
            if (!index) continue;
            const Task before = task;
            task.title = title_of(*index);
            const bool works = running_.state.state(*index) == State::active;
            if (const auto timer = running_.state.timer(*index); works && timer && timer->paused == 0) {
                task.due_on = engine::last_day_before(timer->due());
                task.term_days.reset();
            }
            if (task.title != before.title || task.due_on != before.due_on) PH_CHECK(save(task));
        }
        return {};
    }

  private:
    [[nodiscard]] Task* open_task(engine::ItemIndex item) {
        const auto found = std::ranges::find_if(open_, [&](const Task& task) {
            return task.case_item == running_.definition().item(item).id && task.status == TaskStatus::open;
        });
        return found == open_.end() ? nullptr : &*found;
    }

    [[nodiscard]] std::string title_of(engine::ItemIndex index) const {
        const std::string& name = running_.definition().item(index).name;
        if (running_.state.state(index) != State::enabled) return name;
        return call_.catalogue.texts.say(Sentence::step_to_start, {{"stap", name}});
    }

    Status add(const Happening& happening, const CaseHappening& told) {
        if (open_task(happening.item) != nullptr) return {};
        const engine::Item& item = running_.definition().item(happening.item);
        Task task;
        task.id = call_.new_id<TaskId>();
        task.dossier_id = admission_.dossier();
        PH_TRY(task.owner_id, owner_of_step(call_, admission_, running_.record, item.owner));
        task.title = title_of(happening.item);
        if (happening.item < running_.approach->notes.size())
            task.note = running_.approach->notes[happening.item].explanation;
        task.reason = told.sentence;
        set_term(task, happening);
        task.created_by = call_.actor().is_time ? running_.record.opened_by : call_.actor().user_id;
        task.created_at = call_.now();
        task.case_id = running_.record.id;
        task.case_item = item.id;
        PH_CHECK(call_.work.work().add_task(admission_, task));
        call_.gate.note(admission_, subject("task", task.id),
                        Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
        open_.push_back(std::move(task));
        return {};
    }

    void set_term(Task& task, const Happening& happening) {
        if (happening.to == State::enabled) return set_days(task, to_start);
        std::optional<Instant> due = happening.due;
        if (const auto timer = running_.state.timer(happening.item); !due && timer && timer->paused == 0)
            due = timer->due();
        if (due) {
            task.due_on = engine::last_day_before(*due);
            return;
        }
        set_days(task, without_term);
    }

    void set_days(Task& task, const char* name) {
        const auto term = call_.catalogue.terms.working_days.find(name);
        task.term_days = term == call_.catalogue.terms.working_days.end() ? 0 : term->second;
        task.due_on = call_.catalogue.calendar.add_working_days(call_.today(), *task.term_days);
    }

    Status close(const Happening& happening, const CaseHappening& told) {
        Task* task = open_task(happening.item);
        if (task == nullptr) return {};
        TaskChange change;
        const bool done = happening.to == State::completed || happening.to == State::active;
        change.status = done ? TaskStatus::done : TaskStatus::dropped;
        const std::string& reason = happening.why.reason;
        change.status_note = reason.empty() && change.status == TaskStatus::dropped ? told.sentence : reason;
        PH_CHECK(apply(*task, change, call_.now()));
        return save(*task);
    }

    Status lengthen(const Happening& happening) {
        Task* task = open_task(happening.item);
        if (task == nullptr || !happening.due || happening.to == State::enabled) return {};
        task->due_on = engine::last_day_before(*happening.due);
        task->term_days.reset();
        return save(*task);
    }

    Status save(Task& task) {
        PH_CHECK(call_.work.work().change_task(admission_, task));
        call_.gate.note(admission_, subject("task", task.id),
                        Payload{}.add("status", task.status).add("dueOn", task.due_on).json());
        return {};
    }

    Call& call_;
    const access::Admission& admission_;
    const Running& running_;
    std::vector<Task> open_;
};

bool holds_on(const Involvement& one, Date day) {
    return one.starts_on <= day && (!one.ends_on || *one.ends_on > day);
}

}  // namespace

Result<UserId> owner_of_step(Call& call, const access::Admission& admission, const Case& record,
                             const std::string& owner) {
    const auto named = call.catalogue.policy.step_owners.find(owner);
    if (named != call.catalogue.policy.step_owners.end()) {
        PH_TRY(const auto involved, call.work.dossiers().involvements(admission));
        for (const InvolvementView& one : involved) {
            if (one.role == named->second && holds_on(one, call.today())) return one.user_id;
        }
    }
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.coach_id) return *dossier.coach_id;
    return call.actor().is_time ? record.opened_by : call.actor().user_id;
}

Status follow_with_tasks(Call& call, const access::Admission& admission, const Running& running,
                         const std::vector<Happening>& happened, const std::vector<CaseHappening>& told) {
    const auto is_work = [&](const Happening& one) {
        return running.definition().item(one.item).kind == engine::ItemKind::task;
    };
    if (std::ranges::none_of(happened, is_work)) return {};
    Follower follower{call, admission, running};
    PH_CHECK(follower.load());
    for (std::size_t i = 0; i < happened.size(); ++i) {
        if (is_work(happened[i])) PH_CHECK(follower.follow(happened[i], told[i]));
    }
    return {};
}

Status carry_tasks(Call& call, const access::Admission& admission, const Running& running) {
    Follower follower{call, admission, running};
    PH_CHECK(follower.load());
    return follower.carry();
}

Status finish_step(Call& call, const access::Admission& admission, const Task& task,
                   std::optional<StepResult> result) {
    if (!task.case_id) return {};
    PH_TRY(auto running, load_case(call, admission, *task.case_id));
    const bool done = task.status == TaskStatus::done;
    const StepResult meant = result.value_or(done ? StepResult::finished : StepResult::stopped);
    if (done != (meant == StepResult::finished)) {
        Checks checks;
        checks.fail(
            "/resultaat", "past-niet",
            "Een stap die is gedaan, is afgerond. Een stap die vervalt, is beëindigd of niet gelukt.");
        return checks.status();
    }
    if (const auto item = running.definition().find(task.case_item);
        item && running.state.state(*item) == State::enabled) {
        if (meant == StepResult::failed) {
            Checks checks;
            checks.fail(
                "/resultaat", "past-niet",
                "Een stap die nog niet is begonnen, kan niet mislukken. Start de stap of sla hem over.");
            return checks.status();
        }
        return ask_case(call, admission, running, done ? CaseAct::start : CaseAct::skip, task.case_item,
                        task.status_note);
    }
    const CaseAct act = meant == StepResult::finished  ? CaseAct::finish
                        : meant == StepResult::stopped ? CaseAct::stop
                                                       : CaseAct::fail;
    return ask_case(call, admission, running, act, task.case_item, task.status_note);
}

}  // namespace ph::app
