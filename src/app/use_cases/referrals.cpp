#include "app/use_cases/referrals.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/dossiers.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/use_cases/referral_effects.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;
using access::Policy;

std::optional<Role> receiving_role(const Policy& policy, const access::Actor& actor) {
    for (const Role role : actor.roles) {
        const auto may = policy.roles.find(role);
        if (may != policy.roles.end() && may->second.contains(Permission::referral_receive)) return role;
    }
    return std::nullopt;
}

// Those who could answer a referral, and the dossier as it is to them once they accepted.
Recipient once_accepted(const Policy& policy, Recipient recipient) {
    std::erase_if(recipient.colleagues,
                  [&](const Recipient::Colleague& who) { return !receiving_role(policy, who.actor); });
    for (Recipient::Colleague& who : recipient.colleagues) {
        if (who.target.involved()) continue;
        Involvement involvement;
        involvement.role = *receiving_role(policy, who.actor);
        for (const access::KeptGrant& kept : access::grants_of(policy, involvement))
            who.target.grants.push_back(kept.grant);
    }
    return recipient;
}

bool is_involved_already(const Recipient& recipient) {
    return std::ranges::any_of(recipient.colleagues, [](const Recipient::Colleague& who) {
        return std::ranges::any_of(who.target.grants, [](const access::Grant& grant) {
            return grant.origin == access::GrantOrigin::involvement;
        });
    });
}

// Who is asked may know of a restricted dossier only when named; the others of the organisation are not
// asked.
Status leave_out_who_may_not_know(Recipient& recipient) {
    const bool anybody = !recipient.colleagues.empty();
    std::erase_if(recipient.colleagues,
                  [](const Recipient::Colleague& who) { return !access::may_know(who.actor, who.target); });
    if (!anybody || !recipient.colleagues.empty()) return {};
    return conflict("afgeschermd", "Dit dossier is afgeschermd. Vraag de beheerder om " + recipient.name +
                                       " te noemen. Verwijs daarna.");
}

Error refused_by_gate(const SharingHelp& help) {
    Error error{Fault::forbidden, help.sentence, {}};
    for (const CategoryAnswer& answer : help.answers) {
        if (!answer.allowed) error.problems.push_back({"geen-toegang", answer.why, {}});
    }
    return error;
}

std::vector<ReferralPart> parts_of(const SharingHelp& help) {
    std::vector<ReferralPart> parts;
    for (const CategoryAnswer& answer : help.answers) {
        auto part = std::ranges::find_if(parts, [&](const ReferralPart& one) {
            return one.ground == answer.ground && one.purpose == answer.purpose;
        });
        if (part == parts.end()) part = parts.insert(parts.end(), {0, answer.ground, answer.purpose});
        part->categories |= Categories{answer.category}.bits();
    }
    return parts;
}

Categories categories_of(const Referral& referral) {
    Categories all;
    for (const ReferralPart& part : referral.parts) all |= Categories::known(part.categories);
    return all;
}

bool was_sent_to(const Referral& referral, const access::Actor& actor) {
    if (referral.accepted_by) return *referral.accepted_by == actor.user_id;
    return referral.to_user_id ? *referral.to_user_id == actor.user_id
                               : referral.to_organisation_id == actor.organisation_id;
}

ReferralSeen seen_by(Call& call, const Admission& admission, ReferralView view,
                     const std::vector<ReferralStepView>& steps) {
    const access::Actor& actor = call.actor();
    const bool received = was_sent_to(view, actor);
    ReferralSeen seen;
    for (const ReferralStepView& step : steps) {
        if (step.referral_id == view.id) seen.steps.push_back(step);
    }
    if (received && call.gate.may(Permission::referral_receive, admission))
        seen.acts = open_acts(view, ReferralSide::receiver);
    else if (call.gate.may(Permission::referral_make, admission))
        seen.acts = open_acts(view, ReferralSide::sender);
    seen.silent = view.silent_on(call.today());
    if (!received && !call.gate.shows(admission, categories_of(view), view.sent_by)) {
        view.question.clear();
        for (ReferralStepView& step : seen.steps) step.words.clear();
    }
    seen.referral = std::move(view);
    return seen;
}

