// A broken catalogue is refused with file, line and column of every mistake, over all files at once.
#include <fstream>

#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

namespace fs = std::filesystem;

// A copy of the shipped catalogue in which single files can be spoiled.
class BrokenCatalogue : public ::testing::Test {
  protected:
    void SetUp() override {
        folder_ =
            fs::temp_directory_path() / ("ph-catalogue-" + std::to_string(::getpid()) + "-" +
                                         ::testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::remove_all(folder_);
        fs::copy(fs::path{PH_SOURCE_DIR} / "catalogue", folder_, fs::copy_options::recursive);
        // Approaches have tests of their own (approach_test.cpp), and take longest to load.
        fs::remove_all(folder_ / "aanpakken");
        fs::remove_all(folder_ / "personen");
        for (const auto& file : fs::directory_iterator{folder_ / "beslissingen"}) {
            if (file.path().stem() != "participatieladder") fs::remove(file.path());
        }
    }
    void TearDown() override { fs::remove_all(folder_); }

    void write(const std::string& file, const std::string& text) const {
        std::ofstream{folder_ / file, std::ios::binary} << text;
    }
    void replace(const std::string& file, const std::string& from, const std::string& to) const {
        std::ifstream stream{folder_ / file, std::ios::binary};
        std::string text{std::istreambuf_iterator<char>{stream}, {}};
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << file << " has no " << from;
        write(file, text.replace(at, from.size(), to));
    }

    // "file:line:column code" of every problem.
    [[nodiscard]] std::vector<std::string> problems() const {
        const auto loaded = load(folder_);
        if (loaded.ok()) return {};
        EXPECT_EQ(loaded.error().fault, Fault::invalid);
        std::vector<std::string> found;
        for (const Problem& problem : loaded.error().problems) {
            EXPECT_FALSE(problem.message.empty());
            found.push_back(fs::relative(problem.place.file, folder_).string() + ":" +
                            std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) +
                            " " + problem.code);
        }
        return found;
    }
    [[nodiscard]] std::string first_message() const {
        const auto loaded = load(folder_);
        return loaded.ok() ? "" : loaded.error().problems.front().message;
    }
    [[nodiscard]] const fs::path& folder() const { return folder_; }

  private:
    fs::path folder_;
};

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST_F(BrokenCatalogue, an_untouched_copy_is_sound) {
    EXPECT_THAT(problems(), ElementsAre());
}

TEST_F(BrokenCatalogue, an_unknown_key_gets_the_nearest_known_one_as_advice) {
    write("termijnen.yaml",
          "termijnen:\n  - { naam: spoed, werkdagen: 0, reden: Nu }\nlangNietGesprokenDage: "
          "30\nbinnenkortDagen: 5\ntoestemmingDagen: 365\nmeenemenUren: 24\n"
          "langNietGesprokenDagen: 30\n");
    EXPECT_THAT(problems(), ElementsAre("termijnen.yaml:3:1 onbekende-sleutel"));
    EXPECT_THAT(first_message(), HasSubstr("Bedoelt u \"langNietGesprokenDagen\"?"));
}

TEST_F(BrokenCatalogue, a_comma_in_an_unquoted_text_is_explained) {
    write("aanmelders.yaml", "aanmelders:\n  - { id: geld, naam: Geld, werk en wonen }\n");
    EXPECT_THAT(problems(), ElementsAre("aanmelders.yaml:2:29 onbekende-sleutel"));
    EXPECT_THAT(first_message(), HasSubstr("komma"));
}

TEST_F(BrokenCatalogue, a_duplicate_key_names_the_line_of_the_first) {
    write("termijnen.yaml",
          "termijnen:\n  - { naam: spoed, werkdagen: 0, reden: Nu }\nlangNietGesprokenDagen: "
          "30\nbinnenkortDagen: 5\ntoestemmingDagen: 365\nmeenemenUren: 24\n"
          "langNietGesprokenDagen: 60\n");
    EXPECT_THAT(problems(), ElementsAre("termijnen.yaml:7:1 dubbele-sleutel"));
    EXPECT_THAT(first_message(), HasSubstr("regel 3"));
}

TEST_F(BrokenCatalogue, a_missing_key_is_reported_where_its_group_starts) {
    write("aanmelders.yaml", "aanmelders:\n  - id: geld\n    naam: Geld\n  - id: wonen\n");
    EXPECT_THAT(problems(), ElementsAre("aanmelders.yaml:4:5 sleutel-ontbreekt"));
}

