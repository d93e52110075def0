#include "http/pages/plain_overview.hpp"

#include <algorithm>

#include "base/dutch_time.hpp"
#include "http/pages/forms.hpp"
#include "http/pages/html.hpp"

namespace ph::http {
namespace {

// What each role does, in words for the person who is helped.
std::string_view does(Role role) {
    switch (role) {
        case Role::intaker: return "Hielp u met uw aanmelding";
        case Role::coach: return "Coach: maakt met u het plan";
        case Role::income_consultant: return "Helpt u met uw uitkering";
        case Role::partner: return "Helpt u met hulp of zorg";
        case Role::work_supervisor: return "Helpt u op uw werkplek";
        case Role::team_leader: return "Leidt het team van uw coach";
        case Role::policy_officer: return "Werkt bij de gemeente";
        case Role::privacy_officer: return "Let op uw privacy";
        case Role::administrator: return "Zorgt dat dit systeem werkt";
        case Role::participant: return "Dat bent u zelf";
    }
    return "";
}

std::string_view goes(Course course) {
    switch (course) {
        case Course::on_course: return "Het gaat goed.";
        case Course::slower: return "Het gaat langzamer dan gedacht.";
        case Course::stuck: return "Het zit even vast.";
    }
    return "";
}

std::string paragraph(std::string_view text) {
    return text.empty() ? std::string{} : "<p>" + own_text(text) + "</p>";
}

// "<dt>Waar</dt><dd>Kerkplein 4</dd>"
std::string fact(std::string_view name, std::string_view value) {
    if (value.empty()) return {};
    return "<dt>" + std::string{name} + "</dt><dd>" + own_text(value) + "</dd>";
}

std::string section(std::string_view id, std::string_view title, const std::string& body) {
    return "<section class=\"card\" id=\"" + std::string{id} + "\"><h2>" + std::string{title} + "</h2>" +
           body + "</section>";
}

// A number as a telephone wants it: digits with a plus in front at most; "(0)" is for reading only.
std::string dialable(std::string number) {
    if (const std::size_t at = number.find("(0)"); at != std::string::npos) number.erase(at, 3);
    std::erase_if(number, [](char c) { return c != '+' && (c < '0' || c > '9'); });
    return number;
}

std::string call(const wire::HelperDto& helper) {
    if (!helper.telefoon) return {};
    return R"(<p><a href="tel:)" + escaped(dialable(*helper.telefoon)) + "\">Bel " + escaped(helper.naam) +
           ": " + escaped(*helper.telefoon) + "</a></p>";
}

std::string appointment(const wire::Afspraak& planned) {
    const Instant until = planned.begin + std::chrono::minutes{planned.minuten};
    return "<p><strong>" + dutch_weekday(local_date(planned.begin)) + "</strong><br>" +
           dutch_clock(planned.begin) + " tot " + dutch_clock(until) + " uur</p><dl>" +
           fact("Waar", planned.plaats) + fact("Met wie", planned.met) + fact("Waarover", planned.onderwerp) +
           "</dl>";
}

std::string appointments(const wire::MijnOverzicht& overview) {
    if (overview.afspraken.empty())
        return "<p>U heeft nu geen afspraak. Wilt u iemand spreken? Bel gerust.</p>";
    std::string all;
    for (const wire::Afspraak& planned : overview.afspraken) all += appointment(planned);
    return all;
}

std::string doer(const wire::Actie& step) {
    if (step.uitvoerder == ActorKind::own) return "u zelf";
    if (step.naam) return *step.naam;
    return step.uitvoerder == ActorKind::network ? "iemand die u kent" : "uw hulp";
}

std::string when(const wire::Actie& step) {
    if (step.gedaanOp) return "Gedaan op " + dutch_date(*step.gedaanOp) + ".";
    return step.voor ? "Uiterlijk " + dutch_date(*step.voor) + "." : std::string{};
}

std::string next_step(const wire::MijnOverzicht& overview) {
    if (!overview.volgendeStap)
        return "<p>U hoeft nu niets te doen. De volgende stap bespreekt u met uw coach.</p>";
    const wire::Actie& step = *overview.volgendeStap;
    return "<p><strong>" + own_text(step.omschrijving) + "</strong></p><p>Wie: " + own_text(doer(step)) +
           ". " + when(step) + "</p><p>Is het gelukt? Of lukt het niet? Vertel het uw coach.</p>";
}

std::string helpers(const wire::MijnOverzicht& overview) {
    if (overview.helpers.empty())
        return "<p>U heeft nog geen vaste coach. U hoort snel wie u gaat helpen.</p>";
    std::string all;
    for (const wire::HelperDto& helper : overview.helpers) {
        all += "<h3>" + own_text(helper.naam) + "</h3>" + (helper.vast ? "<p>Uw vaste hulp</p>" : "") +
               "<p>" + std::string{does(helper.rol)} + "<br>" + escaped(helper.organisatie) + "</p>" +
               call(helper);
    }
    return all;
}

// The steps of a goal; without a goal, those that belong to none.
std::string steps(const wire::Plan& plan, const wire::Doel* goal) {
    const auto belongs = [&](const wire::Actie& step) {
        if (goal != nullptr) return step.doelId == goal->id;
        return std::none_of(plan.doelen.begin(), plan.doelen.end(),
                            [&](const wire::Doel& one) { return step.doelId == one.id; });
    };
    std::string all;
    for (const wire::Actie& step : plan.acties) {
        if (!belongs(step)) continue;
        all += "<li>" + own_text(step.omschrijving) +
               "<br><span class=\"hint\">Wie: " + own_text(doer(step)) + ". " + when(step) + "</span></li>";
    }
    return all.empty() ? all : "<ul>" + all + "</ul>";
}

std::string agreement(const wire::Plan& plan) {
    if (!plan.deelnemerAkkoordOp || !plan.coachAkkoordOp)
        return "<p>Dit plan is nog niet klaar. U bespreekt het met uw coach.</p>";
    return "<p>U bent het eens met dit plan sinds " + dutch_date(*plan.deelnemerAkkoordOp) +
           ". Uw coach is het eens sinds " + dutch_date(*plan.coachAkkoordOp) + ".</p>";
}

std::string_view of_goal(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added: return "Nieuw doel";
        case ChangeKind::changed: return "Dit doel is veranderd";
        case ChangeKind::dropped: return "Dit doel staat er niet meer in";
        case ChangeKind::done: return "Dit doel is klaar";
    }
    return {};
}

