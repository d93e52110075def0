// Reads the demo and puts the steps of each household in order.
#include "catalogue/demo/check.hpp"
#include "catalogue/demo/stage.hpp"
#include "catalogue/demo/story.hpp"
#include "catalogue/schemas.hpp"
#include "catalogue/source_file.hpp"

namespace ph::catalogue::demo {
namespace {

namespace fs = std::filesystem;

// Steps without a time follow each other from nine in the morning, each household a little later than the one
// before.
constexpr std::chrono::minutes first_time{9 * 60};
constexpr std::chrono::minutes between_steps{6};

class StepReader {
  public:
    StepReader(const View& household, std::chrono::minutes first, Problems& problems)
        : first_(first),
          problems_(problems),
          fallback_(household.text_or("coach")) {}

    std::vector<Step> read(const View& household) {
        const View registration = household.at("aanmelding");
        add(registration, "aanmelding", registration);
        for (const View& step : household.items("verhaal")) {
            std::vector<std::pair<View, View>> acts;
            for (auto& entry : step.entries()) {
                const std::string key = entry.first.text();
                if (key != "dag" && key != "tijd" && key != "door") acts.push_back(entry);
            }
            if (acts.size() != 1) {
                problems_.add("een-ding-per-stap", "Een stap heeft naast dag, tijd en door precies één ding.",
                              step.place());
                continue;
            }
            add(step, acts.front().first.text(), acts.front().second);
        }
        return std::move(steps_);
    }

  private:
    void add(const View& step, std::string act, View what) {
        const int day = step.integer("dag");
        const bool same_day = !steps_.empty() && steps_.back().day == day;
        const auto earliest = same_day ? steps_.back().time + between_steps : std::chrono::minutes{0};
        const auto time = step.has("tijd") ? minutes_of(step.text("tijd")) : same_day ? earliest : first_;
        if (!steps_.empty() && (day < steps_.back().day || (same_day && time < steps_.back().time))) {
            problems_.add("volgorde", "Deze stap is eerder dan de stap ervoor.", step.at("dag").place());
        }
        const std::string by = step.text_or("door", fallback_);
        if (by.empty()) {
            problems_.add("door-ontbreekt",
                          "Schrijf bij deze stap wie het deed (door), of bij het huishouden een coach.",
                          step.place());
        }
        steps_.push_back({day, time, by, std::move(act), std::move(what)});
    }

    std::chrono::minutes first_;
    Problems& problems_;
    std::string fallback_;
    std::vector<Step> steps_;
};

std::vector<fs::path> yaml_files(const fs::path& folder, Problems& problems) {
    std::vector<fs::path> files;
    if (!fs::is_directory(folder)) {
        problems.add("map-ontbreekt", "Deze map is er niet.", {folder.string(), 0, 0, {}});
        return files;
    }
    for (const auto& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace

Result<Story> read(const fs::path& folder, const app::Catalogue& catalogue) {
    Problems problems;
    auto municipality = read_document(folder / "gemeente.yaml", schema("demo-gemeente"), problems);
    std::vector<Household> households;
    for (const auto& path : yaml_files(folder / "huishoudens", problems)) {
        const auto document = read_document(path, schema("demo-huishoudens"), problems);
        if (!document) continue;
        for (const View& household : document->items("huishoudens")) {
            const auto first = first_time + std::chrono::minutes{(households.size() * 11) % 150};
            auto steps = StepReader{household, first, problems}.read(household);
            households.push_back({household.text("id"), household, std::move(steps)});
        }
    }
    if (municipality) check_references(*municipality, households, catalogue, problems);
    if (problems.count() > 0) return problems.error("De voorbeeldgemeente heeft fouten.");
    return Story{std::move(*municipality), std::move(households)};
}

}  // namespace ph::catalogue::demo
