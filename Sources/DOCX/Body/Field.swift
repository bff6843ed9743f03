/// What Word reckons out itself.
enum Field {
  /// A field whose last result is shown until it is reckoned anew.
  static func simple(_ instruction: String, result: String) -> String {
    begin(instruction) + Body.run(result) + end
  }

  static func begin(_ instruction: String) -> String {
    piece("<w:fldChar w:fldCharType=\"begin\"/>")
      + piece("<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText>")
      + piece("<w:fldChar w:fldCharType=\"separate\"/>")
  }

  static let end = piece("<w:fldChar w:fldCharType=\"end\"/>")

  private static func piece(_ xml: String) -> String { "<w:r>\(RunFormat().xml)\(xml)</w:r>" }
}
