#include "effect/protect.hpp"

#include <algorithm>
#include <cstdlib>

#include "effect/report_counts.hpp"
#include "effect/told_counts.hpp"

namespace ph::effect {
namespace {

void take_out(Cell& cell) {
    cell.shown = Shown::suppressed;
    cell.value = 0;
    cell.interval.reset();
    cell.reason.reset();
    cell.n = 0;
    cell.count.reset();
    cell.denominator.reset();
}

bool same_family(const std::string& one, const std::string& other) {
    return one == other || one.starts_with(other + '/') || other.starts_with(one + '/');
}

class Eraser {
  public:
    Eraser(const Report& whole, const ReportCounts& counts, const Protection& protection, const Guard& guard)
        : whole_(whole),
          counts_(counts),
          protection_(protection),
          guard_(guard) {}

    void run(Report& report) const {
        for (std::size_t s = 0; s < report.sections.size(); ++s) {
            const Section& section = whole_.sections[s];
            for (std::size_t t = 0; t < section.tables.size(); ++t) {
                const Table& table = section.tables[t];
                for (std::size_t r = 0; r < table.rows.size(); ++r) {
                    for (std::size_t c = 0; c < table.rows[r].cells.size(); ++c) {
                        if (must_go(section, table, table.rows[r], table.rows[r].cells[c]))
                            take_out(report.sections[s].tables[t].rows[r].cells[c]);
                    }
                }
            }
        }
    }

  private:
    [[nodiscard]] bool hidden(std::size_t place) const {
        return protection_.verdicts[place] != Verdict::shown;
    }

    [[nodiscard]] bool hidden_count(const Cell& cell) const {
        if (!counts_something(cell)) return false;
        const auto place = counts_.place(cell.id);
        return place && hidden(*place);
    }

    [[nodiscard]] bool hidden_share(const Cell& cell) const {
        const auto found = counts_.shares.find(cell.id);
        if (found == counts_.shares.end()) return false;
        const SharePlaces& share = found->second;
        return hidden(share.count) || protection_.verdicts[share.others] == Verdict::small ||
               (share.denominator && hidden(*share.denominator));
    }

    [[nodiscard]] bool hidden_in_family(const Section& section, const Table& table) const {
        return std::ranges::any_of(section.tables, [&](const Table& other) {
            return same_family(table.id, other.id) && std::ranges::any_of(other.rows, [&](const Row& row) {
                       return std::ranges::any_of(row.cells, [&](const Cell& cell) {
                           return hidden_count(cell) && !cell.zero_told;
                       });
                   });
        });
    }

    [[nodiscard]] bool must_go(const Section& section, const Table& table, const Row& row,
                               const Cell& cell) const {
        if (cell.shown == Shown::empty || cell.shown == Shown::suppressed) return false;
        if (counts_something(cell)) return hidden_count(cell);
        if (cell.n < guard_.smallest || hidden_share(cell)) return true;
        const auto basis = basis_of(counts_, whole_, section, table, row, cell);
        if (basis && hidden(*basis)) return true;
        if (cell.kind == Kind::share) return false;
        if ((section.kind == SectionKind::ladder || section.kind == SectionKind::goals) &&
            hidden_in_family(section, table)) {
            return true;
        }
        // Extremes differ by what is missing, and one group by the other.
        return (section.kind == SectionKind::sensitivity || cell.kind == Kind::standardised_difference) &&
               std::ranges::any_of(row.cells, [&](const Cell& beside) {
                   return hidden_count(beside) || hidden_share(beside) ||
                          (beside.kind != Kind::standardised_difference && beside.shown != Shown::empty &&
                           !counts_something(beside) && beside.n < guard_.smallest);
               });
    }

    const Report& whole_;
    const ReportCounts& counts_;
    const Protection& protection_;
    const Guard& guard_;
};

void take_out_everything(Report& report) {
    for (Section& section : report.sections) {
        for (Table& table : section.tables) {
            for (Row& row : table.rows) {
                for (Cell& cell : row.cells) {
                    if (cell.shown != Shown::empty) take_out(cell);
                }
            }
        }
    }
}

Edition edition_of(const Report& report, const ReportCounts& counts, const Protection& protection) {
    Edition edition{report.made_on, {}, counts.table.relations};
    for (std::size_t i = 0; i < counts.ids.size(); ++i) {
        edition.figures.push_back({.id = counts.ids[i],
                                   .value = counts.table.counts[i].value,
                                   .shown = protection.verdicts[i] == Verdict::shown &&
                                            counts.table.counts[i].standing == Standing::asked,
                                   .zero_told = counts.table.counts[i].zero_told});
    }
    return edition;
}

bool hardly_changed(const ReportCounts& now, const Edition& latest, const Guard& guard) {
    if (latest.figures.size() != now.ids.size()) return false;
    return std::ranges::all_of(latest.figures, [&](const Figure& figure) {
        const auto place = now.place(figure.id);
        return place && static_cast<std::uint64_t>(std::abs(now.table.counts[*place].value - figure.value)) <
                            guard.smallest;
    });
}

}  // namespace

Report protect(Report report, const Guard& guard) {
    return publish(std::move(report), {}, guard).report;
}

Publication publish(Report report, const std::vector<Edition>& earlier, const Guard& guard,
                    const Beside& beside) {
    const ReportCounts counts = counts_of(report, guard);
    if (!earlier.empty() && hardly_changed(counts, earlier.back(), guard))
        return {true, false, {}, earlier.back()};
    Counts table = counts.table;
    std::vector<Answers> own;
    for (const Edition& edition : earlier) own.push_back(add_told(table, edition));
    own.push_back(answers_of(counts));
    add_changes(table, own);
    add_beside(table, own, beside, guard);
    Protection protection = protect_counts(table, guard);
    if (!protection.exposed.empty()) {
        if (!earlier.empty()) return {true, false, {}, earlier.back()};
        if (!beside.differences.empty()) return {false, true, {}, {}};
        for (std::size_t i = 0; i < counts.ids.size(); ++i) protection.verdicts[i] = Verdict::small;
        Edition nothing_shown = edition_of(report, counts, protection);
        take_out_everything(report);
        return {false, false, std::move(report), std::move(nothing_shown)};
    }
    Edition edition = edition_of(report, counts, protection);
    const Report whole = report;
    Eraser(whole, counts, protection, guard).run(report);
    for (Text& sentence : told_beside(beside)) report.conclusions.push_back(std::move(sentence));
    return {false, false, std::move(report), std::move(edition)};
}

}  // namespace ph::effect
