#include "domain/planned_measurement.hpp"

namespace ph {

PlannedTurn turn_of(const PlannedMeasurement& planned, Date today) {
    if (planned.status != PlannedStatus::planned) return PlannedTurn::settled;
    if (today < planned.opens_on) return PlannedTurn::ahead;
    return today <= planned.closes_on ? PlannedTurn::now : PlannedTurn::late;
}

bool settles(const Measurement& taken, const PlannedMeasurement& planned) {
    return planned.status == PlannedStatus::planned && taken.instrument_id == planned.instrument_id &&
           taken.person_id == planned.person_id && taken.rater == planned.rater &&
           taken.moment == planned.moment && taken.taken_on >= planned.opens_on &&
           taken.taken_on <= planned.closes_on;
}

Date months_after(Date day, int months) {
    using namespace std::chrono;
    const year_month_day from{day};
    const year_month then = from.year() / from.month() + std::chrono::months{months};
    const year_month_day same = then / from.day();
    return same.ok() ? Date{same} : Date{then / last};
}

}  // namespace ph
