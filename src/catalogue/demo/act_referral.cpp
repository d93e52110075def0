#include "catalogue/demo/act_referral.hpp"

#include "app/use_cases/referrals.hpp"
#include "wire/access_names.hpp"
#include "wire/domain_names.hpp"

namespace ph::catalogue::demo {

Status refer(app::Call& call, const View& what, const Stage& stage, Chapter& chapter) {
    app::NewReferral input;
    input.to = stage.actor(what.text("aan")).user_id.uuid;
    input.question = what.text("vraag");
    for (const View& kind : what.items("soorten"))
        input.categories.insert(*wire::named<access::DataCategory>(kind.text()));
    PH_TRY(const auto asked, app::refer(call, chapter.dossier, input));
    chapter.referrals[what.text("id")] = asked.referral.id;
    return {};
}

Status answer_referral(app::Call& call, const View& what, const Stage&, Chapter& chapter) {
    app::ReferralInput input;
    input.act = *wire::named<ReferralAct>(what.text("stap"));
    input.words = what.text_or("toelichting");
    return done(app::act_as_receiver(call, chapter.referrals.at(what.text("verwijzing")), input));
}

}  // namespace ph::catalogue::demo
