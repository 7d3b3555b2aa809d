//! A sealed record: any change is told, and the program makes none.

use std::fs;

use super::*;
use crate::store::{Verified, verify};

fn told(place: &Place) -> String {
    match verify(&place.path) {
        Ok(Verified::Intact(seal)) => format!("intact {}", seal.code),
        Ok(Verified::Changed { first, .. }) => first.id().to_owned(),
        Ok(Verified::NotSealed) => "not sealed".to_owned(),
        Err(fault) => fault.id().to_owned(),
    }
}

fn changed(place: &Place, text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    fs::write(&place.path, text.replacen(from, to, 1)).unwrap();
    told(place)
}

#[test]
fn a_sealed_record_is_intact_and_its_code_is_part_of_its_digest() {
    let (place, room) = (Place::new(), sealed());
    write(&place, &room);
    let Ok(Verified::Intact(seal)) = verify(&place.path) else { panic!() };
    let text = fs::read_to_string(&place.path).unwrap();
    let (before, _) = text.split_once("    seal: ").unwrap();
    assert_eq!(crate::store::seen::digest(before.as_bytes()), seal.digest);
    assert_eq!((seal.code.len(), seal.code.split('-').count()), (19, 4));
    assert!(
        text.ends_with(&format!(
            "    seal: Some((digest: \"{}\", code: \"{}\")),\n)\n",
            seal.digest, seal.code
        ))
    );
    write(&Place::new(), &filled());
}

#[test]
fn the_code_is_the_first_eighty_bits() {
    let seal = crate::store::seal::Seal::on("");
    assert_eq!(seal.digest, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assert_eq!(seal.code, "WERC-8GMR-ZGE1-96QV");
}

#[test]
fn every_byte_turned_is_told() {
    let mut room = Room::new(plain_rules());
    for command in [Command::CallToOrder, Command::Close, Command::Seal] {
        room.run(command);
    }
    let place = Place::new();
    write(&place, &room);
    let bytes = fs::read(&place.path).unwrap();
    let near_the_seal = bytes.len() - 150..bytes.len();
    for at in (0..bytes.len()).step_by(5).chain(near_the_seal) {
        let mut turned = bytes.clone();
        turned[at] ^= 1 << (at % 8);
        fs::write(&place.path, turned).unwrap();
        let told = told(&place);
        assert!(!told.starts_with("intact") && told != "not sealed", "byte {at}: {told}");
    }
}

#[test]
fn what_was_changed_is_named() {
    let (place, room) = (Place::new(), sealed());
    write(&place, &room);
    let text = fs::read_to_string(&place.path).unwrap();
    let rows: Vec<&str> = text.lines().filter(|row| row.starts_with("        (stamp:(")).collect();
    let swapped =
        text.replacen(&format!("{}\n{}\n", rows[3], rows[4]), &format!("{}\n{}\n", rows[4], rows[3]), 1);
    let dropped = text.replacen(&format!("{}\n", rows[3]), "", 1);
    let mut record = text.split("    meeting: ");
    let (head, rest) = (record.next().unwrap(), record.next().unwrap());
    let in_meeting = format!("{head}    meeting: {}", rest.replacen("85001234", "85001235", 1));
    let cases = [
        (text.replacen("会议记录。", "会议纪录。", 1), "layout"),
        (text.replace('\n', "\r\n"), "layout"),
        (format!("{text}\n"), "seal"),
        (text.replacen("present: ", "present: 1", 1), "summary"),
        (in_meeting, "part"),
        (text.replacen(rows[3], &rows[3].replacen("000007", "000008", 1), 1), "line"),
        (text.replacen("    seal: Some(", "    seal: None, // (", 1), "seal"),
        (text.replacen("code: \"", "code: \"X", 1), "seal"),
        (swapped, "unreadable"),
        (dropped, "unreadable"),
        (head.to_owned() + "    seal: Some(", "unreadable"),
    ];
    for (nth, (text, what)) in cases.into_iter().enumerate() {
        fs::write(&place.path, text).unwrap();
        assert_eq!(told(&place), what, "case {nth}");
    }
    fs::write(&place.path, &text).unwrap();
    assert!(told(&place).starts_with("intact"));
    fs::write(place.journal(), "x").unwrap();
    assert_eq!(told(&place), "journal");
}

#[test]
fn an_open_record_is_not_sealed_and_taking_the_seal_off_is_told() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    assert_eq!(told(&place), "not sealed");
    let sealed_place = Place::new();
    write(&sealed_place, &sealed());
    let text = fs::read_to_string(&sealed_place.path).unwrap();
    let (before, _) = text.split_once("    seal: ").unwrap();
    fs::write(&sealed_place.path, format!("{before}    seal: None,\n)\n")).unwrap();
    assert_eq!(told(&sealed_place), "seal");
    fs::write(&sealed_place.path, "no meeting").unwrap();
    assert!(verify(&sealed_place.path).is_err());
}

#[test]
fn nothing_writes_to_a_sealed_record() {
    let (place, room) = (Place::new(), sealed());
    write(&place, &room);
    let bytes = fs::read(&place.path).unwrap();
    let (trail, why) = reading(&place.path);
    assert_eq!(trail, room.trail);
    assert!(matches!(why, ReadOnly::Sealed { intact: true }));
    crate::store::recover(&place.path, desk(), now()).unwrap();
    crate::store::set_aside(&place.path, desk(), now()).unwrap();
    assert_eq!(fs::read(&place.path).unwrap(), bytes);
    place.must_be_one_file();
    changed(&place, &String::from_utf8(bytes).unwrap(), "春和社区", "春风社区");
    assert!(matches!(reading(&place.path).1, ReadOnly::Sealed { intact: false }));
}

#[test]
fn sealed_and_then_the_power_goes() {
    let (place, room) = (Place::new(), sealed());
    let mut session = create(&place, &room);
    for line in story(&room).1 {
        session.append(line).unwrap();
    }
    let next = crate::meeting::Stamp { seq: session.trail().last() + 1, at: now(), desk: desk() };
    let line = Line { stamp: next, entry: Entry::Undid(session.trail().last()) };
    assert_eq!(session.append(line).unwrap_err().id(), "sealed");
    drop(session);
    let (trail, why) = reading(&place.path);
    assert_eq!(trail, room.trail);
    assert!(matches!(why, ReadOnly::Sealed { intact: true }));
    place.must_be_one_file();
    assert!(told(&place).starts_with("intact"));
}
