#include "wire/dto/who_looked.hpp"

namespace ph::wire {
namespace {

std::vector<access::DataCategory> list_of(access::Categories categories) {
    std::vector<access::DataCategory> list;
    categories.each([&](access::DataCategory one) { list.push_back(one); });
    return list;
}

template <class Enum>
std::optional<Enum> described(const std::string& name) {
    Enum value{};
    if (boost::describe::enum_from_string(name.c_str(), value)) return value;
    return std::nullopt;
}

std::optional<std::string> name_in(const std::map<std::string, std::string>& names, const std::string& id) {
    const auto found = names.find(id);
    return unless_empty(found == names.end() ? id : found->second);
}

// The subject keeps the English word of the code and an id; people get the id.
Logregel line_of(const app::LoggedEvent& logged, const app::Catalogue& catalogue) {
    const access::AuditEvent& event = logged.event;
    Logregel line;
    line.id = event.id;
    line.nummer = logged.sequence;
    line.moment = event.at;
    line.wie = unless_empty(logged.user_name);
    line.organisatie = unless_empty(logged.organisation_name);
    line.rol = described<Role>(event.role);
    const auto act = described<access::Permission>(event.action);
    line.handeling = act ? std::string(name_of(*act)) : event.action;
    line.toegestaan = event.allowed;
    line.wijziging = event.change;
    line.soorten = list_of(event.categories);
    line.doel = name_in(catalogue.purposes, event.purpose);
    line.grondslag = name_in(catalogue.grounds, event.ground);
    if (const auto occasion = catalogue.oversight.occasions.find(event.ground);
        occasion != catalogue.oversight.occasions.end())
        line.aanleiding = occasion->second;
    line.onderwerp = unless_empty(event.subject);
    return line;
}

}  // namespace

Bladzijde<Inzage> to_dto(const app::LooksPage& page) {
    Bladzijde<Inzage> dto;
    dto.items = each(page.days, [](const app::DayOfLooking& look) {
        return Inzage{look.day,
                      unless_empty(look.name),
                      unless_empty(look.organisation),
                      look.role,
                      look.first,
                      look.last,
                      look.times,
                      look.changed,
                      {look.acts.begin(), look.acts.end()},
                      list_of(look.categories),
                      {look.purposes.begin(), look.purposes.end()},
                      {look.occasions.begin(), look.occasions.end()}};
    });
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    return dto;
}

Bladzijde<Logregel> to_dto(const app::LogPage& page, const app::Catalogue& catalogue) {
    Bladzijde<Logregel> dto;
    dto.items = each(page.events, [&](const app::LoggedEvent& logged) { return line_of(logged, catalogue); });
    if (page.next) dto.volgende = app::to_cursor(*page.next);
    return dto;
}

}  // namespace ph::wire
