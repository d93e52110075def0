// "approach run": one person through one approach, day by day.
#include <boost/json.hpp>

#include <ostream>

#include "base/dutch_time.hpp"
#include "base/suggest.hpp"
#include "cli/approach.hpp"
#include "cli/arguments.hpp"
#include "cli/layout.hpp"
#include "cli/report.hpp"
#include "sim/compare.hpp"
#include "sim/fact_value.hpp"

namespace ph::cli {
namespace {

using boost::json::array;
using boost::json::object;
using engine::Happening;
using engine::State;
using engine::Transition;

constexpr const char* run_usage =
    "participatiehuis approach run ID --person ID [--fact NAAM=WAARDE]... [--full POT]... [--json]\n"
    "  Laat een persoon uit de catalogus door een aanpak lopen en vertelt per dag wat er gebeurt en "
    "waarom.\n\n"
    "  --fact NAAM=WAARDE  een feit dat anders is, zoals --fact loonwaarde=25; mag vaker\n"
    "  --full POT          van deze plaatsen is er geen vrij; mag vaker\n";

// Everything on the command line that does not fit the approach, at once.
Result<sim::WalkOptions> options_of(const Arguments& given, const engine::Approach& approach) {
    sim::WalkOptions options;
    std::vector<Problem> problems;
    const auto& fields = approach.definition.facts();
    for (const std::string& text : given.all("--fact")) {
        const std::size_t equals = text.find('=');
        const std::string name = text.substr(0, equals);
        const auto fact = approach.definition.find_fact(name);
        if (equals == std::string::npos) {
            problems.push_back({"geen-waarde", "Schrijf --fact zo: --fact \"" + text + "=WAARDE\".", {}});
        } else if (!fact) {
            std::vector<std::string> known;
            known.reserve(fields.size());
            for (const feel::Field& field : fields) known.push_back(field.name);
            problems.push_back(
                {"onbekend-feit", unknown_id("feit", name, known).title, {"--fact", 0, 0, {}}});
        } else {
            auto value =
                sim::fact_value({text.substr(equals + 1), {"--fact " + name, 0, 0, {}}}, *fields[*fact].type);
            if (value) {
                options.facts.insert_or_assign(name, std::move(value).value());
            } else {
                for (Problem problem : value.error().problems) {
                    problem.place = {"--fact " + name, 0, 0, {}};
                    problems.push_back(std::move(problem));
                }
            }
        }
    }
    for (const std::string& pool : given.all("--full")) options.full.insert(pool);
    if (!problems.empty()) return Error{Fault::invalid, "Zo kan niemand lopen.", std::move(problems)};
    return options;
}

// What a person wants to read: not that something now waits for its turn, nor that all ends with its stage.
bool worth_telling(const Happening& happening) {
    if (happening.item == 0) return true;
    if (happening.transition == Transition::create)
        return happening.why.cause == engine::Cause::person || happening.due.has_value();
    const bool with_parent = happening.why.cause == engine::Cause::parent;
    return !with_parent || happening.from == State::active || happening.to == State::active;
}

// Names of the items in a state, in the order of the approach.
std::vector<std::string> names_in(const engine::Definition& definition, const sim::Walk& walk, State state) {
    std::vector<std::string> names;
    for (engine::ItemIndex i = 1; i < definition.size(); ++i) {
        if (walk.state.state(i) == state) names.push_back(definition.item(i).name);
    }
    return names;
}

class Story {
  public:
    Story(const engine::Approach& approach, const sim::Person& person, const sim::Walk& walk)
        : approach_(approach),
          definition_(approach.definition),
          person_(person),
          walk_(walk) {}

    void write(std::ostream& out) const {
        out << person_.name << " bij " << approach_.name << "\n"
            << person_.name << " vraagt hulp op " << dutch_date(walk_.asked) << ".\n";
        std::optional<int> day;
        for (const Happening& happening : walk_.happened) {
            if (!worth_telling(happening)) continue;
            const int at = sim::day_of(walk_, happening.at);
            if (day != at) {
                const Date date = local_date(happening.at);
                out << "\nDag " << at << ", " << dutch_weekday(date) << ' '
                    << static_cast<int>(std::chrono::year_month_day{date}.year()) << '\n';
                day = at;
            }
            write_item(out, explain(definition_, happening));
        }
        write_end(out);
    }

