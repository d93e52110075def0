#include "http/dispatcher.hpp"

#include <exception>

#include "app/actor.hpp"
#include "app/auth/tokens.hpp"
#include "http/idempotency.hpp"
#include "http/problem.hpp"

namespace ph::http {
namespace {

using Steady = std::chrono::steady_clock;

Error signed_out() {
    return {Fault::unauthenticated, "U bent niet (meer) ingelogd. Log opnieuw in.", {}};
}

Error too_often() {
    return {Fault::too_many, "U doet dit te vaak achter elkaar. Wacht even en probeer het dan opnieuw.", {}};
}

Error too_busy() {
    return {Fault::unavailable, "Het is nu erg druk. Probeer het over een paar seconden opnieuw.", {}};
}

// A session that must still take a step opens only the pages for that step.
Status check_step(app::auth::Next next) {
    using app::auth::Next;
    const auto refuse = [](std::string_view code, std::string_view message) -> Status {
        return Error{Fault::forbidden, std::string{message}, {{std::string{code}, std::string{message}, {}}}};
    };
    switch (next) {
        case Next::nothing: return {};
        case Next::code: return refuse("code-nodig", "Vul eerst uw inlogcode in, op /inloggen/code.");
        case Next::enrol:
            return refuse("tweede-stap-instellen", "Stel eerst de tweede stap in, op /inloggen/tweede-stap.");
        case Next::new_password:
            return refuse("wachtwoord-wijzigen", "Kies eerst een nieuw wachtwoord, op /wachtwoord.");
    }
    return {};
}

// After a refusal nothing was changed: what was decided and read stays, what was to be noted as changed goes.
std::vector<access::AuditEvent> without_changes(std::vector<access::AuditEvent> events) {
    std::erase_if(events, [](const access::AuditEvent& event) {
        return !event.payload.empty() || !event.subject.empty();
    });
    for (access::AuditEvent& event : events) event.change = false;
    return events;
}

// No role of this person ever has this permission: refused before the handler, and recorded by the gate.
Status open_to_somebody(const Route& route, access::Gate& gate) {
    if (access::decide(gate.policy(), gate.actor(), route.permission, nullptr).allowed) return {};
    PH_CHECK(gate.enter(route.permission, route.access == app::Access::write));
    return {};
}

// The answer that this request had before, under the same key.
Result<std::optional<Response>> answered_before(const Request& request, const Route& route,
                                                const std::string& key, access::Gate& gate,
                                                app::UnitOfWork& work) {
    PH_TRY(const auto earlier, earlier_answer(work, gate.actor().user_id, key, request));
    if (!earlier) return std::optional<Response>{};
    // The stored answer is read again: that passes the gate like any other reading.
    if (earlier->dossier) {
        PH_CHECK(gate.admit(route.permission, *earlier->dossier));
    } else {
        PH_CHECK(gate.enter(route.permission));
    }
    return std::optional{response_of(*earlier)};
}

bool is_hex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

struct Dispatcher::Job {
    Request request;
    Match match;
    Answer answer;
    Steady::time_point started = Steady::now();
};

std::string trace_id_of(const Request& request, Random& random) {
    // "00-<32 hex>-<16 hex>-<flags>" (W3C trace context, version 00)
    if (const auto parent = request.header("traceparent");
        parent && parent->size() == 55 && parent->starts_with("00-")) {
        const std::string_view id = parent->substr(3, 32);
        if (is_hex(id) && id.find_first_not_of('0') != std::string_view::npos) return std::string{id};
    }
    Uuid id;
    random.fill(id.bytes);
    std::string text = id.to_string();
    std::erase(text, '-');
    return text;
}

void add_trace(std::vector<access::AuditEvent>& events, const std::string& trace_id) {
    std::string text = trace_id;
    for (const std::size_t hyphen : {8U, 13U, 18U, 23U}) text.insert(hyphen, 1, '-');
    for (access::AuditEvent& event : events) event.trace_id = Uuid::parse(text);
}

void Dispatcher::handle(Request request, Match match, Answer answer) {
    const auto job = std::make_shared<Job>();
    job->request = std::move(request);
    job->match = std::move(match);
    job->answer = std::move(answer);
    job->request.trace_id = trace_id_of(job->request, services_.random);
    job->request.parameters = std::move(job->match.parameters);
    guarded(job, [&] { start(job); });
}

void Dispatcher::ask(const Request& page, std::string_view api_path, Answer answer) {
    Request request;
    request.path = api_path;
    request.peer = page.peer;
    request.headers = page.headers;
    handle(std::move(request), services_.routes.match(Method::get, api_path), std::move(answer));
}

Response Dispatcher::refuse(int status, std::string_view code, std::string_view title) {
    const std::string trace_id = trace_id_of(Request{}, services_.random);
    Response response = http_problem(status, code, title, trace_id);
    add_standard_headers(services_.site, response);
    services_.metrics.observe("-", "-", status, {});
    services_.journal.request({"-", "-", status, {}, trace_id});
    return response;
}

void Dispatcher::start(const JobPtr& job) {
    if (const auto* route = std::get_if<const PublicRoute*>(&job->match.route))
        return start_public(job, **route);
    const auto* route = std::get_if<const Route*>(&job->match.route);
    if (route == nullptr) {
        if (job->match.allowed.empty()) return fail(job, {Fault::missing, "Dit adres bestaat niet.", {}});
        Response response =
            http_problem(405, "methode-niet-toegestaan",
                         "Dit kan hier niet. Wel: " + job->match.allowed + '.', job->request.trace_id);
        return finish(job, std::move(response.with("Allow", job->match.allowed)));
    }
    const Route& found = **route;
    if (!services_.workers.submit([this, job, &found] { guarded(job, [&] { run(job, found); }); }))
        fail(job, too_busy());
}

void Dispatcher::start_public(const JobPtr& job, const PublicRoute& route) {
    if (!services_.rates.allow(route.rate, job->request.peer, Steady::now())) return fail(job, too_often());
    const auto work = [this, job, &route] {
        guarded(job, [&] {
            route.handler(job->request, [this, job](Response response) { finish(job, std::move(response)); });
        });
    };
    if (route.lane == Lane::io) return work();
    WorkerPool& pool = route.lane == Lane::password ? services_.hashing : services_.workers;
    if (!pool.submit(work)) fail(job, too_busy());
}

void Dispatcher::guarded(const JobPtr& job, const std::function<void()>& work) {
    try {
        work();
    } catch (const std::exception& defect) {
        fail(job, {Fault::internal, defect.what(), {}});
    }
}

void Dispatcher::run(const JobPtr& job, const Route& route) {
    if (auto allowed = authenticate(*job, route); !allowed.ok()) return fail(job, allowed.error());
    const access::Actor actor = app::actor_of(job->request.session->signed_in.user);
    if (route.stages.read) {
        answer_in_stages(job, route, actor);
    } else if (route.access == app::Access::read) {
        answer_read(job, route, actor);
    } else {
        answer_write(job, route, route.handler, actor);
    }
}

Status Dispatcher::authenticate(Job& job, const Route& route) {
    const auto token = job.request.cookie(services_.site.cookie_name());
    if (!token || token->empty()) return signed_out();
    PH_TRY(auto found, services_.sessions.find(app::auth::digest_of(*token)));
    if (!found) return signed_out();
    const app::auth::Next next = app::auth::next_step(*found, services_.auth);
    job.request.session = SessionInfo{*std::move(found), app::auth::csrf_token(*token)};
    PH_CHECK(check_step(next));
    if (route.method != Method::get) {
        PH_CHECK(check_origin(services_.site, job.request));
        PH_CHECK(check_csrf(job.request));
    }
    const std::string user = job.request.session->signed_in.user.id.to_string();
    if (!services_.rates.allow(route.rate, user, Steady::now())) return too_often();
    return {};
}

app::Call Dispatcher::call_of(access::Gate& gate, app::UnitOfWork& work) const {
    return {gate,
            work,
            services_.clock,
            services_.random,
            services_.catalogue,
            services_.pictures,
            services_.editions};
}

Result<Response> Dispatcher::handled(Job& job, const Route& route, const Handler& handler, access::Gate& gate,
                                     app::UnitOfWork& work) {
    const bool writes = route.access == app::Access::write;
    PH_CHECK(open_to_somebody(route, gate));
    app::Call call = call_of(gate, work);
    if (!writes) return handler(call, job.request);

    PH_TRY(const auto key, idempotency_key(job.request));
    if (!key) return handler(call, job.request);
    PH_TRY(auto earlier, answered_before(job.request, route, *key, gate, work));
    if (earlier) return std::move(*earlier);
    PH_TRY(Response response, handler(call, job.request));
    app::StoredAnswer answer;
    answer.user_id = gate.actor().user_id;
    answer.key = *key;
    answer.created_at = services_.clock.now();
    answer.dossier = gate.opened(route.permission);
    PH_CHECK(keep_answer(work, std::move(answer), job.request, response));
    return response;
}

Result<std::variant<Reckon, Response>> Dispatcher::read_first(Job& job, const Route& route,
                                                              access::Gate& gate, app::UnitOfWork& work) {
    using First = std::variant<Reckon, Response>;
    PH_CHECK(open_to_somebody(route, gate));
    PH_TRY(const auto key, idempotency_key(job.request));
    if (key) {
        // Reckoning twice what was answered already is work for nothing; that nothing is written twice, the
        // last stage sees to.
        PH_TRY(auto earlier, answered_before(job.request, route, *key, gate, work));
        if (earlier) return First{std::move(*earlier)};
    }
    app::Call call = call_of(gate, work);
    PH_TRY(auto reckon, route.stages.read(call, job.request));
    return First{std::move(reckon)};
}

void Dispatcher::answer_read(const JobPtr& job, const Route& route, const access::Actor& actor) {
    auto work = services_.storage.begin(app::Access::read);
    if (!work.ok()) return fail(job, work.error());
    access::Gate gate{services_.catalogue.policy, actor, (*work)->grants(), services_.clock,
                      services_.random};
    auto result = handled(*job, route, route.handler, gate, **work);
    auto events = gate.take_events();
    add_trace(events, job->request.trace_id);
    work->reset();
    if (result.ok()) return finish_after(job, std::move(events), *std::move(result));
    const Error& error = result.error();
    if (error.fault == Fault::internal)
        services_.journal.defect(route.path, job->request.trace_id, to_text(error));
    finish_after(job, std::move(events), problem_response(error, job->request.trace_id));
}

void Dispatcher::answer_in_stages(const JobPtr& job, const Route& route, const access::Actor& actor) {
    auto work = services_.storage.begin(app::Access::read);
    if (!work.ok()) return fail(job, work.error());
    access::Gate gate{services_.catalogue.policy, actor, (*work)->grants(), services_.clock,
                      services_.random};
    auto first = read_first(*job, route, gate, **work);
    auto events = gate.take_events();
    add_trace(events, job->request.trace_id);
    work->reset();
    if (!first.ok()) return refuse_after(job, route, std::move(events), first.error());
    if (auto* answer = std::get_if<Response>(&*first))
        return finish_after(job, std::move(events), std::move(*answer));
    const auto handler = std::get<Reckon>(*first)();
    if (!handler.ok()) return refuse_after(job, route, std::move(events), handler.error());
    answer_write(job, route, *handler, actor, std::move(events));
}

void Dispatcher::answer_write(const JobPtr& job, const Route& route, const Handler& handler,
                              const access::Actor& actor, std::vector<access::AuditEvent> before) {
    auto work = services_.storage.begin(app::Access::write);
    if (!work.ok()) return fail(job, work.error());
    access::Gate gate{services_.catalogue.policy, actor, (*work)->grants(), services_.clock,
                      services_.random};
    auto result = handled(*job, route, handler, gate, **work);
    auto events = gate.take_events();
    add_trace(events, job->request.trace_id);
    events.insert(events.begin(), std::make_move_iterator(before.begin()),
                  std::make_move_iterator(before.end()));
    if (result.ok()) {
        auto committed = (*work)->commit(events);
        work->reset();
        if (!committed.ok()) return fail(job, committed.error());
        return finish(job, *std::move(result));
    }
    work->reset();  // rolls back
    refuse_after(job, route, std::move(events), result.error());
}

void Dispatcher::refuse_after(const JobPtr& job, const Route& route, std::vector<access::AuditEvent> events,
                              const Error& error) {
    if (error.fault == Fault::internal)
        services_.journal.defect(route.path, job->request.trace_id, to_text(error));
    finish_after(job, without_changes(std::move(events)), problem_response(error, job->request.trace_id));
}

void Dispatcher::finish_after(const JobPtr& job, std::vector<access::AuditEvent> events, Response response) {
    if (events.empty()) return finish(job, std::move(response));
    const auto kept = std::make_shared<Response>(std::move(response));
    services_.storage.record(std::move(events), [this, job, kept](const Status& recorded) {
        if (recorded.ok()) {
            finish(job, std::move(*kept));
        } else {
            fail(job, recorded.error());
        }
    });
}

void Dispatcher::finish(const JobPtr& job, Response response) {
    const Request& request = job->request;
    add_standard_headers(services_.site, response);
    const auto duration = Steady::now() - job->started;
    const std::string_view method = name_of(request.method);
    const std::string_view path_template = job->match.path_template();
    services_.metrics.observe(method, path_template, response.status, duration);
    services_.journal.request({method, path_template, response.status, duration, request.trace_id});
    touch_session(*job);
    job->answer(std::move(response));
}

void Dispatcher::fail(const JobPtr& job, const Error& error) {
    if (error.fault == Fault::internal) {
        services_.journal.defect(job->match.path_template(), job->request.trace_id, to_text(error));
    }
    finish(job, problem_response(error, job->request.trace_id));
}

void Dispatcher::touch_session(const Job& job) {
    if (!job.request.session || !services_.sessions.wants_touch(job.request.session->signed_in.session))
        return;
    const app::Digest token_hash = job.request.session->signed_in.session.token_hash;
    // A full queue is no harm: the next request within the idle time tries again.
    (void)services_.workers.submit([this, token_hash] { (void)services_.sessions.touch(token_hash); });
}

}  // namespace ph::http
