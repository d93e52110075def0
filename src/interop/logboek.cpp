#include <boost/json.hpp>

#include <ostream>

#include "interop/event_log.hpp"

namespace ph::interop {
namespace {

using boost::json::object;

std::string hex_of(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 0x0FU];
    }
    return text;
}

// The last eight bytes of an id are random. One event about more persons gives each of them a span.
std::string span_of(const EventId& id, std::size_t subject) {
    Uuid bytes = id.uuid;
    bytes.bytes[15] = static_cast<std::uint8_t>(bytes.bytes[15] ^ subject);
    return hex_of(std::span(bytes.bytes).subspan(8));
}

class Logboek final : public EventLog {
  public:
    Logboek(std::ostream& out, LogboekSettings settings) : out_(out), settings_(std::move(settings)) {}

    void add(const access::AuditEvent& event) override {
        if (event.persons.empty()) ++left_out_;
        for (std::size_t i = 0; i < event.persons.size(); ++i) {
            const std::string at = to_string(event.at);
            out_ << boost::json::serialize(object{
                        // An event that no request asked for is a trace of its own.
                        {"trace_id", hex_of(event.trace_id.value_or(event.id.uuid).bytes)},
                        {"span_id", span_of(event.id, i)},
                        {"status", event.allowed ? "Ok" : "Error"},
                        {"name", event.action},
                        {"start_time", at},
                        {"end_time", at},
                        {"attributes", attributes_of(event, event.persons[i])},
                    })
                 << '\n';
        }
    }

  private:
    object attributes_of(const access::AuditEvent& event, const PersonId& person) const {
        return {{"dpl.core.processing_activity_id", settings_.register_url + event.purpose},
                {"dpl.core.data_subject_id", settings_.seal(person.to_string())},
                {"dpl.core.data_subject_id_type", "participatiehuis-persoon"}};
    }

    std::ostream& out_;
    LogboekSettings settings_;
};

}  // namespace

std::unique_ptr<EventLog> logboek_log(std::ostream& out, LogboekSettings settings) {
    return std::make_unique<Logboek>(out, std::move(settings));
}

}  // namespace ph::interop