Result<std::vector<ReferralSeen>> all_of(Call& call, const Admission& admission) {
    PH_TRY(auto views, call.work.referrals().of_dossier(admission));
    PH_TRY(const auto steps, call.work.referrals().steps(admission));
    std::vector<ReferralSeen> all;
    all.reserve(views.size());
    for (ReferralView& view : views) all.push_back(seen_by(call, admission, std::move(view), steps));
    return all;
}

Result<ReferralSeen> read_back(Call& call, const Admission& admission, const ReferralId& id) {
    PH_TRY(auto view, call.work.referrals().find(admission, id));
    PH_TRY(const auto steps, call.work.referrals().steps(admission));
    return seen_by(call, admission, std::move(view), steps);
}

Status add_step(Call& call, const Admission& admission, const ReferralId& referral, ReferralAct act,
                const std::string& words) {
    ReferralStep step;
    step.id = call.new_id<ReferralStepId>();
    step.referral_id = referral;
    step.dossier_id = admission.dossier();
    step.act = act;
    step.words = words;
    step.done_by = call.actor().user_id;
    step.done_at = call.now();
    PH_CHECK(call.work.referrals().add_step(admission, step));
    call.gate.note(admission, subject("referral", referral), Payload{}.add("act", act).json());
    return {};
}

Result<ReferralSeen> act_on(Call& call, const Admission& admission, const ReferralId& id, ReferralSide side,
                            const ReferralInput& input) {
    PH_TRY(auto referral, call.work.referrals().find(admission, id));
    const ReferralState before = referral.state;
    PH_CHECK(apply(referral, input.act, side, input.words));
    // By hand nobody of the other side has an account, so nobody becomes involved.
    if (input.act == ReferralAct::accept && !referral.by_hand)
        PH_CHECK(begin_involvement(call, admission, referral));
    if (input.act == ReferralAct::plan_meeting) PH_CHECK(plan_meeting(call, admission, referral, input));
    if (input.act == ReferralAct::send_back) {
        PH_CHECK(call_off_meeting(call, admission, referral, input.words));
        PH_CHECK(end_its_involvement(call, admission, referral, input.words));
    }
    // News about a waiting list begins its term anew.
    if (referral.state != before || input.act == ReferralAct::wait)
        PH_CHECK(remind(call, admission, referral));
    PH_CHECK(call.work.referrals().change(admission, referral, grants_of(call, referral)));
    PH_CHECK(add_step(call, admission, id, input.act, input.words));
    return read_back(call, admission, id);
}

// Who is asked, or what is wrong with it.
Result<std::optional<Recipient>> asked_one(Call& call, const Admission& admission, const NewReferral& input,
                                           Checks& checks) {
    if (!input.to) return std::optional<Recipient>{};
    checks.fail_all(problems_of(call, *input.to, std::nullopt));
    auto recipient = recipient_of(call, admission, *input.to);
    if (recipient.ok()) return std::optional{std::move(*recipient)};
    if (recipient.error().fault != Fault::missing) return recipient.error();
    checks.fail("/aanId", "onbekend", recipient.error().title);
    return std::optional<Recipient>{};
}

Status check_it_is_new(Call& call, const Admission& admission, const Referral& referral,
                       const std::optional<Recipient>& recipient) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    if (dossier.phase == DossierPhase::closed)
        return conflict("dossier-afgesloten", "Dit dossier is afgesloten. Open het eerst weer.");
    if (!recipient) return {};
    if (is_involved_already(*recipient))
        return conflict("al-betrokken", recipient->name + " helpt dit huishouden al.");
    PH_TRY(const auto others, call.work.referrals().of_dossier(admission));
    const bool asked_already = std::ranges::any_of(others, [&](const ReferralView& one) {
        return one.is_open() && one.to_user_id == referral.to_user_id &&
               one.to_organisation_id == referral.to_organisation_id && one.to_place.empty();
    });
    if (!asked_already) return {};
    return conflict("al-gevraagd", recipient->name + " is al gevraagd om te helpen.");
}

