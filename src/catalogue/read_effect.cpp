#include "base/suggest.hpp"
#include "catalogue/effect.hpp"
#include "catalogue/files.hpp"
#include "catalogue/parts.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"
#include "wire/evidence_names.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

double hundredths(const View& view, const std::string& key) {
    return view.integer(key) / 100.0;
}

effect::Rules effect_rules_of(const View& document) {
    effect::Rules rules;
    rules.smallest_cell = static_cast<std::uint64_t>(document.integer("kleinsteAantal"));
    rules.alpha = document.integer("grensPromille") / 1000.0;
    rules.level = hundredths(document, "betrouwbaarheidProcent");
    rules.primary =
        document.text("toets") == "t" ? effect::PrimaryTest::paired_t : effect::PrimaryTest::signed_rank;
    rules.correction = document.text("correctie") == "holm" ? effect::Correction::holm
                                                            : effect::Correction::benjamini_hochberg;
    rules.replicates = static_cast<std::size_t>(document.integer("trekkingen"));
    const View matching = document.at("koppelen");
    rules.caliper = hundredths(matching, "afstandHonderdsten");
    rules.ratio = static_cast<unsigned>(matching.integer("perDeelnemer"));
    rules.unlike = hundredths(matching, "verschilHonderdsten");
    rules.goal_correlation = hundredths(document.at("doelen"), "samenhangHonderdsten");
    const View imputing = document.at("aanvullen");
    rules.imputations = static_cast<unsigned>(imputing.integer("aantal"));
    rules.imputed_people = static_cast<std::uint64_t>(imputing.integer("hoogstensMensen"));
    return rules;
}

// The schema asks for a rung for every design.
app::EvidenceRules evidence_rules_of(const View& document) {
    app::EvidenceRules rules;
    rules.measure = *wire::named<EvidenceMeasure>(document.text("maat"));
    rules.largest = document.integer("grootste");
    for (const auto& [design, rung] : document.entries("ladder")) {
        rules.rungs[*wire::named<EvidenceDesign>(design.text())] = {
            rung.text("kracht"), rung.text("uitleg"), rung.text_or("waarschuwing"), rung.text("bron")};
    }
    return rules;
}

