# `cmake --install`: the program, the headers, the library and its CMake package.

include(CMakePackageConfigHelpers)

install(TARGETS bounty_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS bounty_library EXPORT bounty_targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/bounty
        DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT bounty_targets NAMESPACE bounty:: FILE bounty-targets.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty)

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/cmake/bounty-config.cmake.in ${PROJECT_BINARY_DIR}/bounty-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/bounty-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/bounty-config.cmake
              ${PROJECT_BINARY_DIR}/bounty-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/Findutf8proc.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/bounty)
