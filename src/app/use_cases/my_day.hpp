// "My day": what one person has to do, over every dossier within reach.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "app/call.hpp"
#include "app/ports/planned_measurements.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/work.hpp"

namespace ph::app {

struct NotSpoken {
    CaseloadRow row;
    std::optional<int> days;  // since the last talk; absent when nobody was ever spoken to
};

struct ReportExpected {
    ReportRhythmRow row;
    Date since;
    bool own = false;  // the user is to write it, and does not wait for somebody else
};

struct MyDay {
    Date date;
    std::vector<AppointmentView> appointments;  // of today
    std::vector<AppointmentView> to_remind;     // soon: a call or a message the day before
    std::vector<TaskStanding> overdue;
    std::vector<TaskStanding> today;
    std::vector<TaskStanding> soon;
    std::vector<NotSpoken> not_spoken;  // longest first
    std::vector<NextTryRow> next_tries;
    std::vector<ReportExpected> reports;      // due today or earlier, oldest first
    std::vector<MeasureNowRow> measurements;  // to be taken now, or not taken in time
    std::vector<CaseloadRow> without_step;    // not new, and nothing is agreed; by name
    std::vector<CaseloadRow> new_for_me;      // taken over recently and not spoken to since
    std::optional<int> without_coach;         // only for who assigns coaches over the municipality
    int caseload = 0;
};

Result<std::shared_ptr<const MyDay>> my_day(Call& call);

}  // namespace ph::app
