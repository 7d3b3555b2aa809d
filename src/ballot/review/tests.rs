mod properties;

use std::sync::LazyLock;

use super::*;
use crate::ballot::{Ballot, Choice, InvalidReason, Rate, Said, Sheet};
use crate::rules::{Catalogue, Contradiction, Figures, Outcome, RuleSet};

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

fn rule(id: &str) -> &'static RuleSet {
    BUILT_IN.get(id).unwrap()
}

fn reviews() -> &'static RuleSet {
    rule("py.review.jm.2025")
}

fn subject(name: &str, scale: Scale, last: Option<u16>) -> Subject {
    Subject { name: name.to_owned(), scale, last }
}

fn own(grades: &[&str], satisfied: u16) -> Scale {
    Scale::Own { grades: grades.iter().map(|grade| (*grade).to_owned()).collect(), satisfied }
}

fn points(text: &str) -> Option<Points> {
    text.parse().ok()
}

fn paper(by: &str, about: &str, score: Option<Points>, weight: u16) -> Received {
    Received {
        by: by.to_owned(),
        about: about.to_owned(),
        said: "良好".to_owned(),
        points: score,
        weight,
        on: None,
    }
}

fn one(scale: Scale, last: Option<u16>) -> Review {
    Review { subjects: vec![subject("张三", scale, last)], received: vec![] }
}

fn sheet(valid: u32, sums: &[&[u32]]) -> Sheet {
    Sheet { valid, said: Said::Review(sums.iter().map(|sums| sums.to_vec()).collect()), ..Sheet::default() }
}

fn here(n: u64) -> Figures {
    Figures { entitled: Some(n), present: Some(n), ..Figures::default() }
}

#[test]
fn the_grade_given_most_often_comes_out_and_level_ones_are_named() {
    let table = [
        ([11_u32, 10, 5, 4], Found::One(0)),
        ([10, 11, 5, 4], Found::One(1)),
        ([10, 10, 5, 4], Found::Level(vec![0, 1])),
        ([1, 0, 0, 1], Found::Level(vec![0, 3])),
        ([7, 7, 7, 7], Found::Level(vec![0, 1, 2, 3])),
        ([0, 0, 0, 1], Found::One(3)),
        ([0, 0, 0, 0], Found::Nothing),
    ];
    for (sums, found) in table {
        let asked = one(Scale::Competence, None);
        let told = result(reviews(), &here(40), &asked, &sheet(30, &[&sums]));
        assert_eq!(told.verdict.outcome, Outcome::Consultative);
        let one = &told.subjects[0];
        assert_eq!(one.found, found, "{sums:?}");
        let given: u32 = sums.iter().sum();
        assert_eq!(one.blank, u64::from(30 - given));
        assert_eq!(one.satisfied, Rate { have: (sums[0] + sums[1]).into(), of: 30 });
        assert_eq!(one.among_graded, Rate { have: (sums[0] + sums[1]).into(), of: given.into() });
        assert_eq!((one.change, one.consequence.clone()), (None, None));
    }
}

#[test]
fn the_worst_grade_twice_running_has_its_consequence() {
    let article = reviews().source.article.clone();
    let ends = |article| Some(Consequence::OfficeEnds { article });
    let own = || own(&["好", "中", "差"], 2);
    let table = [
        ("py.review.jm.2025", Scale::Competence, Some(3), vec![0, 1, 2, 3], ends(Some(article))),
        ("jm.dbhy.2025", Scale::Competence, Some(3), vec![0, 1, 2, 3], ends(None)),
        ("py.review.jm.2025", Scale::Competence, Some(2), vec![0, 1, 2, 3], None),
        ("py.review.jm.2025", Scale::Competence, None, vec![0, 1, 2, 3], None),
        ("py.review.jm.2025", Scale::Competence, Some(3), vec![0, 1, 3, 2], None),
        ("py.review.jm.2025", Scale::Competence, Some(3), vec![0, 1, 3, 3], Some(Consequence::Open)),
        ("py.review.jm.2025", Scale::Competence, Some(3), vec![3, 3, 2, 1], None),
        ("py.review.jm.2025", Scale::Satisfaction, Some(2), vec![0, 1, 2], Some(Consequence::OwnRules)),
        ("py.review.jm.2025", own(), Some(2), vec![0, 1, 2], Some(Consequence::OwnRules)),
        ("py.review.jm.2025", own(), Some(2), vec![2, 1, 2], Some(Consequence::Open)),
    ];
    for (id, scale, last, sums, wanted) in table {
        let told = result(rule(id), &here(10), &one(scale, last), &sheet(10, &[&sums]));
        assert!(told.stands(), "{told:?}");
        assert_eq!(told.subjects[0].consequence, wanted, "{id} {last:?} {sums:?}");
    }
}

