#include "app/use_cases/report_evidence.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

namespace ph::app {
namespace {

using effect::Cell;
using effect::Report;
using effect::Row;
using effect::Section;
using effect::SectionKind;
using effect::Shown;
using effect::Table;

int in_thousandths(double value) {
    return static_cast<int>(std::lround(value * 1000));
}

const Section* section_of(const Report& report, SectionKind kind) {
    const auto found = std::ranges::find(report.sections, kind, &Section::kind);
    return found == report.sections.end() ? nullptr : &*found;
}

const Table* table_of(const Section* section, std::string_view id) {
    if (section == nullptr) return nullptr;
    const auto found = std::ranges::find(section->tables, id, &Table::id);
    return found == section->tables.end() ? nullptr : &*found;
}

// The cell of a row that answers this question.
const Cell* cell_of(const Row& row, std::string_view question) {
    const auto found =
        std::ranges::find_if(row.cells, [&](const Cell& cell) { return cell.id.ends_with(question); });
    return found == row.cells.end() ? nullptr : &*found;
}

const Cell* told(const Row& row, std::string_view question) {
    const Cell* const cell = cell_of(row, question);
    return cell != nullptr && cell->shown == Shown::value ? cell : nullptr;
}

// "domeinen/participatiehuis-8/werk/n": of which instrument and domain.
struct Place {
    std::string instrument;
    std::string domain;
};
Place place_of(const Cell& cell) {
    const auto first = cell.id.find('/') + 1;
    const auto second = cell.id.find('/', first);
    const auto third = cell.id.find('/', second + 1);
    return {cell.id.substr(first, second - first), cell.id.substr(second + 1, third - second - 1)};
}

class EvidenceReader {
  public:
    EvidenceReader(const Report& report, const std::vector<effect::Instrument>& instruments,
                   const effect::Rules& rules, EvidenceMeasure measure)
        : report_(report),
          instruments_(instruments),
          rules_(rules),
          measure_(measure) {}

    std::optional<MeasuredEvidence> read() {
        const Section* const compared = section_of(report_, SectionKind::comparison);
        if (const Table* const table = table_of(compared, "vergelijking/verschil"); table != nullptr) {
            const Table* const balance = table_of(compared, "vergelijking/balans");
            if (balance != nullptr) read_matched(*table, *balance);
            if (found_.figures.empty()) read_unmatched(*table);
        }
        if (found_.figures.empty()) read_changes();
        if (found_.figures.empty()) return std::nullopt;
        const auto begin = std::ranges::find_if(
            found_.figures, [](const EvidenceFigure& one) { return one.measure != EvidenceMeasure::rungs; });
        std::ranges::sort(
            begin, found_.figures.end(), [this](const EvidenceFigure& one, const EvidenceFigure& other) {
                const double size = size_of(one);
                const double other_size = size_of(other);
                if (size != other_size) return size > other_size;
                return std::tie(one.instrument_id, one.domain) < std::tie(other.instrument_id, other.domain);
            });
        read_people();
        return std::move(found_);
    }

  private:
    // How large a change is, whatever the width of its scale.
    [[nodiscard]] double size_of(const EvidenceFigure& figure) const {
        const double value = std::abs(figure.value);
        if (figure.measure != EvidenceMeasure::more_points) return value;
        const effect::Instrument* const instrument = instrument_of(figure.instrument_id);
        const double width = instrument == nullptr ? 1 : static_cast<double>(instrument->scale.steps()) - 1;
        return value / std::max(width, 1.0);
    }

