#include "effect/report_counts.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ph::effect {
namespace {

class Collector {
  public:
    Collector(const Report& report, const Guard& guard) : report_(report), guard_(guard) {}

    ReportCounts run() {
        each([this](const Section& section, const Table&, const Row&, const Cell& cell) {
            if (counts_something(cell)) add_count(section, cell);
        });
        for (const Sum& sum : report_.sums) add_sum(sum);
        each([this](const Section&, const Table&, const Row& row, const Cell& cell) {
            if (cell.kind == Kind::share && cell.shown == Shown::value && cell.count && cell.denominator)
                add_share(row, cell);
        });
        for (const Section& section : report_.sections) {
            for (const Table& table : section.tables) {
                for (std::size_t column = 0; column < table.columns.size(); ++column)
                    add_whole(table, column);
            }
        }
        each([this](const Section& section, const Table& table, const Row& row, const Cell& cell) {
            weigh(section, table, row, cell);
        });
        return std::move(made_);
    }

  private:
    template <class Visit>
    void each(Visit visit) const {
        for (const Section& section : report_.sections) {
            for (const Table& table : section.tables) {
                for (const Row& row : table.rows) {
                    for (const Cell& cell : row.cells) visit(section, table, row, cell);
                }
            }
        }
    }

    std::size_t add(std::string id, Count count) {
        const std::size_t place = made_.table.counts.size();
        made_.table.counts.push_back(count);
        made_.places.emplace(id, place);
        made_.ids.push_back(std::move(id));
        return place;
    }

    // Nobody left, nobody missed, nobody unmatched: that tells of nobody more than that they take part.
    static bool of_taking_part(const Section& section) {
        return section.kind == SectionKind::funnel || section.kind == SectionKind::comparison ||
               section.kind == SectionKind::sensitivity;
    }

    void add_count(const Section& section, const Cell& cell) {
        add(cell.id, {.value = static_cast<std::int64_t>(std::llround(cell.value)),
                      .zero_told = cell.zero_told || of_taking_part(section),
                      .small = cell.kind == Kind::goals && cell.n < guard_.smallest});
    }

    void add_sum(const Sum& sum) {
        const auto total = made_.place(sum.total);
        if (!total) return;
        Relation relation{{.count = *total, .times = -1}};
        for (const std::string& part : sum.parts) {
            const auto place = made_.place(part);
            if (!place) return;
            relation.push_back({.count = *place});
        }
        if (!sum.rest.empty()) {
            std::int64_t left = 0;
            for (const Term& term : relation) left -= term.times * made_.table.counts[term.count].value;
            if (left < 0) throw std::logic_error(sum.rest + " is less than nobody");
            const std::size_t rest =
                add(sum.rest, {.value = left, .standing = Standing::unprinted, .zero_told = true});
            relation.push_back({.count = rest});
        }
        made_.table.relations.push_back(std::move(relation));
    }

    // The count of which a share is, where it stands beside it. By its id and never by its value: a count
    // that is as large today is another one tomorrow.
    [[nodiscard]] std::optional<std::size_t> counted_beside(const Row& row, const Cell& share) const {
        for (const Cell& cell : row.cells) {
            if (counts_something(cell) && share.id.starts_with(cell.id + '/')) return made_.place(cell.id);
        }
        return std::nullopt;
    }

    void add_share(const Row& row, const Cell& cell) {
        const auto of = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
        SharePlaces places;
        const auto count = counted_beside(row, cell);
        if (!cell.basis.empty()) places.denominator = made_.place(cell.basis);
        if (!cell.basis.empty() && !places.denominator)
            throw std::logic_error(cell.id + " is a share of " + cell.basis + ", which is no count");
        if (count && count == places.denominator) {
            // All of all, such as the first row of a funnel. Where it is everybody by chance, the counts of
            // the others stand in the table as zeros and are guarded there.
            made_.shares.emplace(cell.id, SharePlaces{*count, *count, count});
            return;
        }
        places.count =
            count ? *count
                  : add(cell.id + "/aantal", {.value = of(*cell.count), .small = cell.n < guard_.smallest});
        places.others =
            add(cell.id + "/overige", {.value = of(*cell.denominator - *cell.count),
                                       .standing = Standing::unprinted,
                                       .zero_told = count && made_.table.counts[*count].zero_told});
        Relation relation{{.count = places.count}, {.count = places.others}};
        if (places.denominator) relation.push_back({.count = *places.denominator, .times = -1});
        made_.table.relations.push_back(std::move(relation));
        made_.shares.emplace(cell.id, places);
    }

