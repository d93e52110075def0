#include "storage/audit/destroyed.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>

#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

struct SequenceRange {
    std::int64_t first = 0;
    std::int64_t last = 0;  // part of it
};

std::optional<std::int64_t> number_in(std::string_view text) {
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
    return number;
}

// Nothing when it is no such text.
std::optional<std::vector<SequenceRange>> ranges_in(std::string_view text) {
    std::vector<SequenceRange> ranges;
    while (!text.empty()) {
        const std::string_view one = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), one.size() + 1));
        const std::size_t dash = one.find('-');
        const auto first = number_in(one.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : number_in(one.substr(dash + 1));
        if (!first || !last || *last < *first) return std::nullopt;
        ranges.push_back({*first, *last});
    }
    return ranges;
}

// What the event of a destruction says of itself.
struct TellingOfDestruction {
    std::string mark;
    std::string payloads;
    std::string seal;
};

std::optional<TellingOfDestruction> telling_in(std::string_view payload) {
    boost::system::error_code fault;
    const auto value = boost::json::parse(payload, fault);
    const boost::json::object* object = fault ? nullptr : value.if_object();
    if (object == nullptr) return std::nullopt;
    TellingOfDestruction telling;
    for (const auto& [name, to] : {std::pair{"mark", &telling.mark}, std::pair{"payloads", &telling.payloads},
                                   std::pair{"seal", &telling.seal}}) {
        const boost::json::value* member = object->if_contains(name);
        if (member == nullptr || !member->is_string()) return std::nullopt;
        const boost::json::string& text = member->get_string();
        to->assign(text.data(), text.size());
    }
    return telling;
}

// Which payloads the destruction with this number may have taken: none from after itself.
Result<std::vector<SequenceRange>> taken_by(sql::Connection& connection, const VerifyOptions& options,
                                            const Chain& chain, std::int64_t sequence, Findings& findings) {
    std::vector<SequenceRange> none;
    PH_TRY(const auto payload,
           connection.scalar<std::string>("SELECT payload FROM event_payload WHERE municipality_id = $1 AND "
                                          "sequence = $2",
                                          chain.municipality, sequence));
    if (!payload) return none;  // told as content that is gone
    const auto telling = telling_in(*payload);
    auto ranges = telling ? ranges_in(telling->payloads) : std::nullopt;
    const bool sealed =
        ranges && (!options.secrets || telling->seal == destruction_seal(*options.secrets, chain.municipality,
                                                                         telling->mark, telling->payloads));
    if (!sealed) {
        findings.add(BreakKind::destruction, sequence,
                     "Deze vernietiging is niet door dit systeem vastgelegd, of met een andere sleutel: haar "
                     "zegel klopt niet.");
        return none;
    }
    std::erase_if(*ranges, [&](const SequenceRange& one) { return one.last >= sequence; });
    return std::move(*ranges);
}

void add_missing(Findings& findings, const SequenceRange& gone) {
    findings.breaks.push_back({BreakKind::payload_missing, gone.first, gone.last,
                               gone.first == gone.last
                                   ? "De inhoud bij deze gebeurtenis is weg, en geen vernietiging noemt haar."
                                   : "De inhoud bij deze gebeurtenissen is weg, en geen vernietiging noemt "
                                     "haar."});
}

}  // namespace

std::string ranges_text(const std::vector<std::int64_t>& sequences) {
    std::string text;
    for (std::size_t at = 0; at < sequences.size();) {
        std::size_t end = at + 1;
        while (end < sequences.size() && sequences[end] == sequences[end - 1] + 1) ++end;
        if (!text.empty()) text += ',';
        text += std::to_string(sequences[at]);
        if (end - at > 1) text += '-' + std::to_string(sequences[end - 1]);
        at = end;
    }
    return text;
}

std::string destruction_seal(const Secrets& secrets, const MunicipalityId& municipality,
                             std::string_view mark, std::string_view payloads) {
    std::string told = "destroyed payloads " + municipality.to_string() + ' ';
    told += mark;
    told += ' ';
    told += payloads;
    return to_hex(search_hash(secrets, told));
}

Status tell_destroyed(sql::Connection& connection, const VerifyOptions& options, const Chain& chain,
                      Findings& findings) {
    std::vector<SequenceRange> taken;
    for (const std::int64_t sequence : findings.destructions) {
        PH_TRY(const auto ranges, taken_by(connection, options, chain, sequence, findings));
        taken.insert(taken.end(), ranges.begin(), ranges.end());
    }
    std::ranges::sort(taken, {}, &SequenceRange::first);
    std::ranges::sort(findings.without_payload);
    auto next = taken.begin();
    std::int64_t named_through = 0;  // by a range that begins at or before the number in hand
    std::optional<SequenceRange> gone;
    for (const std::int64_t sequence : findings.without_payload) {
        for (; next != taken.end() && next->first <= sequence; ++next)
            named_through = std::max(named_through, next->last);
        if (sequence <= named_through) {
            ++findings.payloads_destroyed;
        } else if (gone && gone->last + 1 == sequence) {
            gone->last = sequence;
        } else {
            if (gone) add_missing(findings, *gone);
            gone = SequenceRange{sequence, sequence};
        }
    }
    if (gone) add_missing(findings, *gone);
    return {};
}

}  // namespace ph::storage::audit
