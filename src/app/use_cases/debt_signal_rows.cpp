#include "app/use_cases/debt_signal_rows.hpp"

#include <algorithm>

namespace ph::app {
namespace {

constexpr std::string_view date_message = "Dit is geen datum. Schrijf bijvoorbeeld 3-4-1980.";

// Of a signal without a creditor it is not said yet who told it.
bool same_signal(const DebtSignal& kept, const DebtSignal& read) {
    return kept.kind == read.kind && (read.creditor.empty() || kept.creditor == read.creditor) &&
           kept.cents == read.cents && kept.signalled_on == read.signalled_on;
}

}  // namespace

std::optional<Date> written_date(const std::string& text) {
    if (const auto date = parse_date(text)) return date;
    std::vector<std::string> parts{""};
    for (const char one : text) {
        if (one == '-' || one == '/' || one == '.')
            parts.emplace_back();
        else
            parts.back() += one;
    }
    if (parts.size() != 3 || parts[2].size() != 4) return std::nullopt;
    for (std::string& part : parts) part.insert(0, part.size() < 2 ? 2 - part.size() : 0, '0');
    return parse_date(parts[2] + '-' + parts[1] + '-' + parts[0]);
}

DebtSignal read_signal(const WrittenSignal& written, const OutreachLadder& ladder, Date today,
                       std::vector<Problem>& problems) {
    DebtSignal signal;
    if (const OutreachChoice* kind = arrears_kind(ladder, written.kind)) signal.kind = kind->id;
    signal.cents = cents_of(written.amount).value_or(0);
    signal.creditor = written.creditor;
    signal.signalled_on = today;
    if (!written.signalled_on.empty()) {
        const auto day = written_date(written.signalled_on);
        if (!day)
            problems.push_back({"ongeldige-datum", std::string{date_message}, {{}, 0, 0, "/signaalOp"}});
        signal.signalled_on = day.value_or(today);
    }
    std::ranges::move(problems_of(signal, ladder, today), std::back_inserter(problems));
    return signal;
}

Result<SignalsBefore> SignalsBefore::load(Call& call, const access::Scope& scope,
                                          const OutreachLadder& ladder,
                                          const std::vector<OutreachPerson>& people) {
    SignalsBefore before{call, scope};
    std::set<std::string> keys;
    for (const OutreachPerson& person : people) {
        if (auto key = household_key(person); !key.empty()) keys.insert(std::move(key));
    }
    PH_TRY(const auto known, call.work.outreach().households(scope, ladder.id, {keys.begin(), keys.end()}));
    for (const OutreachPerson& person : known) before.known_.emplace(person.household_key, person.id);
    return before;
}

Result<SignalsBefore::Before> SignalsBefore::told(const OutreachPerson& person, const DebtSignal& signal) {
    const std::string key = household_key(person);
    if (key.empty()) return Before::none;
    const std::string whole = key + '|' + signal.kind + '|' + signal.creditor + '|' +
                              std::to_string(signal.cents) + '|' + to_string(signal.signalled_on);
    if (!seen_.insert(whole).second) return Before::in_file;
    const auto known = known_.find(key);
    if (known == known_.end()) return Before::none;
    auto kept = kept_.find(known->second);
    if (kept == kept_.end()) {
        PH_TRY(auto signals, call_->work.outreach().signals(*scope_, known->second));
        kept = kept_.emplace(known->second, std::move(signals)).first;
    }
    const bool there = std::ranges::any_of(
        kept->second, [&](const DebtSignalView& one) { return same_signal(one, signal); });
    return there ? Before::kept : Before::none;
}

bool SignalsBefore::joins(const OutreachPerson& person) {
    const std::string key = household_key(person);
    if (key.empty()) return false;
    return !households_.insert(key).second || known_.contains(key);
}

}  // namespace ph::app
