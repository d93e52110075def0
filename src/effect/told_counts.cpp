#include "effect/told_counts.hpp"

#include "effect/cell_ids.hpp"

namespace ph::effect {

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

}  // namespace ph::effect
