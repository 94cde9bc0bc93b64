"""Documents that can grow, each in another way. An entry has the name of what grows, the command that reads the
document, a large number, and a function that returns the text of a document with that many.
"""

FACTORS = (1, 2, 4, 8)

HEAD = '{"format":"bounty-submission/1","family":"f"'
STEPS = ',"tasks":[{"name":"t","steps":[{"name":"s","time":1}'
TASKS = STEPS + "]}]"


def many(count, make):
    return "".join(map(make, range(count)))


LARGE_DOCUMENTS = {
    "bytes of a string": ("check", 1_000_000, lambda n: f'{HEAD},"title":"{"a" * n}"{TASKS}}}'),
    "bytes of a string with an escape": ("check", 1_000_000, lambda n: f'{HEAD},"title":"\\u0061{"a" * n}"{TASKS}}}'),
    "digits of a number": ("check", 1_000_000, lambda n: f'{HEAD},"x-a":{"9" * n}{TASKS}}}'),
    "keys": ("check", 50_000, lambda n: HEAD + many(n, lambda i: f',"x-{i}":{i}') + TASKS + "}"),
    "keys with escapes": ("check", 50_000, lambda n: HEAD + many(n, lambda i: f',"x-\\u0061{i}":{i}') + TASKS + "}"),
    "steps": ("calc", 50_000, lambda n: HEAD + STEPS + many(n, lambda i: f',{{"name":"{i}","time":1}}') + "]}]}"),
    "activities": ("calc", 50_000, lambda n: HEAD + STEPS + many(
        n, lambda i: f',{{"name":"{i}","time":1,"activity":"{i}"}}') + "]}]}"),
    "unknown keys": ("calc", 10_000, lambda n: HEAD + many(n, lambda i: f',"k{i}":{i}') + TASKS + "}"),
    "slips": ("check", 20_000, lambda n: HEAD + STEPS + many(n, lambda i: f',{{"name":\'{i}\',time:1,}}') + "]}]}"),
    "slips in a string": ("check", 20_000, lambda n: HEAD + ',"title":"' + many(n, lambda i: "\\q\n") + '"' + TASKS + "}"),
    "unknown names in a review": ("calc", 10_000, lambda n: HEAD + TASKS + ',"review":{"time":{"t/s":1' + many(
        n, lambda i: f',"t/{i}":1') + "}}}"),
}
