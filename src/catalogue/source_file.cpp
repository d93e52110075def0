#include "catalogue/source_file.hpp"

#include <fstream>
#include <sstream>

namespace ph::catalogue {
namespace {

// How many bytes the code point at the start of `text` takes; 0 when they are no well-formed UTF-8 (RFC
// 3629).
std::size_t code_point_size(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < size) return 0;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return 0;
    }
    // Overlong forms, surrogates, and beyond U+10FFFF.
    if ((first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) ||
        (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F)) {
        return 0;
    }
    return size;
}

// Where the first byte stands that is no UTF-8.
std::optional<Place> broken_utf8(std::string_view text, const std::string& file) {
    Place place{file, 1, 1, {}};
    while (!text.empty()) {
        const std::size_t size = code_point_size(text);
        if (size == 0) return place;
        place.column = text.front() == '\n' ? 1 : place.column + 1;
        place.line += text.front() == '\n' ? 1 : 0;
        text.remove_prefix(size);
    }
    return std::nullopt;
}

// yaml-cpp takes a question mark between braces for the sign of a key, also at the end of a word.
std::string advice(const std::string& text, const YAML::Mark& mark) {
    const SourceText source{{}, text};
    const std::size_t end = source.offset(mark);
    const std::size_t begin = end - std::min(end, static_cast<std::size_t>(mark.column));
    if (text.substr(begin, end - begin + 1).find('?') == std::string::npos) return {};
    return " Zet een tekst met een vraagteken tussen aanhalingstekens.";
}

}  // namespace

std::optional<std::string> read_text(const std::filesystem::path& path, Problems& problems) {
    std::ifstream stream{path, std::ios::binary};
    std::ostringstream content;
    if (stream) content << stream.rdbuf();
    // An empty file sets failbit on the receiving side only; it is read, and empty.
    if (!stream.is_open() || stream.bad()) {
        problems.add("bestand-ontbreekt", "Dit bestand is er niet, of het is niet te lezen.",
                     {path.string(), 0, 0, {}});
        return std::nullopt;
    }
    return std::move(content).str();
}

std::optional<View> read_document(const std::filesystem::path& path, const Schema& schema,
                                  Problems& problems) {
    const auto text = read_text(path, problems);
    if (!text) return std::nullopt;
    return read_document(path.string(), *text, schema, problems);
}

std::optional<View> read_document(const std::string& file, const std::string& text, const Schema& schema,
                                  Problems& problems) {
    if (auto place = broken_utf8(text, file)) {
        problems.add("geen-utf8", "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8.",
                     *place);
        return std::nullopt;
    }
    try {
        const std::vector<YAML::Node> documents = YAML::LoadAll(text);
        if (documents.size() != 1) {
            problems.add("geen-document",
                         documents.empty()
                             ? "Dit bestand is leeg."
                             : "Dit bestand heeft meer dan één document. Haal de regels met --- weg.",
                         {file, 1, 1, {}});
            return std::nullopt;
        }
        const std::size_t before = problems.count();
        schema.validate(documents.front(), file, problems);
        if (problems.count() != before) return std::nullopt;
        return View{documents.front(), std::make_shared<const SourceText>(file, text)};
    } catch (const YAML::Exception& fault) {
        problems.add("geen-yaml", "Dit is geen goede YAML: " + fault.msg + "." + advice(text, fault.mark),
                     {file, fault.mark.line + 1, fault.mark.column + 1, {}});
        return std::nullopt;
    }
}

}  // namespace ph::catalogue
