"""Sets a thousand personalised one-page notices with banhui, typst, WeasyPrint and LibreOffice, and
prints what each took. Run by scripts/bench-documents."""
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RELEASE = ROOT / ".build/release"
COUNT = 1000
TITLE = "关于召开全市重点项目建设推进会议的通知"
LEAD = "会议研究部署重点项目建设工作，" * 8 + "现将有关事项通知如下。"
BODY = [
    ("一、会议时间", "2026年12月3日（星期四）上午9:00召开，会期半天。"),
    ("二、会议地点", "市委大院第一会议室。请提前15分钟入场，对号入座。"),
]
ISSUER, DATE = "中共云川市委办公室", "2026年11月23日"
FACE, HEAD = "Noto Serif CJK SC", "Noto Sans CJK SC"


def measured(body):
    """The seconds of a call."""
    start = time.monotonic()
    body()
    return time.monotonic() - start


def child(arguments, **options):
    """The seconds, peak memory in MB and output of a program."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=subprocess.DEVNULL, **options)
        _, status, usage = os.wait4(process.pid, 0)
        if status != 0:
            raise SystemExit(f"{arguments[0]} failed")
        output.seek(0)
        text = output.read().decode()
    return time.monotonic() - start, usage.ru_maxrss / 1024, text


def banhui(step):
    _, memory, text = child([RELEASE / "Benchmarks", "documents", "--only", step])
    return float(re.search(rf"{step}: ([\d.]+) ms", text)[1]) / 1000, memory


def typst_text(numbers):
    parts = [
        '#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm))',
        f'#set text(font: "{FACE}", size: 16pt, lang: "zh", region: "cn")',
        "#set par(justify: true, leading: 13pt)",
        f'#let notice(n) = [#align(center, text(22pt, weight: "bold")[{TITLE}])',
        "", "第#(n)单位负责同志：", "", f"#h(2em){LEAD}", "",
    ]
    for head, text in BODY:
        parts += [f'#h(2em)#text(font: "{HEAD}")[{head}]', "", f"#h(2em){text}", ""]
    parts += [f"#align(right)[{ISSUER}]", f"#align(right)[{DATE}]", "]"]
    calls = ["#notice(%d)" % n for n in numbers]
    return "\n".join(parts) + "\n" + "\n#pagebreak()\n".join(calls)


def html(numbers):
    style = f"""@page {{ size: A4; margin: 37mm 26mm 35mm 28mm }}
      body {{ font: 16pt/29pt '{FACE}'; text-align: justify }} p {{ margin: 0; text-indent: 2em }}
      h1 {{ font: bold 22pt '{FACE}'; text-align: center }} .h {{ font-family: '{HEAD}' }}
      .r {{ text-align: right }} section {{ break-after: page }}"""
    body = "".join(f'<p class="h">{head}</p><p>{text}</p>' for head, text in BODY)
    pages = "".join(
        f'<section><h1>{TITLE}</h1><p style="text-indent:0">第{n}单位负责同志：</p><p>{LEAD}</p>{body}'
        f'<p class="r">{ISSUER}</p><p class="r">{DATE}</p></section>' for n in numbers)
    return f'<html lang="zh"><meta charset="utf-8"><style>{style}</style>{pages}</html>'


def main():
    import typst
    import weasyprint
    numbers = range(1, COUNT + 1)
    rows = []
    merged, memory = banhui("notices-merged")
    files, _ = banhui("notices-files")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "all.typ").write_text(typst_text(numbers))
        typst_merged = measured(lambda: typst.compile(folder / "all.typ", folder / "t.pdf"))
        compiler = typst.Compiler(folder / "all.typ")

        def separate():
            # One compiler for all, its fonts loaded once.
            for number in numbers:
                (folder / "one.typ").write_text(typst_text([number]))
                compiler.compile(folder / "one.typ", folder / f"{number}.pdf")

        typst_files = measured(separate)
        weasy = measured(lambda: weasyprint.HTML(string=html(numbers)).write_pdf(folder / "w.pdf"))
        (folder / "l.html").write_text(html(numbers))
        office, _, _ = child([
            "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
            "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", name, folder / "l.html"])
    rows.append((f"{COUNT} notices in one PDF", merged, {
        "typst": typst_merged, "WeasyPrint": weasy, "LibreOffice": office}))
    rows.append((f"{COUNT} notices as {COUNT} PDFs", files, {"typst": typst_files}))
    for step, label in [
            ("notices-docx", f"{COUNT} notices as {COUNT} .docx"), ("roster-300", "roster of 300"),
            ("cards-300", "300 place cards"), ("sign-in-10000", "sign-in sheet of 10,000"),
            ("cards-10000", "10,000 place cards")]:
        rows.append((label, banhui(step)[0], {}))
    with tempfile.TemporaryDirectory() as name:
        subprocess.run(["cp", "-r", f"{ROOT}/examples/plenary/.", name], check=True)
        schedule = ROOT / "Tests/CommandTests/Golden/plenary/schedule.yaml"
        subprocess.run(["cp", schedule, name], check=True)
        start = min(child([
            RELEASE / "banhui", "render", "notice", "standing", "-o", "n.pdf", "--now",
            "2025-12-22T09:00"], cwd=name)[0] for _ in range(5))
    rows.append(("start of the program to the first PDF", start, {}))
    print("| | banhui | typst | WeasyPrint | LibreOffice |\n|---|---|---|---|---|")
    for label, seconds, others in rows:
        cells = [
            f"{others[name]:.2f} s ({others[name] / seconds:.1f} ×)" if name in others else ""
            for name in ("typst", "WeasyPrint", "LibreOffice")]
        print(f"| {label} | {seconds:.2f} s | {' | '.join(cells)} |")
    print(f"\nPeak memory of the first row: {memory:.0f} MB.")


main()
