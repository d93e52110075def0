#include "http/test_server.hpp"

#include <unistd.h>

#include <stdexcept>

namespace ph::testing {
namespace {

template <class T>
T need(Result<T> result) {
    if (!result.ok()) throw std::runtime_error(to_text(result.error()));
    return *std::move(result);
}

void need(const Status& status) {
    if (!status.ok()) throw std::runtime_error(to_text(status.error()));
}

std::filesystem::path fresh_folder() {
    static std::atomic<int> number{0};
    auto folder = std::filesystem::temp_directory_path() /
                  ("ph-http-" + std::to_string(::getpid()) + '-' + std::to_string(++number));
    std::filesystem::remove_all(folder);
    return folder;
}

}  // namespace

void KeptJournal::request(const http::RequestRecord& record) {
    const std::lock_guard lock{mutex_};
    lines_.push_back(std::string{record.method} + ' ' + std::string{record.path_template} + ' ' +
                     std::to_string(record.status));
}

void KeptJournal::defect(std::string_view path_template, std::string_view, std::string_view what) {
    const std::lock_guard lock{mutex_};
    lines_.push_back("defect " + std::string{path_template} + ' ' + std::string{what});
}

std::vector<std::string> KeptJournal::lines() const {
    const std::lock_guard lock{mutex_};
    return lines_;
}

TestServer::TestServer(Change change) : folder_(fresh_folder()) {
    settings_.listen.port = 0;
    settings_.data = folder_;
    settings_.web = folder_ / "web";
    settings_.catalogue = std::filesystem::path{PH_SOURCE_DIR} / "catalogue";
    settings_.auth.staff_need_second_factor = false;
    settings_.auth.cost = {.passes = 1, .memory = 1U << 20U};
    settings_.rates = {{}, {}, {}, {}};
    if (change) change(settings_);
    start();
    try {
        install();
    } catch (...) {
        stop();
        throw;
    }
}

TestServer::~TestServer() {
    stop();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

void TestServer::start() {
    running_ = need(server::Composition::start(settings_, clock, random_, journal));
    thread_ = std::thread{[this] { running_->run(false); }};
}

void TestServer::stop() {
    if (!thread_.joinable()) return;
    running_->stop();
    thread_.join();
    running_.reset();
}

void TestServer::restart(const std::function<void()>& between) {
    stop();
    if (between) between();
    start();
}

Client TestServer::signed_in(const std::string& login) const {
    Client client{port()};
    const Reply reply = client.sign_in(login, std::string{good_password});
    if (reply.status != 201) throw std::runtime_error("no sign-in: " + reply.body);
    return client;
}

app::Credential TestServer::credential_for(const UserId& user, bool must_change) {
    app::Credential credential;
    credential.user_id = user;
    credential.password_hash = need(running_->passwords().hash(good_password));
    credential.must_change = must_change;
    credential.changed_at = clock.now();
    return credential;
}

void TestServer::install(const Municipality& new_municipality, const Organisation& own, const User& first) {
    auto work = need(running_->storage().begin(app::Access::write));
    need(work->users().install(new_municipality, own, first));
    need(work->users().add_credential(credential_for(first.id, false)));
    need(work->commit({}));
}

void TestServer::install() {
    municipality = {make_id<MunicipalityId>(clock.now(), random_), "proef", "Gemeente Proef"};
    organisation = {make_id<OrganisationId>(clock.now(), random_), municipality.id, "Gemeente Proef",
                    OrganisationType::municipality};
    administrator.id = make_id<UserId>(clock.now(), random_);
    administrator.municipality_id = municipality.id;
    administrator.organisation_id = organisation.id;
    administrator.login = "beheer";
    administrator.display_name = "Bea Heer";
    administrator.roles = {Role::administrator};
    install(municipality, organisation, administrator);
    coach = add_user("coach", {Role::coach});
}

Organisation TestServer::add_municipality(const std::string& code) {
    const Municipality other{make_id<MunicipalityId>(clock.now(), random_), code, "Gemeente " + code};
    const Organisation own{make_id<OrganisationId>(clock.now(), random_), other.id, other.name,
                           OrganisationType::municipality};
    User first = administrator;
    first.id = make_id<UserId>(clock.now(), random_);
    first.municipality_id = other.id;
    first.organisation_id = own.id;
    first.login = "beheer-" + code;
    install(other, own, first);
    return own;
}

template <class Act>
void TestServer::as_administrator_of(const MunicipalityId& where, const Act& act) {
    access::Policy policy;
    policy.roles[Role::administrator][access::Permission::user_change] = access::Reach::municipality;
    policy.purposes[access::Permission::user_change] = "beheer";
    policy.grounds[access::Permission::user_change] = "proef";
    policy.data[access::Permission::user_change] = {{access::DataCategory::identity}, {}};
    access::Actor actor;
    actor.user_id = administrator.id;
    actor.municipality_id = where;
    actor.roles = {Role::administrator};
    const auto work = need(running_->storage().begin(app::Access::write));
    access::Gate gate{policy, actor, work->grants(), clock, random_};
    act(*work, need(gate.enter(access::Permission::user_change, true)));
    need(work->commit({}));
}

Organisation TestServer::add_partner(const std::string& name) {
    const Organisation partner{make_id<OrganisationId>(clock.now(), random_), municipality.id, name,
                               OrganisationType::partner};
    as_administrator_of(municipality.id, [&](app::UnitOfWork& work, const access::Scope& scope) {
        need(work.users().add_organisation(scope, partner));
    });
    return partner;
}

User TestServer::add_user(const std::string& login, std::vector<Role> roles, bool must_change,
                          std::optional<PersonId> person) {
    User user = administrator;
    user.person_id = person;
    user.login = login;
    user.display_name = login;
    user.roles = std::move(roles);
    return add_user(std::move(user), must_change);
}

User TestServer::add_user(User user, bool must_change) {
    user.id = make_id<UserId>(clock.now(), random_);
    as_administrator_of(user.municipality_id, [&](app::UnitOfWork& work, const access::Scope& scope) {
        need(work.users().add_user(scope, user));
        need(work.users().add_credential(credential_for(user.id, must_change)));
    });
    return user;
}

std::int64_t TestServer::audit_events() {
    std::int64_t events = 0;
    for (const auto& report : need(running_->storage().verify_audit())) {
        if (!report.breaks.empty()) throw std::runtime_error("the audit chain is broken");
        events += report.events;
    }
    return events;
}

}  // namespace ph::testing
