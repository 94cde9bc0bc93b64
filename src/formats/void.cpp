#include "formats/void.hpp"

#include "bounty/write.hpp"
#include "formats/read_document.hpp"

namespace bounty {

Expected<VoidedPayment, Diagnostics> read_voided_payment(const Document& document) {
  auto read = read_document<format::voided_payment>(document);
  if (!read) return std::move(read.error());
  return std::move(read.value().model);
}

std::string write_void(const VoidedPayment& payment) {
  return document_text<format::voided_payment>(payment, JsonWriter::Layout::one_line);
}

}  // namespace bounty
