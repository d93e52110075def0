#include "cli/rules.hpp"

#include <boost/json.hpp>

#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/report.hpp"
#include "dmn/model.hpp"
#include "feel/json.hpp"

namespace ph::cli {
namespace {

using boost::json::array;
using boost::json::object;

constexpr const char* rules_usage =
    "participatiehuis rules check BESTAND... [--json]\n"
    "  Controleert beslismodellen (DMN): onbekende namen, typen, gaten en overlappingen, met regel en "
    "kolom.\n\n"
    "participatiehuis rules eval BESTAND --input JSON [--decision NAAM] [--trace] [--json]\n"
    "  Rekent een beslissing uit. JSON is een object, of een lijst van objecten voor veel gevallen achter "
    "elkaar;\n"
    "  @bestand leest het uit een bestand, - van de standaardinvoer. Zonder --decision: alle beslissingen.\n";
constexpr const char* feel_usage =
    "participatiehuis feel EXPRESSIE [--context JSON] [--json]\n"
    "  Rekent een FEEL-expressie uit, bijvoorbeeld: participatiehuis feel 'sum([1, 2, 3]) / 2'\n"
    "  De context is een JSON-object met de namen die de expressie gebruikt; @bestand leest het uit een "
    "bestand,\n"
    "  - van de standaardinvoer. Met --json is de uitkomst JSON in plaats van FEEL.\n";

// The command line taken apart.
struct Options {
    std::vector<std::string> words;
    std::string input;
    std::string decision;
    bool has_input = false;
    bool trace = false;
    bool json = false;
    bool help = false;
    std::string wrong;  // the first argument that was not understood
};

// `known` are the options that the command has; the first one that it has not is `wrong`.
Options parse_options(const std::vector<std::string>& arguments, std::string_view input_name,
                      std::initializer_list<std::string_view> known) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool takes_value = argument == input_name || argument == "--decision";
        const bool is_option = argument.starts_with("--") && argument != "--help";
        if (is_option && std::find(known.begin(), known.end(), argument) == known.end()) {
            if (options.wrong.empty()) options.wrong = argument;
        } else if (takes_value && i + 1 == arguments.size()) {
            options.wrong = argument;
        } else if (argument == input_name) {
            options.input = arguments[++i];
            options.has_input = true;
        } else if (argument == "--decision") {
            options.decision = arguments[++i];
        } else if (argument == "--trace") {
            options.trace = true;
        } else if (argument == "--json") {
            options.json = true;
        } else if (argument == "--help" || argument == "-h") {
            options.help = true;
        } else {
            options.words.push_back(argument);
        }
    }
    return options;
}

int wrongly_called(Streams& streams, const std::string& argument, const char* usage) {
    if (!argument.empty()) streams.err << "✗ Dit begrijp ik niet: " << argument << "\n\n";
    streams.err << usage;
    return 2;
}

int incomplete(Streams& streams, std::string_view what_is_missing) {
    streams.err << "✗ " << what_is_missing << "\n\n" << rules_usage;
    return 2;
}

Result<std::string> read_file(const std::string& path) {
    std::ifstream in{path, std::ios::binary};
    if (!in) {
        return Error{Fault::missing,
                     "Dit bestand is niet te lezen.",
                     {{"bestand", "controleer de naam en de rechten", {path, 0, 0, {}}}}};
    }
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// A bar on the terminal for work that takes a while; nothing elsewhere.
class Progress {
  public:
    Progress(Streams& streams, std::size_t total)
        : streams_(streams),
          total_(total),
          shown_(streams.progress && total >= least) {}
    ~Progress() {
        if (shown_) streams_.err << "\r\033[K" << std::flush;
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void step() {
        ++done_;
        const std::size_t percent = done_ * 100 / total_;
        if (!shown_ || percent == percent_) return;
        percent_ = percent;
        constexpr std::size_t width = 40;
        const std::size_t full = percent * width / 100;
        streams_.err << "\r[" << std::string(full, '#') << std::string(width - full, ' ') << "] " << percent
                     << "% van " << total_ << std::flush;
    }

  private:
    static constexpr std::size_t least = 500;
    Streams& streams_;
    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t percent_ = 0;
    bool shown_;
};

Result<boost::json::value> read_json(const std::string& argument, Streams& streams) {
    std::string text = argument;
    if (argument == "-") {
        std::ostringstream all;
        all << streams.in.rdbuf();
        text = all.str();
    } else if (argument.starts_with('@')) {
        PH_TRY(text, read_file(argument.substr(1)));
    }
    boost::system::error_code failure;
    boost::json::stream_parser parser;
    const std::size_t read = parser.write_some(text, failure);
    if (!failure) parser.finish(failure);
    if (failure || text.find_first_not_of(" \t\r\n", read) != std::string::npos) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(read), '\n');
        return Error{Fault::invalid,
                     "De invoer is geen geldige JSON.",
                     {{"json",
                       "rond teken " + std::to_string(read + 1) + " van de invoer (regel " +
                           std::to_string(line) + ")",
                       {}}}};
    }
    return parser.release();
}