#[test]
fn one_year_is_held_against_the_other() {
    let table = [
        (Some(2), vec![0, 5, 1, 0], Some(Change::Better)),
        (Some(1), vec![0, 5, 1, 0], Some(Change::Same)),
        (Some(0), vec![0, 5, 1, 0], Some(Change::Worse)),
        (Some(4), vec![0, 5, 1, 0], None),
        (None, vec![0, 5, 1, 0], None),
        (Some(1), vec![0, 3, 3, 0], None),
        (Some(1), vec![0, 0, 0, 0], None),
    ];
    for (last, sums, change) in table {
        let told = result(reviews(), &here(10), &one(Scale::Competence, last), &sheet(6, &[&sums]));
        assert_eq!(told.subjects[0].change, change, "{last:?} {sums:?}");
    }
}

/// Representatives meet: two thirds have to be there, and the forms have to agree with the room.
#[test]
fn without_a_result_of_the_whole_nothing_comes_out_of_a_subject() {
    let asked = Review {
        received: vec![paper("街道办事处", "张三", points("90"), 40)],
        ..one(Scale::Competence, Some(3))
    };
    let room = |present, issued, returned| Figures {
        entitled: Some(60),
        present: Some(present),
        issued,
        returned,
        ..Figures::default()
    };
    let table = [
        (room(39, None, None), 30, Outcome::NoQuorum),
        (room(40, None, None), 30, Outcome::Consultative),
        (room(40, Some(30), Some(30)), 30, Outcome::Consultative),
        (room(40, Some(29), Some(30)), 30, Outcome::Void),
        (room(40, Some(30), Some(29)), 30, Outcome::Undetermined),
        (room(40, None, None), 41, Outcome::Void),
        (room(40, None, None), 11, Outcome::Consultative),
        // Eleven grades on ten forms.
        (room(40, None, None), 10, Outcome::Undetermined),
        (room(39, None, None), 10, Outcome::Undetermined),
    ];
    for (room, valid, outcome) in table {
        let told = result(rule("jm.dbhy.2025"), &room, &asked, &sheet(valid, &[&[0, 0, 0, 11]]));
        assert_eq!(told.verdict.outcome, outcome, "{room:?} {valid}");
        let one = &told.subjects[0];
        let stands = outcome == Outcome::Consultative;
        assert_eq!(told.stands(), stands);
        assert_eq!(one.found == Found::Nothing, !stands);
        assert_eq!(one.consequence.is_none(), !stands);
        assert_eq!(one.combined.is_none(), !stands);
        assert_eq!(one.grades, [0, 0, 0, 11]);
        assert_eq!(told.excess.is_empty(), valid >= 11);
        assert_eq!(told.forms.returned, room.returned.unwrap_or(valid.into()));
        assert_eq!(told.forms.issued, room.issued);
    }
    let excess = result(reviews(), &here(40), &asked, &sheet(10, &[&[0, 0, 0, 11]])).excess;
    assert_eq!(excess, [Excess { subject: 0, given: 11, valid: 10 }]);
}

#[test]
fn a_sheet_of_another_form_is_no_result() {
    let asked = one(Scale::Competence, None);
    for other in
        [sheet(3, &[&[1, 1, 1]]), sheet(3, &[]), sheet(3, &[&[3, 0, 0, 0], &[3, 0, 0, 0]]), Sheet::default()]
    {
        let told = result(reviews(), &here(5), &asked, &other);
        assert!(!told.suits && !told.stands());
        assert_eq!(told.verdict.outcome, Outcome::Undetermined);
        assert_eq!(told.subjects[0].grades, [0; 4]);
    }
    let short = Figures { valid: Some(9), ..here(5) };
    let told = result(reviews(), &short, &asked, &sheet(3, &[&[3, 0, 0, 0]]));
    assert!(told.stands(), "the sheet alone says how many are valid");
    let nobody = result(reviews(), &here(0), &asked, &sheet(0, &[&[0, 0, 0, 0]]));
    assert!(matches!(nobody.verdict.contradictions[..], [Contradiction::Zero { .. }]));
}

