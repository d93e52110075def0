#include "domain/dossier.hpp"

#include "domain/checks.hpp"

namespace ph {

Status change_phase(Dossier& dossier, DossierPhase to, const std::string& reason, Date day) {
    Checks checks;
    checks.required("/reden", reason, text_length);
    PH_CHECK(checks.status());
    if (to == dossier.phase) return conflict("zelfde-fase", "Dit dossier is al in deze fase.");
    if (to == DossierPhase::registered)
        return conflict("niet-terug",
                        "Een dossier kan niet terug naar aangemeld. Kies begeleid om weer te beginnen.");
    if (to == DossierPhase::aftercare && dossier.phase != DossierPhase::guided)
        return conflict("eerst-begeleid", "Nazorg kan alleen na begeleiding. Kies eerst begeleid.");
    dossier.phase = to;
    dossier.phase_reason = reason;
    dossier.closed_on = to == DossierPhase::closed ? std::optional{day} : std::nullopt;
    return {};
}

std::vector<Problem> problems_of(const Registration& registration, bool agency_known, Instant now) {
    Checks checks;
    checks.required("/vraag", registration.question, text_length);
    checks.limited("/aanvragerNaam", registration.requester_name);
    if (registration.requester == Requester::agency) {
        if (registration.agency.empty()) {
            checks.fail("/aanmelder", "verplicht", "Kies welke instantie aanmeldt.");
        } else if (!agency_known) {
            checks.fail("/aanmelder", "onbekende-waarde",
                        "Deze instantie staat niet in de lijst. Kies er een uit de lijst.");
        }
    } else if (!registration.agency.empty()) {
        checks.fail("/aanmelder", "past-niet",
                    "Een instantie hoort alleen bij een aanmelding door een instantie.");
    }
    if (registration.requester == Requester::network && registration.requester_name.empty())
        checks.fail("/aanvragerNaam", "verplicht", "Vul in wie er belde of kwam.");
    if (registration.received_at > now)
        checks.fail("/ontvangenOp", "in-de-toekomst",
                    "Dit moment ligt in de toekomst. Vul in wanneer de vraag kwam.");
    for (std::size_t i = 0; i < registration.urgent_needs.size(); ++i) {
        const UrgentNeed& need = registration.urgent_needs[i];
        const std::string pointer = "/noden/" + std::to_string(i);
        checks.limited(pointer + "/toelichting", need.note, text_length);
        for (std::size_t j = 0; j < i; ++j) {
            if (registration.urgent_needs[j].kind == need.kind)
                checks.fail(pointer + "/soort", "dubbel",
                            "Deze nood staat er al. Noem iedere soort één keer.");
        }
    }
    return checks.take();
}

std::vector<Problem> problems_of(const Involvement& involvement, const User& colleague) {
    Checks checks;
    checks.limited("/reden", involvement.reason, text_length);
    if (!colleague.active)
        checks.fail("/medewerkerId", "niet-actief", "Dit account is gesloten. Kies een andere medewerker.");
    if (involvement.role == Role::participant) {
        checks.fail("/rol", "geen-medewerker",
                    "Een deelnemer hoort al bij het dossier. Kies de rol van een medewerker.");
    } else if (std::find(colleague.roles.begin(), colleague.roles.end(), involvement.role) ==
               colleague.roles.end()) {
        checks.fail("/rol", "rol-past-niet",
                    colleague.display_name + " heeft deze rol niet. Kies een andere rol of medewerker.");
    }
    return checks.take();
}

namespace {

template <class Any>
Status end_any(Any& involvement, Date first_day_without, const std::string& reason, Instant now) {
    Checks checks;
    checks.required("/reden", reason, text_length);
    if (first_day_without < involvement.starts_on)
        checks.fail("/tot", "voor-begin",
                    "Deze dag ligt voor het begin, " + to_string(involvement.starts_on) + ".");
    PH_CHECK(checks.status());
    if (involvement.ends_on && *involvement.ends_on <= first_day_without)
        return conflict("al-beeindigd",
                        "Deze betrokkenheid is al beëindigd op " + to_string(*involvement.ends_on) + ".");
    involvement.ends_on = first_day_without;
    involvement.reason = reason;
    involvement.ended_at = now;
    return {};
}

}  // namespace

Status end_involvement(Involvement& involvement, Date first_day_without, const std::string& reason,
                       Instant now) {
    return end_any(involvement, first_day_without, reason, now);
}

std::vector<Problem> problems_of(const TeamInvolvement& involvement, const std::vector<User>& members) {
    Checks checks;
    checks.limited("/reden", involvement.reason, text_length);
    const auto helps = [&](const User& member) {
        return member.active && std::ranges::find(member.roles, involvement.role) != member.roles.end();
    };
    if (involvement.role == Role::participant) {
        checks.fail("/rol", "geen-medewerker",
                    "Een deelnemer hoort al bij het dossier. Kies de rol van een medewerker.");
    } else if (std::ranges::none_of(members, helps)) {
        checks.fail("/rol", "rol-past-niet",
                    "Niemand in dit team heeft deze rol. Kies een andere rol of een ander team.");
    }
    return checks.take();
}

Status end_involvement(TeamInvolvement& involvement, Date first_day_without, const std::string& reason,
                       Instant now) {
    return end_any(involvement, first_day_without, reason, now);
}

}  // namespace ph
