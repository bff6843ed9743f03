"""Renders each JSON string of standard input's list with markdown-it-py, tables on; prints a list."""
import json
import sys

from markdown_it import MarkdownIt

parser = MarkdownIt("commonmark").enable("table")
print(json.dumps([parser.render(text) for text in json.load(sys.stdin)]))