int check(const Options& options, Streams& streams) {
    if (options.words.empty()) return incomplete(streams, "Geef het bestand van een beslismodel op.");
    int status = 0;
    Progress progress{streams, options.words.size()};
    array results;
    for (const std::string& path : options.words) {
        progress.step();
        auto text = read_file(path);
        const auto model = text ? dmn::load(*text, path) : Result<dmn::Model>{text.error()};
        if (!model) {
            status = 1;
            if (!options.json) {
                report(streams, model.error(), false);
                continue;
            }
            results.push_back(object{
                {"bestand", path}, {"goed", false}, {"fouten", problems_to_json(model.error().problems)}});
        } else if (options.json) {
            results.push_back(object{{"bestand", path}, {"goed", true}, {"fouten", array{}}});
        } else {
            const std::size_t count = model->decisions().size();
            streams.out << "✓ " << path << ": " << count << (count == 1 ? " beslissing" : " beslissingen")
                        << ", geen fouten\n";
        }
    }
    if (options.json) streams.out << boost::json::serialize(results) << '\n';
    return status;
}

// The inputs of a target from a JSON object, its texts read as the types ask.
feel::Value inputs_from(const dmn::Model& model, dmn::Target target, const boost::json::object& json) {
    std::vector<feel::Entry> entries;
    const auto expected = model.inputs(target);
    for (const auto& [key, value] : json) {
        const auto input = std::find_if(expected.begin(), expected.end(),
                                        [&](const dmn::Input& i) { return i.name == key; });
        const feel::Type& type = input == expected.end() ? *feel::type_of(feel::Shape::any) : *input->type;
        entries.push_back({feel::Value::string(key), feel::from_json(value, type)});
    }
    return feel::Value::context(std::move(entries));
}

object trace_to_json(const dmn::Trace& trace) {
    array steps;
    for (const dmn::TableStep& step : trace.tables) {
        object inputs;
        for (std::size_t i = 0; i < step.inputs.size(); ++i)
            inputs[step.table->inputs[i]] = feel::to_json(step.inputs[i]);
        array rules;
        for (const std::uint32_t rule : step.matched) {
            const dmn::RuleFacts& facts = step.table->rules[rule];
            rules.push_back(
                object{{"nummer", facts.number}, {"id", facts.id}, {"zin", sentence(step, rule)}});
        }
        steps.push_back(object{{"tabel", step.table->decision},
                               {"invoer", std::move(inputs)},
                               {"regels", std::move(rules)},
                               {"uitkomst", feel::to_json(step.result)}});
    }
    return {{"tabellen", std::move(steps)}};
}

// One set of inputs through the asked decisions.
class Evaluation {
  public:
    Evaluation(const dmn::Model& model, const Options& options, const Clock& clock, Streams& streams)
        : model_(model),
          options_(options),
          clock_(clock),
          streams_(streams) {}

    // False when an input has the wrong type.
    bool run(const std::vector<std::string>& decisions, const boost::json::value& json) {
        object results;
        bool ok = true;
        if (!json.is_object()) {
            streams_.err
                << "✗ de invoer hoort een JSON-object te zijn, met een naam en een waarde per gegeven\n";
            return false;
        }
        for (const std::string& name : decisions) {
            array remarks;
            const dmn::Target target = *model_.find(name);
            const feel::Value inputs = inputs_from(model_, target, json.get_object());
            for (const Problem& problem : model_.check_inputs(target, inputs, clock_)) {
                // With more decisions at once an input need not serve all of them.
                if (problem.code == "invoer-onbekend" && decisions.size() > 1) continue;
                ok = ok && problem.code == "invoer-onbekend";
                if (options_.json) {
                    remarks.push_back(problem_to_json(problem));
                } else {
                    streams_.err << (problem.code == "invoer-onbekend" ? "! " : "✗ ") << problem.message
                                 << '\n';
                }
            }
            dmn::Trace trace;
            const feel::Value result =
                model_.evaluate(target, inputs, clock_, options_.trace ? &trace : nullptr);
            if (options_.json) {
                object one{{"uitkomst", feel::to_json(result)}};
                if (options_.trace) one["uitleg"] = trace_to_json(trace);
                if (!remarks.empty()) one["fouten"] = std::move(remarks);
                results[name] = std::move(one);
                continue;
            }
            streams_.out << name << ": " << to_string(result) << '\n';
            for (const std::string& sentence :
                 options_.trace ? trace.sentences() : std::vector<std::string>{}) {
                streams_.out << "  - " << sentence << '\n';
            }
        }
        if (options_.json) streams_.out << boost::json::serialize(results) << '\n';
        return ok;
    }

