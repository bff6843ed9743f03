"""Says what differs between two .docx: `compare_docx.py OLD NEW PLACEHOLDER VALUE`. Entries must be the
same compressed bytes; the one that was filled must be the old one with the value put in."""
import sys
import zipfile

old_path, new_path, placeholder, value = sys.argv[1:]
old, new = zipfile.ZipFile(old_path), zipfile.ZipFile(new_path)


def raw(archive, path, item):
    with open(path, "rb") as file:
        file.seek(item.header_offset + 26)
        lengths = file.read(4)
        skip = int.from_bytes(lengths[:2], "little") + int.from_bytes(lengths[2:], "little")
        file.seek(item.header_offset + 30 + skip)
        return file.read(item.compress_size)


if old.namelist() != new.namelist():
    print("other entries:", new.namelist())
for name in old.namelist():
    if raw(old, old_path, old.getinfo(name)) == raw(new, new_path, new.getinfo(name)):
        continue
    blank = b' xml:space="preserve"'
    before = old.read(name).replace(blank, b"").replace(placeholder.encode(), value.encode())
    after = new.read(name).replace(blank, b"")
    print(name, "changed only there" if before == after else "changed elsewhere")
