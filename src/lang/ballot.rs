//! What the figures of a ballot are called, with the names that stand on it.

use super::{Words, terms, verdict};
use crate::ballot::{Ballot, Cell, Degree, Scale};
use crate::meeting::Teller;
use crate::rules::Figure;

/// What one figure of a sheet is called: 同意, 张三 同意, 王五（另选）, 街道办事处 满意.
pub fn cell(words: &Words, ballot: &Ballot, cell: &Cell) -> String {
    let two =
        |what: &str, said: String| words.tell("cell-of", &[("what", what.into()), ("said", said.into())]);
    match (cell, ballot) {
        (Cell::Issued, _) => verdict::figure(Figure::Issued, words),
        (Cell::Signed, _) => verdict::figure(Figure::Signed, words),
        (Cell::Returned, _) => verdict::figure(Figure::Returned, words),
        (Cell::Choice(choice), _) => terms::choice(words, *choice),
        (Cell::Candidate { post, candidate, choice }, Ballot::Election(election)) => {
            let post = election.posts.get(usize::from(*post));
            let name = post.and_then(|post| post.candidates.get(usize::from(*candidate)));
            two(name.map_or("", |candidate| &candidate.name), terms::choice(words, *choice))
        }
        (Cell::WrittenIn { name, .. }, _) if name.is_empty() => words.say("election-written-in-others"),
        (Cell::WrittenIn { name, .. }, _) => words.tell("cell-written-in", &[("name", name.clone().into())]),
        (Cell::PostInvalid { post }, Ballot::Election(election)) => {
            let post = election.posts.get(usize::from(*post));
            two(post.map_or("", |post| &post.name), verdict::figure(Figure::Invalid, words))
        }
        (Cell::Grade { subject, grade }, Ballot::Review(review)) => {
            let subject = review.subjects.get(usize::from(*subject));
            let name = subject.map_or("", |subject| subject.name.as_str());
            two(name, subject.map_or_else(String::new, |subject| self::grade(words, &subject.scale, *grade)))
        }
        (Cell::Project(at), Ballot::Projects(projects)) => {
            projects.projects.get(usize::from(*at)).map_or_else(String::new, |project| project.name.clone())
        }
        (Cell::Plan(at), Ballot::Plans(plans)) => {
            plans.plans.get(usize::from(*at)).cloned().unwrap_or_default()
        }
        (Cell::Degree(degree), _) => self::degree(words, *degree),
        (Cell::Invalid(reason), _) => {
            two(&verdict::figure(Figure::Invalid, words), terms::invalid_reason(words, *reason))
        }
        _ => String::new(),
    }
}

/// A grade of a review: 满意, 称职.
pub fn grade(words: &Words, scale: &Scale, at: u16) -> String {
    let said = |ids: &[&str]| ids.get(usize::from(at)).map_or_else(String::new, |id| words.say(id));
    match scale {
        Scale::Satisfaction => said(&["grade-satisfied", "grade-mostly-satisfied", "grade-dissatisfied"]),
        Scale::Competence => {
            said(&["grade-excellent", "grade-competent", "grade-mostly-competent", "grade-incompetent"])
        }
        Scale::Own { grades, .. } => grades.get(usize::from(at)).cloned().unwrap_or_default(),
    }
}

/// How far somebody agrees.
pub fn degree(words: &Words, degree: Degree) -> String {
    words.say(match degree {
        Degree::Agree => "degree-agree",
        Degree::Mostly => "degree-mostly",
        Degree::Reserved => "degree-reserved",
        Degree::Disagree => "degree-disagree",
    })
}

/// A teller: 甲, 乙.
pub fn teller(words: &Words, teller: Teller) -> String {
    words.say(match teller {
        Teller::A => "teller-a",
        Teller::B => "teller-b",
    })
}

/// What an option to choose is called on the paper; empty where the ballot has none of that number.
pub fn option(ballot: &Ballot, at: u16) -> String {
    let at = usize::from(at);
    let name = match ballot {
        Ballot::Projects(projects) => projects.projects.get(at).map(|project| &project.name),
        Ballot::Plans(plans) => plans.plans.get(at),
        _ => None,
    };
    name.cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::{Choice, Consultation, Review, Sheet, Subject};
    use crate::lang::Lang;

    #[test]
    fn every_figure_has_a_name() {
        let review = Review {
            subjects: vec![Subject {
                name: "街道办事处".to_owned(), scale: Scale::Satisfaction, last: None
            }],
            received: Vec::new(),
        };
        let ballots = [Ballot::Motion, Ballot::Review(review), Ballot::Consultation(Consultation::default())];
        for words in Lang::ALL.map(Words::new) {
            for ballot in &ballots {
                let names: Vec<String> = Sheet::blank(ballot)
                    .cells(ballot)
                    .iter()
                    .map(|(of, _)| cell(&words, ballot, of))
                    .collect();
                assert!(names.iter().all(|name| !name.is_empty()), "{names:?}");
            }
        }
        let zh = Words::new(Lang::Zh);
        let satisfied = Cell::Grade { subject: 0, grade: 0 };
        assert_eq!(cell(&zh, &ballots[1], &satisfied), "街道办事处 满意");
        assert_eq!(cell(&zh, &ballots[0], &Cell::Choice(Choice::For)), "同意");
        assert_eq!(cell(&zh, &ballots[2], &Cell::Degree(Degree::Mostly)), "基本赞成");
    }
}
