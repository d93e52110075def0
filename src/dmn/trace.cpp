#include "dmn/trace.hpp"

namespace ph::dmn {
namespace {

using feel::Kind;
using feel::Value;

constexpr const char* months[] = {"januari", "februari", "maart",     "april",   "mei",      "juni",
                                  "juli",    "augustus", "september", "oktober", "november", "december"};

std::string dutch_date(std::int64_t days) {
    const feel::Civil civil = feel::civil_from_days(days);
    return std::to_string(civil.day) + ' ' + months[civil.month - 1] + ' ' + std::to_string(civil.year);
}

std::string dutch_list(const std::vector<Value>& items) {
    std::string text;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) text += i + 1 == items.size() ? " en " : ", ";
        text += in_dutch(items[i]);
    }
    return text.empty() ? "niets" : text;
}

std::string count(std::int64_t n, const char* one, const char* many) {
    return std::to_string(n) + ' ' + (n == 1 ? one : many);
}

std::string dutch_months(std::int64_t total) {
    const std::int64_t size = total < 0 ? -total : total;
    std::string text;
    if (size >= 12) text = std::to_string(size / 12) + " jaar";
    if (size % 12 != 0 || size == 0)
        text += (text.empty() ? "" : " en ") + count(size % 12, "maand", "maanden");
    return total < 0 ? "min " + text : text;
}

}  // namespace

std::string in_dutch(const Value& value) {
    switch (value.kind()) {
        case Kind::null: return "onbekend";
        case Kind::boolean: return value.is_true() ? "ja" : "nee";
        case Kind::number: {
            std::string text = value.as_number().to_string();
            std::replace(text.begin(), text.end(), '.', ',');
            return text;
        }
        case Kind::string: return value.as_string();
        case Kind::date: return dutch_date(value.as_date().days);
        case Kind::date_time:
            return dutch_date(value.as_date_time().days) + " om " +
                   to_string(feel::TimeValue{value.as_date_time().nanos, {}}).substr(0, 5) + " uur";
        case Kind::time: return to_string(feel::TimeValue{value.as_time().nanos, {}}).substr(0, 5) + " uur";
        case Kind::months_duration: return dutch_months(value.as_months_duration().months);
        case Kind::days_duration: {
            const feel::DaysDuration duration = value.as_days_duration();
            const bool whole = duration.nanos == 0 && duration.seconds % feel::seconds_a_day == 0;
            return whole ? count(duration.seconds / feel::seconds_a_day, "dag", "dagen")
                         : to_string(duration);
        }
        case Kind::list: return dutch_list(value.as_list());
        case Kind::context: {
            std::string text;
            for (const feel::Entry& entry : value.as_context()) {
                text += (text.empty() ? "" : ", ") + entry.name() + ": " + in_dutch(entry.value);
            }
            return text.empty() ? "niets" : text;
        }
        default: return to_string(value);
    }
}

Sentence::Sentence(std::string_view pattern, std::span<const std::string> inputs) {
    Piece piece;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t open = pattern.find('{', at);
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) {
            piece.text += pattern.substr(at);
            break;
        }
        const std::string_view name = pattern.substr(open + 1, close - open - 1);
        const auto input = std::find(inputs.begin(), inputs.end(), name);
        piece.text += pattern.substr(at, open - at);
        if (input == inputs.end()) {
            piece.text += pattern.substr(open, close + 1 - open);
        } else {
            piece.input = static_cast<std::size_t>(input - inputs.begin());
            pieces_.push_back(std::exchange(piece, {}));
        }
        at = close + 1;
    }
    pieces_.push_back(std::move(piece));
}

std::string Sentence::fill(std::span<const Value> inputs) const {
    std::string text;
    constexpr std::size_t short_value = 8;
    std::size_t size = 0;
    for (const Piece& piece : pieces_) size += piece.text.size() + short_value;
    text.reserve(size);
    for (const Piece& piece : pieces_) {
        text += piece.text;
        if (piece.input != none) text += in_dutch(inputs[piece.input]);
    }
    return text;
}

std::string sentence(const TableStep& step, std::uint32_t rule) {
    return step.table->rules[rule].sentence.fill(step.inputs);
}

std::vector<std::string> Trace::sentences() const {
    std::vector<std::string> all;
    for (const TableStep& step : tables) {
        for (const std::uint32_t rule : step.matched) all.push_back(sentence(step, rule));
        if (step.matched.empty()) all.push_back("Bij " + step.table->decision + " past geen enkele regel.");
    }
    return all;
}

}  // namespace ph::dmn
