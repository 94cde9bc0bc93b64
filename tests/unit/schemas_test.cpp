#include "bounty/schemas.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace bounty;

TEST_CASE("Every format has a schema, which knows the format's name") {
  for (const std::string_view name : schema_names()) {
    CAPTURE(name);
    const auto schema = nlohmann::json::parse(schema_text(name));
    CHECK(schema["properties"]["format"]["const"] == "bounty-" + std::string(name) + "/1");
    CHECK(schema["required"].front() == "format");
  }
}

TEST_CASE("Nothing else has a schema") { CHECK(schema_text("bounty").empty()); }
