// De volgende stap of a dossier as it travels.
#pragma once
#include <optional>
#include <string>

#include "domain/next_step.hpp"
#include "wire/json.hpp"

namespace ph::wire {

template <>
struct Names<NextStepKind> {
    static constexpr auto table =
        names<NextStepKind>({{NextStepKind::assign_coach, "coach-toewijzen"},
                             {NextStepKind::snapshot, "klantfoto"},
                             {NextStepKind::determine_rung, "trede-bepalen"},
                             {NextStepKind::measure_domains, "leefgebieden-meten"},
                             {NextStepKind::start_plan, "plan-beginnen"},
                             {NextStepKind::agree_plan, "plan-afspreken"},
                             {NextStepKind::start_trajectory, "traject-beginnen"},
                             {NextStepKind::task, "taak"},
                             {NextStepKind::appointment, "afspraak"},
                             {NextStepKind::contact, "contact"},
                             {NextStepKind::close_trajectory, "traject-afsluiten"},
                             {NextStepKind::repeat_measurement, "meting-herhalen"}});
};

struct VolgendeStap {
    NextStepKind soort{};
    std::string tekst;
    std::string waarom;
    std::optional<Date> datum;
};
BOOST_DESCRIBE_STRUCT(VolgendeStap, (), (soort, tekst, waarom, datum))

inline VolgendeStap to_dto(const NextStep& step) {
    return {step.kind, step.text, step.why, step.date};
}

}  // namespace ph::wire
