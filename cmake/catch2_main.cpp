// Catch2 2 itself, with its main function.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
