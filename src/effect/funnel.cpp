// Who was reached, who came, who was measured and who left.
#include "effect/cell_ids.hpp"
#include "effect/sections.hpp"

namespace ph::effect {
namespace {

constexpr Meaning people_meaning{Kind::people, "definitie/trechter-aantal", "datumregel/periode", {}};
constexpr Meaning share_meaning{Kind::share, "definitie/trechter-deel", "datumregel/periode", {}};

struct Step {
    std::string id;
    Text label;
    People people[2];  // with the approach, without it
};

class Funnel {
  public:
    explicit Funnel(Workplace& at) : at_(at) {}

    Table table() {
        Table table;
        table.id = "trechter";
        table.caption = sentence("tabel/trechter");
        table.row_header = sentence("kolom/stap");
        table.columns = {sentence("kolom/met-aanpak"), sentence("kolom/deel")};
        if (!at_.control.empty()) {
            table.columns.push_back(sentence("kolom/zonder-aanpak"));
            table.columns.push_back(sentence("kolom/deel"));
        }
        for (const Step& step : steps()) table.rows.push_back(row(step));
        add_sums();
        return table;
    }

  private:
    [[nodiscard]] static std::string id(Group group, const std::string& step) {
        return std::string{"trechter/"} + (group == Group::treated ? "met/" : "zonder/") + step;
    }

    // Of the place after the last: why is not known.
    [[nodiscard]] std::string step_of(std::size_t reason) const {
        const auto& reasons = at_.cohort.reasons;
        return reason == reasons.size() ? "reden-onbekend" : reason_id(reasons[reason]);
    }

    template <class Is>
    Step step(const std::string& id, Text label, Is is) {
        return {id,
                std::move(label),
                {people_of(at_.cohort, Group::treated, is), people_of(at_.cohort, Group::control, is)}};
    }

    std::vector<Step> steps() {
        const auto& persons = at_.cohort.persons;
        const Measured& measured = at_.measured;
        std::vector<Step> all;
        all.push_back(step("benaderd", sentence("rij/benaderd"), [](std::uint32_t) { return true; }));
        all.push_back(step("niet-begonnen", sentence("rij/niet-begonnen"),
                           [&](std::uint32_t i) { return !had_joined(persons[i]); }));
        all.push_back(step("begonnen", sentence("rij/begonnen"),
                           [&](std::uint32_t i) { return had_joined(persons[i]); }));
        all.push_back(step("t0", sentence("rij/gemeten-t0"),
                           [&](std::uint32_t i) { return measured.seen(i, Moment::t0); }));
        all.push_back(step("t1", sentence("rij/gemeten-t1"),
                           [&](std::uint32_t i) { return measured.seen(i, Moment::t1); }));
        all.push_back(step("t0-en-t1", sentence("rij/gemeten-t0-en-t1"),
                           [&](std::uint32_t i) { return measured.paired(i); }));
        all.push_back(step("vervolg", sentence("rij/gemeten-vervolg"),
                           [&](std::uint32_t i) { return measured.seen(i, Moment::follow_up); }));
        all.push_back(step("gestopt", sentence("rij/gestopt"),
                           [&](std::uint32_t i) { return persons[i].stage == Stage::left; }));
        for (std::size_t reason = 0; reason <= at_.cohort.reasons.size(); ++reason) {
            const bool unknown = reason == at_.cohort.reasons.size();
            Text label = unknown ? sentence("rij/reden-onbekend")
                                 : sentence("rij/reden", {words("reden", at_.cohort.reasons[reason])});
            all.push_back(step(step_of(reason), std::move(label), [&, reason](std::uint32_t i) {
                return persons[i].stage == Stage::left &&
                       persons[i].reason.value_or(at_.cohort.reasons.size()) == reason;
            }));
        }
        return all;
    }

    Row row(const Step& step) const {
        Row row{step.label, {}};
        add(row, Group::treated, step.id, step.people[0].size(), at_.treated.size());
        if (!at_.control.empty())
            add(row, Group::control, step.id, step.people[1].size(), at_.control.size());
        return row;
    }

    void add(Row& row, Group group, const std::string& step, std::uint64_t people, std::uint64_t all) const {
        row.cells.push_back(counted(id(group, step), people, people_meaning));
        row.cells.push_back(shared(id(group, step) + "/deel", people, all, id(group, "benaderd"),
                                   at_.rules.level, share_meaning));
    }

    void add_sums() {
        for (const Group group : {Group::treated, Group::control}) {
            if (group == Group::control && at_.control.empty()) continue;
            at_.report.sums.push_back(
                {id(group, "benaderd"), {id(group, "begonnen"), id(group, "niet-begonnen")}});
            Sum left{id(group, "gestopt"), {}};
            for (std::size_t reason = 0; reason <= at_.cohort.reasons.size(); ++reason)
                left.parts.push_back(id(group, step_of(reason)));
            at_.report.sums.push_back(std::move(left));
        }
    }

    Workplace& at_;
};

// With a conclusion for each fact on which those who left are unlike those who stayed.
Table leavers(const Workplace& at, Section& section) {
    Table table = leavers_table(at);
    for (const Row& row : table.rows) {
        const Cell& smd = row.cells.back();
        if (smd.shown != Shown::value || std::abs(smd.value) < at.rules.unlike) continue;
        section.conclusions.push_back(sentence("conclusie/afvallers-anders",
                                               {cell("verschil", smd.id), words("kenmerk", row.label.name)}));
    }
    return table;
}

}  // namespace

Section funnel_section(Workplace& at) {
    Section section;
    section.kind = SectionKind::funnel;
    section.title = sentence("kop/trechter");
    section.tables.push_back(Funnel{at}.table());
    // Before anybody was measured twice nobody can be called a leaver.
    if (at.measured_twice) section.tables.push_back(leavers(at, section));
    at.report.summary.push_back(
        sentence("samenvatting/aantallen",
                 {cell("benaderd", "trechter/met/benaderd"), cell("begonnen", "trechter/met/begonnen"),
                  cell("gemeten", "trechter/met/t0-en-t1")}));
    return section;
}

}  // namespace ph::effect
