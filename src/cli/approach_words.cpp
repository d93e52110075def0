#include "cli/approach_words.hpp"

#include "base/dutch_time.hpp"
#include "dmn/trace.hpp"
#include "engine/checks.hpp"

namespace ph::cli {
namespace {

using engine::Index;
using engine::Item;
using engine::ItemIndex;

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : ", ") + text;
    return all;
}

// Gathers fields and leaves out the empty ones.
class Gatherer {
  public:
    void add(std::string_view name, std::string text) {
        if (!text.empty()) fields_.push_back({name, {std::move(text)}, false});
    }
    void add_list(std::string_view name, std::vector<std::string> texts) {
        if (!texts.empty()) fields_.push_back({name, std::move(texts), true});
    }
    Fields take() { return std::move(fields_); }

  private:
    Fields fields_;
};

class ItemWords {
  public:
    ItemWords(const engine::Approach& approach, ItemIndex index)
        : definition_(approach.definition),
          item_(definition_.item(index)),
          note_(approach.notes[index]) {}

    Fields write() {
        words_.add("naam", item_.name);
        words_.add("soort", std::string{engine::kind_in_dutch(item_.kind)});
        words_.add("uitleg", note_.explanation);
        words_.add("bron", note_.source);
        write_course();
        write_means();
        write_expected();
        return words_.take();
    }
    // What the case plan has of an item.
    void write_plan(Gatherer& words) {
        words.add("eigenaar", item_.owner);
        words.add("rondtVanzelfAf", item_.auto_complete ? "ja" : "nee");
        words.add_list("stopt", criteria(item_.first_exit, item_.exit_count));
        words.add(item_.term && item_.term->ends_item ? "duurtHoogstens" : "termijn", term());
    }

  private:
    void write_course() {
        words_.add("eigenaar", item_.owner);
        words_.add_list("begint", criteria(item_.first_entry, item_.entry_count));
        words_.add_list("stopt", criteria(item_.first_exit, item_.exit_count));
        if (item_.discretionary) {
            words_.add("inTePlannen", item_.applicable == engine::none ? "ja" : rule(item_.applicable));
        }
        words_.add("metDeHand", rule(item_.manual_activation));
        words_.add("verplicht", rule(item_.required));
        words_.add("herhaalt", rule(item_.repetition));
        if (item_.maximum > 0) words_.add("hoogstensKeer", std::to_string(item_.maximum));
        if (item_.auto_complete) words_.add("rondtVanzelfAf", "ja");
        words_.add(item_.term && item_.term->ends_item ? "duurtHoogstens" : "termijn", term());
        if (item_.after) words_.add("na", in_dutch(*item_.after));
    }

    void write_means() {
        write_places();
        write_session();
        if (note_.batch) words_.add("partij", "per " + std::to_string(*note_.batch) + " trajecten");
        std::vector<std::string> costs;
        costs.reserve(note_.costs.size());
        for (const engine::Cost& cost : note_.costs) costs.push_back(words_of(cost));
        words_.add_list("kosten", std::move(costs));
        std::vector<std::string> meanings;
        meanings.reserve(note_.meanings.size());
        for (const engine::Meaning meaning : note_.meanings) meanings.emplace_back(in_dutch(meaning));
        words_.add("betekenis", joined(meanings));
    }

    void write_places() {
        if (!item_.capacity) return;
        const engine::Capacity& capacity = *item_.capacity;
        std::string text = std::to_string(capacity.places.at_first);
        if (!note_.unit.empty()) text += " " + note_.unit;
        for (const auto& [day, places] : capacity.places.later)
            text += ", vanaf " + dutch_date(day) + " " + std::to_string(places);
        if (capacity.pool != item_.id) text += "; gedeeld in de pot " + capacity.pool;
        if (capacity.priority != engine::none)
            text += "; voorrang: " + definition_.priority(capacity.priority).text();
        words_.add("plaatsen", std::move(text));
    }

    void write_session() {
        if (!note_.session) return;
        std::string text = "elke " + in_dutch(note_.session->every);
        if (note_.session->invited) text += ", " + std::to_string(*note_.session->invited) + " uitgenodigd";
        if (note_.session->percent_absent)
            text += ", " + std::to_string(*note_.session->percent_absent) + "% komt niet";
        words_.add("bijeenkomst", std::move(text));
    }

