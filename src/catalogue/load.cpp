#include "catalogue/load.hpp"

#include <boost/json.hpp>

#include "catalogue/approach_source.hpp"
#include "catalogue/approaches.hpp"
#include "catalogue/demo/story.hpp"
#include "catalogue/effect.hpp"
#include "catalogue/files.hpp"
#include "catalogue/method_approach.hpp"
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"
#include "catalogue/rights.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> folders{"aanpakken", "benaderen",    "beslissingen", "brieven",   "cohorten",
                                    "demo",      "formulieren",  "instrumenten", "kalenders", "methoden",
                                    "personen",  "pictogrammen", "schemas",      "teksten",   "toegang"};
const std::set<std::string> lists{"aanmelders.yaml",   "bewaartermijnen.yaml", "caseload.yaml",
                                  "doelhulp.yaml",     "effect.yaml",          "gegevenscategorieen.yaml",
                                  "kennismaking.yaml", "leefgebieden.yaml",    "meetmomenten.yaml",
                                  "overleg.yaml",      "samenwerking.yaml",    "termijnen.yaml"};

constexpr std::string_view reading_file = "leesbaarheid.yaml";

void check_top_level(const fs::path& folder, Problems& problems) {
    for (const auto& entry : fs::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.') || entry.path().extension() == ".md") continue;
        if (!(entry.is_directory() ? folders : lists).contains(name)) {
            problems.add("onbekend-bestand", "Dit hoort niet in de catalogus. Is de naam goed gespeld?",
                         {entry.path().string(), 0, 0, {}});
        }
    }
}

template <class T>
Known keys_of(const std::map<std::string, T>& names) {
    std::set<std::string> keys;
    for (const auto& name : names) keys.insert(name.first);
    return keys;
}

class Loader {
  public:
    explicit Loader(fs::path folder) : folder_(std::move(folder)) {}

    Result<app::Catalogue> run() {
        if (!fs::is_directory(folder_)) {
            problems_.add("map-ontbreekt", "Deze map is er niet.", {folder_.string(), 0, 0, {}});
        } else {
            check_top_level(folder_, problems_);
            read_lists();
            read_ladders();
            read_letters();
            read_calendars();
            read_decisions();
            read_what_is_measured();
            read_forms();
            read_methods();
            adopt_approaches();
            read_access();
            read_sentences();
        }
        if (problems_.count() > 0) return problems_.error("De catalogus heeft fouten.");
        return std::move(catalogue_);
    }

    ApproachShelf run_approaches() {
        ApproachShelf shelf;
        if (!fs::is_directory(folder_)) {
            problems_.add("map-ontbreekt", "Deze map is er niet.", {folder_.string(), 0, 0, {}});
        } else {
            read_calendars();
            read_decisions();
            shelf.files = read_approaches(folder_, decisions_, catalogue_, problems_);
        }
        shelf.catalogue = std::move(catalogue_);
        shelf.problems = problems_.error({}).problems;
        return shelf;
    }

    InstrumentShelf run_instruments() {
        InstrumentShelf shelf;
        if (!fs::is_directory(folder_)) {
            problems_.add("map-ontbreekt", "Deze map is er niet.", {folder_.string(), 0, 0, {}});
        } else {
            read_data_categories();
            read_decisions();
            shelf.files = read_instruments();
        }
        shelf.catalogue = std::move(catalogue_);
        for (Problem& problem : problems_.error({}).problems) {
            if (concerns_instruments(shelf, problem)) shelf.problems.push_back(std::move(problem));
        }
        return shelf;
    }

  private:
    // A decision that no instrument uses is not their business.
    static bool concerns_instruments(const InstrumentShelf& shelf, const Problem& problem) {
        const fs::path file{problem.place.file};
        if (file.extension() != ".dmn") return true;
        return std::ranges::any_of(shelf.catalogue.instruments, [&](const auto& one) {
            return one.second.decision == file.stem().string();
        });
    }

    std::optional<View> document(const fs::path& path, std::string_view schema_name) {
        return read_document(path, schema(schema_name), problems_);
    }

    // A list of ids and names; what it defines becomes known when the file is sound.
    Known names(const std::string& file, const std::string& key, std::map<std::string, std::string>& into) {
        const auto list = document(folder_ / file, key);
        if (!list) return std::nullopt;
        into = read_names(list->at(key), problems_);
        return keys_of(into);
    }

