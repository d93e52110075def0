#include "app/use_cases/sharing_help.hpp"

#include <algorithm>
#include <functional>

#include "access/sharing.hpp"
#include "app/actor.hpp"
#include "app/ports/dossiers.hpp"
#include "app/ports/persons.hpp"
#include "app/ports/sharing.hpp"
#include "app/use_cases/facts.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Categories;
using access::DataCategory;
using access::Grant;
using access::GrantOrigin;
using access::GroundCondition;
using access::Permission;
using access::Policy;
using access::Target;

constexpr int most_colleagues = 50;  // of one organisation

access::Decision decision_for(const Policy& policy, const access::Actor& actor, const Target& target) {
    return access::decide(policy, actor, Permission::dossier_read, &target);
}

bool opens(const Policy& policy, const access::Actor& actor, const Target& target, DataCategory category) {
    return decision_for(policy, actor, target).open.contains(category);
}

Target with_only(const Target& target, std::vector<Grant> grants) {
    Target one = target;
    one.grants = std::move(grants);
    return one;
}

// Somebody who is there, to whom nothing is open by that alone.
std::vector<Grant> presence(const Target& target) {
    for (Grant grant : target.grants) {
        grant.categories = {};
        if (with_only(target, {grant}).involved()) return {grant};
    }
    return {};
}

struct Basis {
    std::string ground;
    std::string purpose;
};

// Every ground that opens this category by itself: asked of the gate with one grant at a time.
std::vector<Basis> bases_of(const Policy& policy, const Recipient::Colleague& who, DataCategory category) {
    std::vector<Basis> found;
    const auto there = presence(who.target);
    if (opens(policy, who.actor, with_only(who.target, there), category)) {
        for (const access::GroundRule& rule : policy.rules) {
            const bool has_role =
                std::ranges::any_of(who.actor.roles, [&](Role role) { return rule.roles.contains(role); });
            if (rule.condition == GroundCondition::by_role && has_role && rule.categories.contains(category))
                found.push_back({rule.ground, rule.purpose});
        }
    }
    for (const Grant& grant : who.target.grants) {
        if (!grant.categories.contains(category)) continue;
        std::vector<Grant> grants = there;
        grants.push_back(grant);
        if (opens(policy, who.actor, with_only(who.target, std::move(grants)), category))
            found.push_back({grant.ground, grant.purpose});
    }
    return found;
}

// The dossier as it would be to somebody who was made involved, in any of their roles.
Target if_involved(const Policy& policy, const Recipient::Colleague& who) {
    Target target = who.target;
    if (target.involved()) return target;
    for (const Role role : who.actor.roles) {
        Involvement involvement;
        involvement.role = role;
        for (const access::KeptGrant& kept : access::grants_of(policy, involvement))
            target.grants.push_back(kept.grant);
    }
    return target;
}

bool would_open_when_agreed(const Policy& policy, const Recipient::Colleague& who, DataCategory category) {
    for (const access::Agreeable& one : access::agreeable(policy, GroundCondition::consent)) {
        if (!one.categories.contains(category)) continue;
        Target target = if_involved(policy, who);
        if (!target.involved()) continue;
        target.grants.push_back({{category}, one.purpose, one.ground, GrantOrigin::consent});
        if (decision_for(policy, who.actor, target).consented.contains(category)) return true;
    }
    return false;
}

template <class Holds>
bool for_everyone(const Recipient& recipient, const Holds& holds) {
    return !recipient.colleagues.empty() && std::ranges::all_of(recipient.colleagues, holds);
}

// One question, answered for one recipient.
class Assistant {
  public:
    Assistant(Call& call, const access::Admission& admission, Recipient recipient,
              const std::optional<std::string>& purpose)
        : call_(call),
          policy_(call.gate.policy()),
          admission_(admission),
          recipient_(std::move(recipient)),
          purpose_(purpose) {}

    SharingHelp run(Categories categories, const std::vector<FactView>& facts) {
        SharingHelp help;
        Categories allowed;
        categories.each([&](DataCategory category) {
            CategoryAnswer answer = answer_for(category);
            if (answer.allowed) {
                answer.sees = what_they_see(category, facts);
                allowed.insert(category);
            }
            help.answers.push_back(std::move(answer));
        });
        help.verdict = allowed == categories ? ShareVerdict::yes
                       : allowed.empty()     ? ShareVerdict::no
                                             : ShareVerdict::partly;
        help.sentence = sentence(help.verdict, allowed);
        help.advice = advice(help.verdict, allowed, categories - allowed);
        help.recipient = std::move(recipient_);
        return help;
    }

  private:
    std::string say(Sentence sentence, std::initializer_list<Texts::Word> words) const {
        return call_.catalogue.texts.say(sentence, words);
    }
    std::string purpose_name(const std::string& id) const {
        const auto found = call_.catalogue.purposes.find(id);
        return found == call_.catalogue.purposes.end() ? id : found->second;
    }
    std::string ground_name(const std::string& id) const {
        const auto found = call_.catalogue.grounds.find(id);
        return found == call_.catalogue.grounds.end() ? id : found->second;
    }

