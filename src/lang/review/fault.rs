//! What is wrong with a review before a form is given out, in words.

use super::Words;
use crate::ballot::Review;
use crate::ballot::review::{ReviewFault, ReviewUnfit};

/// One fault, in one line, naming the subject or the paper it is about.
pub fn fault(review: &Review, fault: ReviewFault, words: &Words) -> String {
    let numbered = |id: &str, at: u16| words.tell(id, &[("n", (u32::from(at) + 1).into())]);
    let subject = |at: u16| {
        let name = review.subjects.get(usize::from(at)).map_or("", |subject| subject.name.trim());
        if name.is_empty() { numbered("review-at-subject", at) } else { name.to_owned() }
    };
    let told = |id: &str, who: String| words.tell(id, &[("who", who.into())]);
    let paper = |at| numbered("review-at-received", at);
    match fault {
        ReviewFault::NoSubject => words.say("review-fault-no-subject"),
        ReviewFault::NoName { subject: at } => {
            told("review-fault-no-name", numbered("review-at-subject", at))
        }
        ReviewFault::SameName { first, second } => words.tell(
            "review-fault-same-name",
            &[
                ("n", (u32::from(first) + 1).into()),
                ("m", (u32::from(second) + 1).into()),
                ("who", subject(second).into()),
            ],
        ),
        ReviewFault::FewGrades { subject: at } => told("review-fault-few-grades", subject(at)),
        ReviewFault::BadGrade { subject: at, grade } => words.tell(
            "review-fault-bad-grade",
            &[("who", subject(at).into()), ("n", (u32::from(grade) + 1).into())],
        ),
        ReviewFault::Satisfied { subject: at } => told("review-fault-satisfied", subject(at)),
        ReviewFault::Last { subject: at } => told("review-fault-last", subject(at)),
        ReviewFault::ReceivedBare { received } => told("review-fault-received-bare", paper(received)),
        ReviewFault::WeightsPastWhole { subject: at } => told("review-fault-weights", subject(at)),
        ReviewFault::WeightWithoutPoints { received } => told("review-fault-no-points", paper(received)),
        ReviewFault::WeightWithoutSubject { received } => told("review-fault-no-match", paper(received)),
        ReviewFault::ResidentsNotMain { subject: at } => {
            let weight = review.subjects.get(usize::from(at));
            let weight = weight.and_then(|subject| review.residents_weight(subject)).unwrap_or(0);
            words.tell("review-fault-not-main", &[("who", subject(at).into()), ("n", weight.into())])
        }
    }
}

/// Why a form has to be called again.
pub fn unfit(review: &Review, unfit: ReviewUnfit, words: &Words) -> String {
    match unfit {
        ReviewUnfit::OtherBallot => words.say("review-unfit-other"),
        ReviewUnfit::NoSuchGrade { subject, grade } => {
            let name = review.subjects.get(usize::from(subject)).map_or("", |subject| subject.name.trim());
            let grade = u32::from(grade) + 1;
            words.tell("review-unfit-grade", &[("who", name.into()), ("n", grade.into())])
        }
    }
}
