// The audit in the shapes that others read.
#include "interop/event_log.hpp"

#include <boost/json.hpp>

#include <sstream>

namespace ph::interop {
namespace {

using boost::json::value;

template <class IdType>
IdType id_of(int number) {
    IdType id;
    id.uuid.bytes[0] = 1;
    id.uuid.bytes[15] = static_cast<std::uint8_t>(number);
    return id;
}

access::AuditEvent read_of_a_plan() {
    access::AuditEvent event;
    event.id = id_of<EventId>(1);
    event.municipality_id = id_of<MunicipalityId>(2);
    event.at = Instant{std::chrono::milliseconds{1'763'800'000'123}};
    event.user_id = id_of<UserId>(3);
    event.organisation_id = id_of<OrganisationId>(4);
    event.role = "coach";
    event.action = "plan_read";
    event.purpose = "begeleiding";
    event.ground = "participatiewet-7";
    event.dossier_id = id_of<DossierId>(5);
    event.persons = {id_of<PersonId>(6)};
    event.categories = {access::DataCategory::plan};
    event.trace_id = Uuid::parse("0af76519-16cd-43dd-8448-eb211c80319c");
    return event;
}

std::string text_of(const value& text) {
    return std::string{text.as_string()};
}

std::vector<value> lines(const std::string& text) {
    std::vector<value> found;
    std::istringstream in{text};
    for (std::string line; std::getline(in, line);) found.push_back(boost::json::parse(line));
    return found;
}

std::unique_ptr<EventLog> logboek(std::ostream& out) {
    return logboek_log(out, {.register_url = "https://register.example/",
                             .seal = [](std::string_view plain) { return "dicht:" + std::string(plain); }});
}

TEST(Logboek, ALineNamesTraceActivityAndTheEncryptedSubject) {
    std::ostringstream out;
    logboek(out)->add(read_of_a_plan());
    const auto found = lines(out.str());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].at("trace_id"), "0af7651916cd43dd8448eb211c80319c");
    EXPECT_EQ(found[0].at("span_id").as_string().size(), 16U);
    EXPECT_EQ(found[0].at("status"), "Ok");
    EXPECT_EQ(found[0].at("name"), "plan_read");
    EXPECT_EQ(text_of(found[0].at("start_time")), to_string(read_of_a_plan().at));
    EXPECT_EQ(found[0].at("end_time"), found[0].at("start_time"));
    const auto& attributes = found[0].at("attributes");
    EXPECT_EQ(attributes.at("dpl.core.processing_activity_id"), "https://register.example/begeleiding");
    EXPECT_EQ(text_of(attributes.at("dpl.core.data_subject_id")), "dicht:" + id_of<PersonId>(6).to_string());
    EXPECT_EQ(attributes.at("dpl.core.data_subject_id_type"), "participatiehuis-persoon");
}

TEST(Logboek, HasALineForEachSubjectAndNoneWithoutOne) {
    std::ostringstream out;
    const auto log = logboek(out);
    auto event = read_of_a_plan();
    event.persons = {id_of<PersonId>(6), id_of<PersonId>(7)};
    event.allowed = false;
    event.trace_id.reset();
    log->add(event);
    event.persons.clear();
    log->add(event);
    const auto found = lines(out.str());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NE(found[0].at("span_id"), found[1].at("span_id"));
    EXPECT_EQ(found[0].at("trace_id"), found[1].at("trace_id"));
    EXPECT_EQ(found[0].at("status"), "Error");
    EXPECT_EQ(log->left_out(), 1);
}