std::string_view of_step(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added: return "Nieuwe stap";
        case ChangeKind::changed: return "Deze stap is veranderd";
        case ChangeKind::dropped: return "Deze stap staat er niet meer in";
        case ChangeKind::done: return "Deze stap is gedaan";
    }
    return {};
}

// What is otherwise than in the plan that the participant agreed with before.
std::string changes_since(const std::optional<wire::PlanVerschil>& changes) {
    if (!changes || !changes->oud || !changes->oud->deelnemerAkkoordOp) return {};
    std::string all;
    for (const wire::DoelVerschil& goal : changes->doelen)
        all += "<li>" + std::string{of_goal(goal.soort)} + ": " + escaped(goal.titel) + "</li>";
    for (const wire::ActieVerschil& step : changes->acties)
        all += "<li>" + std::string{of_step(step.soort)} + ": " + escaped(step.omschrijving) + "</li>";
    if (all.empty()) return {};
    return "<p>Dit is anders dan in uw plan van " + dutch_date(*changes->oud->deelnemerAkkoordOp) +
           ".</p><ul>" + all + "</ul>";
}

std::string plan_of(const wire::MijnOverzicht& overview) {
    if (!overview.plan)
        return "<p>Uw plan is er nog niet. U maakt het samen met uw coach. Denk alvast na: wat wilt u graag? "
               "Wat "
               "kunt u goed?</p>";
    const wire::Plan& plan = *overview.plan;
    std::string body = agreement(plan) + changes_since(overview.planVerschil) + paragraph(plan.samenvatting) +
                       "<dl>" + fact("Dit wilt u graag", plan.wensen) +
                       fact("Dit kunt u goed", plan.talenten) + "</dl>";
    int number = 0;
    for (const wire::Doel& goal : plan.doelen) {
        body += "<h3>Doel " + std::to_string(++number) + ": " + own_text(goal.titel) + "</h3>" +
                paragraph(goal.specifiek) +
                (goal.einddatum ? "<p>Klaar op " + dutch_date(*goal.einddatum) + ".</p>" : "") +
                steps(plan, &goal);
    }
    const std::string loose = steps(plan, nullptr);
    return loose.empty() ? body : body + "<h3>Andere stappen</h3>" + loose;
}

