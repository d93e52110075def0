#include "domain/rights.hpp"

#include "domain/checks.hpp"

namespace ph {
namespace {

Error answered_already() {
    return conflict("al-besloten", "Dit verzoek is al beantwoord. Kijk wat er nu staat.");
}

Error not_yours() {
    return conflict("niet-in-behandeling", "Neem dit verzoek eerst zelf in behandeling.");
}

}  // namespace

Date months_later(Date day, int months) {
    const std::chrono::year_month_day from{day};
    const std::chrono::year_month_day to = from + std::chrono::months{months};
    return to.ok() ? Date{to} : Date{to.year() / to.month() / std::chrono::last};
}

std::vector<Problem> problems_of(const RightsRequest& request, bool on_behalf, Date today) {
    Checks checks;
    const bool needs_words = request.kind != RightsKind::access && request.kind != RightsKind::portability;
    if (needs_words)
        checks.required("/tekst", request.text, text_length);
    else
        checks.limited("/tekst", request.text, text_length);
    if (on_behalf) {
        checks.required("/identiteitGecontroleerd", request.identity_check);
        checks.not_in_future("/ontvangenOp", local_date(request.received_at), today);
    }
    return checks.take();
}

Status take_up(RightsRequest& request, const UserId& handler) {
    if (!request.is_open()) return answered_already();
    if (request.handler_id && *request.handler_id != handler)
        return conflict("al-in-behandeling", "Een collega heeft dit verzoek al in behandeling.");
    request.handler_id = handler;
    request.status = RightsStatus::in_hand;
    return {};
}

Status extend(RightsRequest& request, int months, const std::string& reason, Date today) {
    if (!request.is_open()) return answered_already();
    if (!request.extension_reason.empty())
        return conflict("al-verlengd", "De termijn is al een keer verlengd. Langer mag niet.");
    if (today > request.due_on)
        return conflict("te-laat", "De termijn is voorbij. Verlengen kan alleen ervoor.");
    Checks checks;
    checks.required("/reden", reason, text_length);
    PH_CHECK(checks.status());
    request.extension_reason = reason;
    request.due_on = months_later(request.due_on, months);
    return {};
}

Status decide(RightsRequest& request, const RightsDecision& decision, const UserId& handler, Instant now) {
    if (!request.is_open()) return answered_already();
    if (request.handler_id != handler) return not_yours();
    Checks checks;
    checks.required("/uitleg", decision.text, text_length);
    const bool keeps = request.kind == RightsKind::erasure && decision.outcome != RightsOutcome::granted;
    if (keeps && decision.keep_reason.empty())
        checks.fail("/reden", "verplicht", "Kies waarom dit niet gewist mag of hoeft te worden.");
    if (!keeps && !decision.keep_reason.empty())
        checks.fail("/reden", "past-niet", "Deze reden hoort bij een verzoek om te wissen dat u afwijst.");
    if (!decision.new_value.empty() &&
        (request.kind != RightsKind::correction || decision.outcome == RightsOutcome::refused))
        checks.fail("/nieuweWaarde", "past-niet", "Een nieuwe waarde hoort bij een verbetering die u doet.");
    PH_CHECK(checks.status());
    request.status = RightsStatus::decided;
    request.outcome = decision.outcome;
    request.decision = decision.text;
    request.keep_reason = decision.keep_reason;
    request.decided_at = now;
    return {};
}

Status withdraw(RightsRequest& request, Instant now) {
    if (!request.is_open()) return answered_already();
    request.status = RightsStatus::withdrawn;
    request.decided_at = now;
    return {};
}

std::optional<RemarkKind> remark_of(const RightsRequest& request) {
    if (request.status != RightsStatus::decided || request.thing_id.empty() || !request.outcome)
        return std::nullopt;
    const bool granted = *request.outcome == RightsOutcome::granted;
    switch (request.kind) {
        case RightsKind::correction: return granted ? RemarkKind::corrected : RemarkKind::disagrees;
        case RightsKind::restriction: return granted ? RemarkKind::restricted : RemarkKind::disagrees;
        case RightsKind::erasure:
        case RightsKind::objection:
            if (!granted) return RemarkKind::disagrees;
            break;
        case RightsKind::access:
        case RightsKind::portability: break;
    }
    return std::nullopt;
}

}  // namespace ph
