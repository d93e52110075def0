#include "catalogue/demo/act_first_talks.hpp"

#include "app/use_cases/cards.hpp"
#include "app/use_cases/client_profile.hpp"
#include "app/use_cases/first_talks.hpp"

namespace ph::catalogue::demo {
namespace {

Status name_talents(app::Call& call, const View& what, const Chapter& chapter) {
    for (const View& one : what.items("talenten")) {
        Talent talent;
        talent.kind = one.text_or("soort");
        talent.words = one.text_or("woorden");
        PH_CHECK(done(app::add_talent(call, chapter.dossier, std::move(talent))));
    }
    return {};
}

Status write_answers(app::Call& call, const View& what, const Chapter& chapter) {
    std::vector<app::GivenAnswer> given;
    for (const auto& [question, words] : what.entries("antwoorden"))
        given.push_back({question.text(), words.text()});
    if (given.empty()) return {};
    return done(app::add_answers(call, chapter.dossier, given));
}

// The first number of a card is how somebody manages, the second how satisfied they are.
Status lay_cards(app::Call& call, const View& what, const Chapter& chapter) {
    app::LaidCards laid;
    laid.laid_on = call.today();
    for (const View& card : what.items("kaarten")) laid.order.push_back(card.text());
    for (const auto& [card, said] : what.entries("cijfers")) {
        const auto numbers = said.items();
        laid.said.push_back({card.text(), numbers.at(0).integer(), numbers.at(1).integer()});
    }
    if (laid.order.empty()) return {};
    return done(app::lay_cards(call, chapter.dossier, laid));
}

}  // namespace

Status get_to_know(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    PH_CHECK(name_talents(call, what, chapter));
    PH_CHECK(write_answers(call, what, chapter));
    PH_CHECK(lay_cards(call, what, chapter));
    if (!what.has("profiel")) return {};
    const View profile = what.at("profiel");
    return done(app::set_profile(
        call, chapter.dossier,
        {profile.integer("waarde"), profile.text("reden"), stage.day(profile.integer("opnieuwOp"))}));
}

}  // namespace ph::catalogue::demo