std::string trajectory(const wire::Traject& one) {
    const auto last = std::max_element(one.verslagen.begin(), one.verslagen.end(),
                                       [](const auto& a, const auto& b) { return a.datum < b.datum; });
    std::string body =
        "<h3>" + own_text(one.titel) + "</h3><dl>" + fact("Waar werkt u naartoe?", one.einddoel) +
        fact("Wie helpt u hierbij?", one.verantwoordelijke) + fact("Waar", one.plaats.value_or("")) +
        fact("Wanneer", "Van " + dutch_date(one.startdatum) + " tot " + dutch_date(one.einddatum));
    if (last != one.verslagen.end()) {
        body += fact("Hoe gaat het?", goes(last->voortgang));
        body += fact("Het verslag van " + dutch_date(last->datum), last->tekst);
    }
    return body + "</dl>";
}

std::string help(const wire::MijnOverzicht& overview) {
    std::string running;
    for (const wire::Traject& one : overview.trajecten) {
        if (one.status == TrajectoryStatus::running) running += trajectory(one);
    }
    if (!running.empty()) return running;
    return "<p>Er loopt nu geen hulp of activiteit. Heeft u hulp nodig? Bespreek het met uw coach.</p>";
}

std::string ladder(const wire::MijnOverzicht& overview) {
    for (const wire::Niveau& rung : overview.treden) {
        if (rung.waarde == overview.trede)
            return "<p>U staat op trede " + std::to_string(rung.waarde) + " van " +
                   std::to_string(overview.treden.size()) + ": <strong>" + escaped(rung.label) +
                   "</strong>.</p>";
    }
    return "<p>Dat is nog niet bekeken. U doet dat samen met uw coach, met een paar vragen.</p>";
}

// What somebody does well, in the words of the list, in their own, or both.
std::string talent(const wire::MijnTalent& one) {
    const std::string between = one.naam && one.woorden ? ": " : "";
    return "<li>" + own_text(one.naam.value_or("")) + between + own_text(one.woorden.value_or("")) +
           (one.zelf ? "<br><span class=\"hint\">Dit zei u zelf.</span>" : "") + "</li>";
}

std::string talents(const wire::MijnKennismaking& told) {
    std::string all = "<h3>Dit kunt u goed</h3>";
    if (told.talenten.empty())
        return all + "<p>Hier staat nog niets. Waar bent u goed in? Vertel het uw coach.</p>";
    all += "<ul>";
    for (const wire::MijnTalent& one : told.talenten) all += talent(one);
    return all + "</ul>";
}