    void write_expected() {
        const engine::Expected& expected = note_.expected;
        if (expected.takes) words_.add("verwachteDuur", in_dutch(*expected.takes));
        words_.add("aanname", expected.assumption);
        std::vector<std::string> revealed;
        revealed.reserve(expected.reveals.size());
        for (const Index fact : expected.reveals) revealed.push_back(definition_.facts()[fact].name);
        words_.add("levert", joined(revealed));
        if (expected.fails) {
            words_.add("mislukt",
                       "als " + expected.fails->text() +
                           (expected.fails_after ? ", na " + in_dutch(*expected.fails_after) : ""));
        }
        if (expected.chosen) words_.add("gekozen", "als " + expected.chosen->text());
    }

    [[nodiscard]] std::string rule(Index condition) const {
        if (condition == engine::none) return {};
        const std::string& text = definition_.condition(condition).text();
        return text == "true" ? "ja" : "als " + text;
    }

    [[nodiscard]] std::vector<std::string> criteria(Index first, Index count) const {
        std::vector<std::string> texts;
        texts.reserve(count);
        for (Index i = 0; i < count; ++i)
            texts.push_back(criterion(definition_.criterion(static_cast<Index>(first + i))));
        return texts;
    }

    // "na 'Intake' afgerond en 'Scan' gestart, als leeftijd < 27"
    [[nodiscard]] std::string criterion(const engine::Criterion& criterion) const {
        std::string text;
        for (const engine::OnPart& on : definition_.on_parts_of(criterion)) {
            text += (text.empty() ? "na '" : " en '") + definition_.item(on.source).name + "' ";
            text += engine::in_dutch(on.transition);
        }
        if (criterion.condition == engine::none) return text;
        return text + (text.empty() ? "als " : ", als ") + definition_.condition(criterion.condition).text();
    }

    [[nodiscard]] std::string term() const {
        if (!item_.term) return {};
        const engine::Term& term = *item_.term;
        std::string text = in_dutch(term.duration);
        if (term.extension) {
            text += ", " + std::to_string(term.extensions) + " keer te verlengen met " +
                    in_dutch(*term.extension);
        }
        return term.basis.empty() ? text : text + ", volgens " + term.basis;
    }

    static std::string words_of(const engine::Cost& cost) {
        std::string text = cost.payer + ": ";
        text += cost.euros ? "€ " + std::to_string(*cost.euros) : "bedrag niet bekend";
        if (!cost.per.empty()) text += " per " + cost.per;
        return cost.note.empty() ? text : text + " (" + cost.note + ")";
    }

    const engine::Definition& definition_;
    const Item& item_;
    const engine::ItemNote& note_;
    Gatherer words_;
};

std::string kind_of(const feel::Type& type) {
    switch (type.shape) {
        case feel::Shape::number: return "getal";
        case feel::Shape::string: return "tekst";
        case feel::Shape::boolean: return "ja-nee";
        case feel::Shape::date: return "datum";
        default: return feel::in_dutch(type);
    }
}

}  // namespace

std::string label_of(std::string_view name) {
    std::string label;
    for (const char letter : name) {
        const bool is_capital = letter >= 'A' && letter <= 'Z';
        if (is_capital) label += ' ';
        label += is_capital ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return label;
}

Fields words_of_head(const engine::Approach& approach) {
    Gatherer words;
    words.add("naam", approach.name);
    words.add("versie", std::to_string(approach.version));
    words.add("gemeente", approach.municipality);
    words.add("geldtVanaf", dutch_date(approach.valid_from));
    words.add("bron", approach.source);
    words.add_list("uitgangspunten", approach.principles);
    std::vector<std::string> open;
    open.reserve(approach.open.size());
    for (const engine::OpenQuestion& question : approach.open)
        open.push_back(question.about + ": " + question.text);
    words.add_list("opengelaten", std::move(open));
    ItemWords{approach, 0}.write_plan(words);
    return words.take();
}

Fields words_of_fact(const engine::Approach& approach, std::size_t fact) {
    const engine::Definition& definition = approach.definition;
    const engine::FactNote& note = approach.facts[fact];
    Gatherer words;
    words.add("soort", kind_of(*definition.facts()[fact].type));
    words.add("vraag", note.question);
    words.add("keuzes", joined(note.choices));
    if (!note.initial.is_null()) words.add("standaard", dmn::in_dutch(note.initial));
    if (const engine::Decided* decided = definition.decided_by(fact)) {
        std::vector<std::string> inputs;
        inputs.reserve(decided->inputs.size());
        for (const Index input : decided->inputs) inputs.push_back(definition.facts()[input].name);
        words.add("volgtUit", decided->decision + " (" + joined(inputs) + ")");
    }
    return words.take();
}

Fields words_of_item(const engine::Approach& approach, ItemIndex item) {
    return ItemWords{approach, item}.write();
}

}  // namespace ph::cli
