/// The columns of a table by what they hold.
package enum ColumnWidths {
  /// What each column needs at least, and a share of the rest by what it would like.
  ///
  /// - Parameters:
  ///   - least: what each column cannot do without, in points.
  ///   - liked: what would spare each column a line break, in points.
  ///   - room: what all columns have together, in points.
  /// - Returns: widths that fill the room, or nil where even the least is too wide.
  package static func fit(least: [Double], liked: [Double], room: Double) -> [Double]? {
    let needed = least.reduce(0, +)
    if needed > room { return nil }
    // A very long cell must not starve the columns beside it.
    let wishes = liked.map { min($0, room * 0.6) }
    let wanted = wishes.reduce(0, +)
    if wanted <= room { return wishes.map { $0 + (room - wanted) * $0 / max(wanted, 1) } }
    let extra = zip(wishes, least).map { max(0, $0 - $1) }
    let share = (room - needed) / max(extra.reduce(0, +), 1)
    return zip(least, extra).map { $0 + $1 * share }
  }
}
