//! What was asked on a paper and what it came to, with every name cleaned on its way out.

use std::collections::BTreeMap;

use crate::ballot::{Ballot, Found, Said, Scale, Sheet};
use crate::meeting::{Count, Frozen, Method, Vote};
use crate::text::clean_line;

use super::super::blocked::Spot;
use super::super::clerk::Clerk;

/// The round without the people in it, and what it came to. Nothing of a roll call: those are told by name or in sums.
///
/// On a public paper those who were written in are named only where they are elected, or still voted on.
pub(super) fn sums(
    clerk: &mut Clerk,
    vote: &Vote,
    spot: impl Fn() -> Spot + Copy,
) -> (Option<Box<Vote>>, Option<Found>) {
    if vote.method() == Method::RollCall {
        return (None, None);
    }
    let ballot = ballot(clerk, &vote.ballot, spot);
    let mut told = Vote {
        ballot,
        motion: String::new(),
        frozen: Frozen {
            entitled: Vec::new(),
            present: Vec::new(),
            proxies: Vec::new(),
            only: None,
            areas: BTreeMap::new(),
            ..vote.frozen.clone()
        },
        ..vote.clone()
    };
    for one in &mut told.counts {
        one.names = clerk.line(&one.names, spot);
    }
    if let Some(adopted) = &mut told.adopted {
        adopted.reason = clerk.line(&adopted.reason, spot);
    }
    for correction in &mut told.corrections {
        correction.reason = String::new();
    }
    each_count(&mut told, named);
    // The figures of the room are those of the round itself.
    let mut found = clerk.meeting.found(&Vote { frozen: vote.frozen.clone(), ..told.clone() });
    if clerk.public() {
        each_count(&mut told, Sheet::unnamed);
        found = found.map(Found::unnamed);
    }
    (Some(Box::new(told)), found)
}

fn each_count(vote: &mut Vote, change: fn(Sheet) -> Sheet) {
    let corrections = vote.corrections.iter_mut().flat_map(|one| [&mut one.old, &mut one.new]);
    let counts = vote.counts.iter_mut().map(|one| &mut one.count).chain(corrections);
    for count in counts.chain([&mut vote.count]) {
        match count {
            Count::Forms(forms) => forms.sheet = forms.sheet.take().map(change),
            Count::Raised(sheet) => *sheet = sheet.take().map(change),
            Count::Hands(_) | Count::Papers(_) | Count::RollCall(_) => {}
        }
    }
}

/// Names that were written in, cleaned.
fn named(mut sheet: Sheet) -> Sheet {
    if let Said::Election(posts) = &mut sheet.said {
        for post in posts {
            let mut names: BTreeMap<String, u32> = BTreeMap::new();
            for (name, n) in std::mem::take(&mut post.written_in) {
                let sum = names.entry(clean_line(&name).trim().to_owned()).or_default();
                *sum = sum.saturating_add(n);
            }
            post.written_in = names;
        }
    }
    sheet
}

fn ballot(clerk: &mut Clerk, asked: &Ballot, spot: impl Fn() -> Spot + Copy) -> Ballot {
    let mut asked = asked.clone();
    let mut clean = |text: &mut String| *text = clerk.line(text, spot);
    match &mut asked {
        Ballot::Motion | Ballot::Consultation(_) => {}
        Ballot::Election(election) => {
            for post in &mut election.posts {
                clean(&mut post.name);
                post.candidates.iter_mut().for_each(|candidate| clean(&mut candidate.name));
            }
        }
        Ballot::Review(review) => {
            for subject in &mut review.subjects {
                clean(&mut subject.name);
                if let Scale::Own { grades, .. } = &mut subject.scale {
                    grades.iter_mut().for_each(&mut clean);
                }
            }
            for paper in &mut review.received {
                [&mut paper.by, &mut paper.about, &mut paper.said].into_iter().for_each(&mut clean);
            }
        }
        Ballot::Projects(projects) => {
            projects.projects.iter_mut().for_each(|project| clean(&mut project.name));
        }
        Ballot::Plans(plans) => plans.plans.iter_mut().for_each(clean),
    }
    asked
}
