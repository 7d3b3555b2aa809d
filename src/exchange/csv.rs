//! Sheets of separated text: CSV and its kin.
//!
//! Rows are parsed here and not with the `csv` crate, which passes over blank lines without counting them: then every
//! row number told to the user would be wrong from the first blank line on.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

use super::fault::SheetFault;
use super::headings;
use super::sheet::{Cells, Sheet, one_based};

/// Characters looked at to tell the separator.
const SNIFFED_CHARS: usize = 20_000;

/// Reads separated text: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030; cells parted by `,` `;` or tab.
pub fn read(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let text = decode(bytes)?;
    let mut cells = Cells::default();
    parse(&text, separator(&text), &mut |row, column, cell| cells.put(row, column, cell))?;
    cells.into_sheet().ok_or(SheetFault::Empty)
}

/// Valid UTF-8 is never taken for GB18030: hardly any Chinese text in GB18030 is valid UTF-8 by chance.
pub(super) fn decode(bytes: &[u8]) -> Result<String, SheetFault> {
    let utf16 = [(&[0xff, 0xfe], UTF_16LE), (&[0xfe, 0xff], UTF_16BE)];
    let text = if let Some((mark, encoding)) = utf16.into_iter().find(|(mark, _)| bytes.starts_with(*mark)) {
        strictly(encoding, bytes.get(mark.len()..).unwrap_or_default())
    } else {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => strictly(GB18030, bytes),
        }
    };
    text.filter(|text| !text.contains('\0')).ok_or(SheetFault::NotText)
}

fn strictly(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(std::borrow::Cow::into_owned)
}

/// The separator under which the most headings are recognised, or else the one that parts the most cells.
fn separator(text: &str) -> char {
    let head: String = text.chars().take(SNIFFED_CHARS).collect();
    let score = |separator: char| {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut parted = 0_usize;
        // A quotation mark left open at the cut is no fault here.
        let _ = parse(&head, separator, &mut |row, column, cell| {
            rows.resize_with(row + 1, Vec::new);
            parted += usize::from(column > 0);
            if let Some(cells) = rows.last_mut() {
                cells.push(cell);
            }
            Ok(())
        });
        let headings = rows.iter().map(|row| headings::recognised(row.iter().map(String::as_str))).max();
        (headings, parted)
    };
    // `max_by_key` keeps the last of equals: the comma.
    ['\t', ';', ','].into_iter().max_by_key(|candidate| score(*candidate)).unwrap_or(',')
}

/// Hands every cell to `put` with its row and column, from 0. A quoted line end belongs to its cell; a blank line is a row.
fn parse(
    text: &str,
    separator: char,
    put: &mut impl FnMut(usize, usize, String) -> Result<(), SheetFault>,
) -> Result<(), SheetFault> {
    let (mut row, mut column) = (0, 0);
    let mut cell = String::new();
    let mut opened: Option<usize> = None;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '"' if opened.is_some() => {
                if chars.next_if_eq(&'"').is_some() {
                    cell.push('"');
                } else {
                    opened = None;
                }
            }
            _ if opened.is_some() => cell.push(char),
            '"' if cell.is_empty() => opened = Some(row),
            '\r' | '\n' => {
                if char == '\r' {
                    chars.next_if_eq(&'\n');
                }
                put(row, column, std::mem::take(&mut cell))?;
                (row, column) = (row + 1, 0);
            }
            _ if char == separator => {
                put(row, column, std::mem::take(&mut cell))?;
                column += 1;
            }
            _ => cell.push(char),
        }
    }
    if let Some(row) = opened {
        return Err(SheetFault::OpenQuote { row: one_based(row) });
    }
    put(row, column, cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "序号,姓名,备注\r\n1,王㛃,\"甲,乙\n丙\"\"丁\"\"\"\r\n\r\n2,李䶮,\n";

    fn expected() -> Vec<Vec<String>> {
        [vec!["序号", "姓名", "备注"], vec!["1", "王㛃", "甲,乙\n丙\"丁\""], vec![], vec!["2", "李䶮"]]
            .map(|row| row.into_iter().map(String::from).collect())
            .to_vec()
    }

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
    }

    #[test]
    fn the_same_sheet_comes_out_of_every_encoding() {
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [
            TEXT.as_bytes().to_vec(),
            marked.into_bytes(),
            utf16(TEXT, u16::to_le_bytes),
            utf16(TEXT, u16::to_be_bytes),
            GB18030.encode(TEXT).0.into_owned(),
        ] {
            let sheet = read(&bytes).unwrap();
            assert_eq!((sheet.first_row, sheet.rows), (1, expected()));
        }
    }

    #[test]
    fn the_separator_is_told_from_the_headings() {
        for separator in [",", ";", "\t"] {
            let other = if separator == ";" { "," } else { ";" };
            let text = format!(
                "a{other}b{other}c{other}d\n姓名{separator}电话\n甲{separator}1{other}2{other}3{other}4\n"
            );
            let sheet = read(text.as_bytes()).unwrap();
            assert_eq!(sheet.rows[1], ["姓名", "电话"], "{separator:?}");
        }
        assert_eq!(read("甲\t1\n".as_bytes()).unwrap().rows, [["甲", "1"]]);
        assert_eq!(read("姓名\n甲\n".as_bytes()).unwrap().rows, [["姓名"], ["甲"]]);
    }

    #[test]
    fn row_numbers_count_blank_lines_and_every_kind_of_line_end() {
        for text in ["\n\n甲\n\n乙", "\r\n\r\n甲\r\n\r\n乙", "\r\r甲\r\r乙"] {
            let sheet = read(text.as_bytes()).unwrap();
            assert_eq!((sheet.first_row, sheet.index_of(5)), (3, Some(2)), "{text:?}");
            assert_eq!(sheet.text(2, 0), "乙");
        }
    }

    #[test]
    fn what_is_no_text_is_said_to_be_none() {
        for bytes in [
            &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            b"a\0b",
            b"\xff\xfe\x00\xd8",
        ] {
            assert_eq!(read(bytes), Err(SheetFault::NotText), "{bytes:?}");
        }
        for bytes in [&b""[..], b"\n , ,\n", b"\xef\xbb\xbf"] {
            assert_eq!(read(bytes), Err(SheetFault::Empty), "{bytes:?}");
        }
        assert_eq!(read("姓名\n\"甲\n乙\n".as_bytes()), Err(SheetFault::OpenQuote { row: 2 }));
    }
}
