import Diagnostics
import Documents
import Testing

@Suite("Templates")
struct TemplateTests {
  @Test("a value is never structure, whatever it looks like")
  func valuesAreText() throws {
    let hostile = [
      "*A|B*", "<b>", "{{x}}", "# 标题", "- 项", "``` roster", "---", "a\\b", "[x](http://y)",
      "第一行\n# 第二行", "|", "~", "<", "^", "**粗**", "&amp;", "1. 项", "key: value",
      "\u{10FFFE}夹\u{10FFFF}带", "\u{100000}\u{108000}记号",
    ]
    let template = """
      # {{v}}

      {{v}}

      | 甲 | 乙 |
      |---|---|
      | {{v}} | 乙 |

      - {{v}}

      ```labels
      名：{{v}}
      ```

      ```roster
      - {{v}} | 职务
      ```
      """
    for value in hostile {
      let (document, diagnostics) = Sample.read(template, ["v": .text(value)])
      #expect(diagnostics.isEmpty, "\(value)")
      let blocks = try #require(document?.blocks)
      let shown = value.unicodeScalars.filter { $0.value < 0x100000 }
      var text = ""
      text.unicodeScalars.append(contentsOf: shown)
      #expect(
        blocks == [
          .title(Inline(text)), .paragraph(Paragraph(Inline(text))),
          .table(Table(header: ["甲", "乙"], rows: [[Inline(text), "乙"]])),
          .list(List(items: [[.paragraph(Paragraph(Inline(text)))]])),
          .labelled([Labelled("名", Inline(text))]),
          .roster(
            Roster(groups: [.init(entries: [.init(name: text, details: ["职务"])])])),
        ], "\(value)")
    }
  }

  @Test("an unknown key is an error at its place, with what was probably meant")
  func unknownKey() {
    let (document, diagnostics) = Sample.read(
      "开头\n\n会议 {{titel}}\n{{#items}}\n{{nmae}} {{title}}\n{{/items}}\n",
      ["title": "会", "items": [["name": "一"]]])
    #expect(document == nil)
    #expect(
      diagnostics.map(\.brief) == [
        "unknown-template-key t.mustache 3:6", "unknown-template-key t.mustache 5:3",
      ])
    #expect(diagnostics.map { $0.hint?.en } == ["did you mean “title”?", "did you mean “name”?"])
  }

  @Test("a section that prints nothing is checked all the same")
  func hiddenKey() {
    let fields = [Sample.field("guests", [], .list([Sample.field("name")]))]
    let (_, diagnostics) = Sample.read(
      "{{#guests}}{{post}}{{/guests}}", ["guests": []], fields: fields)
    #expect(diagnostics.map(\.brief) == ["unknown-template-key t.mustache 1:14"])
  }

  @Test("Chinese names stand for the same fields")
  func aliases() throws {
    let fields = [
      Sample.field("title", ["标题"]),
      Sample.field("people", ["人员"], .list([Sample.field("name", ["姓名"])])),
    ]
    let (document, diagnostics) = Sample.read(
      "{{标题}}：{{#人员}}{{姓名}}{{^last()}}、{{/last()}}{{/人员}}",
      ["title": "名单", "people": [["name": "张三"], ["name": "李四"]]], fields: fields)
    #expect(diagnostics.isEmpty)
    #expect(document?.blocks == [.paragraph(Paragraph("名单：张三、李四"))])
  }

  @Test(
    "every fault of the syntax is found at its place",
    arguments: [
      ("{{#a}}x", ["template-syntax t.mustache 1:1"]),
      ("x{{/a}}", ["template-syntax t.mustache 1:2"]),
      ("{{#a}}\n{{/b}}", ["template-syntax t.mustache 2:1"]),
      ("会议{{a", ["template-syntax t.mustache 1:3"]),
      ("{{a b}}\n{{}}", ["template-syntax t.mustache 1:1", "template-syntax t.mustache 2:1"]),
      ("{{=<% %>=}}", ["template-syntax t.mustache 1:1"]),
      ("{{! 没完\n{{a}", ["template-syntax t.mustache 1:1"]),
      ("{{<p}}{{a}}{{/p}}", ["template-syntax t.mustache 1:7"]),
    ])
  func syntax(template: String, expected: [String]) {
    let (document, diagnostics) = Sample.read(template, ["a": "1"], others: ["p": "x"])
    #expect(document == nil)
    #expect(diagnostics.map(\.brief) == expected)
  }

  @Test("a template that includes itself is refused, directly or through others")
  func recursion() {
    #expect(
      Sample.read("{{>t}}").diagnostics.map(\.brief) == ["template-recursion t.mustache 1:4"])
    #expect(
      Sample.read("{{>a}}", others: ["a": "\n{{>t}}"]).diagnostics.map(\.brief) == [
        "template-recursion a.mustache 2:4"
      ])
    let inherited = Sample.read(
      "{{<p}}{{$b}}{{$b}}{{/b}}{{/b}}{{/p}}", others: ["p": "{{$b}}x{{/b}}"])
    #expect(inherited.diagnostics.map(\.kind.id) == ["template-recursion"])
  }

  @Test("templates that multiply beyond bounds are refused quickly")
  func bomb() {
    var others: [String: String] = [:]
    for level in 0..<30 { others["p\(level)"] = "{{>p\(level + 1)}}{{>p\(level + 1)}}" }
    others["p30"] = "x"
    let (document, diagnostics) = Sample.read("{{>p0}}", others: others)
    #expect(document == nil)
    #expect(diagnostics.contains { $0.kind.id == "template-too-large" })
  }

  @Test("loops within loops over the same list are refused quickly")
  func loops() {
    let list = TemplateValue.list([TemplateValue](repeating: "x", count: 2000))
    let open = String(repeating: "{{#l}}", count: 4)
    let close = String(repeating: "{{/l}}", count: 4)
    let (document, diagnostics) = Sample.read(open + "a" + close, ["l": list])
    #expect(document == nil)
    #expect(diagnostics.map(\.kind.id) == ["template-too-large"])
  }

  @Test("a missing partial is named with its place and the nearest name")
  func missingPartial() {
    let (_, diagnostics) = Sample.read("甲\n{{>haed}}", others: ["head": "x"])
    #expect(diagnostics.map(\.brief) == ["unknown-template t.mustache 2:4"])
    #expect(diagnostics.first?.hint?.en == "did you mean “head”?")
  }

  @Test("a workspace's own template wins, and findings name its file")
  func overrides() {
    let own = SourceFile(name: "templates/t.mustache", text: "{{x}}")
    let library = TemplateLibrary(builtIn: ["t": "甲", "u": "乙"], overrides: ["t": own])
    #expect(library.names == ["t", "u"])
    #expect(library.isOverridden("t") && !library.isOverridden("u"))
    let (_, diagnostics) = library.document(
      named: "t", with: TemplateContext(fields: [], values: [:]))
    #expect(diagnostics.map(\.brief) == ["unknown-template-key templates/t.mustache 1:3"])
  }

  @Test("findings about expanded text point into the template they came from")
  func placesSurviveExpansion() {
    let (_, diagnostics) = Sample.read(
      "{{#rows}}\n{{v}}\n{{/rows}}\n\n{{>part}}\n",
      ["rows": [["v": "甲\n乙"], ["v": "丙"]]],
      others: ["part": "段\n\n```rooster\n```\n\n```roster\ncolumn: 3\n```\n"])
    #expect(
      diagnostics.map(\.brief) == [
        "unknown-template-block part.mustache 3:4",
        "unknown-template-option part.mustache 7:1",
      ])
  }

  @Test("a value that is markup is read as markup")
  func markupValues() {
    let (document, _) = Sample.read("{{{v}}}", ["v": "**甲**\n\n乙"])
    #expect(
      document?.blocks == [
        .paragraph(Paragraph(Inline(runs: [Run("甲", isStrong: true)]))),
        .paragraph(Paragraph("乙")),
      ])
  }

  @Test("values that do not keep to their fields are told to whoever fills them")
  func mismatches() {
    let fields = [Sample.field("a"), Sample.field("l", [], .list([Sample.field("n")]))]
    let context = TemplateContext(fields: fields, values: ["l": [["n": 1], ["m": "x"]], "b": 1])
    #expect(
      context.mismatches() == [
        "a: missing", "b: not declared", "l[0].n: not of the declared shape", "l[1].n: missing",
        "l[1].m: not declared",
      ])
  }
}
