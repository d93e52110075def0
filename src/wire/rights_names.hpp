// The Dutch names of requests under the AVG and of what came of them.
#pragma once
#include "domain/rights.hpp"
#include "wire/domain_names.hpp"

namespace ph::wire {

template <>
struct Names<RightsKind> {
    static constexpr auto table = names<RightsKind>({{RightsKind::access, "inzage"},
                                                     {RightsKind::correction, "verbetering"},
                                                     {RightsKind::erasure, "wissen"},
                                                     {RightsKind::restriction, "beperking"},
                                                     {RightsKind::portability, "overdracht"},
                                                     {RightsKind::objection, "bezwaar"}});
};

template <>
struct Names<RightsStatus> {
    static constexpr auto table = names<RightsStatus>({{RightsStatus::received, "ontvangen"},
                                                       {RightsStatus::in_hand, "in-behandeling"},
                                                       {RightsStatus::decided, "besloten"},
                                                       {RightsStatus::withdrawn, "ingetrokken"}});
};

template <>
struct Names<RightsOutcome> {
    static constexpr auto table = names<RightsOutcome>({{RightsOutcome::granted, "toegewezen"},
                                                        {RightsOutcome::partly, "deels"},
                                                        {RightsOutcome::refused, "afgewezen"}});
};

template <>
struct Names<RemarkKind> {
    static constexpr auto table = names<RemarkKind>({{RemarkKind::corrected, "verbeterd-op-verzoek"},
                                                     {RemarkKind::disagrees, "deelnemer-niet-eens"},
                                                     {RemarkKind::restricted, "beperkt"}});
};

}  // namespace ph::wire
