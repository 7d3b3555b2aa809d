//! 22 lines of 28 characters on a full page, in the measures of GB/T 9704-2012.

use std::collections::BTreeMap;

use typst::layout::Abs;

use super::{Piece, of, pieces, poppler, pressed};
use crate::notice::Part;

/// A paragraph of so many characters, none of them a mark.
fn paragraph(characters: usize) -> Part {
    let of = |nth: usize| char::from_u32(0x4e00 + u32::try_from(nth * 37 % 3000).unwrap()).unwrap();
    Part::Paragraph((0..characters).map(of).collect())
}

/// The rows of a page below its head: how high each stands, and its text.
fn rows(pieces: &[Piece], page: usize) -> Vec<(Abs, String)> {
    let mut rows: BTreeMap<Abs, String> = BTreeMap::new();
    for piece in pieces.iter().filter(|piece| piece.page == page && piece.size == Abs::pt(16.0)) {
        rows.entry(piece.at.y).or_default().push_str(&piece.text);
    }
    rows.into_iter().collect()
}

#[test]
fn a_full_page_has_22_rows_of_28_characters() {
    // The title and the empty line under it take two rows of the first page; a paragraph begins two characters in.
    let job = of("会议纪要", vec![paragraph(28 * (20 + 22 + 22) - 2)]);
    let pieces = pieces(&job);
    for (page, count) in [(0, 20), (1, 22), (2, 22)] {
        let rows = rows(&pieces, page);
        assert_eq!(rows.len(), count, "page {page}");
        for (nth, (_, text)) in rows.iter().enumerate() {
            let want = if page == 0 && nth == 0 { 26 } else { 28 };
            assert_eq!(text.chars().count(), want, "page {page} row {nth}");
        }
        let pitch = Abs::mm(225.0) / 22.0;
        for pair in rows.windows(2) {
            assert!((pair[1].0 - pair[0].0 - pitch).abs() < Abs::pt(0.01));
        }
    }
    assert!(pieces.iter().all(|piece| piece.page < 3));
    let left =
        pieces.iter().filter(|piece| piece.page == 1 && piece.size == Abs::pt(16.0)).map(|piece| piece.at.x);
    assert!(left.min().is_some_and(|left| (left - Abs::mm(28.0)).abs() < Abs::pt(0.01)));
}

/// A paragraph that just fills its rows does not leave its last character to one more.
#[test]
fn a_paragraph_that_just_fills_its_rows_takes_no_other() {
    for (characters, lines) in [(25, 1), (26, 1), (27, 2), (54, 2), (55, 3), (82, 3), (83, 4)] {
        let pieces = pieces(&of("纪要", vec![paragraph(characters)]));
        assert_eq!(rows(&pieces, 0).len(), lines, "{characters}");
    }
}

#[test]
fn another_program_measures_the_same() {
    let job = of("会议纪要", vec![paragraph(28 * (20 + 22 + 22) - 2)]);
    let Some(told) = poppler("pdftotext", &["-bbox-layout"], &pressed(&job)) else { return };
    let second = told.split("<page ").nth(3).unwrap();
    let lines: Vec<(f64, f64, f64, String)> = second
        .split("<line ")
        .skip(1)
        .map(|line| {
            let side = |name: &str| {
                let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
                rest.split('"').next().unwrap().parse::<f64>().unwrap() / 72.0 * 25.4
            };
            let words = line.split("</word>").filter_map(|word| word.rsplit_once('>').map(|(_, word)| word));
            (side("xMin"), side("xMax"), side("yMin"), words.collect::<String>().trim().to_owned())
        })
        .collect();
    let full: Vec<_> = lines.iter().filter(|line| line.3.chars().count() == 28).collect();
    assert_eq!(full.len(), 22, "{lines:?}");
    for line in &full {
        // A figure's own tracking is counted to it: 0.08 mm.
        assert!((line.0 - 28.0).abs() < 0.05 && (line.1 - 184.0).abs() < 0.1, "{line:?}");
    }
    let high = full[21].2 - full[0].2;
    assert!((high - 225.0 / 22.0 * 21.0).abs() < 0.05, "{high}");
}

/// The number of the page stands outside, one character in: on the right of an odd page, on the left of an even one.
#[test]
fn pages_are_numbered() {
    let pieces = pieces(&of("纪要", vec![paragraph(28 * 40)]));
    let folio = |page: usize| {
        let all: Vec<&Piece> =
            pieces.iter().filter(|piece| piece.page == page && piece.size == Abs::pt(14.0)).collect();
        let text: String = all.iter().map(|piece| piece.text.as_str()).collect();
        (text, all.iter().map(|piece| piece.at.x).min().unwrap())
    };
    let (first, at) = folio(0);
    assert_eq!(first, "— 1 —");
    assert!(at > Abs::mm(150.0));
    let (second, at) = folio(1);
    assert_eq!(second, "— 2 —");
    assert!((at - Abs::mm(28.0) - Abs::pt(14.0)).abs() < Abs::pt(0.01));
}
