//! A paper called out: what it costs to have it on the disk, with none and with thirty thousand called before.

use std::path::Path;
use std::time::Instant;

use chrono::Timelike;
use yishi::ballot::{Ballot, Choice, Paper};
use yishi::meeting::{
    AgendaCommand, AttendCommand, Command, Desk, Line, Method, PersonId, Stamp, Teller, VoteCommand,
};
use yishi::rules::Catalogue;
use yishi::store::{Called, Head, Session};

use super::table::{Samples, Table};
use super::{bare, folder, records, told};

/// Papers of each.
const PAPERS: usize = 300;
/// Papers called before.
const BEFORE: [u32; 2] = [0, 30_000];
/// Bytes a paper takes on its tray, and the bare line beside it.
const SLOT: usize = 64;

/// One paper on the disk, against a bare line appended and synced.
pub fn paper_to_disk(above: &Path, table: &mut Table) {
    told("a paper called", &format!("{PAPERS} of each"));
    let home = folder(above, "calling");
    let mut sessions = BEFORE.map(|before| begun(&home, before));
    let mut bare = bare::Appended::new(&home, SLOT);
    let mut samples = vec![Samples::default(); 1 + BEFORE.len()];
    for nth in 0..PAPERS {
        let paper = Paper::Motion(Choice::ALL[nth % 3]);
        samples[0].push(bare.add());
        for (session, samples) in sessions.iter_mut().zip(&mut samples[1..]) {
            let begun = Instant::now();
            session.call(Teller::A, &[Called::Put(paper.clone(), 1)]).unwrap();
            samples.push(begun.elapsed());
        }
    }
    let names = ["a bare line, written and synced", "a paper, none before", "a paper, 30,000 before"];
    table.group("a paper called out, on the disk", names.into_iter().zip(samples).collect());
    for (mut session, before) in sessions.into_iter().zip(BEFORE) {
        let papers = session.trays().first().map_or(0, |(_, _, sheet)| sheet.papers());
        assert_eq!(papers, u64::from(before) + PAPERS as u64);
    }
}

/// A secret vote being counted, with so many papers called.
fn begun(home: &Path, before: u32) -> Session {
    let catalogue = Catalogue::built_in();
    let meeting = records::planned(&catalogue, before as usize % 7);
    let (desk, now) = (Desk::from_bits(7), yishi::shell::now().with_nanosecond(0).unwrap());
    let mut session = Session::create(&home.join(format!("{before}.ron")), meeting, desk, now).unwrap();
    let here: Vec<PersonId> = session.trail().meeting().people.iter().map(|person| person.id).collect();
    let item = session.trail().meeting().agenda[0].id;
    let motion = "同意".to_owned();
    for command in [
        Command::Attend(AttendCommand::Arrive(here)),
        Command::CallToOrder,
        Command::Agenda(AgendaCommand::TakeUp(item)),
        Command::Vote(VoteCommand::Open {
            item,
            motion,
            method: Method::Paper,
            ballot: Ballot::Motion,
            rules: None,
        }),
    ] {
        let stamp = Stamp { seq: session.trail().last() + 1, at: now, desk };
        let entry = session.trail().decide(&command, &stamp).unwrap();
        session.append(Line { stamp, entry }).unwrap();
    }
    let returned = Some(before + u32::try_from(PAPERS).unwrap());
    session.begin_tray(Teller::A, Head { returned, ..Head::default() }).unwrap();
    if before > 0 {
        session.call(Teller::A, &[Called::Put(Paper::Motion(Choice::For), before)]).unwrap();
    }
    session
}
