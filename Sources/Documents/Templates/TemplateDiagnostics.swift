public import Diagnostics

/// The findings about templates.
public enum TemplateDiagnostics {
  public static let all: [DiagnosticKind] = [
    unknownTemplate, syntax, unknownKey, unknownTransform, recursion, tooLarge, unknownBlock,
    unknownOption, invalidOption, tableShape, unused,
  ]

  public static let unknownTemplate = DiagnosticKind(
    "unknown-template", .error,
    explanation: Text(
      zh: "没有这个名称的模板。模板名就是文件名去掉 .mustache；工作区 templates/ 里的同名文件优先于内置模板。",
      en: """
        There is no template of this name. A template's name is its file name without .mustache; \
        a file in the workspace's templates/ wins over the built-in one of the same name.
        """))
  public static let syntax = DiagnosticKind(
    "template-syntax", .error,
    explanation: Text(
      zh: "模板的标记写法不对：标记要写成 {{名称}}，每个 {{#名称}} 或 {{^名称}} 都要有对应的 {{/名称}}。",
      en: """
        A tag is malformed: tags are written {{name}}, and each {{#name}} or {{^name}} needs its \
        {{/name}}.
        """))
  public static let unknownKey = DiagnosticKind(
    "unknown-template-key", .error,
    explanation: Text(
      zh: "模板用了没有的字段，印出来会是空白，所以算错误。可用的字段见 banhui template list。",
      en: """
        The template names a field that does not exist. It would print as nothing, so it is an \
        error. The fields are listed by: banhui template list.
        """))
  public static let unknownTransform = DiagnosticKind(
    "unknown-template-function", .error,
    explanation: Text(
      zh: "模板里 {{函数(字段)}} 的函数只有 count、empty、first、last、index、reversed 等几个。",
      en: "Only a few functions exist for {{function(field)}}: count, empty, first, last, …"))
  public static let recursion = DiagnosticKind(
    "template-recursion", .error,
    explanation: Text(
      zh: "模板直接或间接引用了自己，会没完没了，因此不予处理。",
      en: "A template includes itself, directly or through others; that would never end."))
  public static let tooLarge = DiagnosticKind(
    "template-too-large", .error,
    explanation: Text(
      zh: "模板或它展开的结果过大。一个模板不超过 1 MB，一份文件的循环不超过两百万步。",
      en: "A template is over 1 MB, or what it expands to takes more than two million steps."))
  public static let unknownBlock = DiagnosticKind(
    "unknown-template-block", .error,
    explanation: Text(
      zh: "``` 后面的块名不认识。块名有：封面、红头、主送、附件说明、落款、附注、版记、附件、名单、签到表、座次图、席卡、二维码、目录、要素、居中、居右。",
      en: """
        The word after ``` is no block. Blocks are: cover, letterhead, to, attachments, signature, note, \
        imprint, attachment, roster, signin, seatmap, cards, qr, contents, labels, center, right.
        """))
  public static let unknownOption = DiagnosticKind(
    "unknown-template-option", .error,
    explanation: Text(
      zh: "块或文首设置里有不认识的项目。每行写成“项目: 内容”。",
      en: "A block or the front matter has an option that it does not know."))
  public static let invalidOption = DiagnosticKind(
    "invalid-template-option", .error,
    explanation: Text(
      zh: "块或文首设置里某个项目的内容不能用，例如应填数字的地方不是数字。",
      en: "An option of a block or of the front matter has a value that cannot be used."))
  public static let unused = DiagnosticKind(
    "unused-template", .warning,
    explanation: Text(
      zh: "工作区 templates/ 里的这个文件不是任何文稿的模板，也没有别的模板引用它。多半是文件名写错了；模板的名称见 banhui template list。",
      en: """
        No paper is made from this file of templates/, and no other template includes it. Most often \
        its name is misspelt; the names are listed by: banhui template list.
        """))
  public static let tableShape = DiagnosticKind(
    "table-shape", .error,
    explanation: Text(
      zh: "表格某一行的格数比表头多，多出的内容会丢失。",
      en: "A row of a table has more cells than its header; what is too much would be lost."))
}
