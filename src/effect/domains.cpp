// How much each domain changed: means, interval, two tests and effect sizes, each by its name.
#include "effect/sections.hpp"
#include "stats/bootstrap.hpp"
#include "stats/paired.hpp"
#include "stats/signed_rank.hpp"

namespace ph::effect {
namespace {

// A table of all domains, from the first measurement to one of the others.
class DomainTable {
  public:
    DomainTable(Workplace& at, std::vector<std::size_t> domains, Moment to)
        : at_(at),
          domains_(std::move(domains)),
          to_(to),
          id_(to == Moment::t1 ? "domeinen" : "vervolg"),
          date_rule_(to == Moment::t1 ? "datumregel/t0-t1" : "datumregel/t0-vervolg") {}

    Table make() {
        Table table;
        table.id = id_;
        table.caption = sentence("tabel/" + id_);
        table.warnings = to_ == Moment::t1 ? uncontrolled_warning(at_, domains_)
                                           : std::vector{sentence("waarschuwing/terugval")};
        table.row_header = sentence("kolom/domein");
        for (const char* column :
             {"n", "voor", "na", "verschil", "wilcoxon", "t", "gecorrigeerd", "d-z", "d-av", "g-av"})
            table.columns.push_back(sentence(std::string{"kolom/"} + column));
        for (const std::size_t domain : domains_) add(table, domain);
        adjust(table);
        table.notes = {sentence("noot/wilcoxon"),
                       sentence(at_.rules.correction == Correction::holm ? "noot/holm" : "noot/bh",
                                {words("aantal", std::to_string(domains_.size()))}),
                       sentence(has_clusters() ? "noot/interval-clusters" : "noot/interval",
                                {words("aantal", std::to_string(at_.rules.replicates)),
                                 words("begin", std::to_string(at_.asked.seed))}),
                       sentence("noot/effectmaten"), sentence("noot/richting")};
        return table;
    }

    // Of each domain what its corrected chance and its difference say.
    void conclude(Section& section, const Table& table) const {
        for (std::size_t i = 0; i < domains_.size(); ++i) {
            const Cell& difference = table.rows[i].cells[difference_at];
            const Cell& chance = table.rows[i].cells[adjusted_at];
            if (difference.shown != Shown::value || chance.shown != Shown::value) continue;
            std::string key = "conclusie/domein-onbeslist";
            if (chance.value < at_.rules.alpha) {
                key = difference.value * at_.better(domains_[i]) > 0 ? "conclusie/domein-beter"
                                                                     : "conclusie/domein-slechter";
            }
            section.conclusions.push_back(
                sentence(key, {words("domein", at_.cohort.domains[domains_[i]].name),
                               cell("verschil", difference.id), cell("kans", chance.id)}));
        }
    }

    // The domain that changed most in deviations, for the better.
    void sum_up(const Table& table) const {
        const Cell* largest = nullptr;
        std::size_t of = 0;
        for (std::size_t i = 0; i < domains_.size(); ++i) {
            const Cell& effect = table.rows[i].cells[d_av_at];
            const Cell& chance = table.rows[i].cells[adjusted_at];
            if (effect.shown != Shown::value || chance.shown != Shown::value ||
                chance.value >= at_.rules.alpha)
                continue;
            const double size = effect.value * at_.better(domains_[i]);
            if (size > 0 && (largest == nullptr || size > largest->value * at_.better(domains_[of]))) {
                largest = &effect;
                of = i;
            }
        }
        if (largest == nullptr) {
            at_.report.summary.push_back(sentence("samenvatting/geen-domein", weighed(table)));
        } else {
            at_.report.summary.push_back(sentence(
                "samenvatting/grootste", {words("domein", at_.cohort.domains[domains_[of]].name),
                                          cell("verschil", table.rows[of].cells[difference_at].id)}));
        }
    }

  private:
    // The chances that were looked at: of what is hidden nothing may be said, also not that it is nothing.
    [[nodiscard]] std::vector<Argument> weighed(const Table& table) const {
        std::vector<Argument> chances;
        for (const Row& row : table.rows) {
            const Cell& chance = row.cells[adjusted_at];
            if (chance.shown == Shown::value) chances.push_back(cell("", chance.id));
        }
        return chances;
    }

    static constexpr std::size_t difference_at = 3;
    static constexpr std::size_t adjusted_at = 6;
    static constexpr std::size_t d_av_at = 8;

    [[nodiscard]] Meaning meaning(Kind kind, const char* definition) const {
        return {kind, definition, date_rule_, at_.measured.rater()};
    }

    [[nodiscard]] bool has_clusters() const {
        return std::ranges::any_of(
            at_.treated, [&](std::uint32_t i) { return at_.cohort.persons[i].cluster.has_value(); });
    }

    // The mean change with its BCa interval; of whole clusters when these are known.
    [[nodiscard]] Cell difference(const std::string& id, std::size_t domain, const stats::Crosstab& moves,
                                  const stats::Pairs& pairs) const {
        const Meaning about = meaning(Kind::difference, "definitie/verschil");
        const stats::BootstrapOptions options{.seed = at_.asked.seed,
                                              .replicates = at_.rules.replicates,
                                              .level = at_.rules.level,
                                              .threads = at_.asked.threads};
        const auto of_people = [&](const auto& drawn) {
            if (drawn.ok()) return valued(id, pairs.difference.mean, drawn->bca, pairs.n, about);
            // Without an interval there is still a mean, as long as anybody was measured twice.
            return pairs.n > 0 ? valued(id, pairs.difference.mean, pairs.n, about)
                               : refused(id, drawn.error(), 0, about);
        };
        if (!has_clusters()) return of_people(stats::bootstrap_mean(moves.differences(), options));
        return of_people(drawn_clusters(domain, options));
    }

