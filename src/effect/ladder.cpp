// Who moved where on a ladder, and three questions that are often taken for one another.
#include "effect/sections.hpp"
#include "stats/transitions.hpp"

namespace ph::effect {
namespace {

class Ladder {
  public:
    Ladder(Workplace& at, std::size_t domain, stats::Crosstab moves)
        : at_(at),
          domain_(domain),
          moves_(std::move(moves)),
          id_("ladder/" + at.name(domain)) {}

    Table matrix() {
        Table table;
        table.id = id_;
        table.caption = sentence("tabel/ladder", {words("domein", at_.cohort.domains[domain_].name)});
        table.warnings = uncontrolled_warning(at_, {domain_});
        table.row_header = sentence("kolom/voor-en-na");
        for (std::size_t to = 0; to < steps(); ++to) table.columns.push_back(rung(to));
        table.columns.push_back(sentence("kolom/totaal"));
        for (std::size_t from = 0; from <= steps(); ++from) table.rows.push_back(matrix_row(from));
        add_sums();
        return table;
    }

    Table directions() {
        const Meaning count{Kind::people, "definitie/ladder-aantal", "datumregel/t0-t1", rater()};
        const Meaning share{Kind::share, "definitie/ladder-deel", "datumregel/t0-t1", rater()};
        Table table;
        table.id = id_ + "/richting";
        table.caption =
            sentence("tabel/ladder-richting", {words("domein", at_.cohort.domains[domain_].name)});
        table.warnings = uncontrolled_warning(at_, {domain_});
        table.row_header = sentence("kolom/richting");
        table.columns = {sentence("kolom/mensen"), sentence("kolom/deel"),
                         sentence("kolom/deel-van-begonnen")};
        const auto of_all = [&](const std::string& id, std::uint64_t people) {
            return shared(id + "/van-begonnen", people, began(), id_ + "/begonnen", at_.rules.level,
                          meaning(Kind::share, "definitie/ladder-deel-begonnen"));
        };
        for (const auto& [name, up] :
             {std::pair{"omhoog", 1}, std::pair{"gelijk", 0}, std::pair{"omlaag", -1}}) {
            const std::string id = id_ + '/' + name;
            Sum sum{id, {}};
            std::uint64_t people = 0;
            for (std::size_t from = 0; from < steps(); ++from) {
                for (std::size_t to = 0; to < steps(); ++to) {
                    if ((to > from) - (to < from) != up) continue;
                    people += moves_.at(from, to);
                    sum.parts.push_back(place(from, to));
                }
            }
            table.rows.push_back(
                {sentence(std::string{"rij/"} + name),
                 {counted(id, people, count),
                  shared(id + "/deel", people, moves_.n(), place(steps(), steps()), at_.rules.level, share),
                  of_all(id, people)}});
            at_.report.sums.push_back(std::move(sum));
        }
        // Of who took part and is not in the matrix the direction is unknown. That there is nobody of whom,
        // tells of nobody where they went.
        Cell unknown = counted(id_ + "/onbekend", began() - moves_.n(),
                               meaning(Kind::people, "definitie/ladder-onbekend"));
        Cell all = counted(id_ + "/begonnen", began(), meaning(Kind::people, "definitie/ladder-begonnen"));
        unknown.zero_told = all.zero_told = true;
        Cell part = of_all(unknown.id, began() - moves_.n());
        table.rows.push_back({sentence("rij/ladder-onbekend"), {unknown, blank(), std::move(part)}});
        table.rows.push_back({sentence("rij/ladder-begonnen"), {all, blank(), blank()}});
        at_.report.sums.push_back({all.id, {place(steps(), steps()), unknown.id}});
        return table;
    }

    Table questions() {
        Table table;
        table.id = id_ + "/vragen";
        table.caption = sentence("tabel/ladder-vragen", {words("domein", at_.cohort.domains[domain_].name)});
        table.warnings = uncontrolled_warning(at_, {domain_});
        table.row_header = sentence("kolom/vraag");
        table.columns = {sentence("kolom/toets"), sentence("kolom/vrijheidsgraden"), sentence("kolom/kans"),
                         sentence("kolom/gemiddelde-stap")};
        table.rows.push_back(chi_squared("beweging", stats::bowker(moves_)));
        table.rows.push_back(chi_squared("verschuiving", stats::marginal_homogeneity(moves_)));
        table.rows.push_back(direction());
        table.notes.push_back(sentence("noot/ladder-vragen"));
        return table;
    }

    void conclude(Section& section) const {
        const auto direction = stats::scored_symmetry(moves_);
        const Argument share = cell("deel", id_ + "/omhoog/deel");
        at_.report.summary.push_back(
            sentence("samenvatting/ladder", {share, cell("aantal", place(steps(), steps()))}));
        std::string key = "conclusie/ladder-onbeslist";
        if (direction.ok() && direction->p < at_.rules.alpha)
            key = direction->mean_step > 0 ? "conclusie/ladder-omhoog" : "conclusie/ladder-omlaag";
        section.conclusions.push_back(sentence(key, {share, cell("kans", id_ + "/richting/kans")}));
    }

