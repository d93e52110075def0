#include "storage/repositories/revisions.hpp"

#include <set>

#include "storage/sql/codec.hpp"

namespace ph::storage {
namespace {

Status count_one(sql::Connection& connection, const Uuid& subject) {
    PH_TRY(
        [[maybe_unused]] const auto rows,
        connection.execute("INSERT INTO revision (subject, number) VALUES ($1, 1) ON CONFLICT (subject) DO "
                           "UPDATE SET number = revision.number + 1",
                           subject));
    return {};
}

}  // namespace

Result<app::Revision> revision_of(sql::Connection& connection, const Uuid& subject,
                                  const MunicipalityId& municipality) {
    app::Revision revision;
    PH_TRY([[maybe_unused]] const auto rows,
           connection.run("SELECT subject, number FROM revision WHERE subject IN ($1, $2)",
                          sql::arguments_of(subject, municipality), [&](const sql::Row& row) {
                              (row.get<Uuid>(0) == subject ? revision.subject : revision.directory) =
                                  row.get<std::int64_t>(1);
                          }));
    return revision;
}

Status count_change(sql::Connection& connection, const std::vector<DossierId>& dossiers) {
    // In the order of their ids, so that two transactions never wait for each other.
    std::set<Uuid> subjects;
    for (const DossierId& dossier : dossiers) {
        subjects.insert(dossier.uuid);
        PH_TRY([[maybe_unused]] const auto rows,
               connection.run("SELECT subject_id FROM access_grant WHERE dossier_id = $1 UNION "
                              "SELECT m.user_id FROM access_grant g JOIN team_member m ON m.team_id = "
                              "g.subject_id WHERE g.dossier_id = $1",
                              sql::arguments_of(dossier),
                              [&](const sql::Row& row) { subjects.insert(row.get<Uuid>(0)); }));
    }
    for (const Uuid& subject : subjects) PH_CHECK(count_one(connection, subject));
    return {};
}

Status count_change(sql::Connection& connection, const MunicipalityId& directory) {
    return count_one(connection, directory.uuid);
}

}  // namespace ph::storage
