# INTERFACE targets with the flags of our own code. Headers of other projects cause no warnings, because find_package
# makes them SYSTEM.

add_library(bounty_flags INTERFACE)
# For code that runs seldom: a small program starts faster, because it has fewer pages to map.
add_library(bounty_small INTERFACE)
if(CMAKE_SYSTEM_NAME STREQUAL WASI)
  # A browser loads the whole module before anything is shown.
  target_compile_options(bounty_flags INTERFACE -Oz -flto)
  target_link_options(bounty_flags INTERFACE -flto)
else()
  target_compile_options(bounty_small INTERFACE $<$<CONFIG:Release>:-Os>)
  # The prefix map keeps the path of the source folder out of the program, so that two builds have the same bytes.
  target_compile_options(bounty_flags INTERFACE $<$<CONFIG:Release>:-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>)
endif()
target_compile_options(bounty_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                       -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wnull-dereference)
if(NOT BOUNTY_UNITY)  # where a variable may have the name of a constant in another file
  target_compile_options(bounty_flags INTERFACE -Wshadow)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 warns of overlaps in string concatenation that do not exist (GCC bug 105651).
  target_compile_options(bounty_flags INTERFACE -Wno-restrict)
endif()
if(BOUNTY_WARNINGS_AS_ERRORS)
  target_compile_options(bounty_flags INTERFACE -Werror)
endif()
if(BOUNTY_SANITIZE)
  target_compile_options(bounty_flags INTERFACE -fsanitize=${BOUNTY_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(bounty_flags INTERFACE -fsanitize=${BOUNTY_SANITIZE})
elseif(NOT CMAKE_SYSTEM_NAME STREQUAL WASI)  # return addresses are outside the memory of a WebAssembly module
  # The program reads files from strangers. tests/hardening checks that the program is built with these protections.
  target_compile_definitions(bounty_flags INTERFACE _GLIBCXX_ASSERTIONS
                             _LIBCPP_HARDENING_MODE=_LIBCPP_HARDENING_MODE_FAST)
  # -U comes first because some systems define the macro themselves.
  target_compile_options(bounty_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong)
  include(CheckCXXCompilerFlag)
  # Each processor supports only some of these.
  foreach(flag -fstack-clash-protection -fcf-protection -mbranch-protection=standard)
    string(MAKE_C_IDENTIFIER "BOUNTY_HAS${flag}" has_flag)
    check_cxx_compiler_flag(${flag} ${has_flag})
    if(${has_flag})
      target_compile_options(bounty_flags INTERFACE ${flag})
    endif()
  endforeach()
endif()
# Lets libFuzzer see which code an input reaches. The tests themselves need no such counters.
add_library(bounty_fuzzed INTERFACE)
if(BOUNTY_FUZZ)
  target_compile_options(bounty_fuzzed INTERFACE -fsanitize=fuzzer-no-link)
endif()

# cmake/fmt.cpp compiles fmt into the library, so that its users need no other copy. It is in a namespace of its own,
# because a program that links the library may use fmt too. Floating point is left out: nothing here uses it, and the
# program starts faster without it.
add_library(bounty_fmt INTERFACE)
target_include_directories(bounty_fmt SYSTEM INTERFACE ${fmt_INCLUDE_DIR})
target_compile_definitions(bounty_fmt INTERFACE FMT_USE_FLOAT=0 FMT_USE_DOUBLE=0 FMT_USE_LONG_DOUBLE=0
                           FMT_STATIC_THOUSANDS_SEPARATOR
                           "FMT_BEGIN_NAMESPACE=namespace fmt { inline namespace of_bounty {"
                           "FMT_END_NAMESPACE=} }")

# These headers are precompiled, because most files include them and compiling them takes most of the time.
set(bounty_common_headers <algorithm> <array> <functional> <map> <optional> <string> <string_view> <variant> <vector>
    <fmt/format.h>)

# bounty_link_options(TARGET SCOPE FLAG...) adds those of the flags that the linker supports.
include(CheckLinkerFlag)
function(bounty_link_options target scope)
  foreach(flag IN LISTS ARGN)
    string(MAKE_C_IDENTIFIER "BOUNTY_LINKS_WITH${flag}" knows_flag)
    check_linker_flag(CXX ${flag} ${knows_flag})
    if(${knows_flag})
      target_link_options(${target} ${scope} ${flag})
    endif()
  endforeach()
endfunction()

# Flags for linking the program. --gc-sections leaves out unused code. noseparate-code puts code and constants into one
# segment, so that fewer pages have to be mapped. relro and now make the tables of the loader read-only at the start.
add_library(bounty_program_flags INTERFACE)
if(APPLE)
  target_link_options(bounty_program_flags INTERFACE -Wl,-dead_strip)
else()
  bounty_link_options(bounty_program_flags INTERFACE -Wl,--gc-sections -Wl,-z,noseparate-code -Wl,-z,relro -Wl,-z,now)
endif()
if(BOUNTY_PROGRAM AND BOUNTY_STATIC AND NOT BOUNTY_SANITIZE)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS -fPIE)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  set(CMAKE_REQUIRED_LIBRARIES utf8proc::utf8proc libcsv::libcsv)
  if(NOT BOUNTY_YAML_CPP_SOURCE)  # which is compiled only later
    list(APPEND CMAKE_REQUIRED_LIBRARIES yaml-cpp::yaml-cpp)
  endif()
  check_cxx_source_compiles("int main() { return 0; }" BOUNTY_CAN_LINK_STATICALLY)
  unset(CMAKE_REQUIRED_FLAGS)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  unset(CMAKE_REQUIRED_LIBRARIES)
  if(BOUNTY_CAN_LINK_STATICALLY)
    target_link_options(bounty_program_flags INTERFACE -static-pie)
  elseif(NOT APPLE)  # macOS has only a shared C++ library
    target_link_options(bounty_program_flags INTERFACE -pie -static-libgcc -static-libstdc++)
  endif()
elseif(NOT APPLE)  # on macOS, every program is position-independent
  target_link_options(bounty_program_flags INTERFACE -pie)
endif()

# bounty_compile_by_folder(TARGET SOURCES...) compiles each folder of a target as one unit, which takes half the time. So
# no two functions in the unnamed namespaces of a folder may have the same name. The paths of the sources are relative
# to the current folder; generated sources have absolute ones, and are compiled alone.
function(bounty_compile_by_folder target)
  foreach(source IN LISTS ARGN)
    if(NOT IS_ABSOLUTE ${source})
      cmake_path(GET source PARENT_PATH folder)
      string(MAKE_C_IDENTIFIER ${folder} folder)
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder})
    endif()
  endforeach()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()
