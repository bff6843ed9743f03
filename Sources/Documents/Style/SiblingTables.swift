/// Tables of one document that begin with the same header, such as one for each day: their columns
/// stand under each other.
package struct SiblingTables: Sendable {
  private var models: [[Table.Cell]: Table] = [:]

  package init(_ document: Document) {
    for case .table(let table) in document.blocks where table.headerRows == 1 {
      guard let header = table.rows.first else { continue }
      if models[header] == nil {
        models[header] = table
      } else {
        models[header]?.rows += table.rows.dropFirst()
      }
    }
  }

  /// The rows of all tables that have the header of this one.
  package func model(of table: Table) -> Table {
    guard table.headerRows == 1, let header = table.rows.first else { return table }
    return models[header] ?? table
  }
}
