"""Texts that a page could take for something else than text, and how it has to show them."""

import re

TEXTS = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</td></table></main></body><h1>x",
    "</style><style>*{display:none}</style>",
    "</title><title>x",
    "<!-- x -->",
    "<![CDATA[x]]>",
    "<http://example.com>",
    "&lt;b&gt; &#64;you &copy; R & D",
    "a | b \\| c \\\\| d | e",
    "ends in a backslash\\",
    "`code` ``more`` ``` fence",
    "*emphasis* **strong** _under_ __score__ ~~gone~~ snake_case_name",
    "[link](http://example.com) ![image](http://example.com/x.png) [^1]: note",
    "[x] done",
    "# heading #",
    "- list",
    "+ list",
    "12. list",
    "3) list",
    "> quote",
    "---",
    "===",
    "http://example.com/a_b_c",
    "HTTPS://EXAMPLE.COM and ftp://example.com",
    "www.example.com WWW.example.com",
    "mailto:me@example.com me@example.com xmpp:me@example.com",
    "@octocat and @org/team",
    "#123 GH-123 gh-7 owner/repository#45 owner/repository@abcdef0",
    ":tada: :+1:",
    "$x^2$ and $$y$$ $300.00 -$5.00 a$",
    "{{ template }} ${code} <%= x %>",
    "javascript:alert(1)",
    "Ada \u202eecalevoL\u2066 \u200f",
    "計算機 עברית émile 👩‍💻",
    "   blanks   around   ",
]


def squeezed(text):
    """As pages show blanks."""
    return " ".join(text.split())


def printable(text):
    """As the program shows it: control characters and bidirectional overrides by their numbers."""
    return re.sub("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", lambda match: f"\\u{ord(match[0]):04x}", squeezed(text))
