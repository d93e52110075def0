#include "http/pages/forms.hpp"

#include "http/pages/html.hpp"
#include "http/pages/qr.hpp"

namespace ph::http {
namespace {

std::string alert(const std::string& error) {
    if (error.empty()) return {};
    return R"(<div class="alert" role="alert" id="fout"><p>)" + escaped(error) + "</p></div>";
}

std::string hidden(std::string_view name, std::string_view value) {
    return R"(<input type="hidden" name=")" + std::string{name} + R"(" value=")" + escaped(value) + "\">";
}

// `refers_to`: the id of the message this field is wrong by; empty when it is not.
std::string invalid_by(std::string_view refers_to) {
    if (refers_to.empty()) return {};
    return R"( aria-invalid="true" aria-describedby=")" + std::string{refers_to} + "\"";
}

std::string code_field(const std::string& error) {
    return R"(<label for="code">Code</label>
<input id="code" name="code" required autofocus autocomplete="one-time-code" inputmode="numeric" maxlength="20")" +
           invalid_by(error.empty() ? "" : "fout") + ">";
}

// Someone without telephone and without codes; a new one-time password starts the second step again.
constexpr std::string_view phone_lost =
    R"(<p class="hint">Bent u uw telefoon en uw herstelcodes kwijt? Vraag uw beheerder om een eenmalig wachtwoord. Daarmee stelt u deze stap opnieuw in.</p>)";

// "coach, intaker en beheerder"
std::string demo_logins(const std::vector<DemoAccount>& accounts) {
    std::string names;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (i > 0) names += i + 1 == accounts.size() ? " en " : ", ";
        names += escaped(accounts[i].login);
    }
    return names;
}

// Everyone one can look around as, each with one button that signs in; only in a demo.
std::string demo_part(const Site& site, const std::string& back) {
    if (!site.demo) return {};
    std::string part = R"(<div class="note"><p>Dit is een proefomgeving met verzonnen mensen.</p></div>)";
    if (site.demo_accounts.empty()) return part;
    part += R"(<h2>Kijk rond als een van deze mensen</h2><ul class="people">)";
    for (const DemoAccount& account : site.demo_accounts) {
        part += R"(<li><form method="post" action="/inloggen">)" + hidden("gebruikersnaam", account.login) +
                hidden("wachtwoord", account.password) + hidden("terug", back) + "<button><strong>" +
                escaped(account.name) + "</strong> <span>" + escaped(account.can) +
                "</span></button></form></li>";
    }
    return part + R"(</ul><p class="hint">Liever zelf typen? De gebruikersnamen zijn )" +
           demo_logins(site.demo_accounts) + R"(. Het wachtwoord is <code>)" +
           escaped(site.demo_accounts.front().password) + "</code>.</p>";
}

std::string message_for(const Error& error, std::string_view pointer) {
    std::string message;
    for (const Problem& problem : error.problems) {
        if (problem.place.pointer != pointer) continue;
        if (!message.empty()) message += ' ';
        message += problem.message;
    }
    return message;
}

std::string password_field(const Error& error, const std::string& name, std::string_view label,
                           std::string_view autocomplete) {
    const std::string message = message_for(error, '/' + name);
    const std::string message_id = "fout-" + name;
    std::string field = "<label for=\"" + name + "\">" + std::string{label} + "</label>";
    if (!message.empty())
        field += R"(<div class="alert" id=")" + message_id + "\"><p>" + escaped(message) + "</p></div>";
    field += "<input type=\"password\" id=\"" + name + "\" name=\"" + name +
             "\" required maxlength=\"200\" autocomplete=\"" + std::string{autocomplete} + "\"" +
             invalid_by(message.empty() ? "" : message_id) + ">";
    return field;
}

constexpr std::string_view stop = "Stoppen en uitloggen";

}  // namespace

std::string sign_out_form(const std::string& csrf, std::string_view label) {
    return R"(<form method="post" action="/uitloggen" class="noprint">)" + hidden("csrf", csrf) +
           R"(<button class="plain">)" + escaped(label) + "</button></form>";
}

Response sign_in_form(const Site& site, const SignInForm& form) {
    const std::string body =
        "<h1>Inloggen</h1>" + alert(form.error) + R"(<form class="card" method="post" action="/inloggen">)" +
        hidden("terug", form.back) + R"(
<label for="gebruikersnaam">Gebruikersnaam</label>
<input id="gebruikersnaam" name="gebruikersnaam" required maxlength="100" autocomplete="username" autocapitalize="none" spellcheck="false" value=")" +
        escaped(form.login) + "\"" + (form.login.empty() ? " autofocus" : "") +
        invalid_by(form.error.empty() ? "" : "fout") + R"(>
<label for="wachtwoord">Wachtwoord</label>
<input type="password" id="wachtwoord" name="wachtwoord" required maxlength="200" autocomplete="current-password")" +
        (form.login.empty() ? "" : " autofocus") + invalid_by(form.error.empty() ? "" : "fout") + R"(>