TEST_F(BrokenCatalogue, a_wrong_type_tells_what_belongs_there) {
    write("termijnen.yaml",
          "termijnen:\n  - { naam: spoed, werkdagen: vijf, reden: Nu }\nlangNietGesprokenDagen: "
          "[30]\nbinnenkortDagen: 5\ntoestemmingDagen: 365\nmeenemenUren: 24\n");
    EXPECT_THAT(problems(),
                ElementsAre("termijnen.yaml:2:31 verkeerd-soort", "termijnen.yaml:3:25 verkeerd-soort"));
    EXPECT_THAT(first_message(), HasSubstr("een geheel getal"));
}

TEST_F(BrokenCatalogue, a_bare_number_is_no_text_until_it_is_quoted) {
    write("aanmelders.yaml", "aanmelders:\n  - { id: geld, naam: 12 }\n  - { id: wonen, naam: \"12\" }\n");
    EXPECT_THAT(problems(), ElementsAre("aanmelders.yaml:2:23 verkeerd-soort"));
    EXPECT_THAT(first_message(), HasSubstr("aanhalingstekens"));
}

TEST_F(BrokenCatalogue, a_number_outside_its_limits_is_refused) {
    write("termijnen.yaml",
          "termijnen:\n  - { naam: spoed, werkdagen: -1, reden: Nu }\nlangNietGesprokenDagen: "
          "400\nbinnenkortDagen: 5\ntoestemmingDagen: 365\nmeenemenUren: 24\n");
    EXPECT_THAT(problems(),
                ElementsAre("termijnen.yaml:2:31 getal-te-klein", "termijnen.yaml:3:25 getal-te-groot"));
}

TEST_F(BrokenCatalogue, an_id_in_the_wrong_form_is_refused) {
    write("aanmelders.yaml", "aanmelders:\n  - { id: Geld en zo, naam: Geld }\n");
    EXPECT_THAT(problems(), ElementsAre("aanmelders.yaml:2:11 verkeerde-vorm"));
}

TEST_F(BrokenCatalogue, an_id_that_occurs_twice_is_refused) {
    write("aanmelders.yaml",
          "aanmelders:\n  - { id: geld, naam: Geld }\n  - { id: geld, naam: Geld en zo }\n");
    EXPECT_THAT(problems(), ElementsAre("aanmelders.yaml:3:11 dubbele-id"));
}

TEST_F(BrokenCatalogue, a_word_outside_a_choice_is_refused) {
    replace("instrumenten/loonwaarde.yaml", "richting: hoger-is-beter", "richting: hoger-is-betr");
    EXPECT_THAT(first_message(), HasSubstr("Bedoelt u \"hoger-is-beter\"?"));
}

TEST_F(BrokenCatalogue, yaml_that_does_not_parse_gives_the_line) {
    write("leefgebieden.yaml", "leefgebieden:\n  - { id: geld, naam: Geld\n  - id: wonen\n");
    const auto found = problems();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_THAT(found.front(), HasSubstr("leefgebieden.yaml:3:"));
    EXPECT_THAT(found.front(), HasSubstr("geen-yaml"));
}

TEST_F(BrokenCatalogue, broken_utf8_gives_its_place) {
    write("leefgebieden.yaml", "leefgebieden:\n  - { id: geld, naam: \"Financi\xebn\" }\n");
    EXPECT_THAT(problems(), ElementsAre("leefgebieden.yaml:2:31 geen-utf8"));
}

TEST_F(BrokenCatalogue, an_empty_file_and_two_documents_are_refused) {
    write("leefgebieden.yaml", "");
    write("aanmelders.yaml", "aanmelders:\n  - { id: uwv, naam: UWV }\n---\naanmelders: []\n");
    EXPECT_THAT(problems(),
                ElementsAre("aanmelders.yaml:1:1 geen-document", "leefgebieden.yaml:1:1 geen-document"));
}

TEST_F(BrokenCatalogue, a_missing_file_and_a_file_that_does_not_belong_are_named) {
    fs::remove(folder() / "termijnen.yaml");
    write("termijn.yaml", "termijnen: []\n");
    write("instrumenten/notities.txt", "");
    EXPECT_THAT(problems(),
                ElementsAre("instrumenten/notities.txt:0:0 onbekend-bestand",
                            "termijn.yaml:0:0 onbekend-bestand", "termijnen.yaml:0:0 bestand-ontbreekt"));
}

