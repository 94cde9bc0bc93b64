# bounty_count(TARGET) links a target with the rules and the readers compiled with coverage counters. The linker takes
# these objects instead of the same ones in the library, because it has them before it searches the library.

file(GLOB_RECURSE counted_sources CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}
     src/rules/*.cpp src/json/*.cpp src/formats/*.cpp)
list(APPEND counted_sources src/names/name_numbers.cpp src/names/texts.cpp)
add_library(bounty_counted OBJECT ${counted_sources})
bounty_compile_by_folder(bounty_counted ${counted_sources})
target_include_directories(bounty_counted PRIVATE include src)
target_link_libraries(bounty_counted PRIVATE bounty_flags bounty_fmt nlohmann_json::nlohmann_json)
target_precompile_headers(bounty_counted PRIVATE ${bounty_common_headers})
# Optimization would merge lines. The library shows the warnings. The counters are atomic because a batch runs several
# threads.
target_compile_options(bounty_counted PRIVATE --coverage -fprofile-update=atomic -O0 -w)

function(bounty_count target)
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:bounty_counted>)
  target_link_options(${target} PRIVATE --coverage)
endfunction()
