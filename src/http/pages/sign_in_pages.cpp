#include "http/pages/sign_in_pages.hpp"

#include "app/auth/tokens.hpp"
#include "app/auth/totp.hpp"
#include "http/form.hpp"
#include "http/pages/forms.hpp"
#include "http/pages/html.hpp"
#include "http/problem.hpp"

namespace ph::http {
namespace {

using app::auth::Next;

// A form that came from our own page, in a session or before there is one.
struct Posted {
    Form form;
    std::string token;  // of the session cookie; empty without
};

class SignInPages {
  public:
    explicit SignInPages(const SessionRoutes& routes) : routes_(routes) {}

    Result<Response> show_sign_in(const Request& request) const {
        const auto fields = url_decoded(request.query);
        std::string back;
        for (const Parameter& field : fields.value_or(std::vector<Parameter>{})) {
            if (field.name == "terug") back = field.value;
        }
        SignInForm form;
        form.back = safe_return(back);
        return sign_in_form(site(), form);
    }

    Result<Response> sign_in(const Request& request) const {
        PH_TRY(const Posted posted, read_post(request));
        const std::string login{posted.form.field("gebruikersnaam")};
        const std::string back = safe_return(posted.form.field("terug"));
        auto opened = routes_.sign_in.open(
            {login, std::string{posted.form.field("wachtwoord")}, std::nullopt, request.peer});
        if (!opened.ok()) {
            const Error& error = opened.error();
            return sign_in_form(
                site(),
                {.status = status_of(error.fault), .error = error.title, .login = login, .back = back});
        }
        return entered(*opened, back);
    }

    Result<Response> show_code(const Request& request) const {
        PH_TRY(const auto token, token_at(request, Next::code));
        return code_form(site(), app::auth::csrf_token(token), "", 200);
    }

    Result<Response> confirm(const Request& request) const {
        PH_TRY(const Posted posted, read_session_post(request));
        auto opened =
            routes_.sign_in.confirm(posted.token, without_spaces(posted.form.field("code")), request.peer);
        if (opened.ok()) return entered(*opened, "/");
        return code_form(site(), app::auth::csrf_token(posted.token), wrong_code(opened.error()),
                         status_of(opened.error().fault));
    }

    Result<Response> show_enrolment(const Request& request) const {
        PH_TRY(const auto token, token_at(request, Next::enrol));
        return enrolment(request, token, "", 200);
    }

    Result<Response> enrol(const Request& request) const {
        PH_TRY(const Posted posted, read_session_post(request));
        auto enrolled =
            routes_.sign_in.enrol(posted.token, without_spaces(posted.form.field("code")), request.peer);
        if (!enrolled.ok())
            return enrolment(request, posted.token, wrong_code(enrolled.error()),
                             status_of(enrolled.error().fault));
        Response page = recovery_page(site(), enrolled->recovery_codes);
        return page.with("Set-Cookie", session_cookie(site(), enrolled->opened.token));
    }

    Result<Response> show_password(const Request& request) const {
        PH_TRY(const auto who, someone(request));
        return password_form(site(), app::auth::csrf_token(who.token), who.signed_in.must_change, {}, 200);
    }

    Result<Response> change_password(const Request& request) const {
        PH_TRY(const Posted posted, read_session_post(request));
        PH_TRY(const auto who, someone(request));
        const std::string renewed{posted.form.field("nieuwWachtwoord")};
        Error error;
        if (renewed == posted.form.field("herhaling")) {
            auto opened = routes_.sign_in.change_password(
                {posted.token, std::string{posted.form.field("wachtwoord")}, renewed, request.peer});
            if (opened.ok()) return entered(*opened, "/");
            error = std::move(opened).error();
        } else {
            error = {Fault::invalid,
                     "Uw wachtwoord is niet gewijzigd.",
                     {{"anders", "Het nieuwe wachtwoord is niet twee keer hetzelfde ingevuld.",
                       wire::at_pointer("/herhaling")}}};
        }
        return password_form(site(), app::auth::csrf_token(posted.token), who.signed_in.must_change, error,
                             status_of(error.fault));
    }

    Result<Response> sign_out(const Request& request) const {
        PH_TRY(const Posted posted, read_session_post(request));
        PH_CHECK(routes_.sign_in.close(posted.token));
        return see_other("/inloggen").with("Set-Cookie", ended_cookie(site()));
    }

    [[nodiscard]] const Site& site() const { return routes_.site; }

  private:
    struct Someone {
        std::string token;
        app::SignedIn signed_in;
    };

    static std::string without_spaces(std::string_view text) {
        std::string copy{text};
        std::erase(copy, ' ');
        return copy;
    }

    static std::string wrong_code(const Error& error) {
        if (error.fault != Fault::unauthenticated) return error.title;
        return "Deze code klopt niet (meer). Wacht op de volgende code in uw app en vul die in.";
    }

