// From text to a scenario: sections, facts, and the approach with its items by indentation.
#include <charconv>

#include "base/time.hpp"
#include "engine/scenario/decision.hpp"
#include "engine/scenario/scenario.hpp"
#include "feel/feel.hpp"

namespace ph::engine::scenario {
namespace {

std::optional<ItemKind> take_kind(Words& words) {
    static constexpr std::pair<std::string_view, ItemKind> kinds[] = {
        {"fase", ItemKind::stage},           {"taak", ItemKind::task},   {"mijlpaal", ItemKind::milestone},
        {"gebeurtenis", ItemKind::listener}, {"timer", ItemKind::timer},
    };
    for (const auto& [word, kind] : kinds) {
        if (words.take(word)) return kind;
    }
    return std::nullopt;
}

std::optional<feel::TypeRef> type_named(std::string_view name) {
    static constexpr std::pair<std::string_view, feel::Shape> names[] = {
        {"getal", feel::Shape::number},
        {"tekst", feel::Shape::string},
        {"ja of nee", feel::Shape::boolean},
        {"datum", feel::Shape::date},
    };
    for (const auto& [word, shape] : names) {
        if (word == name) return feel::type_of(shape);
    }
    return std::nullopt;
}

class Reader {
  public:
    Reader(std::string_view text, const std::string& file) : lines_(lines_of(text, file)) {}

    Result<Scenario> read() {
        while (at_ < lines_.size()) read_section();
        for (const auto& [head, rules] : decisions_) read_decision(head, rules);
        if (scenario_.draft.id.text.empty()) {
            add({}, "Er staat geen aanpak in dit bestand. Begin hem met een regel 'aanpak' en een naam.");
        }
        if (!problems_.empty()) return Error{Fault::invalid, "Het scenario is niet te lezen.", problems_};
        return std::move(scenario_);
    }

  private:
    void add(const Place& place, std::string message) {
        problems_.push_back({"scenario_unreadable", std::move(message), place});
    }

    // Calls `read` for each line that stands deeper than the present one, which is consumed.
    template <class Read>
    void each_inside(Read read) {
        const int indent = lines_[at_++].indent;
        while (at_ < lines_.size() && lines_[at_].indent > indent) read();
    }

    void read_section() {
        const Line& line = lines_[at_];
        Words words{line};
        if (words.take("scenario:")) {
            scenario_.title = words.rest().text;
            ++at_;
        } else if (words.take("vrij")) {
            const Written day = words.rest();
            if (const auto date = parse_date(day.text)) {
                scenario_.closing_days.insert(*date);
            } else {
                add(day.place, "'" + day.text + "' is geen datum. Schrijf jaar-maand-dag.");
            }
            ++at_;
        } else if (words.take("feiten")) {
            each_inside([&] { read_fact(lines_[at_++]); });
        } else if (words.take("beslissing")) {
            const Place place = words.place();
            decisions_.push_back({{place, 0, words.rest().text}, {}});
            each_inside([&] { decisions_.back().second.push_back(lines_[at_++]); });
        } else if (words.take("aanpak")) {
            scenario_.draft.id = words.rest();
            each_inside([&] { read_inside(nullptr); });
        } else if (words.take("verloop")) {
            each_inside([&] { read_moment(); });
        } else if (words.take("fouten")) {
            each_inside([&] { scenario_.problems.push_back(lines_[at_++]); });
        } else if (words.take("bevindingen")) {
            scenario_.flaws.emplace();
            each_inside([&] { scenario_.flaws->push_back(lines_[at_++]); });
        } else {
            add(line.place, "'" + line.text +
                                "' past hier niet. Een regel aan de kantlijn begint met scenario:, vrij, "
                                "feiten, beslissing, aanpak, verloop, fouten of bevindingen.");
            ++at_;
        }
    }

