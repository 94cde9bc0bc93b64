# Debian does not have the libraries that bounty needs for WebAssembly. Of fmt and nlohmann-json the headers are enough.
# They are linked into a folder of their own, because /usr/include also has the headers of this machine's C library.
# utf8proc is compiled from its source.

set(BOUNTY_UTF8PROC_SOURCE "" CACHE PATH "The source of utf8proc")
set(headers ${PROJECT_BINARY_DIR}/packages)
file(MAKE_DIRECTORY ${headers})
foreach(package fmt nlohmann)
  find_path(${package}_FOLDER ${package} PATHS /usr/include REQUIRED NO_CMAKE_FIND_ROOT_PATH)
  file(CREATE_LINK ${${package}_FOLDER}/${package} ${headers}/${package} SYMBOLIC)
endforeach()

set(fmt_INCLUDE_DIR ${headers})
add_library(nlohmann_json::nlohmann_json INTERFACE IMPORTED)
target_include_directories(nlohmann_json::nlohmann_json INTERFACE ${headers})
# Without exceptions, the parser would abort instead of throwing. But it reports errors as events and never throws.
target_compile_definitions(nlohmann_json::nlohmann_json INTERFACE JSON_NOEXCEPTION)

add_library(utf8proc STATIC ${BOUNTY_UTF8PROC_SOURCE}/utf8proc.c)
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
target_include_directories(utf8proc SYSTEM PUBLIC ${BOUNTY_UTF8PROC_SOURCE})
add_library(utf8proc::utf8proc ALIAS utf8proc)
