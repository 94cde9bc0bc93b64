#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "json/json_events.hpp"
#include "json/mend/mend_json.hpp"

namespace bounty {

/// Reports the events of a mended text with positions in the original, and each slip before the
/// event that follows it.
class MendedEvents final : public JsonEvents {
 public:
  using ReportSlip = std::function<void(const Slip&)>;

  MendedEvents(std::string_view original, const MendedJson& mended, JsonEvents& events,
               ReportSlip report)
      : original_(original), mended_(mended), events_(events), report_(std::move(report)) {}

  /// A null that replaces something else is reported as what it replaces.
  bool scalar(const Scalar& value) override {
    report_slips();
    const Span span = mended_.in_original(value.span);
    const std::string_view written = original_.substr(span.begin, span.end - span.begin);
    const std::string_view null = written.empty() ? "nothing" : written;
    return events_.scalar({value.kind, value.kind == JsonKind::null ? null : value.text, span});
  }
  bool key(std::string_view name, Span span) override {
    report_slips();
    return events_.key(name, mended_.in_original(span));
  }
  bool begin_object(Span span) override {
    report_slips();
    return events_.begin_object(mended_.in_original(span));
  }
  bool end_object() override {
    report_slips();
    return events_.end_object();
  }
  bool begin_array(Span span) override {
    report_slips();
    return events_.begin_array(mended_.in_original(span));
  }
  bool end_array() override {
    report_slips();
    return events_.end_array();
  }

  /// Reports the slips after the last event.
  void report_the_rest() { report_up_to(mended_.slips.size()); }

 private:
  void report_slips() {
    std::size_t end = next_slip_;
    while (end < mended_.slips.size() && mended_.slips[end].events <= event_) ++end;
    report_up_to(end);
    ++event_;
  }
  void report_up_to(std::size_t end) {
    for (; next_slip_ < end; ++next_slip_) report_(mended_.slips[next_slip_]);
  }

  std::string_view original_;
  const MendedJson& mended_;
  JsonEvents& events_;
  ReportSlip report_;
  std::size_t event_ = 0;
  std::size_t next_slip_ = 0;
};

}  // namespace bounty
