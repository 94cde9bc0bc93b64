#include "bounty/read.hpp"
#include "bounty/write.hpp"
#include "json/json_writer.hpp"
#include "json/write_parts.hpp"

namespace bounty {

std::string write_void(const VoidedPayment& payment) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::one_line);
  json.begin_object().member("format", void_format).member("family", payment.family);
  json.member_unless_empty("author", payment.author);
  json.member("date", payment.date).member("note", payment.note);
  write_earlier_payment(json, payment.paid);
  json.member("base_payment_cents", payment.base_payment);
  json.member("bonus_cents", payment.bonus);
  json.end_object();
  return text + "\n";
}

}  // namespace bounty
