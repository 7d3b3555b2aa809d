//! Keys as the bytes that xterm sends.

use yishi::keys::{Chord, Key, script};

/// The bytes of a script, press by press. What is not ASCII is typed with an input method, which hands over all of it
/// at once.
pub fn presses(text: &str) -> Vec<Vec<u8>> {
    let mut presses: Vec<Vec<u8>> = Vec::new();
    let mut burst = false;
    for chord in script(text).unwrap_or_else(|| panic!("no script: {text}")) {
        let composed = chord.typed().is_some_and(|c| !c.is_ascii());
        assert!(composed || chord.survives_input_method(), "an input method would take {chord} of {text}");
        let bytes = bytes(chord);
        match presses.last_mut().filter(|_| composed && burst) {
            Some(last) => last.extend(bytes),
            None => presses.push(bytes),
        }
        burst = composed;
    }
    presses
}

fn bytes(chord: Chord) -> Vec<u8> {
    let Chord { key, ctrl, alt } = chord;
    let modifier = 1 + if alt { 2 } else { 0 } + if ctrl { 4 } else { 0 };
    let letter = |letter: char| match modifier {
        1 => format!("\x1b[{letter}").into_bytes(),
        held => format!("\x1b[1;{held}{letter}").into_bytes(),
    };
    let number = |number: u8| match modifier {
        1 => format!("\x1b[{number}~").into_bytes(),
        held => format!("\x1b[{number};{held}~").into_bytes(),
    };
    let plain = match key {
        Key::Char(c) if ctrl => vec![u8::try_from(c).unwrap() & 0x1f],
        Key::Char(c) => c.to_string().into_bytes(),
        Key::F(n @ 1..=4) => vec![0x1b, b'O', b'P' + n - 1],
        Key::F(n) => number([15, 17, 18, 19, 20, 21, 23, 24][usize::from(n) - 5]),
        Key::Enter => vec![b'\r'],
        Key::Esc => vec![0x1b],
        Key::Tab => vec![b'\t'],
        Key::BackTab => b"\x1b[Z".to_vec(),
        Key::Up => letter('A'),
        Key::Down => letter('B'),
        Key::Right => letter('C'),
        Key::Left => letter('D'),
        Key::Home => letter('H'),
        Key::End => letter('F'),
        Key::PageUp => number(5),
        Key::PageDown => number(6),
        Key::Insert => number(2),
        Key::Delete => number(3),
        Key::Backspace => vec![0x7f],
    };
    match key {
        Key::Char(_) if alt => [&[0x1b], plain.as_slice()].concat(),
        _ => plain,
    }
}
