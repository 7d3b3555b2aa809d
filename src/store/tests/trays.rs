//! Papers called out: nothing lost, nothing counted twice, and no order.

use std::fs;
use std::sync::Arc;

use super::flaky::{Flaky, How};
use super::*;
use crate::ballot::{Ballot, Choice, InvalidReason, Paper, Said, Sheet};
use crate::meeting::{Count, Method, Papers, Teller, VoteCommand, VoteId};
use crate::store::{Called, FaultKind, Head, beside};

const FOR: Paper = Paper::Motion(Choice::For);
const AGAINST: Paper = Paper::Motion(Choice::Against);
const SPOILED: Paper = Paper::Invalid(InvalidReason::Illegible);

/// A sitting with a secret vote being counted.
fn voting() -> (Room, VoteId) {
    let mut room = Room::sitting(plain_rules(), 40, 30);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    let vote = room.open_vote(item, Method::Paper);
    (room, vote)
}

fn head() -> Head {
    Head { names: "张三".to_owned(), issued: Some(30), signed: None, returned: Some(30) }
}

fn put(paper: &Paper, times: u32) -> Called {
    Called::Put(paper.clone(), times)
}

fn take(paper: &Paper, times: u32) -> Called {
    Called::Take(paper.clone(), times)
}

/// What is on the tray: for, against, invalid.
fn sums(session: &mut Session) -> [u64; 3] {
    let trays = session.trays();
    let [(Teller::A, _, sheet)] = &trays[..] else { panic!("{trays:?}") };
    of(sheet)
}

fn of(sheet: &Sheet) -> [u64; 3] {
    let Said::Motion(votes) = &sheet.said else { panic!() };
    [votes.for_.into(), votes.against.into(), sheet.invalid_papers()]
}

fn tray(place: &Place) -> PathBuf {
    beside::tray(&place.path, Teller::A)
}

/// A meeting left with this vote open, as a crash leaves it.
fn begun(place: &Place, room: &Room) -> Session {
    crash(place, room, story(room).1.len(), 0);
    let on = Arc::new(Flaky::sound());
    let Ok(Opened::Writing(mut session)) = Session::open_on(on, &place.path, desk(), now()) else {
        panic!("it opens");
    };
    session.begin_tray(Teller::A, head()).unwrap();
    session
}

fn tell(session: &Session, vote: VoteId, at: Moment) -> Line {
    let count = Count::Papers(Papers { issued: Some(30), ..Papers::default() });
    let command = Command::Vote(VoteCommand::Tell(vote, Teller::A, "张三".to_owned(), count));
    let stamp = crate::meeting::Stamp { seq: session.trail().last() + 1, at, desk: desk() };
    Line { stamp, entry: session.trail().decide(&command, &stamp).unwrap() }
}

#[test]
fn what_was_called_is_there_after_a_crash_and_after_a_clean_end() {
    let (room, _) = voting();
    let place = Place::new();
    let mut session = begun(&place, &room);
    session.call(Teller::A, &[put(&FOR, 12), put(&AGAINST, 1)]).unwrap();
    session.call(Teller::A, &[put(&SPOILED, 1), take(&FOR, 2)]).unwrap();
    drop(session);
    let mut session = writing(&place.path);
    assert_eq!(sums(&mut session), [10, 1, 1]);
    assert_eq!(session.trays()[0].1, head());
    assert_eq!(fs::metadata(tray(&place)).unwrap().permissions().mode() & 0o777, 0o600);
    // The vote is open: a clean end keeps the tray.
    session.close().unwrap();
    assert_eq!(place.names(), ["会议.ron", "会议.ron.tray-a"].map(str::to_owned).into());
    let mut session = writing(&place.path);
    session.call(Teller::A, &[put(&FOR, 1)]).unwrap();
    assert_eq!(sums(&mut session), [11, 1, 1]);
}

#[test]
fn a_count_that_is_told_leaves_its_tray() {
    let (room, vote) = voting();
    let place = Place::new();
    let mut session = begun(&place, &room);
    session.call(Teller::A, &[put(&FOR, 3)]).unwrap();
    let left = fs::read(tray(&place)).unwrap();
    let line = tell(&session, vote, now());
    session.append(line).unwrap();
    assert_eq!(session.trays(), []);
    assert!(!tray(&place).exists());
    session.close().unwrap();
    place.must_be_one_file();
    // Killed between the line and the taking away: the tray is of a count that was told, and goes.
    fs::write(tray(&place), left).unwrap();
    let mut session = writing(&place.path);
    assert_eq!(session.trays(), []);
    assert!(!tray(&place).exists());
    // Counted once more, on a tray of its own.
    session.begin_tray(Teller::A, head()).unwrap();
    session.call(Teller::A, &[put(&AGAINST, 2)]).unwrap();
    assert_eq!(sums(&mut session), [0, 2, 0]);
    let fault = session.call(Teller::B, &[put(&FOR, 1)]).unwrap_err();
    assert!(matches!(fault.kind(), FaultKind::Missing));
    drop(session);
    // Voided: as if it had not been held.
    let mut session = writing(&place.path);
    let command = Command::Vote(VoteCommand::Void(vote, "重来".to_owned()));
    let stamp = crate::meeting::Stamp { seq: session.trail().last() + 1, at: now(), desk: desk() };
    let entry = session.trail().decide(&command, &stamp).unwrap();
    session.append(Line { stamp, entry }).unwrap();
    session.close().unwrap();
    place.must_be_one_file();
}

