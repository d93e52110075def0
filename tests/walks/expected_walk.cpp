#include "expected_walk.hpp"

#include <yaml-cpp/yaml.h>

#include <stdexcept>

namespace ph::testing {
namespace {

using List = std::vector<std::string>;

class WalkReader {
  public:
    explicit WalkReader(const std::filesystem::path& file) : file_(file) {}

    std::vector<ExpectedWalk> read() {
        const YAML::Node root = YAML::LoadFile(file_.string());
        if (!root.IsSequence()) fail(root, "is geen lijst van wandelingen");
        std::vector<ExpectedWalk> walks;
        for (const YAML::Node& node : root) {
            walks.push_back(read_walk(node));
            if (walks.back().name.empty()) walks.back().name = "Wandeling " + std::to_string(walks.size());
        }
        return walks;
    }

  private:
    [[noreturn]] void fail(const YAML::Node& node, const std::string& what) const {
        throw std::runtime_error(file_.filename().string() + ':' + std::to_string(node.Mark().line + 1) +
                                 ": " + what);
    }

    static std::string text(const YAML::Node& node) {
        return node.IsNull() ? "null" : node.as<std::string>();
    }
    static List list(const YAML::Node& node) { return node.as<List>(); }

    ExpectedWalk read_walk(const YAML::Node& node) {
        ExpectedWalk walk;
        walk.approach = file_.stem().string();
        for (const auto& entry : node) take(walk, entry.first.as<std::string>(), entry.second);
        return walk;
    }

    void take(ExpectedWalk& walk, const std::string& key, const YAML::Node& value) {
        if (key == "name") {
            walk.name = text(value);
        } else if (key == "person") {
            walk.person = text(value);
        } else if (key == "facts") {
            for (const auto& fact : value) walk.facts[fact.first.as<std::string>()] = text(fact.second);
        } else if (key == "full") {
            walk.full = list(value);
        } else if (key == "steps") {
            walk.steps = list(value);
        } else if (key == "never") {
            walk.never = list(value);
        } else if (key == "within") {
            for (const YAML::Node& part : value) walk.stretches.push_back(read_stretch(part));
        } else if (key == "times") {
            for (const auto& item : value) walk.times[item.first.as<std::string>()] = item.second.as<int>();
        } else if (key == "waits") {
            walk.waits = list(value);
        } else if (key == "ends_at") {
            walk.ends_at = list(value);
        } else if (key == "limits") {
            walk.limits = list(value);
        } else if (key == "alternatives") {
            walk.alternatives = list(value);
        } else {
            fail(value, "onbekend: " + key);
        }
    }

    Stretch read_stretch(const YAML::Node& node) {
        Stretch stretch{text(node["from"]), text(node["to"]), {}, {}};
        stretch.at_most = read_duration(node["at_most"]);
        stretch.at_least = read_duration(node["at_least"]);
        return stretch;
    }

    std::optional<engine::Duration> read_duration(const YAML::Node& node) const {
        if (!node) return std::nullopt;
        const auto duration = engine::duration_in_dutch(node.as<std::string>());
        if (!duration) fail(node, "is geen duur: " + node.as<std::string>());
        return duration;
    }

    std::filesystem::path file_;
};

}  // namespace

std::vector<ExpectedWalk> read_walks(const std::filesystem::path& file) {
    return WalkReader{file}.read();
}

}  // namespace ph::testing
