#include "effect/html.hpp"

#include <cstdio>

#include "base/dutch_time.hpp"
#include "effect/bars.hpp"
#include "effect/markup.hpp"

namespace ph::effect {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 72rem; margin: 0 auto; padding: 1rem; color: #181818; background: #fff; }
h1, h2 { line-height: 1.2; }
.warning { border-inline-start: .3rem solid #ec0000; padding: .25rem .75rem; font-weight: 600; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin-block: 1rem; }
caption { text-align: start; font-weight: 600; padding-block: .5rem; }
th, td { border-block-end: 1px solid #767676; padding: .35rem .75rem; text-align: start; vertical-align: top; }
td { font-variant-numeric: tabular-nums; }
summary { cursor: pointer; }
details p { margin: .25rem 0; max-width: 22rem; }
svg { display: block; max-width: 100%; height: auto; }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; }
  table, svg { break-inside: avoid; }
  h2 { break-after: avoid; }
  details:not([open]) > p { display: none; }
  summary { list-style: none; }
  .scroll { overflow: visible; }
}
)";

std::string coordinate(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", value);
    return text;
}

class Page {
  public:
    Page(const Report& report, const Texts& texts, const Guard& guard)
        : report_(report),
          texts_(texts),
          guard_(guard),
          cells_(report) {}

    std::string make() {
        const std::string title = filled("pagina/titel", {{"groep", report_.cohort_name, {}}});
        out_ =
            "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
        out_ += escaped(title) + "</title>\n<style>";
        out_ += style;
        out_ += "</style>\n</head>\n<body>\n<main>\n";
        element("h1", title);
        element("p", filled("pagina/periode", {{"begin", dutch_date(report_.first), {}},
                                               {"einde", dutch_date(report_.last), {}}}));
        element("p", filled("pagina/gemaakt", {{"dag", dutch_date(report_.made_on), {}}}));
        listed("pagina/samenvatting", told_in_short(report_, texts_, cells_));
        for (const Section& part : report_.sections) section(part);
        listed("pagina/conclusies", told(report_.conclusions, texts_, cells_));
        element("p", filled("pagina/begin", {{"getal", std::to_string(report_.seed), {}}}));
        out_ += "</main>\n</body>\n</html>\n";
        return std::move(out_);
    }

  private:
    [[nodiscard]] std::string filled(std::string key, std::vector<Argument> arguments) const {
        return told(Text{std::move(key), {}, std::move(arguments)}, texts_, cells_).value_or("");
    }
    [[nodiscard]] std::string words(const Text& text) const {
        return told(text, texts_, cells_).value_or("");
    }

    void element(std::string_view name, std::string_view content, std::string_view attributes = {}) {
        out_ += '<';
        out_ += name;
        out_ += attributes;
        out_ += '>';
        out_ += escaped(content);
        out_ += "</";
        out_ += name;
        out_ += ">\n";
    }

    void sentences(const std::vector<Text>& list, std::string_view attributes = {}) {
        for (const std::string& sentence : told(list, texts_, cells_)) element("p", sentence, attributes);
    }

    void listed(const std::string& heading, const std::vector<std::string>& lines) {
        if (lines.empty()) return;
        element("h2", texts_.at(heading));
        out_ += "<ul>\n";
        for (const std::string& line : lines) element("li", line);
        out_ += "</ul>\n";
    }

    void section(const Section& part) {
        out_ += "<section>\n";
        element("h2", words(part.title));
        sentences(part.warnings, " class=\"warning\"");
        for (const Table& one : part.tables) table(one);
        sentences(part.conclusions);
        out_ += "</section>\n";
    }

    void table(const Table& one) {
        if (tells_nothing(one)) {
            element("h3", words(one.caption));
            element("p", texts_.at("pagina/tabel-verborgen"));
            return;
        }
        sentences(one.warnings, " class=\"warning\"");
        chart(one);
        // Wide tables scroll by themselves; who uses keys must be able to reach them.
        out_ += "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"";
        out_ += escaped(words(one.caption)) + "\">\n<table>\n";
        element("caption", words(one.caption));
        out_ += "<thead><tr>\n";
        element("th", words(one.row_header), " scope=\"col\"");
        for (const Text& column : one.columns) element("th", words(column), " scope=\"col\"");
        out_ += "</tr></thead>\n<tbody>\n";
        for (const Row& row : one.rows) {
            out_ += "<tr>";
            element("th", words(row.label), " scope=\"row\"");
            for (const Cell& cell : row.cells) number(cell);
            out_ += "</tr>\n";
        }
        out_ += "</tbody>\n</table>\n</div>\n";
        sentences(one.notes);
    }

