// A scenario in which Jan's household may follow the approach of proef.txt.
#pragma once
#include "app/use_cases/case_replay.hpp"
#include "app/use_cases/case_steps.hpp"
#include "app/use_cases/cases.hpp"
#include "app/use_cases/facts.hpp"
#include "app/use_cases/involvements.hpp"
#include "app/use_cases/my_day.hpp"
#include "app/use_cases/work.hpp"
#include "scenarios/guided_town.hpp"

namespace ph::scenarios {

class CaseTown : public GuidedTown {
  protected:
    app::CasePicture start() {
        return given(coach, [&](app::Call& call) { return app::start_case(call, dossier, ""); });
    }
    app::CasePicture now() {
        return given(coach, [&](app::Call& call) { return app::case_overview(call, dossier); }).cases.at(0);
    }
    Result<app::CasePicture> ask(CaseAct act, const std::string& item, const std::string& reason = "") {
        const app::CasePicture present = now();
        return as(coach, [&](app::Call& call) {
            return app::act_on_case(call, dossier, present.record.id, present.record.version,
                                    {item, act, reason});
        });
    }
    const app::CaseItemView& item(const app::CasePicture& picture, std::string_view name) {
        const auto found = std::ranges::find(picture.items, name, [](const auto& one) { return one.name; });
        if (found == picture.items.end()) throw std::runtime_error("no such item: " + std::string{name});
        return *found;
    }
    app::StepState state_of(std::string_view name) { return item(now(), name).state; }

    Result<app::FactView> know(const std::string& key, const std::string& json) {
        return as(coach, [&](app::Call& call) {
            return app::add_fact(call, dossier,
                                 {jan, key, json, FactSource::person, "aan de keukentafel", today()});
        });
    }
    std::vector<app::TaskStanding> tasks() {
        return given(coach, [&](app::Call& call) { return app::list_tasks(call, dossier); });
    }
    app::TaskView task(std::string_view title) {
        for (const app::TaskStanding& one : tasks()) {
            if (one.task.title == title) return one.task;
        }
        throw std::runtime_error("no such task: " + std::string{title});
    }
    Result<app::TaskStanding> finish(std::string_view title, TaskStatus status, const std::string& note = "",
                                     std::optional<StepResult> result = std::nullopt) {
        const app::TaskView found = task(title);
        TaskChange change;
        change.status = status;
        change.status_note = note;
        change.result = result;
        return as(coach, [&](app::Call& call) {
            return app::change_task(call, dossier, found.id, found.version, change);
        });
    }
    // The last sentence that tells of an item.
    std::string why(std::string_view name) { return item(now(), name).why; }

    // The steps, taken again from the beginning, lead to the state that is kept.
    void expect_replay_to_hold() {
        const Case kept = now().record;
        const auto again = as(coach, [&](app::Call& call) -> Result<engine::CaseState> {
            PH_TRY(const auto admission, call.gate.admit(access::Permission::case_read, dossier));
            PH_TRY(const auto steps, call.work.cases().steps(admission, kept.id));
            return app::replay({call.catalogue, call.editions, call.work}, admission.municipality(), steps);
        });
        ASSERT_TRUE(again.ok()) << to_text(again.error());
        EXPECT_EQ(std::vector(again->bytes().begin(), again->bytes().end()), kept.state);
    }
};

}  // namespace ph::scenarios
