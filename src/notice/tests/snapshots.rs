//! Every paper as a reader sees it, in both languages and both forms.

use insta::assert_snapshot;

use super::meetings::{bare, by_proxy, consulted, decided, made, owned, planned, words};
use crate::lang::Lang;
use crate::meeting::Paper;
use crate::meeting::sample::Room;
use crate::notice::{Audience, to_markdown, to_text};

fn text(room: &Room, paper: Paper, audience: Audience, lang: Lang) -> String {
    to_text(&made(room.meeting(), paper, audience, lang).unwrap(), words(lang))
}

fn markdown(room: &Room, paper: Paper, audience: Audience, lang: Lang) -> String {
    to_markdown(&made(room.meeting(), paper, audience, lang).unwrap(), words(lang))
}

use Audience::{Internal, Public};
use Lang::{En, Zh};

#[test]
fn a_meeting_notice() {
    let room = planned();
    assert_snapshot!("notice_zh", text(&room, Paper::MeetingNotice, Public, Zh));
    assert_snapshot!("notice_en", text(&room, Paper::MeetingNotice, Public, En));
    assert_snapshot!("notice_zh_md", markdown(&room, Paper::MeetingNotice, Public, Zh));
    assert_snapshot!("notice_en_md", markdown(&room, Paper::MeetingNotice, Public, En));
}

#[test]
fn a_sign_in_sheet() {
    let room = planned();
    assert_snapshot!("sheet_zh", text(&room, Paper::SignInSheet, Internal, Zh));
    assert_snapshot!("sheet_en", text(&room, Paper::SignInSheet, Internal, En));
    assert_snapshot!("sheet_zh_md", markdown(&room, Paper::SignInSheet, Public, Zh));
    assert_snapshot!("sheet_en_md", markdown(&room, Paper::SignInSheet, Public, En));
    assert_snapshot!("sheet_signed_zh", text(&decided(), Paper::SignInSheet, Internal, Zh));
}

#[test]
fn a_result_notice() {
    let room = decided();
    assert_snapshot!("result_zh", text(&room, Paper::ResultNotice, Public, Zh));
    assert_snapshot!("result_en", text(&room, Paper::ResultNotice, Public, En));
    assert_snapshot!("result_zh_md", markdown(&room, Paper::ResultNotice, Public, Zh));
    assert_snapshot!("result_en_md", markdown(&room, Paper::ResultNotice, Public, En));
}

#[test]
fn the_result_of_a_consultation() {
    let room = consulted();
    assert_snapshot!("consultation_zh", text(&room, Paper::ResultNotice, Public, Zh));
    assert_snapshot!("consultation_en", text(&room, Paper::ResultNotice, Public, En));
    assert_snapshot!("consultation_zh_md", markdown(&room, Paper::ResultNotice, Public, Zh));
    assert_snapshot!("consultation_minutes_zh", text(&room, Paper::Minutes, Public, Zh));
}

#[test]
fn minutes() {
    let room = decided();
    assert_snapshot!("minutes_zh", text(&room, Paper::Minutes, Public, Zh));
    assert_snapshot!("minutes_en", text(&room, Paper::Minutes, Public, En));
    assert_snapshot!("minutes_zh_md", markdown(&room, Paper::Minutes, Public, Zh));
    assert_snapshot!("minutes_internal_zh", text(&room, Paper::Minutes, Internal, Zh));
    assert_snapshot!("minutes_internal_en_md", markdown(&room, Paper::Minutes, Internal, En));
}

#[test]
fn drafts() {
    let room = bare();
    for (paper, name) in [
        (Paper::MeetingNotice, "draft_notice"),
        (Paper::SignInSheet, "draft_sheet"),
        (Paper::ResultNotice, "draft_result"),
        (Paper::Minutes, "draft_minutes"),
    ] {
        assert_snapshot!(format!("{name}_zh"), text(&room, paper, Public, Zh));
        assert_snapshot!(format!("{name}_en"), text(&room, paper, Public, En));
    }
    assert_snapshot!("draft_notice_zh_md", markdown(&room, Paper::MeetingNotice, Public, Zh));
}

#[test]
fn owners_are_counted_by_head_and_by_area() {
    assert_snapshot!("owners_result_zh", text(&owned(), Paper::ResultNotice, Public, Zh));
}

#[test]
fn a_meetings_own_rules_are_told() {
    let room = by_proxy();
    assert_snapshot!("proxies_notice_zh", text(&room, Paper::MeetingNotice, Public, Zh));
    assert_snapshot!("proxies_result_zh", text(&room, Paper::ResultNotice, Public, Zh));
    assert_snapshot!("proxies_minutes_internal_zh", text(&room, Paper::Minutes, Internal, Zh));
}

#[test]
fn the_code_of_a_sealed_record_stands_at_the_end_of_every_paper() {
    let room = decided();
    for (lang, means) in [(Zh, "（记录已封存"), (En, " (the record is sealed")] {
        for which in [Paper::MeetingNotice, Paper::SignInSheet, Paper::ResultNotice, Paper::Minutes] {
            let plain = made(room.meeting(), which, Public, lang).unwrap();
            for write in [to_text, to_markdown] {
                let before = write(&plain, words(lang));
                let sealed = write(&plain.clone().with_code("7K3M-QX2P", words(lang)), words(lang));
                assert!(!before.contains("7K3M-QX2P") && sealed.starts_with(before.trim_end()), "{sealed}");
                let last = sealed.split_once(before.trim_end()).unwrap().1;
                assert!(last.contains(&format!("7K3M-QX2P{means}")), "{last}");
            }
        }
    }
}
