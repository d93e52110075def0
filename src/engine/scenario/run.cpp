// Plays a scenario against the engine and compares.
#include "base/time.hpp"
#include "engine/engine.hpp"
#include "engine/reach.hpp"
#include "engine/scenario/scenario.hpp"
#include "feel/feel.hpp"

namespace ph::engine::scenario {
namespace {

constexpr std::chrono::minutes office_hour{9 * 60};

// "14:30" at the start of the text.
std::optional<std::chrono::minutes> time_of_day(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    if (text.size() < 5 || text[2] != ':') return std::nullopt;
    int numbers[4] = {};
    std::size_t count = 0;
    for (const std::size_t at : {0U, 1U, 3U, 4U}) {
        const std::size_t digit = digits.find(text[at]);
        if (digit == std::string_view::npos) return std::nullopt;
        numbers[count++] = static_cast<int>(digit);
    }
    const int hour = 10 * numbers[0] + numbers[1];
    const int minute = 10 * numbers[2] + numbers[3];
    if (hour > 23 || minute > 59) return std::nullopt;
    return std::chrono::minutes{60 * hour + minute};
}

class Player {
  public:
    Player(const Scenario& scenario, Engine engine)
        : scenario_(scenario),
          engine_(std::move(engine)),
          facts_(scenario.facts),
          state_(engine_.definition()) {}

    std::vector<Problem> play() {
        for (const Moment& moment : scenario_.course) {
            play(moment);
            if (!problems_.empty()) break;  // what follows would only repeat it
        }
        return std::move(problems_);
    }

  private:
    const Definition& definition() const { return engine_.definition(); }

    void add(const Place& place, std::string message) {
        problems_.push_back({"scenario_differs", std::move(message), place});
    }

    // "2026-11-23 [14:30] ..."
    void play(const Moment& moment) {
        Words words{moment.line};
        const auto day = parse_date(words.until(" ").text);
        if (!day) return add(moment.line.place, "Deze regel begint niet met een datum: " + moment.line.text);
        std::chrono::minutes time = office_hour;
        if (const auto written = time_of_day(words.peek())) {
            time = *written;
            words.until(" ");
        }
        const Instant now = local_instant(*day, time);
        happened_.clear();
        refusal_.clear();
        if (words.take("start")) {
            take(engine_.open(facts_, now));
        } else if (const auto event = event_of(words, moment.line)) {
            take(engine_.apply(state_, *event, facts_, now));
        } else {
            return;
        }
        bool refusal_expected = false;
        for (const Line& line : moment.expected) {
            refusal_expected = refusal_expected || line.text.starts_with("kan niet");
            expect(line);
        }
        if (!refusal_.empty() && !refusal_expected) add(moment.line.place, refusal_);
    }

    void take(Result<Step> step) {
        if (!step) {
            refusal_ = step.error().problems.front().message;
            return;
        }
        happened_ = std::move(step->happened);
        auto restored = CaseState::read(definition(), step->state.bytes());
        if (!restored || *restored != step->state) {
            refusal_ = "De stand overleeft het bewaren niet.";
            return;
        }
        state_ = std::move(restored).value();
    }

    std::optional<Event> event_of(Words& words, const Line& line) {
        if (words.take("kijken")) return Look{};
        if (words.take("feit")) return facts_of(words);
        const bool plans = words.take("inplannen");
        const bool extends = !plans && words.take("verlengen");
        const bool admits = !plans && !extends && words.take("toelaten");
        const Written what = words.until(", omdat ");
        const std::string reason = words.rest().text;
        const std::size_t length = item_length(what.text);
        if (length == 0) {
            add(line.place, "Er is geen onderdeel dat zo heet: " + what.text);
            return std::nullopt;
        }
        const ItemIndex item = *definition().find(what.text.substr(0, length));
        if (plans) return PlanItem{item, reason};
        if (extends) return Extend{item, reason};
        if (admits) return Admit{item, reason};
        const auto transition =
            length < what.text.size() ? transition_in_dutch(what.text.substr(length + 1)) : std::nullopt;
        if (transition) return Act{item, *transition, reason};
        add(line.place, "Dit is geen overgang: " + what.text.substr(length));
        return std::nullopt;
    }

    // "leeftijd = 25; route = \"werk\""
    std::optional<Event> facts_of(Words& words) {
        FactsChanged change;
        while (!words.empty()) {
            const Written name = words.until(" = ");
            const Written text = words.until("; ");
            const auto fact = definition().find_fact(name.text);
            const auto expression = feel::Expression::parse(text.text);
            if (!fact || !expression) {
                add(name.place,
                    fact ? "Dit is geen waarde: " + text.text : "Dit feit is er niet: " + name.text);
                return std::nullopt;
            }
            const SystemClock clock;
            feel::Machine machine{clock};
            facts_[*fact] = expression->evaluate(machine);
            change.facts.push_back(static_cast<Index>(*fact));
        }
        return change;
    }

    // The longest name of an item at the start of the text.
    std::size_t item_length(std::string_view text) const {
        std::size_t longest = 0;
        for (const Item& item : definition().items()) {
            const std::size_t size = item.id.size();
            if (text.starts_with(item.id) && (text.size() == size || text[size] == ' ')) {
                longest = std::max(longest, size);
            }
        }
        return longest;
    }

