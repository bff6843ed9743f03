/// A grid of cells; covered places of a span are left out of their row.
public struct Table: Sendable, Hashable {
  public enum Alignment: String, Sendable {
    case left
    case center
    case right
  }

  public struct Cell: Sendable, Hashable {
    public var inline: Inline
    public var columnSpan: Int
    public var rowSpan: Int
    /// The column where the cell starts, from 0.
    public var column: Int

    public init(_ inline: Inline, column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.inline = inline
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }

  /// One per column; nil where the template leaves it to the renderer.
  public var alignments: [Alignment?]
  /// Repeated at the top of each page.
  public var headerRows: Int
  public var rows: [[Cell]]

  public init(alignments: [Alignment?], headerRows: Int, rows: [[Cell]]) {
    self.alignments = alignments
    self.headerRows = headerRows
    self.rows = rows
  }

  /// A table without spans.
  public init(header: [Inline], rows: [[Inline]], alignments: [Alignment?] = []) {
    let width = max(header.count, rows.map(\.count).max() ?? 0)
    self.alignments = (0..<width).map { $0 < alignments.count ? alignments[$0] : nil }
    headerRows = header.isEmpty ? 0 : 1
    self.rows = ((header.isEmpty ? [] : [header]) + rows).map { row in
      row.enumerated().map { Cell($0.element, column: $0.offset) }
    }
  }

  public var columnCount: Int { alignments.count }
}
