# Compiles catalogue/schemas/*.json into the catalogue library: the rules an editor shows are the rules the loader keeps.
file(GLOB schemas CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/catalogue/schemas/*.json)
set(rows "")
foreach(file IN LISTS schemas)
    get_filename_component(name ${file} NAME_WE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} json)
    string(APPEND rows "        {\"${name}\", R\"schema(${json})schema\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/schemas.cpp @ONLY CONTENT [=[
// Made from catalogue/schemas/*.json by cmake/EmbedSchemas.cmake.
#include "catalogue/schemas.hpp"

namespace ph::catalogue {

const std::vector<std::pair<std::string_view, std::string_view>>& schema_texts() {
    static const std::vector<std::pair<std::string_view, std::string_view>> texts{
@rows@    };
    return texts;
}

}  // namespace ph::catalogue
]=])
target_sources(ph_catalogue PRIVATE ${CMAKE_BINARY_DIR}/generated/schemas.cpp)
