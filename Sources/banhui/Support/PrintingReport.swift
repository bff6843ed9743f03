import Diagnostics
import Documents

#if PRINTING
  import PDF
#endif

/// What `doctor` says of this machine's printing: the faces, and characters that no face has.
enum PrintingReport {
  /// - Parameters:
  ///   - names: text that will be printed, such as the names of a workspace.
  ///   - fontFolder: the office's own fonts, or nil.
  static func lines(names: String, fontFolder: String?) -> [HealthLine] {
    #if PRINTING
      let renderer = PDFRenderer(fontFolder: fontFolder)
      let report = renderer.fontReport(covering: names)
      var lines = [
        HealthLine(
          .good, Text(zh: "打印", en: "printing"),
          Text(zh: PDFRenderer.libraries, en: PDFRenderer.libraries))
      ]
      lines += report.roles.map { role in
        let name = Text(zh: "字体: \(role.role.chinese)", en: "face: \(role.role.rawValue)")
        guard let family = role.family else {
          return HealthLine(
            .bad, name, Text(zh: "没有可用的字体", en: "no font"),
            advice: Text(zh: "安装 fonts-noto-cjk", en: "install fonts-noto-cjk"))
        }
        if role.isProper { return HealthLine(.good, name, Text(zh: family, en: family)) }
        let proper = role.role.proper.prefix(2).joined(separator: ", ")
        return HealthLine(
          .fair, name, Text(zh: "用 \(family) 代替", en: "\(family) stands in"),
          advice: Text(
            zh: "公文用 \(role.role.proper[0]); 装到系统里, 或放进“文稿 → 字体文件夹”",
            en: "proper faces: \(proper); install them, or put them into the fonts folder"))
      }
      for stray in report.strays {
        lines.append(
          HealthLine(
            .fair, Text(zh: "\(stray.role.chinese)缺字", en: "\(stray.role.rawValue) lacks"),
            Text(
              zh: "\(stray.characters) 用 \(stray.family) 补",
              en: "\(stray.family) fills in for \(stray.characters)")))
      }
      if !report.missing.isEmpty {
        lines.append(
          HealthLine(
            .bad, Text(zh: "缺字", en: "missing characters"),
            Text(zh: report.missing, en: report.missing),
            advice: Text(
              zh: "本机没有字体含有这些字, 纸面上会是空框; 安装收字更多的字体, 例如 fonts-hanazono",
              en: "no font has them; install one with more characters, such as fonts-hanazono")))
      }
      return lines
    #else
      return [
        HealthLine(
          .fair, Text(zh: "打印", en: "printing"),
          Text(zh: "这个程序编译时没有带上 PDF 打印功能", en: "this build has no support for PDF"),
          advice: Text(
            zh: "运行 scripts/setup 后重新编译", en: "run scripts/setup and build again"))
      ]
    #endif
  }
}
