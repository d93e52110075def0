#include "catalogue/demo/act_debt_signals.hpp"

#include "app/use_cases/debt_signals.hpp"
#include "catalogue/demo/act_outreach.hpp"

namespace ph::catalogue::demo {
namespace {

app::NewDebtSignal signal_of(const Stage& stage, const View& written) {
    app::NewDebtSignal input;
    input.ladder = written.text("ladder");
    input.person.given_names = written.text("voornamen");
    input.person.name_prefix = written.text_or("tussenvoegsel");
    input.person.family_name = written.text("achternaam");
    input.person.phone = written.text_or("telefoon");
    input.person.address = written.text_or("straat");
    input.person.postcode = written.text_or("postcode");
    input.person.town = written.text_or("plaats");
    input.person.language = written.text_or("taal", "nl");
    input.signal.kind = written.text("soort");
    input.signal.cents = cents_of(written.text("bedrag")).value_or(0);
    input.signal.creditor = written.text("melder");
    input.signal.signalled_on = stage.day(written.integer("dag"));
    return input;
}

}  // namespace

Status play_debt_signal(Stage& stage, const View& written, Instant at) {
    return stage.play(written.text("door"), at, [&](app::Call& call) -> Status {
        PH_TRY(const auto card, app::add_debt_signal(call, signal_of(stage, written)));
        PH_CHECK(play_attempts(call, stage, written, card.person.id, card.person.version));
        if (!written.has("resultaat")) return {};
        const app::DebtSignalView& signal = card.signals.front();  // the newest
        PH_TRY([[maybe_unused]] const auto settled,
               app::record_signal_result(call, signal.id, signal.version, written.text("resultaat"),
                                         stage.day(written.integer_or("resultaatDag", 0))));
        return {};
    });
}

}  // namespace ph::catalogue::demo
