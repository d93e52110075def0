#include "effect/told_counts.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "effect/cell_ids.hpp"

namespace ph::effect {
namespace {

// Which counts add up with each other: the same number for those that do.
std::vector<std::size_t> families(const Counts& table) {
    std::vector<std::size_t> root(table.counts.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    const auto find = [&](std::size_t place) {
        while (root[place] != place) place = root[place] = root[root[place]];
        return place;
    };
    for (const Relation& relation : table.relations) {
        for (const Term& term : relation) root[find(term.count)] = find(relation.front().count);
    }
    for (std::size_t& place : root) place = find(place);
    return root;
}

// The places of what was asked both times.
std::vector<std::pair<std::size_t, std::size_t>> of_both(const Answers& older, const Answers& newer) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const auto& [id, now] : newer.places()) {
        if (const auto then = older.place(id)) places.emplace_back(*then, now);
    }
    return places;
}

void add_changes(Counts& table, const std::vector<std::size_t>& family,
                 const std::vector<std::pair<std::size_t, std::size_t>>& both) {
    std::set<std::size_t> changed;
    for (const auto& [then, now] : both) {
        if (table.counts[then].value != table.counts[now].value) changed.insert(family[now]);
    }
    for (const auto& [then, now] : both) {
        const std::int64_t before = table.counts[then].value;
        const std::int64_t change = table.counts[now].value - before;
        Relation relation{{.count = now, .times = -1}, {.count = then}};
        if (is_printed(table, relation)) continue;
        relation.push_back({.count = table.counts.size(), .times = change < 0 ? -1 : 1});
        // That nobody was missing, then and now, was told both times.
        const bool told_twice = table.counts[now].zero_told && change == 0 && before == 0;
        table.counts.push_back({.value = std::abs(change),
                                .standing = Standing::unprinted,
                                .structural = told_twice || !changed.contains(family[now])});
        table.relations.push_back(std::move(relation));
    }
}

}  // namespace

void Answers::add(const std::string& id, std::size_t place) {
    places_.emplace(id, place);
    const std::string_view question = open_question(id);
    if (!question.empty()) questions_.emplace(question);
}

std::optional<std::size_t> Answers::place(const std::string& id) const {
    const auto found = places_.find(id);
    if (found == places_.end()) return std::nullopt;
    return found->second;
}

bool Answers::tells_of_nobody(const std::string& id) const {
    const std::string_view question = open_question(id);
    return !question.empty() && questions_.contains(question);
}

Answers answers_of(const ReportCounts& now) {
    Answers answers;
    for (std::size_t i = 0; i < now.ids.size(); ++i) answers.add(now.ids[i], i);
    return answers;
}

Answers add_told(Counts& table, const Edition& edition) {
    Answers answers;
    const std::size_t start = table.counts.size();
    for (const Figure& figure : edition.figures) {
        answers.add(figure.id, table.counts.size());
        table.counts.push_back({.value = figure.value,
                                .standing = figure.shown ? Standing::printed : Standing::unprinted,
                                .zero_told = figure.zero_told});
    }
    for (Relation sum : edition.sums) {
        for (Term& term : sum) term.count += start;
        table.relations.push_back(std::move(sum));
    }
    return answers;
}

void add_changes(Counts& table, const std::vector<Answers>& editions) {
    const auto family = families(table);
    for (std::size_t newer = 1; newer < editions.size(); ++newer) {
        for (std::size_t older = 0; older < newer; ++older)
            add_changes(table, family, of_both(editions[older], editions[newer]));
    }
}

bool is_printed(const Counts& table, const Relation& relation) {
    return std::ranges::all_of(
        relation, [&](const Term& term) { return table.counts[term.count].standing == Standing::printed; });
}

}  // namespace ph::effect
