"""Malformed and borderline documents of our own making, by category, with all that is to be said of each.

A category is a frame and what stands in its hole: texts, or bytes where no text can say it, under the
diagnostics that they get. `json-syntax+3` is 3 characters behind the beginning of the hole, `json-syntax@2:1` in
line 2, column 1; "" means accepted.
"""

# Where `abcdef` stands as \u0061, the document is read by the other parser, with the same columns.
WAY = '"x-way":"abcdef",'
HEAD = "{" + WAY + '"format":"bounty-submission/1","family":"f"'
STEP = HEAD + ',"tasks":[{"name":"t","steps":[{"name":"s",□}]}]}'
TIME = STEP.replace("□", '"time":□')
COUNT = STEP.replace("□", '"time":1,"count":□')
NAME = HEAD + ',"tasks":[{"name":"t","steps":[{"name":□,"time":1}]}]}'
TASKS = ',"tasks":[{"name":"t","steps":[{"name":"s","time":1}]}]'
TITLE = HEAD + ',"title":□' + TASKS + "}"
REMARK = HEAD + ',"x-note":□' + TASKS + "}"
MEMBER = HEAD + "□" + TASKS + "}"
REVIEW = HEAD + TASKS + ',"review":{□}}'
POLICY = "{" + WAY + '"format":"bounty-policy/1",□}'
WHOLE = "□"

REVIEW_FILE = "{" + WAY + '"format":"bounty-review/1",□}'

SMALLEST = HEAD + TASKS + "}"


def nested(levels, opening="[", closing="]"):
    return opening * levels + closing * levels