    [[nodiscard]] const effect::Instrument* instrument_of(std::string_view id) const {
        const auto found = std::ranges::find(instruments_, id, &effect::Instrument::id);
        return found == instruments_.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool is_better(const EvidenceFigure& figure) const {
        const effect::Instrument* const instrument = instrument_of(figure.instrument_id);
        const bool lower =
            instrument != nullptr && instrument->direction == effect::Direction::lower_is_better;
        return lower ? figure.value < 0 : figure.value > 0;
    }

    EvidenceFigure& add(const Cell& cell, EvidenceMeasure measure) {
        Place place = place_of(cell);
        EvidenceFigure figure;
        figure.instrument_id = std::move(place.instrument);
        figure.domain = std::move(place.domain);
        figure.measure = measure;
        figure.people = static_cast<int>(cell.n);
        figure.value = in_thousandths(cell.value);
        if (cell.interval) {
            figure.lower = in_thousandths(cell.interval->lower);
            figure.upper = in_thousandths(cell.interval->upper);
        }
        figure.better = is_better(figure);
        found_.figures.push_back(std::move(figure));
        return found_.figures.back();
    }

    // A row of a table whose chances were corrected together.
    void add_tested(const Row& row, std::string_view question, EvidenceMeasure measure) {
        const Cell* const effect = told(row, question);
        if (effect == nullptr) {
            const Cell* const cell = cell_of(row, question);
            if (cell != nullptr && cell->shown == Shown::suppressed) ++found_.hidden;
            return;
        }
        EvidenceFigure& figure = add(*effect, measure);
        const Cell* const chance = told(row, "/gecorrigeerd");
        if (chance == nullptr) return;
        ++found_.tested;
        figure.clear = chance->value < rules_.alpha;
        if (!*figure.clear) return;
        ++(figure.better ? found_.better : found_.worse);
    }

    // How alike those who were matched are, is told or it is not known.
    [[nodiscard]] bool alike(const Table& balance) const {
        return std::ranges::all_of(balance.rows, [&](const Row& row) {
            const Cell* const after = cell_of(row, "/na/smd");
            if (after == nullptr || after->shown == Shown::suppressed) return false;
            return after->shown != Shown::value || std::abs(after->value) < rules_.unlike;
        });
    }

    void read_matched(const Table& table, const Table& balance) {
        for (const Row& row : table.rows) add_tested(row, "/did", EvidenceMeasure::more_points);
        if (found_.figures.empty()) {
            found_ = {};
            return;
        }
        found_.design = alike(balance) ? EvidenceDesign::matched : EvidenceDesign::matched_unlike;
    }

    // Of everybody, alike or not; the report tests none of it.
    void read_unmatched(const Table& table) {
        found_.design = EvidenceDesign::unmatched;
        for (const Row& row : table.rows) {
            if (const Cell* const crude = told(row, "/did-ruw"); crude != nullptr)
                add(*crude, EvidenceMeasure::more_points);
            else if (const Cell* const cell = cell_of(row, "/did-ruw");
                     cell != nullptr && cell->shown == Shown::suppressed)
                ++found_.hidden;
        }
    }

    void read_changes() {
        found_ = {};
        if (const Section* const ladders = section_of(report_, SectionKind::ladder); ladders != nullptr) {
            for (const Table& table : ladders->tables) {
                for (const Row& row : table.rows) add_ladder(row);
            }
        }
        const Table* const changes = table_of(section_of(report_, SectionKind::domains), "domeinen");
        if (changes == nullptr) return;
        const std::string_view question = measure_ == EvidenceMeasure::d_z ? "/d-z" : "/d-av";
        for (const Row& row : changes->rows) add_tested(row, question, measure_);
    }

    // A ladder is a question of its own, and no part of what is corrected.
    void add_ladder(const Row& row) {
        const Cell* const step = told(row, "/richting/stap");
        if (step == nullptr) return;
        EvidenceFigure& figure = add(*step, EvidenceMeasure::rungs);
        if (const Cell* const chance = told(row, "/richting/kans"); chance != nullptr)
            figure.clear = chance->value < rules_.alpha;
    }

    void read_people() {
        const Table* const funnel = table_of(section_of(report_, SectionKind::funnel), "trechter");
        if (funnel == nullptr) return;
        for (const Row& row : funnel->rows) {
            const Cell* const both = told(row, "met/t0-en-t1");
            if (both != nullptr) found_.people = static_cast<int>(both->n);
        }
    }

    const Report& report_;
    const std::vector<effect::Instrument>& instruments_;
    const effect::Rules& rules_;
    const EvidenceMeasure measure_;
    MeasuredEvidence found_;
};

}  // namespace

std::optional<MeasuredEvidence> evidence_in(const Report& published,
                                            const std::vector<effect::Instrument>& instruments,
                                            const effect::Rules& rules, EvidenceMeasure measure) {
    return EvidenceReader{published, instruments, rules, measure}.read();
}

}  // namespace ph::app
