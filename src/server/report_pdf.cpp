#include "server/report_pdf.hpp"

#include <algorithm>

#include "base/dutch_time.hpp"
#include "effect/texts.hpp"
#include "wire/json_read.hpp"

namespace ph::server {
namespace {

// A kept report was written by this server: only what is broken is too large.
constexpr wire::Limits kept_limits{32, 10'000'000, 1'000'000};

class Paper {
  public:
    Paper(const wire::Effectbestand& told, const effect::Texts& texts) : told_(told), texts_(texts) {}

    interop::PdfDocument write() {
        paper_.title = filled("pagina/titel", {{"groep", told_.naam, {}}});
        heading(1, paper_.title);
        sentence(filled("pagina/periode",
                        {{"begin", dutch_date(told_.van), {}}, {"einde", dutch_date(told_.totEnMet), {}}}));
        sentence(filled("pagina/gemaakt", {{"dag", dutch_date(told_.gemaaktOp), {}}}));
        listed("pagina/samenvatting", told_.samenvatting);
        listed("pagina/conclusies", told_.conclusies);
        for (const wire::Effectdeel& part : told_.delen) section(part);
        return std::move(paper_);
    }

  private:
    [[nodiscard]] std::string filled(std::string key, std::vector<effect::Argument> arguments) const {
        const effect::Report nothing;
        return told(effect::Text{std::move(key), {}, std::move(arguments)}, texts_, effect::Cells{nothing})
            .value_or("");
    }

    void heading(int level, const std::string& words) {
        paper_.blocks.emplace_back(interop::PdfHeading{level, words});
    }
    void sentence(const std::string& words, bool warning = false, bool small = false) {
        paper_.blocks.emplace_back(interop::PdfSentence{words, warning, small});
    }
    void listed(const std::string& key, const std::vector<std::string>& sentences) {
        if (sentences.empty()) return;
        heading(2, texts_.at(key));
        for (const std::string& one : sentences) sentence(one);
    }

    void section(const wire::Effectdeel& part) {
        heading(2, part.titel);
        for (const std::string& one : part.waarschuwingen) sentence(one, true);
        for (const wire::Effecttabel& one : part.tabellen) table(one);
        for (const std::string& one : part.conclusies) sentence(one);
    }

    void table(const wire::Effecttabel& one) {
        if (tells_nothing(one)) {
            heading(3, one.titel);
            sentence(texts_.at("pagina/tabel-verborgen"), false, true);
            return;
        }
        for (const std::string& warning : one.waarschuwingen) sentence(warning, true);
        interop::PdfTable table;
        table.caption = one.titel;
        table.headings = one.kolommen;
        table.headings.insert(table.headings.begin(), one.kop);
        for (const wire::Effectrij& row : one.rijen) {
            std::vector<std::string> cells{row.naam};
            for (const wire::Effectgetal& number : row.getallen) cells.push_back(words_of(number));
            table.rows.push_back(std::move(cells));
        }
        paper_.blocks.emplace_back(std::move(table));
        for (const std::string& note : one.noten) sentence(note, false, true);
    }

    // As effect::tells_nothing(), of a report that was kept.
    static bool tells_nothing(const wire::Effecttabel& one) {
        const auto hides = [](const wire::Effectgetal& number) {
            return number.stand == "verborgen" || number.stand == "leeg";
        };
        return !one.rijen.empty() && std::ranges::all_of(one.rijen, [&](const wire::Effectrij& row) {
            return std::ranges::all_of(row.getallen, hides);
        });
    }

    static std::string words_of(const wire::Effectgetal& number) {
        if (number.stand == "leeg") return {};
        return number.tussen ? number.tekst + " (" + *number.tussen + ')' : number.tekst;
    }

    const wire::Effectbestand& told_;
    const effect::Texts& texts_;
    interop::PdfDocument paper_;
};

}  // namespace

interop::PdfDocument paper_of(const wire::Effectbestand& told, const effect::Texts& texts) {
    return Paper{told, texts}.write();
}

Result<std::string> report_pdf(const KeptReport& kept, const effect::Texts& texts) {
    auto read = wire::read<wire::Effectrapport>(kept.report, kept_limits);
    if (!read.ok())
        return Error{Fault::missing, "Van dit rapport is geen PDF te maken. Maak een nieuw rapport.", {}};
    wire::Effectbestand told;
    told.naam = read->naam;
    told.van = read->van;
    told.totEnMet = read->totEnMet;
    told.gemaaktOp = read->gemaaktOp;
    told.samenvatting = std::move(read->samenvatting);
    told.conclusies = std::move(read->conclusies);
    told.delen = std::move(read->delen);
    return interop::pdf_of(paper_of(told, texts));
}

}  // namespace ph::server
