#include "scenarios/town.hpp"

#include <fstream>
#include <sstream>

#include "app/ports/users.hpp"
#include "app/use_cases/case_sweep.hpp"
#include "app/use_cases/involvements.hpp"
#include "catalogue/approach_source.hpp"
#include "catalogue/load.hpp"
#include "engine/scenario/scenario.hpp"
#include "wire/dto/dossiers.hpp"
#include "wire/dto/my_day.hpp"
#include "wire/json_write.hpp"

namespace ph::scenarios {
namespace {

template <class Dto>
std::string json_of(const Dto& dto) {
    std::string text;
    wire::append(text, dto);
    return text;
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file{path};
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace

app::ApproachPointer approach_from(const std::string& text, int version) {
    auto scenario = engine::scenario::read(text, "proef.txt");
    if (!scenario.ok()) throw std::runtime_error(to_text(scenario.error()));
    auto definition = engine::Definition::build(scenario->draft);
    if (!definition.ok()) throw std::runtime_error(to_text(definition.error()));
    return std::make_shared<const engine::Approach>(engine::Approach{.id = definition->id(),
                                                                     .version = version,
                                                                     .name = definition->item(0).name,
                                                                     .municipality = "Zonnedal",
                                                                     .valid_from = {},
                                                                     .source = {},
                                                                     .principles = {},
                                                                     .open = {},
                                                                     .facts = {},
                                                                     .notes = {},
                                                                     .definition = *definition});
}

Town::Town() {
    static int number = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("ph-town-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    std::filesystem::create_directories(folder_);
    restart();

    municipality = {make_id<MunicipalityId>(clock.now(), random), "zonnedal", "Zonnedal", "Proef"};
    town_hall = {make_id<OrganisationId>(clock.now(), random), municipality.id, "Gemeente Zonnedal",
                 OrganisationType::municipality};
    food_bank = {make_id<OrganisationId>(clock.now(), random), municipality.id, "Voedselbank",
                 OrganisationType::partner};
    administrator.id = make_id<UserId>(clock.now(), random);
    administrator.municipality_id = municipality.id;
    administrator.organisation_id = town_hall.id;
    administrator.login = "beheer";
    administrator.display_name = "Bea Beheer";
    administrator.roles = {Role::administrator};
    {
        const auto work = begin();
        EXPECT_TRUE(work->users().install(municipality, town_hall, administrator).ok());
        commit(*work, {});
    }
    given(administrator, [&](app::Call& call) -> Result<bool> {
        PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
        PH_CHECK(call.work.users().add_organisation(scope, food_bank));
        return true;
    });
    intaker = add_user("intaker", "Ilse Intaker", Role::intaker, town_hall);
    coach = add_user("coach", "Samira Haddad", Role::coach, town_hall);
    second_coach = add_user("coach2", "Tom Bos", Role::coach, town_hall);
    partner = add_user("partner", "Vera Visser", Role::partner, food_bank);
    team_leader = add_user("leider", "Lies Leider", Role::team_leader, town_hall);
}

void Town::restart() {
    storage_.reset();
    storage::Key key{};
    key.fill(7);
    auto opened = storage::SqlStorage::open({.database = (folder_ / "town.db").string()},
                                            storage::derive_secrets(key), clock);
    if (!opened.ok()) throw std::runtime_error(to_text(opened.error()));
    storage_ = std::move(*opened);
    editions_ = std::make_unique<app::Editions>(catalogue::read_approach_source);
}

int Town::a_minute_passes() {
    const auto looked = app::Sweep{*storage_, catalogue(), kept_, *editions_, clock, random}.run(
        [](const Error& error) { ADD_FAILURE() << to_text(error); });
    if (!looked.ok()) throw std::runtime_error(to_text(looked.error()));
    expect_kept_pictures_to_hold();
    return *looked;
}

Town::~Town() {
    storage_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void Town::release(const std::string& text, int version) {
    app::Catalogue next = shipped();
    app::add_approach(next, approach_from(text, version), text);
    const auto read = [](const ApproachSource& source,
                         const app::TableTexts&) -> Result<app::ApproachPointer> {
        return approach_from(source.text, source.approach_version);
    };
    next.kept_approaches.clear();
    for (const auto& [id, approach] : next.approaches)
        next.kept_approaches[{id, approach->version}] = approach;
    const Status recalled = app::recall_approaches(next, *storage_, read);
    if (!recalled.ok()) throw std::runtime_error(to_text(recalled.error()));
    newer_ = std::move(next);
    restart();
}

const app::Catalogue& Town::shipped() {
    static const app::Catalogue loaded = [] {
        auto found = catalogue::load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
        if (!found.ok()) throw std::runtime_error(to_text(found.error()));
        const std::string text = text_of(std::filesystem::path{PH_SOURCE_DIR} / "tests/scenarios/proef.txt");
        app::add_approach(*found, approach_from(text, 1), text);
        return std::move(*found);
    }();
    return loaded;
}

std::unique_ptr<app::UnitOfWork> Town::begin() {
    auto work = storage_->begin(app::Access::write);
    if (!work.ok()) throw std::runtime_error(to_text(work.error()));
    return std::move(*work);
}

void Town::commit(app::UnitOfWork& work, const std::vector<access::AuditEvent>& events) {
    const Status committed = work.commit(events);
    if (!committed.ok()) throw std::runtime_error(to_text(committed.error()));
}

void Town::expect_kept_pictures_to_hold() {
    for (const User* reader : {&coach, &second_coach, &team_leader}) {
        if (!reader->id.is_nil()) expect_kept_pictures_to_hold(*reader);
    }
}

void Town::expect_kept_pictures_to_hold(const User& reader) {
    const auto work = storage_->begin(app::Access::read).value();
    const access::Actor actor{
        reader.id,        reader.municipality_id, reader.organisation_id,       reader.roles,
        reader.person_id, reader.display_name,    {reader.organisation_id.uuid}};
    access::Gate gate{catalogue().policy, actor, work->grants(), clock, random};
    app::Pictures none;
    app::Call with_kept{gate, *work, clock, random, catalogue(), kept_, *editions_};
    app::Call anew{gate, *work, clock, random, catalogue(), none, *editions_};
    const auto day = [](app::Call& call) { return json_of(wire::to_dto(*app::my_day(call).value())); };
    EXPECT_EQ(day(with_kept), day(anew)) << "the day of " << reader.display_name;
    const auto list = app::dossiers(anew, {}, std::nullopt, 100).value();
    for (const app::DossierRow& row : list.rows) {
        const auto picture = [&](app::Call& call) {
            return json_of(
                wire::to_dto(app::dossier_picture(call, row.id).value(), catalogue(), call.today()));
        };
        EXPECT_EQ(picture(with_kept), picture(anew)) << "the dossier of " << row.name;
    }
}

User Town::add_user(const std::string& login, const std::string& name, Role role,
                    const Organisation& organisation) {
    User user;
    user.id = make_id<UserId>(clock.now(), random);
    user.municipality_id = municipality.id;
    user.organisation_id = organisation.id;
    user.login = login;
    user.display_name = name;
    user.roles = {role};
    given(administrator, [&](app::Call& call) -> Result<bool> {
        PH_TRY(const auto scope, call.gate.enter(access::Permission::user_change, true));
        PH_CHECK(call.work.users().add_user(scope, user));
        return true;
    });
    return user;
}

app::NewRegistration Town::jan() const {
    app::NewRegistration input;
    input.registration.question = "Ik heb geen geld en geen plek om te slapen.";
    input.person.given_names = "Jan";
    input.person.name_prefix = "van der";
    input.person.family_name = "Berg";
    input.person.birth_date = Date{std::chrono::year{1980} / 4 / 3};
    input.household.no_fixed_address = true;
    input.household.town = "Zonnedal";
    input.checked_for_duplicates = true;
    return input;
}

app::RegistrationView Town::registered(app::NewRegistration input) {
    return given(intaker, [&](app::Call& call) { return app::register_household(call, std::move(input)); });
}

DossierId Town::guided() {
    const DossierId dossier = registered(jan()).dossier_id;
    given(intaker, [&](app::Call& call) {
        return app::involve(call, dossier,
                            {.user_id = coach.id, .role = Role::coach, .starts_on = {}, .reason = {}});
    });
    return dossier;
}

std::vector<std::string> pointers(const Error& error) {
    std::vector<std::string> found;
    for (const Problem& problem : error.problems) found.push_back(problem.place.pointer);
    return found;
}

}  // namespace ph::scenarios
