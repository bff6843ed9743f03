/// A seating chart as a drawing of its own (SVG 1.1), for a screen at the door or a web page.
public struct SeatMapSVG: Sendable {
  private let seatWidth = 76
  private let seatHeight = 34
  private let gap = 6
  private let margin = 20
  private let labelWidth = 64

  public init() {}

  public func render(_ map: SeatMap, title: String) -> String {
    let columns = map.width
    let width = margin * 2 + labelWidth + columns * (seatWidth + gap)
    var y = margin + 24
    var body = [text(title, x: width / 2, y: margin + 10, size: 20)]
    if !map.front.isEmpty {
      body.append(
        "<rect class=\"front\" x=\"\(width / 4)\" y=\"\(y)\" width=\"\(width / 2)\" height=\"30\"/>"
      )
      body.append(text(map.front, x: width / 2, y: y + 15, size: 15))
      y += 44
    }
    for row in map.rows {
      if !row.label.isEmpty {
        body.append(
          text(row.label, x: margin + labelWidth / 2, y: y + seatHeight / 2, size: 12))
      }
      for (column, seat) in map.centered(row).enumerated() {
        guard let seat else { continue }
        let x = margin + labelWidth + column * (seatWidth + gap)
        let name = seat.isEmpty ? "empty" : "seat"
        body.append(
          "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y)\" width=\"\(seatWidth)\" "
            + "height=\"\(seatHeight)\" rx=\"4\"/>")
        if !seat.isEmpty {
          let size = max(8, min(16, (seatWidth - 8) / max(1, seat.count)))
          body.append(
            text(
              OfficialTexts.spaced(seat), x: x + seatWidth / 2, y: y + seatHeight / 2, size: size))
        }
      }
      y += seatHeight + gap
    }
    if !map.caption.isEmpty {
      body.append(text(map.caption, x: width / 2, y: y + 14, size: 12))
      y += 28
    }
    let height = y + margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" font-family="Noto Serif CJK SC, SimSun, serif">
      <style>rect{fill:#fff;stroke:#333}.empty{stroke-dasharray:4 3;stroke:#999}\
      .front{fill:#eee}text{text-anchor:middle;dominant-baseline:central}</style>
      <rect x="0" y="0" width="\(width)" height="\(height)" style="stroke:none"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  private func text(_ content: String, x: Int, y: Int, size: Int) -> String {
    "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\">\(escaped(content))</text>"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
