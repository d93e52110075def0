// Reads JSON with Boost.JSON's event parser, because its own document drops repeated names silently.
#include "wire/node.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <unordered_set>

#include "wire/json_write.hpp"

namespace ph::wire {
namespace {

namespace json = boost::json;
using json::error_code;
using json::string_view;

// Code points of valid UTF-8: every byte but the continuation bytes.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

class Builder {
  public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = 1'000;
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit Builder(const Limits& limits) : limits_(limits) {}

    Document take() { return std::move(document_); }
    void add_problem(Problem problem) { document_.problems.push_back(std::move(problem)); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(Node{Node::Members{}}); }
    bool on_object_end(std::size_t, error_code&) { return close(); }
    bool on_array_begin(error_code&) { return open(Node{Node::Items{}}); }
    bool on_array_end(std::size_t, error_code&) { return close(); }

    bool on_key_part(string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_key(string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        frames_.back().name = std::exchange(text_, {});
        return true;
    }
    bool on_string_part(string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_string(string_view part, std::size_t, error_code&) {
        text_.append(part.data(), part.size());
        if (characters(text_) > limits_.text) {
            add_problem({"te-lang",
                         "Deze tekst is te lang. Maximaal " + std::to_string(limits_.text) + " tekens.",
                         at_pointer(pointer())});
        }
        // Valid JSON, but no text in any language holds it and PostgreSQL cannot store it.
        if (text_.find('\0') != std::string::npos) {
            add_problem({"ongeldig-teken", "Deze tekst bevat een teken dat niet mag (U+0000).",
                         at_pointer(pointer())});
        }
        return put(Node{std::exchange(text_, {})});
    }
    bool on_number_part(string_view part, error_code&) {
        text_.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t number, string_view, error_code&) {
        text_.clear();
        return put(Node{number});
    }
    bool on_uint64(std::uint64_t, string_view part, error_code&) { return put_double(part); }
    bool on_double(double, string_view part, error_code&) { return put_double(part); }
    bool on_bool(bool value, error_code&) { return put(Node{value}); }
    bool on_null(error_code&) { return put(Node{}); }
    bool on_comment_part(string_view, error_code&) { return true; }
    bool on_comment(string_view, error_code&) { return true; }

  private:
    struct Frame {
        Node node;
        std::string name;                       // of the member being read
        std::unordered_set<std::string> names;  // seen so far in this object
        std::size_t count = 0;
    };

    // Where the value that is being read stands.
    [[nodiscard]] std::string pointer() const {
        std::string pointer;
        for (const Frame& frame : frames_) {
            pointer = child_pointer(pointer,
                                    frame.node.as<Node::Items>() ? std::to_string(frame.count) : frame.name);
        }
        return pointer;
    }

    bool open(Node node) {
        frames_.push_back({std::move(node), {}, {}, 0});
        return true;
    }
    bool close() {
        Node node = std::move(frames_.back().node);
        frames_.pop_back();
        return put(std::move(node));
    }
    // Boost.JSON 1.81 rounds its doubles loosely; from_chars gives the nearest one.
    bool put_double(string_view last_part) {
        text_.append(last_part.data(), last_part.size());
        double number = 0;
        const auto end = text_.data() + text_.size();
        if (std::from_chars(text_.data(), end, number).ec != std::errc{}) {
            add_problem({"buiten-bereik", "Dit getal is te groot of te klein.", at_pointer(pointer())});
        }
        text_.clear();
        return put(Node{number});
    }
    bool put(Node node) {
        if (frames_.empty()) {
            document_.root = std::move(node);
            return true;
        }
        Frame& frame = frames_.back();
        if (frame.count == limits_.items) {
            add_problem({"te-veel",
                         "Dit zijn te veel onderdelen. Maximaal " + std::to_string(limits_.items) + ".",
                         at_pointer(pointer())});
        }
        if (frame.count < limits_.items) add(frame, std::move(node));
        ++frame.count;
        return true;
    }
    void add(Frame& frame, Node node) {
        if (auto* items = std::get_if<Node::Items>(&frame.node.value)) {
            items->push_back(std::move(node));
        } else if (frame.names.insert(frame.name).second) {
            std::get<Node::Members>(frame.node.value).push_back({frame.name, std::move(node)});
        } else {
            add_problem(
                {"dubbel-veld", "Dit veld staat er twee keer. Laat er één staan.", at_pointer(pointer())});
        }
    }

    Limits limits_;
    Document document_;
    std::vector<Frame> frames_;
    std::string text_;
};

Problem syntax_problem(std::string_view text, std::size_t offset, const error_code& error) {
    Place place;
    place.line = place.column = 1;
    for (const char c : text.substr(0, std::min(offset, text.size()))) {
        ++place.column;
        if (c == '\n') ++place.line, place.column = 1;
    }
    const std::string where =
        "regel " + std::to_string(place.line) + ", teken " + std::to_string(place.column);
    if (error == json::error::too_deep) {
        return {"te-diep", "De JSON is te diep genest (" + where + ").", place};
    }
    if (error == json::error::syntax && offset < text.size() &&
        static_cast<unsigned char>(text[offset]) >= 0x80) {
        return {"ongeldige-tekens", "De tekst is geen geldige UTF-8 (" + where + ").", place};
    }
    if (error == json::error::incomplete) {
        return {"ongeldige-json", "De JSON is niet af (" + where + ").", place};
    }
    return {"ongeldige-json", "Dit is geen geldige JSON (" + where + ").", place};
}

}  // namespace

std::string child_pointer(std::string_view pointer, std::string_view name) {
    std::string child{pointer};
    child += '/';
    for (const char c : name) {
        if (c == '~') {
            child += "~0";
        } else if (c == '/') {
            child += "~1";
        } else {
            child += c;
        }
    }
    return child;
}

Document parse_json(std::string_view text, const Limits& limits) {
    json::parse_options options;
    options.max_depth = limits.depth;
    json::basic_parser<Builder> parser{options, limits};
    error_code error;
    std::size_t read = parser.write_some(false, text.data(), text.size(), error);
    if (!error && read < text.size()) error = json::error::extra_data;
    if (error) {
        Document broken;
        broken.problems.push_back(syntax_problem(text, read, error));
        return broken;
    }
    return parser.handler().take();
}

void append_json(std::string& out, const Node& node) {
    struct Visitor {
        std::string& out;
        void operator()(std::monostate) const { out += "null"; }
        void operator()(bool value) const { append(out, value); }
        void operator()(std::int64_t value) const { append(out, value); }
        void operator()(double value) const { append(out, value); }
        void operator()(const std::string& value) const { append(out, value); }
        void operator()(const Node::Items& items) const {
            out += '[';
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (i > 0) out += ',';
                append_json(out, items[i]);
            }
            out += ']';
        }
        void operator()(const Node::Members& members) const {
            out += '{';
            for (std::size_t i = 0; i < members.size(); ++i) {
                if (i > 0) out += ',';
                append(out, members[i].name);
                out += ':';
                append_json(out, members[i].node);
            }
            out += '}';
        }
    };
    std::visit(Visitor{out}, node.value);
}

}  // namespace ph::wire