    [[nodiscard]] Result<stats::BootstrappedClusters> drawn_clusters(
        std::size_t domain, const stats::BootstrapOptions& options) const {
        // Whoever is in no cluster is one alone.
        std::vector<std::uint32_t> clusters;
        std::uint32_t alone = 0;
        for (const std::uint32_t i : at_.treated) {
            if (const auto& cluster = at_.cohort.persons[i].cluster) alone = std::max(alone, *cluster + 1);
        }
        for (const std::uint32_t i : at_.treated)
            clusters.push_back(at_.cohort.persons[i].cluster ? *at_.cohort.persons[i].cluster : alone++);
        const auto before = at_.measured.numbers(at_.treated, domain, Moment::t0);
        auto change = at_.measured.numbers(at_.treated, domain, to_);
        for (std::size_t i = 0; i < change.size(); ++i) change[i] -= before[i];
        return stats::bootstrap_clusters(change, clusters, options);
    }

    void add(Table& table, std::size_t domain) {
        const auto counted_moves =
            stats::crosstab(at_.measured.scores(at_.treated, domain, Moment::t0),
                            at_.measured.scores(at_.treated, domain, to_), at_.instrument(domain).scale);
        const std::string id = id_ + '/' + at_.name(domain);
        // A score outside the scale has been refused by check(): then there is nothing to count.
        const stats::Crosstab moves =
            counted_moves.ok() ? *counted_moves : stats::Crosstab{{0, 0}, {0}, 0, 0, 0};
        const stats::Pairs pairs = stats::pairs(moves);
        const auto signed_rank = stats::signed_rank(moves.differences());
        const auto t = stats::paired_t(pairs, at_.rules.level);
        const auto effects = stats::paired_effects(pairs, at_.rules.level);
        const std::uint64_t n = pairs.n;
        const auto mean = [&](const char* which, const stats::Moments& of) {
            const Meaning about = meaning(Kind::mean, "definitie/gemiddelde");
            return n > 0 ? valued(id + '/' + which, of.mean, n, about)
                         : refused(id + '/' + which, stats::too_few("metingen voor en na", 0, 1), 0, about);
        };
        const auto size = [&](const char* name, const char* definition,
                              stats::Effect stats::PairedEffects::* which) {
            return picked(
                id + '/' + name, effects, n, meaning(Kind::effect_size, definition),
                [&](const auto& found) { return (found.*which).value; },
                [&](const auto& found) { return (found.*which).interval; });
        };
        const Cell rank_chance =
            picked(id + "/wilcoxon", signed_rank, n, meaning(Kind::p_value, "definitie/wilcoxon"),
                   [](const auto& found) { return found.p; });
        const Cell t_chance = picked(id + "/t", t, n, meaning(Kind::p_value, "definitie/t-toets"),
                                     [](const auto& found) { return found.p; });
        const Cell& primary = at_.rules.primary == PrimaryTest::signed_rank ? rank_chance : t_chance;
        family_.push_back(primary.shown == Shown::value ? std::optional{primary.value} : std::nullopt);
        // That nobody was measured twice here tells of nobody how it went.
        Cell both = counted(id + "/n", n, meaning(Kind::people, "definitie/gepaard"));
        both.zero_told = true;
        table.rows.push_back({named(at_.cohort.domains[domain].name),
                              {std::move(both), mean("voor", pairs.before), mean("na", pairs.after),
                               difference(id + "/verschil", domain, moves, pairs), rank_chance, t_chance,
                               blank(), size("d-z", "definitie/d-z", &stats::PairedEffects::d_z),
                               size("d-av", "definitie/d-av", &stats::PairedEffects::d_av),
                               size("g-av", "definitie/g-av", &stats::PairedEffects::g_av)}});
    }

    void adjust(Table& table) {
        const auto adjusted = at_.adjusted(family_);
        for (std::size_t i = 0; i < domains_.size(); ++i) {
            auto& cells = table.rows[i].cells;
            const Cell& primary = cells[at_.rules.primary == PrimaryTest::signed_rank ? 4 : 5];
            const std::string id = id_ + '/' + at_.name(domains_[i]) + "/gecorrigeerd";
            const Meaning about = meaning(
                Kind::p_value, at_.rules.correction == Correction::holm ? "definitie/holm" : "definitie/bh");
            if (adjusted.ok() && (*adjusted)[i]) {
                cells[adjusted_at] = valued(id, *(*adjusted)[i], primary.n, about);
            } else {
                Cell none = primary;
                none.id = id;
                none.definition = about.definition;
                cells[adjusted_at] = std::move(none);
            }
        }
    }

    Workplace& at_;
    std::vector<std::size_t> domains_;
    Moment to_;
    std::string id_;
    const char* date_rule_;
    stats::Family family_;
};

}  // namespace

Section domains_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::domains;
    section.title = sentence("kop/domeinen");
    const auto domains = at.domains(false);
    if (domains.empty()) {
        section.conclusions.push_back(sentence("noot/geen-domeinen"));
        return section;
    }
    DomainTable to_end{at, domains, Moment::t1};
    section.tables.push_back(to_end.make());
    to_end.conclude(section, section.tables.front());
    to_end.sum_up(section.tables.front());
    const bool followed = std::ranges::any_of(
        at.treated, [&](std::uint32_t person) { return at.measured.seen(person, Moment::follow_up); });
    if (followed) {
        section.tables.push_back(DomainTable{at, domains, Moment::follow_up}.make());
    } else {
        section.conclusions.push_back(sentence("noot/geen-vervolg"));
    }
    Table reliable = reliable_change_table(at);
    if (!reliable.rows.empty()) section.tables.push_back(std::move(reliable));
    return section;
}

}  // namespace ph::effect
