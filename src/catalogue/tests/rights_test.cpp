// Why something is not erased: what bewaartermijnen.yaml says is not said again in rechten.yaml.
#include "catalogue/rights.hpp"

#include <fstream>

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

class RightsOfPeople : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-rights-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::create_directories(folder_ / "toegang");
        for (const char* file :
             {"bewaartermijnen.yaml", "toegang/rechten.yaml", "toegang/eigen-gegevens.yaml"})
            fs::copy_file(fs::path{PH_SOURCE_DIR} / "catalogue" / file, folder_ / file);
    }
    void TearDown() override { fs::remove_all(folder_); }

    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::ifstream stream{folder_ / file, std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << file << " has no " << from;
        std::ofstream{folder_ / file, std::ios::binary} << text.replace(at, from.size(), to);
    }
    [[nodiscard]] app::KeepReason reason(const std::string& id) const {
        const auto rules = load_rights(folder_);
        if (!rules.ok()) throw std::runtime_error(to_text(rules.error()));
        return *rules->keep_reason(id);
    }
    [[nodiscard]] std::vector<std::string> codes() const {
        const auto rules = load_rights(folder_);
        std::vector<std::string> found;
        if (rules.ok()) return found;
        for (const Problem& problem : rules.error().problems) found.push_back(problem.code);
        return found;
    }

  private:
    fs::path folder_;
};

TEST_F(RightsOfPeople, a_duty_to_keep_says_what_its_term_says) {
    EXPECT_EQ(reason("wmo").law, "Wmo 2015, artikel 5.3.4; Selectielijst gemeenten 2020");
    EXPECT_EQ(reason("wmo").term, "15 jaar na het einde van de hulp");
    EXPECT_EQ(reason("bijstand").law, "Participatiewet, Selectielijst gemeenten 2020: uitkering, verstrekt");
    EXPECT_EQ(reason("jeugdhulp").term, "20 jaar na de laatste verandering in het dossier");
}

TEST_F(RightsOfPeople, a_term_that_changes_changes_the_duty_with_it) {
    replace("bewaartermijnen.yaml", "bewaren: { jaren: 20 }", "bewaren: { jaren: 25, dagen: 1 }");
    EXPECT_EQ(reason("jeugdhulp").term, "25 jaar en 1 dag na de laatste verandering in het dossier");
}

TEST_F(RightsOfPeople, a_duty_without_a_term_has_words_of_its_own) {
    EXPECT_EQ(reason("rechtsvordering").law, "AVG, artikel 17, derde lid, onder e");
    EXPECT_EQ(reason("rechtsvordering").term, "tot de zaak klaar is");
}

TEST_F(RightsOfPeople, an_unknown_term_and_words_beside_a_term_are_refused_at_once) {
    replace("toegang/rechten.yaml", "bewaartermijn: jeugdhulp", "bewaartermijn: jeugd");
    replace("toegang/rechten.yaml", "bewaartermijn: schuldhulp",
            "bewaartermijn: schuldhulp, bewaren: 5 jaar");
    replace("toegang/rechten.yaml", ", bewaren: tot de zaak klaar is", "");
    EXPECT_THAT(codes(),
                ::testing::ElementsAre("onbekende-bewaartermijn", "onbekende-sleutel", "sleutel-ontbreekt"));
}

}  // namespace
}  // namespace ph::catalogue