  private:
    [[nodiscard]] std::size_t steps() const { return moves_.scale.steps(); }
    [[nodiscard]] Rater rater() const { return at_.measured.rater(); }
    // Who began, and who is in the matrix although a file says otherwise.
    [[nodiscard]] std::uint64_t began() const {
        return people_of(at_.cohort, Group::treated,
                         [&](std::uint32_t i) {
                             return had_joined(at_.cohort.persons[i]) ||
                                    (stats::measured(at_.measured.at(i, domain_, Moment::t0)) &&
                                     stats::measured(at_.measured.at(i, domain_, Moment::t1)));
                         })
            .size();
    }

    [[nodiscard]] Text rung(std::size_t step) const {
        const auto& levels = at_.instrument(domain_).levels;
        const std::string number = std::to_string(static_cast<int>(step) + moves_.scale.lowest);
        return named(step < levels.size() ? number + " " + levels[step] : number);
    }

    // steps() stands for the total.
    [[nodiscard]] std::string place(std::size_t from, std::size_t to) const {
        const auto part = [&](std::size_t step) {
            return step == steps() ? std::string{"totaal"}
                                   : std::to_string(static_cast<int>(step) + moves_.scale.lowest);
        };
        return id_ + '/' + part(from) + '/' + part(to);
    }

    [[nodiscard]] std::uint64_t people(std::size_t from, std::size_t to) const {
        std::uint64_t sum = 0;
        for (std::size_t i = from == steps() ? 0 : from; i < (from == steps() ? steps() : from + 1); ++i) {
            for (std::size_t j = to == steps() ? 0 : to; j < (to == steps() ? steps() : to + 1); ++j)
                sum += moves_.at(i, j);
        }
        return sum;
    }

    [[nodiscard]] Row matrix_row(std::size_t from) const {
        const Meaning count{Kind::people, "definitie/ladder-cel", "datumregel/t0-t1", rater()};
        Row row{from == steps() ? sentence("rij/totaal") : rung(from), {}};
        for (std::size_t to = 0; to <= steps(); ++to)
            row.cells.push_back(counted(place(from, to), people(from, to), count));
        return row;
    }

    void add_sums() {
        for (std::size_t one = 0; one <= steps(); ++one) {
            Sum of_row{place(one, steps()), {}};
            Sum of_column{place(steps(), one), {}};
            for (std::size_t other = 0; other < steps(); ++other) {
                of_row.parts.push_back(place(one, other));
                of_column.parts.push_back(place(other, one));
            }
            at_.report.sums.push_back(std::move(of_row));
            at_.report.sums.push_back(std::move(of_column));
        }
        at_.report.sums.push_back(
            {place(steps(), steps()), {id_ + "/omhoog", id_ + "/gelijk", id_ + "/omlaag"}});
    }

    [[nodiscard]] Meaning meaning(Kind kind, const char* definition) const {
        return {kind, definition, "datumregel/t0-t1", rater()};
    }

    [[nodiscard]] Row chi_squared(const std::string& question, const Result<stats::ChiSquared>& test) const {
        const std::string id = id_ + '/' + question;
        const std::uint64_t n = moves_.n();
        return {sentence("rij/ladder-" + question),
                {picked(id + "/toets", test, n, meaning(Kind::statistic, "definitie/chi-kwadraat"),
                        [](const auto& found) { return found.statistic; }),
                 picked(id + "/df", test, n, meaning(Kind::df, "definitie/vrijheidsgraden"),
                        [](const auto& found) { return found.df; }),
                 picked(id + "/kans", test, n, meaning(Kind::p_value, "definitie/kans"),
                        [](const auto& found) { return found.p; }),
                 blank()}};
    }

    [[nodiscard]] Row direction() const {
        const auto test = stats::scored_symmetry(moves_);
        const std::string id = id_ + "/richting";
        const std::uint64_t n = moves_.n();
        return {sentence("rij/ladder-richting"),
                {picked(id + "/toets", test, n, meaning(Kind::statistic, "definitie/z-richting"),
                        [](const auto& found) { return found.z; }),
                 blank(),
                 picked(id + "/kans", test, n, meaning(Kind::p_value, "definitie/kans"),
                        [](const auto& found) { return found.p; }),
                 picked(id + "/stap", test, n, meaning(Kind::difference, "definitie/gemiddelde-stap"),
                        [](const auto& found) { return found.mean_step; })}};
    }

    Workplace& at_;
    std::size_t domain_;
    stats::Crosstab moves_;
    std::string id_;
};

}  // namespace

Section ladder_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::ladder;
    section.title = sentence("kop/ladder");
    for (const std::size_t domain : at.domains(true)) {
        auto moves =
            stats::crosstab(at.measured.scores(at.treated, domain, Moment::t0),
                            at.measured.scores(at.treated, domain, Moment::t1), at.instrument(domain).scale);
        if (!moves) continue;  // a score outside the scale: check() has refused it
        Ladder ladder{at, domain, std::move(*moves)};
        section.tables.push_back(ladder.matrix());
        section.tables.push_back(ladder.directions());
        section.tables.push_back(ladder.questions());
        ladder.conclude(section);
    }
    if (section.tables.empty()) section.conclusions.push_back(sentence("noot/geen-ladder"));
    return section;
}

}  // namespace ph::effect