std::set<std::string> words_of(std::string_view list) {
    std::set<std::string> words;
    while (!list.empty()) {
        const auto end = list.find(' ');
        words.emplace(list.substr(0, end));
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return words;
}

// The schema knows which sentences there are; here it is checked what they fill in.
effect::Texts effect_texts_of(const View& document, Problems& problems) {
    std::map<std::string, std::string, std::less<>> sentences;
    for (const effect::TextRule& rule : effect::text_rules()) {
        const auto slash = rule.key.find('/');
        const View found =
            document.at(std::string{rule.key.substr(0, slash)}).at(std::string{rule.key.substr(slash + 1)});
        check_words(found, words_of(rule.words), problems);
        sentences.emplace(rule.key, found.text());
    }
    return effect::Texts{std::move(sentences)};
}

class CohortReader {
  public:
    CohortReader(fs::path file, fs::path catalogue)
        : file_(std::move(file)),
          catalogue_(std::move(catalogue)) {}

    Result<CohortFile> read() {
        const auto document = read_document(file_, schema("effect-cohort"), problems_);
        if (document) take(*document);
        return made();
    }

    Result<CohortFile> of_instruments(const std::vector<std::string>& ids) {
        for (const std::string& id : ids) add_instrument({id, {}, {}, {}});
        return made();
    }

  private:
    struct AskedInstrument {
        std::string id;
        std::optional<bool> ladder;            // not said: with one domain and a name for each step
        std::optional<effect::Retest> retest;  // not said: that of the catalogue
        Place place;
    };

    Result<CohortFile> made() {
        if (problems_.count() > 0) return problems_.error("De groep klopt niet.");
        return std::move(made_);
    }

    void take(const View& document) {
        effect::Cohort& cohort = made_.cohort;
        cohort.id = document.text("id");
        cohort.name = document.text("naam");
        // The schema takes only days that exist.
        cohort.first = *parse_date(document.text("begin"));
        cohort.last = *parse_date(document.text("einde"));
        if (cohort.last < cohort.first)
            problems_.add("periode", "De laatste dag ligt voor de eerste.", document.at("einde").place());
        if (document.has("beoordelaar")) made_.rater = rater_of(document.text("beoordelaar"));
        made_.seed = static_cast<std::uint64_t>(document.integer_or("begingetal", 1));
        for (const View& one : document.items("instrumenten")) {
            AskedInstrument asked{
                one.text("instrument"), one.yes_or("ladder", false), {}, one.at("instrument").place()};
            if (one.has("hertest")) asked.retest = retest_of(one.at("hertest"));
            add_instrument(asked);
        }
        for (const View& one : document.items("kenmerken")) add_covariate(one);
        made_.scores = paths(document, "scores");
        made_.persons = paths(document, "personen");
        made_.goals = paths(document, "doelen");
    }

    static effect::Rater rater_of(const std::string& name) {
        if (name == "deelnemer") return effect::Rater::participant;
        return name == "netwerk" ? effect::Rater::network : effect::Rater::professional;
    }

    [[nodiscard]] std::vector<fs::path> paths(const View& document, const std::string& key) const {
        std::vector<fs::path> found;
        for (const View& one : document.items(key)) found.push_back(file_.parent_path() / one.text());
        return found;
    }

    void add_instrument(const AskedInstrument& asked) {
        const fs::path path = catalogue_ / "instrumenten" / (asked.id + ".yaml");
        if (!fs::exists(path)) {
            std::vector<std::string> known;
            if (fs::is_directory(catalogue_ / "instrumenten")) {
                for (const fs::path& one : files_in(catalogue_ / "instrumenten", ".yaml", problems_))
                    known.push_back(one.stem().string());
            }
            const auto near = nearest(asked.id, known);
            problems_.add("onbekend-instrument",
                          "Het instrument \"" + asked.id + "\" staat niet in de catalogus." +
                              (near ? " Bedoelt u \"" + *near + "\"?" : ""),
                          asked.place);
            return;
        }
        const auto document = read_document(path, schema("instrument"), problems_);
        if (!document) return;
        adopt(read_instrument(*document, {}, problems_), asked);
    }

    static std::optional<effect::Retest> published(const app::Instrument& known) {
        if (!known.retest) return {};
        return effect::Retest{known.retest->deviation, known.retest->reliability, known.retest->source};
    }

    void adopt(const app::Instrument& known, const AskedInstrument& asked) {
        effect::Instrument instrument;
        instrument.id = known.id;
        instrument.name = known.name;
        instrument.direction =
            known.higher_is_better ? effect::Direction::higher_is_better : effect::Direction::lower_is_better;
        if (!known.ordered || known.lowest < -100 || known.highest > 100) {
            problems_.add("geen-schaal", "Met dit instrument is geen verandering in punten te meten.",
                          asked.place);
            return;
        }
        instrument.scale = {static_cast<stats::Score>(known.lowest),
                            static_cast<stats::Score>(known.highest)};
        for (const app::ScaleLevel& level : known.levels) instrument.levels.push_back(level.label);
        if (instrument.levels.size() != instrument.scale.steps()) instrument.levels.clear();
        instrument.ladder = asked.ladder.value_or(known.domains.size() == 1 && !instrument.levels.empty());
        if (instrument.ladder && known.domains.size() != 1)
            problems_.add("geen-ladder", "Een ladder heeft precies één domein.", asked.place);
        instrument.retest = asked.retest ? asked.retest : published(known);
        const std::size_t place_of = made_.cohort.instruments.size();
        for (const app::InstrumentDomain& domain : known.domains) {
            for (const effect::Domain& other : made_.cohort.domains) {
                if (other.id == domain.id) {
                    problems_.add(
                        "dubbel-domein",
                        "Het domein \"" + domain.id +
                            "\" staat ook in een ander instrument. Maak van ieder een eigen rapport.",
                        asked.place);
                }
            }
            made_.cohort.domains.push_back({place_of, domain.id, domain.name});
        }
        made_.cohort.instruments.push_back(std::move(instrument));
    }

    effect::Retest retest_of(const View& written) {
        const effect::Retest retest{written.at("standaardafwijking").node().as<double>(),
                                    written.at("betrouwbaarheid").node().as<double>(), written.text("bron")};
        if (!(retest.deviation > 0))
            problems_.add("hertest", "De standaardafwijking moet boven 0 liggen.",
                          written.at("standaardafwijking").place());
        if (!(retest.reliability >= 0 && retest.reliability < 1))
            problems_.add("hertest", "De betrouwbaarheid ligt tussen 0 en 1.",
                          written.at("betrouwbaarheid").place());
        return retest;
    }

    void add_covariate(const View& written) {
        effect::Covariate covariate;
        covariate.id = written.text("kolom");
        covariate.name = written.text("naam");
        covariate.exact = written.yes_or("precies-gelijk", false);
        const bool number = written.text("soort") == "getal";
        if (number && covariate.exact)
            problems_.add("precies-gelijk", "Alleen een groep kan precies gelijk moeten zijn.",
                          written.at("precies-gelijk").place());
        covariate.number = number;
        for (const effect::Covariate& other : made_.cohort.covariates) {
            if (other.id == covariate.id)
                problems_.add("dubbele-id", "Deze kolom staat hier twee keer.", written.at("kolom").place());
        }
        made_.cohort.covariates.push_back(std::move(covariate));
    }

    fs::path file_;
    fs::path catalogue_;
    Problems problems_;
    CohortFile made_;
};

}  // namespace

Result<EffectRules> load_effect(const fs::path& folder) {
    Problems problems;
    EffectRules made;
    if (const auto rules = read_document(folder / "effect.yaml", schema("effect"), problems)) {
        made.rules = effect_rules_of(*rules);
        made.evidence = evidence_rules_of(rules->at("bewijs"));
    }
    if (const auto texts =
            read_document(folder / "teksten" / "effect.yaml", schema("teksten-effect"), problems))
        made.texts = effect_texts_of(*texts, problems);
    if (problems.count() > 0)
        return problems.error("De regels of de teksten van effectrapporten kloppen niet.");
    return made;
}

Result<CohortFile> load_cohort(const fs::path& file, const fs::path& catalogue) {
    return CohortReader{file, catalogue}.read();
}

Result<CohortFile> cohort_of_instruments(const std::vector<std::string>& ids, const fs::path& catalogue) {
    return CohortReader{{}, catalogue}.of_instruments(ids);
}

}  // namespace ph::catalogue
