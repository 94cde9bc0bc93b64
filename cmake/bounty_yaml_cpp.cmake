# Builds yaml-cpp from its source, because the system's package works only with the system's C++ library.

set(YAML_CPP_BUILD_CONTRIB OFF)
set(YAML_CPP_BUILD_TESTS OFF)
set(YAML_CPP_BUILD_TOOLS OFF)
set(YAML_CPP_INSTALL OFF)
set(YAML_BUILD_SHARED_LIBS OFF)
add_subdirectory(${BOUNTY_YAML_CPP_SOURCE} ${PROJECT_BINARY_DIR}/yaml-cpp EXCLUDE_FROM_ALL SYSTEM)
