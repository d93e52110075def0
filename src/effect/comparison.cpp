// What changed with the approach, less what changed without it.
#include "effect/comparison.hpp"

#include <numeric>

#include "stats/groups.hpp"

namespace ph::effect {
namespace {

class Comparison {
  public:
    Comparison(Workplace& at, Section& section)
        : at_(at),
          section_(section),
          candidates_(candidates(at)),
          matching_(match(at, candidates_)) {}

    void make() {
        section_.tables.push_back(groups());
        if (matching_.ok()) {
            section_.tables.push_back(balance());
        } else {
            section_.warnings.push_back(sentence("waarschuwing/niet-gematcht", {words("reden", reason())}));
        }
        section_.tables.push_back(effects());
        conclude();
    }

  private:
    [[nodiscard]] std::string reason() const { return matching_.error().problems.front().message; }

    Table groups() {
        const Meaning people{Kind::people, "definitie/vergelijking-aantal", "datumregel/t0-t1",
                             at_.measured.rater()};
        Table table;
        table.id = "vergelijking/groepen";
        table.caption = sentence("tabel/groepen");
        table.row_header = sentence("kolom/stap");
        table.columns = {sentence("kolom/met-aanpak"), sentence("kolom/zonder-aanpak")};
        const auto with = static_cast<std::uint64_t>(std::ranges::count(candidates_.treated, 1));
        const std::uint64_t without = candidates_.people.size() - with;
        const auto add = [&](const std::string& row, std::uint64_t treated, std::uint64_t control) {
            table.rows.push_back({sentence("rij/" + row),
                                  {counted("vergelijking/met/" + row, treated, people),
                                   counted("vergelijking/zonder/" + row, control, people)}});
        };
        add("te-vergelijken", with, without);
        if (matching_.ok()) {
            add("gekoppeld", matching_->matching.matched_treated, matching_->matching.matched_controls);
            add("niet-gekoppeld", with - matching_->matching.matched_treated,
                without - matching_->matching.matched_controls);
            for (const std::string side : {"vergelijking/met/", "vergelijking/zonder/"}) {
                at_.report.sums.push_back(
                    {side + "te-vergelijken", {side + "gekoppeld", side + "niet-gekoppeld"}});
            }
        }
        if (matching_.ok()) {
            table.notes.push_back(
                sentence(matching_->on_scores ? "noot/koppelen-begin" : "noot/koppelen-zonder-begin"));
        }
        table.notes.push_back(
            sentence("noot/koppelen", {words("grens", decimal(at_.rules.caliper)), words("exact", exact())}));
        return table;
    }

    [[nodiscard]] static std::string decimal(double value) {
        const auto hundredths = static_cast<int>(std::lround(value * 100));
        const std::string digits = std::to_string(hundredths % 100);
        return std::to_string(hundredths / 100) + ',' + (digits.size() < 2 ? "0" : "") + digits;
    }
    [[nodiscard]] std::string exact() const {
        std::string names;
        for (const Covariate& one : at_.cohort.covariates) {
            if (one.exact) names += (names.empty() ? "" : ", ") + one.name;
        }
        return names.empty() ? "-" : names;
    }

    Table balance() {
        Table table;
        table.id = "vergelijking/balans";
        table.caption = sentence("tabel/balans");
        table.row_header = sentence("kolom/kenmerk");
        for (const char* column : {"met-voor", "zonder-voor", "smd-voor", "met-na", "zonder-na", "smd-na"})
            table.columns.push_back(sentence(std::string{"kolom/balans-"} + column));
        const Known known =
            with_scores_before(at_, candidates_.people, known_of(at_.cohort, candidates_.people, true));
        const auto found = stats::balance(known.design(), candidates_.treated, matching_->matching.weights);
        for (std::size_t i = 0; i < known.names.size(); ++i) add_likeness(table, known, i, found);
        table.notes.push_back(sentence("noot/balans", {words("grens", decimal(at_.rules.unlike))}));
        return table;
    }

