#include "catalogue/demo/act_learning.hpp"

#include "app/use_cases/intervision.hpp"
#include "app/use_cases/trainings.hpp"
#include "catalogue/demo/story.hpp"

namespace ph::catalogue::demo {
namespace {

Training training_of(const Stage& stage, const View& written) {
    Training training;
    training.title = written.text("titel");
    training.explanation = written.text_or("uitleg");
    training.starts_at = local_instant(stage.day(written.integer("dag")), minutes_of(written.text("tijd")));
    training.minutes = written.integer("minuten");
    training.place = written.text("plaats");
    training.for_whom = written.text("voorWie");
    if (written.has("plekken")) training.places = written.integer("plekken");
    return training;
}

Status play_training(Stage& stage, const View& written, Instant at) {
    TrainingId made;
    PH_CHECK(stage.play(written.text("door"), at, [&](app::Call& call) -> Status {
        PH_TRY(const auto added, app::add_training(call, training_of(stage, written)));
        made = added.id;
        return {};
    }));
    for (const View& login : written.items("aanmeldingen")) {
        PH_CHECK(stage.play(login.text(), at, [&](app::Call& call) -> Status {
            PH_TRY([[maybe_unused]] const auto signed_up, app::sign_up(call, made));
            return {};
        }));
    }
    return {};
}

Status play_case(Stage& stage, const View& written, const IntervisionGroupId& group, Instant at) {
    IntervisionCaseId brought_in;
    PH_CHECK(stage.play(written.text("door"), at, [&](app::Call& call) -> Status {
        app::NewIntervisionCase input;
        input.held_on = stage.day(written.integer("dag"));
        input.question = written.text("vraag");
        input.tried = written.text_or("geprobeerd");
        PH_TRY(const auto added, app::add_intervision_case(call, group, input));
        brought_in = added.id;
        return {};
    }));
    if (!written.has("conclusie")) return {};
    const View conclusion = written.at("conclusie");
    return stage.play(conclusion.text("door"), at, [&](app::Call& call) -> Status {
        PH_TRY([[maybe_unused]] const auto concluded,
               app::conclude_intervision_case(call, group, brought_in, 1, conclusion.text("tekst"), false));
        return {};
    });
}

Status play_group(Stage& stage, const View& written, Instant at) {
    IntervisionGroupId made;
    PH_CHECK(stage.play(written.text("door"), at, [&](app::Call& call) -> Status {
        std::vector<UserId> members;
        for (const View& login : written.items("leden")) members.push_back(stage.actor(login.text()).user_id);
        PH_TRY(const auto added, app::add_intervision_group(call, written.text("naam"), std::move(members)));
        made = added.group.id;
        return {};
    }));
    for (const View& one : written.items("casussen")) PH_CHECK(play_case(stage, one, made, at));
    return {};
}

Status play_trainings(Stage& stage, const View& written, bool past, Instant at) {
    for (const View& one : written.items("opleidingen")) {
        if ((one.integer("dag") < 0) == past) PH_CHECK(play_training(stage, one, at));
    }
    return {};
}

}  // namespace

Status play_past_trainings(Stage& stage, const View& written, Instant at) {
    return play_trainings(stage, written, true, at);
}

Status play_learning(Stage& stage, const View& written, Instant at) {
    PH_CHECK(play_trainings(stage, written, false, at));
    for (const View& one : written.items("groepen")) PH_CHECK(play_group(stage, one, at));
    return {};
}

}  // namespace ph::catalogue::demo