    void read_lists() {
        names("aanmelders.yaml", "aanmelders", catalogue_.agencies);
        read_data_categories();
        if (const auto terms = document(folder_ / "termijnen.yaml", "termijnen")) {
            catalogue_.terms = read_terms(*terms, problems_);
        }
        if (const auto caseload = document(folder_ / "caseload.yaml", "caseload"))
            catalogue_.caseload = read_caseload(*caseload, problems_);
        if (const auto meetings = document(folder_ / "overleg.yaml", "overleg"))
            catalogue_.meetings = read_meetings(*meetings, problems_);
        if (const auto together = document(folder_ / "samenwerking.yaml", "samenwerking"))
            catalogue_.collaboration = read_collaboration(*together, problems_);
        if (const auto kept = document(folder_ / "bewaartermijnen.yaml", "bewaartermijnen")) {
            catalogue_.retention = read_retention(*kept, problems_);
        }
        if (const auto purposes = document(folder_ / "toegang/doelen.yaml", "doelen")) {
            catalogue_.purposes = read_names(purposes->at("doelen"), problems_);
            references_.purposes = keys_of(catalogue_.purposes);
        }
        if (const auto grounds = document(folder_ / "toegang/grondslagen.yaml", "grondslagen")) {
            read_grounds(grounds->at("grondslagen"), references_, catalogue_, ground_rules_,
                         references_.grounds_off, problems_);
            references_.grounds = keys_of(catalogue_.grounds);
            break_glass_hours_ = grounds->integer_or("noodtoegangUren", 0);
        }
        if (const auto processing =
                document(folder_ / "toegang/verwerkingsregister.yaml", "verwerkingsregister")) {
            read_processing(*processing, references_, catalogue_, problems_);
        }
        if (const auto oversight = document(folder_ / "toegang/toezicht.yaml", "toezicht"))
            catalogue_.oversight = read_oversight(*oversight, references_, problems_);
        if (const auto research = document(folder_ / "toegang/onderzoek.yaml", "onderzoek"))
            catalogue_.research = read_research(*research, problems_);
    }

    // Before whatever refers to one: life domains, facts, instruments and forms.
    void read_data_categories() {
        if (const auto list = document(folder_ / "gegevenscategorieen.yaml", "gegevenscategorieen")) {
            read_categories(list->at("gegevenscategorieen"), catalogue_, problems_);
            auto& known = references_.categories.emplace();
            for (const auto& [category, text] : catalogue_.data_categories)
                known.emplace(wire::name_of(category));
        }
        if (const auto list = document(folder_ / "leefgebieden.yaml", "leefgebieden")) {
            catalogue_.life_domains = read_names(list->at("leefgebieden"), problems_);
            for (const View& domain : list->items("leefgebieden")) {
                if (const auto category =
                        read_category(domain.at("categorie"), references_.categories, problems_))
                    catalogue_.life_domain_categories[domain.text("id")] = *category;
            }
        }
        if (const auto facts = document(folder_ / "toegang/feiten.yaml", "feiten")) {
            for (const auto& [name, category] : facts->entries("feiten"))
                catalogue_.fact_categories[name.text()] = *wire::named<access::DataCategory>(category.text());
            facts_listed_ = true;
        }
    }

    // A municipality that approaches nobody has no ladders.
    void read_ladders() {
        if (!fs::is_directory(folder_ / "benaderen")) return;
        for (const auto& path : files_in(folder_ / "benaderen", ".yaml", problems_)) {
            const auto part = document(path, "benaderladder");
            if (!part || !id_is_file_name(*part, path, problems_)) continue;
            catalogue_.outreach.emplace(part->text("id"), read_outreach(*part, problems_));
        }
    }

    // A municipality that sends no letters has none, and then needs no rules for them.
    void read_letters() {
        const fs::path rules = folder_ / "teksten" / reading_file;
        const bool has_letters = fs::is_directory(folder_ / "brieven");
        if (!has_letters && !fs::exists(rules)) return;
        const auto read = document(rules, "leesbaarheid");
        if (!read) return;
        catalogue_.reading = read_reading_rules(*read, problems_);
        if (!has_letters) return;
        for (const auto& path : files_in(folder_ / "brieven", ".yaml", problems_)) {
            const auto part = document(path, "brief");
            if (!part || !id_is_file_name(*part, path, problems_)) continue;
            catalogue_.letters.emplace(part->text("id"), read_letter(*part, catalogue_.reading, problems_));
        }
    }

