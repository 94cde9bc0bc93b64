# libcsv has no CMake package. Defines libcsv::libcsv: the static library if the program is static and there is one.

find_path(libcsv_INCLUDE_DIR csv.h)
if(BOUNTY_STATIC)
  find_library(libcsv_LIBRARY NAMES libcsv.a csv)
else()
  find_library(libcsv_LIBRARY NAMES csv)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(libcsv REQUIRED_VARS libcsv_LIBRARY libcsv_INCLUDE_DIR)

if(libcsv_FOUND AND NOT TARGET libcsv::libcsv)
  add_library(libcsv::libcsv UNKNOWN IMPORTED)
  set_target_properties(libcsv::libcsv PROPERTIES
    IMPORTED_LOCATION ${libcsv_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${libcsv_INCLUDE_DIR})
endif()
mark_as_advanced(libcsv_INCLUDE_DIR libcsv_LIBRARY)
