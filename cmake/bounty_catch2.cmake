# Finds Catch2 3, or else Catch2 2 (Debian 12). Tests include "catch.hpp" and link bounty_catch2, which work with both.

find_package(Catch2 3 QUIET)
if(NOT Catch2_FOUND)
  find_package(Catch2 2 REQUIRED)
endif()
string(REGEX MATCH "^[0-9]+" bounty_catch2_major ${Catch2_VERSION})
include(Catch)

add_library(bounty_catch2 INTERFACE)
target_compile_definitions(bounty_catch2 INTERFACE BOUNTY_CATCH2_MAJOR=${bounty_catch2_major})
if(bounty_catch2_major EQUAL 2)
  # Debian's compiled Catch2 is for this processor and libstdc++ only, so it is compiled here from its header.
  add_library(bounty_catch2_main STATIC ${CMAKE_CURRENT_LIST_DIR}/catch2_main.cpp)
  target_link_libraries(bounty_catch2_main PRIVATE Catch2::Catch2)
  target_link_libraries(bounty_catch2 INTERFACE Catch2::Catch2 bounty_catch2_main)
else()
  target_link_libraries(bounty_catch2 INTERFACE Catch2::Catch2WithMain)
endif()