// What goes along, settled by the gate before it is asked.
Status settle_parts(Call& call, const Admission& admission, Referral& referral,
                    std::optional<Recipient> recipient, Categories categories) {
    if (recipient) {
        *recipient = once_accepted(call.gate.policy(), std::move(*recipient));
        PH_CHECK(leave_out_who_may_not_know(*recipient));
    }
    referral.by_hand = !recipient || recipient->colleagues.empty();
    if (referral.by_hand) {
        Checks checks;
        if (!categories.empty())
            checks.fail("/soorten", "geen-account",
                        "Daar heeft niemand een account. Het systeem deelt dan niets: laat de soorten leeg.");
        return checks.status();
    }
    categories.insert(DataCategory::identity);
    PH_TRY(const auto help, assess(call, admission, std::move(*recipient), categories, std::nullopt));
    if (help.verdict != ShareVerdict::yes) return refused_by_gate(help);
    referral.parts = parts_of(help);
    return {};
}

}  // namespace

Result<std::vector<ReferralSeen>> referrals(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_read, dossier));
    return all_of(call, admission);
}

Result<SharingHelp> referral_help(Call& call, const DossierId& dossier, const Uuid& to,
                                  Categories categories) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_make, dossier));
    PH_CHECK(accept(problems_of(call, to, std::nullopt)));
    PH_TRY(auto recipient, recipient_of(call, admission, to));
    recipient = once_accepted(call.gate.policy(), std::move(recipient));
    categories.insert(DataCategory::identity);
    return assess(call, admission, std::move(recipient), categories, std::nullopt);
}

Result<ReferralSeen> refer(Call& call, const DossierId& dossier, const NewReferral& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_make, dossier, true));
    Checks checks;
    PH_TRY(auto recipient, asked_one(call, admission, input, checks));
    ReferralView referral;
    referral.id = call.new_id<ReferralId>();
    referral.municipality_id = admission.municipality();
    referral.dossier_id = dossier;
    referral.sent_by = call.actor().user_id;
    referral.sent_at = call.now();
    referral.to_place = input.place;
    referral.to_name = recipient ? recipient->name : input.place;
    referral.question = input.question;
    if (recipient && recipient->is_organisation)
        referral.to_organisation_id = recipient->organisation_id;
    else if (input.to)
        referral.to_user_id = UserId{*input.to};
    checks.fail_all(problems_of(referral));
    PH_CHECK(checks.status());
    PH_CHECK(check_it_is_new(call, admission, referral, recipient));
    PH_CHECK(settle_parts(call, admission, referral, std::move(recipient), input.categories));
    PH_CHECK(remind(call, admission, referral));
    PH_CHECK(call.work.referrals().add(admission, referral, grants_of(call, referral)));
    PH_CHECK(add_step(call, admission, referral.id, ReferralAct::ask, {}));
    return read_back(call, admission, referral.id);
}

Result<ReferralSeen> act_as_sender(Call& call, const DossierId& dossier, const ReferralId& id,
                                   const ReferralInput& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_make, dossier, true));
    return act_on(call, admission, id, ReferralSide::sender, input);
}

Result<std::vector<ReferralSeen>> received_referrals(Call& call) {
    PH_TRY(const auto scope, call.gate.enter(Permission::referral_receive));
    PH_TRY(auto views, call.work.referrals().received(scope));
    std::vector<ReferralSeen> all;
    all.reserve(views.size());
    for (ReferralView& view : views) {
        ReferralSeen& seen = all.emplace_back();
        if (was_sent_to(view, call.actor())) seen.acts = open_acts(view, ReferralSide::receiver);
        seen.silent = view.silent_on(call.today());
        seen.referral = std::move(view);
    }
    std::erase_if(all, [&](const ReferralSeen& one) { return !was_sent_to(one.referral, call.actor()); });
    return all;
}

Result<ReferralSeen> act_as_receiver(Call& call, const ReferralId& id, const ReferralInput& input) {
    PH_TRY(const auto scope, call.gate.enter(Permission::referral_receive));
    const auto dossier = call.work.referrals().dossier_of(scope, id);
    if (!dossier.ok()) {
        if (dossier.error().fault != Fault::missing) return dossier.error();
        return missing("Deze verwijzing bestaat niet, of is niet aan u gevraagd.");
    }
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_receive, *dossier, true));
    PH_TRY(const auto referral, call.work.referrals().find(admission, id));
    if (!was_sent_to(referral, call.actor()))
        return missing("Deze verwijzing bestaat niet, of is niet aan u gevraagd.");
    return act_on(call, admission, id, ReferralSide::receiver, input);
}

Result<std::vector<ReferralSeen>> own_referrals(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_overview_read));
    return all_of(call, admission);
}

}  // namespace ph::app
