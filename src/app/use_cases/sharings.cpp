#include "app/use_cases/sharings.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "app/ports/work.hpp"
#include "app/use_cases/own_dossier.hpp"
#include "app/use_cases/redaction.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Categories;
using access::DataCategory;
using access::Permission;
using access::Policy;
using access::SharedPart;

constexpr std::size_t short_text = 2'000;  // characters; more belongs in a talk
constexpr std::size_t most_facts = 50;

Categories categories_of(const access::Sharing& sharing) {
    Categories all;
    for (const SharedPart& part : sharing.parts) all.insert(part.category);
    return all;
}

bool was_told(const access::Actor& actor, const access::Sharing& sharing) {
    return sharing.user_id ? *sharing.user_id == actor.user_id
                           : sharing.organisation_id == actor.organisation_id;
}

// What was told because the participant agreed, goes when that ends; another ground that opens the same kind
// of data to the reader does not keep it (professional secrecy).
bool still_agreed(Call& call, const Admission& admission, const SharingView& view) {
    const Policy& policy = call.gate.policy();
    bool all = true;
    for (const SharedPart& part : view.parts) {
        if (rests_on_other_than_consent(policy, part.ground) ||
            admission.decision().consented.contains(part.category))
            continue;
        call.gate.leave_out(part.category, view.shared_by_name);
        all = false;
    }
    return all;
}

// Whom it was told goes on reading it for as long as that kind of data is open to them. Who told it goes on
// reading the words, and the facts that are still open.
SharingSeen seen_by(Call& call, const Admission& admission, SharingView view,
                    const std::vector<FactView>& facts) {
    const access::Actor& actor = call.actor();
    const bool own = admission.decision().permission == Permission::own_consent;
    SharingSeen seen;
    seen.open = own || view.shared_by == actor.user_id ||
                (was_told(actor, view) && still_agreed(call, admission, view) &&
                 call.gate.shows(admission, categories_of(view)));
    if (seen.open) {
        for (const FactId& id : view.facts) {
            const auto found = std::ranges::find(facts, id, &FactView::id);
            if (found != facts.end() && (own || shows_fact(call, admission, found->key, found->recorded_by)))
                seen.facts.push_back(*found);
        }
    } else {
        view.text.clear();
        view.facts.clear();
    }
    seen.sharing = std::move(view);
    return seen;
}

// Of a special category that is not open to the reader, not even that it was told.
bool may_know_of(const Call& call, const Admission& admission, const SharingView& view) {
    const Categories closed = call.catalogue.special_categories - admission.decision().open;
    return (categories_of(view) & closed).empty() || view.shared_by == call.actor().user_id ||
           was_told(call.actor(), view);
}

Result<std::vector<SharingSeen>> list(Call& call, const Admission& admission) {
    PH_TRY(auto views, call.work.sharing().sharings(admission));
    std::erase_if(views, [&](const SharingView& view) { return !may_know_of(call, admission, view); });
    std::vector<SharingSeen> list;
    if (views.empty()) return list;
    PH_TRY(const auto facts, call.work.persons().facts(admission));
    list.reserve(views.size());
    for (SharingView& view : views) list.push_back(seen_by(call, admission, std::move(view), facts));
    return list;
}

// The kinds of data in what is to be told, and what is wrong with it. A fact that the one who tells may not
// see does not exist for them.
Result<Categories> categories_in(Call& call, const Admission& admission, const NewSharing& input,
                                 Checks& checks) {
    Categories categories;
    if (input.facts.empty() && input.text.empty())
        checks.fail("/tekst", "verplicht", "Kies een feit, of schrijf op wat u wilt vertellen.");
    if (!input.text.empty() && !input.text_category)
        checks.fail("/tekstSoort", "verplicht", "Kies bij welke soort gegevens uw tekst hoort.");
    checks.limited("/tekst", input.text, short_text);
    if (input.facts.size() > most_facts)
        checks.fail("/feiten", "te-veel",
                    "Deel hoogstens " + std::to_string(most_facts) + " feiten tegelijk.");
    if (input.text_category && !input.text.empty()) categories.insert(*input.text_category);
    PH_TRY(const auto facts, call.work.persons().facts(admission));
    for (std::size_t i = 0; i < input.facts.size() && i < most_facts; ++i) {
        const auto found = std::ranges::find(facts, input.facts[i], &FactView::id);
        const std::string pointer = "/feiten/" + std::to_string(i);
        const bool known =
            found != facts.end() && shows_fact(call, admission, found->key, found->recorded_by);
        if (!known) {
            checks.fail(pointer, "onbekend", "Dit feit is niet bekend bij dit huishouden.");
            continue;
        }
        const auto before = input.facts.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::find(input.facts.begin(), before, input.facts[i]) != before) {
            checks.fail(pointer, "dubbel", "Dit feit staat er al.");
            continue;
        }
        const auto category = call.catalogue.fact_categories.find(found->key);
        if (category == call.catalogue.fact_categories.end())
            checks.fail(pointer, "past-niet", "Dit feit kunt u niet delen.");
        else
            categories.insert(category->second);
    }
    return categories;
}

