// Appointments and tasks with the names of their dossier and colleague; shared by work.cpp and my_day.cpp.
#pragma once
#include <string>
#include <string_view>

#include "storage/repositories/views.hpp"

namespace ph::storage {

inline std::string appointments_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Appointment>("a") + ", " + std::string(person_name_sql) +
           ", u.display_name FROM appointment a JOIN dossier d ON d.id = a.dossier_id JOIN person p ON p.id "
           "= d.participant_id "
           "JOIN user_account u ON u.id = a.with_user_id " +
           std::string(rest);
}

inline std::string tasks_sql(std::string_view rest) {
    return "SELECT " + sql::columns<Task>("t") + ", " + std::string(person_name_sql) +
           ", u.display_name FROM task t JOIN dossier d ON d.id = t.dossier_id JOIN person p ON p.id = "
           "d.participant_id "
           "JOIN user_account u ON u.id = t.owner_id " +
           std::string(rest);
}

}  // namespace ph::storage
