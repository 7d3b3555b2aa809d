use proptest::prelude::*;

use super::*;

fn forms(review: &Review) -> impl Strategy<Value = Vec<Paper>> + use<> {
    let grade =
        |subject: &Subject| prop::option::weighted(0.8, 0..u16::try_from(subject.scale.len()).unwrap());
    let grades: Vec<_> = review.subjects.iter().map(grade).collect();
    let paper = prop_oneof![
        6 => grades.prop_map(Paper::Review),
        1 => prop::sample::select(InvalidReason::ALL.to_vec()).prop_map(Paper::Invalid),
    ];
    prop::collection::vec(paper, 0..40)
}

fn three() -> Review {
    Review {
        subjects: vec![
            subject("张三", Scale::Competence, Some(3)),
            subject("街道办事处", Scale::Satisfaction, Some(1)),
            subject("物业", own(&["好", "较好", "中", "差", "很差"], 3), None),
        ],
        received: vec![],
    }
}

fn added(review: &Review, papers: &[Paper]) -> Sheet {
    let mut sheet = Sheet::blank(&Ballot::Review(review.clone()));
    for paper in papers {
        sheet.add(paper, 1);
    }
    sheet
}

/// Fractions added one by one over their own denominators, reduced each time.
fn plus((a, b): (u128, u128), (c, d): (u128, u128)) -> (u128, u128) {
    fn divisor(a: u128, b: u128) -> u128 {
        if b == 0 { a } else { divisor(b, a % b) }
    }
    let (num, den) = (a * d + c * b, b * d);
    let by = divisor(num, den);
    (num / by, den / by)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Told from the papers one by one, by sorting each subject's grades, without a sheet.
    #[test]
    fn papers_told_one_by_one_say_the_same(
        papers in forms(&three()),
        scores in prop::collection::vec((0_usize..3, 0_u16..=10_000, 0_u16..=60), 0..5),
    ) {
        let mut asked = three();
        for (at, score, weight) in &scores {
            let about = asked.subjects[*at].name.clone();
            asked.received.push(paper("街道办事处", &about, Points::from_hundredths(*score), *weight));
        }
        let told = result(reviews(), &here(50), &asked, &added(&asked, &papers));
        let valid: Vec<&Vec<Option<u16>>> = papers
            .iter()
            .filter_map(|paper| if let Paper::Review(grades) = paper { Some(grades) } else { None })
            .collect();
        prop_assert!(told.stands());
        prop_assert_eq!(told.forms.valid, valid.len() as u64);
        prop_assert_eq!(told.forms.invalid + told.forms.valid, papers.len() as u64);
        for (at, (subject, one)) in asked.subjects.iter().zip(&told.subjects).enumerate() {
            let mut given: Vec<u16> = valid.iter().filter_map(|grades| grades[at]).collect();
            given.sort_unstable();
            let mut runs: Vec<(usize, u16)> = given.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).collect();
            runs.sort_by_key(|(n, grade)| (usize::MAX - n, *grade));
            let best: Vec<u16> = runs.iter().filter(|run| run.0 == runs[0].0).map(|run| run.1).collect();
            match &one.found {
                Found::Nothing => prop_assert!(best.is_empty()),
                Found::One(grade) => prop_assert_eq!(&best, &[*grade]),
                Found::Level(level) => prop_assert!(level.len() > 1 && *level == best),
            }
            let happy = given.iter().filter(|grade| usize::from(**grade) < subject.scale.satisfied()).count();
            prop_assert_eq!(one.satisfied, Rate { have: happy as u64, of: valid.len() as u64 });
            prop_assert_eq!(one.among_graded, Rate { have: happy as u64, of: given.len() as u64 });
            // The published one is never the larger.
            prop_assert!(one.satisfied.hundredths() <= one.among_graded.hundredths() || given.is_empty());
            prop_assert_eq!(one.blank + one.grades.iter().sum::<u64>(), told.forms.valid);

            let mine: Vec<&Received> = asked.received.iter().filter(|paper| paper.about == subject.name).collect();
            let weights: u16 = mine.iter().map(|paper| paper.weight).sum();
            prop_assert_eq!(one.combined.is_some(), (1..=100).contains(&weights) && !valid.is_empty());
            if let Some(rate) = one.combined {
                let start = (u128::from(100 - weights) * happy as u128, 100 * valid.len() as u128);
                let sum = mine.iter().fold(start, |sum, paper| {
                    let score = paper.points.unwrap().hundredths();
                    plus(sum, (u128::from(paper.weight) * u128::from(score), 1_000_000))
                });
                prop_assert_eq!(u128::from(rate.have) * sum.1, u128::from(rate.of) * sum.0);
                prop_assert!(rate.have <= rate.of);
            }
        }
    }

    #[test]
    fn the_order_of_forms_never_matters(papers in forms(&three()), turn: prop::sample::Index) {
        let asked = three();
        let told = result(reviews(), &here(50), &asked, &added(&asked, &papers));
        let mut turned = papers.clone();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(papers.len()));
        }
        turned.reverse();
        prop_assert_eq!(told, result(reviews(), &here(50), &asked, &added(&asked, &turned)));
        for paper in &papers {
            prop_assert_eq!(asked.judge(paper), Ok(paper.clone()));
        }
    }
}