#[test]
fn both_sides_make_one_figure_by_their_weights() {
    let with = |papers: &[(&str, Option<Points>, u16)]| Review {
        received: papers
            .iter()
            .map(|(about, score, weight)| paper("街道办事处", about, *score, *weight))
            .collect(),
        ..one(Scale::Satisfaction, None)
    };
    // 36 of 48 satisfied: 75 points.
    let table = [
        (vec![("张三", points("90"), 40)], Some(60), Some(8_100)),
        (vec![(" 张三 ", points("90"), 40)], Some(60), Some(8_100)),
        (vec![("张三", points("0"), 40)], Some(60), Some(4_500)),
        (vec![("张三", points("100"), 100)], Some(0), Some(10_000)),
        (vec![("张三", points("92.55"), 33)], Some(67), Some(8_079)),
        (vec![("张三", points("92.55"), 20), ("张三", points("80.05"), 20)], Some(60), Some(7_952)),
        (vec![("张三", points("90"), 40), ("张三", None, 0)], Some(60), Some(8_100)),
        (vec![("张三", points("90"), 40), ("张三", None, 1)], Some(59), None),
        (vec![("张三", points("90"), 0)], Some(100), None),
        (vec![("李四", points("90"), 40)], Some(100), None),
        (vec![("张三", points("90"), 60), ("张三", points("90"), 41)], None, None),
        (vec![("张三", points("90"), u16::MAX); 3], None, None),
        (vec![], Some(100), None),
    ];
    for (papers, weight, figure) in table {
        let asked = with(&papers);
        let told = result(reviews(), &here(48), &asked, &sheet(48, &[&[30, 6, 12]]));
        let one = &told.subjects[0];
        assert_eq!(one.weight, weight, "{papers:?}");
        assert_eq!(one.combined.and_then(Rate::hundredths), figure, "{papers:?}");
        assert_eq!(one.beside.len() + told.besides.len(), papers.len());
    }
    let nobody = result(reviews(), &here(48), &with(&[("张三", points("90"), 40)]), &sheet(0, &[&[0, 0, 0]]));
    assert_eq!(nobody.subjects[0].combined, None);
    let blank = result(reviews(), &here(48), &with(&[("张三", points("90"), 40)]), &sheet(9, &[&[0, 0, 0]]));
    assert_eq!(blank.subjects[0].combined.and_then(Rate::hundredths), Some(3_600));
}

#[test]
fn a_score_is_read_whole_or_not_at_all() {
    for (text, hundredths) in [
        ("0", 0),
        ("92.5", 9_250),
        ("92.50", 9_250),
        ("92.05", 9_205),
        ("100", 10_000),
        ("100.00", 10_000),
        ("007", 700),
    ] {
        let read: Points = text.parse().unwrap();
        assert_eq!(read.hundredths(), hundredths, "{text}");
        assert_eq!(read.to_string().parse(), Ok(read));
    }
    for text in [
        "",
        ".",
        "5.",
        ".5",
        "100.01",
        "101",
        "92.505",
        "-1",
        "+1",
        "9 2",
        "９２",
        "1e1",
        "99999999999",
        "1.2.3",
    ] {
        assert_eq!(text.parse::<Points>(), Err(NoPoints), "{text}");
    }
    assert_eq!(Points::from_hundredths(10_000), Some(Points::FULL));
    assert_eq!(Points::from_hundredths(10_001), None);
}

