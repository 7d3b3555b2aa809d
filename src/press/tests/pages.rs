//! Every paper, as a file.

use chrono::NaiveDate;
use typst::layout::Abs;

use crate::lang::Lang;
use crate::meeting::Paper;
use crate::meeting::sample::ballots::{declared, every};
use crate::meeting::sample::{REPRESENTATIVES, Room, person, rules};
use crate::notice::Audience::{self, Internal, Public};
use crate::notice::tests::meetings::{bare, by_proxy, consulted, decided, made, owned, planned, words};
use crate::press::{Faces, Fault, Form, Job, Pressed, press};

fn job(room: &Room, paper: Paper, audience: Audience, lang: Lang, form: Form) -> Job {
    Job::new(&made(room.meeting(), paper, audience, lang).unwrap(), room.meeting(), form, words(lang))
}

/// With `YISHI_PAPERS` set, what is pressed is also written there to be looked at.
fn pressed(name: &str, job: &Job, faces: &Faces) -> Pressed {
    let pressed = press(job, faces).unwrap();
    if let Some(folder) = std::env::var_os("YISHI_PAPERS") {
        let ending = if job.form == Form::Pdf { "pdf" } else { "png" };
        for (file, number) in pressed.files.iter().zip(1..) {
            let path = std::path::Path::new(&folder).join(format!("{name}-{number}.{ending}"));
            std::fs::write(path, file).unwrap();
        }
    }
    pressed
}

#[test]
fn every_paper_of_every_meeting_comes_out() {
    let faces = Faces::built_in();
    let rooms = [
        ("decided", decided()),
        ("bare", bare()),
        ("planned", planned()),
        ("consulted", consulted()),
        ("owned", owned()),
        ("proxies", by_proxy()),
    ];
    let all = std::env::var_os("YISHI_PAPERS").is_some();
    // Typesetting is slow without optimisation: to look at all of them, have them written.
    for (name, room) in rooms.iter().take(if all { 6 } else { 2 }) {
        for (paper, nth) in Paper::ALL.into_iter().zip(0..) {
            let forms = [(Public, Lang::Zh), (Internal, Lang::Zh), (Internal, Lang::En)];
            let few = usize::from(!all) * (nth % forms.len());
            for (audience, lang) in forms.into_iter().skip(few).take(if all { 3 } else { 1 }) {
                let name = format!("{name}-{paper:?}-{audience:?}-{lang:?}");
                let job = job(room, paper, audience, lang, Form::Pdf);
                let pressed = pressed(&name, &job, &faces);
                assert_eq!(pressed.files.len(), 1);
                assert!(pressed.files[0].starts_with(b"%PDF-1."), "{name}");
                assert_eq!(pressed.missing, [], "{name}");
            }
        }
    }
}

#[test]
fn every_kind_of_ballot_comes_out() {
    let faces = Faces::built_in();
    let all = std::env::var_os("YISHI_PAPERS").is_some();
    for (nth, (rule, title, ballot, count)) in every().into_iter().enumerate() {
        let (room, _) = declared(rule, title, &ballot, &count);
        for form in [Form::Pdf, Form::Picture].into_iter().take(if all { 2 } else { 1 }) {
            let job = job(&room, Paper::ResultNotice, Public, Lang::Zh, form);
            let pressed = pressed(&format!("ballot-{nth}"), &job, &faces);
            assert_eq!((pressed.files.len(), pressed.missing), (1, Vec::new()), "{title}");
        }
    }
}

/// Three hundred names over many pages: a head on every page, every name once.
#[test]
fn three_hundred_people_have_a_row_each() {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.add_people((0..300).map(person).collect());
    let job = job(&room, Paper::SignInSheet, Internal, Lang::Zh, Form::Pdf);
    pressed("long", &job, &Faces::built_in());
    let pieces = super::pieces(&job);
    let last = pieces.iter().map(|piece| piece.page).max().unwrap();
    assert!(last > 10, "{last}");
    for page in 0..=last {
        let here: Vec<&str> =
            pieces.iter().filter(|piece| piece.page == page).map(|piece| piece.text.as_str()).collect();
        let rows = here.iter().any(|text| text.parse::<u32>().is_ok());
        assert!(!rows || here.contains(&"序号"), "page {page}");
    }
    for number in 1..=300 {
        let wanted = number.to_string();
        assert!(pieces.iter().any(|piece| piece.text == wanted && piece.size < Abs::pt(13.0)), "{number}");
    }
    let picture = Job { form: Form::Picture, ..job };
    assert_eq!(press(&picture, &Faces::built_in()), Err(Fault::TooLong));
}

#[test]
fn pictures_are_as_wide_as_a_telephone_and_sheets_as_a4() {
    let faces = Faces::built_in();
    let room = decided();
    let size = |png: &[u8]| {
        assert!(png.starts_with(b"\x89PNG"));
        let number = |from: usize| u32::from_be_bytes(png[from..from + 4].try_into().unwrap());
        (number(16), number(20))
    };
    for paper in Paper::ALL {
        let one =
            pressed(&format!("chat-{paper:?}"), &job(&room, paper, Public, Lang::Zh, Form::Picture), &faces);
        assert_eq!((one.files.len(), size(&one.files[0]).0), (1, 1080), "{paper:?}");
    }
    let sheets = pressed("sheet", &job(&room, Paper::Minutes, Public, Lang::Zh, Form::Pages), &faces);
    for sheet in &sheets.files {
        assert_eq!(size(sheet), (1240, 1754));
    }
    assert!(sheets.files.len() > 1);
}

#[test]
fn the_same_record_is_the_same_bytes() {
    let room = decided();
    for form in [Form::Pdf, Form::Picture] {
        let job = job(&room, Paper::ResultNotice, Public, Lang::Zh, form);
        let first = press(&job, &Faces::built_in()).unwrap();
        assert!(first == press(&job, &Faces::built_in()).unwrap(), "{form:?}");
        let other = Job { date: NaiveDate::from_ymd_opt(2030, 1, 1).unwrap(), ..job };
        assert_eq!(first == press(&other, &Faces::built_in()).unwrap(), form == Form::Picture);
    }
}
