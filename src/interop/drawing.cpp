#include "interop/drawing.hpp"

#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace ph::interop {
namespace {

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};
Point operator+(Point a, Point b) {
    return {a.x + b.x, a.y + b.y};
}
Point operator-(Point a, Point b) {
    return {a.x - b.x, a.y - b.y};
}
Point operator*(double factor, Point a) {
    return {factor * a.x, factor * a.y};
}

bool is_between(char c) {
    return c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r';
}
bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_relative(char command) {
    return command >= 'a' && command <= 'z';
}
char in_capitals(char command) {
    return is_relative(command) ? static_cast<char>(command - 'a' + 'A') : command;
}

// Numbers and flags out of path data. After a mistake everything is zero.
class PathWords {
  public:
    explicit PathWords(std::string_view text) : left_(text) {}

    [[nodiscard]] bool failed() const { return failed_; }
    bool at_end() {
        skip();
        return left_.empty();
    }
    std::optional<char> command() {
        skip();
        if (left_.empty() || !is_letter(left_.front())) return std::nullopt;
        const char found = left_.front();
        left_.remove_prefix(1);
        return found;
    }
    double number() {
        skip();
        if (!left_.empty() && left_.front() == '+') left_.remove_prefix(1);
        double value = 0;
        const auto read = std::from_chars(left_.data(), left_.data() + left_.size(), value);
        // "inf" and "nan" are numbers elsewhere.
        if (read.ec != std::errc{} || !std::isfinite(value)) return fail();
        left_.remove_prefix(static_cast<std::size_t>(read.ptr - left_.data()));
        return value;
    }
    // One digit; the next number may follow without a space.
    bool flag() {
        skip();
        if (left_.empty() || (left_.front() != '0' && left_.front() != '1')) {
            fail();
            return false;
        }
        const bool set = left_.front() == '1';
        left_.remove_prefix(1);
        return set;
    }

  private:
    double fail() {
        failed_ = true;
        left_ = {};
        return 0;
    }
    void skip() {
        while (!left_.empty() && is_between(left_.front())) left_.remove_prefix(1);
    }

    std::string_view left_;
    bool failed_ = false;
};

class PathReader {
  public:
    explicit PathReader(std::string_view data) : words_(data) {}

    // Nothing when it is no path that can be drawn.
    std::optional<std::vector<DrawingStep>> read() {
        char command = 0;
        while (!words_.at_end()) {
            if (const auto next = words_.command()) {
                command = *next;
            } else if (command == 0 || in_capitals(command) == 'Z') {
                return std::nullopt;
            }
            if (steps_.empty() && in_capitals(command) != 'M') return std::nullopt;
            if (!step(command) || words_.failed()) return std::nullopt;
            // Further points of a start are lines.
            if (command == 'M') command = 'L';
            if (command == 'm') command = 'l';
        }
        if (words_.failed() || steps_.empty()) return std::nullopt;
        return std::move(steps_);
    }

  private:
    bool step(char command) {
        const Point from = is_relative(command) ? at_ : Point{};
        const Point before = at_;
        const bool was_curve = curved_;
        curved_ = false;
        switch (in_capitals(command)) {
            case 'M': start(from + point()); return true;
            case 'L': line(from + point()); return true;
            case 'H': line({from.x + words_.number(), before.y}); return true;
            case 'V': line({before.x, from.y + words_.number()}); return true;
            case 'C': {
                const Point first = from + point();
                const Point second = from + point();
                curve(first, second, from + point());
                return true;
            }
            case 'S': {
                const Point first = was_curve ? before + (before - handle_) : before;
                const Point second = from + point();
                curve(first, second, from + point());
                return true;
            }
            case 'Q': {
                const Point handle = from + point();
                const Point to = from + point();
                curve(before + 2.0 / 3 * (handle - before), to + 2.0 / 3 * (handle - to), to);
                curved_ = false;
                return true;
            }
            case 'A': {
                const double rx = std::abs(words_.number());
                const double ry = std::abs(words_.number());
                const double turned = words_.number() * std::numbers::pi / 180;
                const bool large = words_.flag();
                const bool sweep = words_.flag();
                arc({rx, ry}, turned, large, sweep, from + point());
                return true;
            }
            case 'Z':
                steps_.push_back({DrawingMove::close, {}});
                at_ = began_;
                return true;
            default: return false;
        }
    }

