#include "app/use_cases/collaborations.hpp"

#include <algorithm>

#include "app/payload.hpp"
#include "domain/checks.hpp"

namespace ph::app {
namespace {

using access::Admission;
using access::Permission;

Result<Collaborations> read_collaborations(Call& call, const Admission& admission) {
    PH_TRY(const auto dossier, call.work.dossiers().dossier(admission));
    PH_TRY(auto chosen, call.work.referrals().collaborations(admission));
    return Collaborations{dossier.director_id.has_value(), std::move(chosen)};
}

}  // namespace

const CollaborationForm* find_form(const Catalogue& catalogue, const std::string& form) {
    const auto found = std::ranges::find(catalogue.collaboration, form, &CollaborationForm::id);
    return found == catalogue.collaboration.end() ? nullptr : &*found;
}

Result<Collaborations> collaborations(Call& call, const DossierId& dossier) {
    PH_TRY(const auto admission, call.gate.admit(Permission::referral_read, dossier));
    return read_collaborations(call, admission);
}

Result<Collaborations> choose_collaboration(Call& call, const DossierId& dossier, const std::string& form,
                                            const std::string& reason) {
    PH_TRY(const auto admission, call.gate.admit(Permission::direction_change, dossier, true));
    PH_TRY(const auto view, call.work.dossiers().dossier(admission));
    const UserId& actor = call.actor().user_id;
    if (view.director_id != actor && view.coach_id != actor)
        return conflict("niet-de-regisseur",
                        "De regisseur of de coach kiest hoe u samenwerkt. Vraag het een van hen.");
    Checks checks;
    if (find_form(call.catalogue, form) == nullptr)
        checks.fail("/vorm", "onbekend", "Kies een van de vormen van samenwerken.");
    checks.required("/reden", reason, text_length);
    PH_CHECK(checks.status());
    PH_TRY(const auto earlier, call.work.referrals().collaborations(admission));
    if (!earlier.empty() && earlier.front().form == form)
        return conflict("al-gekozen", "U werkt al zo samen. Kies een andere vorm, of laat het zo.");
    Collaboration one;
    one.id = call.new_id<CollaborationId>();
    one.municipality_id = admission.municipality();
    one.dossier_id = dossier;
    one.form = form;
    one.reason = reason;
    one.chosen_by = actor;
    one.chosen_at = call.now();
    PH_CHECK(call.work.referrals().add_collaboration(admission, one));
    call.gate.note(admission, subject("collaboration", one.id), Payload{}.add("form", one.form).json());
    return read_collaborations(call, admission);
}

}  // namespace ph::app
