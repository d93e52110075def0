// What the change would be if those who were not measured again had been.
#include "effect/comparison.hpp"
#include "stats/imputation.hpp"

namespace ph::effect {
namespace {

class Sensitivity {
  public:
    explicit Sensitivity(Workplace& at) : at_(at) {}

    Table table() {
        Table table;
        table.id = "gevoeligheid";
        table.caption = sentence("tabel/gevoeligheid");
        std::vector<std::size_t> all(at_.cohort.domains.size());
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
        table.warnings = uncontrolled_warning(at_, all);
        table.row_header = sentence("kolom/domein");
        for (const char* column : {"n-t0", "n-beide", "ontbreekt", "gemeten", "slechtste", "gelijk-gebleven",
                                   "beste", "aangevuld"})
            table.columns.push_back(sentence(std::string{"kolom/gevoeligheid-"} + column));
        for (const std::size_t domain : all) add(table, domain);
        table.notes = {sentence("noot/uitersten"),
                       sentence("noot/aanvullen", {words("aantal", std::to_string(at_.rules.imputations)),
                                                   words("begin", std::to_string(at_.asked.seed))})};
        return table;
    }

    // Whether the direction survives the worst case; said of each domain with a change.
    void conclude(Section& section, const Table& table) const {
        for (std::size_t domain = 0; domain < table.rows.size(); ++domain) {
            const auto& cells = table.rows[domain].cells;
            const Cell& measured = cells[3];
            const Cell& worst = cells[4];
            const Cell& missing = cells[2];
            if (measured.shown != Shown::value || worst.shown != Shown::value) continue;
            if (measured.value * at_.better(domain) <= 0 || missing.value <= 0) continue;
            const bool stands = worst.value * at_.better(domain) > 0;
            section.conclusions.push_back(
                sentence(stands ? "conclusie/staat-stevig" : "conclusie/hangt-af-van-ontbrekend",
                         {words("domein", at_.cohort.domains[domain].name), cell("slechtste", worst.id),
                          cell("ontbreekt", missing.id)}));
        }
    }

  private:
    struct Known {
        People people;  // measured before
        std::vector<double> before;
        std::vector<double> after;
        std::uint64_t missing = 0;
        double sum = 0;  // of the changes that were measured
        double sum_before_missing = 0;
        [[nodiscard]] std::uint64_t both() const { return people.size() - missing; }
    };

    [[nodiscard]] Known known(std::size_t domain) const {
        Known found;
        for (const std::uint32_t i : at_.treated) {
            if (stats::measured(at_.measured.at(i, domain, Moment::t0))) found.people.push_back(i);
        }
        found.before = at_.measured.numbers(found.people, domain, Moment::t0);
        found.after = at_.measured.numbers(found.people, domain, Moment::t1);
        for (std::size_t i = 0; i < found.people.size(); ++i) {
            if (stats::measured(found.after[i])) {
                found.sum += found.after[i] - found.before[i];
            } else {
                ++found.missing;
                found.sum_before_missing += found.before[i];
            }
        }
        return found;
    }

    [[nodiscard]] Meaning meaning(Kind kind, const char* definition) const {
        return {kind, definition, "datumregel/t0-t1", at_.measured.rater()};
    }