    Point point() {
        const double x = words_.number();
        return {x, words_.number()};
    }
    void start(Point to) {
        steps_.push_back({DrawingMove::start, {to.x, to.y}});
        at_ = began_ = to;
    }
    void line(Point to) {
        steps_.push_back({DrawingMove::line, {to.x, to.y}});
        at_ = to;
    }
    void curve(Point first, Point second, Point to) {
        steps_.push_back({DrawingMove::curve, {first.x, first.y, second.x, second.y, to.x, to.y}});
        at_ = to;
        handle_ = second;
        curved_ = true;
    }

    // From end points to a centre (SVG 1.1, appendix F.6.5), then in parts of at most a quarter turn.
    void arc(Point radius, double turned, bool large, bool sweep, Point to) {
        if (to == at_) return;
        if (radius.x == 0 || radius.y == 0) return line(to);
        const double cosine = std::cos(turned);
        const double sine = std::sin(turned);
        const Point half = 0.5 * (at_ - to);
        const Point p{cosine * half.x + sine * half.y, cosine * half.y - sine * half.x};
        const double excess = p.x * p.x / (radius.x * radius.x) + p.y * p.y / (radius.y * radius.y);
        if (excess > 1) radius = std::sqrt(excess) * radius;
        const double across = radius.x * radius.x * p.y * p.y + radius.y * radius.y * p.x * p.x;
        const double room = radius.x * radius.x * radius.y * radius.y - across;
        const double factor = (large == sweep ? -1 : 1) * std::sqrt(std::max(0.0, room / across));
        const Point c{factor * radius.x * p.y / radius.y, -factor * radius.y * p.x / radius.x};
        const Point centre = Point{cosine * c.x - sine * c.y, sine * c.x + cosine * c.y} + 0.5 * (at_ + to);
        const double first = std::atan2((p.y - c.y) / radius.y, (p.x - c.x) / radius.x);
        double angle = std::atan2((-p.y - c.y) / radius.y, (-p.x - c.x) / radius.x) - first;
        if (sweep && angle < 0) angle += 2 * std::numbers::pi;
        if (!sweep && angle > 0) angle -= 2 * std::numbers::pi;
        const auto along = [&](double x, double y) {
            return Point{cosine * x - sine * y, sine * x + cosine * y};
        };
        const int parts =
            std::max(1, static_cast<int>(std::ceil(std::abs(angle) / (std::numbers::pi / 2) - 1e-9)));
        const double part = angle / parts;
        const double reach = 4.0 / 3 * std::tan(part / 4);
        for (int i = 0; i < parts; ++i) {
            const double a = first + i * part;
            const double b = a + part;
            const Point begin = along(radius.x * std::cos(a), radius.y * std::sin(a));
            const Point end = along(radius.x * std::cos(b), radius.y * std::sin(b));
            const Point begin_way = along(-radius.x * std::sin(a), radius.y * std::cos(a));
            const Point end_way = along(-radius.x * std::sin(b), radius.y * std::cos(b));
            curve(centre + begin + reach * begin_way, centre + end - reach * end_way,
                  i + 1 == parts ? to : centre + end);
        }
        curved_ = false;
    }

    PathWords words_;
    std::vector<DrawingStep> steps_;
    Point at_;
    Point began_;
    Point handle_;         // the last one of a curve
    bool curved_ = false;  // the step before was a curve
};

Error no_drawing(const std::string& why) {
    return {Fault::invalid, "Deze tekening is niet te gebruiken. " + why, {}};
}

std::optional<double> side_of(const std::string& box) {
    PathWords words{box};
    const double left = words.number();
    const double top = words.number();
    const double width = words.number();
    const double height = words.number();
    if (words.failed() || !words.at_end() || left != 0 || top != 0 || width <= 0 || width != height)
        return std::nullopt;
    return width;
}

}  // namespace

Result<Drawing> read_drawing(std::string_view svg) {
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size())) return no_drawing("Het is geen SVG-bestand.");
    const pugi::xml_node root = document.child("svg");
    Drawing drawing;
    const auto side = side_of(root.attribute("viewBox").value());
    if (!side) return no_drawing("Maak er een vierkant van: viewBox=\"0 0 256 256\".");
    drawing.side = *side;
    drawing.mirrored_rtl = std::string_view{root.attribute("data-spiegelen").value()} == "ja";
    for (const pugi::xml_node& node : root.children()) {
        if (node.type() == pugi::node_comment) continue;
        if (std::string_view{node.name()} != "path")
            return no_drawing("Gebruik alleen gevulde paden (path).");
        auto steps = PathReader{node.attribute("d").value()}.read();
        if (!steps) return no_drawing("Een van de paden klopt niet.");
        drawing.paths.push_back({std::move(*steps), node.attribute("opacity").as_double(1)});
    }
    if (drawing.paths.empty()) return no_drawing("Er staat niets in.");
    return drawing;
}

}  // namespace ph::interop
