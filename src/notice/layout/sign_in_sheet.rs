//! 签到表 in words: a row for each person, with room to sign.

use crate::lang::Words;
use crate::lang::dates::clock;
use crate::meeting::Stage;
use crate::text::width;

use super::super::facts::{Remark, Row, SignInSheet};
use super::draft::Draft;
use super::people::{came, capacities};
use super::{Column, Part, Table};

/// Rows of an empty sheet, where nobody knows how many are entitled.
const EMPTY_ROWS: u64 = 20;
/// Rows of an empty sheet at most; a larger body takes several.
const MOST_ROWS: u64 = 300;

pub(super) fn title(facts: &SignInSheet, words: &Words) -> String {
    words.tell("paper-sheet-title", &[("title", facts.sitting.title.as_str().into())])
}

pub(super) fn parts(facts: &SignInSheet, words: &Words) -> Vec<Part> {
    let mut draft = Draft::new(words);
    let sitting = &facts.sitting;
    let begins = draft.begins(sitting);
    draft.parts.push(Part::Entry(words.say("paper-sheet-when"), begins));
    let place = draft.or_pending(sitting.place.as_ref(), "place");
    draft.parts.push(Part::Entry(words.say("paper-sheet-where"), place));
    let who = who(&draft, facts);
    draft.parts.push(Part::Entry(words.say("paper-sheet-who"), who));
    let table = table(&draft, facts, &facts.entitled);
    draft.parts.push(table);
    if !facts.attending.is_empty() {
        let table = self::table(&draft, facts, &facts.attending);
        draft.paragraph(words.say("paper-sheet-attending"));
        draft.parts.push(table);
    }
    let totals = totals(&draft, facts);
    draft.paragraph(totals);
    let teller = draft.signer("paper-sheet-teller", None);
    draft.parts.push(Part::Signers(vec![teller]));
    draft.parts
}

fn who(draft: &Draft, facts: &SignInSheet) -> String {
    if facts.attendance.entitled == 0 {
        return draft.pending("paper-entitled");
    }
    let n = ("n", facts.attendance.entitled.into());
    match draft.law(&facts.who) {
        who if who.is_empty() => draft.tell("paper-sheet-count-plain", &[n]),
        who => draft.tell("paper-sheet-count", &[("who", who.into()), n]),
    }
}

fn table(draft: &Draft, facts: &SignInSheet, rows: &[Row]) -> Part {
    // A name is broken only where it is longer than 买买提·阿不都.
    let names = rows.iter().map(|row| width(&row.name)).max().unwrap_or(0).clamp(8, 13);
    let columns = [
        ("paper-number", 4),
        ("name", names),
        ("paper-sheet-capacity", 8),
        ("paper-sheet-group", 9),
        ("paper-sheet-signature", 10),
        ("time", 5),
        ("paper-sheet-remark", 4),
    ];
    let columns = columns.map(|(id, least)| Column { title: draft.say(id), least });
    let empty =
        |number: u64| std::iter::once(number.to_string()).chain((1..7).map(|_| String::new())).collect();
    let rows = if rows.is_empty() {
        let entitled = Some(facts.attendance.entitled).filter(|entitled| *entitled > 0);
        (1..=entitled.map_or(EMPTY_ROWS, |entitled| entitled.min(MOST_ROWS))).map(empty).collect()
    } else {
        rows.iter().map(|row| cells(draft, facts, row)).collect()
    };
    Part::Table(Table { columns: columns.into(), rows, roomy: true })
}

fn cells(draft: &Draft, facts: &SignInSheet, row: &Row) -> Vec<String> {
    let home = [row.group.as_str(), row.building.as_str()].into_iter().filter(|part| !part.is_empty());
    let remark = match &row.remark {
        Remark::None => String::new(),
        Remark::Note(note) => note.clone(),
        Remark::Excused => draft.say("paper-sheet-excused"),
        Remark::Proxy(name) => draft.tell("paper-sheet-proxy", &[("name", name.as_str().into())]),
    };
    vec![
        row.number.to_string(),
        row.name.clone(),
        capacities(&row.capacities, &facts.sitting, draft.words),
        home.collect::<Vec<_>>().join("\n"),
        String::new(),
        row.arrived.map(clock).unwrap_or_default(),
        remark,
    ]
}

fn totals(draft: &Draft, facts: &SignInSheet) -> String {
    let attendance = &facts.attendance;
    if facts.sitting.stage == Stage::Planned && attendance.came == 0 {
        let entitled = match attendance.entitled {
            0 => draft.pending("paper-entitled"),
            n => draft.tell("paper-came-none", &[("entitled", n.into())]),
        };
        return draft.tell("paper-sheet-to-fill", &[("entitled", entitled.into())]);
    }
    came(attendance, &facts.sitting, draft)
}
