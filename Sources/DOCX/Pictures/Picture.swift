/// A picture in the line of text (`wp:inline`); sizes in points.
struct Picture {
  var relation: String
  /// Among all drawings of the file.
  var number: Int
  var width: Double
  var height: Double
  /// For those who cannot see it.
  var words: String

  var xml: String {
    let (width, height) = (Self.units(width), Self.units(height))
    let properties =
      "id=\"\(number)\" name=\"Picture \(number)\" descr=\"\(XMLText.escape(words))\""
    return "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
      + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/><wp:docPr \(properties)/>"
      + "<a:graphic><a:graphicData"
      + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
      + "<pic:nvPicPr><pic:cNvPr \(properties)/><pic:cNvPicPr/></pic:nvPicPr>"
      + "<pic:blipFill><a:blip r:embed=\"\(relation)\"/><a:stretch><a:fillRect/></a:stretch>"
      + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
      + "<a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm>"
      + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
      + "</a:graphicData></a:graphic></wp:inline></w:drawing>"
  }

  /// The same with the namespaces that a part made by another program need not know.
  var standaloneXML: String {
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    let names =
      "\(XMLText.wordNamespace) \(XMLText.relationNamespace) xmlns:a=\"\(drawing)/main\""
      + " xmlns:wp=\"\(drawing)/wordprocessingDrawing\" xmlns:pic=\"\(drawing)/picture\""
    return "<w:drawing \(names)" + xml.dropFirst("<w:drawing".count)
  }

  /// English metric units: 12,700 to a point.
  static func units(_ points: Double) -> Int { Int((points * 12_700).rounded()) }
}