    void number(const Cell& cell) {
        if (cell.shown == Shown::empty) {
            out_ += "<td></td>\n";
            return;
        }
        out_ += "<td><details><summary>" + escaped(written(cell, texts_)) + "</summary>\n";
        if (!cell.definition.empty()) element("p", texts_.at(cell.definition));
        if (cell.shown == Shown::not_computed && cell.reason)
            element("p", filled("pagina/niet-te-berekenen", {{"reden", *cell.reason, {}}}));
        if (cell.shown == Shown::suppressed)
            element("p", filled("pagina/onderdrukt", {{"grens", std::to_string(guard_.smallest), {}}}));
        if (cell.shown == Shown::value) rests_on(cell);
        if (!cell.date_rule.empty()) element("p", texts_.at(cell.date_rule));
        if (cell.rater) {
            element("p",
                    filled("pagina/beoordelaar", {{"beoordelaar", texts_.at(rater_key(*cell.rater)), {}}}));
        }
        out_ += "</details></td>\n";
    }

    void rests_on(const Cell& cell) {
        if (cell.interval) {
            Cell bound = cell;
            bound.value = cell.interval->lower;
            const std::string lower = written(bound, texts_);
            bound.value = cell.interval->upper;
            element("p",
                    filled("pagina/interval", {{"onder", lower, {}}, {"boven", written(bound, texts_), {}}}));
        }
        Cell people;
        people.kind = Kind::people;
        if (cell.denominator) {
            people.value = static_cast<double>(*cell.denominator);
            element("p", filled("pagina/noemer", {{"aantal", written(people, texts_), {}}}));
        } else if (cell.kind != Kind::people) {
            people.value = static_cast<double>(cell.n);
            element("p", filled("pagina/mensen", {{"aantal", written(people, texts_), {}}}));
        }
    }

    static std::string_view rater_key(Rater rater) {
        switch (rater) {
            case Rater::participant: return "beoordelaar/deelnemer";
            case Rater::professional: return "beoordelaar/professional";
            case Rater::network: return "beoordelaar/netwerk";
        }
        return {};
    }

    // The table below it says the same, so that who cannot see it misses nothing.
    void chart(const Table& one) {
        const auto bars = bars_of(one);
        if (bars.empty()) return;
        constexpr double line = 26;
        const bool hidden = any_hidden(bars);
        const std::string hatch = "gestreept-" + std::to_string(++charts_);
        const double height = line * static_cast<double>(bars.size());
        out_ += "<svg aria-hidden=\"true\" width=\"660\" viewBox=\"0 0 660 " + coordinate(height) +
                "\" xmlns=\"http://www.w3.org/2000/svg\">\n";
        if (hidden) {
            out_ += "<defs><pattern id=\"" + hatch +
                    "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" "
                    "patternTransform=\"rotate(45)\"><rect width=\"8\" height=\"8\" fill=\"#fff\"/><rect "
                    "width=\"3\" height=\"8\" fill=\"#767676\"/></pattern></defs>\n";
        }
        double top = 0;
        for (const Bar& one_bar : bars) {
            bar(one_bar, top, hatch);
            top += line;
        }
        out_ += "</svg>\n";
        if (hidden) element("p", texts_.at("pagina/balk-verborgen"));
    }

    void bar(const Bar& one, double top, const std::string& hatch) {
        constexpr double label = 260;
        constexpr double full = 280;
        const std::string baseline = coordinate(top + 17);
        const double width = length_of(one) * full;
        const bool hidden = one.kind == BarKind::hidden;
        out_ += "<text x=\"" + coordinate(label - 8) + "\" y=\"" + baseline +
                "\" text-anchor=\"end\" font-size=\"13\">" + escaped(words(one.row->label)) + "</text>\n";
        if (one.kind != BarKind::not_computed) {
            out_ += "<rect x=\"" + coordinate(label) + "\" y=\"" + coordinate(top + 4) + "\" width=\"" +
                    coordinate(width) + "\" height=\"18\" fill=\"" +
                    (hidden ? "url(#" + hatch + ")\" stroke=\"#767676" : std::string{"#004699"}) + "\"/>\n";
        }
        out_ += "<text x=\"" + coordinate(label + width + 6) + "\" y=\"" + baseline + "\" font-size=\"13\">" +
                escaped(written(*one.cell, texts_)) + "</text>\n";
    }

    const Report& report_;
    const Texts& texts_;
    const Guard& guard_;
    Cells cells_;
    std::size_t charts_ = 0;
    std::string out_;
};

}  // namespace

std::string to_html(const Report& report, const Texts& texts, const Guard& guard) {
    return Page(report, texts, guard).make();
}

}  // namespace ph::effect