    // When all facts are known.
    void read_decision(const Line& head, const std::vector<Line>& rules) {
        auto decided = decision_of(head, rules, scenario_.draft.facts);
        if (decided) {
            scenario_.draft.decided.push_back(std::move(decided).value());
            return;
        }
        const auto& found = decided.error().problems;
        problems_.insert(problems_.end(), found.begin(), found.end());
    }

    // "leeftijd: getal = 25"
    void read_fact(const Line& line) {
        Words words{line};
        const Written name = words.until(":");
        const Written type_name = words.until("=");
        const auto type = type_named(type_name.text);
        if (!type) {
            add(type_name.place,
                "'" + type_name.text + "' is geen soort feit. Kies getal, tekst, ja of nee, datum.");
            return;
        }
        feel::Value value;
        if (!words.empty()) {
            const Written text = words.rest();
            const auto expression = feel::Expression::parse(
                feel::Source{text.text, text.place.file, text.place.line, text.place.column, {}, {}}, {});
            if (expression) {
                const SystemClock clock;
                feel::Machine machine{clock};
                value = expression->evaluate(machine);
            } else {
                const auto& found = expression.error().problems;
                problems_.insert(problems_.end(), found.begin(), found.end());
            }
        }
        scenario_.draft.facts.push_back({name.text, *type});
        scenario_.facts.push_back(std::move(value));
    }

    void read_moment() {
        Moment moment{lines_[at_], {}};
        each_inside([&] { moment.expected.push_back(lines_[at_++]); });
        scenario_.course.push_back(std::move(moment));
    }

    // A line inside the approach (no item) or inside an item: another item, or something about this one.
    // Items are addressed by number, as the list grows underneath.
    void read_inside(const std::size_t* item) {
        const Line& line = lines_[at_];
        Words words{line};
        if (const auto kind = take_kind(words)) {
            ItemDraft draft;
            draft.kind = *kind;
            draft.id = words.rest();
            draft.place = line.place;
            if (item != nullptr) {
                draft.parent = {scenario_.draft.items[*item].id.text, draft.id.place};
            }
            const std::size_t index = scenario_.draft.items.size();
            scenario_.draft.items.push_back(std::move(draft));
            each_inside([&] { read_inside(&index); });
            return;
        }
        ++at_;
        const bool known =
            item == nullptr ? read_plan_rule(words) : read_rule(words, scenario_.draft.items[*item]);
        if (!known) add(line.place, "'" + line.text + "' is geen onderdeel en geen regel van een onderdeel.");
    }

    bool read_plan_rule(Words& words) {
        Draft& draft = scenario_.draft;
        if (words.take("rondt niet vanzelf af")) {
            draft.auto_complete = false;
            return true;
        }
        if (words.take("stopt")) return read_criterion(words, draft.exit);
        if (words.take("eigenaar")) {
            draft.owner = words.rest();
            return true;
        }
        return read_term(words, draft.term);
    }

    bool read_rule(Words& words, ItemDraft& item) {
        if (words.take("begint")) return read_criterion(words, item.entry);
        if (words.take("stopt")) return read_criterion(words, item.exit);
        if (words.take("met de hand")) return read_condition(words, item.manual_activation);
        if (words.take("verplicht")) return read_condition(words, item.required);
        if (words.take("herhaalt")) return read_condition(words, item.repetition);
        if (words.take("rondt vanzelf af")) {
            item.auto_complete = true;
            return words.empty();
        }
        if (words.take("in te plannen")) {
            item.discretionary = true;
            return words.empty() || read_condition(words, item.applicable);
        }
        if (words.take("eigenaar")) {
            item.owner = words.rest();
            return true;
        }
        if (words.take("hoogstens")) {
            const Written amount = words.until(" keer");
            item.maximum = number(amount);
            return true;
        }
        if (words.take("na")) {
            item.after = duration(words.rest());
            return true;
        }
        return read_capacity(words, item.capacity) || read_term(words, item.term);
    }

