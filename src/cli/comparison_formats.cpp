#include "cli/comparison_formats.hpp"

#include <boost/json.hpp>

#include "base/dutch_time.hpp"
#include "cli/layout.hpp"

namespace ph::cli {
namespace {

using boost::json::array;
using boost::json::object;
using sim::Compared;
using sim::Figure;

constexpr std::size_t label_width = 28;
constexpr std::size_t most_columns = 5;
constexpr std::size_t section_indent = 17;

constexpr std::array figures{Figure::first_talk,
                             Figure::advance,
                             Figure::income,
                             Figure::diagnosis,
                             Figure::activity,
                             Figure::contacts_before_income,
                             Figure::contacts_before_diagnosis,
                             Figure::contacts,
                             Figure::length};
static_assert(figures.size() == sim::figure_count);

std::string_view label(Figure figure) {
    switch (figure) {
        case Figure::first_talk: return "Dagen tot eerste gesprek";
        case Figure::advance: return "Dagen tot voorschot";
        case Figure::income: return "Dagen tot inkomen";
        case Figure::diagnosis: return "Dagen tot diagnose";
        case Figure::activity: return "Dagen tot eerste activiteit";
        case Figure::contacts_before_income: return "Gesprekken tot inkomen";
        case Figure::contacts_before_diagnosis: return "Gesprekken tot diagnose";
        case Figure::contacts: return "Gesprekken in totaal";
        case Figure::length: return "Dagen tot het laatste";
    }
    return {};
}

const std::string& name_of(const Compared& one, engine::ItemIndex item) {
    return one.approach->definition.item(item).name;
}

std::string on_day(int day) {
    return " (dag " + std::to_string(day) + ")";
}

// 12345 as "12.345".
std::string with_points(std::int64_t amount) {
    std::string text = std::to_string(amount);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, '.');
    return text;
}

// The lists of an outcome as sentences; each has a label.
struct Section {
    std::string label;
    std::string csv_name;
    std::vector<std::string> (*lines)(const Compared&);
};

std::vector<std::string> destinations(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.destinations.size());
    for (const auto& place : one.outcome.destinations) {
        lines.push_back(name_of(one, place.item) + on_day(place.day) + (place.goes_on ? ", loopt door" : ""));
    }
    return lines;
}

std::vector<std::string> limits(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.limits.size());
    for (const auto& limit : one.outcome.limits) {
        lines.push_back(name_of(one, limit.item) + on_day(limit.day) + ": " + limit.why);
    }
    return lines;
}

std::vector<std::string> alternatives(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.alternatives.size());
    for (const auto item : one.outcome.alternatives) lines.push_back(name_of(one, item));
    return lines;
}

std::vector<std::string> waiting(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.waiting.size());
    for (const auto& place : one.outcome.waiting) {
        lines.push_back(name_of(one, place.item) + ", vanaf dag " + std::to_string(place.since));
    }
    return lines;
}

std::vector<std::string> decisions(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.decisions.size());
    for (const auto& decision : one.outcome.decisions) {
        lines.push_back(name_of(one, decision.item) + on_day(decision.day) + ": " + decision.owner);
    }
    return lines;
}

