# Compiles src/storage/migrations/NNNN_name.sql into the storage library, so that the program needs no files beside it.
file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/storage/migrations/*.sql)
list(SORT migrations)
set(texts "")
set(rows "")
set(expected 1)
foreach(file IN LISTS migrations)
    get_filename_component(name ${file} NAME_WE)
    if(NOT name MATCHES "^([0-9][0-9][0-9][0-9])_[a-z0-9_]+$")
        message(FATAL_ERROR "${file}: a migration is named NNNN_name.sql")
    endif()
    string(REGEX REPLACE "^0+" "" number ${CMAKE_MATCH_1})
    if(NOT number EQUAL expected)
        message(FATAL_ERROR "${file}: migration ${expected} is missing or doubled")
    endif()
    math(EXPR expected "${expected} + 1")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} sql)
    string(APPEND rows "    {${number}, \"${name}\", R\"sql(${sql})sql\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/migrations.cpp @ONLY CONTENT [=[
// Made from src/storage/migrations/*.sql by cmake/EmbedMigrations.cmake.
#include "storage/migrate.hpp"

namespace ph::storage {

std::span<const Migration> released_migrations() {
    static constexpr Migration all[] = {
@rows@    };
    return all;
}

}  // namespace ph::storage
]=])
target_sources(ph_storage PRIVATE ${CMAKE_BINARY_DIR}/generated/migrations.cpp)
