#include "storage/audit/check.hpp"

#include <algorithm>
#include <exception>

#include "storage/audit/destroyed.hpp"
#include "storage/sql/codec.hpp"

namespace ph::storage::audit {

Status Checker::find_previous(const Chain& chain, std::int64_t first) {
    municipality_ = chain.municipality;
    next_ = first;
    previous_.reset();
    if (first == 1) {
        previous_ = Hash{};
        return {};
    }
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.run("SELECT hash FROM event WHERE municipality_id = $1 AND sequence = $2",
                           sql::arguments_of(chain.municipality, first - 1),
                           [&](const sql::Row& row) { previous_ = read_hash(row, 0); }));
    return {};
}

Status Checker::check(const Chain& chain, std::int64_t stretch, Findings& findings) {
    static const std::string select_events =
        "SELECT " + std::string(event_columns) +
        " FROM event WHERE municipality_id = $1 AND sequence >= $2 AND sequence <= $3 ORDER BY sequence";
    const std::int64_t first = first_of(stretch);
    const std::int64_t last = std::min(chain.last, first + stretch_size - 1);
    if (chain.municipality != municipality_ || next_ != first) PH_CHECK(find_previous(chain, first));
    PH_CHECK(read_payloads(chain, first, last));
    places_.clear();
    const std::size_t breaks_before = findings.breaks.size();
    PH_TRY([[maybe_unused]] const auto rows,
           connection_.run(select_events, sql::arguments_of(chain.municipality, first, last),
                           [&](const sql::Row& row) { take(chain, row, findings); }));
    payloads_until(last + 1, findings);
    if (next_ <= std::min(last, chain.expected())) {
        findings.breaks.push_back({BreakKind::missing, next_, std::min(last, chain.expected()), ""});
        previous_.reset();
    }
    next_ = last + 1;
    // Whatever is wrong with the events shows in their places as well.
    if (stretch < chain.stretches_placed && findings.breaks.size() == breaks_before)
        return check_places(chain, stretch, findings);
    return {};
}

Status Checker::read_payloads(const Chain& chain, std::int64_t first, std::int64_t last) {
    payloads_.clear();
    next_payload_ = 0;
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection_.run("SELECT sequence, salt, payload FROM event_payload WHERE municipality_id = $1 AND "
                        "sequence >= $2 AND sequence <= $3 ORDER BY sequence",
                        sql::arguments_of(chain.municipality, first, last), [&](const sql::Row& row) {
                            payloads_.push_back({row.integer(0), hasher_.payload(row.bytes(1), row.text(2))});
                        }));
    return {};
}

void Checker::take(const Chain& chain, const sql::Row& row, Findings& findings) {
    const std::int64_t sequence = row.integer(1);
    ++findings.events;
    if (sequence != next_) {
        if (const auto gone = std::min(sequence - 1, chain.expected()); gone >= next_)
            findings.breaks.push_back({BreakKind::missing, next_, gone, ""});
        previous_.reset();
    }
    payloads_until(sequence, findings);
    next_ = sequence + 1;
    if (sequence > chain.expected()) {
        findings.add(BreakKind::added, sequence,
                     "Deze gebeurtenis staat na het eind van de keten: zij is er later bij gezet.");
        return;
    }
    try {
        check_event(row, findings);
    } catch (const std::exception&) {
        // A value of the wrong kind or size.
        findings.add(BreakKind::changed, sequence, "Deze gebeurtenis is beschadigd: zij is niet te lezen.");
        previous_.reset();
    }
}

void Checker::check_event(const sql::Row& row, Findings& findings) {
    const Fields fields = read_fields(row);
    const Hash stored = row.get<Hash>(hash_column);
    const bool changed = previous_ && hasher_.event(*previous_, fields) != stored;
    if (changed)
        findings.add(BreakKind::changed, fields.sequence, "Deze gebeurtenis is na het vastleggen gewijzigd.");
    const std::size_t gone_before = findings.without_payload.size();
    check_payload(fields.sequence, fields.payload_hash, findings);
    if (changed) {
        // What it says of its payload counts no more, and is no second break.
        findings.without_payload.resize(gone_before);
    } else if (fields.subject.starts_with(destruction_subject)) {
        findings.destructions.push_back(fields.sequence);
    }
    if (fields.dossier_id) places_.add(*fields.dossier_id, (fields.sequence - 1) % stretch_size);
    previous_ = stored;
}

// Payloads that stand before this event have none of their own.
void Checker::payloads_until(std::int64_t sequence, Findings& findings) {
    for (; next_payload_ < payloads_.size() && payloads_[next_payload_].sequence < sequence;
         ++next_payload_) {
        findings.add(BreakKind::payload_added, payloads_[next_payload_].sequence,
                     "Hier staat inhoud zonder gebeurtenis.");
    }
}

void Checker::check_payload(std::int64_t sequence, const std::optional<Hash>& expected, Findings& findings) {
    const bool present = next_payload_ < payloads_.size() && payloads_[next_payload_].sequence == sequence;
    if (!present) {
        if (expected) findings.without_payload.push_back(sequence);
        return;
    }
    const Payload& payload = payloads_[next_payload_++];
    if (!expected) {
        findings.add(BreakKind::payload_added, sequence,
                     "Bij deze gebeurtenis is later inhoud gezet die er niet bij hoort.");
    } else if (payload.hash != expected) {
        findings.add(BreakKind::payload_changed, sequence,
                     "De inhoud bij deze gebeurtenis is na het vastleggen gewijzigd.");
    }
}

Status Checker::check_places(const Chain& chain, std::int64_t stretch, Findings& findings) {
    const auto expected = places_.rows();
    std::size_t at = 0;
    bool same = true;
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection_.run("SELECT dossier_id, places FROM event_place WHERE municipality_id = $1 AND stretch = "
                        "$2 ORDER BY dossier_id",
                        sql::arguments_of(chain.municipality, stretch), [&](const sql::Row& row) {
                            const auto bytes = row.bytes(1);
                            same = same && at < expected.size() &&
                                   std::ranges::equal(row.bytes(0), expected[at].first.bytes) &&
                                   std::ranges::equal(
                                       bytes, expected[at].second, {}, {},
                                       [](char c) { return static_cast<std::uint8_t>(c); });
                            ++at;
                        }));
    if (same && at == expected.size()) return {};
    const std::int64_t first = first_of(stretch);
    findings.breaks.push_back(
        {BreakKind::places, first, first + stretch_size - 1,
         "Het register dat zegt welke dossiers hier bekeken zijn, klopt niet met de gebeurtenissen. Maak het "
         "opnieuw met: participatiehuis audit reindex"});
    return {};
}

}  // namespace ph::storage::audit