    void read_calendars() {
        std::vector<HolidayRule> rules;
        std::set<Date> closing_days;
        for (const auto& path : files_in(folder_ / "kalenders", ".yaml", problems_)) {
            if (const auto calendar = document(path, "kalender"))
                read_calendar(*calendar, rules, closing_days);
        }
        catalogue_.calendar = WorkingCalendar{std::move(rules), std::move(closing_days)};
    }

    void read_decisions() {
        decisions_ = load_decisions(folder_, problems_);
        std::set<std::string> known;
        for (const auto& [id, decision] : decisions_) {
            known.insert(id);
            if (!decision) continue;
            catalogue_.decisions.emplace(id, as_table(*decision));
            catalogue_.decision_sources.emplace(id, decision->text);
        }
        references_.decisions = std::move(known);
    }

    // Approaches, instruments, and when the ones use the others.
    void read_what_is_measured() {
        const auto sound = [this](const auto& read) {
            const std::size_t before = problems_.count();
            read();
            return problems_.count() == before;
        };
        if (sound([&] { read_approaches(folder_, decisions_, catalogue_, problems_); }) &&
            !catalogue_.approaches.empty())
            references_.approaches = keys_of(catalogue_.approaches);
        if (sound([&] { (void)read_instruments(); }))
            references_.instruments = keys_of(catalogue_.instruments);
        if (const auto moments = document(folder_ / "meetmomenten.yaml", "meetmomenten"))
            read_measure_moments(*moments, references_, catalogue_, problems_);
        if (fs::exists(folder_ / "doelhulp.yaml")) {
            if (const auto goals = document(folder_ / "doelhulp.yaml", "doelhulp"))
                catalogue_.goal_help = read_goal_help(*goals, problems_);
        }
        // A municipality may begin in another way.
        if (!fs::exists(folder_ / "kennismaking.yaml")) return;
        if (const auto talks = document(folder_ / "kennismaking.yaml", "kennismaking"))
            catalogue_.first_talks = read_first_talks(*talks, references_, catalogue_, problems_);
    }

    std::vector<fs::path> read_instruments() {
        auto files = files_in(folder_ / "instrumenten", ".yaml", problems_);
        for (const auto& path : files) {
            const auto part = document(path, "instrument");
            if (!part || !id_is_file_name(*part, path, problems_)) continue;
            catalogue_.instruments.emplace(part->text("id"), read_instrument(*part, references_, problems_));
        }
        return files;
    }

    // What a method refers to exists when its file does; what is wrong in there is said there.
    Known files_as_ids(const char* part) const {
        if (!fs::is_directory(folder_ / part)) return std::nullopt;
        std::set<std::string> ids;
        for (const auto& entry : fs::directory_iterator{folder_ / part}) {
            if (entry.path().extension() == ".yaml") ids.insert(entry.path().stem().string());
        }
        return ids;
    }

    void read_methods() {
        if (!fs::exists(folder_ / "methoden")) return;
        references_.instruments = files_as_ids("instrumenten");
        references_.approaches = files_as_ids("aanpakken");
        for (const auto& path : files_in(folder_ / "methoden", ".yaml", problems_)) {
            const auto part = document(path, "methode");
            if (!part || !id_is_file_name(*part, path, problems_)) continue;
            const std::size_t before = problems_.count();
            auto method = read_method(*part, references_, problems_);
            if (problems_.count() > before) continue;  // its approach would say the same, in other words
            catalogue_.methods.emplace(part->text("id"), std::move(method));
        }
    }

    void read_forms() {
        for (const auto& path : files_in(folder_ / "formulieren", ".yaml", problems_)) {
            const auto part = document(path, "formulier");
            if (!part || !id_is_file_name(*part, path, problems_)) continue;
            auto form = read_form(*part, references_, problems_);
            for (const app::FormQuestion& question : form.questions) {
                if (const auto category = wire::named<access::DataCategory>(question.category))
                    catalogue_.fact_categories[question.fact] = *category;
            }
            catalogue_.forms.emplace(form.id, std::move(form));
        }
    }

