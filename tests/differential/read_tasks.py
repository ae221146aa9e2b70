"""Reads task files without any of the product's code, and prints what each says as a line of JSON.

    read_tasks.py default|backlog.md FOLDER

Needs ruamel.yaml (Debian: python3-ruamel.yaml), another parser of YAML 1.2 by other people. A test compares every field with the
product's index. A line has the path and either "error", or "fields" (by canonical name), "others", "body" (its SHA-256) and
"checklist" (ticked, all). Dates are in the form they have in ISO 8601, numbers without trailing zeros.
"""

import datetime
import decimal
import hashlib
import json
import os
import re
import sys

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

TEXT, NAME, NAMES, DATE, NUMBER = "text", "name", "names", "date", "number"

FIELDS = {
    "id": TEXT, "title": TEXT, "description": TEXT, "notes": TEXT, "agent": NAME, "status": NAME, "priority": NAME,
    "created_at": DATE, "updated_at": DATE, "due_date": DATE, "dependencies": NAMES, "tags": NAMES, "assignee": NAMES,
    "estimated_hours": NUMBER, "actual_hours": NUMBER,
}

DIALECTS = {
    "default": {
        "fields": {},
        "keys": {},
        "status": {
            "pending": [], "todo": ["to do", "open", "backlog", "new"], "in_progress": ["doing", "active", "started"],
            "review": ["in review"], "blocked": [], "blocked_by": [], "complete": ["completed", "done", "closed", "finished"],
            "cancelled": ["canceled", "won't do", "wontfix", "dropped"],
        },
        "priority": {"low": [], "medium": ["normal"], "high": [], "critical": ["urgent"]},
        "repairs": False,
    },
    "backlog.md": {
        "fields": {
            "completed_date": DATE, "milestone": NAME, "ordinal": NUMBER, "parent_task_id": TEXT, "reporter": NAMES, "type": NAME,
        },
        "keys": {
            "created_date": "created_at", "updated_date": "updated_at", "due": "due_date", "depends_on": "dependencies",
            "labels": "tags", "assignees": "assignee",
        },
        "status": {
            "Draft": [], "To Do": ["todo", "open", "backlog", "new"], "In Progress": ["doing", "active", "started", "in review"],
            "Blocked": [], "Done": ["complete", "completed", "closed", "finished"],
            "Won't Do": ["wontfix", "wont do", "cancelled", "canceled", "dropped"],
        },
        "priority": {"low": [], "medium": ["normal"], "high": ["urgent"]},
        "repairs": True,
    },
}


class Unreadable(Exception):
    pass


def split(content):
    """The front matter and the body of a file."""
    if content.startswith(b"\xef\xbb\xbf"):
        content = content[3:]
    lines = re.findall(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)", content)
    if not lines or lines[0].rstrip() != b"---":
        raise Unreadable("no front matter")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in (b"---", b"..."):
            return b"".join(lines[1:number]).decode(), b"".join(lines[number + 1:])
    raise Unreadable("no end of the front matter")


def repair(text):
    """A bare @user in quotes, as the tool of that dialect writes it before it reads."""
    return re.sub(r"(?m)^(\s*(?:-|[\w-]+:)\s+)(@\S*)[ ]*$", r"\1'\2'", re.sub(r"(?m)(?<=[\[,])(\s*)(@[^\s,\]]+)", r"\1'\2'", text))


def is_null(node):
    return isinstance(node, ScalarNode) and node.style is None and node.value in ("", "~", "null", "Null", "NULL")


def plain(node):
    """A scalar as a text, a list or mapping of such ones."""
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.value]
    if isinstance(node, MappingNode):
        return {plain(key): plain(value) for key, value in node.value}
    return node.value


def texts(node):
    """The items of a list, or a single value as a list of one."""
    items = node.value if isinstance(node, SequenceNode) else [node]
    if any(not isinstance(item, ScalarNode) for item in items):
        raise Unreadable("a list of something else than texts")
    return [item.value for item in items if not is_null(item) and item.value.strip()]