#[test]
fn a_tray_of_another_vote_counts_nothing() {
    let (room, _) = voting();
    let (mut other, vote) = voting();
    let place = Place::new();
    let mut session = begun(&place, &room);
    session.call(Teller::A, &[put(&FOR, 3)]).unwrap();
    drop(session);
    let theirs = Place::new();
    other.run(Command::Vote(VoteCommand::Void(vote, "重来".to_owned())));
    let item = other.meeting().agenda[0].id;
    other.open_vote(item, Method::Paper);
    crash(&theirs, &other, story(&other).1.len(), 0);
    fs::copy(tray(&place), tray(&theirs)).unwrap();
    assert_eq!(writing(&theirs.path).trays(), []);
    assert!(!tray(&theirs).exists());
}

#[test]
fn a_slot_cut_short_anywhere_is_empty() {
    let (room, _) = voting();
    let place = Place::new();
    let mut session = begun(&place, &room);
    session.call(Teller::A, &[put(&FOR, 5), put(&SPOILED, 2)]).unwrap();
    let before = fs::read(tray(&place)).unwrap();
    session.call(Teller::A, &[put(&AGAINST, 1)]).unwrap();
    let after = fs::read(tray(&place)).unwrap();
    drop(session);
    let changed: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    let (from, to) = (changed[0], *changed.last().unwrap());
    let mut whole = 0;
    for cut in from..=to + 1 {
        let mut torn = before.clone();
        torn[from..cut].copy_from_slice(&after[from..cut]);
        fs::write(tray(&place), torn).unwrap();
        let mut session = writing(&place.path);
        let found = sums(&mut session);
        assert!(found == [5, 0, 2] || found == [5, 1, 2], "{cut}: {found:?}");
        whole += found[1];
        // What was torn is a free slot like any other.
        session.call(Teller::A, &[put(&FOR, 30)]).unwrap();
        assert_eq!(sums(&mut session), [35, found[1], 2]);
    }
    assert_eq!(whole, 1, "only the whole slot is a paper");
}

#[test]
fn a_disk_that_fails_at_any_step_counts_nothing_and_nothing_twice() {
    let (room, _) = voting();
    for how in [
        How::Once(std::io::ErrorKind::StorageFull),
        How::DoneAllTheSame,
        How::FourTimes,
        How::Little,
        How::Half,
    ] {
        for at in 0.. {
            let place = Place::new();
            begun(&place, &room).call(Teller::A, &[put(&FOR, 4)]).unwrap();
            let disk = Arc::new(Flaky::new(at, how));
            let Ok(Opened::Writing(mut session)) = Session::open_on(disk.clone(), &place.path, desk(), now())
            else {
                continue;
            };
            let opened = disk.steps();
            let called = [put(&AGAINST, 3), take(&FOR, 1)];
            let mut known = if session.trays().is_empty() { None } else { Some([4, 0, 0]) };
            for _ in 0..6 {
                if known.is_none() {
                    if session.begin_tray(Teller::A, head()).is_err() {
                        continue;
                    }
                    known = Some([4, 0, 0]);
                }
                if session.call(Teller::A, &called).is_ok() {
                    known = Some([3, 3, 0]);
                    break;
                }
                assert_eq!(sums(&mut session), [4, 0, 0], "{how:?} {at}: it was refused");
            }
            assert_eq!(known, Some([3, 3, 0]), "{how:?} {at}");
            assert_eq!(sums(&mut session), [3, 3, 0], "{how:?} {at}");
            drop(session);
            assert_eq!(sums(&mut writing(&place.path)), [3, 3, 0], "{how:?} {at}: on the disk");
            if at > opened {
                break;
            }
        }
    }
}

