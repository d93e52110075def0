#include "server/composition.hpp"

#include "app/ports/idempotency.hpp"
#include "app/ports/protection.hpp"
#include "app/use_cases/approaches.hpp"
#include "app/use_cases/case_sweep.hpp"
#include "app/use_cases/editions.hpp"
#include "app/use_cases/grants.hpp"
#include "catalogue/approach_source.hpp"
#include "catalogue/effect.hpp"
#include "catalogue/load.hpp"
#include "catalogue/rights.hpp"
#include "http/handlers/calendar.hpp"
#include "http/handlers/effect_reports.hpp"
#include "http/handlers/evidence.hpp"
#include "http/handlers/handlers.hpp"
#include "http/handlers/letter_files.hpp"
#include "http/handlers/operations.hpp"
#include "http/handlers/rights.hpp"
#include "http/handlers/sessions.hpp"
#include "http/handlers/users.hpp"
#include "http/pages/screens.hpp"
#include "http/pages/sign_in_pages.hpp"
#include "interop/calendar.hpp"
#include "interop/workbook.hpp"
#include "server/contract.hpp"
#include "server/installation_key.hpp"
#include "server/letter_paper.hpp"
#include "server/report_pdf.hpp"
#include "wire/dto/effect_reports.hpp"

namespace ph::server {
namespace {

constexpr std::size_t hashing_threads = 2;  // each takes 64 MB while it works
constexpr std::size_t longest_hashing_queue = 64;
constexpr int minutes_between_tidying = 60;
// Of POSTs with an Idempotency-Key: a device may be without network over a weekend and more. The outbox of
// /werk (web/src/werk/road/outbox.ts) asks again for as long as this, less a day.
constexpr std::chrono::hours keep_answers{7 * 24};

http::Site site_of(const Settings& settings) {
    http::Site site;
    site.public_url = settings.public_url;
    site.demo = settings.demo;
    return site;
}

// Whoever sees the telephone reads a time, and not who, where or what about.
std::string calendar_file(const std::vector<app::CalendarMoment>& moments, Instant written_at) {
    std::vector<interop::CalendarEvent> events;
    for (const app::CalendarMoment& one : moments)
        events.push_back({one.id, one.starts_at, one.minutes, one.version - 1});
    return interop::calendar_text("Afspraken", "Afspraak", events, written_at);
}

Settings completed(Settings settings) {
    if (settings.demo) settings.auth.staff_need_second_factor = false;
    return settings;
}

}  // namespace

Composition::Composition(const Settings& settings, Clock& clock, Random& random, http::Journal& journal)
    : settings_(completed(settings)),
      clock_(clock),
      random_(random),
      journal_(journal),
      server_(settings.listen),
      site_(site_of(settings)),
      rates_(settings.rates),
      files_(settings.web),
      ledger_(settings.data),
      editions_(catalogue::read_approach_source),
      passwords_(settings.auth.cost),
      workers_(settings.workers, settings.longest_queue),
      hashing_(hashing_threads, longest_hashing_queue) {}

Composition::~Composition() {
    {
        const std::lock_guard lock{rounds_mutex_};
        ending_ = true;
    }
    rounds_wake_.notify_all();
    if (rounds_thread_.joinable()) rounds_thread_.join();
    // Nothing new is taken; then what the storage still has to record is recorded and answered.
    hashing_.stop();
    workers_.stop();
    storage_.reset();
}

Result<std::unique_ptr<Composition>> Composition::start(const Settings& settings, Clock& clock,
                                                        Random& random, http::Journal& journal) {
    std::unique_ptr<Composition> made{new Composition{settings, clock, random, journal}};
    PH_CHECK(made->prepare());
    made->connect();
    return made;
}

Status Composition::prepare() {
    PH_CHECK(server_.listen());
    PH_TRY(catalogue_, catalogue::load(settings_.catalogue));
    PH_TRY(rights_, catalogue::load_rights(settings_.catalogue));
    PH_TRY(const auto effect_rules, catalogue::load_effect(settings_.catalogue));
    report_tools_.rules = effect_rules.rules;
    report_tools_.evidence = effect_rules.evidence;
    report_tools_.write = [texts = effect_rules.texts](const effect::Report& report,
                                                       const SavedCohort& cohort,
                                                       const effect::Guard& guard) {
        return wire::report_forms(report, cohort, texts, guard);
    };
    report_tools_.paper = [texts = effect_rules.texts](const KeptReport& kept) {
        return report_pdf(kept, texts);
    };
    PH_TRY(auto drawings, load_letter_drawings(settings_.catalogue));
    letter_tools_.paper = [kept = std::move(drawings)](const app::LetterFile& letter) {
        return interop::letter_pdf(letter_paper(letter, kept));
    };
    PH_TRY(const auto key, installation_key(settings_.data, random_));
    storage::Settings storage_settings;
    storage_settings.database = settings_.database_or_default();
    PH_TRY(storage_, storage::SqlStorage::open(storage_settings, storage::derive_secrets(key), clock_));
    PH_CHECK(app::renew_grants(*storage_, catalogue_.policy));
    PH_CHECK(destroy_again());
    PH_CHECK(app::recall_approaches(catalogue_, *storage_, editions_.read()));
    return app::recall_editions(catalogue_, editions_, *storage_);
}

void Composition::connect() {
    sessions_ = std::make_unique<app::auth::Sessions>(*storage_, clock_, settings_.auth);
    sign_in_ = std::make_unique<app::auth::SignIn>(*storage_, *sessions_, passwords_, catalogue_.policy,
                                                   clock_, random_, settings_.auth);
    dispatcher_ = std::make_unique<http::Dispatcher>(
        http::Services{*storage_, catalogue_, pictures_, editions_, clock_, random_, *sign_in_, *sessions_,
                       settings_.auth, site_, routes_, workers_, hashing_, rates_, metrics_, journal_});
    add_routes();
    add_gauges();
    // A full queue cannot be: nobody was served yet.
    (void)workers_.submit([this] { files_.compress(); });
}

void Composition::add_routes() {
    const http::SessionRoutes session_routes{*sign_in_, *dispatcher_, site_, settings_.auth};
    http::add_session_routes(routes_, session_routes);
    http::add_resource_routes(routes_);
    http::add_user_routes(routes_, passwords_);
    http::add_rights_routes(routes_, rights_);
    http::add_effect_report_routes(routes_, report_tools_);
    http::add_letter_file_routes(routes_, letter_tools_);
    http::add_evidence_routes(routes_, report_tools_.evidence);
    http::add_outreach_routes(routes_, interop::read_workbook);
    http::add_calendar_routes(routes_, {*storage_, catalogue_, clock_, random_}, calendar_file);
    http::add_sign_in_pages(routes_, session_routes);
    http::add_screens(routes_, session_routes, files_);
    http::add_operations_routes(routes_, *storage_, metrics_, openapi_json(), settings_.metrics_token);
}

void Composition::add_gauges() {
    metrics_.add_gauge("participatiehuis_worker_queue", "Requests waiting for a worker.",
                       [this] { return static_cast<double>(workers_.queued()); });
    metrics_.add_gauge("participatiehuis_hashing_queue", "Sign-ins waiting for their password check.",
                       [this] { return static_cast<double>(hashing_.queued()); });
    metrics_.add_gauge("participatiehuis_audit_groups", "Commits of read events so far.",
                       [this] { return static_cast<double>(storage_->figures().read_event_groups); });
    metrics_.add_gauge("participatiehuis_audit_events", "Read events in them.",
                       [this] { return static_cast<double>(storage_->figures().read_events); });
}

void Composition::run(bool stop_on_signal) {
    // Not before: a demo is loaded between the start and the serving.
    rounds_thread_ = std::thread{[this] { do_rounds(); }};
    server_.run(*dispatcher_, routes_, metrics_, stop_on_signal);
}

// Every minute what is due in cases, also what became due while nothing ran, and what was decided to destroy;
// every hour the tidying, and once a day the destruction list.
void Composition::do_rounds() {
    std::unique_lock lock{rounds_mutex_};
    for (int minute = 0; !ending_; ++minute) {
        lock.unlock();
        sweep();
        if (auto placed = storage_->place_events(); !placed.ok())
            journal_.defect("-", "-", to_text(placed.error()));
        destroy_decided();
        list_for_destruction();
        if (minute % minutes_between_tidying == minutes_between_tidying - 1) {
            if (auto tidied = tidy_up(); !tidied.ok()) journal_.defect("-", "-", to_text(tidied.error()));
        }
        lock.lock();
        rounds_wake_.wait_for(lock, std::chrono::minutes{1}, [this] { return ending_.load(); });
    }
}

void Composition::sweep() {
    const auto defect = [this](const Error& error) { journal_.defect("-", "-", to_text(error)); };
    app::Sweep round{*storage_, catalogue_, pictures_, editions_, clock_, random_};
    if (const auto swept = round.run(defect); !swept.ok()) defect(swept.error());
}

app::RetentionRound Composition::retention_round() {
    return {*storage_, catalogue_, pictures_, ledger_, clock_, random_};
}

Status Composition::destroy_again() {
    PH_TRY(const auto outcome, retention_round().destroy_again());
    if (outcome.destroyed > 0)
        journal_.defect("-", "-",
                        "Een teruggezette reservekopie bevatte vernietigde dossiers. Opnieuw vernietigd: " +
                            std::to_string(outcome.destroyed) + '.');
    if (outcome.left > 0)
        journal_.defect(
            "-", "-",
            "Dossiers die in het register van vernietiging staan en sindsdien weer open gingen of "
            "werden tegengehouden, zijn niet vernietigd: " +
                std::to_string(outcome.left) + '.');
    return {};
}

void Composition::destroy_decided() {
    const auto defect = [this](const Error& error) { journal_.defect("-", "-", to_text(error)); };
    const auto done = retention_round().destroy_decided(defect, [this] { return ending_.load(); });
    if (!done.ok()) defect(done.error());
}

void Composition::list_for_destruction() {
    if (listed_on_ == clock_.today()) return;
    listed_on_ = clock_.today();
    if (const auto updated = retention_round().update_ledger(); !updated.ok())
        journal_.defect("-", "-", to_text(updated.error()));
    const auto listed = retention_round().list(false, [this] { return ending_.load(); });
    if (!listed.ok()) journal_.defect("-", "-", to_text(listed.error()));
    const auto forgotten = retention_round().forget_approached([this] { return ending_.load(); });
    if (!forgotten.ok()) journal_.defect("-", "-", to_text(forgotten.error()));
}

Status Composition::tidy_up() {
    PH_TRY(const auto work, storage_->begin(app::Access::write));
    PH_CHECK(work->idempotency().forget_before(clock_.now() - keep_answers));
    PH_CHECK(work->users().remove_sessions_before(clock_.now(), clock_.now() - settings_.auth.idle));
    PH_CHECK(work->protection().forget_notes(clock_.today()));
    return work->commit({});
}

}  // namespace ph::server
