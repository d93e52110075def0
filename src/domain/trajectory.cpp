#include "domain/trajectory.hpp"

#include "domain/checks.hpp"

namespace ph {
namespace {

constexpr int longest_rhythm_days = 366;

Error closed_already() {
    return conflict("traject-afgesloten",
                    "Dit traject is al afgesloten. Begin een nieuw traject als dat nodig is.");
}

}  // namespace

std::vector<Problem> problems_of(const Trajectory& trajectory) {
    Checks checks;
    checks.required("/titel", trajectory.title);
    checks.required("/einddoel", trajectory.end_goal, text_length);
    checks.limited("/plaats", trajectory.place);
    checks.limited("/verantwoordelijkeNaam", trajectory.responsible_name);
    checks.between("/verslagIedereDagen", trajectory.report_every_days, 0, longest_rhythm_days);
    if (trajectory.ends_on < trajectory.starts_on) {
        checks.fail("/einddatum", "einde-voor-begin",
                    "De einddatum ligt voor de startdatum. Kies een latere einddatum.");
    }
    if (!trajectory.responsible_id && trajectory.responsible_name.empty()) {
        checks.fail("/verantwoordelijkeNaam", "verplicht",
                    "Kies één persoon die verantwoordelijk is voor dit traject.");
    }
    return checks.take();
}

Status check_report(const Trajectory& trajectory, const ProgressReport& report, Date today) {
    Checks checks;
    checks.required("/tekst", report.text, text_length);
    checks.not_in_future("/datum", report.reported_on, today);
    if (report.reported_on < trajectory.starts_on) {
        checks.fail("/datum", "voor-begin", "Deze datum ligt voor het begin van het traject.");
    }
    PH_CHECK(checks.status());
    if (trajectory.status == TrajectoryStatus::closed) return closed_already();
    return {};
}

std::optional<Date> next_report_on(const Trajectory& trajectory, std::optional<Date> last_report_on) {
    if (trajectory.status == TrajectoryStatus::closed || trajectory.report_every_days <= 0)
        return std::nullopt;
    const Date next =
        last_report_on.value_or(trajectory.starts_on) + std::chrono::days{trajectory.report_every_days};
    return std::min(next, trajectory.ends_on);
}

Status close(Trajectory& trajectory, TrajectoryResult result, const std::string& note, Date day,
             Instant now) {
    Checks checks;
    checks.required("/toelichting", note, text_length);
    checks.not_in_future("/datum", day, local_date(now));
    if (day < trajectory.starts_on)
        checks.fail("/datum", "voor-begin", "Deze datum ligt voor het begin van het traject.");
    PH_CHECK(checks.status());
    if (trajectory.status == TrajectoryStatus::closed) return closed_already();
    trajectory.status = TrajectoryStatus::closed;
    trajectory.closed_on = day;
    trajectory.result = result;
    trajectory.result_note = note;
    trajectory.closed_at = now;
    return {};
}

}  // namespace ph
