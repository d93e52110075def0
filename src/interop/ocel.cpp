#include <boost/json.hpp>

#include <array>
#include <ostream>
#include <set>

#include "interop/event_log.hpp"

namespace ph::interop {
namespace {

using boost::json::array;
using boost::json::object;

// A kind of object, and what an event is to it.
struct Kind {
    std::string_view name;
    std::string_view qualifier;
};
constexpr Kind dossier{"dossier", "over"};
constexpr Kind person{"persoon", "over"};
constexpr Kind user{"gebruiker", "door"};
constexpr Kind organisation{"organisatie", "namens"};
constexpr std::array kinds{dossier, person, user, organisation};

constexpr std::array<std::string_view, 6> attributes{"rol",        "doel",      "grondslag",
                                                     "toegestaan", "wijziging", "categorieen"};

std::string categories_of(const access::AuditEvent& event) {
    std::string names;
    event.categories.each([&](access::DataCategory category) {
        if (!names.empty()) names += ' ';
        names += boost::describe::enum_to_string(category, "");
    });
    return names;
}

class Ocel final : public EventLog {
  public:
    explicit Ocel(std::ostream& out) : out_(out) { out_ << "{\"events\":["; }

    void add(const access::AuditEvent& event) override {
        array related;
        const auto relate = [&](const Kind& kind, const Uuid& id) {
            objects_.emplace(&kind - kinds.data(), id);
            related.push_back(object{{"objectId", id.to_string()}, {"qualifier", kind.qualifier}});
        };
        if (event.dossier_id) relate(kinds[0], event.dossier_id->uuid);
        for (const PersonId& one : event.persons) relate(kinds[1], one.uuid);
        if (event.user_id) relate(kinds[2], event.user_id->uuid);
        if (event.organisation_id) relate(kinds[3], event.organisation_id->uuid);
        types_.insert(event.action);
        const std::array<std::string, attributes.size()> values{event.role,
                                                                event.purpose,
                                                                event.ground,
                                                                event.allowed ? "ja" : "nee",
                                                                event.change ? "ja" : "nee",
                                                                categories_of(event)};
        array given;
        for (std::size_t i = 0; i < attributes.size(); ++i)
            given.push_back(object{{"name", attributes[i]}, {"value", values[i]}});
        out_ << (first_ ? "\n" : ",\n")
             << boost::json::serialize(object{{"id", event.id.to_string()},
                                              {"type", event.action},
                                              {"time", to_string(event.at)},
                                              {"attributes", std::move(given)},
                                              {"relationships", std::move(related)}});
        first_ = false;
    }

    void finish() override {
        out_ << "\n],\"objects\":[";
        bool first = true;
        for (const auto& [kind, id] : objects_) {
            out_ << (first ? "\n" : ",\n")
                 << boost::json::serialize(object{{"id", id.to_string()},
                                                  {"type", kinds[static_cast<std::size_t>(kind)].name},
                                                  {"attributes", array{}}});
            first = false;
        }
        array object_types;
        for (const Kind& kind : kinds)
            object_types.push_back(object{{"name", kind.name}, {"attributes", array{}}});
        array event_types;
        for (const std::string& type : types_) {
            array of_type;
            for (const std::string_view name : attributes)
                of_type.push_back(object{{"name", name}, {"type", "string"}});
            event_types.push_back(object{{"name", type}, {"attributes", std::move(of_type)}});
        }
        out_ << "\n],\"objectTypes\":" << boost::json::serialize(object_types)
             << ",\"eventTypes\":" << boost::json::serialize(event_types) << "}\n";
    }

  private:
    std::ostream& out_;
    bool first_ = true;
    std::set<std::string> types_;
    std::set<std::pair<std::ptrdiff_t, Uuid>> objects_;  // kind and id
};

}  // namespace

std::unique_ptr<EventLog> ocel_log(std::ostream& out) {
    return std::make_unique<Ocel>(out);
}

}  // namespace ph::interop
