// The Dutch words of meetings: in catalogue/overleg.yaml and in the API.
#pragma once
#include "domain/meeting.hpp"
#include "wire/domain_names.hpp"

namespace ph::wire {

template <>
struct Names<NamelessRule> {
    static constexpr auto table = names<NamelessRule>({{NamelessRule::never, "altijd"},
                                                       {NamelessRule::optional, "kiezen"},
                                                       {NamelessRule::always, "nooit"}});
};

template <>
struct Names<MeetingState> {
    static constexpr auto table = names<MeetingState>({{MeetingState::planned, "gepland"},
                                                       {MeetingState::held, "geweest"},
                                                       {MeetingState::cancelled, "afgezegd"}});
};

template <>
struct Names<Attendance> {
    static constexpr auto table = names<Attendance>({{Attendance::invited, "uitgenodigd"},
                                                     {Attendance::coming, "komt"},
                                                     {Attendance::not_coming, "komt-niet"}});
};

template <>
struct Names<Presence> {
    static constexpr auto table = names<Presence>(
        {{Presence::present, "aanwezig"}, {Presence::excused, "afgemeld"}, {Presence::absent, "afwezig"}});
};

template <>
struct Names<QuestionState> {
    static constexpr auto table = names<QuestionState>({{QuestionState::open, "open"},
                                                        {QuestionState::discussed, "besproken"},
                                                        {QuestionState::withdrawn, "ingetrokken"}});
};

}  // namespace ph::wire
