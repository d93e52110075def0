// "approach compare": one prepared person through several approaches, side by side.
#include <ostream>

#include "cli/approach.hpp"
#include "cli/arguments.hpp"
#include "cli/comparison_formats.hpp"
#include "cli/report.hpp"
#include "engine/approach.hpp"
#include "sim/fact_value.hpp"

namespace ph::cli {
namespace {

constexpr const char* compare_usage =
    "participatiehuis approach compare --person ID [opties]\n"
    "  Laat één persoon door meer aanpakken lopen en zet naast elkaar wat er gebeurt.\n\n"
    "  --approaches ID,ID  alleen deze aanpakken; zonder: die van de persoon, en anders alle\n"
    "  --fact NAAM=WAARDE  een feit dat anders is, zoals --fact loonwaarde=25; mag vaker\n"
    "  --full POT          van deze plaatsen is er geen vrij; mag vaker\n"
    "  --duration AANPAK/TAAK=DUUR  een taak die korter of langer duurt, zoals\n"
    "                      --duration den-bosch/quick-scan=\"4 weken\"; mag vaker\n"
    "  --csv, --json       in een andere vorm\n";

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    while (from <= list.size()) {
        const std::size_t end = std::min(list.find(',', from), list.size());
        if (end > from) parts.push_back(list.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

// What is asked, and everything in it that the catalogue does not know, at once.
class Question {
  public:
    Question(const app::Catalogue& catalogue, const Arguments& given) : catalogue_(catalogue) {
        find_person(given.value("--person"));
        find_approaches(split(given.value("--approaches")));
        for (const std::string& text : given.all("--fact")) read_fact(text);
        for (const std::string& pool : given.all("--full")) options_.full.insert(pool);
        for (const std::string& text : given.all("--duration")) read_duration(text);
    }

    [[nodiscard]] const sim::Person& person() const { return *person_; }

    [[nodiscard]] Result<std::vector<sim::Compared>> answer() const {
        if (!problems_.empty()) return Error{Fault::invalid, "Zo kan er niet worden vergeleken.", problems_};
        return sim::compare(approaches_, *person_, catalogue_.calendar, options_);
    }

  private:
    void find_person(const std::string& id) {
        const auto found = catalogue_.persons.find(id);
        if (found != catalogue_.persons.end()) {
            person_ = found->second;
        } else {
            refuse("onbekende-persoon", unknown_id("persoon", id, ids_of(catalogue_.persons)).title, {});
        }
    }

    void find_approaches(std::vector<std::string> ids) {
        if (ids.empty() && person_) ids = person_->compared_with;
        if (ids.empty()) {
            for (const auto& [id, approach] : catalogue_.approaches) approaches_.push_back(approach);
        }
        for (const std::string& id : ids) {
            const auto found = catalogue_.approaches.find(id);
            if (found != catalogue_.approaches.end()) {
                approaches_.push_back(found->second);
            } else {
                refuse("onbekende-aanpak", unknown_id("aanpak", id, ids_of(catalogue_.approaches)).title, {});
            }
        }
    }

    // The kind of a fact is the same in every approach that knows it.
    void read_fact(const std::string& text) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) {
            return refuse("geen-waarde", "Schrijf --fact zo: --fact \"" + text + "=WAARDE\".", {});
        }
        const std::string name = text.substr(0, equals);
        for (const sim::ApproachRef& approach : approaches_) {
            const auto fact = approach->definition.find_fact(name);
            if (!fact) continue;
            const Place place{"--fact " + name, 0, 0, {}};
            auto value =
                sim::fact_value({text.substr(equals + 1), place}, *approach->definition.facts()[*fact].type);
            if (value) {
                options_.facts.insert_or_assign(name, std::move(value).value());
            } else {
                for (const Problem& problem : value.error().problems) {
                    refuse(problem.code, problem.message, place);
                }
            }
            return;
        }
        options_.facts[name] = feel::Value{};  // compare() says that no approach knows it
    }

    // "den-bosch/quick-scan=4 weken"
    void read_duration(const std::string& text) {
        const std::size_t slash = text.find('/');
        const std::size_t equals = text.find('=');
        if (slash == std::string::npos || equals == std::string::npos || slash > equals) {
            return refuse("geen-duur", "Schrijf --duration zo: --duration \"AANPAK/TAAK=4 weken\".", {});
        }
        const std::string id = text.substr(0, slash);
        const std::string step = text.substr(slash + 1, equals - slash - 1);
        const Place place{"--duration " + text.substr(0, equals), 0, 0, {}};
        const auto approach = catalogue_.approaches.find(id);
        if (approach == catalogue_.approaches.end()) {
            return refuse("onbekende-aanpak", unknown_id("aanpak", id, ids_of(catalogue_.approaches)).title,
                          place);
        }
        const auto item = approach->second->definition.find(step);
        if (!item || approach->second->definition.item(*item).kind != engine::ItemKind::task) {
            return refuse("onbekend-onderdeel", "Aanpak " + id + " heeft geen taak \"" + step + "\".", place);
        }
        const auto takes = engine::duration_in_dutch(text.substr(equals + 1));
        if (!takes || takes->amount < 0 || takes->amount > engine::longest_duration) {
            return refuse("geen-duur", "Schrijf een duur zoals '5 werkdagen' of '6 maanden'.", place);
        }
        options_.takes[id + '/' + step] = *takes;
    }

    void refuse(std::string code, std::string message, Place place) {
        problems_.push_back({std::move(code), std::move(message), std::move(place)});
    }

    const app::Catalogue& catalogue_;
    sim::WalkOptions options_;
    std::shared_ptr<const sim::Person> person_;
    std::vector<sim::ApproachRef> approaches_;
    std::vector<Problem> problems_;
};

int wrongly_called(Streams& streams, const std::string& what) {
    streams.err << "✗ " << what << "\n\n" << compare_usage;
    return 2;
}

}  // namespace

int compare_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue,
                    Streams streams) {
    const Arguments given =
        take_apart(arguments, {.alone = {"--csv", "--json"},
                               .with_value = {"--person", "--approaches", "--fact", "--full", "--duration"}});
    if (given.help) {
        streams.out << compare_usage;
        return 0;
    }
    if (!given.wrong.empty()) return wrongly_called(streams, "Dit begrijp ik niet: " + given.wrong);
    if (!given.words.empty()) return wrongly_called(streams, "Dit begrijp ik niet: " + given.words.front());
    if (given.value("--person").empty()) return wrongly_called(streams, "Geef met --person de persoon.");
    const bool json = given.has("--json");
    const Question question{catalogue, given};
    const auto compared = question.answer();
    if (!compared) return report(streams, compared.error(), json);
    if (json) {
        streams.out << comparison_as_json(question.person(), *compared) << '\n';
    } else if (given.has("--csv")) {
        streams.out << comparison_as_csv(*compared);
    } else {
        streams.out << comparison_as_text(question.person(), *compared);
    }
    return 0;
}

}  // namespace ph::cli
