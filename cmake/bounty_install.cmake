# `cmake --install` installs the program, the headers, the libraries, their CMake package and pkg-config files, and the
# Python package if BOUNTY_PYTHON_PACKAGES is set.

include(CMakePackageConfigHelpers)

install(TARGETS bounty_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT program)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/bounty
        RENAME copyright COMPONENT program)
install(TARGETS bounty_library EXPORT bounty_targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT library)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/bounty
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
install(EXPORT bounty_targets NAMESPACE bounty:: FILE bounty-targets.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty COMPONENT library)

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/bounty-config.cmake.in ${PROJECT_BINARY_DIR}/bounty-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/bounty-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/bounty-config.cmake
              ${PROJECT_BINARY_DIR}/bounty-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/Findutf8proc.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty COMPONENT library)

install(TARGETS bounty_c LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT shared_library
        NAMELINK_COMPONENT library)

set(BOUNTY_PYTHON_PACKAGES "" CACHE STRING
    "The folder below the prefix for the Python package; if empty, it is not installed, as a wheel is the usual way")
if(BOUNTY_PYTHON_PACKAGES)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/python/bounty DESTINATION ${BOUNTY_PYTHON_PACKAGES}
          COMPONENT python PATTERN __pycache__ EXCLUDE)
endif()

# The pkg-config files find the prefix relative to their own folder, so that the installed folder can be moved.
file(RELATIVE_PATH bounty_prefix_from_pc /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" bounty_prefix_from_pc ${bounty_prefix_from_pc})
configure_file(${PROJECT_SOURCE_DIR}/cmake/bounty.pc.in ${PROJECT_BINARY_DIR}/bounty.pc @ONLY)
configure_file(${PROJECT_SOURCE_DIR}/cmake/bounty-c.pc.in ${PROJECT_BINARY_DIR}/bounty-c.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/bounty.pc ${PROJECT_BINARY_DIR}/bounty-c.pc
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)
