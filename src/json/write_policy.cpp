#include "bounty/print.hpp"
#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"

namespace bounty {

std::string write_policy(const Policy& policy) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("format", policy_format);
  json.member("name", policy.name);
  json.member("rate_per_hour", plain_amount(policy.rate_per_hour.per_hour()));
  json.member("repeat_rate", policy.repeat_rate);
  json.key("evidence").begin_object();
  json.member("full_run", policy.evidence.full_run);
  json.member("alternative", policy.evidence.alternative);
  json.end_object();
  json.key("confidence").begin_object();
  json.member("high", policy.confidence.high);
  json.member("medium", policy.confidence.medium);
  json.member("low", policy.confidence.low);
  json.member("none", policy.confidence.none);
  json.member("unreviewed", policy.confidence.unreviewed);
  json.end_object();
  json.key("bonus").begin_object();
  json.member("cap", policy.bonus_cap);
  json.key("criteria").begin_array();
  for (const std::string& criterion : policy.bonus_criteria) json.value(criterion);
  json.end_array();
  json.end_object();
  json.end_object();
  return text + "\n";
}

}  // namespace bounty
