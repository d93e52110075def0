#include "http/pages/forms.hpp"

#include "http/pages/html.hpp"

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

std::string sign_out_form(const std::string& csrf) {
    return R"(<form method="post" action="/uitloggen" class="noprint">)" + hidden("csrf", csrf) +
           R"(<button class="plain">Stoppen en uitloggen</button></form>)";
}

std::string demo_note(const Site& site) {
    if (!site.demo) return {};
    std::string note = R"(<div class="note"><p>Dit is een proefomgeving met verzonnen mensen.</p></div>)";
    if (site.demo_accounts.empty()) return note;
    note +=
        "<h2>Proefaccounts</h2><table><thead><tr><th>Gebruikersnaam</th><th>Wachtwoord</th><th>Wie</th></"
        "tr></thead><tbody>";
    for (const DemoAccount& account : site.demo_accounts) {
        note += "<tr><td>" + escaped(account.login) + "</td><td>" + escaped(account.password) + "</td><td>" +
                escaped(account.description) + "</td></tr>";
    }
    return note + "</tbody></table>";
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

}  // namespace

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
        demo_note(site);
    return html_page(site, form.status, "Inloggen", body);
}

Response code_form(const Site& site, const std::string& csrf, const std::string& error, int status) {
    const std::string body = "<h1>Vul uw code in</h1>" + alert(error) +
                             R"(<form class="card" method="post" action="/inloggen/code">
<p>Open de authenticator-app op uw telefoon. Vul de zes cijfers in die u daar ziet.</p>
<p class="hint">Hebt u uw telefoon niet? Vul dan een van uw herstelcodes in.</p>)" +
                             hidden("csrf", csrf) + code_field(error) + "<button>Verder</button></form>" +
                             sign_out_form(csrf);
    return html_page(site, status, "Vul uw code in", body);
}

Response enrolment_form(const Site& site, const std::string& csrf, const Enrolment& enrolment,
                        const std::string& error, int status) {
    const std::string body =
        "<h1>Stel de tweede stap in</h1>" + alert(error) +
        R"(<p>U werkt met gegevens van mensen. Daarom logt u in met uw wachtwoord en met een code van uw telefoon.</p>
<form class="card" method="post" action="/inloggen/tweede-stap">
<ol>
<li>Zet een authenticator-app op uw telefoon.</li>
<li>Kies in de app: account toevoegen, sleutel invoeren.</li>
<li>Neem deze sleutel over:<br><code>)" +
        escaped(enrolment.secret) + R"(</code><br><a href=")" + escaped(enrolment.uri) +
        R"(">Of open de app op dit apparaat</a></li>
<li>Vul hieronder de zes cijfers in die de app laat zien.</li>
</ol>)" +
        hidden("csrf", csrf) + code_field(error) + "<button>Verder</button></form>" + sign_out_form(csrf);
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
        "<button>Opslaan</button></form>" + sign_out_form(csrf);
    return html_page(site, status, "Kies een nieuw wachtwoord", body);
}

}  // namespace ph::http
