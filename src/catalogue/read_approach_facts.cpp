// The facts of an approach: their kinds, choices and defaults, and the decisions some follow from.
#include "base/suggest.hpp"
#include "catalogue/approach_facts.hpp"
#include "catalogue/values.hpp"

namespace ph::catalogue {
namespace {

struct KindName {
    std::string_view word;
    feel::Shape shape;
};
constexpr std::array<KindName, 4> kind_names{{
    {"getal", feel::Shape::number},
    {"tekst", feel::Shape::string},
    {"ja-nee", feel::Shape::boolean},
    {"datum", feel::Shape::date},
}};

class FactReader {
  public:
    FactReader(const View& document, const Decisions& decisions, FactUses& uses, Problems& problems)
        : approach_(document.text("id")),
          decisions_(decisions),
          uses_(uses),
          problems_(problems) {}

    Facts read(const std::vector<View>& list) {
        for (const View& fact : list) read_fact(fact);
        for (const View& fact : list) {
            if (fact.has("volgtUit")) read_decision(fact);
        }
        return std::move(facts_);
    }

  private:
    void read_fact(const View& fact) {
        const std::string name = fact.text("naam");
        if (facts_.find(name) != nullptr) {
            problems_.add("dubbel-feit", "Het feit \"" + name + "\" staat hier twee keer.",
                          fact.at("naam").place());
            return;
        }
        FactUse use{approach_, type_of_kind(fact.text("soort")), {}, fact.has("volgtUit"), fact.place()};
        check_other_uses(fact, use);
        engine::FactNote note;
        note.question = fact.text("vraag");
        note.place = fact.place();
        read_choices(fact, *use.type, note);
        read_default(fact, *use.type, note);
        use.choices = note.choices;
        facts_.fields.push_back({name, use.type});
        facts_.notes.push_back(std::move(note));
        uses_.by_name[name].push_back(std::move(use));
    }

    void check_other_uses(const View& fact, const FactUse& use) {
        const auto others = uses_.by_name.find(fact.text("naam"));
        if (others == uses_.by_name.end() || others->second.front().type->shape == use.type->shape) return;
        const FactUse& other = others->second.front();
        problems_.add("feit-van-andere-soort",
                      "Het feit \"" + fact.text("naam") + "\" is hier " + fact.text("soort") +
                          ", maar in de aanpak " + other.approach + " " + kind_of_type(*other.type) +
                          ". Eén naam is overal één soort feit.",
                      fact.at("soort").place());
    }

    void read_choices(const View& fact, const feel::Type& type, engine::FactNote& note) {
        if (!fact.has("keuzes")) return;
        if (type.shape != feel::Shape::string) {
            problems_.add("keuzes-zonder-tekst",
                          "Alleen een feit van soort tekst heeft keuzes; dit is " + fact.text("soort") + ".",
                          fact.at("keuzes").place());
            return;
        }
        for (const View& choice : fact.items("keuzes")) note.choices.push_back(choice.text());
    }

    void read_default(const View& fact, const feel::Type& type, engine::FactNote& note) {
        if (!fact.has("standaard")) return;
        const View written = fact.at("standaard");
        if (fact.has("volgtUit")) {
            problems_.add("standaard-van-beslissing",
                          "Dit feit volgt uit een beslissing; het heeft geen standaard.", written.place());
            return;
        }
        if (auto value = read_value(written, type, problems_)) {
            check_choice(written, *value, note.choices, problems_);
            note.initial = std::move(*value);
        }
    }

    void read_decision(const View& fact) {
        const View written = fact.at("volgtUit");
        const auto found = decisions_.find(written.text());
        if (found == decisions_.end()) {
            std::vector<std::string> known;
            for (const auto& decision : decisions_) known.push_back(decision.first);
            const auto near = nearest(written.text(), known);
            problems_.add(
                "onbekende-verwijzing",
                "Er is geen beslissing \"" + written.text() + "\"." +
                    (near ? " Bedoelt u \"" + *near + "\"?"
                          : " Zet het beslismodel in catalogue/beslissingen/" + written.text() + ".dmn."),
                written.place());
            return;
        }
        const feel::Field* field = facts_.find(fact.text("naam"));
        if (!found->second || field == nullptr) return;
        const Decision& decision = *found->second;
        facts_.decided.push_back({{field->name, fact.at("naam").place()},
                                  decision.model,
                                  decision.target,
                                  {written.text(), written.place()}});
    }

    std::string approach_;
    const Decisions& decisions_;
    FactUses& uses_;
    Problems& problems_;
    Facts facts_;
};

}  // namespace

feel::TypeRef type_of_kind(const std::string& kind) {
    for (const KindName& name : kind_names) {
        if (name.word == kind) return feel::type_of(name.shape);
    }
    return feel::type_of(feel::Shape::any);
}

std::string kind_of_type(const feel::Type& type) {
    for (const KindName& name : kind_names) {
        if (name.shape == type.shape) return std::string{name.word};
    }
    return in_dutch(type);
}

const feel::Field* Facts::find(std::string_view name) const {
    const auto found = std::ranges::find(fields, name, &feel::Field::name);
    return found == fields.end() ? nullptr : &*found;
}

bool Facts::is_decided(std::string_view name) const {
    return std::ranges::any_of(decided, [&](const auto& one) { return one.fact.text == name; });
}

std::vector<std::string> Facts::names() const {
    std::vector<std::string> names;
    names.reserve(fields.size());
    for (const feel::Field& field : fields) names.push_back(field.name);
    return names;
}

Facts read_facts(const View& document, const Decisions& decisions, FactUses& uses, Problems& problems) {
    return FactReader{document, decisions, uses, problems}.read(document.items("feiten"));
}

}  // namespace ph::catalogue
