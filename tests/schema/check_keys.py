"""The keys of the formats are spelled only in src/formats. All other code asks a description for them (key_of).

    check_keys.py SOURCE_DIR

The keys are those of the schemas, which the descriptions write. Outside of src/formats, no string may be a key, a list
of columns with a key or a JSON pointer with one, nor quote a key as in JSON, nor contain a key that only our formats
have, such as `gross_cents`. Strings that are something else but look like keys are listed here, and each of them must
exist.
"""

import json
import pathlib
import re
import sys

# For each file: why some of its strings look like keys but are not, and these strings.
OTHER_THINGS = {
    "src/names/words.hpp": ("the words that keys take as values, some of which are also keys",
                            ["full_run", "alternative", "none", "high", "medium", "low", "repeat_rate", "confidence",
                             "bonus", "payment", "policy", "review", "paid", "legal", "practical", "amount", "payee",
                             "date"]),
    "src/import/manifest.cpp": ("keys of METR's files", ["name", "tasks", 'a task family: a map with \\"tasks\\"']),
    "src/import/shapes.cpp": ("keys of METR's files",
                              ["name", "tasks", 'a task: an object with \\"name\\"',
                               'a task family: an object with \\"tasks\\"']),
    "src/import/qa_shape.cpp": ("keys of METR's files",
                                ["task", "results", 'a result: an object with \\"task\\" and \\"timeTaken\\"',
                                 'a QA report: an object with \\"results\\"']),
    "src/import/toml/task_shape.cpp": ("keys of task.toml", ["name", "task", 'a table with \\"name\\"']),
    "src/import/human_times.cpp": ("words of headings", ["time"]),
    "src/cli/options/habits.cpp": ("commands of other programs, and ours", ["new", "review", "policy"]),
    "src/cli/options/values.cpp": ("words of options", ["family", "bonus", "payee"]),
    "src/cli/commands/policy.cpp": ("the name of the command", ["policy"]),
    "src/cli/commands/review.cpp": ("the name of the command", ["review"]),
    "src/cli/commands/check.cpp": ("nouns", ["review", "policy"]),
    "src/report/parts/tables.cpp": ("words for people", ["alternative", "none", "bonus", "payment", "step"]),
    "src/report/contents/diff_parts.cpp": ("words for people", ["rejected", "none"]),
    "src/report/html/chart.cpp": ("a class of the page's styles", ["amount"]),
    "src/report/exports/ledger.cpp": ("a tag of the journal", ["voids"]),
    "src/score/check.cpp": ("a noun", ["step"]),
    "src/json/explain/reading_hints.cpp": ("the name of a remark, behind x-", ["note"]),
    "src/values/readings.cpp": ("a unit of time", ["second"]),
    "src/values/parse_duration.cpp": ("a hint, from where no format is known",
                                      ['give the time of one repetition, and put repetitions into \\"count\\"']),
    "include/bounty/count.hpp": ("what is out of range", ["count"]),
    "include/bounty/rate.hpp": ("what is out of range", ["rate"]),
}

# Examples in the help show what people type, as in `... | jq .bounty_cents`. The tests of the pages run them.
EXAMPLE = re.compile(r"^bounty .*\| jq \.\w+(\\n)?$")

TEXT = re.compile(r'R"(\w*)\((?P<raw>.*?)\)\1"|"(?P<plain>(?:[^"\\\n]|\\.)*)"(?P<suffix>_\w+)?'
                  r"|//[^\n]*|'(?:[^'\\\n]|\\.)'", re.DOTALL)


def keys_in(schema):
    if isinstance(schema, list):
        return set().union(*map(keys_in, schema))
    if not isinstance(schema, dict):
        return set()
    properties = schema.get("properties", {})
    return set(properties).union(*map(keys_in, schema.values()))


def texts_of(source):
    """Yields the strings of a source, except in includes, the names that fmt replaces, and nouns that are counted."""
    without_includes = re.sub(r"^#include.*$", "", source, flags=re.MULTILINE)
    for found in TEXT.finditer(without_includes):
        text = found["plain"] if found["raw"] is None else found["raw"]
        is_counted = re.search(r"\bcounted\([^;\"]*, $", without_includes[:found.start()])
        if text is not None and found["suffix"] != "_a" and not is_counted:
            yield text


def spells(text, keys):
    spelled = {text.removeprefix("x-")}
    if text.startswith("/"):
        spelled |= set(text.split("/"))
    if re.fullmatch(r"\w+(,\w+)+", text):
        spelled |= set(text.split(","))
    spelled |= set(re.findall(r'(?<![=\\])\\?"(\w+)\\?"', text))
    spelled |= {word for word in re.findall(r"\w+", text) if "_" in word}
    return bool(spelled & keys)


def main():
    source = pathlib.Path(sys.argv[1])
    keys = set().union(*(keys_in(json.loads(path.read_text())) for path in (source / "schema").glob("*.json")))
    if len(keys) < 100:
        sys.exit("the keys are not found in the schemas")
    wrong = []
    files = sorted(path for folder in ("src", "include") for path in (source / folder).rglob("*.?pp"))
    for path in files:
        name = str(path.relative_to(source))
        if name.startswith("src/formats/"):
            continue
        _, allowed = OTHER_THINGS.get(name, ("", []))
        spelled = [text for text in texts_of(path.read_text()) if spells(text, keys) and not EXAMPLE.match(text)]
        wrong += [f"{name}: {text}: ask the description for the key" for text in spelled if text not in allowed]
        wrong += [f"{name}: {text}: is listed in {pathlib.Path(__file__).name}, and not there"
                  for text in allowed if text not in spelled]
    if wrong:
        sys.exit("\n".join(wrong))
    print(f"{len(keys)} keys, {len(files)} files")


main()
