//! How it looks, in three sizes and both languages.

use super::*;

/// A screen at 80×24 and 60×16 in Chinese and at 120×40 in English.
fn looks(name: &str, on: impl Fn(Stage) -> Stage, keys: &str) {
    let shown = |width, height, english: bool| {
        let mut stage = on(sitting(REPRESENTATIVES, 60, 45)).sized(width, height);
        if english {
            stage = stage.in_english();
        }
        stage.keys(keys);
        stage.screen()
    };
    for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
        let tongue = if english { "en" } else { "zh" };
        insta::assert_snapshot!(format!("{name}_{width}x{height}_{tongue}"), shown(width, height, english));
    }
}

fn same(stage: Stage) -> Stage {
    stage
}

#[test]
fn items_and_rounds() {
    looks("none_held", same, "");
    let two = "1<f9><enter>20<enter>5<enter>20<enter><f9>\
               3<f9><enter>45<enter>44<enter>30<enter>9<enter>4<enter>1<enter><f9>";
    looks("two_rounds", same, two);
    looks("two_rounds_told", same, &format!("{two}<enter>"));
}

#[test]
fn opening() {
    looks("motion", same, "1");
    looks("opening", same, "1<f9>");
}

#[test]
fn counting() {
    looks("hands_begun", same, "1<f9><enter>31<enter>8");
    looks("hands_all_there", same, "1<f9><enter>31<enter>8<enter>5<enter>");
    looks("papers", same, "3<f9><enter>45<enter>44<enter>30<enter>9<enter>");
    looks("papers_contradict", same, "3<f9><enter>45<enter>44<enter>30<enter>9<enter>9<enter>1<enter>");
}

#[test]
fn calling() {
    looks("names", same, "2<f9><enter>11231112");
    looks("names_found", same, "2<f9><enter>112<ctrl-f>sun");
}