def date(text):
    match = re.fullmatch(
        r"(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{2}:\d{2})(:\d{2})?(\.\d{1,7})?\s*(Z|z|[+-]\d{2}:?\d{2})?)?", text.strip())
    if not match:
        raise Unreadable(f"no date: {text}")
    day, minutes, seconds, fraction, zone = match.groups()
    datetime.datetime.fromisoformat(f"{day}T{minutes or '00:00'}{seconds or ''}")
    if not minutes:
        return day
    fraction = (fraction or "").rstrip("0").rstrip(".")
    zone = "+00:00" if zone in ("Z", "z") else zone or ""
    return f"{day}T{minutes}{seconds or ':00'}{fraction}{zone if ':' in zone or not zone else zone[:3] + ':' + zone[3:]}"


def number(text):
    value = decimal.Decimal(text.strip()).normalize()
    return format(value, "f")


def canonical(names, text):
    for name, aliases in names.items():
        if text.strip().lower() in [name.lower(), *aliases]:
            return name
    raise Unreadable(f"no such value: {text}")


def value_of(dialect, name, kind, node):
    if is_null(node):
        return None
    if kind == NAMES:
        unique = list(dict.fromkeys(texts(node)))
        return unique or None
    if not isinstance(node, ScalarNode):
        raise Unreadable(f"{name} is no single value")
    text = node.value
    if not (text if kind == TEXT else text.strip()):
        return None
    if kind == DATE:
        return date(text)
    if kind == NUMBER:
        return number(text)
    return canonical(dialect[name], text) if name in dialect else text


def read(dialect, content):
    front, body = split(content)
    if dialect["repairs"]:
        front = repair(front)
    try:
        root = YAML(typ="safe", pure=True).compose(front)
    except YAMLError as error:
        raise Unreadable(str(error).splitlines()[0]) from error
    kinds = {**FIELDS, **dialect["fields"]}
    fields, others = {}, {}
    for key, node in root.value if root is not None else []:
        name = dialect["keys"].get(key.value, key.value)
        if name in kinds:
            value = value_of(dialect, name, kinds[name], node)
            if value is not None:
                fields[name] = value
        else:
            value = plain(node)
            others[key.value] = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return {"fields": fields, "others": others, "body": hashlib.sha256(body).hexdigest(), "checklist": checklist(body)}


def checklist(body):
    done = total = 0
    fence = None
    fence_column = 0
    in_comment = False
    after_text = False
    items = []
    for line in re.split(r"\r\n|\r|\n", body.decode(errors="replace")):
        line = line.expandtabs(4)
        column = len(line) - len(line.lstrip(" "))
        if not line.strip():
            after_text = False
            continue
        if fence and column < fence_column:
            fence = None
        if fence:
            if re.match(rf"^ *{re.escape(fence[0])}{{{len(fence)},}}\s*$", line):
                fence = None
            continue
        if in_comment:
            in_comment = "-->" not in line
            continue
        if re.match(r"^ *<!--", line):
            in_comment = "-->" not in line
            continue
        content = line.strip(" ")
        place = column
        marker = re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:( +)|$)")
        if marker.match(content) or content[0] in "`~#" or not after_text:
            items = [item for item in items if item <= column]
        while content and (found := marker.match(content)):
            width = len(found.group(0).rstrip())
            blanks = len(found.group(1) or "")
            items = [item for item in items if item <= place] + [place + width + (blanks if 1 <= blanks <= 4 and content[found.end():] else 1)]
            place += found.end()
            content = content[found.end():]
        opening = re.match(r"^(`{3,}(?=[^`]*$)|~{3,})", content)
        after_text = bool(content) and not opening and not content.startswith("#")
        if opening:
            fence = opening.group(1)
            fence_column = items[-1] if items else 0
            continue
        item = re.match(r"^\s*(?:[-*+]|\d{1,9}[.)])\s+\[([ xX])\](?:\s|$)", line)
        if item:
            total += 1
            done += item.group(1) != " "
    return [done, total]


def main(preset, folder):
    dialect = DIALECTS[preset]
    for directory, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            if not name.endswith(".md"):
                continue
            path = os.path.join(directory, name)
            record = {"path": os.path.relpath(path, folder).replace(os.sep, "/")}
            try:
                with open(path, "rb") as file:
                    record.update(read(dialect, file.read()))
            except Unreadable as error:
                record["error"] = str(error)
            print(json.dumps(record))


if __name__ == "__main__":
    main(*sys.argv[1:])
