// Plays every walk of tests/engine/walks on the shipped catalogue.
#include <set>

#include "catalogue/load.hpp"
#include "expected_walk.hpp"
#include "sim/compare.hpp"
#include "sim/fact_value.hpp"

namespace ph {
namespace {

namespace fs = std::filesystem;
using testing::ExpectedWalk;
using testing::Stretch;

const Result<app::Catalogue>& loaded() {
    static const Result<app::Catalogue> catalogue = catalogue::load(PH_SOURCE_DIR "/catalogue");
    return catalogue;
}
const app::Catalogue& shipped() {
    return *loaded();
}

// A person walked as a test tells, with what came of it.
class Played {
  public:
    explicit Played(const ExpectedWalk& expected) : approach_(*shipped().approaches.at(expected.approach)) {
        sim::WalkOptions options;
        options.full.insert(expected.full.begin(), expected.full.end());
        for (const auto& [name, text] : expected.facts) {
            const auto fact = approach_.definition.find_fact(name);
            if (!fact) {
                wrong_ = "De aanpak kent het feit '" + name + "' niet.";
                continue;
            }
            const auto value = sim::fact_value({text, {}}, *approach_.definition.facts()[*fact].type);
            if (!value) {
                wrong_ = to_text(value.error());
                continue;
            }
            options.facts[name] = *value;
        }
        auto walked =
            sim::walk(approach_, *shipped().persons.at(expected.person), shipped().calendar, options);
        if (!walked) {
            wrong_ = to_text(walked.error());
            return;
        }
        walk_ = std::make_unique<sim::Walk>(std::move(walked).value());
        outcome_ = sim::outcome_of(approach_, *walk_);
    }

    [[nodiscard]] const std::string& wrong() const { return wrong_; }
    [[nodiscard]] const sim::Walk& walk() const { return *walk_; }
    [[nodiscard]] const sim::Outcome& outcome() const { return outcome_; }
    [[nodiscard]] const std::string& id(engine::ItemIndex item) const {
        return approach_.definition.item(item).id;
    }
    [[nodiscard]] bool knows(const std::string& item) const {
        return approach_.definition.find(item).has_value();
    }

    // When each item was reached, in that order: it began, or occurred.
    [[nodiscard]] std::vector<std::pair<Instant, std::string>> reached() const {
        std::vector<std::pair<Instant, std::string>> found;
        for (const engine::Happening& happening : walk_->happened) {
            using enum engine::Transition;
            const auto transition = happening.transition;
            if (transition == start || transition == manual_start || transition == occur) {
                found.emplace_back(happening.at, id(happening.item));
            }
        }
        return found;
    }

    [[nodiscard]] std::optional<Date> began(const std::string& item) const {
        for (const auto& [at, name] : reached()) {
            if (name == item) return local_date(at);
        }
        return std::nullopt;
    }
    // The first time.
    [[nodiscard]] std::optional<Date> ended(const std::string& item) const {
        if (item == "start") return walk_->asked;
        for (const sim::Visit& visit : walk_->visits) {
            if (id(visit.item) == item && visit.ended) return local_date(*visit.ended);
        }
        return std::nullopt;
    }
    [[nodiscard]] int times_completed(const std::string& item) const {
        return static_cast<int>(std::ranges::count_if(walk_->visits, [&](const sim::Visit& visit) {
            return id(visit.item) == item && visit.state == engine::State::completed;
        }));
    }

    template <class List>
    [[nodiscard]] std::set<std::string> ids(const List& list) const {
        std::set<std::string> found;
        for (const auto& one : list) {
            if constexpr (requires { one.item; }) {
                found.insert(id(one.item));
            } else {
                found.insert(id(one));
            }
        }
        return found;
    }

    // What happened instead, for whoever reads a test that failed.
    [[nodiscard]] std::string story() const {
        constexpr int most_lines = 150;
        int lines = 0;
        std::string text = "Wat er gebeurde:";
        for (const engine::Happening& happening : walk_->happened) {
            using enum engine::Transition;
            const bool with_parent =
                happening.why.cause == engine::Cause::parent &&
                (happening.transition == exit || happening.transition == parent_terminate);
            if (happening.transition == create || with_parent || ++lines > most_lines) continue;
            text += "\n  " + to_string(local_date(happening.at)) + ' ' + id(happening.item) + ' ' +
                    std::string{engine::in_dutch(happening.transition)};
        }
        return text;
    }

