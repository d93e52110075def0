#include "effect/texts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace ph::effect {
namespace {

// 1234567 as "1.234.567".
std::string with_points(std::uint64_t amount) {
    std::string text = std::to_string(amount);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, '.');
    return text;
}

std::string with_comma(double value, int decimals) {
    char text[400];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    std::string written{text};
    if (const auto dot = written.find('.'); dot != std::string::npos) written[dot] = ',';
    // Rounded to nothing: "-0,00" says more than is known.
    if (written.starts_with('-') && written.find_first_of("123456789") == std::string::npos)
        written.erase(0, 1);
    return written;
}

std::string written_number(Kind kind, double value) {
    switch (kind) {
        case Kind::people:
        case Kind::goals: return with_points(static_cast<std::uint64_t>(std::llround(value)));
        case Kind::share: return with_comma(value * 100, 1) + "%";
        case Kind::p_value: return value < 0.001 ? "< 0,001" : with_comma(value, 3);
        case Kind::df: return with_comma(value, value == std::floor(value) ? 0 : 1);
        case Kind::mean:
        case Kind::difference:
        case Kind::effect_size:
        case Kind::statistic:
        case Kind::standardised_difference: return with_comma(value, 2);
    }
    return {};
}

}  // namespace

const std::string& Texts::at(std::string_view key) const {
    const auto found = sentences_.find(key);
    if (found == sentences_.end())
        throw std::logic_error("no text in catalogue/teksten/effect.yaml for " + std::string{key});
    return found->second;
}

Cells::Cells(const Report& report) {
    for (const Section& section : report.sections) {
        for (const Table& table : section.tables) {
            for (const Row& row : table.rows) {
                for (const Cell& cell : row.cells) {
                    if (!cell.id.empty()) cells_.emplace(cell.id, &cell);
                }
            }
        }
    }
}

const Cell* Cells::find(std::string_view id) const {
    const auto found = cells_.find(id);
    return found == cells_.end() ? nullptr : found->second;
}

std::string written(const Cell& cell, const Texts& texts) {
    switch (cell.shown) {
        case Shown::value: return written_number(cell.kind, cell.value);
        case Shown::suppressed: return texts.at("cel/onderdrukt");
        case Shown::not_computed: return texts.at("cel/niet-te-berekenen");
        case Shown::empty: return {};
    }
    return {};
}

std::string written_interval(const Cell& cell) {
    if (cell.shown != Shown::value || !cell.interval) return {};
    return written_number(cell.kind, cell.interval->lower) + " tot " +
           written_number(cell.kind, cell.interval->upper);
}

std::optional<std::string> told(const Text& text, const Texts& texts, const Cells& cells) {
    if (text.key.empty()) return text.name;
    for (const Argument& leaned_on : text.arguments) {
        if (!leaned_on.name.empty()) continue;
        const Cell* cell = cells.find(leaned_on.cell);
        if (cell == nullptr || cell->shown != Shown::value) return std::nullopt;
    }
    std::string sentence = texts.at(text.key);
    // From the back, so that what is filled in is not looked at again.
    for (auto open = sentence.rfind('{'); open != std::string::npos;
         open = open == 0 ? std::string::npos : sentence.rfind('{', open - 1)) {
        const auto close = sentence.find('}', open);
        const std::string_view word{sentence.data() + open + 1, close - open - 1};
        for (const Argument& argument : text.arguments) {
            if (argument.name != word) continue;
            std::string filled = argument.words;
            if (!argument.cell.empty()) {
                const Cell* cell = cells.find(argument.cell);
                if (cell == nullptr || cell->shown != Shown::value) return std::nullopt;
                filled = written(*cell, texts);
            }
            sentence.replace(open, close - open + 1, filled);
            break;
        }
    }
    return sentence;
}

std::vector<std::string> told(const std::vector<Text>& list, const Texts& texts, const Cells& cells) {
    std::vector<std::string> sentences;
    for (const Text& text : list) {
        if (auto sentence = told(text, texts, cells)) sentences.push_back(*std::move(sentence));
    }
    return sentences;
}

std::vector<std::string> told_in_short(const Report& report, const Texts& texts, const Cells& cells) {
    auto sentences = told(report.summary, texts, cells);
    if (sentences.empty()) sentences.push_back(texts.at("samenvatting/te-weinig"));
    return sentences;
}

bool tells_nothing(const Table& table) {
    const auto hides = [](const Cell& cell) {
        return cell.shown == Shown::suppressed || cell.shown == Shown::empty;
    };
    return !table.rows.empty() && std::ranges::all_of(table.rows, [&](const Row& row) {
        return std::ranges::all_of(row.cells, hides);
    });
}

}  // namespace ph::effect
