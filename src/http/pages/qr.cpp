#include "http/pages/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "http/pages/html.hpp"

namespace ph::http {
namespace {

constexpr int quiet_edge = 4;  // modules

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

bool is_dark(const QRcode& code, int x, int y) {
    return (code.data[y * code.width + x] & 1U) != 0;
}

// One rectangle for every run of dark modules on a row.
std::string dark_runs(const QRcode& code) {
    std::string path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width;) {
            const int from = x;
            while (x < code.width && is_dark(code, x, y)) ++x;
            if (x > from) {
                const std::string width = std::to_string(x - from);
                path += 'M' + std::to_string(from + quiet_edge) + ' ' + std::to_string(y + quiet_edge) + 'h' +
                        width + "v1h-" + width + 'z';
            } else {
                ++x;
            }
        }
    }
    return path;
}

}  // namespace

std::string qr_code(std::string_view text, std::string_view label) {
    const Code code{QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
    if (!code) return {};
    const std::string side = std::to_string(code->width + 2 * quiet_edge);
    return R"(<svg class="qr" role="img" aria-label=")" + escaped(label) + R"(" viewBox="0 0 )" + side + ' ' +
           side + R"(" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h)" + side + 'v' + side + "h-" +
           side + R"(z"/><path fill="#000" d=")" + dark_runs(*code) + R"("/></svg>)";
}

}  // namespace ph::http