TEST(Nen7513, ALineSaysWhoForWhomAboutWhomWhenAndWhat) {
    std::ostringstream out;
    nen7513_log(out, "proef")->add(read_of_a_plan());
    const auto found = lines(out.str());
    ASSERT_EQ(found.size(), 1U);
    const auto& line = found[0];
    EXPECT_EQ(line.at("resourceType"), "AuditEvent");
    EXPECT_EQ(line.at("type").at("code"), "110110");
    EXPECT_EQ(line.at("action"), "R");
    EXPECT_EQ(text_of(line.at("recorded")), to_string(read_of_a_plan().at));
    EXPECT_EQ(line.at("outcome"), "0");
    EXPECT_EQ(line.at_pointer("/purposeOfEvent/0/text"), "begeleiding");
    EXPECT_EQ(text_of(line.at_pointer("/agent/0/who/identifier/value")), id_of<UserId>(3).to_string());
    EXPECT_EQ(line.at_pointer("/agent/0/role/0/text"), "coach");
    EXPECT_EQ(line.at_pointer("/agent/0/policy/0"), "urn:participatiehuis:grondslag:participatiewet-7");
    EXPECT_EQ(text_of(line.at_pointer("/agent/0/extension/0/valueReference/identifier/value")),
              id_of<OrganisationId>(4).to_string());
    EXPECT_EQ(text_of(line.at_pointer("/entity/0/what/identifier/value")), id_of<PersonId>(6).to_string());
    EXPECT_EQ(text_of(line.at_pointer("/entity/1/what/identifier/value")), id_of<DossierId>(5).to_string());
    EXPECT_EQ(line.at_pointer("/entity/1/securityLabel/0/code"), "plan");
    EXPECT_EQ(line.at_pointer("/source/observer/identifier/value"), "proef");
}

TEST(Nen7513, WhatTheSystemDidByItselfAndWhatWasRefusedIsSaidSo) {
    std::ostringstream out;
    auto event = read_of_a_plan();
    event.user_id.reset();
    event.organisation_id.reset();
    event.change = true;
    event.allowed = false;
    nen7513_log(out, "proef")->add(event);
    const auto line = lines(out.str()).at(0);
    EXPECT_EQ(line.at_pointer("/agent/0/who/identifier/value"), "tijd");
    EXPECT_EQ(line.at("action"), "U");
    EXPECT_EQ(line.at("outcome"), "4");
}

TEST(Nen7513, WhatIsAboutNobodyHasNoEmptyListOfEntities) {
    std::ostringstream out;
    auto event = read_of_a_plan();
    event.action = "session.start";
    event.dossier_id.reset();
    event.persons.clear();
    nen7513_log(out, "proef")->add(event);
    const auto line = lines(out.str()).at(0);
    EXPECT_FALSE(line.as_object().contains("entity"));
    EXPECT_EQ(line.at("type").at("code"), "110114");
}

TEST(Ocel, EventsPointAtObjectsThatAreThereAndHaveATypeThatIsThere) {
    std::ostringstream out;
    const auto log = ocel_log(out);
    log->add(read_of_a_plan());
    auto other = read_of_a_plan();
    other.id = id_of<EventId>(8);
    other.action = "plan_change";
    log->add(other);
    log->finish();
    const auto document = boost::json::parse(out.str());
    std::set<std::string> objects;
    for (const auto& object : document.at("objects").as_array())
        objects.insert(std::string(object.at("id").as_string()));
    EXPECT_EQ(objects.size(), 4U);  // each once
    std::set<std::string> types;
    for (const auto& type : document.at("eventTypes").as_array())
        types.insert(std::string(type.at("name").as_string()));
    ASSERT_EQ(document.at("events").as_array().size(), 2U);
    for (const auto& event : document.at("events").as_array()) {
        EXPECT_TRUE(types.contains(std::string(event.at("type").as_string())));
        for (const auto& relation : event.at("relationships").as_array())
            EXPECT_TRUE(objects.contains(std::string(relation.at("objectId").as_string())));
    }
}

TEST(Ocel, ALogWithoutEventsIsADocumentToo) {
    std::ostringstream out;
    ocel_log(out)->finish();
    const auto document = boost::json::parse(out.str());
    EXPECT_TRUE(document.at("events").as_array().empty());
    EXPECT_EQ(document.at("objectTypes").as_array().size(), 4U);
}

}  // namespace
}  // namespace ph::interop