    // Who has professional secrecy tells what was heard under it only when the participant agreed.
    bool under_secrecy(DataCategory category) const {
        const auto role = admission_.decision().role;
        if (!role || !policy_.secret_roles.contains(*role)) return false;
        const Categories secret = call_.catalogue.special_categories | Categories{DataCategory::contact_note};
        return secret.contains(category);
    }
    bool held_back_by_secrecy(DataCategory category) const {
        return under_secrecy(category) && !for_everyone(recipient_, [&](const auto& who) {
                   return decision_for(policy_, who.actor, who.target).consented.contains(category);
               });
    }

    CategoryAnswer answer_for(DataCategory category) const {
        CategoryAnswer answer;
        answer.category = category;
        if (recipient_.colleagues.empty()) {
            answer.why = say(Sentence::share_no_account, {{"naam", recipient_.name}});
            return answer;
        }
        const bool open = for_everyone(
            recipient_, [&](const auto& who) { return opens(policy_, who.actor, who.target, category); });
        if (!open) {
            answer.why = recipient_.involved()
                             ? say(Sentence::share_no_ground,
                                   {{"naam", recipient_.name},
                                    {"soort", listed(call_.catalogue, Categories{category})}})
                             : say(Sentence::share_not_involved, {{"naam", recipient_.name}});
            return answer;
        }
        if (held_back_by_secrecy(category)) {
            answer.why = say(Sentence::share_secret, {});
            return answer;
        }
        auto bases = bases_of(policy_, recipient_.colleagues.front(), category);
        // Then it is the consent that lets it be told, whatever else is open to the recipient: it must go
        // with the consent.
        if (under_secrecy(category))
            std::erase_if(bases, [&](const Basis& basis) {
                return access::rests_on_other_than_consent(policy_, basis.ground);
            });
        const auto fits = std::ranges::find_if(
            bases, [&](const Basis& basis) { return !purpose_ || basis.purpose == *purpose_; });
        if (fits == bases.end()) {
            answer.why = say(Sentence::share_other_purpose,
                             {{"naam", recipient_.name},
                              {"doel", bases.empty() ? std::string{} : purpose_name(bases.front().purpose)}});
            return answer;
        }
        answer.allowed = true;
        answer.ground = fits->ground;
        answer.purpose = fits->purpose;
        answer.why = say(Sentence::share_ground, {{"naam", recipient_.name},
                                                  {"grondslag", ground_name(fits->ground)},
                                                  {"doel", purpose_name(fits->purpose)}});
        return answer;
    }

    // The kind of data, and the questions of what the one who shares sees of it.
    std::vector<std::string> what_they_see(DataCategory category, const std::vector<FactView>& facts) const {
        std::vector<std::string> sees;
        const auto text = call_.catalogue.data_categories.find(category);
        if (text != call_.catalogue.data_categories.end()) sees.push_back(text->second.shows);
        if (!admission_.decision().open.contains(category)) return sees;
        for (const FactView& fact : facts) {
            const auto of = call_.catalogue.fact_categories.find(fact.key);
            if (!fact.holds || of == call_.catalogue.fact_categories.end() || of->second != category)
                continue;
            const FormQuestion* question = question_of(call_.catalogue, fact.key);
            sees.push_back(question == nullptr ? fact.key : question->text);
        }
        return sees;
    }

    std::string sentence(ShareVerdict verdict, Categories allowed) const {
        switch (verdict) {
            case ShareVerdict::yes: return say(Sentence::share_yes, {{"naam", recipient_.name}});
            case ShareVerdict::partly:
                return say(Sentence::share_partly,
                           {{"naam", recipient_.name}, {"soorten", listed(call_.catalogue, allowed)}});
            case ShareVerdict::no: return say(Sentence::share_no, {{"naam", recipient_.name}});
        }
        return {};
    }

