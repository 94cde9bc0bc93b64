#include "batch/presentation.hpp"

namespace bounty {
namespace {

/// Of each outcome what credits need, the rest is forgotten.
class Credited final : public Presentation {
 public:
  Credited(Credits& credits, std::string& rejections)
      : credits_(credits), rejections_(rejections) {}

  void render(const std::vector<Scored>&, std::string&) const override {}

  void present(std::vector<Scored>& scored, const std::string&) override {
    for (const Scored& each : scored) add(each.outcome);
  }

  void warn_first(InputNumber, const Warning&) override {}
  void finish(const Totals&) override {}

 private:
  void add(const Outcome& outcome) {
    if (const auto* payout = std::get_if<Payout>(&outcome)) return add_credit(credits_, *payout);
    rejections_ += text_rejection(std::get<Rejection>(outcome));
  }

  Credits& credits_;
  std::string& rejections_;
};

}  // namespace

std::unique_ptr<Presentation> gather_credits(Credits& credits, std::string& rejections) {
  return std::make_unique<Credited>(credits, rejections);
}

}  // namespace bounty