DOCUMENTS = {
    "numbers in the grammar": (REMARK, {
        "": ["0", "-0", "1", "-1", "10", "0.0", "-0.0", "0.5", "1.50", "1e1", "1E1", "1e+1", "1e-1", "0e0", "-0e-0",
             "0E+0", "1.5e3", "1e00001", "123456789012345678", "1234567890123456789", "18446744073709551615",
             "18446744073709551616", "-9223372036854775808", "-9223372036854775809", "0.1234567890123456789012345",
             "1e308", "1e309", "1e400", "-1e400", "1e-400", "1e999999999", "-1E+999999999", "1e-999999999",
             "1e99999999999999999999999", "9" * 400, "-" + "9" * 400 + ".5", "0." + "0" * 400 + "1", "[1e400,1e400]"],
        "json-syntax+0": ["+1", "01", "-01", "00", "000", "00.5", "01e400", ".5", "-.5", "1.", "-1.", "0.", "1.e1",
                          "1e", "1e+", "1e-", "1.5e", "1E", "0x10", "0X1F", "0b1", "0o7", "1_000", "--1", "-", "- 1",
                          "-a", "-+1", "1a", "1.2.3", "1-2", "1+2", "1e5.5", "1e400e1", "1ee5", "1f", "1L", "1n", "2h",
                          "NaN", "nan", "Infinity", "-Infinity", "inf", "-inf", "+Infinity", "$1", "½", "٣", "１", "−1",
                          "1e400.5", "0e", "1.-5", "e5", "E", ".", "-e1"],
        "json-syntax+1": ["5%", "1'000", "1;", "[+1]", "[01]", "[.5]", "[1.]", "[-]"],
        "json-syntax+2": ["1,000", "1 000"],
    }),
    "numbers as a time": (TIME, {
        "": ["0", "-0", "0.0", "2.5", "2.50000", "25e-1", "0.25e1", "1e1", "1e5", "100000", "1e-1", "0e999999999",
             "0.001", "1E2"],
        "out-of-range+0": ["100000.0001", "1e6", "-1", "-0.5", "1e400", "1e999999999", "9223372036854775807",
                           "9223372036854775808", "18446744073709551615", "18446744073709551616",
                           "340282366920938463463374607431768211456", "9" * 400, "-9223372036854775808",
                           "-1e999999999", "2562047788015.2155", "1e99999999999999999999"],
        "bad-duration+0": ["0.00027777777777777777", "1e-9", "0.0000001", "1e-999999999"],
        "wrong-type+0": ["true", "false", "null", "[]", "{}", "[1]", '{"x-hours":1}'],
    }),
    "numbers as a count": (COUNT, {
        "": ["1", "1.0", "1e0", "10e-1", "1000000", "1e6", "0.1e1", "1000000.000"],
        "out-of-range+0": ["0", "-0", "-1", "1.5", "1e-1", "1000001", "1e7", "4294967296", "4294967297", "2147483648",
                           "9223372036854775807", "9223372036854775808", "18446744073709551616",
                           "18446744073709551617", "-18446744073709551615", "1e19", "1e400", "1e999999999",
                           "-1e999999999", "1e-999999999", "9" * 400, "0.99999999999999999999999999",
                           "1.00000000000000000000000001", "1000000.0000000000000000000000000000001"],
        "wrong-type+0": ['"1"', '"2"', "true", "null", "[1]", "{}"],
    }),
    "durations in quotes": (TIME, {
        "": ['"0h"', '"2h30m"', '"2h 30m"', '"2:30"', '"0:00"', '"2:30:59"', '"PT2H30M"', '"90m"', '"1.5h"',
             '"100000h"', '"99999:59:59"', '"\\u0032h"', '"2\\u003a30"', '"360000000s"', '"0.001s"'],
        "out-of-range+0": ['"100001h"', '"100000:01"', '"360000000.001s"', '"9223372036854775807h"', '"-1h"',
                           '"-0:30"', '"9223372036854775808s"', '"18446744073709551616h"', '"' + "9" * 400 + 'h"',
                           '"100000h1s"'],
        "bad-duration+0": ['""', '" "', '"2"', '"2.5"', '"h"', '":"', '"2:"', '":30"', '"2:60"', '"2:5"', '"2:30:60"',
                           '"2:30:5"', '"2:30:00:00"', '"1.5:30"', '"30m2h"', '"1h1h"', '"1.5h30m"', '" 2h"', '"2h "',
                           '"2 h"', '"2H"', '"P1D"', '"PT"', '"P"', '"PT 2H"', '"pt2h"', '"1d"', '"1w"', '"2h\\u0000"',
                           '"2h\\n"', '"2\\u00a0h"', '"２h"', '"٢h"', '"1e1h"', '"0x1h"', '"+1h"', '"1,5h"', '"1_0h"',
                           '"2h30"', '"one hour"', '"∞"', '"0.0001s"', '"1.h"', '".5h"', '"1..5h"', '"2:3O"'],
    }),
    "escapes": (TITLE, {
        "": [r'"\""', r'"\\"', r'"\/"', r'"\b\f\n\r\t"', r'"\u0041"', r'"\u00e9\u00E9"', r'"\u0000"', r'"\u001b"',
             r'"\u007f"', r'"\u2028"', r'"\uffff"', r'"\ufffe"', r'"\ufdd0"', r'"\\u0041"', r'"\\\""', '"/"', '"\x7f"',
             '"\u2028\u2029"'],
        "json-syntax+1": [r'"\a"', r'"\v"', r'"\e"', r'"\0"', r'"\1"', r'"\x41"', r'"\N"', r'"\U0041"', r'"\'"',
                          r'"\`"', r'"\ "', r'"\u"', r'"\u1"', r'"\u12"', r'"\u123"', r'"\u123g"', r'"\u 041"',
                          r'"\u+041"', r'"\u-041"', r'"\u{41}"', r'"\u004 1"', r'"\u٠٠٤١"', '"\\\n"', '"\\\t"',
                          r'"\é"', r'"\u00"41"'],
        "json-syntax+2": [r'"a\q"', r'"é\q"'],
        "json-syntax+5": [r'"\"'],
        "json-syntax+6": [r'"abc'],
        "json-syntax+7": [r'"\\\"'],
        "json-syntax+0": [r"'a'", r"'a", "`a`", "“a”", "‘a’", "«a»", r'\"a"', "a", r'\u0041'],
    }),
    "surrogates": (TITLE, {
        "": [r'"\ud83d\ude80"', r'"\uD83D\uDE80"', r'"\ud800\udc00"', r'"\udbff\udfff"', r'"\ud7ff\ue000"', '"🚀"'],
        "json-syntax+1": [r'"\ud800"', r'"\udbff"', r'"\udc00"', r'"\udfff"', r'"\ud800\ud800"', r'"\ud800\n"',
                          r'"\ud800x"', r'"\ud800\u0041"', r'"\udc00\ud800"', r'"\ud83d\uDE8"', r'"\ud83d\"',
                          r'"\ud83d \ude80"', r'"\ud83d\\ude80"', r'"\uD800\uDBFF"'],
        "json-syntax+13": [r'"\ud83d\ude80\ude80"', r'"\ud83d\ude80\ud83d"'],
        "not-utf8+1": [b'"\xed\xa0\x80"', b'"\xed\xbf\xbf"', b'"\xed\xa0\xbd\xed\xba\x80"'],
    }),
    "UTF-8": (TITLE, {
        "": ['"é"', '"€"', '"🚀"', '"\u0080"', '"\u07ff"', '"\u0800"', '"\uffff"', '"\ufffd"', '"\ufeff"',
             '"\U00010000"', '"\U0010ffff"', '"\u202e"', '"a\u0301"', '"\u0085"'],
        "not-utf8+1": [b'"\x80"', b'"\xbf"', b'"\xc0\x80"', b'"\xc1\xbf"', b'"\xc3"', b'"\xc3("', b'"\xe2\x82"',
                       b'"\xe2("', b'"\xe0\x80\x80"', b'"\xe0\x9f\xbf"', b'"\xf0\x80\x80\x80"', b'"\xf0\x8f\xbf\xbf"',
                       b'"\xf4\x90\x80\x80"', b'"\xf5\x80\x80\x80"', b'"\xf0\x9f\x9a"', b'"\xf8\x88\x80\x80\x80"',
                       b'"\xfc\x84\x80\x80\x80\x80"', b'"\xfe"', b'"\xff"', b'"\xff\xfe"', b'"\xc0\xaf"',
                       b'"\xc0\xa2'],
        "not-utf8+2": [b'"a\xe9"', b'"\xc3\xa9\xa9"', b'"\xe2\x82\xac\xff"'],
        "not-utf8+0": [b'\xff"a"', b"\xa0", b"\x93a\x94"],
    }),
    "control characters": (TITLE, {
        "json-syntax+1": [b'"\0"', b'"\x01"', b'"\t"', b'"\x08"', b'"\x0b"', b'"\x0c"', b'"\x1b[2J"', b'"\x1f"'],
        "json-syntax+0": [b'"\n"', b'"\r"', b'"\r\n"', b"\0", b'\0"a"', b"\x0b1", b'\x0c"a"', '\u00a0"a"', '\u2028"a"',
                          '\ufeff"a"', '\u3000"a"', '\u200b"a"', '\x7f"a"', '\u0085"a"', "/**/1", "//", "#"],
        "json-syntax+3": [b'"a"\0', b'"a"\x0c', '"a"\u00a0', '"a"\ufeff', '"a"/**/', '"a"//', '"a"\\n'],
        "json-syntax+2": [b'"a\0b"', b'"a\x1f"'],
        "": [' "a"', '"a" ', '\t"a"\t', '\n"a"\n', '\r"a"\r', '\r\n"a"', '"a"\n\n\n'],
    }),
    "names": (NAME, {
        "": ['"a"', '" "', '"a/b"', '"é"', '"' + "a" * 256 + '"', '"' + "é" * 256 + '"', r'"\u0041"', '"аbandon"',
             '"../../etc/passwd"', '"=1+1"', '"\u202e"', '"<b>"'],
        "bad-name+0": ['""', '"' + "a" * 257 + '"', '"' + "🚀" * 257 + '"', r'"\u0000"', r'"a\u0000"', r'"\n"',
                       r'"\u001b[2J"', r'"\u007f"', r'"\u0085"', '"\u0080"', '"\x7f"', '"\u009f"'],
        "wrong-type+0": ["1", "null", "true", "[]", "{}", '["s"]'],
    }),
    "families": (MEMBER.replace('"family":"f"□', '"family":□'), {
        "": ['"f"', '"0"', '"A-b_c.d"', '"' + "f" * 128 + '"', r'"\u0066"', '"a..b"', '"con"', '"f.json"'],
        "bad-name+0": ['""', '"."', '".."', '"../f"', '"/f"', '"f/g"', '"f\\\\g"', '"-f"', '".f"', '"_f"', '"f g"',
                       '"f\\u0000"', '"f\\n"', '"' + "f" * 129 + '"', '"é"', '"fаmily"', '"ｆ"', '"f\u200b"',
                       '"f\u202e"', '"~"', '"f:g"', '"%2e%2e"', '"f?"', '"f*"', '"$HOME"', '"f;g"', '"f|g"', '" f"',
                       '"f "', '"f\\u002fg"', '"\u0131"', '"\u212a"'],
        "wrong-type+0": ["0", "null", '["f"]'],
    }),
    "keys": (MEMBER, {
        "": [',"x-":1', ',"x-a":1,"x-b":2', ',"$schema":"s"', ',"$schema":1', r',"x-\u0061":1', r',"\u0078-a":1',
             ',"title":"a"', r',"t\u0069tle":"a"', ',"x-a":{"a":1,"A":2,"":3}', ',"x-a":[{"a":1},{"a":1}]',
             ',"x-é":1,"x-e\u0301":2'],
        "unknown-key+1": [',"Title":"a"', ',"titel":"a"', ',"":1', ',"X-a":1', ',"x":1', ',"x_a":1', ',"title ":"a"',
                          ',"tіtle":"a"', ',"$Schema":1', ',"schema":1', ',"title\u200b":"a"', r',"title\u0000":"a"',
                          ',"__proto__":1', ',"ｘ-a":1', ',"$ref":"/etc/passwd"', ',"null":null', ',"х-a":1'],
    }),
    "duplicate keys": (MEMBER, {
        "duplicate-key+1": [',"format":"bounty-submission/1"', ',"family":"f"', ',"x-way":1', r',"f\u0061mily":"f"',
                            r',"\u0066amily":"f"', r',"x\u002dway":1', r',"\u0066\u0061\u006d\u0069\u006c\u0079":"f"'],
        "duplicate-key+9": [',"x-a":1,"x-a":1', r',"x-a":1,"x-\u0061":1', r',"x-é":1,"x-\u00e9":1',
                            ',"x-a":1,"x-a":null'],
        "duplicate-key+14 duplicate-key+22": [r',"x-\u0061":1,"x-a":1,"x-a":1'],
        "duplicate-key+14": [',"x-a":{"b":1,"b":2}', r',"x-a":{"b":1,"\u0062":2}', r',"x-a":{"/":1,"\/":2}',
                             r',"x-\u0061":1,"x-a":1', r',"x-\u00e9":1,"x-é":1', r',"x-\u0061":1,"x-\u0061":1'],
        "duplicate-key+15": [',"x-a":[{"b":1,"b":2}]'],
        "duplicate-key+25": [r',"x-a":{"\ud83d\ude80":1,"🚀":2}'],
        "duplicate-key+16": [r',"x-a":{"b\n":1,"b\u000a":2}', r',"x-a":{"b\\":1,"b\u005c":2}'],
        "unknown-key+1 duplicate-key+7 unknown-key+7": [',"a":1,"a":1', r',"a":1,"\u0061":1'],
        "duplicate-key+13": [',"x-a":{"":1,"":2}', ',"title":"a","title":"a"', r',"title":"a","titl\u0065":"a"'],
    }),
    "duplicate names": (MEMBER.replace(TASKS, ""), {
        "duplicate-name+63": [r',"tasks":[{"name":"t","steps":[{"name":"s","time":1}]},{"name":"t","steps":[{"name":"s","time":1}]}]'],
        "": [',"tasks":[{"name":"t","steps":[{"name":"s","time":1}]},{"name":"T","steps":[{"name":"s","time":1}]}]'],
    }),
    "structure": (REMARK, {
        "": ["[]", "{}", "[[]]", "[{}]", "[ ]", "{ }", "[[],{}]", '{"":0}', '{"a":{"b":[]}}', "true", "false", "null",
             '""', "[1 , 2]", '{"a" : 1 , "b" : 2}', "[\n1\n]"],
        "json-syntax+0": ["", ",", ":", "]", ")", "(1)", "<a>", "True", "False", "None", "TRUE", "NULL", "nil",
                          "undefined", "tru", "truee", "nul", "fals", "nullnull", "t", "new Date()", "$", "&", "*a",
                          "!!str a", "---", "|", ">", "@a", "\\", "/a/", "b", "∅", "💰"],
        "json-syntax+1": ["[,]", "[,1]", "{,}", "{1:2}", "{a:1}", "{'a':1}", "{null:1}", "{:1}", "{{}}", "{[]}", "1:",
                          "1]", "[}", "{]", "1["],
        "json-syntax+2": ["[1,]", "[1}", "[1:2]"],
        "json-syntax+3": ["[1,,2]", "[1 2]"],
        "json-syntax+4": ['{"a"}', '{"a",1}', '{"a"=1}', '{"a"=>1}', '["a":1]'],
        "json-syntax+5": ['{"a":}', '{"a":,}', '{"a"::1}', '{"a" 1}'],
        "json-syntax+6": ['{"a":1,}', '{"a":1]', '{"a":1;"b":2}', '{"a":1:2}'],
        "json-syntax+7": ['{"a":1 "b":2}', '{"a":1,,"b":2}', '{"a":1,b:2}', '{"a":1,1:2}'],
    }),
    "wrong places of right values": (HEAD + ',"tasks":□}', {
        "": ['[{"name":"t","steps":[{"name":"s","time":1}]}]', '[{"steps":[{"time":1,"name":"s"}],"name":"t"}]'],
        "wrong-type+0": ["1", "null", "{}", '"t"', "true", "1e400"],
        "wrong-type+1": ["[1]", "[null]", "[[]]", '["t"]', "[1e400]"],
        "no-tasks@1:1": ["[]"],
        "missing-key+1 missing-key+1": ["[{}]"],
        "missing-key+1": ['[{"name":"t"}]', '[{"steps":[{"name":"s","time":1}]}]'],
        "no-steps+21": ['[{"name":"t","steps":[]}]'],
        "wrong-type+21": ['[{"name":"t","steps":{}}]', '[{"name":"t","steps":null}]', '[{"name":"t","steps":"s"}]'],
        "wrong-type+22": ['[{"name":"t","steps":[0]}]', '[{"name":"t","steps":[[]]}]', '[{"name":"t","steps":[null]}]'],
        "missing-key+22 missing-key+22": ['[{"name":"t","steps":[{}]}]'],
        "missing-key+22": ['[{"name":"t","steps":[{"name":"s"}]}]', '[{"name":"t","steps":[{"time":1}]}]'],
    }),
    "whole documents": (WHOLE, {
        "": [SMALLEST, "\ufeff" + SMALLEST, " \t\r\n" + SMALLEST + "\r\n\t ", SMALLEST + "\n" * 1000,
             SMALLEST.replace(",", ",\n"), SMALLEST.replace(":", "\t:\r\n")],
        "json-syntax+0": ["", "\ufeff\ufeff" + SMALLEST, "\u200b" + SMALLEST, "\x00", "\x00" + SMALLEST,
                          "x" + SMALLEST, "a", "<html>", "format: bounty-submission/1", "\x1f\x8b\x08", "%PDF-1.4",
                          "PK\x03\x04", ")]}',", "\x0c", "//", "#!"],
        "json-syntax+%d" % len(SMALLEST): [SMALLEST + more for more in (
            "{}", ",", "]", "}", "x", "\x00", "\x00\x00\x00", "\x00 ", "\x1a", "\ufeff", "null", "1", '""', SMALLEST, "//", "#", ";",
            "\u00a0", "\x0c", "\x0b", "\u2028", "[]", "<!-- -->")],
        "json-syntax+%d" % (len(SMALLEST) + 1): [SMALLEST + more for more in (" {}", " x", "\t,", " \x00")],
        "json-syntax@2:1": [SMALLEST + "\n{}", SMALLEST + "\n" + SMALLEST, SMALLEST + "\r\n\x00"],
        "not-utf8+0": [b"\xff\xfe{\x00}\x00", b"\xfe\xff\x00{\x00}", b"\xff", b"\x80", b"\xef\xbb",
                       b"\xff\xfe\x00\x00{\x00\x00\x00"],
        "not-utf8+%d" % len(SMALLEST): [SMALLEST.encode() + b"\xff", SMALLEST.encode() + b"\xc0\x80"],
        "json-syntax+1": ["{\x00}", "{\ufeff}", "{\x0c}", "{a}", "{//}"],
        "wrong-type+0": ["[]", "0", '""', "null", "true", "1e400", "[1e400]", '"bounty-submission/1"'],
    }),
    "formats": (SMALLEST.replace('"bounty-submission/1"', "□"), {
        "": ['"bounty-submission/1"', r'"\u0062ounty-submission/1"', r'"bounty-submission\/1"'],
        "wrong-format+0": ['"bounty-submission/2"', '"bounty-submission/"', '"bounty-submission"',
                           '"Bounty-Submission/1"', '""', '"bounty-submission/1 "', '"bounty-submission/01"',
                           '"bounty-submission/１"', '"bounty-result/1"', '"bounty-submission/1\\u0000"',
                           '"bounty-submission/1.0"', '"bоunty-submission/1"'],
        "wrong-type+0": ["1", "null", "[]", '["bounty-submission/1"]', "true"],
    }),
    "nesting": (REMARK, {
        "": [nested(1), nested(62), nested(63), nested(31, '{"a":[', "]}"),
             nested(63, '{"a":', "}").replace(":}", ":0}")],
        "too-deep+63": [nested(64), nested(65), nested(1000), nested(100000), "[" * 64, "[" * 100000,
                        "[" * 63 + "{}" + "]" * 63],
        "too-deep+315": ['{"a":' * 64 + "0" + "}" * 64, '{"a":' * 10000],
        "json-syntax+63": ["[" * 63 + "x"],
    }),
    "reviews": (REVIEW, {
        "": ["", '"bonus":0.5', '"bonus":"50%"', '"time":{"t/s":1}', '"qa":{"t":"full_run"}',
             '"confidence":{"t/s":1e0}', '"x-time":{"a":1}', '"payment":{}', '"payment":{"legal":true}', '"note":""',
             '"payment":{"amount":0}', '"payment":{"amount":"300.50"}', '"payment":{"amount":3e2,"payee":"f"}',
             '"payment":{"payee":"Ada"}', '"payment":{"x-note":1}', '"date":"1400-01-01"', '"date":"9999-12-31"',
             '"rate_per_hour":300', '"rate_per_hour":"0.00"', '"time":{"x-t":1}', '"rate_per_hour":1e6',
             '"confidence":{"t":10e-1}'],
        "out-of-range+8": ['"bonus":1.5', '"bonus":-0.1', '"bonus":1e400', '"bonus":"101%"', '"bonus":50',
                           '"bonus":-1e-999999999'],
        "bad-rate+8": ['"bonus":"0.5"', '"bonus":"50"', '"bonus":""', '"bonus":"half"', '"bonus":0.1234567',
                       '"bonus":"5 0%"', '"bonus":"50%%"', '"bonus":"½"', '"bonus":1e-7', '"bonus":"1e1%"',
                       '"bonus":"٥%"'],
        "wrong-type+8": ['"bonus":true', '"bonus":null', '"bonus":[]', '"final":1', '"final":"true"'],
        "out-of-range+16": ['"rate_per_hour":-1', '"rate_per_hour":1000000.01', '"rate_per_hour":1e400',
                            '"rate_per_hour":9223372036854775807', '"rate_per_hour":92233720368547758.08',
                            '"rate_per_hour":184467440737095516.16', '"rate_per_hour":"1000000.01"'],
        "bad-amount+16": ['"rate_per_hour":"$300"', '"rate_per_hour":"300,00"', '"rate_per_hour":"1,000.00"',
                          '"rate_per_hour":0.001', '"rate_per_hour":"3e2"', '"rate_per_hour":""',
                          '"rate_per_hour":"٣٠٠"', '"rate_per_hour":"-1"'],
        "unknown-name+8": ['"time":{"t/S":1}', '"time":{"t":1}', '"time":{"/":1}', '"time":{"":1}',
                           r'"time":{"t/\u0455":1}', '"time":{"t/s ":1}', '"time":{"../t/s":1}', '"time":{"t//s":1}',
                           '"time":{"t/s/":1}'],
        "unknown-name+9": ['"bonus":{"uniqu":0.1}', '"bonus":{"Unique":0.1}'],
        "duplicate-key+16": ['"time":{"t/s":1,"t/s":2}', r'"time":{"t/s":1,"t\/s":2}',
                             r'"time":{"t/s":1,"\u0074/s":2}'],
        "duplicate-key+12": ['"bonus":0.1,"bonus":0.2'],
        "duplicate-key+13": ['"final":true,"final":true'],
        "out-of-range+7": ['"date":"2026-02-29"', '"date":"2026-13-01"', '"date":"26-01-01"', '"date":"2026-1-1"',
                           '"date":""', '"date":"2026-11-22T00:00:00Z"', '"date":"２０２６-11-22"', '"date":"0000-00-00"',
                           '"date":"1399-12-31"'],
        "unknown-key+0": ['"bounty":1', '"payed":true', '"amount":1', '"policy":{}', '"rate":300', '"gross_cents":1',
                          '"payable_cents":1'],
        "out-of-range+20": ['"payment":{"amount":-1}', '"payment":{"amount":1e400}',
                            '"payment":{"amount":"92233720368547758.08"}', '"payment":{"amount":-0.01}'],
        "bad-amount+20": ['"payment":{"amount":"$300"}', '"payment":{"amount":"300,00"}', '"payment":{"amount":0.001}',
                          '"payment":{"amount":""}', '"payment":{"amount":"-1"}'],
        "wrong-type+20": ['"payment":{"amount":null}', '"payment":{"amount":[]}', '"payment":{"amount":true}'],
        "wrong-type+19": ['"payment":{"payee":1}', '"payment":{"payee":null}', '"payment":{"legal":1}',
                          '"payment":{"legal":"true"}', '"payment":{"legal":null}'],
    }),
    "policies": (POLICY, {
        "": ['"name":"p"', '"bonus":{"cap":1}', '"repeat_rate":"0%"', '"x-a":1e400', '"rate_per_hour":0.01',
             '"bonus":{"criteria":[]}', '"confidence":{"high":1}', '"evidence":{"full_run":0}'],
        "out-of-range+14": ['"repeat_rate":2', '"repeat_rate":-1', '"repeat_rate":1e400'],
        "out-of-range+15": ['"bonus":{"cap":1.1}', '"bonus":{"cap":1e9}'],
        "bad-rate+14": ['"repeat_rate":"1"', '"repeat_rate":1e-9'],
        "unknown-key+0": ['"rate":1', '"family":"f"', '"Name":"p"'],
        "duplicate-key+0": ['"format":"bounty-policy/1"', r'"f\u006frmat":"bounty-policy/1"'],
        "duplicate-key+11": [r'"name":"p","n\u0061me":"p"', '"name":"p","name":"p"'],
    }),
    "files of a review": (REVIEW_FILE, {
        "": ['"family":"f"', '"family":"f","time":{"t/s":1}', '"family":"f","x-a":-1e400'],
        "missing-key@1:1": ['"bonus":0'],
        "bad-name+9": ['"family":"../f"', '"family":""', '"family":"f/.."', r'"family":"f\u002f"'],
        "duplicate-key+13": ['"family":"f","family":"g"', r'"family":"f","f\u0061mily":"g"'],
    }),
}
