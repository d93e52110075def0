// Early signals of debts in somebody's own data: what was told, by whom, and what came of it.
#include <algorithm>

#include "app/use_cases/own_data_writer.hpp"

namespace ph::app {
namespace {

// What the ladder no longer has keeps its id.
std::string choice_name(const std::vector<OutreachChoice>& choices, const std::string& id) {
    const auto found = std::ranges::find(choices, id, &OutreachChoice::id);
    return found == choices.end() ? id : found->name;
}

}  // namespace

void write_signals(SectionWriter& out, const OwnRecords& records, const Catalogue& catalogue) {
    static const OutreachLadder unknown;
    for (const DebtSignalView& one : records.signals) {
        const auto found = catalogue.outreach.find(one.ladder);
        const OutreachLadder& ladder = found == catalogue.outreach.end() ? unknown : found->second;
        OwnItem& signal = out.item(OwnKind::debt_signal, one.id, choice_name(ladder.arrears_kinds, one.kind),
                                   {access::DataCategory::income});
        signal.day = one.signalled_on;
        signal.written_by = one.recorded_by;
        signal.written_by_name = one.recorded_by_name;
        out.write(signal)
            .add("wanneer", one.signalled_on)
            .add("naam", one.on_name)
            .add("soort", choice_name(ladder.arrears_kinds, one.kind))
            .add_value("bedrag", std::to_string(one.cents), euros(one.cents))
            .add("instantie", one.creditor)
            .add("resultaat", choice_name(ladder.results, one.result))
            .add("gedaan-op", one.resulted_on);
    }
}

}  // namespace ph::app