    [[nodiscard]] Response entered(const app::auth::Opened& opened, const std::string& back) const {
        const std::string_view step = page_of_step(opened.next);
        return see_other(step.empty() ? std::string_view{back} : step)
            .with("Set-Cookie", session_cookie(site(), opened.token));
    }

    Result<Posted> read_post(const Request& request) const {
        PH_CHECK(check_origin(site(), request));
        PH_TRY(Form form, Form::read(request));
        return Posted{std::move(form), std::string{request.cookie(site().cookie_name()).value_or("")}};
    }

    Result<Posted> read_session_post(const Request& request) const {
        PH_TRY(Posted posted, read_post(request));
        if (posted.token.empty() ||
            !app::auth::same_secret(posted.form.field("csrf"), app::auth::csrf_token(posted.token))) {
            return Error{Fault::unauthenticated, "U bent niet (meer) ingelogd.", {}};
        }
        return posted;
    }

    Result<Someone> someone(const Request& request) const {
        const auto token = request.cookie(site().cookie_name());
        if (token && !token->empty()) {
            PH_TRY(auto found, routes_.sign_in.who(std::string{*token}));
            if (found) return Someone{std::string{*token}, *std::move(found)};
        }
        return Error{Fault::unauthenticated, "U bent niet (meer) ingelogd.", {}};
    }

    Result<std::string> token_at(const Request& request, Next step) const {
        PH_TRY(Someone who, someone(request));
        if (app::auth::next_step(who.signed_in, routes_.auth) == step) return std::move(who.token);
        return Error{Fault::unauthenticated, "Deze stap is niet (meer) nodig.", {}};
    }

    Result<Response> enrolment(const Request& request, const std::string& token, const std::string& error,
                               int status) const {
        PH_TRY(const Someone who, someone(request));
        const std::string secret = app::auth::enrolment_secret(token);
        const Enrolment shown{app::auth::grouped_secret(secret),
                              app::auth::otpauth_uri(secret, site().name, who.signed_in.user.login)};
        return enrolment_form(site(), app::auth::csrf_token(token), shown, error, status);
    }

    SessionRoutes routes_;
};

using Page = Result<Response> (SignInPages::*)(const Request&) const;

void add_page(RouteTable& table, const std::shared_ptr<SignInPages>& pages, Method method, std::string path,
              Lane lane, Page page) {
    PublicRoute route;
    route.method = method;
    route.path = std::move(path);
    route.lane = lane;
    route.rate = method == Method::get ? RateClass::read : RateClass::sign_in;
    route.handler = [pages, page](const Request& request, const Answer& answer) {
        auto result = ((*pages).*page)(request);
        if (result.ok()) return answer(*std::move(result));
        const Error& error = result.error();
        // Whoever is not signed in (any more), or has another step to take, starts at the beginning.
        if (error.fault == Fault::unauthenticated) return answer(see_other("/"));
        answer(html_page(pages->site(), status_of(error.fault), "Dit lukt niet",
                         "<h1>Dit lukt niet</h1><p>" + escaped(error.title) +
                             R"(</p><p><a href="/">Naar het begin</a></p>)"));
    };
    table.add_public(std::move(route));
}

}  // namespace

std::string_view page_of_step(Next next) {
    switch (next) {
        case Next::nothing: return "";
        case Next::code: return "/inloggen/code";
        case Next::enrol: return "/inloggen/tweede-stap";
        case Next::new_password: return "/wachtwoord";
    }
    return "";
}

std::string safe_return(std::string_view path) {
    const bool ours = path.starts_with("/werk/") || path.starts_with("/mijn/");
    const bool plain = path.find_first_of("\\\r\n") == std::string_view::npos;
    return ours && plain ? std::string{path} : "/";
}

void add_sign_in_pages(RouteTable& table, const SessionRoutes& routes) {
    const auto pages = std::make_shared<SignInPages>(routes);
    add_page(table, pages, Method::get, "/inloggen", Lane::io, &SignInPages::show_sign_in);
    add_page(table, pages, Method::post, "/inloggen", Lane::password, &SignInPages::sign_in);
    add_page(table, pages, Method::get, "/inloggen/code", Lane::worker, &SignInPages::show_code);
    add_page(table, pages, Method::post, "/inloggen/code", Lane::worker, &SignInPages::confirm);
    add_page(table, pages, Method::get, "/inloggen/tweede-stap", Lane::worker, &SignInPages::show_enrolment);
    add_page(table, pages, Method::post, "/inloggen/tweede-stap", Lane::worker, &SignInPages::enrol);
    add_page(table, pages, Method::get, "/wachtwoord", Lane::worker, &SignInPages::show_password);
    add_page(table, pages, Method::post, "/wachtwoord", Lane::password, &SignInPages::change_password);
    add_page(table, pages, Method::post, "/uitloggen", Lane::worker, &SignInPages::sign_out);
}

}  // namespace ph::http