TEST_F(BrokenCatalogue, a_folder_that_is_not_there_is_told) {
    const auto loaded = load(folder() / "nergens");
    ASSERT_FALSE(loaded.ok());
    EXPECT_EQ(loaded.error().problems.front().code, "map-ontbreekt");
}

TEST_F(BrokenCatalogue, a_date_that_does_not_exist_is_refused) {
    write("kalenders/zonnedal.yaml",
          "bron: Besluit\nsluitingsdagen:\n  - { naam: Brugdag, datum: 2026-02-30 }\n");
    EXPECT_THAT(problems(), ElementsAre("kalenders/zonnedal.yaml:3:29 verkeerde-datum"));
}

TEST_F(BrokenCatalogue, a_level_outside_its_scale_and_an_upside_down_scale_are_refused) {
    replace("instrumenten/zrm-11.yaml", "waarde: 5,", "waarde: 6,");
    replace("instrumenten/igm.yaml", "laagste: 1", "laagste: 10");
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("instrumenten/zrm-11.yaml:17:15 niveau-buiten-schaal")));
    EXPECT_THAT(found, Contains(HasSubstr("schaal-omgekeerd")));
}

TEST_F(BrokenCatalogue, a_reference_to_nothing_is_refused_with_advice) {
    replace("instrumenten/participatieladder.yaml", "beslissing: participatieladder",
            "beslissing: participatielader");
    replace("formulieren/klantfoto.yaml", "doel: toegang-tot-hulp", "doel: toegang");
    replace("formulieren/klantfoto.yaml", "categorie: wonen", "categorie: huizen");
    replace("toegang/rollen.yaml", "grondslag: avg-15", "grondslag: avg-51");
    const auto found = problems();
    EXPECT_EQ(found.size(), 4U);
    EXPECT_THAT(found, Contains(HasSubstr("formulieren/klantfoto.yaml:7:7 onbekende-verwijzing")));
    EXPECT_THAT(found, Contains(HasSubstr("toegang/rollen.yaml:")));
    EXPECT_THAT(found, Contains(HasSubstr("instrumenten/participatieladder.yaml:")));
}

TEST_F(BrokenCatalogue, a_broken_decision_table_gives_file_line_and_column) {
    replace("beslissingen/participatieladder.dmn", "<text>6</text>", "<text>zes</text>");
    const auto found = problems();
    ASSERT_FALSE(found.empty());
    EXPECT_THAT(found.front(),
                ::testing::MatchesRegex("beslissingen/participatieladder.dmn:[1-9][0-9]*:[1-9][0-9]* .*"));
}

TEST_F(BrokenCatalogue, a_decision_under_another_name_than_its_file_is_refused) {
    fs::rename(folder() / "beslissingen/participatieladder.dmn", folder() / "beslissingen/ladder.dmn");
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("beslissing-ontbreekt")));
    EXPECT_THAT(found, Contains(HasSubstr("onbekende-verwijzing")));
}

TEST_F(BrokenCatalogue, references_into_a_broken_file_are_not_blamed_as_well) {
    replace("gegevenscategorieen.yaml", "id: wonen", "id: [wonen]");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("gegevenscategorieen.yaml:")));
}

TEST_F(BrokenCatalogue, a_permission_left_out_or_misspelled_is_refused) {
    replace("toegang/rollen.yaml", "  bsn-lezen: { doel", "  bsn-leezn: { doel");
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("onbekende-sleutel")));
    EXPECT_THAT(found, Contains(HasSubstr("sleutel-ontbreekt")));
}

TEST_F(BrokenCatalogue, a_permission_without_purpose_ground_or_category_is_refused) {
    replace("toegang/rollen.yaml", "bsn-lezen: { doel: identificatie, grondslag", "bsn-lezen: { grondslag");
    replace("toegang/rollen.yaml", ", gegevens: [plan-en-doelen] }", " }");
    replace("toegang/rollen.yaml", "    grondslag: avg-15\n", "");
    const auto found = problems();
    EXPECT_EQ(found.size(), 3U);
    EXPECT_THAT(found, ::testing::Each(HasSubstr("sleutel-ontbreekt")));
}

TEST_F(BrokenCatalogue, a_permission_on_a_ground_that_is_off_is_refused) {
    replace("toegang/rollen.yaml", "grondslag: avg-15", "grondslag: wams");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("grondslag-staat-uit")));
}