    // "plaatsen 140", "plaatsen 140, pot wep", "vanaf 2027-01-01 15 plaatsen", "voorrang loonwaarde"
    bool read_capacity(Words& words, std::optional<CapacityDraft>& capacity) {
        const Place place = words.place();
        if (words.take("plaatsen")) {
            capacity = CapacityDraft{};
            capacity->place = place;
            capacity->places = number(words.until(", pot "));
            capacity->pool = words.rest();
            return true;
        }
        if (!capacity) return false;
        if (words.take("voorrang")) {
            capacity->priority = words.rest();
            return true;
        }
        if (!words.take("vanaf")) return false;
        const Written day = words.until(" ");
        const auto date = parse_date(day.text);
        if (!date) add(day.place, "'" + day.text + "' is geen datum. Schrijf jaar-maand-dag.");
        capacity->later.emplace_back(date.value_or(Date{}), number(words.until(" plaatsen")));
        return true;
    }

    bool read_term(Words& words, std::optional<TermDraft>& term) {
        const Place place = words.place();
        const bool ends = words.take("duurt hoogstens");
        if (ends || words.take("termijn")) {
            TermDraft draft;
            draft.duration = duration(words.until(", volgens "));
            draft.basis = words.rest().text;
            draft.ends_item = ends;
            draft.place = place;
            term = std::move(draft);
            return true;
        }
        if (!words.take("verlenging") || !term) return false;
        term->extension = duration(words.until(", "));
        term->extensions = number(words.until(" keer"));
        return true;
    }

    int number(const Written& text) {
        int value = 0;
        const auto [end, error] =
            std::from_chars(text.text.data(), text.text.data() + text.text.size(), value);
        if (error != std::errc{} || end != text.text.data() + text.text.size()) {
            add(text.place, "'" + text.text + "' is geen getal.");
        }
        return value;
    }

    Duration duration(const Written& text) {
        const auto found = duration_in_dutch(text.text);
        if (!found) {
            add(text.place,
                "'" + text.text + "' is geen duur. Schrijf bijvoorbeeld '5 werkdagen' of '6 maanden'.");
        }
        return found.value_or(Duration{1, Unit::days});
    }

    // Nothing more on the line: always. "als ...": a FEEL condition.
    static bool read_condition(Words& words, std::optional<Written>& rule) {
        if (words.empty()) {
            rule = Written{"true", words.place()};
            return true;
        }
        if (!words.take("als")) return false;
        rule = words.rest();
        return true;
    }

    // "na Intake afgerond en na Stop gebeurd, als leeftijd < 27"
    bool read_criterion(Words& words, std::vector<CriterionDraft>& criteria) {
        CriterionDraft criterion;
        criterion.place = words.place();
        if (words.take("na")) {
            Line on_parts;
            const Written text = words.until(", als ");
            on_parts.place = text.place;
            on_parts.text = text.text;
            for (Words left{on_parts}; !left.empty();) read_on_part(left.until(" en na "), criterion);
            if (!words.empty()) criterion.condition = words.rest();
        } else if (words.take("als")) {
            criterion.condition = words.rest();
        } else {
            return false;
        }
        criteria.push_back(std::move(criterion));
        return true;
    }

    void read_on_part(const Written& text, CriterionDraft& criterion) {
        const std::size_t space = text.text.rfind(' ');
        const auto transition =
            space == std::string::npos ? std::nullopt : transition_in_dutch(text.text.substr(space + 1));
        if (!transition) {
            add(text.place, "'" + text.text + "' zegt niet na welke overgang, zoals 'Intake afgerond'.");
            return;
        }
        criterion.on.push_back({{text.text.substr(0, space), text.place}, *transition});
    }

    std::vector<Line> lines_;
    std::size_t at_ = 0;
    Scenario scenario_;
    std::vector<std::pair<Line, std::vector<Line>>> decisions_;
    std::vector<Problem> problems_;
};

}  // namespace

Result<Scenario> read(std::string_view text, const std::string& file) {
    return Reader{text, file}.read();
}

}  // namespace ph::engine::scenario
