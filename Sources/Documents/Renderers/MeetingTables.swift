extension Roster {
  /// The names of one group as a table without header, filled row by row.
  package func table(of group: Group) -> Table {
    let details = group.entries.map(\.details.count).max() ?? 0
    let across = max(1, columns)
    var rows: [[Inline]] = []
    var start = 0
    while start < group.entries.count {
      var row: [Inline] = []
      for index in start..<(start + across) {
        let entry = index < group.entries.count ? group.entries[index] : Entry(name: "")
        row.append(Inline(OfficialTexts.spaced(entry.name)))
        for detail in 0..<details {
          row.append(Inline(detail < entry.details.count ? entry.details[detail] : ""))
        }
      }
      rows.append(row)
      start += across
    }
    return Table(header: [], rows: rows)
  }
}

extension SignIn {
  /// Rows are high and open columns wide enough, so that a pen has room; points.
  package static let rowHeight = mm(11)
  package var leastWidths: [Double] {
    columns.enumerated().map { column, title in
      let isOpen = rows.allSatisfy { column >= $0.count || $0[column].isEmpty }
      return !isOpen ? 0 : title.contains("签") ? mm(26) : mm(12)
    }
  }

  /// The grid with its header, given rows and spare rows.
  package var table: Table {
    let blank = [Inline](repeating: "", count: columns.count)
    let given = rows.map { row in
      columns.indices.map { Inline($0 < row.count ? row[$0] : "") }
    }
    return Table(
      header: columns.map { Inline($0) },
      rows: given + [[Inline]](repeating: blank, count: max(0, spareRows)),
      alignments: columns.indices.map { column in
        // Units and posts, which take a second line, begin at the left.
        let longest = rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        return longest > 4 ? nil : .center
      })
  }
}

extension Cards {
  /// The heading that all cards have, so that a list of them need not repeat it; empty where they
  /// differ.
  var commonHeading: String {
    let headings = Set(cards.map(\.heading))
    return headings.count == 1 ? headings.first ?? "" : ""
  }

  /// What each card says, for formats without pictures.
  var lines: [[String]] {
    let hasHeading = commonHeading.isEmpty
    let rows = cards.map { card in
      (hasHeading ? [card.heading] : []) + [
        OfficialTexts.spaced(card.name), card.detail, card.footer,
      ]
    }
    let used = (rows.first ?? []).indices.filter { column in
      rows.contains { !$0[column].isEmpty }
    }
    return rows.map { row in used.map { row[$0] } }
  }
}

extension SeatMap {
  /// The widest row, in seats.
  package var width: Int { rows.map(\.seats.count).max() ?? 0 }

  /// A row moved to the middle of the widest one.
  package func centered(_ row: Row) -> [String?] {
    let missing = width - row.seats.count
    let left = [String?](repeating: nil, count: missing / 2)
    return left + row.seats + [String?](repeating: nil, count: missing - missing / 2)
  }
}

extension Table {
  /// Every place of the grid with the cell that starts there; nil where a span covers it.
  package var grid: [[Cell?]] {
    rows.map { row in
      var places = [Cell?](repeating: nil, count: columnCount)
      for cell in row where places.indices.contains(cell.column) { places[cell.column] = cell }
      return places
    }
  }
}