    void add(Table& table, std::size_t domain) {
        const Known found = known(domain);
        const std::string id = "gevoeligheid/" + at_.name(domain);
        const auto n = static_cast<double>(found.people.size());
        const auto& scale = at_.instrument(domain).scale;
        const bool higher = at_.better(domain) > 0;
        const double best = higher ? scale.highest : scale.lowest;
        const double worst = higher ? scale.lowest : scale.highest;
        // The mean change if everybody who is missing had this score.
        const auto filled = [&](const std::string& name, const char* definition, double sum_of_missing) {
            const Meaning about = meaning(Kind::difference, definition);
            return found.people.empty()
                       ? refused(id + name, stats::too_few("metingen voor", 0, 1), 0, about)
                       : valued(id + name, (found.sum + sum_of_missing) / n, found.people.size(), about);
        };
        const auto extreme = [&](double score) {
            return static_cast<double>(found.missing) * score - found.sum_before_missing;
        };
        const Meaning people = meaning(Kind::people, "definitie/gevoeligheid-aantal");
        const Meaning measured = meaning(Kind::difference, "definitie/verschil");
        table.rows.push_back(
            {named(at_.cohort.domains[domain].name),
             {counted(id + "/n-t0", found.people.size(), people), counted(id + "/n", found.both(), people),
              counted(id + "/ontbreekt", found.missing, people),
              found.both() > 0
                  ? valued(id + "/gemeten", found.sum / static_cast<double>(found.both()), found.both(),
                           measured)
                  : refused(id + "/gemeten", stats::too_few("metingen voor en na", 0, 1), 0, measured),
              filled("/slechtste", "definitie/slechtste", extreme(worst)),
              filled("/gelijk-gebleven", "definitie/gelijk-gebleven", 0),
              filled("/beste", "definitie/beste", extreme(best)), imputed(id + "/aangevuld", found)}});
        at_.report.sums.push_back({id + "/n-t0", {id + "/n", id + "/ontbreekt"}});
        at_.report.sums.push_back({at_.instrument(domain).ladder
                                       ? "ladder/" + at_.name(domain) + "/totaal/totaal"
                                       : "domeinen/" + at_.name(domain) + "/n",
                                   {id + "/n"}});
    }

    [[nodiscard]] Cell imputed(const std::string& id, const Known& found) const {
        const Meaning about = meaning(Kind::difference, "definitie/aangevuld");
        return picked(
            id, pooled(found), found.people.size(), about,
            [](const stats::Pooled& of) { return of.estimate; },
            [](const stats::Pooled& of) { return of.interval; });
    }

    [[nodiscard]] Result<stats::Pooled> pooled(const Known& found) const {
        if (found.missing == 0)
            return stats::refuse("constant", "Er ontbreekt niets: aanvullen is niet nodig.");
        if (found.people.size() > at_.rules.imputed_people)
            return stats::refuse("too_large", "Er zijn te veel mensen om ontbrekende scores aan te vullen.");
        const effect::Known beforehand = known_of(at_.cohort, found.people, true);
        const std::size_t columns = beforehand.names.size() + 2;
        std::vector<double> values;
        values.reserve(found.people.size() * columns);
        for (std::size_t i = 0; i < found.people.size(); ++i) {
            values.push_back(found.before[i]);
            values.push_back(found.after[i]);
            for (std::size_t column = 0; column + 2 < columns; ++column)
                values.push_back(beforehand.design().at(i, column));
        }
        PH_TRY(const auto tables,
               stats::impute({found.people.size(), columns, values}, {.seed = at_.asked.seed,
                                                                      .imputations = at_.rules.imputations,
                                                                      .threads = at_.asked.threads}));
        std::vector<double> estimates;
        std::vector<double> variances;
        const auto n = static_cast<double>(found.people.size());
        for (const auto& completed : tables) {
            std::vector<double> changes;
            changes.reserve(found.people.size());
            for (std::size_t i = 0; i < found.people.size(); ++i)
                changes.push_back(completed[i * columns + 1] - completed[i * columns]);
            const auto of = stats::moments(changes);
            estimates.push_back(of.mean);
            variances.push_back(of.n > 1 ? of.variance() / n : 0);
        }
        return stats::pool(estimates, variances, n - 1, at_.rules.level);
    }

    Workplace& at_;
};

}  // namespace

Section sensitivity_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::sensitivity;
    section.title = sentence("kop/gevoeligheid");
    Sensitivity sensitivity{at};
    section.tables.push_back(sensitivity.table());
    sensitivity.conclude(section, section.tables.front());
    return section;
}

}  // namespace ph::effect
