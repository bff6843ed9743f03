/// 版头: what stands above the red line (GB/T 9704-2012 §7.2).
public struct Letterhead: Sendable, Hashable {
  /// 发文机关标志, one line for each of several issuing bodies.
  public var issuers: [String]
  /// What follows the issuing bodies in the mark: 文件 or nothing.
  public var suffix: String
  /// 发文字号, such as `办发〔2026〕12号`.
  public var number: String
  /// 份号, six digits.
  public var copyNumber: String
  /// 密级和保密期限.
  public var secrecy: String
  /// 紧急程度.
  public var urgency: String
  /// 签发人, for papers to a higher body.
  public var signers: [String]

  public init(
    issuers: [String] = [], suffix: String = "", number: String = "", copyNumber: String = "",
    secrecy: String = "", urgency: String = "", signers: [String] = []
  ) {
    self.issuers = issuers
    self.suffix = suffix
    self.number = number
    self.copyNumber = copyNumber
    self.secrecy = secrecy
    self.urgency = urgency
    self.signers = signers
  }
}

/// 封面: the first sheet of a bound volume.
public struct Cover: Sendable, Hashable {
  public var title: String
  /// What the volume is: 会议指南.
  public var subtitle: String
  public var issuers: [String]
  public var date: String

  public init(title: String, subtitle: String = "", issuers: [String] = [], date: String = "") {
    self.title = title
    self.subtitle = subtitle
    self.issuers = issuers
    self.date = date
  }
}

/// 署名和成文日期 (GB/T 9704-2012 §7.3.5).
public struct Signature: Sendable, Hashable {
  public var issuers: [String]
  public var date: String
  /// Leaves room for the seal: the date four characters from the right, the name centred over it.
  public var isSealed: Bool

  public init(issuers: [String], date: String, isSealed: Bool = false) {
    self.issuers = issuers
    self.date = date
    self.isSealed = isSealed
  }
}

/// The head of an attachment (GB/T 9704-2012 §7.3.7).
public struct Attachment: Sendable, Hashable {
  /// `附件` or `附件2`.
  public var label: String
  public var title: Inline

  public init(label: String, title: Inline) {
    self.label = label
    self.title = title
  }
}

/// 版记 (GB/T 9704-2012 §7.4).
public struct Imprint: Sendable, Hashable {
  /// 抄送机关, without its full stop at the end.
  public var copyTo: String
  /// 印发机关.
  public var issuer: String
  /// 印发日期, without 印发.
  public var date: String

  public init(copyTo: String = "", issuer: String = "", date: String = "") {
    self.copyTo = copyTo
    self.issuer = issuer
    self.date = date
  }
}
