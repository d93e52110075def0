// What an approach file says about an item that the engine does not need: source, meaning, costs, and what
// usually happens.
#include "catalogue/approach_items.hpp"

namespace ph::catalogue {
namespace {

engine::Session read_session(const View& written) {
    engine::Session session;
    session.every = read_duration(written.at("elke"));
    if (written.has("uitgenodigd")) session.invited = written.integer("uitgenodigd");
    if (written.has("komtNiet")) session.percent_absent = written.integer("komtNiet");
    session.place = written.place();
    return session;
}

engine::Cost read_cost(const View& written) {
    engine::Cost cost;
    cost.payer = written.text("betaler");
    if (written.has("bedrag")) cost.euros = written.integer("bedrag");
    cost.per = written.text_or("per");
    cost.note = written.text_or("toelichting");
    return cost;
}

// Only a stage or task takes time, costs places and can fail.
void check_activity(const View& item, const View& part, const std::string& what, Problems& problems) {
    const std::string kind = item.text("soort");
    if (kind == "fase" || kind == "taak") return;
    problems.add("alleen-fase-of-taak", "Een " + kind + " kan geen " + what + " hebben.", part.place());
}

void read_expected(const View& item, NoteDraft& draft, Scalars& scalars, Problems& problems) {
    if (!item.has("verwacht")) return;
    const View written = item.at("verwacht");
    engine::Expected& expected = draft.note.expected;
    if (written.has("duur")) expected.takes = read_duration(written.at("duur"));
    expected.assumption = written.text_or("aanname");
    draft.reveals = written.items("levert");
    if (written.has("mislukt")) {
        const View fails = written.at("mislukt");
        check_activity(item, fails, "mislukking", problems);
        draft.fails = scalars.written(fails.at("als"));
        if (fails.has("na")) expected.fails_after = read_duration(fails.at("na"));
    }
    if (written.has("gekozen")) {
        draft.chosen = scalars.written(written.at("gekozen"));
        const bool somebody_chooses = item.text_or("metDeHand", "nee") != "nee" ||
                                      item.text_or("inTePlannen", "nee") != "nee" ||
                                      item.text("soort") == "gebeurtenis";
        if (!somebody_chooses) {
            problems.add("niets-te-kiezen",
                         "Dit onderdeel gebeurt vanzelf. \"gekozen\" past alleen bij inTePlannen, metDeHand "
                         "of een gebeurtenis.",
                         written.at("gekozen").place());
        }
    }
}

}  // namespace

NoteDraft read_note(const View& item, Scalars& scalars, Problems& problems) {
    NoteDraft draft;
    engine::ItemNote& note = draft.note;
    note.explanation = item.text_or("uitleg");
    note.source = item.text("bron");
    for (const View& word : item.items("betekenis"))
        note.meanings.push_back(*engine::meaning_in_dutch(word.text()));
    for (const View& cost : item.items("kosten")) note.costs.push_back(read_cost(cost));
    if (item.has("bijeenkomst")) {
        check_activity(item, item.at("bijeenkomst"), "bijeenkomst", problems);
        note.session = read_session(item.at("bijeenkomst"));
    }
    if (item.has("plaatsen")) note.unit = item.at("plaatsen").text_or("eenheid");
    if (item.has("partij")) note.batch = item.integer("partij");
    read_expected(item, draft, scalars, problems);
    note.place = item.place();
    return draft;
}

}  // namespace ph::catalogue
