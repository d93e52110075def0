#include "interop/drawing.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <array>
#include <memory>
#include <pugixml.hpp>

namespace ph::interop {
namespace {

struct SvgRelease {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};
struct CairoRelease {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SvgHandle = std::unique_ptr<RsvgHandle, SvgRelease>;

// What librsvg tells through a pointer to a pointer; released with this.
class SvgFailure {
  public:
    [[nodiscard]] GError** place() { return &error_; }
    [[nodiscard]] std::string reason() const {
        std::string text = error_ ? error_->message : "";
        while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
        return text;
    }
    SvgFailure() = default;
    ~SvgFailure() { g_clear_error(&error_); }
    SvgFailure(const SvgFailure&) = delete;
    SvgFailure& operator=(const SvgFailure&) = delete;

  private:
    GError* error_ = nullptr;
};

const guint8* bytes_of(std::string_view text) {
    return reinterpret_cast<const guint8*>(text.data());
}

// Without a place of its own, so nothing beside it is ever opened.
SvgHandle opened(std::string_view svg, SvgFailure& failure) {
    return SvgHandle{rsvg_handle_new_from_data(bytes_of(svg), svg.size(), failure.place())};
}

Error no_drawing(const std::string& why) {
    return {Fault::invalid, "Deze tekening is niet te gebruiken. " + why, {}};
}
Error not_drawn() {
    return {Fault::unavailable, "Er is nu geen PDF te maken.", {}};
}

// SVG 1.1, chapter 9, and what holds shapes together or says what they are.
constexpr std::array<std::string_view, 10> shapes{"g",    "path",     "rect",    "circle", "ellipse",
                                                  "line", "polyline", "polygon", "title",  "desc"};

// The first element that is no shape; empty: none.
std::string other_than_shape(const pugi::xml_node& parent) {
    for (const pugi::xml_node& node : parent.children()) {
        if (node.type() != pugi::node_element) continue;
        if (std::ranges::find(shapes, std::string_view{node.name()}) == shapes.end()) return node.name();
        if (std::string found = other_than_shape(node); !found.empty()) return found;
    }
    return {};
}

bool is_square(RsvgHandle* handle) {
    gboolean has_width = FALSE;
    gboolean has_height = FALSE;
    gboolean has_box = FALSE;
    RsvgLength width{};
    RsvgLength height{};
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
    return has_box && box.x == 0 && box.y == 0 && box.width > 0 && box.width == box.height;
}

bool has_ink(RsvgHandle* handle) {
    const RsvgRectangle square{0, 0, 1, 1};
    RsvgRectangle ink{};
    SvgFailure failure;
    return rsvg_handle_get_geometry_for_layer(handle, nullptr, &square, &ink, nullptr, failure.place()) &&
           (ink.width > 0 || ink.height > 0);
}

}  // namespace

Result<Drawing> read_drawing(std::string_view svg) {
    SvgFailure failure;
    const SvgHandle handle = opened(svg, failure);
    if (!handle) return no_drawing("Het is geen SVG-bestand: " + failure.reason());
    pugi::xml_document document;
    if (!document.load_buffer(svg.data(), svg.size())) return no_drawing("Het is geen SVG-bestand.");
    const pugi::xml_node root = document.child("svg");
    if (!is_square(handle.get())) return no_drawing("Maak er een vierkant van: viewBox=\"0 0 256 256\".");
    if (const std::string other = other_than_shape(root); !other.empty())
        return no_drawing("Gebruik alleen vormen (zoals path of circle), en geen " + other + '.');
    if (!has_ink(handle.get())) return no_drawing("Er staat niets in.");
    return Drawing{std::string{svg}, std::string_view{root.attribute("data-spiegelen").value()} == "ja"};
}

Status draw(const Drawing& drawing, cairo_t* pen, const DrawnAs& as) {
    SvgFailure failure;
    const SvgHandle handle = opened(drawing.svg, failure);
    if (!handle) return not_drawn();
    const std::string style = "svg { color: " + std::string{as.ink} + " }";
    if (!rsvg_handle_set_stylesheet(handle.get(), bytes_of(style), style.size(), failure.place()))
        return not_drawn();
    // By way of a recording: librsvg 2.54 refuses some places on a sheet that is turned around.
    const std::unique_ptr<cairo_surface_t, CairoRelease> recording{
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr)};
    const std::unique_ptr<cairo_t, CairoRelease> recorder{cairo_create(recording.get())};
    const RsvgRectangle square{0, 0, as.side, as.side};
    if (!rsvg_handle_render_document(handle.get(), recorder.get(), &square, failure.place()))
        return not_drawn();
    cairo_save(pen);
    if (as.turned) {
        cairo_translate(pen, as.side, 0);
        cairo_scale(pen, -1, 1);
    }
    cairo_set_source_surface(pen, recording.get(), 0, 0);
    cairo_paint(pen);
    cairo_restore(pen);
    return cairo_status(pen) == CAIRO_STATUS_SUCCESS ? Status{} : not_drawn();
}

}  // namespace ph::interop
