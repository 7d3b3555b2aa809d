use super::*;
use crate::lang::Lang;
use crate::rules::{Catalogue, GateKind};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn what_there_is_instead() {
    let words = Words::new(Lang::Zh);
    let catalogue = Catalogue::built_in();
    for (word, date, told) in [
        ("nope", "2026-03-20", "没有“nope”这种会议类型或规则。用 yishi rules 可列出全部。"),
        (
            "jm.dbhy",
            "2025-12-31",
            "jm.dbhy.2025 在那一天不适用（施行期2026-01-01至今），那一天适用的是 jm.hy.1989.residents \
             jm.hy.1989.households jm.hy.1989.groups。",
        ),
        (
            "jm.hy.1989.groups",
            "2026-01-01",
            "jm.hy.1989.groups 在那一天不适用（施行期1990-01-01至2025-12-31），那一天适用的是 \
             jm.hy.2025.residents jm.hy.2025.households jm.dbhy.2025。",
        ),
    ] {
        assert_eq!(rule_not_found(&words, &catalogue.find(word, day(date)).unwrap_err()), told);
    }
}

#[test]
fn every_fault_has_its_sentence() {
    let id = || "own.a".to_owned();
    let looser = |in_what| Fault::Looser { id: id(), lawful: "jm.dbhy.2025".to_owned(), in_what };
    let (half, third) = (Share::more_than(1, 2), Share::at_least(1, 3));
    let cases = [
        (Fault::BadId { id: id() }, "编号“own.a”只能用小写字母、数字、点和连字符"),
        (Fault::IdTaken { id: id() }, "编号 own.a 已经用过"),
        (
            Fault::Overlap { id: id(), other: "own.b".to_owned() },
            "own.a 与 own.b 是同一类会议的规则，施行期重叠",
        ),
        (
            Fault::EndsBeforeItBegins { id: id(), from: day("2026-02-01"), to: day("2026-01-01") },
            "own.a 的施行期自2026-02-01至2026-01-01，先后颠倒",
        ),
        (Fault::NoName { id: id() }, "own.a 没有中文名称"),
        (
            Fault::ImpossibleShare { id: id(), share: Share::more_than(1, 0) },
            "own.a 的比例 1/0 不能成立：分子至少是 1，且不超过分母",
        ),
        (Fault::QuorumBase { id: id(), base: Base::Cast }, "own.a 的到会人数不能以参加表决人数为基数"),
        (Fault::NoMajority { id: id() }, "own.a 要作决定，却没有写多少人同意才通过"),
        (Fault::NoArticle { id: id() }, "own.a 没有写明依据的条文"),
        (
            Fault::NothingToTighten { id: id(), tightens: "jm.x".to_owned() },
            "own.a 要加严的 jm.x 不是同类会议的内置规则",
        ),
        (
            looser(Looser::Majority { base: Base::Present, lawful: half, own: Some(third) }),
            "own.a 比 jm.dbhy.2025 宽：法定通过比例为到会人数的过半数，这里是三分之一以上",
        ),
        (
            looser(Looser::Quorum { base: Base::EntitledArea, lawful: half, own: None }),
            "own.a 比 jm.dbhy.2025 宽：法定到会比例为专有部分总面积的过半数，这里没有要求",
        ),
        (
            looser(Looser::QuorumBy { lawful: QuorumBy::Presence, own: QuorumBy::Votes }),
            "own.a 比 jm.dbhy.2025 宽：法定按到会的人计，这里按投票的人计",
        ),
        (
            looser(Looser::NoticeDays { lawful: 10, own: 9 }),
            "own.a 比 jm.dbhy.2025 宽：法定提前 10 日通知，这里是 9 日",
        ),
        (
            looser(Looser::PostingDays { lawful: 15, own: 0 }),
            "own.a 比 jm.dbhy.2025 宽：法定公示 15 日，这里是 0 日",
        ),
        (looser(Looser::Proxy), "own.a 比 jm.dbhy.2025 宽：法律不允许委托，这里允许"),
        (
            looser(Looser::ProxyMax { lawful: 3, own: None }),
            "own.a 比 jm.dbhy.2025 宽：法定每人至多接受 3 人委托，这里不限",
        ),
        (
            looser(Looser::Gate(GateKind::PartyDiscussion)),
            "own.a 比 jm.dbhy.2025 宽：缺少法定的事前程序（党组织研究讨论）",
        ),
        (looser(Looser::Binding), "own.a 比 jm.dbhy.2025 宽：法律只许征求意见，这里却作决定"),
    ];
    for (fault, told) in cases {
        assert_eq!(rule_fault(&Words::new(Lang::Zh), &fault), told);
        let en = rule_fault(&Words::new(Lang::En), &fault);
        assert!(en.is_ascii() && en.contains("own.a"), "{en}");
    }
}
