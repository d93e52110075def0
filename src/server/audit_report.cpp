#include "server/audit_report.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <ostream>

namespace ph::server {
namespace {

using boost::json::array;
using boost::json::object;
using storage::audit::Break;
using storage::audit::BreakKind;
using storage::audit::ChainReport;

// For programs: these words stay.
std::string_view code_of(BreakKind kind) {
    switch (kind) {
        case BreakKind::changed: return "gewijzigd";
        case BreakKind::missing: return "verdwenen";
        case BreakKind::added: return "bijgezet";
        case BreakKind::moved: return "verplaatst";
        case BreakKind::payload_changed: return "inhoud-gewijzigd";
        case BreakKind::payload_added: return "inhoud-bijgezet";
        case BreakKind::payload_missing: return "inhoud-verdwenen";
        case BreakKind::destruction: return "vernietiging";
        case BreakKind::head: return "hoofd";
        case BreakKind::anchor: return "anker";
        case BreakKind::places: return "register";
    }
    return "";
}

std::string name_of(const AuditReport& report, const MunicipalityId& municipality) {
    const auto found = report.municipalities.find(municipality);
    return found == report.municipalities.end() ? "gemeente " + municipality.to_string() : found->second;
}

std::string title_of(const AuditReport& report, const ChainReport& chain) {
    using storage::audit::LogKind;
    std::string_view what = "Logboek";
    if (chain.log == LogKind::changes) what = "Wijzigingen";
    if (chain.log == LogKind::reads) what = "Inzage";
    return std::string(what) + ", " + name_of(report, chain.municipality_id);
}

std::string numbers_of(const Break& one) {
    if (one.through == one.sequence) return "nummer " + with_dots(one.sequence);
    return "nummers " + with_dots(one.sequence) + " tot en met " + with_dots(one.through);
}

std::string counted(std::int64_t number, std::string_view one, std::string_view more) {
    return with_dots(number) + ' ' + std::string(number == 1 ? one : more);
}

void print_chain(const AuditReport& report, const ChainReport& chain, std::ostream& out) {
    const std::string events = counted(chain.events, "gebeurtenis", "gebeurtenissen");
    if (chain.broken == 0) {
        out << "✓ " << title_of(report, chain) << ": " << events << ", heel.";
    } else {
        out << "✗ " << title_of(report, chain) << ": " << events << ", "
            << counted(chain.broken, "breuk", "breuken") << '.';
    }
    if (chain.payloads_destroyed > 0)
        out << " Van " << with_dots(chain.payloads_destroyed)
            << " is de inhoud vernietigd; dat is geen breuk.";
    out << '\n';
    for (const Break& one : chain.breaks) out << "    " << numbers_of(one) << ": " << one.what << '\n';
    if (const auto left = chain.broken - static_cast<std::int64_t>(chain.breaks.size()); left > 0)
        out << "    ... en nog " << with_dots(left) << ".\n";
}

}  // namespace

std::string with_dots(std::int64_t number) {
    std::string digits = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, '.');
    return digits;
}

bool is_whole(const AuditReport& report) {
    return std::ranges::all_of(report.chains, [](const ChainReport& chain) { return chain.broken == 0; });
}

void print_text(const AuditReport& report, std::ostream& out) {
    for (const ChainReport& chain : report.chains) print_chain(report, chain, out);
    if (report.chains.empty()) out << "Er is nog niets vastgelegd.\n";
    const bool destroyed = std::ranges::any_of(
        report.chains, [](const ChainReport& chain) { return chain.payloads_destroyed > 0; });
    if (destroyed && !report.with_key) {
        out << "\nZonder de sleutel van de installatie valt niet op dat een vernietiging verzonnen is. Wijs "
               "haar "
               "map\naan met --data.\n";
    }
    if (!is_whole(report)) {
        out << "\nHet logboek is niet meer zoals het is vastgelegd. Maak een kopie van de database, verander "
               "niets "
               "en\nmeld het bij de functionaris gegevensbescherming.\n";
    } else if (!report.with_anchor) {
        out << "\nZonder anker valt niet op dat een keten als geheel is vervangen. Zie: participatiehuis "
               "audit "
               "anchor --help\n";
    } else {
        out << "\nHet anker past.\n";
    }
}

void print_json(const AuditReport& report, std::ostream& out) {
    array chains;
    for (const ChainReport& chain : report.chains) {
        array breaks;
        for (const Break& one : chain.breaks) {
            breaks.push_back(object{{"soort", code_of(one.kind)},
                                    {"nummer", one.sequence},
                                    {"totEnMet", one.through},
                                    {"melding", one.what}});
        }
        chains.push_back(object{{"logboek", storage::audit::dutch_name(chain.log)},
                                {"gemeenteId", chain.municipality_id.to_string()},
                                {"gemeente", name_of(report, chain.municipality_id)},
                                {"gebeurtenissen", chain.events},
                                {"inhoudVernietigd", chain.payloads_destroyed},
                                {"breuken", chain.broken},
                                {"eersteBreuken", std::move(breaks)}});
    }
    out << boost::json::serialize(object{{"heel", is_whole(report)},
                                         {"metAnker", report.with_anchor},
                                         {"metSleutel", report.with_key},
                                         {"ketens", std::move(chains)}})
        << '\n';
}

}  // namespace ph::server