  private:
    const dmn::Model& model_;
    const Options& options_;
    const Clock& clock_;
    Streams& streams_;
};

int eval(const Options& options, const Clock& clock, Streams& streams) {
    if (options.words.size() != 1) return incomplete(streams, "Geef het bestand van één beslismodel op.");
    if (!options.has_input) return incomplete(streams, "Geef met --input de gegevens om mee te rekenen.");
    const auto text = read_file(options.words[0]);
    if (!text) return report(streams, text.error(), options.json);
    const auto model = dmn::load(*text, options.words[0]);
    if (!model) return report(streams, model.error(), options.json);
    const auto json = read_json(options.input, streams);
    if (!json) return report(streams, json.error(), options.json);
    std::vector<std::string> decisions = model->decisions();
    if (!options.decision.empty()) {
        if (!model->find(options.decision)) {
            std::string known;
            for (const std::string& name : decisions) known += (known.empty() ? "" : ", ") + name;
            return report(streams,
                          {Fault::missing,
                           "Deze beslissing bestaat niet: " + options.decision + ". Kies uit: " + known + ".",
                           {}},
                          options.json);
        }
        decisions = {options.decision};
    }
    Evaluation evaluation{*model, options, clock, streams};
    bool ok = true;
    if (json->is_array()) {
        Progress progress{streams, json->get_array().size()};
        for (const auto& one : json->get_array()) {
            ok = evaluation.run(decisions, one) && ok;
            progress.step();
        }
    } else {
        ok = evaluation.run(decisions, *json);
    }
    return ok ? 0 : 1;
}

}  // namespace

int rules_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams) {
    Options options = parse_options(arguments, "--input", {"--input", "--decision", "--trace", "--json"});
    if (options.help || options.words.empty()) {
        (options.help ? streams.out : streams.err) << rules_usage;
        return options.help ? 0 : 2;
    }
    if (!options.wrong.empty()) return wrongly_called(streams, options.wrong, rules_usage);
    const std::string command = options.words.front();
    options.words.erase(options.words.begin());
    if (command == "check") return check(options, streams);
    if (command == "eval") return eval(options, clock, streams);
    return wrongly_called(streams, command, rules_usage);
}

int feel_command(const std::vector<std::string>& arguments, const Clock& clock, Streams streams) {
    const Options options = parse_options(arguments, "--context", {"--context", "--json"});
    if (options.help) {
        streams.out << feel_usage;
        return 0;
    }
    if (!options.wrong.empty() || options.words.size() != 1)
        return wrongly_called(streams, options.wrong, feel_usage);
    feel::Environment environment;
    std::vector<feel::Value> values;
    if (options.has_input) {
        const auto json = read_json(options.input, streams);
        if (!json) return report(streams, json.error(), options.json);
        const feel::Value context = feel::from_json(*json);
        if (!context.is_context())
            return report(streams, {Fault::invalid, "De context is geen JSON-object.", {}}, options.json);
        for (const feel::Entry& entry : context.as_context()) {
            environment.variables.push_back({entry.name(), feel::type_of(entry.value)});
            values.push_back(entry.value);
        }
    }
    feel::Source source;
    source.text = options.words[0];
    source.file = "expressie";
    const auto expression = feel::Expression::parse(source, environment);
    if (!expression) return report(streams, expression.error(), options.json);
    feel::Machine machine{clock};
    const feel::Value value = expression->evaluate(machine, values);
    if (options.json) {
        streams.out << boost::json::serialize(feel::to_json(value)) << '\n';
    } else {
        streams.out << to_literal(value) << '\n';
    }
    return 0;
}

}  // namespace ph::cli
