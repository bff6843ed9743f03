#if PRINTING
  import DOCX
  import Documents

  /// A thousand personalised notices of one page, each a .docx of its own, and one letterhead filled
  /// as often.
  enum DOCXBenchmark {
    static func run(_ settings: Settings) {
      let count = 1_000
      let documents = (1...count).map(notice)
      let options = DOCXOptions(created: "2026-11-23T09:00:00+08:00")
      var bytes = 0
      var failures = 0
      let seconds = medianSeconds(of: 3) {
        bytes = 0
        for document in documents {
          do {
            bytes += try DOCXRenderer().render([document], options: options).count
          } catch {
            failures += 1
          }
        }
      }
      print(
        "\(count) notices as .docx: \(milliseconds(seconds)), \(bytes / count) bytes each, "
          + "\(failures) failures")
    }

    private static func notice(_ number: Int) -> Document {
      Document(
        kind: "notice", style: "gongwen",
        letterhead: Letterhead(
          issuers: ["云川市委办公室"], suffix: "文件", number: "云办发〔2026〕\(number)号"),
        blocks: [
          .title("关于召开全市重点项目建设推进会议的通知"), .addressees(Inline("第\(number)单位")),
          .paragraph(Paragraph(Inline(String(repeating: "会议研究部署重点项目建设工作，", count: 8) + "现通知如下："))),
          .heading(Heading(level: 1, ordinal: 1, inline: "会议时间")),
          .paragraph(Paragraph("2026年12月3日（星期四）上午9:00召开，会期半天。")),
          .heading(Heading(level: 1, ordinal: 2, inline: "会议地点")),
          .paragraph(Paragraph("市委大院第一会议室。")),
          .signature(Signature(issuers: ["中共云川市委办公室"], date: "2026年11月23日", isSealed: true)),
        ])
    }
  }
#endif
