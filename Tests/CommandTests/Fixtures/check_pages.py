"""Looks at PDF files from outside for what no paper may have: text over text, text off the page or
its margins, a name that is not complete.

    check_pages.py JOBS.json > [problem, …]

with JOBS.json: [{"path": …, "margins": true, "names": […]}, …]. Knows nothing of how the papers were made. Needs pdfplumber.
"""
import json
import sys
import unicodedata

import pdfplumber

MM = 72 / 25.4
# GB/T 9704-2012 §5: the type area of A4; page numbers stand 7 mm below it.
LEFT, RIGHT, TOP, BOTTOM = 28 * MM, 26 * MM, 37 * MM, 35 * MM
TOLERANCE = 0.5 * MM
OPENING, CLOSING = set("（《〈「『【〔［｛“‘"), set("、，。．；：？！）》〉」』】〕］｝”’")


def ink(char):
    """The box of what is seen of a character: a full-width mark fills half of its square."""
    left, right = char["x0"], char["x1"]
    if left > right:
        left, right = right, left
    width = right - left
    if char["text"] in CLOSING:
        right = left + width / 2
    elif char["text"] in OPENING:
        left = right - width / 2
    inset = (right - left) * 0.08
    middle, half = (char["top"] + char["bottom"]) / 2, char["size"] * 0.4
    return left + inset, middle - half, right - inset, middle + half


def overlaps(boxes):
    """Pairs of boxes that share more than a fourth of the smaller one (some fonts kern // by less)."""
    order = sorted(range(len(boxes)), key=lambda i: boxes[i][0])
    active, found = [], []
    for i in order:
        left, top, right, bottom = boxes[i]
        active = [j for j in active if boxes[j][2] > left]
        for j in active:
            width = min(right, boxes[j][2]) - left
            height = min(bottom, boxes[j][3]) - max(top, boxes[j][1])
            if width <= 0 or height <= 0:
                continue
            area = min((b[2] - b[0]) * (b[3] - b[1]) for b in (boxes[i], boxes[j]))
            if width * height > area / 4:
                found.append((j, i))
        active.append(i)
    return found


def plain(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def check(job):
    problems, words = [], ""
    with pdfplumber.open(job["path"]) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            where = f"{job['path']} page {number}"
            chars = [c for c in page.chars if c["text"].strip() and c["text"] != "\x00"]
            words += "".join(c["text"] for c in chars)
            boxes = [ink(c) for c in chars]
            for i, j in overlaps(boxes):
                # The pieces of one cluster, such as a letter and its accent, share their place.
                if abs(chars[i]["x0"] - chars[j]["x0"]) < 0.01 and j == i + 1:
                    continue
                around = "".join(c["text"] for c in chars[max(0, i - 4): i + 5])
                problems.append(
                    f"{where}: {chars[i]['text']} over {chars[j]['text']} in {around}")
            for char, (left, top, right, bottom) in zip(chars, boxes):
                if left < 0 or top < 0 or right > page.width or bottom > page.height:
                    problems.append(f"{where}: {char['text']} is off the page")
                elif job["margins"]:
                    foot = page.height - BOTTOM
                    isNumber = top > foot and char["text"] in "—0123456789"
                    if (left < LEFT - TOLERANCE or right > page.width - RIGHT + TOLERANCE
                            or top < TOP - TOLERANCE or bottom > foot + TOLERANCE) and not isNumber:
                        problems.append(f"{where}: {char['text']} is in the margin")
    words = plain(words)
    for name in job["names"]:
        # The letters of Hebrew and Arabic stand from right to left.
        parts = [plain(part) for part in name.split()]
        if plain(name) not in words and not all(part[::-1] in words for part in parts):
            problems.append(f"{job['path']}: {name} is not there")
    return problems


with open(sys.argv[1], encoding="utf-8") as jobs:
    print(json.dumps([p for job in json.load(jobs) for p in check(job)], ensure_ascii=False))
