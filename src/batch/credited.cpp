#include <fmt/format.h>

#include "batch/presentation.hpp"

namespace bounty {
namespace {

/// Of each outcome what credits need, the rest is forgotten.
class Credited final : public Presentation {
 public:
  Credited(Credits& credits, std::string& remarks) : credits_(credits), remarks_(remarks) {}

  void render(const std::vector<Scored>&, std::string&) const override {}

  void present(std::vector<Scored>& scored, const std::string&) override {
    for (const Scored& each : scored) add(each.outcome);
  }

  void warn_first(InputNumber, const Warning&) override {}
  void finish(const Totals&) override {}

 private:
  void add(const Outcome& outcome) {
    const auto* payout = std::get_if<Payout>(&outcome);
    if (payout == nullptr) {
      remarks_ += text_rejection(std::get<Rejection>(outcome));
    } else if (payout->acknowledgement.lacks_name) {
      remarks_ += fmt::format("bounty: {} is used, and names nobody to acknowledge\n",
                              printable(payout->source));
    } else {
      add_credit(credits_, *payout);
    }
  }

  Credits& credits_;
  std::string& remarks_;
};

}  // namespace

std::unique_ptr<Presentation> gather_credits(Credits& credits, std::string& remarks) {
  return std::make_unique<Credited>(credits, remarks);
}

}  // namespace bounty