std::vector<std::string> expenses(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.expenses.size());
    for (const auto& expense : one.outcome.expenses) {
        std::string unknown;
        for (const auto item : expense.unknown) {
            unknown.append(unknown.empty() ? "" : ", ").append(name_of(one, item));
        }
        std::string line = expense.payer + ": ";
        if (expense.any_known) line += "€ " + with_points(expense.euros);
        if (!unknown.empty()) line += (expense.any_known ? " en onbekend (" : "onbekend (") + unknown + ")";
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<std::string> assumptions(const Compared& one) {
    std::vector<std::string> lines;
    lines.reserve(one.outcome.assumptions.size());
    for (const auto& assumption : one.outcome.assumptions) {
        lines.push_back(name_of(one, assumption.item) + ": " + assumption.text);
    }
    return lines;
}

const std::array<Section, 7>& sections() {
    static const std::array<Section, 7> all{{{"Komt uit bij", "bestemmingen", destinations},
                                             {"Grenzen", "grenzen", limits},
                                             {"Blijft open", "alternatieven", alternatives},
                                             {"Wacht op", "wachtOp", waiting},
                                             {"Besluiten", "besluiten", decisions},
                                             {"Kosten", "kosten", expenses},
                                             {"Aannames", "aannames", assumptions}}};
    return all;
}

void add_table(std::string& text, std::span<const Compared> block) {
    const std::size_t column = (screen_width - label_width) / block.size();
    std::vector<std::vector<std::string>> heads;
    std::size_t lines = 0;
    for (const Compared& one : block) {
        heads.push_back(wrapped(one.approach->id, column - 1));
        lines = std::max(lines, heads.back().size());
    }
    for (std::size_t line = 0; line < lines; ++line) {
        std::string row(label_width, ' ');
        for (const auto& head : heads) row += padded(line < head.size() ? head[line] : "", column);
        text += row.substr(0, row.find_last_not_of(' ') + 1) + '\n';
    }
    for (const Figure figure : figures) {
        std::string row = padded(label(figure), label_width);
        for (const Compared& one : block) {
            const auto value = one.outcome.figure(figure);
            std::string cell = value ? std::to_string(*value) : "-";
            if (figure == Figure::length && one.walk.stopped) cell += " of meer";
            row += padded(cell, column);
        }
        text += row.substr(0, row.find_last_not_of(' ') + 1) + '\n';
    }
    text += '\n';
}

void add_sections(std::string& text, const Compared& one) {
    for (const std::string& line :
         wrapped(one.approach->id + ": " + one.approach->name + " (" + one.approach->municipality + ")",
                 screen_width)) {
        text += line + '\n';
    }
    for (const Section& section : sections()) {
        std::string_view head = section.label;
        for (const std::string& line : section.lines(one)) {
            text += with_label(head, line, section_indent);
            head = {};
        }
    }
    text += '\n';
}

std::string csv_cell(std::string text) {
    // A sheet would run a text that begins like a formula.
    if (!text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos) {
        text.insert(0, 1, '\'');
    }
    if (text.find_first_of("\",\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

object item_json(const Compared& one, engine::ItemIndex item) {
    return {{"onderdeel", one.approach->definition.item(item).id}, {"naam", name_of(one, item)}};
}

object figures_json(const sim::Outcome& outcome) {
    object json;
    for (const Figure figure : figures) {
        const auto value = outcome.figure(figure);
        json[in_dutch(figure)] = value ? boost::json::value(*value) : boost::json::value(nullptr);
    }
    return json;
}

array timeline_json(const Compared& one) {
    array json;
    for (const sim::Visit& visit : one.walk.visits) {
        if (visit.item == 0 || !visit.reached()) continue;
        object line = item_json(one, visit.item);
        line["keer"] = visit.ordinal;
        if (visit.waiting) line["wachtVanaf"] = to_string(local_date(*visit.waiting));
        if (visit.began) line["begin"] = to_string(local_date(*visit.began));
        if (visit.ended) line["einde"] = to_string(local_date(*visit.ended));
        line["toestand"] = engine::in_dutch(visit.state);
        line["aanname"] = visit.assumed;
        json.push_back(std::move(line));
    }
    return json;
}

object outcome_json(const Compared& one) {
    const sim::Outcome& outcome = one.outcome;
    array decisions_, limits_, destinations_, alternatives_, waiting_, expenses_, assumptions_;
    const auto item = [&](engine::ItemIndex index) { return item_json(one, index); };
    for (const auto& each : outcome.decisions) {
        object json = item(each.item);
        json["eigenaar"] = each.owner;
        json["dag"] = each.day;
        decisions_.push_back(std::move(json));
    }
    for (const auto& each : outcome.limits) {
        object json = item(each.item);
        json["dag"] = each.day;
        json["uitleg"] = each.why;
        limits_.push_back(std::move(json));
    }
    for (const auto& each : outcome.destinations) {
        object json = item(each.item);
        json["dag"] = each.day;
        json["looptDoor"] = each.goes_on;
        destinations_.push_back(std::move(json));
    }
    for (const auto index : outcome.alternatives) alternatives_.push_back(item(index));
    for (const auto& each : outcome.waiting) {
        object json = item(each.item);
        json["sinds"] = each.since;
        waiting_.push_back(std::move(json));
    }
    for (const auto& each : outcome.expenses) {
        object json{{"betaler", each.payer}};
        if (each.any_known) json["bedrag"] = each.euros;
        array unknown;
        for (const auto index : each.unknown) unknown.push_back(item(index));
        json["onbekend"] = std::move(unknown);
        expenses_.push_back(std::move(json));
    }
    for (const auto& each : outcome.assumptions) {
        object json = item(each.item);
        json["tekst"] = each.text;
        assumptions_.push_back(std::move(json));
    }
    return {{"id", one.approach->id},
            {"naam", one.approach->name},
            {"gemeente", one.approach->municipality},
            {"begin", to_string(local_date(one.walk.start))},
            {"einde", to_string(local_date(one.walk.end))},
            {"afgebroken", one.walk.stopped},
            {"cijfers", figures_json(outcome)},
            {"bestemmingen", std::move(destinations_)},
            {"grenzen", std::move(limits_)},
            {"alternatieven", std::move(alternatives_)},
            {"wachtOp", std::move(waiting_)},
            {"besluiten", std::move(decisions_)},
            {"kosten", std::move(expenses_)},
            {"aannames", std::move(assumptions_)},
            {"tijdlijn", timeline_json(one)}};
}

}  // namespace

std::string comparison_as_text(const sim::Person& person, const std::vector<Compared>& compared) {
    std::string text = person.name + " vraagt om hulp op " + dutch_date(person.start) + ".\n\n";
    const std::span<const Compared> all{compared};
    for (std::size_t from = 0; from < all.size(); from += most_columns) {
        add_table(text, all.subspan(from, std::min(most_columns, all.size() - from)));
    }
    text += "Dagen zijn kalenderdagen na de hulpvraag. Een streepje: zo ver kwam het niet.\n\n";
    for (const Compared& one : compared) add_sections(text, one);
    return text;
}

std::string comparison_as_csv(const std::vector<Compared>& compared) {
    std::string text = "gegeven";
    for (const Compared& one : compared) text += ',' + csv_cell(one.approach->id);
    text += "\r\n";
    for (const Figure figure : figures) {
        text += in_dutch(figure);
        for (const Compared& one : compared) {
            const auto value = one.outcome.figure(figure);
            text += ',' + (value ? std::to_string(*value) : std::string{});
        }
        text += "\r\n";
    }
    for (const Section& section : sections()) {
        text += section.csv_name;
        for (const Compared& one : compared) {
            std::string cell;
            for (const std::string& line : section.lines(one)) cell += (cell.empty() ? "" : "; ") + line;
            text += ',' + csv_cell(std::move(cell));
        }
        text += "\r\n";
    }
    return text;
}

std::string comparison_as_json(const sim::Person& person, const std::vector<Compared>& compared) {
    array approaches;
    for (const Compared& one : compared) approaches.push_back(outcome_json(one));
    return boost::json::serialize(object{{"persoon", person.id},
                                         {"naam", person.name},
                                         {"meldtZich", to_string(person.start)},
                                         {"aanpakken", std::move(approaches)}});
}

}  // namespace ph::cli
