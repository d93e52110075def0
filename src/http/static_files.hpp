// The built front end, read once at start: hashed names may be kept for ever, the rest is asked again by its
// ETag.
#pragma once
#include <atomic>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "http/request.hpp"
#include "http/response.hpp"

namespace ph::http {

class StaticFiles {
  public:
    // A folder that does not exist gives no files; pages then say that the screens are not built.
    explicit StaticFiles(const std::filesystem::path& folder);

    // Makes the gzip forms; takes a while, runs beside the first requests.
    void compress();

    // The file at "assets/app-1a2b3c4d.js"; nothing when there is none.
    [[nodiscard]] std::optional<Response> answer(const Request& request, std::string_view path) const;
    // The text of a page, to put the boot data in.
    [[nodiscard]] const std::string* text(std::string_view path) const;
    [[nodiscard]] bool empty() const noexcept { return files_.empty(); }

  private:
    struct File {
        std::shared_ptr<const std::string> content;
        std::atomic<std::shared_ptr<const std::string>> gzip;
        std::string type;
        std::string etag;
        bool immutable = false;
    };
    std::map<std::string, File, std::less<>> files_;
};

}  // namespace ph::http
