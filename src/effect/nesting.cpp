// Counts of different tables that are of people within each other. Who subtracts them learns who is in the
// one and not in the other, so that protect() must know.
#include "effect/cell_ids.hpp"
#include "effect/sections.hpp"
#include "effect/texts.hpp"

namespace ph::effect {
namespace {

class Nesting {
  public:
    explicit Nesting(Workplace& at) : at_(at), cells_(at.report) {}

    void declare() {
        of_group("met", Group::treated);
        if (!at_.control.empty()) of_group("zonder", Group::control);
        for (std::size_t domain = 0; domain < at_.cohort.domains.size(); ++domain) of_domain(domain);
        for (const Covariate& one : at_.cohort.covariates) of_covariate(one);
    }

  private:
    [[nodiscard]] bool is_count(const std::string& id) const {
        const Cell* cell = cells_.find(id);
        return cell != nullptr && cell->kind == Kind::people && cell->shown == Shown::value;
    }

    // People of the parts are in the total; those of two parts are never the same.
    void within(const std::string& total, const std::vector<std::string>& parts) {
        if (!is_count(total)) return;
        for (const std::string& part : parts) {
            if (!is_count(part)) return;
        }
        at_.report.sums.push_back({total, parts, parts.front() + "/buiten/" + total});
    }
    void same(const std::string& one, const std::string& other) {
        if (is_count(one) && is_count(other)) at_.report.sums.push_back({one, {other}});
    }

    // Whether everybody of the group of whom that holds had begun. Files of others may say otherwise.
    template <class Is>
    [[nodiscard]] bool all_began(Group group, Is is) const {
        return std::ranges::all_of(people_of(at_.cohort, group, is),
                                   [&](std::uint32_t i) { return had_joined(at_.cohort.persons[i]); });
    }

    void of_group(const std::string& name, Group group) {
        const std::string funnel = "trechter/" + name + '/';
        within(funnel + "t0", {funnel + "t0-en-t1"});
        within(funnel + "t1", {funnel + "t0-en-t1"});
        for (const auto& [step, moment] : {std::pair{"t0", Moment::t0}, std::pair{"t1", Moment::t1},
                                           std::pair{"vervolg", Moment::follow_up}}) {
            const auto seen = [&](std::uint32_t i) { return at_.measured.seen(i, moment); };
            if (all_began(group, seen)) within(funnel + "begonnen", {funnel + step});
        }
        within(funnel + "t0-en-t1", {"vergelijking/" + name + "/te-vergelijken"});
    }

    void of_domain(std::size_t domain) {
        const std::string name = at_.name(domain);
        const std::string pairs =
            at_.instrument(domain).ladder ? "ladder/" + name + "/totaal/totaal" : "domeinen/" + name + "/n";
        const bool began = all_began(Group::treated, [&](std::uint32_t i) { return at_.measured.paired(i); });
        const std::string before = "gevoeligheid/" + name + "/n-t0";
        within("trechter/met/t0-en-t1", {pairs});
        if (began) same("trechter/met/begonnen", "ladder/" + name + "/begonnen");
        within("trechter/met/t0", {before});
        within("trechter/met/vervolg", {"vervolg/" + name + "/n"});
        within(before, {"vervolg/" + name + "/n"});
        within(pairs, {"vergelijking/" + name + "/n"});
        within("vergelijking/met/gekoppeld", {"vergelijking/" + name + "/n"});
        const std::string left = "afvallers/t0/" + name + "/afvallers/n";
        const std::string stayed = "afvallers/t0/" + name + "/blijvers/n";
        within(before, {stayed, left});
        within("trechter/met/t0-en-t1", {stayed});
        if (began) within(stayed, {pairs});
    }

    // Of a category every value stands in a row of its own, with the same numbers of people beside it.
    void of_covariate(const Covariate& about) {
        if (about.is_category() && about.categories.empty()) return;
        const std::string first = about.is_category() ? category_id(about.id, about.categories.front())
                                                      : "afvallers/kenmerk/" + id_part(about.id);
        within("trechter/met/begonnen", {first + "/blijvers/n", first + "/afvallers/n"});
        within("trechter/met/t0-en-t1", {first + "/blijvers/n"});
        for (std::size_t value = 1; value < about.categories.size(); ++value) {
            const std::string other = category_id(about.id, about.categories[value]);
            same(first + "/blijvers/n", other + "/blijvers/n");
            same(first + "/afvallers/n", other + "/afvallers/n");
        }
    }

    Workplace& at_;
    const Cells cells_;
};

}  // namespace

void declare_nesting(Workplace& at) {
    Nesting{at}.declare();
}

}  // namespace ph::effect
