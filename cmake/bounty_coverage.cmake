# The rules and the readers once more, with counters, for what reaches them in tests: bounty_count(TARGET). The
# target has these objects before it looks into the library, so that it takes none of the same from there.

file(GLOB_RECURSE counted_sources CONFIGURE_DEPENDS src/rules/*.cpp src/json/*.cpp src/formats/*.cpp)
list(APPEND counted_sources src/names/name_numbers.cpp src/names/texts.cpp)
add_library(bounty_counted OBJECT ${counted_sources})
target_include_directories(bounty_counted PRIVATE include src)
target_link_libraries(bounty_counted PRIVATE bounty_flags bounty_fmt nlohmann_json::nlohmann_json)
# Without optimization each line stands for itself, and calls cannot be fortified. Batches have threads.
target_compile_options(bounty_counted PRIVATE --coverage -fprofile-update=atomic -O0
                       -U_FORTIFY_SOURCE)

function(bounty_count target)
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:bounty_counted>)
  target_link_options(${target} PRIVATE --coverage)
endfunction()
