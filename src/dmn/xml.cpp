#include "dmn/xml.hpp"

#include "feel/utf8.hpp"

namespace ph::dmn {
namespace {

constexpr std::size_t mark_distance = 1024;

// Why the XML parser stopped.
std::string in_dutch(pugi::xml_parse_status status) {
    switch (status) {
        case pugi::status_end_element_mismatch:
            return "het begin en het eind van een element horen niet bij elkaar";
        case pugi::status_no_document_element: return "er staat geen element in";
        case pugi::status_bad_attribute: return "een attribuut is niet goed geschreven";
        case pugi::status_bad_comment: return "een opmerking heeft geen eind";
        case pugi::status_bad_cdata: return "een CDATA-deel heeft geen eind";
        case pugi::status_bad_start_element:
        case pugi::status_bad_end_element:
        case pugi::status_unrecognized_tag: return "een element is niet goed geschreven";
        default: return "hier staat iets dat geen XML is";
    }
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string text_inside(const pugi::xml_node& node) {
    struct Walker final : pugi::xml_tree_walker {
        std::string text;
        bool for_each(pugi::xml_node& part) override {
            text += part.value();
            return true;
        }
    } walker;
    pugi::xml_node from = node;
    from.traverse(walker);
    return std::move(walker.text);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const pugi::xml_node& one : node.children()) {
        if (one.type() == pugi::node_element && local_name(one) == name) return one;
    }
    return {};
}

std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const pugi::xml_node& one : node.children()) {
        if (one.type() == pugi::node_element && local_name(one) == name) found.push_back(one);
    }
    return found;
}

Result<std::unique_ptr<Document>> Document::parse(std::string_view file, std::string_view text) {
    auto document = std::make_unique<Document>();
    document->file_ = file;
    document->text_ = text;
    document->lines_.push_back(0);
    document->marks_.push_back(0);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') document->lines_.push_back(i + 1);
    }
    const auto refuse = [&](std::size_t offset, std::string code, std::string message) {
        return Error{Fault::invalid,
                     "Dit DMN-bestand is niet te lezen.",
                     {{std::move(code), std::move(message), document->place(offset)}}};
    };
    constexpr std::size_t largest = 16'777'216;
    if (text.size() > largest) return refuse(0, "dmn-te-groot", "het bestand is groter dan 16 MB");
    if (!feel::utf8::is_valid(text)) {
        std::size_t at = 0;
        while (at < text.size() && feel::utf8::is_valid(text.substr(at, 1))) ++at;
        return refuse(std::min(at, text.size()), "dmn-utf8",
                      "het bestand is geen geldige UTF-8; sla het op als UTF-8");
    }
    for (std::size_t at = mark_distance; at <= text.size(); at += mark_distance) {
        document->marks_.push_back(document->marks_.back() +
                                   feel::utf8::length(text.substr(at - mark_distance, mark_distance)));
    }
    const auto parsed = document->document_.load_buffer(
        text.data(), text.size(),
        (pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single) & ~pugi::parse_eol,
        pugi::encoding_utf8);
    if (!parsed) {
        return refuse(static_cast<std::size_t>(parsed.offset), "dmn-xml",
                      "het bestand is geen goed gevormde XML: " + in_dutch(parsed.status));
    }
    for (const pugi::xml_node& node : document->document_.children()) {
        if (node.type() != pugi::node_doctype) continue;
        return refuse(0, "dmn-doctype", "een DOCTYPE (met entiteiten) is niet toegestaan; haal hem weg");
    }
    return document;
}

Place Document::place(std::size_t offset) const {
    const auto line = std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin();
    const std::size_t start = lines_[static_cast<std::size_t>(line - 1)];
    const std::size_t column = characters_before(offset) - characters_before(start) + 1;
    return {file_, static_cast<int>(line), static_cast<int>(column), {}};
}

std::size_t Document::characters_before(std::size_t offset) const {
    const std::size_t mark = std::min(offset / mark_distance, marks_.size() - 1);
    const std::size_t from = mark * mark_distance;
    return marks_[mark] + feel::utf8::length(std::string_view{text_}.substr(from, offset - from));
}

Place Document::place(const pugi::xml_node& node) const {
    const std::ptrdiff_t offset = node.offset_debug();
    return offset < 0 ? Place{file_, 0, 0, {}} : place(static_cast<std::size_t>(offset));
}

feel::Source Document::source(const pugi::xml_node& element, std::string where) const {
    feel::Source source;
    source.file = file_;
    source.where = std::move(where);
    for (const pugi::xml_node& part : element.children()) {
        if (part.type() != pugi::node_pcdata && part.type() != pugi::node_cdata) continue;
        if (source.text.empty()) {
            const std::ptrdiff_t offset = part.offset_debug();
            if (offset >= 0) {
                const Place at = place(static_cast<std::size_t>(offset));
                source.line = at.line;
                source.column = at.column;
                source.raw = std::string_view{text_}.substr(static_cast<std::size_t>(offset));
                source.raw =
                    source.raw.substr(0, source.raw.find(part.type() == pugi::node_cdata ? "]]>" : "<"));
            }
        }
        source.text += part.value();
    }
    if (source.text.empty()) {
        const Place at = place(element);
        source.line = at.line;
        source.column = at.column;
    }
    return source;
}

Problem Document::problem(const pugi::xml_node& node, std::string code, std::string message) const {
    return {std::move(code), std::move(message), place(node)};
}

}  // namespace ph::dmn
