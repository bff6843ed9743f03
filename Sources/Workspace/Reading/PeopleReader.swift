import Diagnostics
import Meetings

/// `people.csv`: the roster.
struct PeopleReader {
  let context: ReadingContext
  private var findings: Findings { context.findings }

  init(context: ReadingContext) {
    self.context = context
  }

  private static let columns: [Key] = [
    .id, .name, .unit, .post, .rank, .mobile, .email, .groups,
  ]

  func read(_ file: SourceFile) -> [Placed<Person>] {
    let table = CSVTable(file)
    if let offset = table.unclosedQuote {
      findings.report(
        .unclosedQuote, Text(zh: "引号没有配对", en: "the quotation mark is never closed"),
        at: file.location(at: offset..<offset + 1),
        hint: Text(
          zh: "在这一格的末尾补上引号, 格内的引号要写两个", en: "close it; a quotation mark inside a field is doubled"))
      return []
    }
    guard let header = table.rows.first else {
      findings.report(
        .missingColumn, Text(zh: "花名册是空的", en: "the roster is empty"),
        at: file.location(at: 0..<0), hint: PeopleReader.headerHint)
      return []
    }
    guard let columns = columns(of: header, in: table) else { return [] }
    let people = people(table, columns: columns)
    if people.isEmpty {
      findings.report(
        .emptyGroup, Text(zh: "花名册里一个人也没有", en: "the roster has nobody in it"),
        at: header.first.map { file.location(at: $0.range) },
        hint: Text(zh: "表头下面每行写一个人", en: "write one person a line below the header"))
    }
    return people
  }

  private static let headerHint = Text(
    zh: "第一行写: 编号,姓名,单位,职务,排序,手机,邮箱,组",
    en: "start with: id,name,unit,post,rank,mobile,email,groups")

  /// The column of each key; nil where the roster has no names.
  private func columns(of header: [CSVTable.Field], in table: CSVTable) -> [Key: Int]? {
    let file = table.file
    var result: [Key: Int] = [:]
    let allowed = Set(PeopleReader.columns)
    for (index, field) in header.enumerated() {
      guard let key = Key.named(field.text, among: allowed) else {
        if !field.text.isEmpty {
          let hint =
            Similarity.didYouMean(field.text, among: PeopleReader.columns.flatMap(\.names))
            ?? PeopleReader.headerHint
          findings.report(
            .unknownColumn,
            Text(
              zh: "不认识的列“\(field.text)”, 已略过",
              en: "the column “\(field.text)” is not known and left out"),
            at: file.location(at: field.range),
            hint: hint)
        }
        continue
      }
      if result[key] != nil {
        findings.report(
          .duplicateColumn,
          Text(zh: "“\(field.text)”这一列重复了", en: "the column “\(field.text)” is given twice"),
          at: file.location(at: field.range))
      } else {
        result[key] = index
      }
    }
    guard result[.name] != nil else {
      findings.report(
        .missingColumn, Text(zh: "表头里没有“姓名”列", en: "the header has no column “name”"),
        at: header.first.map { file.location(at: $0.range) },
        hint: hasTitle(table)
          ? Text(
            zh: "表头在下面: 删去它上面的标题行", en: "the header is further down; delete what is above it")
          : PeopleReader.headerHint)
      return nil
    }
    return result
  }

  /// Whether a title stands above the header, as in a table that is to be printed.
  private func hasTitle(_ table: CSVTable) -> Bool {
    table.rows.dropFirst().prefix(3).contains { row in
      row.contains { Key.named($0.text, among: [.name]) != nil }
    }
  }

