#include "http/static_files.hpp"

#include <zlib.h>

#include <array>
#include <fstream>
#include <sstream>

#include "app/auth/tokens.hpp"

namespace ph::http {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t worth_compressing = 512;  // bytes

std::string_view type_of(std::string_view extension) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 12> types{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff2", "font/woff2"},
        {".webmanifest", "application/manifest+json"},
        {".txt", "text/plain; charset=utf-8"},
        {".webp", "image/webp"},
        {".map", "application/json"},
    }};
    for (const auto& [name, type] : types) {
        if (name == extension) return type;
    }
    return "application/octet-stream";
}

bool is_text(std::string_view type) {
    return type.starts_with("text/") || type.starts_with("application/") || type == "image/svg+xml";
}

// "app-DqG3x_1a.js": eight characters of hash before the extension, as the front end's build names them.
bool has_hashed_name(const fs::path& file) {
    const std::string stem = file.stem().string();
    return stem.size() > 9 && stem[stem.size() - 9] == '-' &&
           stem.find_first_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_", stem.size() - 8) != std::string::npos;
}

std::string hex(const app::Digest& digest) {
    Uuid id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return id.to_string();
}

std::optional<std::string> gzipped(const std::string& text) {
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return std::nullopt;
    std::string out(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));  // zlib reads only
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) return std::nullopt;
    return out;
}

bool takes_gzip(const Request& request) {
    const auto accepted = request.header("accept-encoding");
    return accepted && accepted->find("gzip") != std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(const fs::path& folder) {
    std::error_code ignored;
    for (const auto& entry : fs::recursive_directory_iterator(folder, ignored)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in{entry.path(), std::ios::binary};
        std::ostringstream content;
        content << in.rdbuf();
        File& file = files_[fs::relative(entry.path(), folder).generic_string()];
        file.content = std::make_shared<const std::string>(std::move(content).str());
        file.type = type_of(entry.path().extension().string());
        file.etag = '"' + hex(app::auth::digest_of(*file.content)) + '"';
        file.immutable = has_hashed_name(entry.path());
    }
}

void StaticFiles::compress() {
    for (auto& [path, file] : files_) {
        if (!is_text(file.type) || file.content->size() < worth_compressing) continue;
        auto small = gzipped(*file.content);
        if (small && small->size() < file.content->size())
            file.gzip = std::make_shared<const std::string>(*std::move(small));
    }
}

std::optional<Response> StaticFiles::answer(const Request& request, std::string_view path) const {
    const auto found = files_.find(path);
    if (found == files_.end()) return std::nullopt;
    const File& file = found->second;
    Response response;
    response.with("Content-Type", file.type).with("ETag", file.etag).with("Vary", "Accept-Encoding");
    response.with("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    const auto known = request.header("if-none-match");
    if (known && known->find(file.etag) != std::string_view::npos) {
        response.status = 304;
        return response;
    }
    response.shared_body = file.content;
    if (const auto small = file.gzip.load(); small && takes_gzip(request)) {
        response.shared_body = small;
        response.with("Content-Encoding", "gzip");
    }
    return response;
}

const std::string* StaticFiles::text(std::string_view path) const {
    const auto found = files_.find(path);
    return found == files_.end() ? nullptr : found->second.content.get();
}

}  // namespace ph::http
