// Decision models: OMG DMN 1.3, 1.4 and 1.5 from XML to a model that can be evaluated and explains itself. A
// Model is immutable and cheap to copy; evaluate it from any thread.
#pragma once
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "dmn/trace.hpp"
#include "feel/feel.hpp"

namespace ph::dmn {

// One DMN file. `name` is what error messages show.
struct File {
    std::string name;
    std::string text;
};

struct LoadOptions {
    // strict: unknown names, type clashes, wrong arity, gaps and overlaps are errors. tolerant: only what
    // leaves no model at all is an error; the rest evaluates to null, as the standard says, and is listed in
    // problems().
    feel::Checks checks = feel::Checks::strict;
    // Gaps, overlaps and unreachable rules of decision tables.
    bool analyse_tables = true;
};

// A variable that evaluation needs: an input data element, or an input decision of a service.
struct Input {
    std::string name;
    feel::TypeRef type;
    // Names of the imports through which the model reaches it; a context of that name may hold the value.
    std::vector<std::string> imports;
};

enum class Kind : std::uint8_t { decision, service };

struct Graph;

// A decision or decision service of a model, found once and evaluated often.
class Target {
  public:
    Target() = default;

  private:
    friend class Model;
    explicit Target(std::size_t index) : index_(index) {}
    std::size_t index_ = 0;
};

class Model {
  public:
    // The first file is the model; the others are what it imports (matched by namespace). Errors are
    // Fault::invalid and hold every problem with file, line and column.
    static Result<Model> load(std::span<const File> files, const LoadOptions& options = {});

    [[nodiscard]] const std::string& name() const;
    // What tolerant loading found; empty after strict loading.
    [[nodiscard]] const std::vector<Problem>& problems() const;
    // Names of the decisions of the model itself, in the order of the file.
    [[nodiscard]] std::vector<std::string> decisions() const;

    // By name or id; services as well as decisions. Nothing when the model has none.
    [[nodiscard]] std::optional<Target> find(std::string_view name_or_id) const;
    // What a target needs, directly and through other decisions.
    [[nodiscard]] std::span<const Input> inputs(Target target) const;
    // The static type of its result; Any when nothing more is known.
    [[nodiscard]] feel::TypeRef result_type(Target target) const;
    // Whether a result may depend on the moment of evaluation. Never too seldom: it looks for the names of
    // the functions in the whole model.
    [[nodiscard]] bool reads_clock() const;
    // What is wrong with given inputs: values of the wrong type and names the target does not know. JSON
    // pointers.
    [[nodiscard]] std::vector<Problem> check_inputs(Target target, const feel::Value& inputs,
                                                    const Clock& clock) const;

    // `inputs` is a context; what it lacks, or has of the wrong type, is null. The result may be null.
    [[nodiscard]] feel::Value evaluate(Target target, const feel::Value& inputs, const Clock& clock,
                                       Trace* trace = nullptr) const;
    // The fast way: values in the order of inputs(target).
    [[nodiscard]] feel::Value evaluate(Target target, std::span<const feel::Value> inputs,
                                       feel::Machine& machine) const;
    // By name or id; Fault::missing when there is no such decision.
    [[nodiscard]] Result<feel::Value> evaluate(std::string_view name_or_id, const feel::Value& inputs,
                                               const Clock& clock, Trace* trace = nullptr) const;

  private:
    explicit Model(std::shared_ptr<const Graph> graph) : graph_(std::move(graph)) {}
    std::shared_ptr<const Graph> graph_;
};

// The usual case: one file, checked strictly.
Result<Model> load(std::string_view xml, std::string_view file_name, const LoadOptions& options = {});

}  // namespace ph::dmn
