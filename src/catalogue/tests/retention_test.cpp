// The retention terms as they are shipped, against what the laws say, and mistakes in them.
#include <fstream>

#include "catalogue/load.hpp"
#include "domain/retention.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

using ::testing::Contains;
using ::testing::HasSubstr;

const Retention& shipped() {
    static const auto catalogue = load(fs::path{PH_SOURCE_DIR} / "catalogue").value();
    return *catalogue.retention;
}

std::string winner(const EndedDossier& dossier) {
    return retention_due(shipped(), dossier)->term->id;
}

EndedDossier closed() {
    EndedDossier dossier;
    dossier.opened_on = std::chrono::year{2025} / 1 / 1;
    dossier.closed_on = std::chrono::year{2026} / 1 / 1;
    return dossier;
}

// Source: Selectielijst gemeenten en intergemeentelijke organen 2020; Wmo 2015, 5.3.4; Jeugdwet, 7.3.8.
TEST(ShippedRetention, each_result_has_the_term_of_its_law) {
    EXPECT_EQ(winner(closed()), "zonder-plan");
    auto debts = closed();
    debts.steps = {"schuldhulp"};
    EXPECT_EQ(winner(debts), "schuldhulp");
    auto benefit = closed();
    benefit.facts["inkomen.bron"] = "\"werk\"";
    benefit.ever["inkomen.bron"] = {"\"bijstand\"", "\"werk\""};
    EXPECT_EQ(winner(benefit), "uitkering") << "it ended, and was given";
    auto right = closed();
    right.ever["recht op uitkering"] = {"false", "true"};
    EXPECT_EQ(winner(right), "uitkering");
    auto never = closed();
    never.ever["recht op uitkering"] = {"false"};
    never.ever["inkomen.bron"] = {"\"werk\""};
    EXPECT_EQ(winner(never), "zonder-plan");
    auto care = right;
    care.care = true;
    EXPECT_EQ(winner(care), "wmo-voorziening");
    auto plan = right;
    plan.agreed_plan = true;
    EXPECT_EQ(winner(plan), "wmo-plan");
    auto family = plan;
    family.care = true;
    family.ages = {41, 17};
    EXPECT_EQ(winner(family), "jeugdhulp");
    auto grown = family;
    grown.ages = {41, 18};
    EXPECT_EQ(winner(grown), "wmo-plan");
    // The law counts from the last change, and closing is one.
    family.last_contact_on = family.opened_on;
    EXPECT_EQ(retention_due(shipped(), family)->on, Date{std::chrono::year{2046} / 1 / 1});
    // A plan that ran on after the last trajectory is kept from its own end.
    plan.participation = true;
    plan.last_trajectory_on = plan.opened_on;
    EXPECT_EQ(retention_due(shipped(), plan)->on, Date{std::chrono::year{2041} / 1 / 1});
}

class BrokenRetention : public ::testing::Test {
  protected:
    void SetUp() override {
        fs::remove_all(folder);
        fs::copy(fs::path{PH_SOURCE_DIR} / "catalogue", folder, fs::copy_options::recursive);
        fs::remove_all(folder / "aanpakken");
        fs::remove_all(folder / "personen");
    }
    void TearDown() override { fs::remove_all(folder); }

    // "line:column code: message" of every problem in the terms.
    std::vector<std::string> problems(const std::string& terms) {
        std::ofstream{folder / "bewaartermijnen.yaml"}
            << "bewaartermijnen:\n" + terms + "benaderdDagen: 365\nkleinsteAantal: 10\n";
        std::vector<std::string> found;
        const auto loaded = load(folder);
        if (loaded.ok()) return found;
        for (const Problem& problem : loaded.error().problems) {
            if (problem.place.file.ends_with("bewaartermijnen.yaml"))
                found.push_back(std::to_string(problem.place.line) + ":" +
                                std::to_string(problem.place.column) + " " + problem.code + ": " +
                                problem.message);
        }
        return found;
    }
    static std::string term(const std::string& id, const std::string& rest) {
        return "  - { id: " + id +
               ", naam: N, wet: W, verwijzing: V, resultaat: R, bewaren: { jaren: 1 }, na: dossier-gesloten, "
               "uitleg: U" +
               rest + " }\n";
    }

    fs::path folder = fs::temp_directory_path() / ("ph-bewaren-" + std::to_string(::getpid()));
};

TEST_F(BrokenRetention, a_condition_that_asks_something_unknown_is_refused_with_its_place) {
    EXPECT_THAT(problems(term("a", "") + term("b", ", geldtAls: zorgtrajct")), Contains(HasSubstr("3:")));
}

TEST_F(BrokenRetention, a_condition_that_is_no_yes_or_no_is_refused) {
    EXPECT_THAT(problems(term("a", "") + term("b", ", geldtAls: count(leeftijden)")),
                Contains(HasSubstr("geen-voorwaarde")));
}

TEST_F(BrokenRetention, without_a_term_for_every_dossier_some_would_stay_for_ever) {
    EXPECT_THAT(problems(term("a", ", geldtAls: zorgtraject")), Contains(HasSubstr("termijn-ontbreekt")));
}

TEST_F(BrokenRetention, two_terms_with_one_id_are_refused) {
    EXPECT_THAT(problems(term("a", "") + term("a", "")), Contains(HasSubstr("dubbele-id")));
}

}  // namespace
}  // namespace ph::catalogue
