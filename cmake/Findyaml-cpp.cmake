# Debian's CMake package of yaml-cpp offers only the shared library. Defines yaml-cpp::yaml-cpp: the static library if
# the program is static and there is one.

find_path(yaml-cpp_INCLUDE_DIR yaml-cpp/eventhandler.h)
if(BOUNTY_STATIC)
  find_library(yaml-cpp_LIBRARY NAMES libyaml-cpp.a yaml-cpp)
else()
  find_library(yaml-cpp_LIBRARY NAMES yaml-cpp)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(yaml-cpp REQUIRED_VARS yaml-cpp_LIBRARY yaml-cpp_INCLUDE_DIR)

if(yaml-cpp_FOUND AND NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp UNKNOWN IMPORTED)
  set_target_properties(yaml-cpp::yaml-cpp PROPERTIES
    IMPORTED_LOCATION ${yaml-cpp_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${yaml-cpp_INCLUDE_DIR})
endif()
mark_as_advanced(yaml-cpp_INCLUDE_DIR yaml-cpp_LIBRARY)
