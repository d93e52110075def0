#include <boost/json.hpp>

#include <ostream>

#include "interop/event_log.hpp"

namespace ph::interop {
namespace {

using boost::json::array;
using boost::json::object;

object coding(std::string_view system, std::string_view code, std::string_view display) {
    return {{"system", system}, {"code", code}, {"display", display}};
}

object concept_of(std::string_view text) {
    return {{"text", text}};
}

object reference(std::string_view kind, const std::string& id) {
    return {{"identifier", object{{"system", "urn:participatiehuis:" + std::string(kind)}, {"value", id}}}};
}

// Codes of DICOM (system DCM) and of HL7 that NEN 7513 points at.
object type_of_event(const access::AuditEvent& event) {
    constexpr std::string_view dicom = "http://dicom.nema.org/resources/ontology/DCM";
    if (event.dossier_id || !event.persons.empty()) return coding(dicom, "110110", "Patient Record");
    if (event.action.starts_with("session")) return coding(dicom, "110114", "User Authentication");
    return coding(dicom, "110112", "Query");
}

class Nen7513 final : public EventLog {
  public:
    Nen7513(std::ostream& out, std::string installation)
        : out_(out),
          installation_(std::move(installation)) {}

    void add(const access::AuditEvent& event) override {
        object line{
            {"resourceType", "AuditEvent"},
            {"id", event.id.to_string()},
            {"type", type_of_event(event)},
            {"subtype", array{coding("urn:participatiehuis:handeling", event.action, event.action)}},
            // What a change adds, replaces or removes is in the payload, which is no part of an export.
            {"action", event.change ? "U" : "R"},
            {"recorded", to_string(event.at)},
            {"outcome", event.allowed ? "0" : "4"}};
        if (!event.purpose.empty()) line["purposeOfEvent"] = array{concept_of(event.purpose)};
        line["agent"] = array{agent_of(event)};
        line["source"] = object{{"observer", reference("installatie", installation_)},
                                {"site", event.municipality_id.to_string()}};
        // FHIR knows no empty list.
        if (array entities = entities_of(event); !entities.empty()) line["entity"] = std::move(entities);
        out_ << boost::json::serialize(line) << '\n';
    }

  private:
    // Who did it, and for which organisation: the one that answers for it.
    static object agent_of(const access::AuditEvent& event) {
        object agent{{"requestor", true}};
        agent["who"] =
            event.user_id ? reference("gebruiker", event.user_id->to_string()) : reference("systeem", "tijd");
        if (!event.role.empty()) agent["role"] = array{concept_of(event.role)};
        if (!event.ground.empty()) agent["policy"] = array{"urn:participatiehuis:grondslag:" + event.ground};
        if (event.organisation_id) {
            agent["extension"] = array{
                object{{"url", "urn:participatiehuis:verantwoordelijke-organisatie"},
                       {"valueReference", reference("organisatie", event.organisation_id->to_string())}}};
        }
        return agent;
    }

    static array entities_of(const access::AuditEvent& event) {
        constexpr std::string_view types = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
        constexpr std::string_view roles = "http://terminology.hl7.org/CodeSystem/object-role";
        array entities;
        for (const PersonId& person : event.persons) {
            entities.push_back(object{{"what", reference("persoon", person.to_string())},
                                      {"type", coding(types, "1", "Person")},
                                      {"role", coding(roles, "1", "Patient")}});
        }
        if (event.dossier_id) {
            array labels;
            event.categories.each([&](access::DataCategory category) {
                const char* const name = boost::describe::enum_to_string(category, "");
                labels.push_back(coding("urn:participatiehuis:gegevenscategorie", name, name));
            });
            object dossier{{"what", reference("dossier", event.dossier_id->to_string())},
                           {"type", coding(types, "2", "System Object")},
                           {"role", coding(roles, "3", "Report")}};
            if (!labels.empty()) dossier["securityLabel"] = std::move(labels);
            if (!event.subject.empty()) dossier["description"] = event.subject;
            entities.push_back(std::move(dossier));
        }
        return entities;
    }

    std::ostream& out_;
    std::string installation_;
};

}  // namespace

std::unique_ptr<EventLog> nen7513_log(std::ostream& out, std::string installation) {
    return std::make_unique<Nen7513>(out, std::move(installation));
}

}  // namespace ph::interop
