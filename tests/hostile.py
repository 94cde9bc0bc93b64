"""The hostile texts for all tests, by what they attack, and how each format has to show them."""

import re
import unicodedata

CONTROLS = [
    "\x1b[2J", "\x1b]0;owned\x07", "\x1b[31m", "\x9b31m", "\x9d0;owned\x9c", "\x00", "\x07", "\x08\x08", "a\rb", "a\nb",
    "a\r\nb", "a\tb", "a\vb", "a\fb", "\x7f", "\x80", "\x85", "\x9f", "a\u2028b", "a\u2029b", "\x0e\x0f", "\t=1+1", "\r=1+1",
    "a\n2026-01-01 * x\n    A  $1.00\n    B\n", "a\n\n<b>c</b>\n\n# d\n",
]
BIDIRECTIONAL = ["\u202eecalevoL", "\u202a\u202b\u202c\u202d", "\u2066a\u2067b\u2068c\u2069", "\u200e\u200f\u061c",
                 "Ada \u202eecalevoL\u2066 \u200f"]
INVISIBLE = ["a\u200bb", "\u200c\u200d", "\ufeffa", "\u2060", "\u00ada", "a\u0301\u0302\u0303", "👩\u200d💻", "\U000e0041",
             "\ufff9a\ufffb", "計算機 עברית émile 👩‍💻", "   blanks   around   ", "🏴‍☠️"]
FORMULAS = [
    "=1+1", "+x", "-x", "@x", "=HYPERLINK(\"http://x\",\"y\")", "=cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "+1", "-", "=",
    "＝1+1", "＋1", "－1", "＠SUM(1)",
    "'=x", "a,b", "a,=1+1", 'a "quoted" b', "\",=1+1,\"", "\"=1+1\"", "a;b", " =x", "x=1", "日本, 語", "\"", "a'b", "1-2",
    "ＳＵＭ", "|x", "%x",
]
HTML = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</td></table></main></body><h1>x",
    "</style><style>*{display:none}</style>",
    "</title><title>x",
    "</pre><iframe src=javascript:alert(1)>",
    "</text></svg><script>alert(1)</script>",
    "<b>Ada</b>",
    "<!-- x -->",
    "--> x <!--",
    "<![CDATA[x]]>",
    "<?php x ?>",
    "<http://example.com>",
    "&lt;b&gt; &#64;you &copy; R & D",
    "&amp;",
    "x onclick=alert(1)",
    "javascript:alert(1)",
    "{{ template }} ${code} <%= x %>",
]
MARKDOWN = [
    "a | b \\| c \\\\| d | e",
    "ends in a backslash\\",
    "back\\slash",
    "back\\\\slashes\\",
    "\\*",
    "`code` ``more`` ``` fence",
    "```",
    "~~~ html",
    "*emphasis* **strong** _under_ __score__ ~~gone~~ snake_case_name",
    "*Ada*",
    "_under_ score_d",
    "[link](http://example.com) ![image](http://example.com/x.png) [^1]: note",
    "[Ada](https://example.org)",
    "[Ada]: https://example.org",
    "[^1]",
    "[x] done",
    "# heading #",
    "- list",
    "+ list",
    "12. list",
    "3) list",
    "1)",
    "> quote",
    "---",
    "===",
    "| --- |",
    "http://example.com/a_b_c",
    "HTTPS://EXAMPLE.COM and ftp://example.com",
    "www.example.com WWW.example.com",
    "mailto:me@example.com me@example.com xmpp:me@example.com",
    "@octocat and @org/team",
    "#123 GH-123 gh-7 owner/repository#45 owner/repository@abcdef0",
    ":tada: :+1:",
    "$x^2$ and $$y$$ $300.00 -$5.00 a$",
    "!",
]
JOURNAL = [
    "Ada Lovelace", "A:B", "A", ":", "::", "A: B", "A;B", "A ; B", "; A", "A|B", "A | B", "(A)", "(A) B", "[A]", "<A>",
    "[2026-01-01]", "[=2026-01-01]", "* A", "! A", "*", "(", "A  B", "A B", "A   B", " A", "A ", "  ", " ",
    "\u2003A", "A\u3000", "A\u00a0B", "A\u00a0 B", "A \u3000B", "山田\u3000花子", "A @ $5", "A  $5", "A @@ $5", "A = $5", "A {$5}",
    "A {=$5}", "= A", "~ A", "@", "# A", "% A", "- A", "\\", "A\\u003aB", "\\u0041", "A\u202eB", "\u2066A\u2069",
    "A\u200bB", "A\ufeffB", "A\u2028B", "Jose\u0301", "José", "{author}", "{family}", "date:2020-13-45",
    "A, date:2020-13-45", "date: 1", ":tag:", "Payee: B", "Value:: 1/0", "A\"B\"", "'A'", "$1.00", "1 USD", "include x",
    "account A", "end", "comment", "P 2026-01-01 A $1", "2026-01-01 B", "$(rm)", "`A`", "A/B", "A&B", "A,B",
]
TRAVERSAL = [
    "../secret", "..", ".", "./f", "sub/g", "/etc/passwd", "f/../f", "x/../../secret", "..\\secret", "%2e%2e%2fsecret",
    "f\u0000", "~root", "f.json/..", "$HOME", "-", "C:\\secret", "\\\\host\\share", "file:///etc/passwd",
]
LOOK_ALIKES = ["аbandon", "abаndon", "ａbandon", "abandon\u200b", "abando\u0144", "Abandon", "abandon ", "a\u0300bandon",
               "аЬаndоn"]

KINDS = {
    "controls": CONTROLS, "bidirectional": BIDIRECTIONAL, "invisible": INVISIBLE, "formulas": FORMULAS, "html": HTML,
    "markdown": MARKDOWN, "journal": JOURNAL, "traversal": TRAVERSAL, "look-alikes": LOOK_ALIKES,
}
# Texts that a page could mistake for markup. Two are left out: Markdown adds word joiners itself, and JavaScript trims
# U+FEFF.
PAGE_TEXTS = [text for text in (*HTML, *MARKDOWN, *BIDIRECTIONAL, *INVISIBLE) if text not in ("\u2060", "\ufeffa")]

STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def is_name(text):
    """Whether a person, a task or a step can have this name."""
    return not any(unicodedata.category(c) == "Cc" for c in text)


def without_slashes(text):
    """Returns a text that can be the name of a task, an activity or a file."""
    return text.replace("/", "_")


def shown(text):
    """Returns the text as the program shows it: characters that control a display become escapes."""
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def squeezed(text):
    """Returns the text with the blanks that pages show."""
    return " ".join(text.split())


def printable(text):
    """Returns the text as pages show it."""
    return squeezed(shown(text))


def cell(text):
    """Returns the text as a CSV cell, which a spreadsheet must not read as a formula."""
    return ("'" if text.startswith(tuple("=+-@＝＋－＠")) else "") + shown(text)


def in_journal(text, special):
    """Returns the text as it is written in a journal: special characters and blanks that could get lost become
    escapes."""
    def is_lost(index, c):
        is_edge = c == " " and (index in (0, len(text) - 1) or text[index - 1] == " ")
        return is_edge or (c != " " and unicodedata.category(c) == "Zs") or c in special or STEERING.match(c)

    return "".join(f"\\u{ord(c):04x}" if is_lost(index, c) else c for index, c in enumerate(text))
