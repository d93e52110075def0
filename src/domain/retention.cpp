#include "domain/retention.hpp"

#include <algorithm>

#include "base/dutch_time.hpp"
#include "domain/checks.hpp"

namespace ph {
namespace {

using std::chrono::days;

// A day that a year lacks (29 February) becomes the next: never shorter than the law says.
Date after_years(Date day, int years) {
    const std::chrono::year_month_day from{day};
    const std::chrono::year_month_day to = from + std::chrono::years{years};
    if (to.ok()) return Date{to};
    return Date{to.year() / to.month() / std::chrono::last} + days{1};
}

Date start_of(RetentionStart after, const EndedDossier& dossier) {
    switch (after) {
        case RetentionStart::closed: return dossier.closed_on;
        case RetentionStart::last_contact: return dossier.last_contact_on.value_or(dossier.closed_on);
        case RetentionStart::last_trajectory: return dossier.last_trajectory_on.value_or(dossier.closed_on);
        case RetentionStart::last_change:
            return std::max(dossier.last_contact_on.value_or(dossier.closed_on), dossier.closed_on);
    }
    return dossier.closed_on;
}

std::string told(RetentionStart after, const EndedDossier& dossier) {
    if (after == RetentionStart::last_contact && dossier.last_contact_on)
        return "Het laatste contact was op ";
    if (after == RetentionStart::last_change && dossier.last_contact_on > dossier.closed_on)
        return "Het laatste contact was op ";
    if (after == RetentionStart::last_trajectory && dossier.last_trajectory_on)
        return "Het laatste traject eindigde op ";
    return "Het dossier is gesloten op ";
}

}  // namespace

std::optional<RetentionDue> retention_due(const Retention& retention, const EndedDossier& dossier) {
    std::optional<RetentionDue> longest;
    for (const RetentionTerm& term : retention.terms) {
        if (term.applies && !term.applies(dossier)) continue;
        const Date on = std::max(after_years(start_of(term.after, dossier), term.years) + days{term.days},
                                 dossier.closed_on);
        if (!longest || on > longest->on) longest = RetentionDue{&term, on};
    }
    return longest;
}

std::string retention_length(const RetentionTerm& term) {
    std::string text;
    if (term.years > 0) text = std::to_string(term.years) + " jaar";
    if (term.days > 0)
        text +=
            (text.empty() ? "" : " en ") + std::to_string(term.days) + (term.days == 1 ? " dag" : " dagen");
    return text.empty() ? "niet" : text;
}

std::string retention_reason(const RetentionDue& due, const EndedDossier& dossier) {
    return told(due.term->after, dossier) + dutch_date(start_of(due.term->after, dossier)) +
           ". De gemeente bewaart het daarna " + retention_length(*due.term) + ". " + due.term->explanation;
}

bool stands(const RetentionItem& item, const std::optional<RetentionDue>& due, Date today) {
    return due && due->on <= today && due->on == item.since && due->term->id == item.term;
}

Status approve(RetentionItem& item, bool held, const UserId& by, Instant now) {
    if (item.decided())
        return conflict("al-besloten", "Twee mensen hebben al goedgekeurd. Dit dossier wordt vernietigd.");
    if (held)
        return conflict(
            "tegengehouden",
            "Dit dossier wordt tegengehouden. Het kan pas worden goedgekeurd als dat voorbij is.");
    if (!item.first_by) {
        item.first_by = by;
        item.first_at = now;
        return {};
    }
    if (*item.first_by == by)
        return conflict("zelfde-persoon",
                        "U hebt dit dossier al goedgekeurd. Een tweede persoon moet het ook goedkeuren.");
    item.second_by = by;
    item.second_at = now;
    return {};
}

Status withdraw_approval(RetentionItem& item) {
    if (item.decided())
        return conflict("al-besloten", "Twee mensen hebben al goedgekeurd. Dat kan niet meer terug.");
    if (!item.first_by) return conflict("niet-goedgekeurd", "Niemand heeft dit dossier goedgekeurd.");
    item.first_by.reset();
    item.first_at.reset();
    return {};
}

std::vector<Problem> problems_of(const RetentionHold& hold, Date today) {
    Checks checks;
    checks.required("/reden", hold.reason, text_length);
    if (hold.kind == RetentionHoldType::legal && !hold.until)
        checks.fail("/tot", "verplicht", "Zeg tot welke dag dit dossier moet blijven.");
    if (hold.until && *hold.until <= today) checks.fail("/tot", "al-voorbij", "Kies een dag na vandaag.");
    return checks.take();
}

Status lift(RetentionHold& hold, const std::string& reason, const UserId& by, Instant now) {
    if (hold.lifted_at) return conflict("al-vrijgegeven", "Dit was al vrijgegeven.");
    Checks checks;
    checks.required("/reden", reason, text_length);
    PH_CHECK(checks.status());
    hold.lifted_by = by;
    hold.lifted_at = now;
    hold.lift_reason = reason;
    return {};
}

DurationClass duration_class(Date opened_on, Date closed_on) {
    const int length = static_cast<int>((closed_on - opened_on).count());
    if (length < 92) return DurationClass::weeks;
    if (length < 366) return DurationClass::months;
    if (length < 731) return DurationClass::year;
    return DurationClass::years;
}

DestroyedFigure figure_of(const EndedDossier& dossier) {
    return {static_cast<int>(std::chrono::year_month_day{dossier.opened_on}.year()), dossier.reached,
            dossier.approach, duration_class(dossier.opened_on, dossier.closed_on), dossier.result};
}

}  // namespace ph
