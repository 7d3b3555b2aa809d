//! How calling looks, in three sizes and both languages.

use super::*;

fn looks(name: &str, ballot: &Ballot, keys: &str) {
    for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
        let mut stage = begun(ballot.clone(), 36).sized(width, height);
        if english {
            stage = stage.in_english();
        }
        stage.keys(keys);
        let tongue = if english { "en" } else { "zh" };
        insta::assert_snapshot!(format!("{name}_{width}x{height}_{tongue}"), stage.screen());
    }
}

#[test]
fn calling() {
    looks("called_motion", &Ballot::Motion, " 12<enter>1 7<enter>211334");
    looks("called_each", &election(Style::Each), "12113<enter> 9<enter>21113<enter>1");
    looks("called_chosen", &election(Style::Choose), "1<enter>13<enter>+周八<enter><enter>2<enter>2<enter>1");
    looks("called_name", &election(Style::Choose), "+周八<enter><enter>2<enter>+周");
    looks("called_review", &review(&["街道办", "居委会", "物业"]), "141<enter>22");
    looks("called_projects", &projects(12), "0112<enter>0203<enter>11");
    looks("called_spoiled", &projects(12), "-");
}

#[test]
fn totals() {
    for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
        let mut stage = opened_on(election(Style::Choose)).sized(width, height);
        if english {
            stage = stage.in_english();
        }
        stage.keys("<ctrl-g>40<enter>38<enter>20<enter>15<enter>30<enter>2");
        let tongue = if english { "en" } else { "zh" };
        insta::assert_snapshot!(format!("totals_{width}x{height}_{tongue}"), stage.screen());
    }
}

#[test]
fn side_by_side() {
    let two =
        " 7<enter>1 3<enter>2<f9><enter><enter>1王五<tab><tab><tab>10<enter> 6<enter>1 4<enter>2<f9><enter>";
    looks("counts_differ", &Ballot::Motion, two);
}
