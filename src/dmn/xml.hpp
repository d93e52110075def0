// DMN XML with places: every element and text knows its file, line and column.
#pragma once
#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "feel/source.hpp"

namespace ph::dmn {

// Element names without their prefix: "dmn:decision" is a decision.
std::string_view local_name(const pugi::xml_node& node);
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name);
// Every text inside an element, one after the other.
std::string text_inside(const pugi::xml_node& node);

class Document {
  public:
    // Fault::invalid for text that is no UTF-8, no well-formed XML, has a DOCTYPE, or is over 16 MB.
    static Result<std::unique_ptr<Document>> parse(std::string_view file, std::string_view text);

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
    [[nodiscard]] Place place(const pugi::xml_node& node) const;
    // The text inside an element as FEEL source; `where` says in Dutch which part of the model it is.
    [[nodiscard]] feel::Source source(const pugi::xml_node& element, std::string where) const;
    // A Problem at an element.
    [[nodiscard]] Problem problem(const pugi::xml_node& node, std::string code, std::string message) const;
    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    [[nodiscard]] Place place(std::size_t offset) const;
    // Characters before a byte. Counted from the nearest mark, for files that are one line.
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const;

    std::string file_;
    std::string text_;
    std::vector<std::size_t> lines_;  // offsets of line starts
    std::vector<std::size_t> marks_;  // characters before every mark_distance bytes
    pugi::xml_document document_;
};

}  // namespace ph::dmn