Error refusal(const SharingHelp& help) {
    Error error{Fault::forbidden, help.sentence, {}};
    for (const CategoryAnswer& answer : help.answers) {
        if (!answer.allowed) error.problems.push_back({"geen-toegang", answer.why, {}});
    }
    return error;
}

Status tell(Call& call, const Admission& admission, const UserId& user) {
    Task task;
    task.id = call.new_id<TaskId>();
    task.dossier_id = admission.dossier();
    task.owner_id = user;
    const std::string& name = call.actor().display_name;
    task.title = call.catalogue.texts.say(Sentence::share_task, {{"naam", name}});
    task.reason = call.catalogue.texts.say(Sentence::share_task_reason, {{"naam", name}});
    task.due_on = call.today();
    task.created_by = call.actor().user_id;
    task.created_at = call.now();
    PH_CHECK(call.work.work().add_task(admission, task));
    call.gate.note(admission, subject("task", task.id),
                   Payload{}.add("owner", task.owner_id).add("dueOn", task.due_on).json());
    return {};
}

access::Sharing made(Call& call, const Admission& admission, const NewSharing& input,
                     const SharingHelp& help) {
    access::Sharing sharing;
    sharing.id = call.new_id<SharingId>();
    sharing.dossier_id = admission.dossier();
    sharing.shared_by = call.actor().user_id;
    sharing.shared_at = call.now();
    if (!help.recipient.is_organisation) sharing.user_id = UserId{help.recipient.id};
    sharing.organisation_id = help.recipient.organisation_id;
    for (const CategoryAnswer& answer : help.answers)
        sharing.parts.push_back({answer.category, answer.ground, answer.purpose});
    sharing.facts = input.facts;
    sharing.text = input.text;
    return sharing;
}

}  // namespace

Result<std::vector<SharingSeen>> sharings(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::consent_read, dossier));
    return list(call, admission);
}

Result<std::vector<SharingSeen>> own_sharings(Call& call) {
    PH_TRY(const auto admission, admit_own(call, Permission::own_consent));
    return list(call, admission);
}

Result<SharingSeen> share(Call& call, const DossierId& dossier, const NewSharing& input) {
    PH_TRY(const auto admission, call.gate.admit(Permission::share, dossier, true));
    Checks checks;
    PH_TRY(const auto categories, categories_in(call, admission, input, checks));
    checks.fail_all(problems_of(call, input.to, input.purpose));
    auto recipient = recipient_of(call, admission, input.to);
    if (!recipient.ok()) {
        if (recipient.error().fault != Fault::missing) return recipient.error();
        checks.fail("/aanId", "onbekend", recipient.error().title);
    }
    PH_CHECK(checks.status());
    PH_TRY(const auto help, assess(call, admission, std::move(*recipient), categories, input.purpose));
    if (help.verdict != ShareVerdict::yes) return refusal(help);
    const access::Sharing sharing = made(call, admission, input, help);
    PH_CHECK(call.work.sharing().add_sharing(admission, sharing));
    call.gate.note(admission, subject("sharing", sharing.id),
                   Payload{}
                       .add("user", sharing.user_id)
                       .add("organisation", sharing.organisation_id)
                       .add("categories", std::to_string(categories.bits()))
                       .json());
    for (const auto& who : help.recipient.colleagues) {
        if (who.target.involved()) PH_CHECK(tell(call, admission, who.actor.user_id));
    }
    PH_TRY(const auto all, list(call, admission));
    const auto found =
        std::ranges::find_if(all, [&](const SharingSeen& one) { return one.sharing.id == sharing.id; });
    if (found == all.end()) return missing("Dit is niet gedeeld.");
    return *found;
}

Result<std::vector<SharingSeen>> shared_under(Call& call, const Admission& admission,
                                              const access::Consent& consent) {
    PH_TRY(auto all, list(call, admission));
    std::erase_if(all, [&](const SharingSeen& one) {
        const bool in_time = consent.answered_at && one.sharing.shared_at >= *consent.answered_at &&
                             (!consent.withdrawn_at || one.sharing.shared_at <= *consent.withdrawn_at);
        const bool under_it = std::ranges::any_of(one.sharing.parts, [&](const SharedPart& part) {
            return part.ground == consent.ground && consent.categories.contains(part.category);
        });
        return !in_time || !under_it || one.sharing.organisation_id != consent.organisation_id;
    });
    return all;
}

}  // namespace ph::app
