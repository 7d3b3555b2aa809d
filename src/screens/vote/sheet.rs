//! 计票单: the numbers of a count as they are filled in, one below the other, and the count they make.

use crate::ballot::election::Style;
use crate::ballot::{Ballot, Cell, Choice, Degree, PostSheet, Said, Sheet, Votes};
use crate::lang::{Words, ballot as words, terms};
use crate::meeting::{Count, Forms, Hands, InvalidReason, Method, Papers, Vote};
use crate::rules::Figure;
use crate::store::Head;

/// What is filled in, in order. Nothing where names are called, nor where whole papers are needed to tell what they come to.
pub(super) fn rows(vote: &Vote) -> Vec<Cell> {
    if matches!(vote.ballot, Ballot::Projects(_) | Ballot::Plans(_)) {
        return Vec::new();
    }
    let method = vote.method();
    let mut rows = match method {
        Method::RollCall => return Vec::new(),
        Method::Hands => Vec::new(),
        Method::Paper => vec![Cell::Issued, Cell::Returned],
    };
    let chosen = matches!(&vote.ballot, Ballot::Election(election) if election.style == Style::Choose);
    let asked = |cell: &Cell| match cell {
        Cell::Candidate { choice, .. } => !chosen || *choice == Choice::For,
        _ => true,
    };
    let counted = vote.count.sheet().cloned().unwrap_or_else(|| Sheet::blank(&vote.ballot));
    let said = Sheet { invalid: std::collections::BTreeMap::new(), ..counted };
    rows.extend(said.cells(&vote.ballot).into_iter().map(|(cell, _)| cell).filter(asked));
    if method == Method::Paper {
        rows.extend(super::papers::reasons(&vote.ballot).iter().copied().map(Cell::Invalid));
    }
    rows
}

/// What a row is called.
pub(super) fn name(words: &Words, ballot: &Ballot, cell: &Cell) -> String {
    match cell {
        Cell::Invalid(why) => {
            words.tell("vote-invalid-for", &[("why", terms::invalid_reason(words, *why).into())])
        }
        // This one names its post by itself.
        Cell::PostInvalid { .. } => words::cell(words, ballot, cell),
        cell => match (post_of(cell), ballot) {
            // The same person may stand for several posts.
            (Some(post), Ballot::Election(election)) if election.posts.len() > 1 => {
                let post = election.posts.get(usize::from(post)).map_or("", |post| post.name.as_str());
                format!("{post} {}", words::cell(words, ballot, cell))
            }
            _ => words::cell(words, ballot, cell),
        },
    }
}

fn post_of(cell: &Cell) -> Option<u16> {
    match cell {
        Cell::Candidate { post, .. } | Cell::WrittenIn { post, .. } | Cell::PostInvalid { post } => {
            Some(*post)
        }
        _ => None,
    }
}

/// The figure of the whole that a row belongs to.
pub(super) fn figure(cell: &Cell) -> Figure {
    match cell {
        Cell::Issued => Figure::Issued,
        Cell::Signed => Figure::Signed,
        Cell::Returned => Figure::Returned,
        Cell::Choice(Choice::For) => Figure::For,
        Cell::Choice(Choice::Against) => Figure::Against,
        Cell::Choice(Choice::Abstain) => Figure::Abstain,
        Cell::Invalid(_) | Cell::PostInvalid { .. } => Figure::Invalid,
        _ => Figure::Valid,
    }
}

/// What a count says of a row; none when it was not counted yet.
pub(super) fn read(cell: &Cell, count: &Count, ballot: &Ballot) -> Option<u32> {
    let stated = count.cells(ballot).into_iter().find(|(known, _)| known == cell).map(|(_, n)| n);
    // A sheet names only the reasons that occur.
    stated.or_else(|| (matches!(cell, Cell::Invalid(_)) && count.sheet().is_some()).then_some(0))
}

/// The count these numbers make, in the order of `rows`.
pub(super) fn count(vote: &Vote, rows: &[Cell], numbers: &[Option<u32>], signed: Option<u32>) -> Count {
    let number = |cell: &Cell| {
        let at = rows.iter().position(|known| known == cell)?;
        numbers.get(at).copied().flatten()
    };
    let [for_, against, abstain] = Choice::ALL.map(|choice| number(&Cell::Choice(choice)));
    let (issued, returned) = (number(&Cell::Issued), number(&Cell::Returned));
    match (vote.method(), &vote.ballot) {
        (Method::Hands, Ballot::Motion) => Count::Hands(Hands { for_, against, abstain }),
        (Method::Paper, Ballot::Motion) => {
            let invalid = InvalidReason::ALL.into_iter();
            let invalid = invalid.filter_map(|why| Some((why, number(&Cell::Invalid(why))?))).collect();
            Count::Papers(Papers { issued, signed, returned, for_, against, abstain, invalid })
        }
        (Method::Hands, _) => Count::Raised(sheet(&vote.ballot, rows, numbers, None)),
        (Method::Paper, _) => {
            let sheet = returned.and_then(|returned| sheet(&vote.ballot, rows, numbers, Some(returned)));
            Count::Forms(Forms { issued, signed, returned, sheet })
        }
        (Method::RollCall, _) => Count::none(Method::RollCall, &Ballot::Motion),
    }
}