    std::vector<ShareAdvice> advice(ShareVerdict verdict, Categories allowed, Categories closed) const {
        std::vector<ShareAdvice> list;
        const std::string& name = recipient_.name;
        if (verdict == ShareVerdict::yes)
            return {{ShareStep::share, say(Sentence::share_do_it, {{"naam", name}}), allowed}};
        if (verdict == ShareVerdict::partly)
            list.push_back({ShareStep::less,
                            say(Sentence::share_less, {{"soorten", listed(call_.catalogue, allowed)}}),
                            allowed});
        Categories by_involvement;
        Categories by_consent;
        closed.each([&](DataCategory category) {
            const bool would = for_everyone(recipient_, [&](const auto& who) {
                return opens(policy_, who.actor, if_involved(policy_, who), category);
            });
            if (would && !recipient_.involved()) by_involvement.insert(category);
            if (would && !held_back_by_secrecy(category)) return;
            if (for_everyone(recipient_,
                             [&](const auto& who) { return would_open_when_agreed(policy_, who, category); }))
                by_consent.insert(category);
        });
        if (!recipient_.involved() && !(by_involvement | by_consent).empty())
            list.push_back({ShareStep::involve, say(Sentence::share_involve, {{"naam", name}}),
                            by_involvement | by_consent});
        if (!by_consent.empty())
            list.push_back(
                {ShareStep::consent,
                 say(Sentence::share_ask_consent, {{"soorten", listed(call_.catalogue, by_consent)}}),
                 by_consent});
        list.push_back({ShareStep::no_name, say(Sentence::share_no_name, {}), closed});
        const bool could_break_glass = for_everyone(recipient_, [&](const auto& who) {
            return !who.target.involved() && access::may_know(who.actor, who.target) &&
                   access::decide(policy_, who.actor, Permission::break_glass, nullptr).allowed;
        });
        if (could_break_glass)
            list.push_back(
                {ShareStep::break_glass, say(Sentence::share_break_glass, {{"naam", name}}), closed});
        return list;
    }

    Call& call_;
    const Policy& policy_;
    const access::Admission& admission_;
    Recipient recipient_;
    const std::optional<std::string>& purpose_;
};

Status add_colleague(Call& call, const access::Admission& admission, const User& user, Recipient& to) {
    const access::Actor actor = actor_of(user);
    PH_TRY(auto target, call.work.grants().target(admission.dossier(), actor, call.now()));
    if (target) to.colleagues.push_back({actor, std::move(*target)});
    return {};
}

}  // namespace

bool Recipient::involved() const {
    return std::ranges::any_of(colleagues, [](const Colleague& who) { return who.target.involved(); });
}

std::string listed(const Catalogue& catalogue, Categories categories) {
    std::string all;
    categories.each([&](DataCategory category) {
        const auto text = catalogue.data_categories.find(category);
        if (text == catalogue.data_categories.end()) return;
        // Some names have a comma of their own.
        all += (all.empty() ? "" : "; ") + text->second.name;
    });
    return all;
}

Result<Recipient> recipient_of(Call& call, const access::Admission& admission, const Uuid& to) {
    Recipient found;
    found.id = to;
    const auto user = call.work.dossiers().candidate(admission, UserId{to});
    if (user.ok() && user->active && !user->person_id) {
        found.name = user->display_name;
        found.organisation_id = user->organisation_id;
        PH_CHECK(add_colleague(call, admission, *user, found));
        return found;
    }
    if (!user.ok() && user.error().fault != Fault::missing) return user.error();
    const auto organisation = call.work.sharing().organisation(admission, OrganisationId{to});
    if (!organisation.ok()) {
        if (organisation.error().fault != Fault::missing) return organisation.error();
        return missing("Deze medewerker of organisatie bestaat niet in deze gemeente.");
    }
    found.name = organisation->name;
    found.is_organisation = true;
    found.organisation_id = organisation->id;
    PH_TRY(const auto users, call.work.sharing().colleagues_of(admission, organisation->id, most_colleagues));
    for (const User& one : users) {
        if (one.id != call.actor().user_id) PH_CHECK(add_colleague(call, admission, one, found));
    }
    const auto here = [](const Recipient::Colleague& who) {
        return who.target.involved() && access::may_know(who.actor, who.target);
    };
    if (std::ranges::any_of(found.colleagues, here)) std::erase_if(found.colleagues, std::not_fn(here));
    return found;
}

std::vector<Problem> problems_of(const Call& call, const Uuid& to,
                                 const std::optional<std::string>& purpose) {
    Checks checks;
    if (purpose && !call.catalogue.purposes.contains(*purpose))
        checks.fail("/doel", "onbekend", "Dit doel bestaat niet.");
    if (to == call.gate.actor().user_id.uuid)
        checks.fail("/aanId", "past-niet", "Kies iemand anders dan uzelf.");
    return checks.take();
}

Result<SharingHelp> assess(Call& call, const access::Admission& admission, Recipient recipient,
                           Categories categories, const std::optional<std::string>& purpose) {
    PH_TRY(const auto facts, call.work.persons().facts(admission));
    return Assistant{call, admission, std::move(recipient), purpose}.run(categories, facts);
}

Result<SharingHelp> sharing_help(Call& call, const DossierId& dossier, const Uuid& to, Categories categories,
                                 const std::optional<std::string>& purpose) {
    PH_TRY(const auto admission, call.gate.admit(Permission::share, dossier));
    Checks checks;
    if (categories.empty()) checks.fail("/soorten", "verplicht", "Kies minstens één soort gegevens.");
    checks.fail_all(problems_of(call, to, purpose));
    PH_CHECK(checks.status());
    PH_TRY(auto recipient, recipient_of(call, admission, to));
    return assess(call, admission, std::move(recipient), categories, purpose);
}

}  // namespace ph::app
