// The Dutch words for methods, in catalogue/methoden and in the API.
#pragma once
#include "app/methods.hpp"
#include "wire/names.hpp"

namespace ph::wire {

template <>
struct Names<app::MethodKind> {
    static constexpr auto table = names<app::MethodKind>({{app::MethodKind::programme, "programma"},
                                                          {app::MethodKind::method, "methodiek"},
                                                          {app::MethodKind::pilot, "proef"}});
};

template <>
struct Names<app::StudyKind> {
    static constexpr auto table =
        names<app::StudyKind>({{app::StudyKind::experience, "ervaring"},
                               {app::StudyKind::unstated, "opzet-onbekend"},
                               {app::StudyKind::process, "proces"},
                               {app::StudyKind::before_after, "voor-en-na"},
                               {app::StudyKind::comparison_group, "vergelijkingsgroep"},
                               {app::StudyKind::randomised, "geloot"}});
};

template <>
struct Names<app::Verdict> {
    static constexpr auto table = names<app::Verdict>({{app::Verdict::proven, "bewezen"},
                                                       {app::Verdict::partly, "deels"},
                                                       {app::Verdict::not_shown, "niet-aangetoond"},
                                                       {app::Verdict::unknown, "onbekend"}});
};

template <>
struct Names<app::TermKind> {
    static constexpr auto table = names<app::TermKind>({{app::TermKind::about, "ongeveer"},
                                                        {app::TermKind::at_most, "hoogstens"},
                                                        {app::TermKind::after, "na"}});
};

template <>
struct Names<app::WorkAttention> {
    static constexpr auto table = names<app::WorkAttention>({{app::WorkAttention::none, "geen"},
                                                             {app::WorkAttention::part, "onderdeel"},
                                                             {app::WorkAttention::strong, "sterk"}});
};

}  // namespace ph::wire
