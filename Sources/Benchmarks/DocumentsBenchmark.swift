#if PRINTING
  import DOCX
  import Documents
  import Foundation
  import PDF

  /// A thousand personalised notices of one page, in one file and in a thousand; rosters and cards
  /// of many names. `scripts/bench-documents` sets other programs the same text.
  enum DocumentsBenchmark {
    private static let created = "2026-11-23T09:00:00+08:00"

    static func run(_ settings: Settings) {
      let notices = (1...1_000).map(notice)
      let steps: [(name: String, run: () throws -> Int)] = [
        ("notices-merged", { try pdf(notices).count }),
        ("notices-files", { try separate(notices) }),
        (
          "notices-docx",
          {
            try notices.reduce(0) { sum, notice in
              try sum
                + DOCXRenderer().render([notice], options: DOCXOptions(created: created)).count
            }
          }
        ),
        ("roster-300", { try pdf([roster(300)]).count }),
        ("cards-300", { try pdf([cards(300)]).count }),
        ("sign-in-10000", { try pdf([signIn(10_000)]).count }),
        ("cards-10000", { try pdf([cards(10_000)]).count }),
      ]
      defer { try? FileManager.default.removeItem(at: scratch) }
      for step in steps where settings.wants(step.name) {
        var result = "failed"
        let seconds = medianSeconds(of: min(settings.seeds, 3)) {
          do { result = "\(try step.run()) bytes" } catch { result = "failed: \(error)" }
        }
        print("\(step.name): \(milliseconds(seconds)), \(result)")
      }
    }

    /// With the fonts looked up anew, as a program that starts does.
    private static func pdf(_ documents: [Document]) throws -> [UInt8] {
      try PDFRenderer().render(documents, options: PDFOptions(created: created)).bytes
    }

    /// Removed after all runs: files made right after others were removed are slow on some systems.
    private static let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banhui-benchmark-\(getpid())")

    private static func separate(_ documents: [Document]) throws -> Int {
      let folder = scratch.appendingPathComponent(UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let renderer = PDFRenderer()
      var bytes = 0
      for (number, document) in documents.enumerated() {
        let file = try renderer.render([document], options: PDFOptions(created: created)).bytes
        try write(file, folder.appendingPathComponent("\(number).pdf").path)
        bytes += file.count
      }
      return bytes
    }

    /// Without waiting for the disk, as the programs that it is compared with do not.
    private static func write(_ bytes: [UInt8], _ path: String) throws {
      guard let file = unsafe fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
      defer { unsafe fclose(file) }
      if unsafe fwrite(bytes, 1, bytes.count, file) < bytes.count {
        throw CocoaError(.fileWriteUnknown)
      }
    }

    private static func notice(_ number: Int) -> Document {
      Document(
        kind: "notice", style: "plain",
        blocks: [
          .title("关于召开全市重点项目建设推进会议的通知"), .addressees(Inline("第\(number)单位负责同志")),
          .paragraph(
            Paragraph(Inline(String(repeating: "会议研究部署重点项目建设工作，", count: 8) + "现将有关事项通知如下。"))),
          .heading(Heading(level: 1, ordinal: 1, inline: "会议时间")),
          .paragraph(Paragraph("2026年12月3日（星期四）上午9:00召开，会期半天。")),
          .heading(Heading(level: 1, ordinal: 2, inline: "会议地点")),
          .paragraph(Paragraph("市委大院第一会议室。请提前15分钟入场，对号入座。")),
          .signature(Signature(issuers: ["中共云川市委办公室"], date: "2026年11月23日", isSealed: true)),
        ])
    }

    private static func name(_ number: Int) -> String {
      let (surnames, given) = (Array("赵钱孙李周吴郑王冯陈"), Array("明静远国强丽华建志文海波子涵喆堃"))
      return String([
        surnames[number % surnames.count], given[number / 10 % given.count],
        given[number / 160 % given.count],
      ])
    }

    private static func roster(_ count: Int) -> Document {
      Document(
        blocks: [
          .title("参会人员名单"),
          .table(
            Table(
              header: ["序号", "姓名", "单位", "职务"],
              rows: (0..<count).map { row in
                [Inline("\(row + 1)"), Inline(name(row)), Inline("市直第\(row % 40)单位"), "副局长"]
              })),
        ])
    }

    private static func signIn(_ count: Int) -> Document {
      Document(
        blocks: [
          .title("签到表"),
          .signIn(
            SignIn(
              columns: ["序号", "姓名", "单位", "签名"],
              rows: (0..<count).map { ["\($0 + 1)", name($0), "市直第\($0 % 40)单位"] })),
        ])
    }

    private static func cards(_ count: Int) -> Document {
      Document(blocks: [.cards(Cards(cards: (0..<count).map { .init(name: name($0)) }))])
    }
  }
#endif
