//! 议事 (yishi): a facilitator runs a residents' council meeting from the keyboard, live, and keeps it as one RON file.
//!
//! # The room
//!
//! Thirty to three hundred people, one laptop, no network, a clock running, Chinese typed through an input method. Most
//! of what follows comes from that room: nothing on the screen is called saved before it is on the disk; every live act
//! has a key an input method leaves alone; the one next step always stands on the screen.
//!
//! # The map of the house
//!
//! A folder is a layer, and imports only from those that stand below it here.
//!
//! | folder | what it is for |
//! |---|---|
//! | [`cli`] | arguments to a subcommand, one file each; exit codes |
//! | [`shell`] | the terminal, threads, signals, the clock: carries out effects, feeds back actions |
//! | [`screens`] | one file for each screen: its state, what it does with an act, how it is drawn |
//! | [`app`] | what all screens share: [`app::App`], [`app::Action`] in, [`app::Effect`] out, questions over the screen |
//! | [`ui`] | widgets; knows nothing of meetings or languages |
//! | [`press`] | papers onto pages: PDF and pictures, typeset from `layouts/` with faces of its own |
//! | [`notice`] | papers: facts (masked for whom they are meant) to layout to text and Markdown |
//! | [`exchange`] | other people's files: rosters from CSV and XLSX, parsed in a child process; rosters out as CSV |
//! | [`store`] | the only code that touches meeting files: document, journal, lock, recovery, follower, shelf, seal |
//! | [`lang`] | every word in both languages, dates, numerals, pinyin, finding by name |
//! | [`keys`] | THE table of keys, and how a chord finds its act |
//! | [`meeting`] | the record: what may be asked ([`meeting::Meeting::decide`]) and what happened ([`meeting::Meeting::apply`]) |
//! | [`ballot`] | what is asked of voters on a paper (motion, election, grades, projects, plans), and what the papers say together |
//! | [`rules`] | rule sets of the law as data, and the one [`rules::verdict()`]: exact whole numbers, no floats |
//! | [`text`] | measuring, cleaning and breaking of text |
//!
//! `meeting`, `ballot` and `rules` know the data of those below them and nothing else of ours. `keys` stands under `lang`, so that a sentence
//! can name the key that helps; `text` stands under everything, because papers and screens must measure alike.
//!
//! # The way of a key press
//!
//! `1` on a roll call: `shell::input` reads it on a thread of its own → [`keys::resolve`] finds the act in the innermost
//! place that knows the chord → the screen asks [`app::App::record`] → [`meeting::Meeting::decide`] answers with an event,
//! or a refusal that is put into words → the line goes to the thread that owns the files, which appends it to the journal
//! and syncs it → only then [`meeting::Trail::push`] applies it, the screens hear of it, and the frame shows the mark
//! `已存 #n`. While a line is on its way further wishes wait in order; typing and moving do not. When the disk refuses,
//! the record stays as it was, a bar says so, what was typed is kept, and it is tried again.
//!
//! # Invariants
//!
//! `tests/tidy.rs` holds those that a test can hold.
//!
//! 1. `meeting` and `rules` do no I/O, read no clock, and hold no words of a language (the words of the law in `seeds/`
//!    are data).
//! 2. Drawing never changes state: `view` takes `&self`.
//! 3. Nothing is shown as recorded before it is on the disk.
//! 4. Undo adds to the record and never erases; what was declared, closed or sealed is corrected, not undone.
//! 5. Every binding has its words in both languages, and every act a key that works while an input method is on.
//! 6. Widths are measured in `text::width`, foreign text is cleaned in `text::clean`, each in one place.
//! 7. Only `shell` touches the terminal, only `store` meeting files, only `exchange` other people's.
//! 8. A second screen sees [`meeting::PublicView`] and nothing else.
//! 9. One function computes a tally and one a verdict; every screen, paper and export calls them.
//!
//! # Where to change what
//!
//! * What may happen in a meeting: the file in `meeting` named after the thing; then the screen, and `lang/history`.
//! * A rule of the law: `seeds/rules/*.ron`, with its article, its dates and how it was read; one below, at and one above
//!   each of its thresholds in `*.examples.ron` beside it; its figures once more in `tests/rules/sources.rs`. No code.
//! * A key: one row in `keys/table.rs`; its words in `lang/*/keys.ftl`. Footer, help, palette and README follow.
//! * A word: `lang/zh-CN/*.ftl` and `lang/en/*.ftl`; a phrase in one language only does not pass the tests.
//! * A paper: its facts in `notice/facts`, its order in `notice/layout`, its look in `layouts/*.typ`.
//! * The file on disk: `store/document.rs`, with a new number of the format.

pub mod app;
pub mod ballot;
pub mod cli;
pub mod exchange;
pub mod keys;
pub mod lang;
pub mod meeting;
pub mod notice;
pub mod press;
pub mod rules;
pub mod screens;
pub mod shell;
pub mod store;
pub mod text;
pub mod ui;
