"""Measures a PDF from outside: where characters stand, and where there is ink. Lengths are mm from
the upper left corner of the page.

    measure_pdf.py FILE.pdf > measures.json
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import pdfplumber
from PIL import Image

MM = 72 / 25.4
SCALE = 10  # pixels per millimetre


def box(mask, area=None):
    """The box of the set pixels of a mask within an area in mm, or None."""
    if area:
        left, top, right, bottom = (round(side * SCALE) for side in area)
        mask = mask.crop((left, top, right, bottom))
    found = mask.getbbox()
    if not found:
        return None
    dx, dy = (area[0], area[1]) if area else (0, 0)
    return [found[0] / SCALE + dx, found[1] / SCALE + dy, found[2] / SCALE + dx, found[3] / SCALE + dy]


def rules(mask, height):
    """Horizontal rules longer than 100 mm: [left, top, right, bottom]."""
    found = []
    pixels = mask.load()
    width, rows = mask.size
    y = 0
    while y < rows:
        span = mask.crop((0, y, width, y + 1)).getbbox()
        run = span and sum(1 for x in range(span[0], span[2]) if pixels[x, y])
        if span and run > 100 * SCALE and run > 0.98 * (span[2] - span[0]):
            top = y
            while y < rows and mask.crop((span[0] + 5, y, span[2] - 5, y + 1)).getbbox() and sum(
                1 for x in range(span[0], span[2]) if pixels[x, y]
            ) > 0.9 * (span[2] - span[0]):
                y += 1
            found.append([span[0] / SCALE, top / SCALE, span[2] / SCALE, y / SCALE])
        y += 1
    return found


def measure(path):
    pages = []
    with tempfile.TemporaryDirectory() as folder, pdfplumber.open(path) as pdf:
        subprocess.run(
            ["pdftoppm", "-r", str(25.4 * SCALE), "-png", path, folder + "/page"], check=True)
        images = sorted(Path(folder).glob("page*.png"))
        for page, image in zip(pdf.pages, images):
            picture = Image.open(image).convert("RGB")
            red, green, blue = picture.split()
            is_red = Image.eval(green, lambda v: 255 if v < 150 else 0)
            is_dark = Image.eval(red, lambda v: 255 if v < 150 else 0)
            red_only = Image.composite(Image.new("L", picture.size, 0), is_red, is_dark)
            chars = [
                {
                    "text": c["text"],
                    "x": c["matrix"][4] / MM,
                    "baseline": (float(page.height) - c["matrix"][5]) / MM,
                    "size": round(c["size"], 2),
                    "font": c["fontname"],
                }
                for c in page.chars
                if c["text"].strip()
            ]
            height = float(page.height) / MM
            width = float(page.width) / MM
            foot = (0, height - 29, width, height - 20.5)
            number = box(is_dark, foot)
            dash = number and box(is_dark, (number[0], foot[1], number[0] + 3.5, foot[3]))
            pages.append({
                "width": width,
                "height": height,
                "chars": chars,
                "redRules": rules(red_only, height),
                "darkRules": rules(is_dark, height),
                "redMark": box(red_only, (20, 0, width - 20, 110)) and mark(red_only, height),
                "number": number,
                "dash": dash,
            })
    return pages


def mark(mask, height):
    """The box of the first red block that is no rule."""
    width, rows = mask.size
    top = None
    for y in range(0, min(rows, 110 * SCALE)):
        span = mask.crop((0, y, width, y + 1)).getbbox()
        if span and top is None:
            top = y
        elif not span and top is not None:
            if y - top > 20:
                return box(mask, (0, top / SCALE, width / SCALE, y / SCALE))
            top = None
    return None


print(json.dumps(measure(sys.argv[1]), ensure_ascii=False))
