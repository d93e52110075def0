#include "http/pages/screens.hpp"

#include "app/auth/tokens.hpp"
#include "http/pages/html.hpp"
#include "http/pages/plain_overview.hpp"
#include "http/pages/sign_in_pages.hpp"
#include "http/problem.hpp"

namespace ph::http {
namespace {

// An overview that we wrote ourselves may be as long as it is.
constexpr wire::Limits own_words{64, 1'000'000, 1'000'000};
constexpr std::string_view worker_policy = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";
constexpr std::string_view boot_element = "<script type=\"application/json\" id=\"boot\">";

std::string url_encoded(std::string_view text) {
    constexpr std::string_view hex_digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '/' || c == '-' || c == '_' || c == '.';
        if (plain) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += hex_digits[byte >> 4U];
        encoded += hex_digits[byte & 0x0FU];
    }
    return encoded;
}

bool is_participant(const User& user) {
    return std::all_of(user.roles.begin(), user.roles.end(),
                       [](Role role) { return role == Role::participant; });
}

class Screens {
  public:
    Screens(const SessionRoutes& routes, const StaticFiles& files) : routes_(routes), files_(files) {}

    void entrance(const Request& request, const Answer& answer) const {
        const auto user = visitor(request, answer);
        if (user) answer(see_other(home_of(*user)));
    }

    void work(const Request& request, const Answer& answer) const {
        const auto user = visitor(request, answer);
        if (!user) return;
        if (is_participant(*user)) return answer(see_other("/mijn/"));
        const auto page = page_text("werk.html", answer);
        if (page == nullptr) return;
        routes_.dispatcher.ask(request, "/v1/sessies/huidige", [answer, page](const Response& session) {
            if (session.status != 200) return answer(session);
            answer(screen(*page, R"({"sessie":)" + session.body + '}', work_page_policy));
        });
    }

    void mine(const Request& request, const Answer& answer) const {
        const auto user = visitor(request, answer);
        if (!user) return;
        if (!is_participant(*user)) return answer(see_other("/werk/"));
        const auto page = page_text("mijn.html", answer);
        if (page == nullptr) return;
        const auto kept = std::make_shared<const Request>(request);
        routes_.dispatcher.ask(
            request, "/v1/sessies/huidige", [this, answer, page, kept](const Response& session) {
                if (session.status != 200) return answer(session);
                routes_.dispatcher.ask(
                    *kept, "/v1/mijn-overzicht",
                    [answer, page, body = session.body](const Response& overview) {
                        // Without a dossier (yet) there is nothing to show but the person's own name.
                        const std::string shown = overview.status == 200 ? overview.body : "null";
                        answer(screen(*page, R"({"sessie":)" + body + R"(,"overzicht":)" + shown + '}',
                                      page_policy));
                    });
            });
    }

    // The same as mine(), for where scripts do not run.
    void plain(const Request& request, const Answer& answer) const {
        const auto user = visitor(request, answer);
        if (!user) return;
        if (!is_participant(*user)) return answer(see_other("/werk/"));
        const auto job = std::make_shared<Plain>(Plain{request, answer, {}});
        fill(job, "/v1/mijn-overzicht", &PlainPage::overview, [this, job] {
            if (!job->page.overview) return show(*job);
            fill(job, "/v1/mijn/familieplan", &PlainPage::family, [this, job] {
                fill(job, "/v1/mijn/veiligheidsafspraken", &PlainPage::safety, [this, job] {
                    fill(job, "/v1/mijn/kennismaking", &PlainPage::told, [this, job] { show(*job); });
                });
            });
        });
    }

    void file(const Request& request, const Answer& answer) const {
        if (auto found = files_.answer(request, std::string_view{request.path}.substr(1)))
            return answer(*std::move(found));
        answer(problem_response({Fault::missing, "Dit bestand bestaat niet.", {}}, request.trace_id));
    }

    // The service worker fetches the screens that it keeps; its own policy says so, not that of the page.
    void worker(const Request& request, const Answer& answer) const {
        file(request, [answer](Response response) {
            answer(std::move(response.with("Content-Security-Policy", worker_policy)));
        });
    }

  private:
    // A page for where scripts do not run, while its parts are asked for.
    struct Plain {
        Request request;
        Answer answer;
        PlainPage page;
    };
    using PlainPtr = std::shared_ptr<Plain>;

    // What is not open to this reader is not on the page; what cannot be read now ends it.
    template <class Part>
    void fill(const PlainPtr& job, std::string_view path, std::optional<Part> PlainPage::* part,
              const std::function<void()>& next) const {
        routes_.dispatcher.ask(job->request, path, [this, job, part, next](const Response& found) {
            if (found.status == 403 || found.status == 404) return next();
            auto read = wire::read<Part>(found.content(), own_words);
            if (found.status != 200 || !read.ok())
                return job->answer(
                    problem_page({Fault::unavailable, "Probeer het straks nog een keer.", {}}));
            job->page.*part = *std::move(read);
            next();
        });
    }

    void show(const Plain& job) const {
        const std::string csrf =
            app::auth::csrf_token(std::string{job.request.cookie(routes_.site.cookie_name()).value_or("")});
        job.answer(plain_overview(routes_.site, csrf, job.page));
    }