    // After the forms: what a form asks already, an approach does not ask again.
    void adopt_approaches() {
        for (const auto& [id, approach] : std::exchange(catalogue_.approaches, {})) {
            auto source = approach_source(folder_, *approach);
            if (!source.ok()) {
                for (const Problem& problem : source.error().problems)
                    problems_.add(problem.code, problem.message, problem.place);
                continue;
            }
            check_fact_categories(*approach);
            app::add_approach(catalogue_, approach, std::move(*source));
        }
        adopt_methods();
    }

    // Those that are no approach already are followed by their steps.
    void adopt_methods() {
        for (const auto& [id, method] : catalogue_.methods) {
            if (!method.approach.empty()) continue;
            const std::string file = "methoden/" + id + ".yaml";
            const std::string text = method_approach_text(method);
            const auto written = read_document(file, text, schema("aanpak"), problems_);
            FactUses uses;
            auto approach = written ? read_approach(*written, decisions_, uses, problems_) : std::nullopt;
            if (!approach) continue;
            app::add_method_approach(catalogue_,
                                     std::make_shared<const engine::Approach>(std::move(*approach)),
                                     boost::json::serialize(boost::json::object{{file, text}}));
        }
    }

    // What nobody gave a category, nobody could be shown.
    void check_fact_categories(const engine::Approach& approach) {
        const auto& fields = approach.definition.facts();
        for (std::size_t i = 0; facts_listed_ && i < fields.size(); ++i) {
            if (catalogue_.fact_categories.contains(fields[i].name)) continue;
            problems_.add("feit-zonder-soort",
                          "Zet in toegang/feiten.yaml bij welke soort gegevens het feit \"" + fields[i].name +
                              "\" hoort. Dat bepaalt wie het mag zien.",
                          approach.facts[i].place);
        }
    }

    void read_access() {
        if (const auto roles = document(folder_ / "toegang/rollen.yaml", "rollen")) {
            catalogue_.policy = read_policy(*roles, references_, problems_);
            catalogue_.policy.rules = std::move(ground_rules_);
            catalogue_.policy.break_glass_hours = break_glass_hours_;
        }
    }

    void read_sentences() {
        for (const auto& path : files_in(folder_ / "teksten", ".yaml", problems_)) {
            // Those of effect reports are read with their rules (effect.hpp), and the words of letters with
            // theirs.
            if (path.stem() != "effect" && path.filename() != reading_file &&
                !sentence_files().contains(path.stem().string()))
                problems_.add("onbekend-bestand", "Dit hoort niet in de catalogus. Is de naam goed gespeld?",
                              {path.string(), 0, 0, {}});
        }
        for (const auto& name : sentence_files()) {
            if (const auto part = document(folder_ / "teksten" / (name + ".yaml"), "teksten-" + name))
                read_texts(*part, name, catalogue_.texts, problems_);
        }
    }

    fs::path folder_;
    Problems problems_;
    References references_;
    std::vector<access::GroundRule> ground_rules_;
    int break_glass_hours_ = 0;
    bool facts_listed_ = false;
    Decisions decisions_;
    app::Catalogue catalogue_;
};

}  // namespace

Result<app::Catalogue> load(const fs::path& folder) {
    return Loader{folder}.run();
}

ApproachShelf load_approaches(const fs::path& folder) {
    return Loader{folder}.run_approaches();
}

InstrumentShelf load_instruments(const fs::path& folder) {
    return Loader{folder}.run_instruments();
}

Result<engine::Approach> load_approach(const fs::path& file, const fs::path& catalogue) {
    Problems problems;
    Problems of_decisions;  // those the approach does not use are not its business
    const Decisions decisions = load_decisions(catalogue, of_decisions);
    if (const auto document = read_document(file, schema("aanpak"), problems)) {
        FactUses uses;
        if (auto approach = read_approach(*document, decisions, uses, problems)) return std::move(*approach);
    }
    return problems.error("De aanpak klopt niet.");
}

Status check(const fs::path& folder) {
    PH_TRY(const app::Catalogue catalogue, load(folder));
    PH_TRY([[maybe_unused]] const auto rights, load_rights(folder));
    PH_TRY([[maybe_unused]] const auto reports, load_effect(folder));
    if (!fs::exists(folder / "demo")) return {};
    const auto story = demo::read(folder / "demo", catalogue);
    return story.ok() ? Status{} : Status{story.error()};
}

}  // namespace ph::catalogue