    void add_likeness(Table& table, const Known& known, std::size_t column,
                      const Result<std::vector<stats::Balance>>& found) {
        const std::string id = "vergelijking/balans/" + known.ids[column];
        const bool is_score = column >= known.facts;
        const char* date_rule = is_score ? "datumregel/t0" : "datumregel/kenmerk";
        const auto rater = is_score ? std::optional{at_.measured.rater()} : std::nullopt;
        const Meaning mean{Kind::mean, "definitie/balans-gemiddelde", date_rule, rater};
        const Meaning smd{Kind::standardised_difference, "definitie/balans-smd", date_rule, rater};
        const std::string& name = known.names[column];
        Row row{is_score ? sentence("rij/score-voor", {words("domein", name)}) : named(name), {}};
        const auto side = [&](const std::string& when, stats::Likeness stats::Balance::* which,
                              std::uint64_t with, std::uint64_t without) {
            if (!found) {
                for (const char* part : {"/met", "/zonder", "/smd"})
                    row.cells.push_back(
                        refused(id + '/' + when + part, found.error(), std::min(with, without), mean));
                return;
            }
            const stats::Likeness& likeness = (*found)[column].*which;
            row.cells.push_back(valued(id + '/' + when + "/met", likeness.mean_treated, with, mean));
            row.cells.push_back(valued(id + '/' + when + "/zonder", likeness.mean_control, without, mean));
            row.cells.push_back(likeness.standardised_difference
                                    ? valued(id + '/' + when + "/smd", *likeness.standardised_difference,
                                             std::min(with, without), smd)
                                    : refused(id + '/' + when + "/smd",
                                              stats::refuse("constant", "Niemand verschilt van een ander."),
                                              std::min(with, without), smd));
        };
        side("voor", &stats::Balance::before, matching_->matching.treated, matching_->matching.controls);
        side("na", &stats::Balance::after, matching_->matching.matched_treated,
             matching_->matching.matched_controls);
        const Cell& after = row.cells.back();
        if (after.shown == Shown::value && std::abs(after.value) >= at_.rules.unlike)
            unlike_.push_back(is_score ? sentence("conclusie/balans-score-ongelijk",
                                                  {words("domein", name), cell("verschil", after.id)})
                                       : sentence("conclusie/balans-ongelijk",
                                                  {words("kenmerk", name), cell("verschil", after.id)}));
        table.rows.push_back(std::move(row));
    }