TEST_F(BrokenCatalogue, a_role_twice_under_one_ground_is_refused) {
    replace("toegang/grondslagen.yaml",
            "rollen: [werkbegeleider]\n        doel: begeleiding\n        gegevens: [id",
            "rollen: [werkbegeleider, coach]\n        doel: begeleiding\n        gegevens: [id");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("rol-dubbel")));
    EXPECT_THAT(first_message(), HasSubstr("\"coach\""));
}

TEST_F(BrokenCatalogue, a_fact_or_a_kind_of_data_left_out_is_refused) {
    fs::remove_all(folder() / "methoden");  // which name other approaches
    write("meetmomenten.yaml", "redenenGemist: [{ id: anders, naam: Anders }]\nmomenten: []\n");
    fs::create_directory(folder() / "aanpakken");
    fs::copy(fs::path{PH_SOURCE_DIR} / "catalogue/aanpakken/leiden-project-door.yaml",
             folder() / "aanpakken");
    for (const auto& file : fs::directory_iterator{fs::path{PH_SOURCE_DIR} / "catalogue/beslissingen"})
        fs::copy(file, folder() / "beslissingen", fs::copy_options::skip_existing);
    replace("toegang/feiten.yaml", "  mantelzorger: gezin\n", "");
    const auto found = problems();
    EXPECT_THAT(found, Contains(HasSubstr("feit-zonder-soort")));
    EXPECT_THAT(found,
                ::testing::Each(::testing::AnyOf(HasSubstr("aanpakken/"), HasSubstr("kennismaking.yaml"))));
    EXPECT_THAT(first_message(), HasSubstr("mantelzorger"));
}

TEST_F(BrokenCatalogue, a_moment_of_measuring_must_fit_its_instrument) {
    replace("meetmomenten.yaml", "instrument: tevredenheid", "instrument: tevredenheit");
    replace("meetmomenten.yaml", "    doel: Om te weten wat helpt",
            "    domeinen: [zweven]\n    doel: Om te weten wat helpt");
    replace("meetmomenten.yaml", "id: tilburg-doe-mee-t1", "id: tilburg-doe-mee-t0");
    replace("meetmomenten.yaml", "telt: { vanaf: begin-aanpak", "telt: { vanaf: nulmeting");
    const auto found = problems();
    EXPECT_EQ(found.size(), 4U);
    EXPECT_THAT(found, ::testing::Each(HasSubstr("meetmomenten.yaml:")));
    for (const char* code : {"onbekende-verwijzing", "onbekend-domein", "dubbele-id", "telt-vanaf-zichzelf"})
        EXPECT_THAT(found, Contains(HasSubstr(code)));
    replace("meetmomenten.yaml", "beoordelaars: [professional]", "beoordelaars: [deelnemer]");
    EXPECT_THAT(problems(), Contains(HasSubstr("beoordelaar-past-niet")));
}

TEST_F(BrokenCatalogue, two_reasons_for_leaving_have_words_of_their_own) {
    replace("toegang/onderzoek.yaml", "voorHulp: Het dossier is gesloten voor de hulp begon",
            "voorHulp: \" een traject is Afgebroken\"");
    EXPECT_THAT(problems(),
                ElementsAre(::testing::MatchesRegex("toegang/onderzoek.yaml:[0-9]+:13 zelfde-woorden")));
    EXPECT_THAT(first_message(), HasSubstr("\"afgebroken\""));
}

TEST_F(BrokenCatalogue, an_id_must_be_the_name_of_its_file) {
    fs::remove_all(folder() / "methoden");  // which name it
    fs::rename(folder() / "instrumenten/igm.yaml", folder() / "instrumenten/gedrag.yaml");
    EXPECT_THAT(problems(), ElementsAre("instrumenten/gedrag.yaml:3:5 id-is-niet-bestandsnaam"));
}

TEST_F(BrokenCatalogue, a_choice_question_without_choices_is_refused) {
    replace("formulieren/klantfoto.yaml", "soort: ja-nee", "soort: keuze");
    EXPECT_THAT(problems(), ElementsAre(HasSubstr("keuzes")));
}

TEST_F(BrokenCatalogue, a_sentence_that_is_missing_or_unknown_is_refused) {
    replace("teksten/tijdlijn.yaml", "  niet-thuis:", "  niet-tuis:");
    const auto found = problems();
    EXPECT_THAT(found, Contains(::testing::MatchesRegex("teksten/tijdlijn.yaml:[0-9]+:3 onbekende-sleutel")));
    EXPECT_THAT(found, Contains(::testing::MatchesRegex("teksten/tijdlijn.yaml:[0-9]+:3 sleutel-ontbreekt")));
}