    // Shares below each other that make up one denominator, such as the values of a category. A denominator
    // that is a count of the report is no better known than that count.
    void add_whole(const Table& table, std::size_t column) {
        Relation run;
        std::optional<std::size_t> base;
        std::uint64_t sum = 0;
        std::uint64_t whole = 0;
        const auto finish = [&] {
            if (sum == whole && run.size() > 1) {
                if (base) run.push_back({.count = *base, .times = -1});
                made_.table.relations.push_back(run);
            }
            run.clear();
            sum = 0;
        };
        for (const Row& row : table.rows) {
            const Cell* cell = column < row.cells.size() ? &row.cells[column] : nullptr;
            const auto share = cell == nullptr ? made_.shares.end() : made_.shares.find(cell->id);
            if (share == made_.shares.end()) {
                finish();
                continue;
            }
            if (*cell->denominator != whole || sum + *cell->count > whole) finish();
            whole = *cell->denominator;
            sum += *cell->count;
            run.push_back({.count = share->second.count});
            base = share->second.denominator;
        }
        finish();
    }

    // With a count go all figures that rest on it: who hides it takes those from the reader as well.
    void weigh(const Section& section, const Table& table, const Row& row, const Cell& cell) {
        if (cell.shown == Shown::empty || counts_something(cell) || cell.n < guard_.smallest) return;
        // Such a figure goes with any small count of its row, whatever else is hidden.
        const bool of_whole_row =
            section.kind == SectionKind::sensitivity || cell.kind == Kind::standardised_difference;
        if (of_whole_row &&
            std::ranges::any_of(row.cells, [&](const Cell& beside) { return is_small(beside); }))
            return;
        const auto basis = basis_of(made_, report_, section, table, row, cell);
        if (basis) made_.table.counts[*basis].worth += 1;
        const auto share = made_.shares.find(cell.id);
        if (share != made_.shares.end() && share->second.count != basis)
            made_.table.counts[share->second.count].worth += 1;
    }

    [[nodiscard]] bool is_small(const Cell& cell) const {
        if (!counts_something(cell)) return cell.shown != Shown::empty && cell.n < guard_.smallest;
        const Count& count = made_.table.counts[*made_.place(cell.id)];
        return count.small || (static_cast<std::uint64_t>(count.value) < guard_.smallest &&
                               !(count.zero_told && count.value == 0));
    }

    const Report& report_;
    const Guard& guard_;
    ReportCounts made_;
};

}  // namespace

std::optional<std::size_t> ReportCounts::place(std::string_view id) const {
    const auto found = places.find(id);
    if (found == places.end()) return std::nullopt;
    return found->second;
}

ReportCounts counts_of(const Report& report, const Guard& guard) {
    return Collector(report, guard).run();
}

std::optional<std::size_t> basis_of(const ReportCounts& counts, const Report& report, const Section& section,
                                    const Table& table, const Row& row, const Cell& figure) {
    if (!figure.basis.empty()) return counts.place(figure.basis);
    const auto as_many = [&](const Cell& cell) {
        return counts_something(cell) && std::llround(cell.value) == static_cast<long long>(figure.n);
    };
    for (const Cell& cell : row.cells) {
        if (as_many(cell)) return counts.place(cell.id);
    }
    for (const Row& other : table.rows) {
        for (const Cell& cell : other.cells) {
            if (as_many(cell)) return counts.place(cell.id);
        }
    }
    for (const Table& other : section.tables) {
        for (const Row& line : other.rows) {
            for (const Cell& cell : line.cells) {
                if (!as_many(cell)) continue;
                if (std::ranges::any_of(report.sums, [&](const Sum& sum) {
                        return sum.rest.empty() && sum.total == cell.id;
                    }))
                    return counts.place(cell.id);
            }
        }
    }
    return std::nullopt;
}

}  // namespace ph::effect
