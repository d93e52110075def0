// Methods and programmes that are described elsewhere, as a library to choose from: for whom, in which steps,
// with which instruments, and how well it is known that they help. What a municipality measured itself is no
// part of it: that comes out of its own effect reports.
#pragma once
#include <algorithm>
#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

namespace ph::app {

BOOST_DEFINE_ENUM_CLASS(MethodKind, programme, method, pilot)

// How much a study can say about the cause, ascending: what professionals see; an evaluation of which the
// source does not say how it was done; how it was carried out and what people thought of it; the same people
// twice with nobody beside them; people without the method beside them; who got it was drawn by lot.
BOOST_DEFINE_ENUM_CLASS(StudyKind, experience, unstated, process, before_after, comparison_group, randomised)

// What the source concludes of the studies together.
BOOST_DEFINE_ENUM_CLASS(Verdict, proven, partly, not_shown, unknown)

// How a duration is meant.
BOOST_DEFINE_ENUM_CLASS(TermKind, about, at_most, after)

// Attention to work is asked of every method: none, among other things, or as its aim.
BOOST_DEFINE_ENUM_CLASS(WorkAttention, none, part, strong)

struct MethodTerm {
    TermKind kind = TermKind::about;
    std::string length;  // "6 maanden"
};

struct MethodStep {
    std::string id;
    std::string name;
    std::string explanation;
    std::optional<MethodTerm> term;
    std::optional<std::vector<std::string>> after{};  // ids; absent: as the method orders its steps
};

// One published figure; `value` as it was published ("62 procent"), `count` and `unit` of how many.
struct StudyFigure {
    std::string what;
    std::string value;
    int count = 0;  // 0: the source does not say
    std::string unit;
};

struct Study {
    StudyKind kind = StudyKind::experience;
    std::string what;
    std::vector<StudyFigure> figures;
    std::string caveat;
    std::string source;
};

struct Method {
    std::string id;
    int version = 1;
    std::string name;
    std::string other_name;
    MethodKind kind = MethodKind::method;
    std::string source;
    std::string introduction;
    std::vector<std::string> for_whom;
    std::vector<std::string> not_for_whom;
    std::string led_by;
    std::vector<MethodStep> steps;
    std::string steps_caveat;              // what the source leaves open about them
    std::vector<std::string> instruments;  // ids
    std::vector<std::string> tools;        // what is used besides
    WorkAttention work = WorkAttention::none;
    std::string work_explanation;
    bool prevents_relapse = false;
    std::string relapse_explanation;
    bool has_theory = false;
    std::string theory;
    Verdict verdict = Verdict::unknown;
    std::string verdict_explanation;
    std::vector<Study> studies;
    std::vector<std::string> what_works;
    std::vector<std::string> needs;  // conditions
    std::string approach;       // id of the approach that is this method; empty: the steps above are followed
    bool side_by_side = false;  // the steps have no order: whoever guides starts what fits

    // Of the approach with which a household follows it.
    [[nodiscard]] std::string approach_id() const { return approach.empty() ? "methode-" + id : approach; }

    // Absent when nothing was studied.
    [[nodiscard]] std::optional<StudyKind> strongest_study() const {
        if (studies.empty()) return std::nullopt;
        return std::ranges::max(studies, {}, &Study::kind).kind;
    }
};

}  // namespace ph::app
