//! What is asked before totals are typed: who counts, and who was written in.
//!
//! An answer given in a form comes back to the screen by way of a tray of its own, since forms know only what all screens
//! share.

use std::cell::RefCell;
use std::rc::Rc;

use super::counting::By;
use super::open_vote;
use crate::app::{App, FormBox};
use crate::ballot::Ballot;
use crate::keys::Act;
use crate::lang::ballot as words;
use crate::meeting::{Method, Teller};
use crate::text::fold_line;

/// The longest list of names, in characters; the longest name; digits of the largest number.
const NAMES: usize = 100;
const NAME: usize = 30;
const DIGITS: usize = 6;

/// An answer.
pub(super) enum Answer {
    /// Who counts.
    By(By),
    /// Somebody was written in on this post.
    Name(u16, String),
}

/// Answers that were given, for the screen to take.
#[derive(Clone, Default)]
pub(super) struct Answers(Rc<RefCell<Vec<Answer>>>);

impl Answers {
    /// Takes them.
    pub(super) fn take(&self) -> Vec<Answer> {
        self.0.take()
    }

    /// Gives one, and has the screen look.
    fn give(&self, app: &mut App, answer: Answer) {
        self.0.borrow_mut().push(answer);
        app.acts.push(Act::WhoCounts);
    }

    /// Asks who counts.
    pub(super) fn ask_who(&self, app: &mut App, teller: Teller, known: Option<&By>) {
        let Some(vote) = open_vote(app) else { return };
        let before = vote.last_count(teller).map(|counted| counted.names.clone()).unwrap_or_default();
        let names = known.filter(|known| known.teller == teller).map_or(before, |known| known.names.clone());
        let signed = known.and_then(|known| known.signed).or(vote.count.signed());
        let paper = vote.method() == Method::Paper;
        let args = [("teller", words::teller(&app.words, teller).into())];
        let answers = self.clone();
        let form = FormBox::new(app.tell("papers-who-title", &args), move |app, form| {
            let signed = match fold_line(&form.text(1)).as_str() {
                "" => None,
                text => Some(text.parse::<u32>().map_err(|_| (Some(1), app.say("vote-digits-only")))?),
            };
            let by = By { teller, names: form.text(0), signed };
            answers.give(app, Answer::By(by));
            Ok(())
        });
        let mut form = form.line(app.say("papers-names"), &names, NAMES);
        if paper {
            let signed = signed.map(|n| n.to_string()).unwrap_or_default();
            form = form.line(app.say("papers-signed"), &signed, DIGITS);
        }
        app.ask(form);
    }

    /// Asks for somebody who was written in.
    pub(super) fn ask_name(&self, app: &mut App) {
        let posts = match open_vote(app).map(|vote| &vote.ballot) {
            Some(Ballot::Election(election)) if election.write_ins => &election.posts,
            _ => return app.warn(app.say("papers-no-write-ins")),
        };
        let posts: Vec<String> = posts.iter().map(|post| post.name.clone()).collect();
        let answers = self.clone();
        let form = FormBox::new(app.say("act-write-in"), move |app, form| {
            let name = form.text(0);
            if name.is_empty() {
                return Err((Some(0), app.say("papers-name-empty")));
            }
            let post = u16::try_from(form.chosen(1)).unwrap_or_default();
            answers.give(app, Answer::Name(post, name));
            Ok(())
        });
        app.ask(form.line(app.say("papers-name"), "", NAME).choice(app.say("papers-on-post"), posts, 0));
    }
}