std::string cards_in_order(const wire::MijnKennismaking& told) {
    if (told.kaarten.empty()) return {};
    std::string all = "<h3>Dit is belangrijk voor u</h3>";
    if (!told.volgorde)
        return all + "<p>U heeft nog geen kaarten gelegd. Wilt u dat doen? Vraag het uw coach.</p>";
    all += "<p>U legde de kaarten op " + dutch_date(told.volgorde->datum) +
           ". Het belangrijkste staat bovenaan.</p><ol>";
    for (const wire::GelegdeKaart& one : told.volgorde->kaarten) {
        const auto card = std::ranges::find(told.kaarten, one.kaart, &wire::MijnMeetVraag::domein);
        all += "<li>" + own_text(card == told.kaarten.end() ? one.kaart : card->naam) + "</li>";
    }
    return all + "</ol>";
}

std::string answers(const wire::MijnKennismaking& told) {
    if (told.antwoorden.empty()) return {};
    std::string all = "<h3>Uw antwoorden</h3><dl>";
    for (const wire::MijnAntwoord& one : told.antwoorden) all += fact(escaped(one.vraag), one.antwoord);
    return all + "</dl>";
}

std::string fitting_help(const wire::MijnKennismaking& told) {
    if (!told.profiel) return {};
    const wire::MijnProfiel& now = *told.profiel;
    return "<h3>Deze hulp past nu bij u</h3><p><strong>" + own_text(now.naam) + "</strong></p>" +
           paragraph(now.reden.value_or("")) +
           (now.opnieuwOp ? "<p>Op " + dutch_date(*now.opnieuwOp) + " kijkt u samen of dit nog klopt.</p>"
                          : "");
}

std::string told_part(const wire::MijnKennismaking& told) {
    return section("verteld", "Dit vertelde u",
                   talents(told) + cards_in_order(told) + answers(told) + fitting_help(told));
}

std::string phase_of(const wire::FamilieConferentie& conference) {
    const std::string since = dutch_date(local_date(conference.faseSinds));
    switch (conference.fase) {
        case FamilyPhase::information:
            return "Iedereen vertelt nu wat er bekend is. Daarna is uw familie onder elkaar.";
        case FamilyPhase::private_time:
            return "Uw familie is onder elkaar sinds " + since + ". Niemand anders ziet nu het plan.";
        case FamilyPhase::presentation:
            return "Uw familie liet het plan zien op " + since + ". Wie u helpt, leest het nu ook.";
        case FamilyPhase::follow_up:
            return conference.opvolgingOp
                       ? "Op " + dutch_date(*conference.opvolgingOp) + " kijkt u samen hoe het gaat."
                       : "U kijkt later samen hoe het gaat.";
        case FamilyPhase::ended: return "Dit is klaar sinds " + since + ". Het plan blijft van uw familie.";
    }
    return {};
}

// Of a line of the family's plan, of a proposal or of what keeps everybody safe.
std::string who_and_when(const std::optional<std::string>& who, const std::optional<Date>& day) {
    std::string said = who ? "Wie: " + own_text(*who) + "." : "";
    if (day) said += (said.empty() ? "Uiterlijk " : " Uiterlijk ") + dutch_date(*day) + ".";
    return said.empty() ? said : "<br><span class=\"hint\">" + said + "</span>";
}

std::string what_they_agreed(const wire::Familieplan& plan) {
    if (plan.afspraken.empty()) return "<p>Er staat nog niets in het plan.</p>";
    std::string all = "<ol>";
    for (const wire::Familieafspraak& one : plan.afspraken)
        all += "<li>" + own_text(one.tekst) + who_and_when(one.wie, one.voor) + "</li>";
    return all + "</ol>";
}

std::string_view said_to(ProposalState state) {
    switch (state) {
        case ProposalState::open: return "U zegt nog ja of nee.";
        case ProposalState::accepted: return "U zei ja. Het staat in het plan.";
        case ProposalState::declined: return "U zei nee.";
    }
    return "";
}

std::string what_others_propose(const wire::Familieplan& plan) {
    if (plan.voorstellen.empty()) return {};
    std::string all = "<h3>Wat anderen voorstellen</h3><ul>";
    for (const wire::Familievoorstel& one : plan.voorstellen)
        all += "<li>" + own_text(one.tekst) + who_and_when(one.wie, one.voor) +
               "<br><span class=\"hint\">Van " + own_text(one.door) + ". " +
               std::string{said_to(one.status)} + "</span></li>";
    return all + "</ul>";
}

