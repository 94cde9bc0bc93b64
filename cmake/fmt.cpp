// Compiles fmt once. Used as headers only, it would add 2.5 seconds to every file that formats
// anything, and Debian's compiled fmt is a shared library.

#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

// fmt's headers expect its library to instantiate these.
template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;

}  // namespace detail
FMT_END_NAMESPACE