<button>Inloggen</button>
</form>
<p class="hint">Weet u uw wachtwoord niet meer? Vraag een nieuw wachtwoord aan uw beheerder of uw coach.</p>)" +
        demo_part(site, form.back);
    return html_page(site, form.status, "Inloggen", body);
}

Response code_form(const Site& site, const std::string& csrf, const std::string& error, int status) {
    const std::string body = "<h1>Vul uw code in</h1>" + alert(error) +
                             R"(<form class="card" method="post" action="/inloggen/code">
<p>Open de authenticator-app op uw telefoon. Vul de zes cijfers in die u daar ziet.</p>
<p class="hint">Hebt u uw telefoon niet? Vul dan een van uw herstelcodes in.</p>)" +
                             hidden("csrf", csrf) + code_field(error) + "<button>Verder</button></form>" +
                             std::string{phone_lost} + sign_out_form(csrf, stop);
    return html_page(site, status, "Vul uw code in", body);
}

Response enrolment_form(const Site& site, const std::string& csrf, const Enrolment& enrolment,
                        const std::string& error, int status) {
    const std::string body =
        "<h1>Stel de tweede stap in</h1>" + alert(error) +
        R"(<p>U werkt met gegevens van mensen. Daarom logt u in met uw wachtwoord en met een code van uw telefoon.</p>
<form class="card" method="post" action="/inloggen/tweede-stap">
<ol>
<li>Zet een authenticator-app op uw telefoon. Zo'n app maakt codes.</li>
<li>Kies in de app: account toevoegen.</li>
<li>Richt de camera van uw telefoon op dit plaatje:)" +
        qr_code(enrolment.uri,
                "Plaatje voor de authenticator-app. De sleutel staat er ook in letters onder.") +
        R"(Lukt dat niet? Typ dan deze sleutel in de app:<br><code>)" + escaped(enrolment.secret) +
        R"(</code><br>Staat de app op dit apparaat? <a href=")" + escaped(enrolment.uri) +
        R"(">Open de app</a></li>
<li>Vul hieronder de zes cijfers in die de app laat zien.</li>
</ol>)" +
        hidden("csrf", csrf) + code_field(error) + R"(<button>Verder</button></form>
<p class="hint">Na deze stap krijgt u herstelcodes. Daarmee komt u binnen als u uw telefoon kwijt bent.</p>)" +
        sign_out_form(csrf, stop);
    return html_page(site, status, "Stel de tweede stap in", body);
}

Response recovery_page(const Site& site, const std::vector<std::string>& codes) {
    std::string body = R"(<h1>Bewaar uw herstelcodes</h1>
<div class="card"><p>De tweede stap is ingesteld. Raakt u uw telefoon kwijt? Dan logt u in met een van deze codes. Elke code werkt één keer. U ziet ze alleen nu: schrijf ze op of print deze pagina.</p><ol class="codes">)";
    for (const std::string& code : codes) body += "<li><code>" + escaped(code) + "</code></li>";
    body += R"(</ol></div><p class="noprint"><a href="/">Ik heb ze bewaard, verder</a></p>)";
    return html_page(site, 200, "Bewaar uw herstelcodes", body);
}

Response password_form(const Site& site, const std::string& csrf, bool given, const Error& error,
                       int status) {
    std::string body = "<h1>Kies een nieuw wachtwoord</h1>" + alert(error.title);
    if (given)
        body +=
            R"(<div class="note"><p>Iemand anders heeft uw wachtwoord gemaakt. Kies er nu zelf een, dat alleen u kent.</p></div>)";
    body +=
        R"(<form class="card" method="post" action="/wachtwoord">)" + hidden("csrf", csrf) +
        password_field(error, "wachtwoord", "Uw huidige wachtwoord", "current-password") +
        password_field(error, "nieuwWachtwoord", "Nieuw wachtwoord", "new-password") +
        R"(<p class="hint">Minstens 12 tekens. Vier losse woorden achter elkaar is makkelijk te onthouden.</p>)" +
        password_field(error, "herhaling", "Nog een keer het nieuwe wachtwoord", "new-password") +
        "<button>Opslaan</button></form>" + sign_out_form(csrf, stop);
    return html_page(site, status, "Kies een nieuw wachtwoord", body);
}

}  // namespace ph::http
