// From the items of an approach file to what the engine compiles: kinds, criteria, rules, terms and places.
#include "base/suggest.hpp"
#include "catalogue/approach_items.hpp"
#include "engine/checks.hpp"

namespace ph::catalogue {
namespace {

using engine::ItemDraft;
using engine::ItemKind;

ItemKind item_kind(const std::string& word) {
    for (const ItemKind kind : {ItemKind::stage, ItemKind::task, ItemKind::milestone, ItemKind::listener}) {
        if (engine::kind_in_dutch(kind) == word) return kind;
    }
    return ItemKind::timer;  // the schema allows no other
}

std::string transition_words() {
    std::string words;
    for (std::size_t i = 0; i < engine::transition_count; ++i)
        words.append(i == 0 ? "" : ", ").append(engine::in_dutch(static_cast<engine::Transition>(i)));
    return words;
}

std::optional<std::string> nearest_transition(const std::string& word) {
    std::vector<std::string> words;
    words.reserve(engine::transition_count);
    for (std::size_t i = 0; i < engine::transition_count; ++i)
        words.emplace_back(engine::in_dutch(static_cast<engine::Transition>(i)));
    return nearest(word, words);
}

// "intake afgerond": an id, which has no blanks, and a transition.
engine::OnPartDraft read_on_part(const View& text, Scalars& scalars, Problems& problems) {
    engine::Written whole = scalars.written(text);
    const std::size_t end = std::min(whole.text.find(' '), whole.text.size());
    const std::size_t word_at = std::min(whole.text.find_first_not_of(' ', end), whole.text.size());
    const std::string word = whole.text.substr(word_at);
    whole.text.resize(end);
    if (const auto transition = engine::transition_in_dutch(word)) return {std::move(whole), *transition};
    const auto near = nearest_transition(word);
    problems.add("onbekende-overgang",
                 word.empty()
                     ? "Schrijf na de id wat er gebeurd moet zijn, zoals \"" + whole.text + " afgerond\"."
                     : "\"" + word + "\" is geen overgang. " +
                           (near ? "Bedoelt u \"" + *near + "\"?" : "Kies uit: " + transition_words() + "."),
                 whole.place);
    // Every item knows this one: then only what is really wrong with the item is told as well.
    return {std::move(whole), engine::Transition::create};
}

// A rule of CMMN: absent and nee are false, ja is always, anything else is FEEL.
std::optional<engine::Written> read_rule(const View& item, const std::string& key, Scalars& scalars) {
    if (!item.has(key) || item.text(key) == "nee") return std::nullopt;
    engine::Written rule = scalars.written(item.at(key));
    if (rule.text == "ja") rule.text = "true";
    return rule;
}

engine::CapacityDraft read_places(const View& item, Scalars& scalars) {
    const View places = item.at("plaatsen");
    engine::CapacityDraft capacity;
    capacity.pool = {places.text_or("pot", item.text("id")),
                     (places.has("pot") ? places.at("pot") : places).place()};
    capacity.places = places.integer("aantal");
    if (places.has("voorrang")) capacity.priority = scalars.written(places.at("voorrang"));
    capacity.place = places.place();
    for (const View& change : places.items("later"))
        capacity.later.emplace_back(*parse_date(change.text("vanaf")), change.integer("aantal"));
    return capacity;
}

class ItemReader {
  public:
    ItemReader(Scalars& scalars, Problems& problems) : scalars_(scalars), problems_(problems) {}

    void read_inside(const View& owner, const engine::Written& parent) {
        for (const View& item : owner.items("onderdelen")) {
            items_.drafts.push_back(draft_of(item, parent));
            items_.notes.push_back(read_note(item, scalars_, problems_));
            const engine::Written id = items_.drafts.back().id;
            read_inside(item, id);
        }
    }
    Items take() { return std::move(items_); }

  private:
    ItemDraft draft_of(const View& item, const engine::Written& parent) {
        ItemDraft draft;
        draft.id = {item.text("id"), item.at("id").place()};
        draft.name = item.text("naam");
        draft.kind = item_kind(item.text("soort"));
        draft.parent = parent;
        draft.entry = read_criteria(item.items("begint"), scalars_, problems_);
        draft.exit = read_criteria(item.items("stopt"), scalars_, problems_);
        draft.manual_activation = read_rule(item, "metDeHand", scalars_);
        draft.required = read_rule(item, "verplicht", scalars_);
        draft.repetition = read_rule(item, "herhaalt", scalars_);
        if (item.has("hoogstensKeer")) draft.maximum = item.integer("hoogstensKeer");
        draft.auto_complete = item.yes_or("rondtVanzelfAf", false);
        read_planning(item, draft);
        if (item.has("eigenaar")) draft.owner = {item.text("eigenaar"), item.at("eigenaar").place()};
        draft.term = read_term(item, problems_);
        if (item.has("plaatsen")) draft.capacity = read_places(item, scalars_);
        if (item.has("na")) draft.after = read_duration(item.at("na"));
        draft.place = item.place();
        return draft;
    }

    void read_planning(const View& item, ItemDraft& draft) {
        const auto rule = read_rule(item, "inTePlannen", scalars_);
        draft.discretionary = rule.has_value();
        if (rule && item.text("inTePlannen") != "ja") draft.applicable = rule;
    }

    Scalars& scalars_;
    Problems& problems_;
    Items items_;
};

}  // namespace

std::vector<engine::CriterionDraft> read_criteria(const std::vector<View>& list, Scalars& scalars,
                                                  Problems& problems) {
    std::vector<engine::CriterionDraft> criteria;
    for (const View& line : list) {
        engine::CriterionDraft criterion;
        for (const View& on : line.items("na")) criterion.on.push_back(read_on_part(on, scalars, problems));
        if (line.has("als")) criterion.condition = scalars.written(line.at("als"));
        criterion.place = line.place();
        criteria.push_back(std::move(criterion));
    }
    return criteria;
}

engine::Duration read_duration(const View& text) {
    return engine::duration_in_dutch(text.text()).value();  // the schema has its pattern
}

std::optional<engine::TermDraft> read_term(const View& owner, Problems& problems) {
    const bool ends_item = owner.has("duurtHoogstens");
    if (!ends_item && !owner.has("termijn")) return std::nullopt;
    const View written = owner.at(ends_item ? "duurtHoogstens" : "termijn");
    if (ends_item && owner.has("termijn")) {
        problems.add("twee-termijnen",
                     "Een onderdeel heeft een termijn of duurt hoogstens zo lang; niet allebei. Zet er een "
                     "van in een fase eromheen.",
                     written.place());
    }
    engine::TermDraft term;
    term.duration = read_duration(written.at("duur"));
    term.basis = written.text_or("volgens");
    term.ends_item = ends_item;
    term.extensions = written.integer_or("keer", 0);
    if (written.has("verlenging")) {
        term.extension = read_duration(written.at("verlenging"));
        term.extensions = written.integer_or("keer", 1);
    }
    term.place = written.place();
    return term;
}

Items read_items(const View& document, Scalars& scalars, Problems& problems) {
    ItemReader reader{scalars, problems};
    reader.read_inside(document, {});
    return reader.take();
}

}  // namespace ph::catalogue
