// Appointments and tasks with the names of their dossier and colleague; shared by work.cpp and my_day.cpp.
// `owner` is what the colleague's id equals: a value of the query when there is only one, so that it is
// looked up once.
#pragma once
#include <string>
#include <string_view>

#include "storage/repositories/views.hpp"

namespace ph::storage {

inline std::string appointments_sql(std::string_view rest, std::string_view owner = "a.with_user_id") {
    return "SELECT " + sql::columns<Appointment>("a") +
           ", d.name, u.display_name FROM appointment a JOIN dossier_line d ON d.id = a.dossier_id "
           "JOIN user_account u ON u.id = " +
           std::string(owner) + " " + std::string(rest);
}

inline std::string tasks_sql(std::string_view rest, std::string_view owner = "t.owner_id") {
    return "SELECT " + sql::columns<Task>("t") +
           ", d.name, u.display_name FROM task t JOIN dossier_line d ON d.id = t.dossier_id "
           "JOIN user_account u ON u.id = " +
           std::string(owner) + " " + std::string(rest);
}

}  // namespace ph::storage