  private func people(_ table: CSVTable, columns: [Key: Int]) -> [Placed<Person>] {
    let file = table.file
    let width = table.rows.first?.count ?? 0
    var people: [Placed<Person>] = []
    var firstRow: [String: CSVTable.Field] = [:]
    var byNameAndUnit: [String: CSVTable.Field] = [:]
    for row in table.rows.dropFirst() {
      func field(_ key: Key) -> CSVTable.Field? {
        columns[key].flatMap { $0 < row.count ? row[$0] : nil }
      }
      func text(_ key: Key) -> String { field(key)?.text ?? "" }
      if row.count > width, row[width...].contains(where: { !$0.text.isEmpty }) {
        findings.report(
          .extraFields,
          Text(
            zh: "这一行有 \(row.count) 格, 表头只有 \(width) 格",
            en: "the row has \(row.count) fields, the header \(width)"),
          at: file.location(at: row[width].range),
          hint: Text(zh: "含逗号的内容要加引号", en: "put a field that contains a comma in quotation marks"))
      }
      guard let nameField = field(.name), !nameField.text.isEmpty else {
        findings.report(
          .missingKey, Text(zh: "这一行没有姓名", en: "the row has no name"),
          at: (row.first).map { file.location(at: $0.range) },
          hint: Text(
            zh: "补上姓名; 合计、备注这样的行请删去", en: "give the name; delete rows of totals or remarks"))
        continue
      }
      let name = nameField.text.plainName()
      let hasID = !text(.id).isEmpty
      var person = Person(
        id: hasID ? text(.id).plainName() : unusedName(name, unit: text(.unit), firstRow),
        name: name, unit: text(.unit), post: text(.post), rank: rank(field(.rank), file),
        mobile: mobile(field(.mobile), file), email: email(field(.email), file),
        groups: MappingReader.split(text(.groups)))
      let idField = hasID ? field(.id) ?? nameField : nameField
      if let first = firstRow[person.id] {
        findings.report(
          .duplicatePerson,
          Text(zh: "编号“\(person.id)”重复", en: "the id “\(person.id)” is given twice"),
          at: file.location(at: idField.range),
          hint: Text(zh: "每个人用不同的编号", en: "give each person an id of their own"),
          related: [
            .init(Text(zh: "第一次在这里", en: "first here"), at: file.location(at: first.range))
          ])
        // The person is kept under a number of their own, so that meetings still find the name.
        person.id += "#\(people.count + 1)"
      }
      firstRow[person.id] = idField
      reportTwin(person, nameField, hasID: hasID, file, &byNameAndUnit)
      people.append(Placed(person, at: file.location(at: (field(.rank) ?? nameField).range)))
    }
    return people
  }

  /// A person without a number goes by name, and by name and unit where the name is taken.
  private func unusedName(_ name: String, unit: String, _ taken: [String: CSVTable.Field])
    -> String
  {
    taken[name] == nil ? name : "\(name)（\(unit)）"
  }

  private func reportTwin(
    _ person: Person, _ field: CSVTable.Field, hasID: Bool, _ file: SourceFile,
    _ seen: inout [String: CSVTable.Field]
  ) {
    let key = person.name + "\u{1}" + person.unit
    if let first = seen[key] {
      findings.report(
        .ambiguousName,
        person.unit.isEmpty
          ? Text(
            zh: "“\(person.name)”出现了两次, 又没有单位可以区分",
            en: "“\(person.name)” stands twice, with no unit to tell them apart")
          : Text(
            zh: "\(person.unit)有两个“\(person.name)”",
            en: "\(person.unit) has two people called “\(person.name)”"),
        at: file.location(at: field.range),
        hint: hasID
          ? Text(zh: "会议里请用编号指明是哪一位", en: "use the id in meetings")
          : Text(zh: "给他们各加一个编号", en: "give each of them an id"),
        related: [
          .init(Text(zh: "第一次在这里", en: "first here"), at: file.location(at: first.range))
        ])
    } else {
      seen[key] = field
    }
  }

  private func rank(_ field: CSVTable.Field?, _ file: SourceFile) -> Int? {
    guard let field, !field.text.isEmpty else { return nil }
    if let number = Int(counted: field.text), (1...1_000_000).contains(number) { return number }
    findings.report(
      .badNumber, Text(zh: "“\(field.text)”不是排序号", en: "“\(field.text)” is not a rank"),
      at: file.location(at: field.range),
      hint: Text(
        zh: "写 1 到 1000000 的整数, 或留空", en: "write a whole number from 1 to 1000000, or nothing"))
    return nil
  }

  private func mobile(_ field: CSVTable.Field?, _ file: SourceFile) -> String {
    guard let field else { return "" }
    let text = field.text.plainName()
    if !text.contains(/^\d\.?\d*[eE]\+?\d+$/) { return text }
    findings.report(
      .badPhone,
      Text(
        zh: "号码被表格软件改成了“\(text)”", en: "a spreadsheet made “\(text)” of the number"),
      at: file.location(at: field.range),
      hint: Text(
        zh: "把这一列设为文本, 重新输入号码", en: "make the column text and enter the number again"))
    return ""
  }

  private func email(_ field: CSVTable.Field?, _ file: SourceFile) -> String {
    guard let field, !field.text.isEmpty else { return "" }
    if MailAddress.isPlausible(field.text) { return field.text }
    findings.report(
      .badEmail, Text(zh: "“\(field.text)”不像邮箱地址", en: "“\(field.text)” is no mail address"),
      at: file.location(at: field.range),
      hint: Text(zh: "写一个邮箱地址, 或留空", en: "write one mail address, or nothing"))
    return ""
  }
}