    void expect(const Line& line) {
        Words words{line};
        if (words.take("kan niet:")) {
            const std::string part = words.rest().text;
            if (refusal_.empty()) return add(line.place, "Het kon wel.");
            if (refusal_.find(part) == std::string::npos) add(line.place, "De reden was: " + refusal_);
            return;
        }
        if (words.take("uitleg:")) return expect_sentence(words.rest());
        if (words.take("niets gebeurt")) {
            if (!happened_.empty()) add(line.place, "Er gebeurde: " + told());
            return;
        }
        if (words.take("in volgorde:")) return expect_order(words);
        const std::size_t length = item_length(line.text);
        if (length == 0) return add(line.place, "Er is geen onderdeel dat zo heet: " + line.text);
        const ItemIndex item = *definition().find(line.text.substr(0, length));
        words.take(line.text.substr(0, length));
        expect_item(line, item, words);
    }

    void expect_item(const Line& line, ItemIndex item, Words& words) {
        const auto timer = state_.timer(item);
        if (words.take("is")) {
            const State state = state_.state(item);
            if (words.peek() != in_dutch(state)) {
                add(line.place, "'" + definition().item(item).id + "' is " + std::string{in_dutch(state)} +
                                    ". Er gebeurde: " + told());
            }
        } else if (words.take("loopt tot en met")) {
            if (!timer || timer->paused != 0) return add(line.place, "Er loopt geen termijn.");
            expect_day(line, words, last_day_before(timer->due()));
        } else if (words.take("gaat af op")) {
            if (!timer || timer->paused != 0) return add(line.place, "De timer loopt niet.");
            expect_day(line, words, local_date(timer->due()));
        } else if (words.take("heeft geen lopende termijn")) {
            if (timer && timer->paused == 0)
                add(line.place, "De termijn loopt tot en met " + to_string(last_day_before(timer->due())));
        } else if (words.take("keer")) {
            const auto ordinal = std::to_string(state_.ordinal(item, definition().item(item)));
            if (words.peek() != ordinal) add(line.place, "Het is keer " + ordinal + '.');
        } else {
            expect_moment(line, item, words);
        }
    }

    // "Gesprek verlopen op 2026-12-01"
    void expect_moment(const Line& line, ItemIndex item, Words& words) {
        const auto transition = transition_in_dutch(words.until(" op ").text);
        if (!transition) return add(line.place, "Deze verwachting is niet te lezen: " + line.text);
        for (const Happening& happening : happened_) {
            if (happening.item == item && happening.transition == *transition) {
                return expect_day(line, words, local_date(happening.at));
            }
        }
        add(line.place, "Dat gebeurde niet; wel: " + told());
    }

    void expect_day(const Line& line, Words& words, Date day) {
        if (words.peek() != to_string(day)) add(line.place, "Het is " + to_string(day) + '.');
    }

    void expect_sentence(const Written& sentence) {
        std::string all;
        for (const Happening& happening : happened_) {
            const std::string text = explain(definition(), happening);
            if (text == sentence.text) return;
            all += "\n  " + text;
        }
        add(sentence.place, "Die uitleg is er niet; wel:" + all);
    }

    // These transitions, in this order; others may stand between them.
    void expect_order(Words& words) {
        std::size_t from = 0;
        while (!words.empty()) {
            const Written part = words.until(", ");
            while (from < happened_.size() && name_of_step(happened_[from]) != part.text) ++from;
            if (from == happened_.size()) {
                return add(part.place, "'" + part.text + "' staat niet op deze plaats in: " + told());
            }
            ++from;
        }
    }

    std::string name_of_step(const Happening& happening) const {
        return definition().item(happening.item).id + ' ' + std::string{in_dutch(happening.transition)};
    }

    std::string told() const {
        std::string text;
        for (const Happening& happening : happened_) {
            text += (text.empty() ? "" : ", ") + name_of_step(happening);
        }
        return text.empty() ? "niets" : text;
    }

    const Scenario& scenario_;
    Engine engine_;
    std::vector<feel::Value> facts_;
    CaseState state_;
    std::vector<Happening> happened_;
    std::string refusal_;
    std::vector<Problem> problems_;
};

// "regel 12: words of the message": each problem is expected, and each expected one is there.
std::vector<Problem> compare_problems(const std::vector<Line>& expected, const std::vector<Problem>& found) {
    std::vector<Problem> differences;
    std::vector<bool> matched(found.size());
    for (const Line& line : expected) {
        bool there = false;
        for (std::size_t i = 0; i < found.size() && !there; ++i) {
            const std::string at = "regel " + std::to_string(found[i].place.line) + ": ";
            there = !matched[i] && line.text.starts_with(at) &&
                    found[i].message.find(line.text.substr(at.size())) != std::string::npos;
            if (there) matched[i] = true;
        }
        if (!there)
            differences.push_back({"problem_missing", "Deze fout is er niet: " + line.text, line.place});
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (!matched[i]) differences.push_back(found[i]);
    }
    return differences;
}

}  // namespace

std::vector<Problem> run(const Scenario& scenario) {
    auto definition = Definition::build(scenario.draft);
    if (!definition) return compare_problems(scenario.problems, definition.error().problems);
    if (!scenario.problems.empty()) return compare_problems(scenario.problems, {});
    if (scenario.flaws) {
        std::vector<Problem> found;
        for (Finding& finding : find_flaws(*definition)) found.push_back(std::move(finding.problem));
        auto differences = compare_problems(*scenario.flaws, found);
        if (!differences.empty()) return differences;
    }
    return Player{scenario, Engine{std::move(definition).value(), WorkingCalendar{{}, scenario.closing_days}}}
        .play();
}

}  // namespace ph::engine::scenario
