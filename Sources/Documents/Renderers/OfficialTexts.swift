/// The fixed wording that the official format puts around given words, the same in every format.
package enum OfficialTexts {
  /// 主送机关 end in a full-width colon (GB/T 9704-2012 §7.3.2).
  package static func addressees(_ inline: Inline) -> Inline {
    var inline = inline
    let text = inline.plain
    if !text.hasSuffix("：") && !text.hasSuffix(":") { inline.append(Run("：")) }
    return inline
  }

  /// 附注 stand in full-width brackets (§7.3.6).
  package static func note(_ inline: Inline) -> Inline {
    if inline.plain.hasPrefix("（") { return inline }
    return Inline(runs: [Run("（")] + inline.runs + [Run("）")])
  }

  /// 附件说明: one attachment has no number, several are counted in Arabic figures (§7.3.4).
  package static func attachmentList(_ names: [Inline]) -> [(label: String, inline: Inline)] {
    names.enumerated().map { index, name in
      let lead = index == 0 ? "附件：" : "　　　"
      return (lead + (names.count > 1 ? "\(index + 1)." : ""), name)
    }
  }

  /// The lines of 版记 from top to bottom, each with what stands at its right end (§7.4).
  package static func imprint(_ imprint: Imprint) -> [(left: String, right: String)] {
    var lines: [(left: String, right: String)] = []
    if !imprint.copyTo.isEmpty {
      let end = imprint.copyTo.hasSuffix("。") ? "" : "。"
      lines.append(("抄送：\(imprint.copyTo)\(end)", ""))
    }
    if !imprint.issuer.isEmpty || !imprint.date.isEmpty {
      let suffix = imprint.date.isEmpty || imprint.date.hasSuffix("印发") ? "" : "印发"
      lines.append((imprint.issuer, imprint.date + suffix))
    }
    return lines
  }

  /// The mark of the issuing bodies: one line for each, 文件 after the last.
  package static func mark(_ head: Letterhead) -> [String] {
    head.issuers.enumerated().map { index, issuer in
      index == head.issuers.count - 1 && !issuer.hasSuffix(head.suffix)
        ? issuer + head.suffix : issuer
    }
  }

  /// A name of two characters is spaced to the width of three on cards and rosters.
  package static func spaced(_ name: String) -> String {
    guard name.count == 2, name.unicodeScalars.allSatisfy({ $0.value >= 0x3400 }) else {
      return name
    }
    return name.map(String.init).joined(separator: "　")
  }
}
