// "approach diff": what differs between two approaches, or two versions of one, item by item in words.
#include <boost/json.hpp>

#include <map>
#include <ostream>
#include <set>

#include "cli/approach.hpp"
#include "cli/approach_words.hpp"
#include "cli/layout.hpp"

namespace ph::cli {
namespace {

using boost::json::array;
using boost::json::object;
using engine::Approach;
using engine::ItemIndex;

enum class What { added, removed, changed };

std::string_view in_dutch(What what) {
    switch (what) {
        case What::added: return "toegevoegd";
        case What::removed: return "weggehaald";
        case What::changed: return "veranderd";
    }
    return {};
}

struct FieldChange {
    std::string name;
    std::vector<std::string> before;  // what is no longer there
    std::vector<std::string> after;   // what is new
};

// A fact, an item, or the head.
struct Change {
    What what = What::changed;
    std::string id;
    std::string name;  // for people
    std::vector<FieldChange> fields;
};

std::vector<std::string> without(const std::vector<std::string>& values,
                                 const std::vector<std::string>& gone) {
    std::vector<std::string> left;
    for (const std::string& value : values) {
        if (std::ranges::find(gone, value) == gone.end()) left.push_back(value);
    }
    return left;
}

std::vector<std::string> values_of(const Fields& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.end() ? std::vector<std::string>{} : found->values;
}

// The fields that differ, in the order of what is there now; then those that are gone.
std::vector<FieldChange> changes_of(const Fields& before, const Fields& after) {
    std::vector<FieldChange> changes;
    const auto compare = [&](const Field& field) {
        const auto was = values_of(before, field.name);
        const auto is = values_of(after, field.name);
        if (was == is) return;
        FieldChange change{std::string{field.name}, without(was, is), without(is, was)};
        // The same lines in another order: that matters, as the first that is met goes first.
        if (change.before.empty() && change.after.empty()) change = {change.name, was, is};
        changes.push_back(std::move(change));
    };
    for (const Field& field : after) compare(field);
    for (const Field& field : before) {
        if (values_of(after, field.name).empty()) compare(field);
    }
    return changes;
}

std::vector<FieldChange> all_new(const Fields& fields) {
    return changes_of({}, fields);
}

std::vector<Change> fact_changes(const Approach& before, const Approach& after) {
    std::vector<Change> changes;
    for (std::size_t i = 0; i < after.facts.size(); ++i) {
        const std::string& name = after.definition.facts()[i].name;
        const auto was = before.definition.find_fact(name);
        const Fields now = words_of_fact(after, i);
        if (!was) {
            changes.push_back({What::added, name, name, all_new(now)});
        } else if (auto fields = changes_of(words_of_fact(before, *was), now); !fields.empty()) {
            changes.push_back({What::changed, name, name, std::move(fields)});
        }
    }
    for (const feel::Field& fact : before.definition.facts()) {
        if (!after.definition.find_fact(fact.name))
            changes.push_back({What::removed, fact.name, fact.name, {}});
    }
    return changes;
}

// Where an item stands, for people.
std::string place_of(const engine::Definition& definition, ItemIndex item) {
    const ItemIndex parent = definition.item(item).parent;
    return parent == 0 ? "direct in de aanpak" : "in '" + definition.item(parent).name + "'";
}

std::vector<std::string> children(const engine::Definition& definition, ItemIndex parent,
                                  const engine::Definition& other) {
    std::vector<std::string> ids;
    for (ItemIndex i = static_cast<ItemIndex>(parent + 1); i < definition.item(parent).end;
         i = definition.item(i).end) {
        const std::string& id = definition.item(i).id;
        const auto there = other.find(id);
        if (!there || *there == 0) continue;
        const ItemIndex other_parent = other.item(*there).parent;
        // The case plan is the same parent, whatever the approach is called.
        const bool stays = parent == 0 || other_parent == 0
                               ? parent == other_parent
                               : other.item(other_parent).id == definition.item(parent).id;
        if (stays) ids.push_back(id);
    }
    return ids;
}

// What of the second list is not in the longest common subsequence with the first: what was moved.
std::set<std::string> moved_in(const std::vector<std::string>& before,
                               const std::vector<std::string>& after) {
    std::vector<std::vector<std::size_t>> longest(before.size() + 1,
                                                  std::vector<std::size_t>(after.size() + 1, 0));
    for (std::size_t i = before.size(); i-- > 0;) {
        for (std::size_t j = after.size(); j-- > 0;) {
            longest[i][j] = before[i] == after[j] ? longest[i + 1][j + 1] + 1
                                                  : std::max(longest[i + 1][j], longest[i][j + 1]);
        }
    }
    std::set<std::string> moved;
    std::size_t i = 0;
    for (std::size_t j = 0; j < after.size();) {
        if (i < before.size() && before[i] == after[j]) {
            ++i;
            ++j;
        } else if (i < before.size() && longest[i + 1][j] >= longest[i][j + 1]) {
            ++i;
        } else {
            moved.insert(after[j++]);
        }
    }
    return moved;
}

// Items that stand among their neighbours in another order than before.
std::set<std::string> moved_items(const engine::Definition& before, const engine::Definition& after) {
    std::set<std::string> moved;
    for (ItemIndex parent = 0; parent < after.size(); ++parent) {
        const auto was = parent == 0 ? std::optional<ItemIndex>{0} : before.find(after.item(parent).id);
        if (!was || after.item(parent).end == parent + 1) continue;
        moved.merge(moved_in(children(before, *was, after), children(after, parent, before)));
    }
    return moved;
}

std::string previous_of(const engine::Definition& definition, ItemIndex item) {
    const ItemIndex parent = definition.item(item).parent;
    std::string previous;
    for (auto i = static_cast<ItemIndex>(parent + 1); i < item; i = definition.item(i).end)
        previous = definition.item(i).name;
    return previous.empty() ? "vooraan" : "na '" + previous + "'";
}

std::vector<Change> item_changes(const Approach& before, const Approach& after) {
    const engine::Definition& was = before.definition;
    const engine::Definition& is = after.definition;
    const std::set<std::string> moved = moved_items(was, is);
    std::vector<Change> changes;
    for (ItemIndex i = 1; i < is.size(); ++i) {
        const engine::Item& item = is.item(i);
        const auto old = was.find(item.id);
        if (!old || *old == 0) {
            Change change{What::added, item.id, item.name, all_new(words_of_item(after, i))};
            change.fields.insert(change.fields.begin(), {"plaats", {}, {place_of(is, i)}});
            changes.push_back(std::move(change));
            continue;
        }
        Change change{What::changed, item.id, item.name,
                      changes_of(words_of_item(before, *old), words_of_item(after, i))};
        const std::string from = place_of(was, *old);
        const std::string to = place_of(is, i);
        if (from != to) {
            change.fields.insert(change.fields.begin(), {"plaats", {from}, {to}});
        } else if (moved.contains(item.id)) {
            change.fields.insert(change.fields.begin(),
                                 {"volgorde", {previous_of(was, *old)}, {previous_of(is, i)}});
        }
        if (!change.fields.empty()) changes.push_back(std::move(change));
    }
    for (ItemIndex i = 1; i < was.size(); ++i) {
        if (!is.find(was.item(i).id))
            changes.push_back({What::removed, was.item(i).id, was.item(i).name, {}});
    }
    return changes;
}

std::vector<Change> head_changes(const Approach& before, const Approach& after) {
    auto fields = changes_of(words_of_head(before), words_of_head(after));
    if (before.id != after.id) fields.insert(fields.begin(), {"id", {before.id}, {after.id}});
    if (fields.empty()) return {};
    return {{What::changed, after.id, after.name, std::move(fields)}};
}

array json_of(const std::vector<std::string>& texts) {
    array json;
    for (const std::string& text : texts) json.emplace_back(text);
    return json;
}

array json_of(const std::vector<FieldChange>& fields) {
    array json;
    for (const FieldChange& field : fields) {
        json.push_back(
            object{{"veld", field.name}, {"was", json_of(field.before)}, {"wordt", json_of(field.after)}});
    }
    return json;
}

array json_of(const std::vector<Change>& changes) {
    array json;
    for (const Change& change : changes) {
        json.push_back(object{{"id", change.id},
                              {"naam", change.name},
                              {"wat", in_dutch(change.what)},
                              {"velden", json_of(change.fields)}});
    }
    return json;
}

void write_lines(std::ostream& out, std::string_view label, const std::vector<std::string>& values) {
    constexpr std::size_t indent = 13;
    for (const std::string& value : values) {
        std::string head = padded("      " + std::string{label}, indent);
        for (const std::string& line : wrapped(value, screen_width - indent)) {
            out << head << line << '\n';
            head.assign(indent, ' ');
        }
    }
}

void write_changes(std::ostream& out, const std::string& title, const std::vector<Change>& changes) {
    if (changes.empty()) return;
    out << '\n' << title << '\n';
    for (const Change& change : changes) {
        out << "  " << change.name;
        if (change.id != change.name) out << " (" << change.id << ")";
        out << ": " << in_dutch(change.what) << '\n';
        for (const FieldChange& field : change.fields) {
            out << "    " << label_of(field.name) << '\n';
            write_lines(out, "was", field.before);
            write_lines(out, change.what == What::added ? "is" : "wordt", field.after);
        }
    }
}

}  // namespace

int diff_report(const Approach& before, const Approach& after, bool json, Streams streams) {
    const auto head = head_changes(before, after);
    const auto facts = fact_changes(before, after);
    const auto items = item_changes(before, after);
    const bool equal = head.empty() && facts.empty() && items.empty();
    if (json) {
        streams.out << boost::json::serialize(
                           object{{"gelijk", equal},
                                  {"aanpak", head.empty() ? array{} : json_of(head.front().fields)},
                                  {"feiten", json_of(facts)},
                                  {"onderdelen", json_of(items)}})
                    << '\n';
    } else if (equal) {
        streams.out << "De aanpakken zijn gelijk.\n";
    } else {
        streams.out << "Van " << before.name << ", versie " << before.version << ", naar " << after.name
                    << ", versie " << after.version << '\n';
        write_changes(streams.out, "Aanpak", head);
        write_changes(streams.out, "Feiten", facts);
        write_changes(streams.out, "Onderdelen", items);
    }
    return equal ? 0 : 1;
}

}  // namespace ph::cli
