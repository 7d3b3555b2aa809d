//! What can be read although something is amiss is read, and told.

use std::fs;

use super::*;
use crate::lang::{Lang, Words};
use crate::meeting::AboutCommand;
use crate::store::{Amiss, Follower, Mismatch, say, verify};

fn amiss(path: &Path) -> Vec<Amiss> {
    Follower::open(path).unwrap().amiss().to_vec()
}

fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn whatever_of_a_journal_is_left_out_is_told() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    assert_eq!(amiss(&place.path), []);
    fs::remove_file(&place.path).unwrap();
    crash(&place, &room, 3, 4);
    assert_eq!(amiss(&place.path), []);
    let (document, journal) = (fs::read(&place.path).unwrap(), fs::read(place.journal()).unwrap());
    let rows: Vec<usize> =
        journal.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at).collect();
    // A row of the journal is a line of the record: the first comes behind the four of the document.
    for (row, from) in [(0, 5), (1, 5), (2, 6), (4, 8)] {
        let mut bytes = journal.clone();
        bytes[rows[row] - 20] ^= 1;
        fs::write(place.journal(), &bytes).unwrap();
        let why = Mismatch::Damaged { row, readable: row.saturating_sub(1) };
        assert_eq!(amiss(&place.path), [Amiss::LeftOut { from, why }]);
        assert_eq!(looked_at(&place.path).last(), from - 1);
    }
    fs::write(place.journal(), &journal).unwrap();
    edit(&place.path, "generation: 2", "generation: 1");
    let why = Mismatch::OlderDocument { document: 1, journal: 2 };
    assert_eq!(amiss(&place.path)[0], Amiss::LeftOut { from: 5, why });
    fs::write(&place.path, document).unwrap();
    assert_eq!(amiss(&place.path), []);
}

#[test]
fn a_journal_without_its_document_is_spoken_of() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 3, 4);
    fs::remove_file(&place.path).unwrap();
    let zh = Words::new(Lang::Zh);
    for fault in [
        Follower::open(&place.path).unwrap_err(),
        open(&place.path).unwrap_err(),
        verify(&place.path).unwrap_err(),
    ] {
        assert_eq!(fault.id(), "only-journal");
        assert!(say::fault(&zh, &fault).contains("会议.ron.journal"));
    }
    fs::remove_file(place.journal()).unwrap();
    assert_eq!(open(&place.path).unwrap_err().id(), "missing");
}

#[test]
fn a_line_whose_row_was_changed_is_told_and_the_trail_says_so() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    edit(&place.path, "(stamp:(seq:3,at:\"2026", "(stamp:(seq:3,at:\"2025");
    assert_eq!(amiss(&place.path)[0], Amiss::RowChanged(3));
    let session = writing(&place.path);
    assert!(session.edited_by_hand());
    assert_eq!(session.amiss()[0], Amiss::RowChanged(3));
    let last = session.trail().lines().last().unwrap();
    assert!(matches!(&last.entry, Entry::Began(meeting) if **meeting == *session.trail().meeting()));
    session.close().unwrap();
    assert_eq!(amiss(&place.path), []);
    // Without the check value, or written another way.
    for (from, to) in [(" // ", " //"), ("        (stamp:(seq:2,", "       (stamp:(seq:2,")] {
        fs::remove_file(&place.path).unwrap();
        write(&place, &room);
        edit(&place.path, from, to);
        assert!(matches!(amiss(&place.path)[..], [Amiss::RowChanged(_), ..]), "{to}");
    }
}

#[test]
fn a_record_that_is_not_what_its_lines_come_to_is_told() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    edit(&place.path, "place: \"春和社区二楼会议室\"", "place: \"居委会\"");
    assert_eq!(amiss(&place.path), [Amiss::Edited("about")]);
    let session = writing(&place.path);
    assert_eq!(session.amiss(), [Amiss::Edited("about")]);
}

#[test]
fn every_version_speaks_of_the_others() {
    let (place, room) = (Place::new(), filled());
    let mut session = create(&place, &room);
    let others = |path: &Path| match &amiss(path)[..] {
        [Amiss::OtherVersions(others)] => others.len(),
        [] => 0,
        more => panic!("{more:?}"),
    };
    let document = fs::read_to_string(&place.path).unwrap();
    fs::write(place.path.with_file_name("会议二.ron"), &document).unwrap();
    assert_eq!(others(&place.path), 0);
    let mut kept = Vec::new();
    for nth in 0..2 {
        // Written anew by somebody else, each time where the session is.
        let theirs = fs::read_to_string(session.path()).unwrap() + "\n";
        fs::write(session.path(), theirs).unwrap();
        let about =
            crate::meeting::About { title: format!("{nth}"), ..session.trail().meeting().about.clone() };
        let stamp =
            crate::meeting::Stamp { seq: session.trail().last() + 1, at: now(), desk: session.desk() };
        let entry = session.trail().decide(&Command::About(AboutCommand::Set(about)), &stamp).unwrap();
        session.append(Line { stamp, entry: entry.clone() }).unwrap_err();
        session.append(Line { stamp, entry }).unwrap();
        kept.push(session.path().to_owned());
        assert_eq!(others(&place.path), kept.len());
        assert_eq!(others(session.path()), kept.len());
    }
    session.close().unwrap();
    let told =
        amiss(&place.path).iter().map(|found| say::amiss(&Words::new(Lang::Zh), found)).collect::<String>();
    assert!(kept.iter().all(|path| told.contains(path.file_name().unwrap().to_str().unwrap())), "{told}");
}

#[test]
fn what_is_no_meeting_is_named_for_what_it_is() {
    let place = Place::new();
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    let record = "(format: 1, title: \"会议室\")";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(record.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cases: [(Vec<u8>, &str, &str); 7] = [
        (encoding_rs::GB18030.encode(record).0.into_owned(), "other-encoding", "UTF-8"),
        (utf16, "other-encoding", "UTF-8"),
        (b"(\xff\xff".to_vec(), "not-text", "1"),
        (Vec::new(), "empty", "会议.ron"),
        ("\u{feff} \n// x\n".into(), "empty", "会议.ron"),
        ("姓名,性别\n王㛃,女\n".into(), "not-a-meeting", "roster"),
        ("PK".into(), "not-a-meeting", "roster"),
    ];
    for (bytes, id, holds) in cases {
        fs::write(&place.path, bytes).unwrap();
        let fault = open(&place.path).unwrap_err();
        assert_eq!(fault.id(), id);
        for words in [&zh, &en] {
            assert!(say::fault(words, &fault).contains(holds), "{}", say::fault(words, &fault));
        }
    }
}

#[test]
fn a_trail_that_is_none_is_told_in_words() {
    let good = crate::store::Document::encode(&filled().trail, 1).unwrap();
    let zh = Words::new(Lang::Zh);
    let rows =
        |keep: &dyn Fn(&str) -> bool| good.split_inclusive('\n').filter(|row| keep(row)).collect::<String>();
    let without = |seq: u64| rows(&|row| !row.starts_with(&format!("        (stamp:(seq:{seq},")));
    for (text, id, holds) in
        [(without(1), "trail-no-beginning", "开头"), (without(3), "trail-out-of-step", "应是第 3 行")]
    {
        let fault = crate::store::Document::decode(Path::new("会议.ron"), &text).unwrap_err();
        assert_eq!(fault.id(), id);
        assert!(say::fault(&zh, &fault).contains(holds), "{}", say::fault(&zh, &fault));
    }
}
