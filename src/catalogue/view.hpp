// A typed look at a YAML node that has passed its schema: what the schema promises is simply there.
#pragma once
#include <yaml-cpp/yaml.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/time.hpp"

namespace ph::catalogue {

// A YAML file as it is spelled. Offsets count bytes.
class SourceText {
  public:
    SourceText(std::string file, std::string text);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] std::size_t offset(const YAML::Mark& mark) const;
    // Columns count characters, as an editor does.
    [[nodiscard]] Place place(std::size_t offset) const;

  private:
    std::string file_;
    std::string text_;
    std::vector<std::size_t> lines_;  // the offset at which each begins
};

class View {
  public:
    View(const YAML::Node& node, std::shared_ptr<const SourceText> source)
        : node_(node),
          source_(std::move(source)) {}

    // File, line and column of this value, for problems that no schema can see.
    [[nodiscard]] Place place() const;
    [[nodiscard]] const YAML::Node& node() const noexcept { return node_; }
    [[nodiscard]] const std::shared_ptr<const SourceText>& source() const noexcept { return source_; }

    [[nodiscard]] bool has(const std::string& key) const;
    // The value under a key. Throws when it is not there: ask has() first for a key the schema does not
    // require.
    [[nodiscard]] View at(const std::string& key) const;

    [[nodiscard]] std::string text() const { return node_.Scalar(); }
    [[nodiscard]] int integer() const { return node_.as<int>(); }
    [[nodiscard]] double number() const { return node_.as<double>(); }
    [[nodiscard]] bool yes() const { return node_.Scalar() == "ja"; }
    [[nodiscard]] std::vector<View> items() const;
    // Key and value of each pair, in the order of the file; the key is a view as well, so that it has a
    // place.
    [[nodiscard]] std::vector<std::pair<View, View>> entries() const;

    [[nodiscard]] std::string text(const std::string& key) const { return at(key).text(); }
    [[nodiscard]] std::string text_or(const std::string& key, std::string fallback = {}) const;
    [[nodiscard]] int integer(const std::string& key) const { return at(key).integer(); }
    [[nodiscard]] int integer_or(const std::string& key, int fallback) const;
    [[nodiscard]] bool yes_or(const std::string& key, bool fallback) const;
    // Empty when the key is absent.
    [[nodiscard]] std::vector<View> items(const std::string& key) const;
    [[nodiscard]] std::vector<std::pair<View, View>> entries(const std::string& key) const;

  private:
    YAML::Node node_;
    std::shared_ptr<const SourceText> source_;
};

}  // namespace ph::catalogue