    // Who is signed in with nothing left to do; otherwise answers with where to go first.
    std::optional<User> visitor(const Request& request, const Answer& answer) const {
        const auto token = request.cookie(routes_.site.cookie_name());
        if (token && !token->empty()) {
            auto found = routes_.sign_in.who(std::string{*token});
            if (!found.ok()) {
                answer(problem_page(found.error()));
                return std::nullopt;
            }
            if (*found) {
                const auto step = page_of_step(app::auth::next_step(**found, routes_.auth));
                if (step.empty()) return (**found).user;
                answer(see_other(step));
                return std::nullopt;
            }
        }
        const bool deep = request.path.size() > std::string_view{"/werk/"}.size();
        answer(see_other(deep ? "/inloggen?terug=" + url_encoded(request.path) : "/inloggen"));
        return std::nullopt;
    }

    static std::string_view home_of(const User& user) { return is_participant(user) ? "/mijn/" : "/werk/"; }

    const std::string* page_text(std::string_view name, const Answer& answer) const {
        const std::string* page = files_.text(name);
        if (page == nullptr) {
            answer(problem_page({Fault::unavailable,
                                 "De schermen zijn nog niet gebouwd. Bouw ze met npm run build in de map "
                                 "web, of start met ./run.",
                                 {}}));
        }
        return page;
    }

    [[nodiscard]] Response problem_page(const Error& error) const {
        return html_page(routes_.site, status_of(error.fault), "Dit lukt nu niet",
                         "<h1>Dit lukt nu niet</h1><p>" + escaped(error.title) +
                             R"(</p><p><a href="/">Opnieuw proberen</a></p>)");
    }

    static Response screen(const std::string& page, const std::string& boot, std::string_view policy) {
        Response response = text_response(200, html_type, with_boot_data(page, boot));
        return response.with("Content-Security-Policy", policy);
    }

    SessionRoutes routes_;
    const StaticFiles& files_;
};

Response problems_page(const Site& site) {
    std::string body =
        "<h1>Wat een foutmelding betekent</h1><div class=\"card\"><table><thead><tr><th>Code</th><th>Wat u "
        "kunt doen</th></tr></thead><tbody>";
    const std::vector<std::pair<std::string_view, std::string_view>> rows{
        {"ongeldig", "Er klopt iets niet in wat u instuurde. Alle fouten staan erbij, met hun plaats."},
        {"niet-ingelogd", "Log (opnieuw) in."},
        {"geen-toegang", "Uw rol of betrokkenheid geeft hier geen toegang toe. De reden staat erbij."},
        {"niet-gevonden", "Het bestaat niet, of u mag het niet zien. Controleer het adres."},
        {"botsing", "Het past niet bij hoe het nu is. Haal de nieuwste gegevens op."},
        {"verouderd",
         "Iemand anders heeft dit intussen gewijzigd. Haal de nieuwste versie op en voeg uw wijziging toe."},
        {"te-groot", "Stuur minder gegevens in één keer."},
        {"versie-nodig", "Stuur in de kop If-Match mee welke versie u wijzigt."},
        {"te-vaak", "Wacht even en probeer het dan opnieuw."},
        {"fout-in-systeem", "Dit ligt aan ons. Geef het kenmerk door aan uw beheerder."},
        {"niet-beschikbaar", "Het systeem kan nu even niet. Probeer het over een paar seconden opnieuw."},
    };
    for (const auto& [code, advice] : rows) {
        body += "<tr id=\"" + std::string{code} + "\"><td>" + std::string{code} + "</td><td>" +
                std::string{advice} + "</td></tr>";
    }
    return html_page(site, 200, "Foutmeldingen", body + "</tbody></table></div>");
}

using Show = void (Screens::*)(const Request&, const Answer&) const;

}  // namespace

std::string with_boot_data(std::string_view page, std::string_view json) {
    const std::size_t at = page.find(boot_element);
    if (at == std::string_view::npos) return std::string{page};
    const std::size_t from = at + boot_element.size();
    const std::size_t until = page.find("</script>", from);
    std::string whole{page.substr(0, from)};
    for (const char c : json) {
        // In JSON a "<" stands only inside a text, where this escape means the same.
        if (c == '<') {
            whole += "\\u003c";
        } else {
            whole += c;
        }
    }
    return whole.append(page.substr(until));
}

void add_screens(RouteTable& table, const SessionRoutes& routes, const StaticFiles& files) {
    const auto screens = std::make_shared<Screens>(routes, files);
    const auto add = [&](std::string path, Lane lane, Show show) {
        PublicRoute route;
        route.path = std::move(path);
        route.lane = lane;
        route.handler = [screens, show](const Request& request, const Answer& answer) {
            ((*screens).*show)(request, answer);
        };
        table.add_public(std::move(route));
    };
    for (const auto* path : {"/", "/werk", "/mijn"}) add(path, Lane::worker, &Screens::entrance);
    add("/werk/*", Lane::worker, &Screens::work);
    add("/mijn/*", Lane::worker, &Screens::mine);
    add("/mijn/lezen", Lane::worker, &Screens::plain);
    add("/assets/*", Lane::io, &Screens::file);
    add("/sw.js", Lane::io, &Screens::worker);
    const Site& site = routes.site;
    table.add_public({.path = "/fouten", .handler = [&site](const Request&, const Answer& answer) {
                          answer(problems_page(site));
                      }});
    table.add_public({.path = "/stijl.css", .handler = [](const Request&, const Answer& answer) {
                          Response style =
                              text_response(200, "text/css; charset=utf-8", std::string{page_style()});
                          answer(std::move(style.with("Cache-Control", "max-age=3600")));
                      }});
}

}  // namespace ph::http
