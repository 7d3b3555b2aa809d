use std::collections::BTreeMap;

use super::*;
use crate::lang::Lang;
use crate::rules::{Catalogue, Facts, gates};

#[test]
fn each_requirement_in_one_line() {
    let catalogue = Catalogue::built_in();
    let facts = Facts {
        meeting: "2026-03-11".parse().ok(),
        notified: "2026-03-10".parse().ok(),
        demanded: vec![(199, 1999), (0, 800), (10, 30)],
        ..Facts::default()
    };
    let told = |facts: &Facts, lang| -> Vec<String> {
        let rule = catalogue.get("jm.hy.2025.residents").unwrap();
        gates(rule, facts).iter().map(|state| gate_state(&Words::new(lang), state)).collect()
    };
    assert_eq!(
        told(&facts, Lang::Zh),
        [
            "联名提出：本社区年满18周岁的居民1999中199提出（须十分之一以上即至少200）、\
             户的代表800中0提出（须十分之一以上即至少80）、\
             居民代表30中10提出（须三分之一以上即至少10），已满足；\
             依据《城市居民委员会组织法》（2025年修订）第26条",
            "提前通知：提前1日，须提前10日，未满足；依据《城市居民委员会组织法》（2025年修订）第26条",
            "党组织研究讨论（重要事项）：没有记录；依据《城市居民委员会组织法》（2025年修订）第30条第4款",
        ]
    );
    let overrides = BTreeMap::from([(Asked::Notice, "flood".to_owned())]);
    let facts = Facts { overrides, demanded: vec![], party_discussed: "2026-03-12".parse().ok(), ..facts };
    assert_eq!(
        told(&facts, Lang::En),
        [
            "Notice: 1 day before, 10 needed; not met, held all the same because: flood \
             (Urban Residents' Committees Organic Law (2025), art. 26)",
            "the party organisation's discussion (important matters): 1 day after the meeting; not met \
             (Urban Residents' Committees Organic Law (2025), art. 30(4))",
        ]
    );
}
