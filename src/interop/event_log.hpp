// The audit in the shapes that others read: one event after the other, straight to a stream, so that any
// number of them fits. docs/gebruik/logboek.md says what stands where.
#pragma once
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>

#include "access/gate.hpp"

namespace ph::interop {

class EventLog {
  public:
    virtual ~EventLog() = default;
    virtual void add(const access::AuditEvent& event) = 0;
    // After the last event.
    virtual void finish() {}
    // Events that this shape has no line for.
    [[nodiscard]] std::int64_t left_out() const noexcept { return left_out_; }

  protected:
    std::int64_t left_out_ = 0;
};

struct LogboekSettings {
    // Where the register of processing activities is; the purpose comes behind it.
    std::string register_url = "urn:participatiehuis:verwerkingsactiviteit:";
    // Encrypts the id of a data subject; gives text.
    std::function<std::string(std::string_view plain)> seal;
};

// Logboek Dataverwerkingen (Logius): JSON, one line for each event and data subject. Events about nobody in
// particular (signing in, lists) are left out.
std::unique_ptr<EventLog> logboek_log(std::ostream& out, LogboekSettings settings);

// NEN 7513 as FHIR R4 AuditEvent: JSON, one line an event. `installation` names the source.
std::unique_ptr<EventLog> nen7513_log(std::ostream& out, std::string installation);

// OCEL 2.0 JSON, for process mining: one document with ids only, no names. Keeps the ids of the objects until
// the end.
std::unique_ptr<EventLog> ocel_log(std::ostream& out);

}  // namespace ph::interop