#[test]
fn there_is_always_room() {
    let (room, _) = voting();
    let place = Place::new();
    let mut session = begun(&place, &room);
    // More than came back were called; and a head that says fewer throws none of them away.
    session.call(Teller::A, &[put(&FOR, 29)]).unwrap();
    session.call(Teller::A, &[put(&AGAINST, 50)]).unwrap();
    session.begin_tray(Teller::A, Head { returned: Some(10), ..head() }).unwrap();
    drop(session);
    let mut session = writing(&place.path);
    assert_eq!(sums(&mut session), [29, 50, 0]);
    assert_eq!(session.trays()[0].1.returned, Some(10));
}

/// Ranks of the order stored against the order typed: 1 is the same, -1 the reverse, around 0 neither.
#[expect(clippy::cast_precision_loss, reason = "thirty papers")]
fn spearman(stored: &[usize]) -> f64 {
    let n = stored.len() as f64;
    let squares: f64 = stored.iter().enumerate().map(|(at, typed)| (at as f64 - *typed as f64).powi(2)).sum();
    1.0 - 6.0 * squares / (n * (n * n - 1.0))
}

#[test]
fn the_order_of_papers_is_nowhere() {
    let (mut room, vote) = voting();
    room.run(Command::Vote(VoteCommand::Void(vote, "改为选择项目".to_owned())));
    let item = room.meeting().agenda[0].id;
    // Thirty papers of which each says something else, so that every one can be known again.
    let project = |at: u64| crate::ballot::Project { name: format!("{at}"), cost: crate::ballot::Fen(1) };
    let ballot = Ballot::Projects(crate::ballot::Projects {
        budget: crate::ballot::Fen(3),
        projects: (0..30).map(project).collect(),
        up_to: None,
        allocation: crate::ballot::Allocation::Greedy,
    });
    let opening = VoteCommand::Open {
        item,
        motion: "选".to_owned(),
        method: Method::Paper,
        ballot: ballot.clone(),
        rules: None,
    };
    room.run(Command::Vote(opening));
    let vote = room.meeting().open_vote().unwrap().id;
    let papers: Vec<Paper> = (0..30).map(|at| Paper::Projects([at].into())).collect();
    let (mut ranks, mut same, mut journals, mut sizes) =
        (Vec::new(), Vec::new(), BTreeSet::new(), BTreeSet::new());
    for run in 0..200_usize {
        let place = Place::new();
        let mut session = begun(&place, &room);
        // Another order each time, that of the first paper included.
        let order: Vec<usize> = (0..30).map(|at| (at * 7 + run * 11) % 30).collect();
        for at in &order {
            session.call(Teller::A, &[put(&papers[*at], 1)]).unwrap();
        }
        let text = fs::read_to_string(tray(&place)).unwrap();
        sizes.insert(text.len());
        let typed = |line: &str| {
            let (paper, _) = line.split_once(" // ")?;
            let paper: Paper = ron::from_str(paper).ok()?;
            order.iter().position(|at| papers[*at] == paper)
        };
        let stored: Vec<usize> = text.lines().filter_map(typed).collect();
        assert_eq!(stored.len(), 30);
        ranks.push(spearman(&stored));
        // Nothing but what papers say: each row is a paper, a blank, or the first one.
        let others = text.lines().skip(1).filter(|line| !line.trim().is_empty() && typed(line).is_none());
        assert_eq!(others.count(), 0);
        let places: Vec<usize> =
            papers.iter().map(|paper| text.find(&ron::to_string(paper).unwrap()).unwrap()).collect();
        same.push(places);
        // What goes to the record is the same whatever the order was.
        let (_, _, sheet) = session.trays().remove(0);
        let count = Count::Forms(crate::meeting::Forms {
            issued: Some(30),
            signed: None,
            returned: Some(30),
            sheet: Some(sheet),
        });
        let stamp = crate::meeting::Stamp { seq: session.trail().last() + 1, at: now(), desk: desk() };
        let told = Command::Vote(VoteCommand::Tell(vote, Teller::A, String::new(), count));
        let entry = session.trail().decide(&told, &stamp).unwrap();
        session.append(Line { stamp, entry }).unwrap();
        journals.insert(fs::read(place.journal()).unwrap());
        assert!(!tray(&place).exists());
    }
    #[expect(clippy::cast_precision_loss, reason = "two hundred runs")]
    let runs = ranks.len() as f64;
    let mean = ranks.iter().sum::<f64>() / runs;
    let spread = ranks.iter().map(|rank| rank.abs()).sum::<f64>() / runs;
    assert!(mean.abs() < 0.1, "the order typed shows: {mean}");
    // Thirty papers shuffled by chance differ from no order at all by 0.15 in the mean.
    assert!(spread < 0.2, "{spread}");
    assert_eq!(journals.len(), 1, "the journal of every order is the same, byte for byte");
    assert_eq!(sizes.len(), 1, "so is the size of the tray");
    same.sort();
    same.dedup();
    assert!(same.len() > 190, "each run has its own places: {}", same.len());
}
