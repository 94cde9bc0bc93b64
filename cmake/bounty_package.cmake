# cpack makes an archive of everything that is installed (-G TGZ), or Debian packages (-G DEB): bounty, the program;
# libbounty-dev, the C++ library; libbounty-c1, the library for other languages; and python3-bounty, which uses it.
# Debian packages need the preset `package`, which links the program dynamically.

set(BOUNTY_CONTACT "The bounty authors <bounty@bounty.invalid>" CACHE STRING
    "The name and address of the maintainer of the packages")

set(CPACK_PACKAGE_NAME bounty)
set(CPACK_PACKAGE_CONTACT ${BOUNTY_CONTACT})
set(CPACK_PACKAGE_VENDOR "The bounty authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "exact, itemized bounties for evaluation tasks")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_GENERATOR TGZ)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library shared_library)
if(BOUNTY_PYTHON_PACKAGES)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME bounty)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION
    "Turns a JSON task submission into an exact, itemized bounty: what evaluation
tasks earn, to the cent, why, and what would raise it.")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libbounty-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "libutf8proc-dev, libbounty-c1 (= ${PROJECT_VERSION}-1)")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION
    "The library under the program bounty: its headers, the static library, and
what CMake and pkg-config need to find it.")

set(CPACK_DEBIAN_SHARED_LIBRARY_PACKAGE_NAME libbounty-c1)
set(CPACK_DEBIAN_SHARED_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_SHARED_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_SHARED_LIBRARY_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/libbounty-c1/triggers)
set(CPACK_COMPONENT_SHARED_LIBRARY_DESCRIPTION
    "The library under the program bounty, for C and for every language that calls
C: documents go in, documents come out.")

set(CPACK_DEBIAN_PYTHON_PACKAGE_NAME python3-bounty)
set(CPACK_DEBIAN_PYTHON_PACKAGE_SECTION python)
set(CPACK_DEBIAN_PYTHON_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "python3:any, libbounty-c1 (>= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_PYTHON_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/python3-bounty/postinst
    ${PROJECT_SOURCE_DIR}/cmake/python3-bounty/prerm)
set(CPACK_COMPONENT_PYTHON_DESCRIPTION
    "Does in Python what the program bounty does: it scores and checks submissions,
gives advice and compares results, with amounts in whole cents.")

# cpack runs this script after it has copied the files and before it packs them.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_BINARY_DIR}/debian_files.cmake)
configure_file(${PROJECT_SOURCE_DIR}/cmake/debian_files.cmake.in
               ${PROJECT_BINARY_DIR}/debian_files.cmake @ONLY)

include(CPack)