/// The sheet these numbers make; none while one is missing, or they cannot all be true.
fn sheet(ballot: &Ballot, rows: &[Cell], numbers: &[Option<u32>], returned: Option<u32>) -> Option<Sheet> {
    let told = rows.iter().zip(numbers).map(|(cell, n)| Some((cell, (*n)?))).collect::<Option<Vec<_>>>()?;
    let mut sheet = Sheet::blank(ballot);
    for (cell, n) in &told {
        if let Cell::Invalid(why) = cell
            && *n > 0
        {
            sheet.invalid.insert(*why, *n);
        }
    }
    let invalid = u32::try_from(sheet.invalid_papers()).ok()?;
    sheet.valid = match returned {
        Some(returned) => returned.checked_sub(invalid)?,
        None => told.iter().map(|(_, n)| *n).try_fold(0, u32::checked_add)?,
    };
    let chosen = matches!(ballot, Ballot::Election(election) if election.style == Style::Choose);
    for (cell, n) in told {
        match (cell, &mut sheet.said) {
            (Cell::Candidate { post, candidate, choice }, Said::Election(posts)) => {
                *candidate_votes(posts, *post, *candidate)?.of(*choice) = n;
            }
            (Cell::WrittenIn { post, name }, Said::Election(posts)) => {
                let post = posts.get_mut(usize::from(*post))?;
                if n > 0 {
                    post.written_in.insert(name.clone(), n);
                }
            }
            (Cell::Grade { subject, grade }, Said::Review(subjects)) => {
                *subjects.get_mut(usize::from(*subject))?.get_mut(usize::from(*grade))? = n;
            }
            (Cell::Degree(degree), Said::Consultation(papers)) if n > 0 => {
                papers.insert(*degree, n);
            }
            _ => {}
        }
    }
    if let Said::Election(posts) = &mut sheet.said
        && chosen
    {
        // Who is not chosen is passed over, which is to abstain.
        for votes in posts.iter_mut().flat_map(|post| &mut post.candidates) {
            votes.abstain = sheet.valid.checked_sub(votes.for_)?;
        }
    }
    agrees(&sheet).then_some(sheet)
}

fn candidate_votes(posts: &mut [PostSheet], post: u16, candidate: u16) -> Option<&mut Votes> {
    posts.get_mut(usize::from(post))?.candidates.get_mut(usize::from(candidate))
}

/// Whether what is said adds up to the valid papers.
fn agrees(sheet: &Sheet) -> bool {
    let valid = u64::from(sheet.valid);
    let sum = |of: &mut dyn Iterator<Item = u32>| of.map(u64::from).sum::<u64>();
    match &sheet.said {
        Said::Election(posts) => posts.iter().all(|post| {
            let all = |votes: &Votes| sum(&mut Choice::ALL.into_iter().map(|choice| votes.get(choice)));
            post.candidates.iter().all(|votes| all(votes) == valid)
                && post.written_in.values().all(|n| u64::from(*n) <= valid)
        }),
        Said::Review(subjects) => subjects.iter().all(|grades| sum(&mut grades.iter().copied()) <= valid),
        Said::Consultation(papers) => {
            sum(&mut Degree::ALL.into_iter().map(|degree| papers.get(&degree).copied().unwrap_or(0))) == valid
        }
        Said::Motion(_) | Said::Projects(_) | Said::Plans(_) => true,
    }
}

/// The whole count of papers called out under this head; without a sheet nothing is counted but the papers themselves.
pub(super) fn whole(vote: &Vote, head: &Head, sheet: Option<&Sheet>) -> Count {
    let Head { issued, signed, returned, .. } = *head;
    if !vote.ballot.is_motion() {
        return Count::Forms(Forms { issued, signed, returned, sheet: sheet.cloned() });
    }
    let votes =
        sheet.and_then(|sheet| if let Said::Motion(votes) = &sheet.said { Some(votes) } else { None });
    let reason = |why| Some((why, sheet?.invalid.get(&why).copied().unwrap_or_default()));
    Count::Papers(Papers {
        issued,
        signed,
        returned,
        for_: votes.map(|votes| votes.for_),
        against: votes.map(|votes| votes.against),
        abstain: votes.map(|votes| votes.abstain),
        invalid: InvalidReason::ALL.into_iter().filter_map(reason).collect(),
    })
}
