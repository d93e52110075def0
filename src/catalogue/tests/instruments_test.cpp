// Every measurement instrument of the sources: its domains by name and in order, its scale, which end is
// better and who rates, read from the sources and not from the catalogue.
#include "catalogue/load.hpp"

namespace ph::catalogue {
namespace {

using ::testing::ElementsAreArray;

enum class Better { higher, lower, neither };

struct Described {
    std::string id;
    int lowest;
    int highest;
    Better better;
    std::vector<Rater> raters;
    std::vector<std::string> domains;
};

const std::vector<Described>& described_instruments() {
    static const std::vector<Rater> both{Rater::participant, Rater::professional};
    static const std::vector<Rater> themselves{Rater::participant};
    static const std::vector<Rater> professional{Rater::professional};

    static const std::vector<std::string> nine_cards{"wonen",
                                                     "dagbesteding",
                                                     "sociaal-netwerk",
                                                     "financien",
                                                     "lichamelijke-gezondheid",
                                                     "geestelijke-gezondheid",
                                                     "vrije-tijd",
                                                     "veiligheid",
                                                     "sociale-contacten"};

    static const std::vector<Described> all{
        {"participatieladder", 1, 6, Better::higher, both, {"trede"}},
        {"participatiehuis-8",
         0,
         10,
         Better::higher,
         both,
         {"werk", "leren", "gezin", "wonen", "geld", "sociale-contacten", "gezondheid", "taal"}},
        {"zrm-11",
         1,
         5,
         Better::higher,
         both,
         {"financien", "dagbesteding", "huisvesting", "huiselijke-relaties", "geestelijke-gezondheid",
          "lichamelijke-gezondheid", "verslaving", "adl", "sociaal-netwerk", "maatschappelijke-participatie",
          "justitie"}},
        {"zrm-13",
         1,
         5,
         Better::higher,
         both,
         {"financien", "werk-en-opleiding", "tijdsbesteding", "huisvesting", "huiselijke-relaties",
          "geestelijke-gezondheid", "lichamelijke-gezondheid", "middelengebruik", "basale-adl",
          "instrumentele-adl", "sociaal-netwerk", "maatschappelijke-participatie", "justitie"}},
        {"quickscan-5",
         1,
         5,
         Better::higher,
         professional,
         {"inkomen", "wonen", "gezondheid", "gezin-en-netwerk", "dagbesteding"}},
        {"leefgebiedenmatrix-12",
         1,
         5,
         Better::lower,
         professional,
         {"werk", "scholing", "hulpverlenercontacten", "lichamelijke-gezondheid", "geestelijke-gezondheid",
          "sociaal-netwerk", "huisvesting", "financien", "vrijetijdsbesteding", "justitie-politie",
          "verslaving", "zorgtaken"}},
        {"igm",
         1,
         10,
         Better::higher,
         professional,
         {"belemmeringen-fysiek", "belemmeringen-psychisch", "belemmeringen-mentaal",
          "belemmeringen-praktisch", "kapitaal-vakgericht", "kapitaal-talent", "eigen-beeld-attitude",
          "eigen-beeld-sociale-druk", "eigen-beeld-ervaren-controle", "eigen-beeld-zelfregulering",
          "sociaal-netwerk", "motivatie", "gedrag"}},
        {"gas", -2, 2, Better::higher, both, {"doel"}},
        {"negen-kaarten-volgorde", 1, 9, Better::neither, themselves, nine_cards},
        {"negen-kaarten-zelfredzaamheid", 1, 5, Better::higher, both, nine_cards},
        {"negen-kaarten-tevredenheid", 1, 5, Better::higher, themselves, nine_cards},
        {"klantprofiel", 1, 4, Better::neither, professional, {"profiel"}},
        {"life-goals-leefgebieden",
         1,
         5,
         Better::higher,
         both,
         {"woonsituatie", "sport-educatie", "gezondheid", "realistisch-zelfbeeld", "emotionele-stabiliteit",
          "sociale-vaardigheden", "zelfredzaamheid"}},
        {"life-goals-gedrag",
         1,
         5,
         Better::higher,
         professional,
         {"aanwezigheid", "conditie", "mentale-gesteldheid", "teamgeest", "communicatie", "motivatie"}},
        {"meedoen-in-zeist",
         1,
         5,
         Better::higher,
         both,
         {"zelfredzaamheid", "samenredzaamheid", "welbevinden", "substitutie"}},
        {"krachtbedrijf",
         1,
         10,
         Better::higher,
         themselves,
         {"eigenwaarde", "zelfvertrouwen", "ondernemerscompetenties"}},
        {"basisvoorwaarden-nazorg-detentie",
         0,
         2,
         Better::higher,
         professional,
         {"identiteitsbewijs", "onderdak", "inkomen", "schulden", "zorg"}},
        {"ivb-vliegwiel",
         1,
         5,
         Better::higher,
         both,
         {"wensen-en-motieven", "vaardigheden", "manier-van-leren", "sociale-achtergrond-en-netwerk",
          "sfeer-en-persoonlijkheid", "kern-en-kracht"}},
        {"loonwaarde", 0, 100, Better::higher, professional, {"loonwaarde"}},
        {"tevredenheid", 1, 10, Better::higher, themselves, {"hulp", "coach", "resultaat"}},
    };
    return all;
}

const std::map<std::string, app::Instrument>& all_instruments() {
    static const std::map<std::string, app::Instrument> found = [] {
        auto loaded = load(std::filesystem::path{PH_SOURCE_DIR} / "catalogue");
        if (!loaded.ok()) throw std::runtime_error(to_text(loaded.error()));
        return std::map<std::string, app::Instrument>{loaded->instruments.begin(), loaded->instruments.end()};
    }();
    return found;
}

std::vector<std::string> domains_of(const app::Instrument& instrument) {
    std::vector<std::string> ids;
    for (const app::InstrumentDomain& domain : instrument.domains) ids.push_back(domain.id);
    return ids;
}

std::vector<std::string> labels_of(const std::string& id) {
    std::vector<std::string> labels;
    for (const app::ScaleLevel& level : all_instruments().at(id).levels) labels.push_back(level.label);
    return labels;
}

class SourceInstruments : public ::testing::TestWithParam<Described> {};

TEST_P(SourceInstruments, has_the_domains_scale_direction_and_raters_of_its_source) {
    const app::Instrument& instrument = all_instruments().at(GetParam().id);
    EXPECT_THAT(domains_of(instrument), ElementsAreArray(GetParam().domains));
    EXPECT_EQ(instrument.lowest, GetParam().lowest);
    EXPECT_EQ(instrument.highest, GetParam().highest);
    EXPECT_EQ(instrument.ordered, GetParam().better != Better::neither);
    if (instrument.ordered) {
        EXPECT_EQ(instrument.higher_is_better, GetParam().better == Better::higher);
    }
    EXPECT_THAT(instrument.raters, ElementsAreArray(GetParam().raters));
    EXPECT_FALSE(instrument.source.empty());
    for (const app::ScaleLevel& level : instrument.levels) {
        EXPECT_GE(level.value, instrument.lowest) << level.label;
        EXPECT_LE(level.value, instrument.highest) << level.label;
    }
}

INSTANTIATE_TEST_SUITE_P(Sources, SourceInstruments, ::testing::ValuesIn(described_instruments()),
                         [](const auto& info) {
                             std::string name = info.param.id;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

TEST(InstrumentsOfTheSources, are_all_that_is_shipped) {
    std::set<std::string> expected;
    for (const Described& one : described_instruments()) expected.insert(one.id);
    std::set<std::string> shipped_ids;
    for (const auto& [id, instrument] : all_instruments()) shipped_ids.insert(id);
    EXPECT_EQ(shipped_ids, expected);
}

TEST(InstrumentsOfTheSources, call_each_level_what_the_source_calls_it) {
    EXPECT_THAT(labels_of("participatieladder"),
                ElementsAreArray({"Geïsoleerd", "Sociale contacten buitenshuis",
                                  "Deelname aan georganiseerde activiteiten", "Onbetaald werk",
                                  "Betaald werk met ondersteuning", "Betaald werk"}));
    const std::vector<std::string> self_reliance{"Acute problematiek", "Niet zelfredzaam",
                                                 "Beperkt zelfredzaam", "Voldoende zelfredzaam",
                                                 "Volledig zelfredzaam"};
    EXPECT_THAT(labels_of("zrm-11"), ElementsAreArray(self_reliance));
    EXPECT_THAT(labels_of("zrm-13"), ElementsAreArray(self_reliance));
    EXPECT_THAT(labels_of("klantprofiel"),
                ElementsAreArray({"Arbeidsactivering", "Maatschappelijke activering",
                                  "Maatschappelijke activering en behandeling", "Inkomensondersteuning"}));
    EXPECT_THAT(labels_of("basisvoorwaarden-nazorg-detentie"),
                ElementsAreArray({"Nee", "Wordt geregeld", "Ja"}));
    EXPECT_EQ(labels_of("gas").size(), 5U);
}

// The criteria of each level are protected text: names only.
TEST(InstrumentsOfTheSources, ship_no_criteria_of_the_self_reliance_matrix) {
    for (const char* id : {"zrm-11", "zrm-13"}) {
        for (const app::InstrumentDomain& domain : all_instruments().at(id).domains)
            EXPECT_TRUE(domain.explanation.empty()) << id << ' ' << domain.id;
    }
}

// The regulator found a complete matrix by default against the law.
TEST(InstrumentsOfTheSources, ask_of_justice_and_addiction_for_a_reason_only) {
    int asked_for_a_reason = 0;
    for (const auto& [id, instrument] : all_instruments()) {
        for (const app::InstrumentDomain& domain : instrument.domains) {
            const bool sensitive = domain.category == access::DataCategory::justice ||
                                   domain.id == "verslaving" || domain.id == "middelengebruik";
            EXPECT_EQ(!domain.ask_when.empty(), sensitive) << id << ' ' << domain.id;
            asked_for_a_reason += sensitive ? 1 : 0;
        }
    }
    EXPECT_EQ(asked_for_a_reason, 6);
}

TEST(InstrumentsOfTheSources, are_taken_at_the_beginning_and_the_end_where_the_source_says_so) {
    EXPECT_THAT(all_instruments().at("krachtbedrijf").moments,
                ElementsAreArray({Moment::baseline, Moment::end}));
}

}  // namespace
}  // namespace ph::catalogue