    [[nodiscard]] object to_json() const {
        array happened;
        for (const Happening& happening : walk_.happened) happened.push_back(json_of(happening));
        array items;
        for (engine::ItemIndex i = 0; i < definition_.size(); ++i) {
            items.push_back(object{{"onderdeel", definition_.item(i).id},
                                   {"stand", engine::in_dutch(walk_.state.state(i))}});
        }
        array choices;
        for (const engine::ItemIndex item : walk_.open_choices)
            choices.emplace_back(definition_.item(item).id);
        return {{"aanpak", approach_.id},
                {"persoon", person_.id},
                {"meldtZich", to_string(walk_.asked)},
                {"begin", to_string(walk_.start)},
                {"eind", to_string(walk_.end)},
                {"afgebroken", walk_.stopped},
                {"gebeurd", std::move(happened)},
                {"onderdelen", std::move(items)},
                {"teKiezen", std::move(choices)}};
    }

  private:
    static void write_item(std::ostream& out, std::string_view text) {
        std::string head = "  - ";
        for (const std::string& line : wrapped(text, screen_width - head.size())) {
            out << head << line << '\n';
            head = "    ";
        }
    }

    static void write_names(std::ostream& out, std::string_view title,
                            const std::vector<std::string>& names) {
        if (names.empty()) return;
        out << title << '\n';
        for (const std::string& name : names) write_item(out, name);
    }

    void write_end(std::ostream& out) const {
        out << "\nAan het eind, op dag " << sim::day_of(walk_, walk_.end) << ", is de zaak "
            << engine::in_dutch(walk_.state.state(0)) << ".\n";
        if (walk_.stopped) out << "De wandeling is afgebroken: er zou meer gebeuren.\n";
        write_names(out, "Loopt nog:", names_in(definition_, walk_, State::active));
        write_names(out, "Wacht op een plaats:", names_in(definition_, walk_, State::waiting));
        std::vector<std::string> choices;
        choices.reserve(walk_.open_choices.size());
        for (const engine::ItemIndex item : walk_.open_choices)
            choices.push_back(definition_.item(item).name);
        write_names(out, "Kan nog gekozen worden:", choices);
    }

    [[nodiscard]] object json_of(const Happening& happening) const {
        const engine::Item& item = definition_.item(happening.item);
        object json{{"dag", sim::day_of(walk_, happening.at)},
                    {"tijdstip", to_string(happening.at)},
                    {"onderdeel", item.id},
                    {"keer", happening.ordinal},
                    {"overgang", engine::in_dutch(happening.transition)},
                    {"van", engine::in_dutch(happening.from)},
                    {"naar", engine::in_dutch(happening.to)},
                    {"uitleg", explain(definition_, happening)}};
        if (happening.due) json["termijn"] = to_string(*happening.due);
        return json;
    }

    const engine::Approach& approach_;
    const engine::Definition& definition_;
    const sim::Person& person_;
    const sim::Walk& walk_;
};

}  // namespace

int run_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue, Streams streams) {
    const Arguments given = take_apart(arguments, {{"--json"}, {"--person", "--fact", "--full"}});
    if (given.help) {
        streams.out << run_usage;
        return 0;
    }
    if (!given.wrong.empty() || given.words.size() != 1 || given.value("--person").empty()) {
        if (!given.wrong.empty()) streams.err << "✗ Dit begrijp ik niet: " << given.wrong << "\n\n";
        streams.err << run_usage;
        return 2;
    }
    const bool json = given.has("--json");
    const auto approach = catalogue.approaches.find(given.words.front());
    if (approach == catalogue.approaches.end()) {
        return report(streams, unknown_id("aanpak", given.words.front(), ids_of(catalogue.approaches)), json);
    }
    const auto person = catalogue.persons.find(given.value("--person"));
    if (person == catalogue.persons.end()) {
        return report(streams, unknown_id("persoon", given.value("--person"), ids_of(catalogue.persons)),
                      json);
    }
    const auto options = options_of(given, *approach->second);
    if (!options) return report(streams, options.error(), json);
    const auto walk = sim::walk(*approach->second, *person->second, catalogue.calendar, *options);
    if (!walk) return report(streams, walk.error(), json);
    const Story story{*approach->second, *person->second, *walk};
    if (json) {
        streams.out << boost::json::serialize(story.to_json()) << '\n';
    } else {
        story.write(streams.out);
    }
    return 0;
}

}  // namespace ph::cli
