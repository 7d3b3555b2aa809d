//! The whole record in another place.

use super::*;
use crate::store::{FaultKind, Follower, save_elsewhere};

#[test]
fn in_a_folder_it_gets_a_name_of_its_own_and_is_opened_as_any_meeting() {
    let (place, room) = (Place::new(), filled());
    let folder = place.path.parent().unwrap();
    let mut seen = BTreeSet::new();
    for nth in 1..=3 {
        let path = save_elsewhere(&room.trail, folder).unwrap();
        assert_eq!(path.parent(), Some(folder));
        seen.insert(path.clone());
        assert_eq!(place.names().len(), nth, "{:?}", place.names());
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let session = writing(&path);
        assert_eq!(session.trail(), &room.trail);
        assert!(session.recovered().is_none() && !session.edited_by_hand() && session.amiss().is_empty());
        session.close().unwrap();
    }
    assert_eq!(seen.len(), 3);
}

#[test]
fn a_sealed_record_stays_sealed() {
    let (place, room) = (Place::new(), sealed());
    let path = save_elsewhere(&room.trail, &place.path).unwrap();
    assert_eq!(path, place.path);
    assert!(matches!(reading(&path).1, ReadOnly::Sealed { intact: true }));
}

#[test]
fn nothing_is_overwritten_and_no_folder_made() {
    let (place, room) = (Place::new(), filled());
    let folder = place.path.parent().unwrap();
    let there = [place.path.clone(), folder.join("x.ron"), folder.join("名单.txt")];
    for file in &there {
        std::fs::write(file, "王").unwrap();
    }
    std::fs::write(folder.join("y.ron.journal"), "王").unwrap();
    let before = place.names();
    let refused = |to: &Path| save_elsewhere(&room.trail, to).unwrap_err();
    for taken in [&there[0], &there[1], &folder.join("y.ron")] {
        assert!(matches!(refused(taken).kind(), FaultKind::Exists), "{taken:?}");
    }
    for missing in [&there[2], &folder.join("usb"), &folder.join("usb/x.ron"), &folder.join("x.ron/y.ron")] {
        assert!(matches!(refused(missing).kind(), FaultKind::NoFolder), "{missing:?}");
    }
    assert_eq!(place.names(), before);
    assert!(there.iter().all(|file| std::fs::read_to_string(file).unwrap() == "王"));
}

#[test]
fn beside_the_meeting_that_is_open_it_is_a_file_of_its_own() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 5, 3);
    let mut session = writing(&place.path);
    let copy = save_elsewhere(session.trail(), place.folder.path()).unwrap();
    session.append(story(&room).1[8].clone()).unwrap();
    session.close().unwrap();
    assert_eq!(Follower::open(&copy).unwrap().trail().lines().len(), 9);
    assert_eq!(looked_at(&place.path).lines().len(), 10);
}