TEST_F(BrokenCatalogue, a_sentence_only_fills_in_the_words_it_has) {
    replace("teksten/volgende-stap.yaml", "had op {dag} klaar", "had op {dgag} klaar");
    replace("teksten/volgende-stap.yaml", "is vandaag.", "is op {dag}.");
    replace("teksten/tijdlijn.yaml", "Plan {nummer} begonnen", "Plan {nummer begonnen");
    EXPECT_THAT(problems(), ElementsAre("teksten/tijdlijn.yaml:34:13 losse-accolade",
                                        "teksten/volgende-stap.yaml:5:10 onbekend-woord",
                                        "teksten/volgende-stap.yaml:11:10 onbekend-woord"));
}

TEST_F(BrokenCatalogue, a_stray_file_of_sentences_is_refused) {
    write("teksten/tijdlijnen.yaml", "aanmelding: Aangemeld\n");
    EXPECT_THAT(problems(), ElementsAre("teksten/tijdlijnen.yaml:0:0 onbekend-bestand"));
}

TEST_F(BrokenCatalogue, a_role_that_may_not_read_trajectories_is_not_responsible_for_one) {
    replace("toegang/rollen.yaml", "BetrokkenAls: [werkbegeleider,", "BetrokkenAls: [inkomensconsulent,");
    EXPECT_THAT(problems(),
                ElementsAre(::testing::MatchesRegex("toegang/rollen.yaml:[0-9]+:38 rol-ziet-geen-traject")));
}

TEST_F(BrokenCatalogue, the_first_talks_name_instruments_that_fit) {
    using ::testing::MatchesRegex;
    replace("kennismaking.yaml", "volgorde: negen-kaarten-volgorde", "volgorde: negen-kaarten-tevredenheid");
    replace("kennismaking.yaml", "instrument: klantprofiel", "instrument: participatiehuis-8");
    replace("kennismaking.yaml", "({profiel})", "({profil})");
    replace("kennismaking.yaml", "id: geduld", "id: handig");
    replace("kennismaking.yaml", "id: wat-kunt-u", "id: wat-wilt-u");
    replace("kennismaking.yaml", "aspect: vaardigheden", "aspect: vaardig");
    EXPECT_THAT(problems(), ::testing::UnorderedElementsAre(
                                MatchesRegex("kennismaking.yaml:14:[0-9]+ geen-volgorde"),
                                MatchesRegex("kennismaking.yaml:19:[0-9]+ meer-dan-een-domein"),
                                MatchesRegex("kennismaking.yaml:21:[0-9]+ onbekend-woord"),
                                MatchesRegex("kennismaking.yaml:[0-9]+:[0-9]+ dubbele-id"),
                                MatchesRegex("kennismaking.yaml:42:[0-9]+ dubbele-id"),
                                MatchesRegex("kennismaking.yaml:52:[0-9]+ onbekend-domein")));
}

TEST_F(BrokenCatalogue, a_part_of_a_goal_is_asked_once) {
    replace("doelhulp.yaml", "onderdeel: netwerk", "onderdeel: zelf");
    replace("doelhulp.yaml", "{nummer}", "{numer}");
    EXPECT_THAT(problems(), ::testing::UnorderedElementsAre(
                                ::testing::MatchesRegex("doelhulp.yaml:13:[0-9]+ dubbele-id"),
                                ::testing::MatchesRegex("doelhulp.yaml:18:[0-9]+ onbekend-woord")));
}

TEST_F(BrokenCatalogue, a_municipality_may_do_without_first_talks_and_help_with_goals) {
    fs::remove(folder() / "kennismaking.yaml");
    fs::remove(folder() / "doelhulp.yaml");
    EXPECT_THAT(problems(), ::testing::IsEmpty());
}

TEST_F(BrokenCatalogue, mistakes_in_many_files_come_in_one_answer) {
    replace("leefgebieden.yaml", "naam: Wonen", "nam: Wonen");
    replace("aanmelders.yaml", "id: uwv", "id: UWV");
    replace("termijnen.yaml", "binnenkortDagen: 5", "binnenkortDagen: veel");
    replace("instrumenten/gas.yaml", "versie: 1", "versie: 0");
    const auto found = problems();
    EXPECT_EQ(found.size(), 5U);  // the misspelled key is also a missing one
}

}  // namespace
}  // namespace ph::catalogue
