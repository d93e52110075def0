#include "catalogue/seed.hpp"

#include "app/payload.hpp"
#include "app/ports/users.hpp"
#include "catalogue/demo/act_debt_signals.hpp"
#include "catalogue/demo/act_learning.hpp"
#include "catalogue/demo/act_outreach.hpp"
#include "catalogue/demo/acts.hpp"
#include "catalogue/demo/stage.hpp"
#include "catalogue/demo/story.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue {
namespace {

using demo::Chapter;
using demo::Household;
using demo::Stage;
using demo::Step;
using demo::Story;

DemoSummary summary_of(const View& municipality) {
    DemoSummary summary;
    summary.municipality = municipality.text("naam");
    summary.password = municipality.text("wachtwoord");
    for (const View& user : municipality.items("gebruikers")) {
        if (user.has("demo"))
            summary.accounts.push_back({user.text("login"), user.text("naam"), user.text("demo")});
    }
    return summary;
}

// The error of a step, with the place in the file before the pointers of the use case.
Error told_at(Error error, const Step& step) {
    const Place place = step.what.place();
    for (Problem& problem : error.problems)
        problem.place = {place.file, place.line, place.column, problem.place.pointer};
    if (error.problems.empty()) error.problems.push_back({"stap", error.title, place});
    return error;
}

class Play {
  public:
    Play(app::UnitOfWork& work, const app::Catalogue& catalogue, Random& random, Date today,
         const Story& story, std::string password_hash)
        : work_(work),
          random_(random),
          story_(story),
          stage_(work, catalogue, random, today),
          password_hash_(std::move(password_hash)) {}

    Result<std::size_t> run() {
        const auto scenes = scenes_in_order();
        PH_CHECK(install(scenes.front().at - std::chrono::days{1}));
        if (story_.municipality.has("leren"))
            PH_CHECK(demo::play_past_trainings(stage_, story_.municipality.at("leren"),
                                               scenes.front().at - std::chrono::hours{1}));
        std::vector<Chapter> chapters(story_.households.size());
        for (const Scene& scene : scenes) {
            const Household& household = story_.households[scene.household];
            Chapter& chapter = chapters[scene.household];
            Status played = stage_.play(scene.step->by, scene.at, [&](app::Call& call) {
                return scene.step->act == "aanmelding" ? demo::register_household(call, household, chapter)
                                                       : demo::act_out(call, *scene.step, stage_, chapter);
            });
            if (!played.ok()) return told_at(std::move(played).error(), *scene.step);
            if (scene.step->act == "aanmelding") PH_CHECK(add_participants(household, chapter, scene.at));
        }
        if (story_.municipality.has("benaderlijst"))
            PH_CHECK(demo::play_outreach(stage_, story_.municipality.at("benaderlijst"),
                                         scenes.back().at + std::chrono::minutes{1}));
        for (const View& signal : story_.municipality.items("schuldsignalen"))
            PH_CHECK(demo::play_debt_signal(stage_, signal, scenes.back().at + std::chrono::minutes{1}));
        if (story_.municipality.has("leren"))
            PH_CHECK(demo::play_learning(stage_, story_.municipality.at("leren"),
                                         scenes.back().at + std::chrono::minutes{2}));
        PH_CHECK(stage_.commit());
        return scenes.size();
    }

  private:
    struct Scene {
        Instant at;
        std::size_t household = 0;
        const Step* step = nullptr;
    };

    // Over all households by time, so that ids and the audit follow the calendar.
    [[nodiscard]] std::vector<Scene> scenes_in_order() const {
        std::vector<Scene> scenes;
        for (std::size_t i = 0; i < story_.households.size(); ++i) {
            for (const Step& step : story_.households[i].steps) {
                scenes.push_back({local_instant(stage_.day(step.day), step.time), i, &step});
            }
        }
        // The steps of a household have different times; a tie between households is settled by the files'
        // order.
        std::ranges::sort(scenes, {},
                          [](const Scene& scene) { return std::pair{scene.at, scene.household}; });
        return scenes;
    }

