/// A paragraph at a fixed place of its sheet, in points from the upper left corner; neighbours with
/// the same frame stand in it together, and nothing stands beside it.
struct Frame: Hashable {
  var x: Double
  var y: Double
  var width: Double
  /// More where the words need it.
  var height: Double

  /// `w:framePr`.
  var xml: String {
    "<w:framePr w:w=\"\(twips(width))\" w:h=\"\(max(1, twips(height)))\" w:hRule=\"atLeast\""
      + " w:wrap=\"notBeside\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"\(max(1, twips(x)))\""
      + " w:y=\"\(max(1, twips(y)))\"/>"
  }
}
