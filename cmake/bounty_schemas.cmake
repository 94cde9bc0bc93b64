# The JSON Schemas of schema/ become schemas.cpp, so that the program has them wherever it is copied.

set(bounty_schema_names submission review policy result rejection check batch advice diff void verification)
set(bounty_schema_entries "")
foreach(name IN LISTS bounty_schema_names)
  set(file ${PROJECT_SOURCE_DIR}/schema/${name}.schema.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  string(APPEND bounty_schema_entries "    Schema{\"${name}\", R\"schema(${text})schema\"},\n")
endforeach()
configure_file(${PROJECT_SOURCE_DIR}/src/formats/schemas.cpp.in
               ${PROJECT_BINARY_DIR}/generated/schemas.cpp @ONLY)
