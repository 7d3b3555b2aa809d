//! One writer, by whatever name.

use std::fs;
use std::os::unix::fs::symlink;

use super::*;
use crate::store::beside;
use crate::store::lock::{Holder, Lock};

#[test]
fn a_second_one_only_looks_and_is_told_who_writes() {
    let (place, room) = (Place::new(), filled());
    let mut session = create(&place, &room);
    let lines = story(&room).1;
    session.append(lines[0].clone()).unwrap();
    let (trail, why) = reading(&place.path);
    assert_eq!(&trail, session.trail());
    let ReadOnly::LockedBy(holder) = why else { panic!("{why:?}") };
    assert_eq!(holder.pid, std::process::id());
    assert_eq!(holder.desk, Some(session.desk()));
    session.append(lines[1].clone()).unwrap();
    session.close().unwrap();
    writing(&place.path).close().unwrap();
    place.must_be_one_file();
}

#[test]
fn other_names_of_the_file_meet_the_same_lock() {
    let (place, room) = (Place::new(), filled());
    let folder = place.path.parent().unwrap();
    write(&place, &room);
    fs::create_dir(folder.join("别处")).unwrap();
    symlink(&place.path, folder.join("别处/链接.ron")).unwrap();
    symlink(folder, folder.join("别处/文件夹")).unwrap();
    fs::hard_link(&place.path, folder.join("别处/硬链接.ron")).unwrap();
    let others = ["别处/链接.ron", "别处/文件夹/会议.ron", "别处/../会议.ron", "别处/硬链接.ron"];
    let mut session = writing(&place.path);
    for (checkpoint, other) in [false, true].into_iter().flat_map(|late| others.map(|other| (late, other))) {
        if checkpoint {
            // The document is another file now; the old one lives on under its other name.
            let about = crate::meeting::AboutCommand::Set(session.trail().meeting().about.clone());
            let seq = session.trail().last() + 1;
            let stamp = crate::meeting::Stamp { seq, at: now(), desk: desk() };
            let entry = session.trail().decide(&Command::About(about), &stamp).unwrap();
            session.append(Line { stamp, entry }).unwrap();
            session.checkpoint().unwrap();
        }
        let (_, why) = reading(&folder.join(other));
        let ReadOnly::LockedBy(holder) = why else { panic!("{other}: {why:?}") };
        assert_eq!(holder.pid, std::process::id(), "{other}");
        assert!(holder.args().iter().all(|(_, value)| !value.is_empty()), "{other}: {holder:?}");
    }
    let hidden = fs::read_dir(folder.join("别处")).unwrap().count();
    assert_eq!(hidden, 3, "no lock is left beside the other names");
}

#[test]
fn a_lock_file_of_a_dead_process_locks_nobody_out() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    let lock = beside::lock(&place.path);
    for left in ["", "(pid:1,host:\"x\",desk:None,since:None)", "\u{feff}x"] {
        fs::write(&lock, left).unwrap();
        writing(&place.path).close().unwrap();
        place.must_be_one_file();
    }
}

#[test]
fn many_openers_and_never_two_writers() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    let inside = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                for _ in 0..8 {
                    if let Opened::Writing(session) = open(&place.path).unwrap() {
                        assert_eq!(inside.fetch_add(1, std::sync::atomic::Ordering::SeqCst), 0);
                        inside.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                        session.close().unwrap();
                    }
                }
            });
        }
    });
    place.must_be_one_file();
    assert_eq!(writing(&place.path).trail(), &room.trail);
}

#[test]
fn what_cannot_be_written_can_be_looked_at() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    let mut mode = fs::metadata(&place.path).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&place.path, mode).unwrap();
    let (trail, why) = reading(&place.path);
    assert!(matches!(why, ReadOnly::NotWritable(fault) if fault.id() == "not-allowed"));
    assert_eq!(trail, room.trail);
}

#[test]
fn what_is_no_file_is_no_meeting() {
    let place = Place::new();
    assert_eq!(open(&place.path).unwrap_err().id(), "missing");
    fs::create_dir(&place.path).unwrap();
    assert!(open(&place.path).is_err());
    assert_eq!(place.names().len(), 1);
}

#[test]
fn nothing_is_ever_made_over_something_else() {
    let (place, room) = (Place::new(), filled());
    let (meeting, _) = story(&room);
    for file in [&place.path, &place.journal()] {
        fs::write(file, "theirs").unwrap();
        let fault = Session::create(&place.path, meeting.clone(), desk(), now()).unwrap_err();
        assert_eq!((fault.id(), fault.path()), ("exists", file.as_path()));
        assert_eq!(fs::read(file).unwrap(), b"theirs");
        fs::remove_file(file).unwrap();
    }
    symlink(place.folder.path().join("nowhere"), &place.path).unwrap();
    assert_eq!(Session::create(&place.path, meeting, desk(), now()).unwrap_err().id(), "exists");
    assert!(place.path.is_symlink());
}

#[test]
fn folders_are_made_for_their_owner_only() {
    let (place, room) = (Place::new(), filled());
    let path = place.folder.path().join("甲/乙/会议.ron");
    Session::create(&path, story(&room).0, desk(), now()).unwrap().close().unwrap();
    for folder in [path.parent().unwrap(), path.parent().unwrap().parent().unwrap()] {
        assert_eq!(fs::metadata(folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn a_lock_file_taken_away_while_it_is_locked_locks_nothing() {
    let place = Place::new();
    let holder = Holder::unknown();
    let first = Lock::take(&RealDisk, &place.path, &holder).unwrap();
    let disk = super::flaky::Shared::default();
    *disk.after_open.lock().unwrap() = Some(Box::new(move || drop(first)));
    let second = Lock::take(&disk, &place.path, &holder).unwrap();
    assert_eq!(Lock::take(&RealDisk, &place.path, &holder).unwrap_err().id(), "locked");
    drop(second);
    assert!(place.names().is_empty());
}
