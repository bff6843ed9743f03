import Documents

/// Text as a shape, turned upside down, in the older form (VML) that Word, WPS and LibreOffice all
/// draw; it is edited as 艺术字. What is inked fills the shape, as programs disagree on what room a
/// face has above and below. Sizes in points.
struct Lettering {
  /// Among all drawings of the file.
  var number: Int
  var text: String
  var face: String
  var width: Double
  var size: Double

  var xml: String {
    let size = "\((size * 10).rounded() / 10)"
    let height = "\((self.size * inked * 10).rounded() / 10)"
    return "<w:r><w:pict>\(Lettering.shapeType)<v:shape id=\"turned\(number)\""
      + " type=\"#_x0000_t136\" fillcolor=\"black\" stroked=\"f\""
      + " style=\"width:\((width * 10).rounded() / 10)pt;height:\(height)pt;rotation:180\">"
      + "<v:textpath trim=\"t\" style=\"font-family:&quot;\(face)&quot;;font-size:\(size)pt\""
      + " string=\"\(XMLText.escape(text))\"/></v:shape></w:pict></w:r>"
  }

  /// The share of its size that a text reaches from its lowest to its highest point.
  private var inked: Double {
    if text.contains(where: LineRules.isWide) { return 0.92 }
    return text.contains { "gjpqyQJ()[]{},;/".contains($0) } ? 0.95 : 0.75
  }

  /// Plain lettering as every program that writes VML defines it.
  private static let shapeType: String = {
    let formulas = [
      "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
      "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5",
      "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
    ]
    return "<v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\""
      + " adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas>"
      + formulas.map { "<v:f eqn=\"\($0)\"/>" }.joined()
      + "</v:formulas><v:path textpathok=\"t\" o:connecttype=\"custom\"/>"
      + "<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
  }()
}
