#include "wire/dto/users.hpp"

#include "wire/dto/texts.hpp"

namespace ph::wire {

User to_domain(const NieuweGebruiker& dto) {
    User user;
    user.organisation_id = dto.organisatieId;
    user.login = dto.gebruikersnaam;
    user.display_name = clean_line(dto.naam);
    user.email = line_of(dto.email);
    user.phone = line_of(dto.telefoon);
    user.roles = dto.rollen;
    user.person_id = dto.persoonId;
    return user;
}

app::UserChange to_domain(const GebruikerWijziging& dto) {
    app::UserChange change;
    change.display_name = changed_line(dto.naam);
    change.email = changed_line(dto.email);
    change.phone = changed_line(dto.telefoon);
    change.roles = dto.rollen;
    change.active = dto.actief;
    change.new_password = dto.nieuwWachtwoord.value_or(false);
    return change;
}

Gebruiker to_dto(const app::UserView& user) {
    return {user.id,       user.version,           user.login,           user.display_name, user.email,
            user.phone,    user.organisation_name, user.organisation_id, user.roles,        user.active,
            user.person_id};
}

NieuweGebruikerAntwoord to_dto(const app::UserWithPassword& user) {
    return {to_dto(user.user), user.one_time_password};
}

}  // namespace ph::wire
