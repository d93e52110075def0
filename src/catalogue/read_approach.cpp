// One approach file: its head, and the definition that the engine makes of its facts and items.
#include "base/suggest.hpp"
#include "catalogue/approach_items.hpp"
#include "catalogue/approaches.hpp"
#include "engine/reach.hpp"

namespace ph::catalogue {
namespace {

class ApproachReader {
  public:
    ApproachReader(const View& document, Facts facts, Problems& problems)
        : document_(document),
          facts_(std::move(facts)),
          problems_(problems) {}

    std::optional<engine::Approach> read() {
        const std::size_t before = problems_.count();
        Items items = read_items(document_, scalars_, problems_);
        const auto definition = build(items.drafts);
        std::vector<engine::ItemNote> notes = finish(items);
        if (!definition || problems_.count() != before) return std::nullopt;
        return engine::Approach{.id = document_.text("id"),
                                .version = document_.integer("versie"),
                                .name = document_.text("naam"),
                                .municipality = document_.text("gemeente"),
                                .valid_from = *parse_date(document_.text("geldtVanaf")),
                                .source = document_.text("bron"),
                                .principles = principles(),
                                .open = open_questions(),
                                .facts = facts_.notes,
                                .notes = beside(*definition, items.drafts, std::move(notes)),
                                .definition = *definition};
    }

  private:
    void add(const Error& error) {
        for (const Problem& problem : error.problems) {
            std::string message = problem.message;
            // FEEL advises when one word is misspelt, and after a semicolon speaks of decisions.
            const bool is_unknown_name = problem.code == "feel-onbekende-naam";
            if (is_unknown_name && message.find("bedoelt u") == std::string::npos) {
                message = message.substr(0, message.find(';')) + advice(scalars_.text_from(problem.place));
            }
            problems_.add(problem.code, std::move(message), scalars_.corrected(problem.place));
        }
    }

    // FEEL stops at the first word that starts no name; the writer meant a fact of one or more words.
    [[nodiscard]] std::string advice(const std::string& rest) const {
        const std::string text = rest.substr(0, rest.find_first_of("()[]{}<>=!,+*/\"\n"));
        std::string best;
        for (const std::string& name : facts_.names()) {
            if (name.size() > best.size() && nearest(first_words(text, words_in(name)), {name})) best = name;
        }
        return best.empty() ? ". Zet het bij feiten." : ". Bedoelt u \"" + best + "\"?";
    }
    static std::ptrdiff_t words_in(const std::string& name) { return std::ranges::count(name, ' ') + 1; }
    static std::string first_words(const std::string& text, std::ptrdiff_t count) {
        std::size_t end = 0;
        for (; count > 0 && end != std::string::npos; --count) end = text.find(' ', end == 0 ? 0 : end + 1);
        return text.substr(0, end);
    }

    std::optional<engine::Definition> build(const std::vector<engine::ItemDraft>& items) {
        engine::Draft draft;
        draft.id = {document_.text("id"), document_.at("id").place()};
        draft.name = document_.text("naam");
        draft.facts = facts_.fields;
        draft.decided = facts_.decided;
        draft.auto_complete = document_.yes_or("rondtVanzelfAf", true);
        draft.exit = read_criteria(document_.items("stopt"), scalars_, problems_);
        draft.term = read_term(document_, problems_);
        if (document_.has("eigenaar"))
            draft.owner = {document_.text("eigenaar"), document_.at("eigenaar").place()};
        draft.items = items;
        auto definition = engine::Definition::build(draft);
        if (!definition) {
            add(definition.error());
            return std::nullopt;
        }
        for (const engine::Finding& finding : engine::find_flaws(*definition))
            problems_.add(finding.problem.code, finding.problem.message, finding.problem.place);
        return std::move(definition).value();
    }

    // Compiles what the notes say in FEEL, also when the definition is wrong: every problem at once.
    std::vector<engine::ItemNote> finish(Items& items) {
        const feel::Environment environment{facts_.fields, nullptr};
        std::vector<engine::ItemNote> notes;
        for (NoteDraft& draft : items.notes) {
            engine::Expected& expected = draft.note.expected;
            expected.fails = compile(draft.fails, environment);
            expected.chosen = compile(draft.chosen, environment);
            for (const View& name : draft.reveals) reveal(name, expected);
            notes.push_back(std::move(draft.note));
        }
        return notes;
    }

    std::optional<engine::Condition> compile(const std::optional<engine::Written>& text,
                                             const feel::Environment& environment) {
        if (!text) return std::nullopt;
        auto condition = engine::Condition::compile(*text, environment);
        if (condition) return std::move(condition).value();
        add(condition.error());
        return std::nullopt;
    }

    void reveal(const View& name, engine::Expected& expected) {
        const auto names = facts_.names();
        const auto found = std::ranges::find(names, name.text());
        if (found == names.end()) {
            const auto near = nearest(name.text(), names);
            problems_.add("onbekend-feit",
                          "Deze aanpak heeft geen feit \"" + name.text() + "\"." +
                              (near ? " Bedoelt u \"" + *near + "\"?" : " Zet het bij feiten."),
                          name.place());
        } else if (facts_.is_decided(name.text())) {
            problems_.add(
                "feit-volgt-uit-beslissing",
                "Het feit \"" + name.text() + "\" volgt uit een beslissing; geen onderdeel levert het.",
                name.place());
        } else {
            expected.reveals.push_back(static_cast<engine::Index>(found - names.begin()));
        }
    }

    std::vector<std::string> principles() const {
        std::vector<std::string> texts;
        for (const View& text : document_.items("uitgangspunten")) texts.push_back(text.text());
        return texts;
    }

    std::vector<engine::OpenQuestion> open_questions() const {
        std::vector<engine::OpenQuestion> questions;
        for (const View& open : document_.items("opengelaten"))
            questions.push_back({open.text("over"), open.text("tekst")});
        return questions;
    }

    // The definition has its own order; ids join them.
    std::vector<engine::ItemNote> beside(const engine::Definition& definition,
                                         const std::vector<engine::ItemDraft>& drafts,
                                         std::vector<engine::ItemNote> notes) const {
        std::vector<engine::ItemNote> ordered(definition.size());
        ordered[0].source = document_.text("bron");
        ordered[0].place = document_.place();
        for (std::size_t i = 0; i < drafts.size(); ++i)
            ordered[*definition.find(drafts[i].id.text)] = std::move(notes[i]);
        return ordered;
    }

    const View& document_;
    Facts facts_;
    Problems& problems_;
    Scalars scalars_;
};

}  // namespace

std::optional<engine::Approach> read_approach(const View& document, const Decisions& decisions,
                                              FactUses& uses, Problems& problems) {
    const std::size_t before = problems.count();
    Facts facts = read_facts(document, decisions, uses, problems);
    auto approach = ApproachReader{document, std::move(facts), problems}.read();
    return problems.count() == before ? std::move(approach) : std::nullopt;
}

}  // namespace ph::catalogue
