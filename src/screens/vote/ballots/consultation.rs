//! 协商表态: how far people agree with a text.

use super::{Offered, blank, kept};
use crate::app::{Answered, App, FormBox};
use crate::ballot::{Ballot, Consultation};
use crate::lang::{terms, verdict};
use crate::meeting::Method;
use crate::rules::{Matter, Share};
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

const METHODS: [Method; 2] = [Method::Hands, Method::Paper];

/// What may be asked for before people are said to agree in the main; the usual one first.
const SHARES: [Share; 4] =
    [Share::at_least(4, 5), Share::at_least(2, 3), Share::at_least(3, 4), Share::at_least(9, 10)];

/// Asks for the text, how many must agree for it to be called so, and how it is asked.
pub(super) fn ask(app: &mut App) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let draft = blank(item, Method::Hands, Ballot::Consultation(Consultation::default()));
    let round = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let title =
        app.tell("setup-title", &[("what", app.say("setup-consultation").into()), ("round", round.into())]);
    let offered = Offered::of(app, Matter::Consultation, None);
    let (text, names, id) = (draft.motion.clone(), offered.names.clone(), kept("consultation", draft.item));
    let methods = METHODS.map(|method| terms::method(&app.words, method)).to_vec();
    let shares = SHARES.map(|share| verdict::share(share, &app.words)).to_vec();
    let form = FormBox::new(title, move |app, form| answered(app, form, &draft, &offered))
        .lines(app.say("setup-wording"), &text, MOTION, 5)
        .choice(app.say("setup-method"), methods, 0)
        .choice(app.say("setup-broad"), shares, 0)
        .choice(app.say("setup-rules"), names, 0)
        .kept_as(app, id);
    app.ask(form);
}

fn answered(app: &mut App, form: &FormBox, draft: &Draft, offered: &Offered) -> Answered {
    let broad = SHARES.get(form.chosen(2)).copied().unwrap_or(SHARES[0]);
    let draft = Draft {
        motion: form.text(0),
        method: METHODS.get(form.chosen(1)).copied().unwrap_or_default(),
        ballot: Ballot::Consultation(Consultation { broad }),
        rules: offered.at(form.chosen(3)),
        ..draft.clone()
    };
    confirm(app, &draft, &[], &[]).map_err(|why| (Some(0), why))
}
