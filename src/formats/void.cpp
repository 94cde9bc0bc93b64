#include "formats/void.hpp"

#include "bounty/write.hpp"
#include "formats/read_document.hpp"

namespace bounty {

Expected<VoidedPayment, Diagnostics> read_void(const Document& document) {
  auto read = read_document<format::voided_payment>(document);
  if (!read) return std::move(read.error());
  return std::move(read.value().model);
}

std::string write_void(const VoidedPayment& payment) {
  std::string text;
  JsonWriter json(text, JsonWriter::Layout::one_line);
  write_object<format::voided_payment>(json, payment);
  return text + "\n";
}

}  // namespace bounty
