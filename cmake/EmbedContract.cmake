# Compiles api/openapi.yaml into the server as JSON; it is what /v1/openapi.json answers.
add_executable(embed_openapi ${CMAKE_SOURCE_DIR}/tools/embed/openapi.cpp)
target_link_libraries(embed_openapi PRIVATE ph_wire yaml-cpp)
add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/generated/openapi.cpp
    COMMAND embed_openapi ${CMAKE_SOURCE_DIR}/api/openapi.yaml ${CMAKE_BINARY_DIR}/generated/openapi.cpp
    DEPENDS embed_openapi ${CMAKE_SOURCE_DIR}/api/openapi.yaml
    VERBATIM)
target_sources(ph_server PRIVATE ${CMAKE_BINARY_DIR}/generated/openapi.cpp)
# Not there before the build: clang-tidy reads the other files without it.
set_source_files_properties(${CMAKE_BINARY_DIR}/generated/openapi.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
