// The counts of an edition within a table of counts. Internal to protect.cpp and beside.cpp.
#pragma once
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "effect/edition.hpp"
#include "effect/report_counts.hpp"

namespace ph::effect {

// Which counts of a table answer the questions of one report.
class Answers {
  public:
    void add(const std::string& id, std::size_t place);
    [[nodiscard]] std::optional<std::size_t> place(const std::string& id) const;
    // Where there is no place: whether that tells that it is of nobody.
    [[nodiscard]] bool tells_of_nobody(const std::string& id) const;
    [[nodiscard]] const std::map<std::string, std::size_t, std::less<>>& places() const { return places_; }

  private:
    std::map<std::string, std::size_t, std::less<>> places_;
    std::set<std::string, std::less<>> questions_;
};

// Of the report itself, of which the counts stand first in the table.
Answers answers_of(const ReportCounts& now);
// Adds the counts of an edition, and how they add up, to the end of a table.
Answers add_told(Counts& table, const Edition& edition);
// Adds how much each count changed between any two editions of one group, the oldest first. That it did not
// change at all is known when nothing did in the counts that add up with it.
void add_changes(Counts& table, const std::vector<Answers>& editions);
// Whether nothing of it can be hidden any more.
bool is_printed(const Counts& table, const Relation& relation);

}  // namespace ph::effect
