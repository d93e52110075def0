#include "storage/repositories/learning.hpp"

#include <algorithm>

#include "storage/repositories/views.hpp"

namespace ph::storage {
namespace {

using app::IntervisionCaseView;
using app::TrainingView;

std::string trainings_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Training>("t") +
           ", u.display_name, (SELECT count(*) FROM training_sign_up s WHERE s.training_id = t.id), "
           "(SELECT count(*) FROM training_sign_up s WHERE s.training_id = t.id AND s.user_id = $2) "
           "FROM training t JOIN user_account u ON u.id = t.made_by WHERE t.municipality_id = $1 AND " +
           std::string{rest};
}

std::string cases_sql(std::string_view rest) {
    return "SELECT " + sql::columns<IntervisionCase>("c") +
           ", u.display_name FROM intervision_case c JOIN user_account u ON u.id = c.brought_by WHERE "
           "c.group_id = $1 AND c.municipality_id = $2 " +
           std::string{rest};
}

template <class T>
Status belongs_to_municipality(const access::Scope& scope, const T& record) {
    if (record.municipality_id == scope.municipality()) return {};
    return sql::not_found();
}

}  // namespace

Result<std::vector<TrainingView>> SqlLearningRepository::trainings(const access::Scope& scope, Instant from) {
    static const std::string coming =
        trainings_sql("t.starts_at >= $3 ORDER BY t.starts_at, t.id LIMIT 1000");
    return list_views<TrainingView>(db_, coming, sql::arguments_of(scope.municipality(), scope.user(), from));
}

Result<std::vector<TrainingView>> SqlLearningRepository::past_trainings(const access::Scope& scope,
                                                                        Instant before, int limit) {
    static const std::string past =
        trainings_sql("t.starts_at < $3 ORDER BY t.starts_at DESC, t.id DESC LIMIT $4");
    return list_views<TrainingView>(db_, past,
                                    sql::arguments_of(scope.municipality(), scope.user(), before, limit));
}

Result<std::vector<TrainingView>> SqlLearningRepository::own_trainings(const access::Scope& scope,
                                                                       Instant from, Instant until) {
    static const std::string own = trainings_sql(
        "t.starts_at >= $3 AND t.starts_at < $4 AND NOT t.cancelled AND EXISTS (SELECT 1 FROM "
        "training_sign_up m WHERE m.training_id = t.id AND m.user_id = $2) ORDER BY t.starts_at, t.id LIMIT "
        "1000");
    return list_views<TrainingView>(db_, own,
                                    sql::arguments_of(scope.municipality(), scope.user(), from, until));
}

Result<TrainingView> SqlLearningRepository::training(const access::Scope& scope, const TrainingId& id) {
    static const std::string one = trainings_sql("t.id = $3");
    return one_view<TrainingView>(db_, one, sql::arguments_of(scope.municipality(), scope.user(), id));
}

Status SqlLearningRepository::add_training(const access::Scope& scope, const Training& training) {
    PH_CHECK(belongs_to_municipality(scope, training));
    return db_.insert(training);
}

Status SqlLearningRepository::change_training(const access::Scope& scope, Training& training) {
    PH_CHECK(belongs_to_municipality(scope, training));
    return db_.update_and_count(training);
}

Result<bool> SqlLearningRepository::sign_up(const access::Scope& scope, const TrainingSignUp& sign_up) {
    PH_CHECK(belongs_to_municipality(scope, sign_up));
    // Whoever takes the last place holds the row, so that nobody takes it as well.
    PH_TRY(
        [[maybe_unused]] const auto held,
        db_.connection().execute("UPDATE training SET places = places WHERE id = $1", sign_up.training_id));
    PH_TRY(const auto now, training(scope, sign_up.training_id));
    if (now.mine > 0) return true;
    if (now.places && now.signed_up >= *now.places) return false;
    PH_CHECK(db_.insert(sign_up));
    return true;
}

Status SqlLearningRepository::sign_off(const access::Scope& scope, const TrainingId& id) {
    PH_TRY(
        [[maybe_unused]] const auto rows,
        db_.connection().execute("DELETE FROM training_sign_up WHERE training_id = $1 AND user_id = $2 AND "
                                 "municipality_id = $3",
                                 id, scope.user(), scope.municipality()));
    return {};
}

Result<std::vector<std::string>> SqlLearningRepository::participants(const access::Scope& scope,
                                                                     const TrainingId& id) {
    std::vector<std::string> names;
    PH_TRY([[maybe_unused]] const auto rows,
           db_.connection().run(
               "SELECT u.display_name FROM training_sign_up s JOIN user_account u ON u.id = s.user_id WHERE "
               "s.training_id = $1 AND s.municipality_id = $2 ORDER BY u.display_name, u.id",
               sql::arguments_of(id, scope.municipality()),
               [&](const sql::Row& row) { names.push_back(row.get<std::string>(0)); }));
    return names;
}

Result<std::vector<IntervisionGroup>> SqlLearningRepository::groups(const access::Scope& scope) {
    PH_TRY(auto all,
           db_.list<IntervisionGroup>("WHERE municipality_id = $1 ORDER BY name, id", scope.municipality()));
    std::erase_if(all, [&](const IntervisionGroup& one) {
        return std::ranges::find(one.members, scope.user()) == one.members.end();
    });
    return all;
}

Status SqlLearningRepository::add_group(const access::Scope& scope, const IntervisionGroup& group) {
    PH_CHECK(belongs_to_municipality(scope, group));
    return db_.insert(group);
}

Status SqlLearningRepository::change_group(const access::Scope& scope, IntervisionGroup& group) {
    PH_CHECK(belongs_to_municipality(scope, group));
    return db_.update_and_count(group);
}

Result<std::vector<IntervisionCaseView>> SqlLearningRepository::cases(const access::Scope& scope,
                                                                      const IntervisionGroup& group) {
    static const std::string all = cases_sql("ORDER BY c.held_on DESC, c.id DESC LIMIT 1000");
    return list_views<IntervisionCaseView>(db_, all, sql::arguments_of(group.id, scope.municipality()));
}

Status SqlLearningRepository::add_case(const access::Scope& scope, const IntervisionCase& one) {
    PH_CHECK(belongs_to_municipality(scope, one));
    return db_.insert(one);
}

Result<IntervisionCaseView> SqlLearningRepository::one_case(const access::Scope& scope,
                                                            const IntervisionGroup& group,
                                                            const IntervisionCaseId& id) {
    static const std::string one = cases_sql("AND c.id = $3");
    return one_view<IntervisionCaseView>(db_, one, sql::arguments_of(group.id, scope.municipality(), id));
}

Status SqlLearningRepository::change_case(const access::Scope& scope, IntervisionCase& one) {
    PH_CHECK(belongs_to_municipality(scope, one));
    return db_.update_and_count(one);
}

Status SqlLearningRepository::remove_case(const access::Scope& scope, const IntervisionCaseId& id) {
    PH_TRY(const auto rows,
           db_.connection().execute("DELETE FROM intervision_case WHERE id = $1 AND brought_by = $2 AND "
                                    "municipality_id = $3",
                                    id, scope.user(), scope.municipality()));
    return rows == 1 ? Status{} : Status{sql::not_found()};
}

}  // namespace ph::storage
