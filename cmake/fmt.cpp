// fmt itself, compiled once: as headers alone it takes 2.5 seconds in every unit that formats
// anything, and Debian has it compiled as a shared library only.

#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

// What fmt's headers leave to its library.
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;

}  // namespace detail
FMT_END_NAMESPACE
