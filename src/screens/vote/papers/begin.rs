//! Before the first paper: who counts, and how many papers went out and came back.

use crate::app::{App, Effect, FormBox, TrayWish};
use crate::ballot::Ballot;
use crate::keys::{Act, Scope};
use crate::lang::{ballot as words, key_for};
use crate::meeting::{Count, Forms, Papers, Teller, Vote};
use crate::rules::Figure;
use crate::store::Head;
use crate::text::fold_line;

/// The longest list of names, in characters, and digits of the largest number.
const NAMES: usize = 100;
const DIGITS: usize = 6;

/// Asks, with what is known already filled in.
pub(super) fn ask(app: &mut App, teller: Teller, known: Option<Head>) {
    let Some(vote) = super::open_vote(app) else { return };
    let head = known.unwrap_or_else(|| from_record(vote, teller));
    let args = [
        ("teller", words::teller(&app.words, teller).into()),
        ("key", key_for(&app.words, Scope::Form, Act::Accept).into()),
    ];
    let form = FormBox::new(app.tell("papers-begin-title", &args), move |app, form| {
        let number = |app: &App, at: usize, needed: bool| match fold_line(&form.text(at)).as_str() {
            "" if needed => Err((Some(at), app.say("papers-number-needed"))),
            "" => Ok(None),
            text => text.parse::<u32>().map(Some).map_err(|_| (Some(at), app.say("vote-digits-only"))),
        };
        let head = Head {
            names: form.text(0),
            issued: number(app, 1, true)?,
            signed: number(app, 2, false)?,
            returned: number(app, 3, true)?,
        };
        if head.signed.zip(head.issued).is_some_and(|(signed, issued)| signed > issued) {
            app.warn(app.say("papers-signed-more"));
        } else if let Some(name) = candidate_among(app, &head.names) {
            app.warn(app.tell("papers-candidate-counts", &[("name", name.into())]));
        }
        app.effects.push(Effect::Tray(TrayWish::Begin(teller, head)));
        Ok(())
    });
    let figure = |figure| crate::lang::verdict::figure(figure, &app.words);
    let text = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
    let form = form
        .line(app.say("papers-names"), &head.names, NAMES)
        .line(figure(Figure::Issued), &text(head.issued), DIGITS)
        .line(app.say("papers-signed"), &text(head.signed), DIGITS)
        .line(figure(Figure::Returned), &text(head.returned), DIGITS)
        .begun_at(&[0, 1, 3]);
    app.ask(form);
}

/// Somebody who stands for election among the names of the tellers.
fn candidate_among(app: &App, names: &str) -> Option<String> {
    let Ballot::Election(election) = &super::open_vote(app)?.ballot else { return None };
    let mut tellers = names.split(|c: char| c.is_whitespace() || "、，,；;".contains(c));
    let standing = || election.posts.iter().flat_map(|post| &post.candidates);
    tellers.find(|name| standing().any(|candidate| candidate.name == *name)).map(str::to_owned)
}

/// What the record knows: the names this teller gave before, and what anybody said went out. How many came back each
/// counts alone.
fn from_record(vote: &Vote, teller: Teller) -> Head {
    let own = vote.last_count(teller);
    let any = own.or(vote.counts.last());
    let (issued, signed) = match any.map_or(&vote.count, |counted| &counted.count) {
        Count::Papers(Papers { issued, signed, .. }) | Count::Forms(Forms { issued, signed, .. }) => {
            (*issued, *signed)
        }
        _ => (None, None),
    };
    let names = own.map(|counted| counted.names.clone()).unwrap_or_default();
    Head { names, issued, signed, returned: None }
}
