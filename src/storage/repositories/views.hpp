// What several repositories read in the same way: a record with the names behind its ids, and the check that
// a record belongs to the dossier that the gate opened. An Admission proves dossier and municipality
// together, so filtering on its dossier is enough.
#pragma once
#include <boost/mp11.hpp>
#include <string>
#include <vector>

#include "access/gate.hpp"
#include "storage/sql/mapper.hpp"

namespace ph::storage {

// The name of a person p as Person::full_name() has it.
inline constexpr std::string_view person_name_sql =
    "p.given_names || CASE WHEN p.name_prefix = '' THEN ' ' ELSE ' ' || p.name_prefix || ' ' END || "
    "p.family_name";

template <class T>
inline constexpr int column_count = static_cast<int>(boost::mp11::mp_size<sql::Members<T>>::value);

// Described views: the columns of the record, then the names that the view adds.
template <class View>
Result<std::vector<View>> list_views(const sql::Mapper& db, std::string_view sql,
                                     const sql::Arguments& arguments) {
    std::vector<View> found;
    PH_TRY([[maybe_unused]] const auto rows, db.connection().run(sql, arguments, [&](const sql::Row& row) {
        found.push_back(db.read<View>(row));
    }));
    return found;
}

// Fault::missing when there is none.
template <class View>
Result<View> one_view(const sql::Mapper& db, std::string_view sql, const sql::Arguments& arguments) {
    PH_TRY(auto found, list_views<View>(db, sql, arguments));
    if (found.empty()) return sql::not_found();
    return std::move(found.front());
}

// A record of another dossier does not exist here.
template <class T>
Status belongs(const access::Admission& admission, const T& record) {
    if (record.dossier_id == admission.dossier()) return {};
    return sql::not_found();
}

// Inserts a record of this dossier.
template <class T>
Status insert_own(sql::Mapper& db, const access::Admission& admission, const T& record) {
    PH_CHECK(belongs(admission, record));
    return db.insert(record);
}

// Updates a record of this dossier; its version becomes the stored one.
template <class T>
Status update_own(sql::Mapper& db, const access::Admission& admission, T& record) {
    PH_CHECK(belongs(admission, record));
    PH_CHECK(db.update(record));
    ++record.version;
    return {};
}

}  // namespace ph::storage
