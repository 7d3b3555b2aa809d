//! stub
use super::Words;
use crate::meeting::{Meeting, Next, Phase};
/// stub
pub fn next_step(_: &Words, _: &Meeting, n: &Next) -> String {
    format!("{:?}", n.step)
}
/// stub
pub fn phase(words: &Words, p: Phase) -> String {
    words.say(match p {
        Phase::Agenda => "stage-agenda",
        Phase::SignIn => "stage-roll",
        Phase::Floor => "stage-floor",
        Phase::Vote => "stage-vote",
        Phase::Notice => "stage-notice",
        Phase::FollowUp => "stage-follow-up",
    })
}