#[test]
fn a_form_is_checked_before_it_is_given_out() {
    let person = || subject("张三", Scale::Competence, None);
    let form = |subjects: Vec<Subject>| Review { subjects, received: vec![] };
    let graded = |scale| form(vec![subject("张三", scale, None)]);
    let weighed = |weight| Review {
        received: vec![paper("街道办事处", "张三", points("90"), weight)],
        ..form(vec![person()])
    };
    let table = [
        (form(vec![person()]), vec![]),
        (form(vec![]), vec![ReviewFault::NoSubject]),
        (form(vec![subject(" ", Scale::Competence, None)]), vec![ReviewFault::NoName { subject: 0 }]),
        (
            form(vec![
                person(),
                subject("李四", Scale::Competence, None),
                subject(" 张三", Scale::Satisfaction, None),
            ]),
            vec![ReviewFault::SameName { first: 0, second: 2 }],
        ),
        (graded(own(&["好", "差"], 1)), vec![]),
        (graded(own(&["好"], 1)), vec![ReviewFault::FewGrades { subject: 0 }]),
        (graded(own(&[], 0)), vec![ReviewFault::FewGrades { subject: 0 }]),
        (graded(own(&["好", "好 "], 1)), vec![ReviewFault::BadGrade { subject: 0, grade: 1 }]),
        (graded(own(&["", "好"], 1)), vec![ReviewFault::BadGrade { subject: 0, grade: 0 }]),
        (graded(own(&["好", "中", "差"], 0)), vec![ReviewFault::Satisfied { subject: 0 }]),
        (graded(own(&["好", "中", "差"], 2)), vec![]),
        (graded(own(&["好", "中", "差"], 3)), vec![ReviewFault::Satisfied { subject: 0 }]),
        (graded(own(&["好", "中", "差"], 4)), vec![ReviewFault::Satisfied { subject: 0 }]),
        (form(vec![subject("张三", Scale::Competence, Some(3))]), vec![]),
        (form(vec![subject("张三", Scale::Competence, Some(4))]), vec![ReviewFault::Last { subject: 0 }]),
        (form(vec![subject("张三", Scale::Satisfaction, Some(3))]), vec![ReviewFault::Last { subject: 0 }]),
        (weighed(49), vec![]),
        (weighed(50), vec![ReviewFault::ResidentsNotMain { subject: 0 }]),
        (weighed(100), vec![ReviewFault::ResidentsNotMain { subject: 0 }]),
        (weighed(101), vec![ReviewFault::WeightsPastWhole { subject: 0 }]),
        (
            Review { received: vec![paper("街道办事处", "社区", None, 40)], ..form(vec![person()]) },
            vec![
                ReviewFault::WeightWithoutPoints { received: 0 },
                ReviewFault::WeightWithoutSubject { received: 0 },
            ],
        ),
        (
            Review { received: vec![paper("", "社区", points("9"), 0)], ..form(vec![person()]) },
            vec![ReviewFault::ReceivedBare { received: 0 }],
        ),
        (
            Review {
                received: vec![Received { said: " ".into(), ..paper("街道办事处", "社区", None, 0) }],
                ..form(vec![person()])
            },
            vec![ReviewFault::ReceivedBare { received: 0 }],
        ),
    ];
    for (form, faults) in table {
        assert_eq!(form.faults(), faults, "{form:?}");
    }
    assert!(ReviewFault::NoSubject.stops() && ReviewFault::Last { subject: 0 }.stops());
    assert!(
        !ReviewFault::ResidentsNotMain { subject: 0 }.stops()
            && !ReviewFault::ReceivedBare { received: 0 }.stops()
    );
}

#[test]
fn a_paper_fits_the_form_or_not() {
    let asked = Review {
        subjects: vec![subject("张三", Scale::Competence, None), subject("街道", Scale::Satisfaction, None)],
        received: vec![],
    };
    let no_grade = |subject, grade| Err(ReviewUnfit::NoSuchGrade { subject, grade });
    let other = Err(ReviewUnfit::OtherBallot);
    let table = [
        (Paper::Review(vec![Some(3), Some(2)]), Ok(())),
        (Paper::Review(vec![None, None]), Ok(())),
        (Paper::Review(vec![Some(4), Some(2)]), no_grade(0, 4)),
        (Paper::Review(vec![Some(3), Some(3)]), no_grade(1, 3)),
        (Paper::Review(vec![Some(3)]), other),
        (Paper::Review(vec![Some(3), None, None]), other),
        (Paper::Invalid(InvalidReason::Illegible), Ok(())),
        (Paper::Invalid(InvalidReason::TwoPosts), other),
        (Paper::Motion(Choice::For), other),
    ];
    for (paper, fits) in table {
        assert_eq!(asked.judge(&paper), fits.map(|()| paper.clone()), "{paper:?}");
    }
}

#[test]
fn grades_stand_best_first_and_those_satisfied_before_the_others() {
    for (scale, satisfied) in
        [(Scale::Satisfaction, 2), (Scale::Competence, 2), (own(&["好", "差"], 1), 1), (own(&["好"], 9), 1)]
    {
        assert_eq!(scale.grades().len(), scale.len());
        assert_eq!(scale.satisfied(), satisfied);
        assert_eq!(scale.worst().map(usize::from), Some(scale.len() - 1));
    }
    assert_eq!(own(&[], 0).worst(), None);
    assert!(own(&[], 0).grades().is_empty() && own(&[], 0).is_empty());
}

#[test]
fn a_file_without_the_other_side_still_reads() {
    let old = "(subjects: [(name: \"张三\", scale: Competence)])";
    let read: Review = ron::from_str(old).unwrap();
    assert_eq!(read, one(Scale::Competence, None));
    let asked = Review { received: vec![paper("街道办事处", "张三", points("92.5"), 40)], ..read };
    let text = ron::to_string(&asked).unwrap();
    assert!(text.contains("\"92.50\""), "{text}");
    assert_eq!(ron::from_str::<Review>(&text).unwrap(), asked);
    assert!(ron::from_str::<Points>("\"100.01\"").is_err());
}
