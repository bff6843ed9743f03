package import Diagnostics

// About regulations, as the files state them.
extension DiagnosticKind {
  package static let duplicatePolicyRule = DiagnosticKind(
    "duplicate-policy-rule", .error,
    explanation: Text(
      zh: "同一个规定里两条条款用了同一个编号, 或者两个文件写了同一个规定。",
      en: "Two clauses of one regulation have the same id, or two files state the same regulation.")
  )
  package static let unknownPolicyRule = DiagnosticKind(
    "unknown-policy-rule", .error,
    explanation: Text(
      zh: "“启用”“停用”或“豁免”里写的条款不存在。写“规定/编号”, 全部条款用 banhui policy 列出。",
      en: """
        A switch or a waiver names a clause that does not exist. Write “regulation/id”, as banhui policy \
        lists them.
        """))
}
