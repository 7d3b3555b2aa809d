//! What is wrong with a review before a form is given out, in words.

use super::Words;
use crate::ballot::Review;
use crate::ballot::review::Flaw;

/// One flaw, in one line, naming the subject or the paper it is about.
pub fn flaw(review: &Review, flaw: Flaw, words: &Words) -> String {
    let numbered = |id: &str, at: u16| words.tell(id, &[("n", (u32::from(at) + 1).into())]);
    let subject = |at: u16| {
        let name = review.subjects.get(usize::from(at)).map_or("", |subject| subject.name.trim());
        if name.is_empty() { numbered("review-at-subject", at) } else { name.to_owned() }
    };
    let told = |id: &str, who: String| words.tell(id, &[("who", who.into())]);
    let paper = |at| numbered("review-at-received", at);
    match flaw {
        Flaw::NoSubject => words.say("review-flaw-no-subject"),
        Flaw::NoName { subject: at } => told("review-flaw-no-name", numbered("review-at-subject", at)),
        Flaw::SameName { first, second } => words.tell(
            "review-flaw-same-name",
            &[
                ("n", (u32::from(first) + 1).into()),
                ("m", (u32::from(second) + 1).into()),
                ("who", subject(second).into()),
            ],
        ),
        Flaw::FewGrades { subject: at } => told("review-flaw-few-grades", subject(at)),
        Flaw::BadGrade { subject: at, grade } => words.tell(
            "review-flaw-bad-grade",
            &[("who", subject(at).into()), ("n", (u32::from(grade) + 1).into())],
        ),
        Flaw::Satisfied { subject: at } => told("review-flaw-satisfied", subject(at)),
        Flaw::Last { subject: at } => told("review-flaw-last", subject(at)),
        Flaw::ReceivedBare { received } => told("review-flaw-received-bare", paper(received)),
        Flaw::WeightsPastWhole { subject: at } => told("review-flaw-weights", subject(at)),
        Flaw::WeightWithoutPoints { received } => told("review-flaw-no-points", paper(received)),
        Flaw::WeightWithoutSubject { received } => told("review-flaw-no-match", paper(received)),
        Flaw::ResidentsNotMain { subject: at } => {
            let weight = review.subjects.get(usize::from(at));
            let weight = weight.and_then(|subject| review.residents_weight(subject)).unwrap_or(0);
            words.tell("review-flaw-not-main", &[("who", subject(at).into()), ("n", weight.into())])
        }
    }
}
