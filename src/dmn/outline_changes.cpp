// What changed between two versions of a decision table, in Dutch.
#include <algorithm>
#include <set>

#include "dmn/outline.hpp"

namespace ph::dmn {
namespace {

// Whether every one has an id of its own, so that ids tell which is which.
template <class Parts>
bool have_ids(const Parts& parts) {
    std::set<std::string> ids;
    return std::ranges::all_of(parts,
                               [&](const auto& one) { return !one.id.empty() && ids.insert(one.id).second; });
}

// For each of `after` its place in `before`, or -1.
template <class Parts>
std::vector<int> matched(const Parts& before, const Parts& after) {
    const bool by_id = have_ids(before) && have_ids(after);
    std::vector<int> places;
    places.reserve(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        int place = i < before.size() ? static_cast<int>(i) : -1;
        if (by_id) {
            const auto found = std::ranges::find(before, after[i].id, [](const auto& one) { return one.id; });
            place = found == before.end() ? -1 : static_cast<int>(found - before.begin());
        }
        places.push_back(place);
    }
    return places;
}

// Which of these stand as they stood: the longest run of places that only goes up. The others were moved.
std::vector<bool> in_order(const std::vector<int>& places) {
    std::vector<std::size_t> ends;  // of the run of each length, the one with the lowest place
    std::vector<std::size_t> previous(places.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] < 0) continue;
        const auto at =
            std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t end) { return places[end]; });
        if (at != ends.begin()) previous[i] = *(at - 1);
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<bool> stays(places.size(), false);
    for (std::size_t i = ends.empty() ? places.size() : ends.back(); i < places.size(); i = previous[i])
        stays[i] = true;
    return stays;
}

std::string cell_text(const std::string& text) {
    return text.empty() || text == "-" ? "leeg (alles mag)" : text;
}

class Comparison {
  public:
    Comparison(const OutlineTable& before, const OutlineTable& after)
        : before_(before),
          after_(after),
          columns_(matched(before.columns, after.columns)),
          rules_(matched(before.rules, after.rules)),
          in_order_(in_order(rules_)) {}

    std::vector<TableChange> run() {
        head("De naam", before_.name, after_.name);
        head("De vraag", before_.question, after_.question);
        head("De manier van kiezen (hit policy)", before_.hit_policy, after_.hit_policy);
        compare_columns();
        for (std::size_t i = 0; i < after_.rules.size(); ++i) compare_rule(i);
        for (std::size_t i = 0; i < before_.rules.size(); ++i) {
            if (is_gone(rules_, i))
                add(0, "Regel " + std::to_string(i + 1) +
                           " is weg. Er stond: " + in_words(before_, before_.rules[i]) + '.');
        }
        return std::move(found_);
    }

  private:
    void add(std::size_t rule, std::string text) {
        found_.push_back({static_cast<int>(rule), std::move(text)});
    }
    void head(const std::string& what, const std::string& was, const std::string& is) {
        if (was != is) add(0, what + " was '" + was + "' en is nu '" + is + "'.");
    }
    static bool is_gone(const std::vector<int>& matches, std::size_t place) {
        return std::ranges::find(matches, static_cast<int>(place)) == matches.end();
    }

    void compare_columns() {
        for (std::size_t i = 0; i < after_.columns.size(); ++i) {
            const OutlineColumn& is = after_.columns[i];
            const std::string kind = is.output ? "Uitkomst '" : "Kolom '";
            if (columns_[i] < 0) {
                add(0, kind + is.name + "' is nieuw.");
                continue;
            }
            const OutlineColumn& was = before_.columns[static_cast<std::size_t>(columns_[i])];
            head("De kop van kolom " + std::to_string(i + 1), was.name, is.name);
            const std::string of = " van kolom '" + is.name + '\'';
            head("De uitdrukking" + of, was.expression, is.expression);
            head("De soort" + of, was.type, is.type);
            head("De lijst met toegestane waarden" + of, was.allowed, is.allowed);
        }
        for (std::size_t i = 0; i < before_.columns.size(); ++i) {
            if (is_gone(columns_, i)) add(0, "Kolom '" + before_.columns[i].name + "' is weg.");
        }
    }

    void compare_rule(std::size_t i) {
        const OutlineRule& is = after_.rules[i];
        const std::string name = "Regel " + std::to_string(i + 1);
        if (rules_[i] < 0) return add(i + 1, name + " is nieuw: " + in_words(after_, is) + '.');
        const OutlineRule& was = before_.rules[static_cast<std::size_t>(rules_[i])];
        if (!in_order_[i]) add(i + 1, name + " stond eerst op plaats " + std::to_string(rules_[i] + 1) + '.');
        for (std::size_t cell = 0; cell < is.cells.size() && cell < columns_.size(); ++cell) {
            const std::string new_text = is.cells[cell].text;
            std::string old_text;
            if (columns_[cell] >= 0 && static_cast<std::size_t>(columns_[cell]) < was.cells.size())
                old_text = was.cells[static_cast<std::size_t>(columns_[cell])].text;
            const std::string was_text = cell_text(old_text);
            const std::string is_text = cell_text(new_text);
            if (was_text != is_text)
                add(i + 1, name + ", kolom '" + after_.columns[cell].name + "': was " + was_text +
                               ", is nu " + is_text + '.');
        }
        if (was.annotation != is.annotation)
            add(i + 1, name + ", uitleg: was '" + was.annotation + "', is nu '" + is.annotation + "'.");
    }

    const OutlineTable& before_;
    const OutlineTable& after_;
    std::vector<int> columns_;
    std::vector<int> rules_;
    std::vector<bool> in_order_;
    std::vector<TableChange> found_;
};

}  // namespace

std::vector<TableChange> changes(const OutlineTable& before, const OutlineTable& after) {
    return Comparison{before, after}.run();
}

}  // namespace ph::dmn
