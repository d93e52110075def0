// "approach show": an approach as an outline that a person can read, or as JSON with the same words.
#include <boost/json.hpp>

#include <ostream>

#include "cli/approach.hpp"
#include "cli/approach_words.hpp"
#include "cli/arguments.hpp"
#include "cli/layout.hpp"
#include "cli/report.hpp"

namespace ph::cli {
namespace {

using boost::json::array;
using boost::json::object;
using engine::ItemIndex;

constexpr const char* show_usage =
    "participatiehuis approach show ID [--json]\n"
    "  Laat een aanpak lezen: uitgangspunten, feiten, de onderdelen met wie ze doet en wanneer ze beginnen,\n"
    "  en wat de bron openlaat.\n";

class Outline {
  public:
    Outline(const engine::Approach& approach, std::ostream& out) : approach_(approach), out_(out) {}

    void write() {
        Fields head = words_of_head(approach_);
        out_ << approach_.name << " (" << approach_.id << ")\n\n";
        for (const Field& field : head) {
            if (field.name != "naam" && field.name != "uitgangspunten" && field.name != "opengelaten")
                write_field(field, 0);
        }
        write_list("Uitgangspunten", approach_.principles);
        write_facts();
        out_ << "\nOnderdelen\n";
        for (ItemIndex i = 1; i < approach_.definition.size(); ++i) write_item(i);
        std::vector<std::string> open;
        open.reserve(approach_.open.size());
        for (const engine::OpenQuestion& question : approach_.open)
            open.push_back(question.about + ": " + question.text);
        write_list("Wat de bron openlaat", open);
    }

  private:
    static constexpr std::size_t step = 2;        // columns of indentation
    static constexpr std::size_t names = 18;      // columns for the name of a field
    static constexpr std::size_t narrowest = 40;  // columns left for text, however deep

    void write_text(std::string_view text, std::string head, std::size_t indent) {
        const std::size_t room = screen_width > indent + narrowest ? screen_width - indent : narrowest;
        for (const std::string& line : wrapped(text, room)) {
            out_ << head << line << '\n';
            head.assign(indent, ' ');
        }
    }

    void write_field(const Field& field, std::size_t depth) {
        const std::size_t indent = step * (depth + 1) + names;
        std::string head = padded(std::string(step * (depth + 1), ' ') + label_of(field.name), indent);
        for (const std::string& value : field.values) {
            write_text(value, head, indent);
            // Several criteria are alternatives.
            const bool is_criterion = field.name == "begint" || field.name == "stopt";
            head = padded(std::string(step * (depth + 1), ' ') + (is_criterion ? "of" : ""), indent);
        }
    }

    void write_list(const std::string& title, const std::vector<std::string>& texts) {
        if (texts.empty()) return;
        out_ << '\n' << title << '\n';
        for (const std::string& text : texts) write_text(text, "  - ", 4);
    }

    void write_facts() {
        out_ << "\nFeiten\n";
        for (std::size_t i = 0; i < approach_.facts.size(); ++i) {
            out_ << std::string(step, ' ') << approach_.definition.facts()[i].name << '\n';
            for (const Field& field : words_of_fact(approach_, i)) write_field(field, 1);
        }
    }

    void write_item(ItemIndex index) {
        const engine::Item& item = approach_.definition.item(index);
        const std::size_t depth = depth_of(index);
        Fields fields = words_of_item(approach_, index);
        out_ << std::string(step * depth, ' ') << item.name << " (" << fields.at(1).values.front() << ", "
             << item.id << ")\n";
        if (item.entry_count == 0 && !item.discretionary && item.kind != engine::ItemKind::listener)
            write_field({"begint", {depth > 1 ? "met de fase" : "met de zaak"}, true}, depth);
        for (const Field& field : fields) {
            if (field.name != "naam" && field.name != "soort") write_field(field, depth);
        }
    }

    [[nodiscard]] std::size_t depth_of(ItemIndex index) const {
        std::size_t depth = 0;
        for (ItemIndex i = index; i != 0; i = approach_.definition.item(i).parent) ++depth;
        return depth;
    }

    const engine::Approach& approach_;
    std::ostream& out_;
};

void put_fields(object& json, const Fields& fields) {
    for (const Field& field : fields) {
        if (field.is_list) {
            array values;
            for (const std::string& value : field.values) values.emplace_back(value);
            json[field.name] = std::move(values);
        } else {
            json[field.name] = field.values.front();
        }
    }
}

object to_json(const engine::Approach& approach) {
    const engine::Definition& definition = approach.definition;
    object json{{"id", approach.id}};
    put_fields(json, words_of_head(approach));
    json["versie"] = approach.version;
    json["geldtVanaf"] = to_string(approach.valid_from);
    array facts;
    for (std::size_t i = 0; i < approach.facts.size(); ++i) {
        object fact{{"naam", definition.facts()[i].name}};
        put_fields(fact, words_of_fact(approach, i));
        facts.push_back(std::move(fact));
    }
    json["feiten"] = std::move(facts);
    array items;
    for (ItemIndex i = 1; i < definition.size(); ++i) {
        object item{{"id", definition.item(i).id}};
        if (definition.item(i).parent != 0) item["fase"] = definition.item(definition.item(i).parent).id;
        put_fields(item, words_of_item(approach, i));
        items.push_back(std::move(item));
    }
    json["onderdelen"] = std::move(items);
    return json;
}

}  // namespace

int show_command(const std::vector<std::string>& arguments, const app::Catalogue& catalogue,
                 Streams streams) {
    const Arguments given = take_apart(arguments, {{"--json"}, {}});
    if (given.help) {
        streams.out << show_usage;
        return 0;
    }
    if (!given.wrong.empty() || given.words.size() != 1) {
        if (!given.wrong.empty()) streams.err << "✗ Dit begrijp ik niet: " << given.wrong << "\n\n";
        streams.err << show_usage;
        return 2;
    }
    const auto found = catalogue.approaches.find(given.words.front());
    if (found == catalogue.approaches.end()) {
        return report(streams, unknown_id("aanpak", given.words.front(), ids_of(catalogue.approaches)),
                      given.has("--json"));
    }
    if (given.has("--json")) {
        streams.out << boost::json::serialize(to_json(*found->second)) << '\n';
    } else {
        Outline{*found->second, streams.out}.write();
    }
    return 0;
}

}  // namespace ph::cli
