/// What note-takers shorten, written out before it is stemmed.
enum Abbreviations {
  static func written(_ word: String) -> String { table[word] ?? word }

  // Only what stands for one word wherever it stands: `pt` and `la` don't.
  private static let table: [String: String] = {
    let pairs = lines.joined(separator: " ").split(separator: " ").map {
      $0.split(separator: "=").map(String.init)
    }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }()

  private static let lines = [
    "uni=university unis=universities univ=university govt=government gov=government",
    "prog=programme progs=programmes mgmt=management mgr=manager mgrs=managers biz=business",
    "bizzes=businesses tech=technology yrs=years yr=year ppl=people appt=appointment",
    "appts=appointments comms=communications dept=department depts=departments hosp=hospital",
    "ncl=newcastle info=information edu=education sch=school schs=schools",
    "apprent=apprenticeship mths=months mth=month wk=week wks=weeks hrs=hours",
    "nland=northumberland nthumberland=northumberland co=company bband=broadband bb=broadband",
    "accom=accommodation org=organisation orgs=organisations regs=regulations",
    "qual=qualification quals=qualifications cert=certificate certs=certificates",
    "collab=collaboration auth=authority auths=authorities cllr=councillor cllrs=councillors",
    "proc=procurement lecky=electricity leccy=electricity fone=phone fones=phones mob=mobile",
  ]
}