    // The municipality with its own organisation and first administrator; then, by that administrator, the
    // others.
    Status install(Instant at) {
        const View& written = story_.municipality;
        Municipality municipality{make_id<MunicipalityId>(at, random_), written.text("code"),
                                  written.text("naam"), written.text_or("aanpak")};
        municipality_ = municipality.id;
        const auto organisations = written.items("organisaties");
        const auto own = std::ranges::find_if(
            organisations, [](const View& one) { return one.text("soort") == "gemeente"; });
        const auto users = written.items("gebruikers");
        const auto first = std::ranges::find_if(users, [](const View& one) {
            return std::ranges::any_of(one.items("rollen"),
                                       [](const View& role) { return role.text() == "beheerder"; });
        });
        if (own == organisations.end() || first == users.end()) {
            return Error{Fault::invalid,
                         "De voorbeeldgemeente heeft een eigen organisatie en een beheerder nodig.",
                         {}};
        }
        const Organisation organisation = organisation_of(*own, at);
        const User administrator = user_of(*first, {}, at);
        administrator_ = administrator.login;
        PH_CHECK(work_.users().install(municipality, organisation, administrator));
        PH_CHECK(give_password(administrator, at));
        return stage_.play(administrator_, at, [&](app::Call& call) -> Status {
            PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
            for (const View& one : organisations) {
                if (one.text("id") == own->text("id")) continue;
                PH_CHECK(work_.users().add_organisation(scope, organisation_of(one, at)));
            }
            for (const View& one : users) {
                if (one.text("login") == administrator_ || one.has("persoon")) continue;
                PH_CHECK(add_user(call, scope, user_of(one, {}, at)));
            }
            return {};
        });
    }

    Organisation organisation_of(const View& written, Instant at) {
        Organisation organisation{make_id<OrganisationId>(at, random_), municipality_, written.text("naam"),
                                  *wire::named<OrganisationType>(written.text("soort"))};
        stage_.add_organisation(written.text("id"), organisation.id);
        return organisation;
    }

    User user_of(const View& written, std::optional<PersonId> person, Instant at) {
        User user;
        user.id = make_id<UserId>(at, random_);
        user.municipality_id = municipality_;
        user.organisation_id = stage_.organisation(written.text("organisatie"));
        user.login = written.text("login");
        user.display_name = written.text("naam");
        user.email = written.text_or("email");
        user.phone = written.text_or("telefoon");
        for (const View& role : written.items("rollen"))
            user.roles.push_back(*wire::named<Role>(role.text()));
        user.person_id = person;
        stage_.add_user(user);
        return user;
    }

    Status add_user(app::Call& call, const access::Scope& scope, const User& user) {
        PH_CHECK(work_.users().add_user(scope, user));
        call.gate.note(scope, app::subject("user", user.id), "");
        return give_password(user, call.now());
    }

    Status give_password(const User& user, Instant at) {
        app::Credential credential;
        credential.user_id = user.id;
        credential.password_hash = password_hash_;
        credential.changed_at = at;
        return work_.users().add_credential(credential);
    }

    // The accounts of persons in this household.
    Status add_participants(const Household& household, const Chapter& chapter, Instant at) {
        const std::string participant = household.written.items("personen").front().text("id");
        for (const View& one : story_.municipality.items("gebruikers")) {
            if (one.text_or("persoon") != participant) continue;
            PH_CHECK(stage_.play(administrator_, at, [&](app::Call& call) -> Status {
                PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
                return add_user(call, scope, user_of(one, chapter.participant, at));
            }));
        }
        return {};
    }

    app::UnitOfWork& work_;
    Random& random_;
    const Story& story_;
    Stage stage_;
    std::string password_hash_;
    MunicipalityId municipality_;
    std::string administrator_;
};

Result<bool> is_there(app::Storage& storage, const std::string& code) {
    PH_TRY(const auto work, storage.begin(app::Access::read));
    PH_TRY(const auto municipalities, work->users().municipalities());
    return std::ranges::any_of(municipalities, [&](const Municipality& one) { return one.code == code; });
}

}  // namespace

Result<DemoSummary> seed_demo(app::Storage& storage, const app::Catalogue& catalogue, const Clock& clock,
                              Random& random, const std::filesystem::path& folder,
                              const PasswordHasher& hash) {
    // The small file first: on a second start nothing else is read.
    Problems problems;
    const auto municipality = read_document(folder / "gemeente.yaml", schema("demo-gemeente"), problems);
    if (!municipality) return problems.error("De voorbeeldgemeente heeft fouten.");
    DemoSummary summary = summary_of(*municipality);
    PH_TRY(summary.was_there_already, is_there(storage, municipality->text("code")));
    if (summary.was_there_already) return summary;

    PH_TRY(const Story story, demo::read(folder, catalogue));
    PH_TRY(std::string password_hash, hash(summary.password));
    PH_TRY(const auto work, storage.begin(app::Access::write));
    summary.households = story.households.size();
    PH_TRY(summary.steps,
           (Play{*work, catalogue, random, clock.today(), story, std::move(password_hash)}.run()));
    return summary;
}

}  // namespace ph::catalogue
