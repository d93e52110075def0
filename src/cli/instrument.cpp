#include "cli/instrument.hpp"

namespace ph::cli {
namespace {

std::string rater_in_words(Rater rater) {
    switch (rater) {
        case Rater::participant: return "deelnemer";
        case Rater::professional: return "professional";
        case Rater::network: return "netwerk";
    }
    return {};
}

std::string direction_in_words(const app::Instrument& instrument) {
    if (!instrument.ordered) return "geen volgorde";
    return instrument.higher_is_better ? "hoger is beter" : "lager is beter";
}

}  // namespace

std::string in_words(const app::Instrument& instrument) {
    std::string text = instrument.name + ", " + std::to_string(instrument.domains.size()) +
                       (instrument.domains.size() == 1 ? " domein, " : " domeinen, ") +
                       std::to_string(instrument.lowest) + " tot en met " +
                       std::to_string(instrument.highest) + " (" + direction_in_words(instrument) +
                       "), door ";
    for (std::size_t i = 0; i < instrument.raters.size(); ++i)
        text += (i == 0 ? "" : " en ") + rater_in_words(instrument.raters[i]);
    if (!instrument.questions.empty()) text += ", " + std::to_string(instrument.questions.size()) + " vragen";
    if (instrument.retest) text += ", met hertestcijfers";
    return text;
}

}  // namespace ph::cli
