// The Dutch words for what stands out in who looked, in catalogue/toegang/toezicht.yaml and on the line.
#pragma once
#include "app/oversight.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<app::UnusualKind> {
    static constexpr auto table =
        names<app::UnusualKind>({{app::UnusualKind::more_than_before, "meer-dan-eerder"},
                                 {app::UnusualKind::more_than_colleagues, "meer-dan-collegas"},
                                 {app::UnusualKind::outside_hours, "buiten-kantooruren"},
                                 {app::UnusualKind::not_involved, "niet-betrokken"},
                                 {app::UnusualKind::same_name, "zelfde-achternaam"}});
};

template <>
struct Names<app::LookOccasion> {
    static constexpr auto table = names<app::LookOccasion>(
        {{app::LookOccasion::emergency, "noodtoegang"}, {app::LookOccasion::request, "verzoek"}});
};

}  // namespace ph::wire
