// When an approach measures, and why a measurement may be missed.
#include "catalogue/names.hpp"
#include "catalogue/parts.hpp"

namespace ph::catalogue {
namespace {

void check_fits(const View& item, const app::MeasureMoment& moment, const app::Instrument& instrument,
                Problems& problems) {
    for (const View& rater : item.items("beoordelaars")) {
        if (std::ranges::find(instrument.raters, *wire::named<Rater>(rater.text())) ==
            instrument.raters.end())
            problems.add("beoordelaar-past-niet",
                         "Het instrument " + instrument.name + " wordt niet door deze beoordelaar ingevuld.",
                         rater.place());
    }
    for (const View& domain : item.items("domeinen")) {
        if (std::ranges::find(instrument.domains, domain.text(), &app::InstrumentDomain::id) ==
            instrument.domains.end())
            problems.add(
                "onbekend-domein",
                "Het instrument " + instrument.name + " heeft geen domein \"" + domain.text() + "\".",
                domain.place());
    }
    if (!instrument.moments.empty() &&
        std::ranges::find(instrument.moments, moment.moment) == instrument.moments.end())
        problems.add("moment-past-niet",
                     "Het instrument " + instrument.name + " wordt niet op dit moment gebruikt.",
                     item.at("moment").place());
}

app::MeasureMoment read_moment(const View& item) {
    app::MeasureMoment moment;
    moment.id = item.text("id");
    moment.approach = item.text("aanpak");
    moment.name = item.text("naam");
    moment.instrument = item.text("instrument");
    moment.moment = *wire::named<Moment>(item.text("moment"));
    for (const View& rater : item.items("beoordelaars"))
        moment.raters.push_back(*wire::named<Rater>(rater.text()));
    moment.purpose = item.text("doel");
    for (const View& domain : item.items("domeinen")) moment.domains.push_back(domain.text());
    const View counts = item.at("telt");
    moment.from_baseline = counts.text("vanaf") == "nulmeting";
    moment.after_months = counts.integer("maanden");
    const View window = item.at("venster");
    moment.days_early = window.integer("eerder");
    moment.days_late = window.integer("later");
    return moment;
}

}  // namespace

void read_measure_moments(const View& document, const References& references, app::Catalogue& into,
                          Problems& problems) {
    into.missed_reasons = read_names(document.at("redenenGemist"), problems);
    std::set<std::string> seen;
    for (const View& item : document.items("momenten")) {
        app::MeasureMoment moment = read_moment(item);
        if (!seen.insert(moment.id).second)
            problems.add("dubbele-id", "Het moment \"" + moment.id + "\" staat hier twee keer.",
                         item.at("id").place());
        check_reference(item.at("aanpak"), references.approaches, "aanpak", problems);
        check_reference(item.at("instrument"), references.instruments, "instrument", problems);
        const auto instrument = into.instruments.find(moment.instrument);
        if (instrument != into.instruments.end()) check_fits(item, moment, instrument->second, problems);
        if (moment.from_baseline && moment.moment == Moment::baseline)
            problems.add("telt-vanaf-zichzelf", "Een nulmeting kan niet tellen vanaf de nulmeting.",
                         item.at("telt").place());
        into.measure_moments.push_back(std::move(moment));
    }
}

}  // namespace ph::catalogue