  private:
    const engine::Approach& approach_;
    std::unique_ptr<sim::Walk> walk_;
    sim::Outcome outcome_;
    std::string wrong_;
};

void expect_steps(const ExpectedWalk& expected, const Played& played) {
    const auto reached = played.reached();
    auto from = reached.begin();
    for (const std::string& step : expected.steps) {
        EXPECT_TRUE(played.knows(step)) << "de aanpak heeft geen " << step;
        const auto at =
            std::find_if(from, reached.end(), [&](const auto& one) { return one.second == step; });
        EXPECT_TRUE(at != reached.end()) << step << " kwam niet, of niet op deze plaats";
        if (at != reached.end()) from = at + 1;
    }
    for (const std::string& item : expected.never) {
        EXPECT_TRUE(played.knows(item)) << "de aanpak heeft geen " << item;
        EXPECT_FALSE(played.began(item).has_value()) << item << " kwam toch";
    }
    for (const auto& [item, times] : expected.times) EXPECT_EQ(played.times_completed(item), times) << item;
}

void expect_stretch(const Stretch& stretch, const Played& played) {
    const auto from = played.ended(stretch.from);
    const auto to = played.ended(stretch.to);
    const std::string what = stretch.from + " tot " + stretch.to;
    ASSERT_TRUE(from.has_value()) << what << ": het eerste kwam niet";
    ASSERT_TRUE(to.has_value()) << what << ": het laatste kwam niet";
    const auto day = [&](const engine::Duration& duration) {
        return duration.amount == 0 ? *from : engine::day_after(*from, duration, shipped().calendar);
    };
    if (stretch.at_most) {
        // What ends on a day on which nobody works may be done on the next working day (Algemene
        // termijnenwet, article 1).
        const Date last = shipped().calendar.add_working_days(day(*stretch.at_most), 0);
        EXPECT_LE(to_string(*to), to_string(last)) << what << ": te laat";
    }
    if (stretch.at_least) {
        EXPECT_GE(to_string(*to), to_string(day(*stretch.at_least))) << what << ": te vroeg";
    }
}

void expect_outcome(const ExpectedWalk& expected, const Played& played) {
    using Ids = std::set<std::string>;
    const auto check = [&](const auto& wanted, const Ids& found, const char* what) {
        if (wanted) EXPECT_EQ(found, Ids(wanted->begin(), wanted->end())) << what;
    };
    const sim::Outcome& outcome = played.outcome();
    check(expected.ends_at, played.ids(outcome.destinations), "waar de persoon uitkomt");
    check(expected.limits, played.ids(outcome.limits), "grenzen");
    check(expected.waits, played.ids(outcome.waiting), "waar de persoon op wacht");
    check(expected.alternatives, played.ids(outcome.alternatives), "wat open blijft");
}

class Walks : public ::testing::TestWithParam<ExpectedWalk> {};

TEST_P(Walks, comes_out_as_told) {
    const ExpectedWalk& expected = GetParam();
    ASSERT_TRUE(loaded().ok()) << "the catalogue is not sound: see WalksCatalogue.is_sound";
    ASSERT_TRUE(shipped().approaches.contains(expected.approach)) << "geen aanpak " << expected.approach;
    ASSERT_TRUE(shipped().persons.contains(expected.person)) << "geen persoon " << expected.person;
    const Played played{expected};
    ASSERT_EQ(played.wrong(), "");
    SCOPED_TRACE(expected.name + '\n' + played.story());
    expect_steps(expected, played);
    for (const Stretch& stretch : expected.stretches) expect_stretch(stretch, played);
    expect_outcome(expected, played);
    constexpr std::size_t far_too_many = 2'000;
    EXPECT_LT(played.walk().played.size(), far_too_many) << "dit blijft zich herhalen";
}

TEST(WalksCatalogue, is_sound) {
    ASSERT_TRUE(loaded().ok()) << to_text(loaded().error());
}

// Nobody forgets to say what must come of an approach.
TEST(WalksCatalogue, every_shipped_approach_has_walks) {
    ASSERT_TRUE(loaded().ok());
    for (const auto& [id, approach] : shipped().approaches) {
        EXPECT_TRUE(fs::exists(PH_SOURCE_DIR "/tests/engine/walks/" + id + ".yaml")) << id;
    }
}

std::vector<ExpectedWalk> all_walks() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator{PH_SOURCE_DIR "/tests/engine/walks"}) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    std::vector<ExpectedWalk> all;
    for (const fs::path& file : files) {
        for (ExpectedWalk& walk : testing::read_walks(file)) all.push_back(std::move(walk));
    }
    return all;
}

// "den_bosch_3_De_werkervaringsplaatsen_zijn_vol"
std::string test_name(const ::testing::TestParamInfo<ExpectedWalk>& info) {
    std::string name;
    for (const char c : info.param.approach + '_' + std::to_string(info.index) + '_' + info.param.name) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (plain) {
            name += c;
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Catalogue, Walks, ::testing::ValuesIn(all_walks()), test_name);

}  // namespace
}  // namespace ph