std::string family_part(const wire::Familieplan& plan) {
    std::string body;
    if (!plan.conferentie) {
        body = "<p>U kunt met uw familie en vrienden zelf een plan maken. Vraag uw coach ernaar.</p>";
    } else {
        const wire::FamilieConferentie& now = *plan.conferentie;
        body = "<p>" + phase_of(now) + "</p><dl>" +
               fact("Wie helpt uw familie hierbij?", now.coordinator.value_or("")) +
               fact("Wie er komen", now.wieKomen.value_or("")) +
               fact("Wie staat achter het plan?", now.akkoordDoor.value_or("")) +
               "</dl><h3>Dit spreken wij af</h3>" + what_they_agreed(plan) + what_others_propose(plan);
    }
    return section("familie", "Het plan van uw familie", body);
}

std::string who_sees(const wire::Veiligheidsafspraak& one) {
    if (!one.blijftZichtbaar) return "Is uw familie onder elkaar? Dan ziet niemand anders dit.";
    return "Dit ziet wie u helpt altijd, ook als uw familie onder elkaar is. Dat besloot " +
           own_text(one.door) + '.' + (one.reden ? "<br>Waarom: " + own_text(*one.reden) : "");
}

std::string safety_part(const wire::Veiligheid& safety) {
    std::string body = "<p>Hier is niets over afgesproken.</p>";
    if (!safety.afspraken.empty()) {
        body = "<ul>";
        for (const wire::Veiligheidsafspraak& one : safety.afspraken)
            body += "<li>" + own_text(one.tekst) + who_and_when(one.wie, std::nullopt) +
                    "<br><span class=\"hint\">" + who_sees(one) + "</span></li>";
        body += "</ul>";
    }
    return section("veilig", "Zo blijft iedereen veilig", body);
}

std::string contents(const PlainPage& page) {
    std::string links =
        R"(<nav aria-label="Op deze pagina" class="noprint"><a href="#afspraken">Afspraken</a> <a href="#stap">Volgende stap</a> <a href="#hulp">Wie helpt u</a> <a href="#plan">Plan</a>)";
    if (page.family) links += R"( <a href="#familie">Plan van uw familie</a>)";
    if (page.told) links += R"( <a href="#verteld">Dit vertelde u</a>)";
    return links + "</nav>";
}

}  // namespace

Response plain_overview(const Site& site, const std::string& csrf, const PlainPage& page) {
    if (!page.overview) return nothing_for_you(site, csrf);
    const wire::MijnOverzicht& overview = *page.overview;
    const std::string body =
        "<h1>Welkom, " + own_text(overview.naam) + "</h1>" + contents(page) +
        section("afspraken", "Uw afspraken", appointments(overview)) +
        section("stap", "Uw volgende stap", next_step(overview)) +
        section("hulp", "Wie helpt u?", helpers(overview)) + section("plan", "Uw plan", plan_of(overview)) +
        (page.family ? family_part(*page.family) : "") + (page.safety ? safety_part(*page.safety) : "") +
        (page.told ? told_part(*page.told) : "") + section("wat", "Wat helpt u?", help(overview)) +
        section("ladder", "Uw ladder", ladder(overview)) + sign_out_form(csrf, "Uitloggen");
    return html_page(site, 200, "Mijn Participatiehuis", body);
}

Response nothing_for_you(const Site& site, const std::string& csrf) {
    return html_page(
        site, 200, "Mijn Participatiehuis",
        "<h1>Hier staat nog niets voor u</h1><p>Had u iets verwacht? Bel dan uw coach of de gemeente.</p>" +
            sign_out_form(csrf, "Uitloggen"));
}

}  // namespace ph::http
