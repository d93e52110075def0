#include "app/use_cases/reminders.hpp"

namespace ph::app {

std::optional<Date> last_day_to_remind(const Call& call) {
    const auto term =
        call.catalogue.terms.working_days.find("afspraak-herinneren");  // in catalogue/termijnen.yaml
    if (term == call.catalogue.terms.working_days.end()) return std::nullopt;
    return call.catalogue.calendar.add_working_days(call.today(), term->second);
}

}  // namespace ph::app
