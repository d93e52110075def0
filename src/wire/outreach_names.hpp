// The Dutch words of approaching people: in catalogue/benaderen and in the API.
#pragma once
#include "domain/outreach.hpp"
#include "wire/domain_names.hpp"

namespace ph::wire {

template <>
struct Names<OutreachOutcome> {
    static constexpr auto table =
        names<OutreachOutcome>({{OutreachOutcome::sent, "verstuurd"},
                                {OutreachOutcome::no_answer, "geen-gehoor"},
                                {OutreachOutcome::message_left, "ingesproken"},
                                {OutreachOutcome::not_home, "niet-thuis"},
                                {OutreachOutcome::call_back_later, "later-terugbellen"},
                                {OutreachOutcome::appointment_made, "afspraak-gemaakt"},
                                {OutreachOutcome::talked, "gesproken"},
                                {OutreachOutcome::declined, "wil-nu-niet"}});
};

template <>
struct Names<OutreachMove> {
    static constexpr auto table = names<OutreachMove>({{OutreachMove::next_step, "volgende-stap"},
                                                       {OutreachMove::same_step, "zelfde-stap"},
                                                       {OutreachMove::to_step, "naar-stap"}});
};

template <>
struct Names<OutreachStanding> {
    static constexpr auto table = names<OutreachStanding>({{OutreachStanding::open, "open"},
                                                           {OutreachStanding::joined, "doet-mee"},
                                                           {OutreachStanding::stopped, "gestopt"},
                                                           {OutreachStanding::forgotten, "vergeten"}});
};

}  // namespace ph::wire
