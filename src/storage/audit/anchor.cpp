#include "storage/audit/anchor.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "storage/sql/codec.hpp"

namespace ph::storage::audit {
namespace {

constexpr std::string_view first_line = "participatiehuis-anker 1";
constexpr std::size_t check_length = 16;  // hexadecimal digits

std::optional<LogKind> kind_named(std::string_view name) {
    for (const LogKind kind : {LogKind::changes, LogKind::reads, LogKind::all}) {
        if (dutch_name(kind) == name) return kind;
    }
    return std::nullopt;
}

std::optional<Hash> hash_from_hex(std::string_view text) {
    Hash hash{};
    if (text.size() != 2 * hash.size()) return std::nullopt;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const char* const start = text.data() + (2 * i);
        const auto read = std::from_chars(start, start + 2, hash[i], 16);
        if (read.ec != std::errc{} || read.ptr != start + 2) return std::nullopt;
    }
    return hash;
}

std::vector<std::string> words_of(const std::string& line) {
    std::istringstream in{line};
    std::vector<std::string> words;
    for (std::string word; in >> word;) words.push_back(word);
    return words;
}

std::optional<AnchorLine> line_of(const std::vector<std::string>& words) {
    if (words.size() != 4) return std::nullopt;
    const auto kind = kind_named(words[0]);
    const auto municipality = MunicipalityId::parse(words[1]);
    const auto hash = hash_from_hex(words[3]);
    std::int64_t sequence = 0;
    const char* const end = words[2].data() + words[2].size();
    const auto read = std::from_chars(words[2].data(), end, sequence);
    if (!kind || !municipality || !hash || read.ec != std::errc{} || read.ptr != end || sequence < 0)
        return std::nullopt;
    return AnchorLine{*kind, *municipality, sequence, *hash};
}

std::string check_of(std::string_view lines) {
    return to_hex(Hasher{}.text(lines)).substr(0, check_length);
}

Error not_understood(int line, const std::string& what) {
    return {Fault::invalid, "Dit anker is niet te lezen.", {{"anker", what, {"", line, 0, {}}}}};
}

}  // namespace

std::string_view dutch_name(LogKind kind) {
    switch (kind) {
        case LogKind::changes: return "wijzigingen";
        case LogKind::reads: return "inzage";
        case LogKind::all: break;
    }
    return "alles";
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

Result<std::vector<AnchorLine>> heads_of(const Log& log) {
    PH_TRY(const auto connection, open_snapshot(log));
    std::vector<AnchorLine> lines;
    PH_TRY([[maybe_unused]] const auto rows,
           connection->run("SELECT municipality_id, sequence, hash FROM chain_head ORDER BY municipality_id",
                           {}, [&](const sql::Row& row) {
                               lines.push_back({log.kind, row.get<MunicipalityId>(0),
                                                row.get<std::int64_t>(1), row.get<Hash>(2)});
                           }));
    return lines;
}

std::string to_anchor_text(std::span<const AnchorLine> lines, Instant made_at) {
    std::string text{first_line};
    text += "\ngemaakt " + to_string(made_at) + '\n';
    for (const AnchorLine& line : lines) {
        text.append(dutch_name(line.log)).append(" ").append(line.municipality_id.to_string());
        text += ' ' + std::to_string(line.sequence) + ' ' + to_hex(line.hash) + '\n';
    }
    return text + "controle " + check_of(text) + '\n';
}

Result<std::vector<AnchorLine>> parse_anchor(std::string_view text) {
    std::istringstream in{std::string(text)};
    std::vector<AnchorLine> lines;
    std::string checked;  // as to_anchor_text() wrote it, whatever spaces a mail program put in
    bool complete = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const auto words = words_of(line);
        if (words.empty()) continue;
        if (complete) return not_understood(number, "na de regel met controle hoort niets meer te staan");
        if (words[0] == "controle") {
            if (words.size() != 2 || words[1] != check_of(checked))
                return not_understood(number, "de controle klopt niet: er is iets verkeerd overgenomen");
            complete = true;
            continue;
        }
        std::string joined;
        for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
        if (checked.empty() && joined != first_line)
            return not_understood(number, "een anker begint met: " + std::string(first_line));
        checked += joined + '\n';
        if (joined == first_line || words[0] == "gemaakt") continue;
        const auto read = line_of(words);
        if (!read) return not_understood(number, "hier hoort te staan: logboek, gemeente, nummer en hash");
        lines.push_back(*read);
    }
    if (!complete) return not_understood(number, "de laatste regel, met controle, ontbreekt");
    return lines;
}

}  // namespace ph::storage::audit
