// Are those who left unlike those who stayed? Of people who began: with a score before and at the end of at
// least one domain, against all others.
#include "effect/cell_ids.hpp"
#include "effect/sections.hpp"
#include "stats/groups.hpp"

namespace ph::effect {
namespace {

class Leavers {
  public:
    explicit Leavers(const Workplace& at)
        : at_(at),
          stayed_(people_of(at.cohort, Group::treated,
                            [&](std::uint32_t i) { return began(i) && at.measured.paired(i); })),
          left_(people_of(at.cohort, Group::treated,
                          [&](std::uint32_t i) { return began(i) && !at.measured.paired(i); })) {}

    Table table() {
        Table table;
        table.id = "afvallers";
        table.caption = sentence("tabel/afvallers");
        table.row_header = sentence("kolom/kenmerk");
        table.columns = {sentence("kolom/n-afvallers"), sentence("kolom/afvallers"),
                         sentence("kolom/n-blijvers"), sentence("kolom/blijvers"), sentence("kolom/smd")};
        table.notes.push_back(sentence("noot/smd", {words("grens", limit())}));
        for (std::size_t i = 0; i < at_.cohort.covariates.size(); ++i) add_covariate(table, i);
        for (std::size_t domain = 0; domain < at_.cohort.domains.size(); ++domain) {
            add_numbers(table, "afvallers/t0/" + at_.name(domain), at_.cohort.domains[domain].name,
                        at_.measured.numbers(left_, domain, Moment::t0),
                        at_.measured.numbers(stayed_, domain, Moment::t0), at_.measured.rater());
        }
        return table;
    }

  private:
    [[nodiscard]] bool began(std::uint32_t i) const { return had_joined(at_.cohort.persons[i]); }

    [[nodiscard]] std::string limit() const {
        const auto hundredths = static_cast<int>(std::lround(at_.rules.unlike * 100));
        const std::string digits = std::to_string(hundredths % 100);
        return std::to_string(hundredths / 100) + ',' + (digits.size() < 2 ? "0" : "") + digits;
    }

    [[nodiscard]] std::vector<double> known(const People& people, std::size_t covariate) const {
        std::vector<double> column;
        column.reserve(people.size());
        for (const std::uint32_t i : people) column.push_back(at_.cohort.persons[i].covariates[covariate]);
        return column;
    }

    void add_covariate(Table& table, std::size_t covariate) {
        const Covariate& about = at_.cohort.covariates[covariate];
        const auto left = known(left_, covariate);
        const auto stayed = known(stayed_, covariate);
        if (!about.is_category())
            return add_numbers(table, "afvallers/kenmerk/" + id_part(about.id), about.name, left, stayed, {});
        for (std::size_t value = 0; value < about.categories.size(); ++value) {
            add_shares(table, category_id(about.id, about.categories[value]),
                       about.name + ": " + about.categories[value], left, stayed, static_cast<double>(value));
        }
    }

    static void add_numbers(Table& table, const std::string& id, const std::string& name,
                            const std::vector<double>& left, const std::vector<double>& stayed,
                            std::optional<Rater> rater) {
        const char* date_rule = rater ? "datumregel/t0" : "datumregel/kenmerk";
        const Meaning count{Kind::people, "definitie/bekend", date_rule, rater};
        const Meaning mean{Kind::mean, "definitie/gemiddelde", date_rule, rater};
        const Meaning smd{Kind::standardised_difference, "definitie/smd", date_rule, rater};
        Row row{named(name), {}};
        const auto side = [&](const std::string& which, const std::vector<double>& column) {
            const auto summary = stats::summarise(column);
            const std::uint64_t n = summary.ok() ? summary->n : 0;
            row.cells.push_back(counted(id + '/' + which + "/n", n, count));
            row.cells.push_back(
                picked(id + '/' + which, summary, n, mean, [](const stats::Summary& of) { return of.mean; }));
            return n;
        };
        const std::uint64_t least = std::min(side("afvallers", left), side("blijvers", stayed));
        row.cells.push_back(picked(id + "/smd", stats::standardised_difference(left, stayed), least, smd,
                                   [](double value) { return value; }));
        table.rows.push_back(std::move(row));
    }

    void add_shares(Table& table, const std::string& id, const std::string& name,
                    const std::vector<double>& left, const std::vector<double>& stayed, double value) const {
        const Meaning count{Kind::people, "definitie/bekend", "datumregel/kenmerk", {}};
        const Meaning share{Kind::share, "definitie/deel-met-kenmerk", "datumregel/kenmerk", {}};
        const Meaning smd{Kind::standardised_difference, "definitie/smd", "datumregel/kenmerk", {}};
        Row row{named(name), {}};
        struct Counts {
            std::uint64_t with = 0;
            std::uint64_t known = 0;
        };
        const auto side = [&](const std::string& which, const std::vector<double>& column) {
            Counts found;
            for (const double one : column) {
                if (!stats::measured(one)) continue;
                ++found.known;
                if (one == value) ++found.with;
            }
            row.cells.push_back(counted(id + '/' + which + "/n", found.known, count));
            row.cells.push_back(shared(id + '/' + which, found.with, found.known, id + '/' + which + "/n",
                                       at_.rules.level, share));
            return found;
        };
        const Counts of_left = side("afvallers", left);
        const Counts of_stayed = side("blijvers", stayed);
        row.cells.push_back(picked(id + "/smd",
                                   stats::standardised_difference_of_shares(of_left.with, of_left.known,
                                                                            of_stayed.with, of_stayed.known),
                                   std::min(of_left.known, of_stayed.known), smd,
                                   [](double found) { return found; }));
        table.rows.push_back(std::move(row));
    }

    const Workplace& at_;
    People stayed_;
    People left_;
};

}  // namespace

Table leavers_table(const Workplace& at) {
    return Leavers{at}.table();
}

}  // namespace ph::effect
