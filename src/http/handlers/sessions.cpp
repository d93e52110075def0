// Signing in and out through the API, and who is signed in.
#include "http/handlers/sessions.hpp"

#include <set>

#include "app/auth/tokens.hpp"
#include "app/ports/work.hpp"
#include "http/inputs.hpp"
#include "http/problem.hpp"
#include "wire/dto/session.hpp"

namespace ph::http {
namespace {

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::string organisation_name(const std::vector<Organisation>& organisations, const OrganisationId& id) {
    for (const Organisation& organisation : organisations) {
        if (organisation.id == id) return organisation.name;
    }
    return {};
}

// What any of the roles gives: screens leave out what would only be refused. The gate decides, not this.
std::vector<access::Permission> permissions_of(const access::Policy& policy, const std::vector<Role>& roles) {
    std::set<access::Permission> all;
    for (const Role role : roles) {
        const auto granted = policy.roles.find(role);
        if (granted == policy.roles.end()) continue;
        for (const auto& [permission, reach] : granted->second) all.insert(permission);
    }
    return {all.begin(), all.end()};
}

Result<Response> present_session(app::Call& call, const Request& request, const SessionRoutes& routes) {
    const app::SignedIn& signed_in = request.session->signed_in;
    PH_TRY(const auto scope, call.gate.enter(access::Permission::session));
    PH_TRY(const auto municipality, call.work.users().municipality(scope));
    PH_TRY(const auto organisations, call.work.users().organisations(scope));
    wire::Sessie session;
    session.gebruiker.id = signed_in.user.id;
    session.gebruiker.naam = signed_in.user.display_name;
    session.gebruiker.organisatie = organisation_name(organisations, signed_in.user.organisation_id);
    session.gebruiker.organisatieId = signed_in.user.organisation_id;
    session.gebruiker.rollen = signed_in.user.roles;
    session.gebruiker.telefoon = unless_empty(signed_in.user.phone);
    session.gebruiker.email = unless_empty(signed_in.user.email);
    session.gemeente = municipality.name;
    session.csrfToken = request.session->csrf_token;
    if (signed_in.user.person_id) {
        PH_TRY(session.dossierId, call.work.work().own_dossier(scope));
    }
    session.demo = routes.site.demo;
    session.verlooptOp = std::min(signed_in.session.expires_at, call.now() + routes.auth.idle);
    session.rechten = permissions_of(call.catalogue.policy, signed_in.user.roles);
    return ok(session);
}

Response refused_step(app::auth::Next next, std::string_view trace_id) {
    if (next == app::auth::Next::code) {
        return problem_response({Fault::unauthenticated,
                                 "Stuur ook de code van uw authenticator-app mee.",
                                 {{"code-nodig", "Vul de zes cijfers in.", wire::at_pointer("/code")}}},
                                trace_id);
    }
    const std::string page = next == app::auth::Next::enrol ? "/inloggen/tweede-stap" : "/wachtwoord";
    return problem_response(
        {Fault::forbidden, "Log één keer in met uw browser, op /inloggen. U komt dan op " + page + '.', {}},
        trace_id);
}

void sign_in(const SessionRoutes& routes, const Request& request, const Answer& answer) {
    const auto refuse = [&](const Error& error) { answer(problem_response(error, request.trace_id)); };
    if (auto ours = check_origin(routes.site, request); !ours.ok()) return refuse(ours.error());
    const auto body = body_as<wire::InlogGegevens>(request);
    if (!body.ok()) return refuse(body.error());
    auto opened = routes.sign_in.open({body->gebruikersnaam, body->wachtwoord, body->code, request.peer});
    if (!opened.ok()) return refuse(opened.error());
    if (opened->next != app::auth::Next::nothing) {
        if (auto closed = routes.sign_in.close(opened->token); !closed.ok()) return refuse(closed.error());
        return answer(refused_step(opened->next, request.trace_id));
    }
    Request as_new;
    as_new.peer = request.peer;
    as_new.headers.push_back({"cookie", std::string{routes.site.cookie_name()} + '=' + opened->token});
    const std::string cookie = session_cookie(routes.site, opened->token);
    routes.dispatcher.ask(as_new, "/v1/sessies/huidige", [answer, cookie](const Response& present) {
        if (present.status != 200) return answer(present);
        Response made = text_response(201, json_type, present.body);
        answer(std::move(made.with("Set-Cookie", cookie)));
    });
}

void sign_out(const SessionRoutes& routes, const Request& request, const Answer& answer) {
    const auto token = request.cookie(routes.site.cookie_name());
    const auto finished = [&]() -> Status {
        if (!token) return Error{Fault::unauthenticated, "U bent niet ingelogd.", {}};
        PH_TRY(auto found, routes.sign_in.who(std::string{*token}));
        if (!found) return Error{Fault::unauthenticated, "U bent niet ingelogd.", {}};
        Request checked = request;
        checked.session = SessionInfo{*std::move(found), app::auth::csrf_token(*token)};
        PH_CHECK(check_origin(routes.site, checked));
        PH_CHECK(check_csrf(checked));
        return routes.sign_in.close(std::string{*token});
    }();
    if (!finished.ok()) return answer(problem_response(finished.error(), request.trace_id));
    Response response = no_content();
    answer(std::move(response.with("Set-Cookie", ended_cookie(routes.site))));
}

}  // namespace

void add_session_routes(RouteTable& table, const SessionRoutes& routes) {
    table.add({Method::get, "/v1/sessies/huidige", access::Permission::session,
               [routes](app::Call& call, const Request& request) {
                   return present_session(call, request, routes);
               }});
    table.add_public({.method = Method::post,
                      .path = "/v1/sessies",
                      .lane = Lane::password,
                      .handler = [routes](const Request& request,
                                          const Answer& answer) { sign_in(routes, request, answer); },
                      .rate = RateClass::sign_in});
    // Public, because also a session that still must take a step may be ended; it checks session and CSRF
    // itself.
    table.add_public({.method = Method::remove,
                      .path = "/v1/sessies/huidige",
                      .lane = Lane::worker,
                      .handler = [routes](const Request& request, const Answer& answer) {
                          sign_out(routes, request, answer);
                      }});
}

}  // namespace ph::http
