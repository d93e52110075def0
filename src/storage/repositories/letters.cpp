#include "storage/repositories/letters.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::LetterView;

std::string letters_sql(std::string_view where) {
    return "SELECT " + sql::columns<Letter>("l") +
           ", u.display_name FROM letter l JOIN user_account u ON u.id = l.sent_by " + std::string{where} +
           " ORDER BY l.sent_on DESC, l.id DESC LIMIT 1000";
}

}  // namespace

Result<std::vector<LetterView>> SqlLetterRepository::of_dossier(const access::Admission& admission) {
    static const std::string all = letters_sql("WHERE l.dossier_id = $1");
    return list_views<LetterView>(db_, all, sql::arguments_of(admission.dossier()));
}

Result<std::vector<LetterView>> SqlLetterRepository::of_outreach(const access::Admission& admission) {
    static const std::string all = letters_sql(
        "JOIN outreach_person p ON p.id = l.outreach_person_id WHERE p.dossier_id = $1 AND "
        "l.municipality_id = $2");
    return list_views<LetterView>(db_, all, sql::arguments_of(admission.dossier(), admission.municipality()));
}

Status SqlLetterRepository::add(const access::Admission& admission, const Letter& letter) {
    return insert_own(db_, admission, letter);
}

Result<std::vector<LetterView>> SqlLetterRepository::of_person(const access::Scope& scope,
                                                               const OutreachPersonId& person) {
    static const std::string all = letters_sql("WHERE l.outreach_person_id = $1 AND l.municipality_id = $2");
    return list_views<LetterView>(db_, all, sql::arguments_of(person, scope.municipality()));
}

Status SqlLetterRepository::add(const access::Scope& scope, const Letter& letter) {
    if (letter.municipality_id != scope.municipality() || letter.dossier_id) return sql::not_found();
    return db_.insert(letter);
}

}  // namespace ph::storage
