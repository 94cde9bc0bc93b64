// Compiles Catch2 2 and its main function.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
