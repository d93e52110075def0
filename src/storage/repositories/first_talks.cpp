#include "storage/repositories/first_talks.hpp"

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

std::string talents_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Talent>("t") +
           ", u.display_name FROM talent t JOIN user_account u ON u.id = t.recorded_by "
           "WHERE t.dossier_id = $1" +
           std::string(rest);
}

}  // namespace

Result<int> SqlFirstTalkRepository::talks(const access::Admission& admission) {
    PH_TRY(const auto found, db_.connection().scalar<int>(
                                 "SELECT count(*) FROM contact WHERE dossier_id = $1 AND outcome = 'spoken'",
                                 admission.dossier()));
    return found.value_or(0);
}

Result<std::vector<app::TalentView>> SqlFirstTalkRepository::talents(const access::Admission& admission) {
    static const std::string sql = talents_sql(" ORDER BY t.recorded_at, t.id LIMIT 1000");
    return list_views<app::TalentView>(db_, sql, sql::arguments_of(admission.dossier()));
}

Result<app::TalentView> SqlFirstTalkRepository::talent(const access::Admission& admission,
                                                       const TalentId& id) {
    static const std::string sql = talents_sql(" AND t.id = $2");
    return one_view<app::TalentView>(db_, sql, sql::arguments_of(admission.dossier(), id));
}

Status SqlFirstTalkRepository::add_talent(const access::Admission& admission, const Talent& talent) {
    return insert_own(db_, admission, talent);
}

Status SqlFirstTalkRepository::change_talent(const access::Admission& admission, Talent& talent) {
    return update_own(db_, admission, talent);
}

Result<std::vector<app::TalkAnswerView>> SqlFirstTalkRepository::answers(const access::Admission& admission) {
    static const std::string sql =
        "SELECT " + sql::columns<TalkAnswer>("a") +
        ", u.display_name FROM talk_answer a JOIN user_account u ON u.id = a.recorded_by "
        "WHERE a.dossier_id = $1 ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1000";
    return list_views<app::TalkAnswerView>(db_, sql, sql::arguments_of(admission.dossier()));
}

Status SqlFirstTalkRepository::add_answer(const access::Admission& admission, const TalkAnswer& answer) {
    return insert_own(db_, admission, answer);
}

}  // namespace ph::storage