    Table effects() {
        Table table;
        table.id = "vergelijking/verschil";
        table.caption = sentence("tabel/verschil-in-verschil");
        table.row_header = sentence("kolom/domein");
        for (const char* column :
             {"n-paren", "verandering-met", "verandering-zonder", "did", "t", "gecorrigeerd", "did-ruw"})
            table.columns.push_back(sentence(std::string{"kolom/"} + column));
        for (std::size_t domain = 0; domain < at_.cohort.domains.size(); ++domain) add_effect(table, domain);
        adjust(table);
        // Beside people who are not alike, what changed less may be what began lower.
        std::vector<std::size_t> all(at_.cohort.domains.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        table.warnings = uncontrolled_warning(at_, all);
        table.notes = {sentence("noot/did"),
                       sentence(at_.rules.correction == Correction::holm ? "noot/holm" : "noot/bh",
                                {words("aantal", std::to_string(at_.cohort.domains.size()))})};
        return table;
    }

    [[nodiscard]] Meaning meaning(Kind kind, const char* definition) const {
        return {kind, definition, "datumregel/t0-t1", at_.measured.rater()};
    }

    void add_effect(Table& table, std::size_t domain) {
        const std::string id = "vergelijking/" + at_.name(domain);
        const auto changes = at_.measured.changes(candidates_.people, domain);
        const Result<stats::Pairs> pairs =
            matching_.ok() ? stats::matched_pairs(matching_->matching, changes) : matching_.error();
        const std::uint64_t n = pairs.ok() ? pairs->n : 0;
        Result<stats::Pairs> filled = pairs;
        if (pairs.ok() && n == 0) filled = stats::too_few("gekoppelde paren", 0, 1);
        const Result<stats::PairedT> t =
            filled.ok() ? stats::paired_t(*filled, at_.rules.level) : filled.error();
        at_.controlled[domain] = t.ok();
        family_.push_back(t.ok() ? std::optional{t->p} : std::nullopt);
        table.rows.push_back(
            {named(at_.cohort.domains[domain].name),
             {counted(id + "/n", n, meaning(Kind::people, "definitie/gekoppelde-paren")),
              picked(id + "/met", filled, n, meaning(Kind::difference, "definitie/verandering-met"),
                     [](const auto& found) { return found.after.mean; }),
              picked(id + "/zonder", filled, n, meaning(Kind::difference, "definitie/verandering-zonder"),
                     [](const auto& found) { return found.before.mean; }),
              picked(
                  id + "/did", t, n, meaning(Kind::difference, "definitie/did"),
                  [](const auto& found) { return found.mean; },
                  [](const auto& found) { return found.interval; }),
              picked(id + "/t", t, n, meaning(Kind::p_value, "definitie/t-toets"),
                     [](const auto& found) { return found.p; }),
              blank(), crude(id, domain)}});
    }

    // Everybody with both measurements, alike or not.
    [[nodiscard]] Cell crude(const std::string& id, std::size_t domain) const {
        const auto columns = [&](const People& people) {
            return std::pair{at_.measured.numbers(people, domain, Moment::t0),
                             at_.measured.numbers(people, domain, Moment::t1)};
        };
        const auto [treated_before, treated_after] = columns(at_.treated);
        const auto [control_before, control_after] = columns(at_.control);
        const auto did = stats::difference_in_differences({treated_before, treated_after},
                                                          {control_before, control_after}, at_.rules.level);
        const std::uint64_t n = did.ok() ? std::min(did->n_treated, did->n_control) : 0;
        return picked(
            id + "/did-ruw", did, n, meaning(Kind::difference, "definitie/did-ruw"),
            [](const auto& found) { return found.effect.difference; },
            [](const auto& found) { return found.effect.interval; });
    }

    void adjust(Table& table) {
        const auto adjusted = at_.adjusted(family_);
        for (std::size_t domain = 0; domain < table.rows.size(); ++domain) {
            auto& cells = table.rows[domain].cells;
            const std::string id = "vergelijking/" + at_.name(domain) + "/gecorrigeerd";
            const Meaning about = meaning(
                Kind::p_value, at_.rules.correction == Correction::holm ? "definitie/holm" : "definitie/bh");
            if (adjusted.ok() && (*adjusted)[domain]) {
                cells[5] = valued(id, *(*adjusted)[domain], cells[4].n, about);
            } else {
                cells[5] = cells[4];
                cells[5].id = id;
                cells[5].definition = about.definition;
            }
        }
    }

    void conclude() {
        for (Text& text : unlike_) section_.conclusions.push_back(std::move(text));
        const Table& table = section_.tables.back();
        for (std::size_t domain = 0; domain < table.rows.size(); ++domain) {
            const Cell& effect = table.rows[domain].cells[3];
            const Cell& chance = table.rows[domain].cells[5];
            if (effect.shown != Shown::value || chance.shown != Shown::value) continue;
            std::string key = "onbeslist";
            if (chance.value < at_.rules.alpha)
                key = effect.value * at_.better(domain) > 0 ? "beter" : "slechter";
            section_.conclusions.push_back(sentence("conclusie/vergelijking-" + key,
                                                    {words("domein", at_.cohort.domains[domain].name),
                                                     cell("verschil", effect.id), cell("kans", chance.id)}));
        }
        if (matching_.ok()) section_.conclusions.push_back(sentence("conclusie/gelijk-opgaan"));
    }

    Workplace& at_;
    Section& section_;
    Candidates candidates_;
    Result<Alike> matching_;
    std::vector<Text> unlike_;
    stats::Family family_;
};

}  // namespace

Section comparison_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::comparison;
    section.title = sentence("kop/vergelijking");
    if (at.control.empty()) {
        section.conclusions.push_back(sentence("conclusie/geen-vergelijking"));
    } else {
        Comparison{at, section}.make();
    }
    return section;
}

}  // namespace ph::effect
