# INTERFACE targets with the flags of our own code. Others' headers are not judged: find_package
# makes them SYSTEM.

add_library(bounty_flags INTERFACE)
# fmt without floating point: there is none in this program, and it starts the faster for it.
target_compile_definitions(bounty_flags INTERFACE FMT_USE_FLOAT=0 FMT_USE_DOUBLE=0
                           FMT_USE_LONG_DOUBLE=0)
# A small program starts faster: fewer pages to map.
target_compile_options(bounty_flags INTERFACE $<$<CONFIG:Release>:-Os>)
target_compile_options(bounty_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion
                       -Wsign-conversion -Wshadow -Wold-style-cast -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wcast-qual -Wformat=2 -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # GCC 12 sees overlaps in string concatenation that are not there (its bug 105651).
  target_compile_options(bounty_flags INTERFACE -Wno-restrict)
endif()
if(BOUNTY_WARNINGS_AS_ERRORS)
  target_compile_options(bounty_flags INTERFACE -Werror)
endif()
if(BOUNTY_SANITIZE)
  target_compile_options(bounty_flags INTERFACE -fsanitize=${BOUNTY_SANITIZE}
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(bounty_flags INTERFACE -fsanitize=${BOUNTY_SANITIZE})
else()
  # The files come from strangers. tests/hardening looks at what comes out.
  target_compile_definitions(bounty_flags INTERFACE _FORTIFY_SOURCE=3 _GLIBCXX_ASSERTIONS)
  target_compile_options(bounty_flags INTERFACE -fstack-protector-strong)
  include(CheckCXXCompilerFlag)
  foreach(flag -fstack-clash-protection -fcf-protection)  # not every processor has them
    string(MAKE_C_IDENTIFIER "BOUNTY_HAS${flag}" has_flag)
    check_cxx_compiler_flag(${flag} ${has_flag})
    if(${has_flag})
      target_compile_options(bounty_flags INTERFACE ${flag})
    endif()
  endforeach()
endif()
if(BOUNTY_FUZZ)
  target_compile_options(bounty_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# fmt as part of each program, so that it needs no library; with sanitizers, where nothing is
# static, its library: that builds in a third of the time.
add_library(bounty_fmt INTERFACE)
if(BOUNTY_SANITIZE)
  target_link_libraries(bounty_fmt INTERFACE fmt::fmt)
else()
  target_link_libraries(bounty_fmt INTERFACE fmt::fmt-header-only)
endif()

# The program alone: what it does not use is left out, and no library is looked for at its start.
add_library(bounty_program_flags INTERFACE)
# Code and constants in one piece of the file: fewer pages to map.
target_link_options(bounty_program_flags INTERFACE -Wl,--gc-sections -Wl,-z,noseparate-code)
# What the loader has written cannot be written again.
target_link_options(bounty_program_flags INTERFACE -Wl,-z,relro -Wl,-z,now)
if(BOUNTY_STATIC AND NOT BOUNTY_SANITIZE)
  include(CheckCXXSourceCompiles)
  set(CMAKE_REQUIRED_FLAGS -fPIE)
  set(CMAKE_REQUIRED_LINK_OPTIONS -static-pie)
  set(CMAKE_REQUIRED_LIBRARIES utf8proc::utf8proc yaml-cpp::yaml-cpp)
  check_cxx_source_compiles("int main() { return 0; }" BOUNTY_CAN_LINK_STATICALLY)
  unset(CMAKE_REQUIRED_FLAGS)
  unset(CMAKE_REQUIRED_LINK_OPTIONS)
  unset(CMAKE_REQUIRED_LIBRARIES)
  if(BOUNTY_CAN_LINK_STATICALLY)
    target_link_options(bounty_program_flags INTERFACE -static-pie)
  else()
    target_link_options(bounty_program_flags INTERFACE -pie -static-libgcc -static-libstdc++)
  endif()
else()
  target_link_options(bounty_program_flags INTERFACE -pie)
endif()
