// Any bytes as a JSON body: no crash, a good document survives writing and reading, a bad one has its
// problems.
#include <cstdint>
#include <cstdlib>

#include "domain/ids.hpp"
#include "wire/domain_names.hpp"
#include "wire/json.hpp"

namespace {

struct Part {
    std::string naam;
    std::optional<ph::Instant> moment;
};
BOOST_DESCRIBE_STRUCT(Part, (), (naam, moment))

struct Body {
    std::string tekst;
    std::optional<ph::Date> datum;
    std::optional<ph::DossierId> id;
    std::optional<ph::Role> rol;
    std::optional<double> getal;
    std::optional<int> aantal;
    std::vector<Part> delen;
    std::map<std::string, ph::wire::RawJson> overig;
};
BOOST_DESCRIBE_STRUCT(Body, (), (tekst, datum, id, rol, getal, aantal, delen, overig))

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    const auto any = ph::wire::read<ph::wire::RawJson>(text);
    if (any.ok() && !ph::wire::read<ph::wire::RawJson>(any->text).ok()) std::abort();
    const auto body = ph::wire::read<Body>(text);
    if (!body.ok()) {
        if (body.error().problems.empty()) std::abort();
        return 0;
    }
    const std::string written = ph::wire::write(*body);
    const auto again = ph::wire::read<Body>(written);
    if (!again.ok() || ph::wire::write(*again) != written) std::abort();
    return 0;
}
