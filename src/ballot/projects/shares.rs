//! 等额分摊: the method of equal shares, in exact fractions.
//!
//! All purses are held over one common denominator, so that nothing is ever rounded. Papers that mark the same projects
//! always have as much left and share a purse.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use num_bigint::BigUint;
use num_integer::Integer;
use num_traits::{CheckedDiv, ToPrimitive, Zero};

use super::Fen;
use super::spending::{Course, Fate};

/// Serves what the supporters' shares can pay for. Which goes first: the one of which each supporter gives the smallest
/// part; a supporter who cannot give as much gives whatever is left to them.
pub(super) fn give(course: &mut Course, papers: &[(&BTreeSet<u16>, &u32)]) {
    let mut fund = Fund::new(course, papers);
    loop {
        let first = fund.cheapest(course);
        let contested = fund.contested(course, &first);
        // What nobody's purse ties to another is served in any order; then lots are drawn among the rest.
        let free = first.iter().find(|offer| !contested.contains(&offer.project));
        let (offer, drawn) = match (free, contested.is_empty()) {
            (Some(offer), _) => (offer, false),
            (None, true) => break,
            (None, false) => {
                let drawn = course.first_of(contested);
                match first.iter().find(|offer| Some(offer.project) == drawn) {
                    Some(offer) => (offer, true),
                    None => break,
                }
            }
        };
        let fate = Fate::Shared { payers: fund.payers(offer.project), most: fund.most(offer) };
        fund.pay(offer);
        course.settle(offer.project, fate, drawn);
    }
    for at in course.open.clone() {
        let held = holds(&fund.held(at), &fund.whole);
        if let Some(place) = course.held.get_mut(usize::from(at)) {
            *place = Some(Fen(held));
        }
    }
}

/// What each of `people` with the same paper has left.
struct Purse {
    people: u64,
    each: BigUint,
}

/// What a project asks for: `due` is shared by `payers`, who can all give as much; whoever has less gives it all.
#[derive(Clone)]
struct Offer {
    project: u16,
    due: BigUint,
    payers: u64,
}

struct Fund {
    /// One fen, in the units in which purses are held.
    whole: BigUint,
    purses: Vec<Purse>,
    /// The purses of those who marked each project.
    of: Vec<Vec<usize>>,
    /// Projects that can still be paid for, with what they asked when it was last looked at. It never gets less, since
    /// purses only get emptier.
    asked: Vec<Offer>,
}

impl Fund {
    fn new(course: &Course, papers: &[(&BTreeSet<u16>, &u32)]) -> Self {
        let all: u64 = papers.iter().map(|(_, n)| u64::from(**n)).sum();
        let each = BigUint::from(course.ballot.budget.0);
        let mut of = vec![Vec::new(); course.ballot.projects.len()];
        for (at, (marked, _)) in papers.iter().enumerate() {
            for project in *marked {
                if let Some(purses) = of.get_mut(usize::from(*project)) {
                    purses.push(at);
                }
            }
        }
        let purse = |(_, n): &(_, &u32)| Purse { people: u64::from(**n), each: each.clone() };
        let purses = papers.iter().map(purse).collect();
        let mut fund = Self { whole: BigUint::from(all), purses, of, asked: Vec::new() };
        // What costs nothing needs nobody's money: it is served with the rest.
        let costs = course.open.iter().copied().filter(|at| course.cost(*at) > Fen(0));
        fund.asked = costs.filter_map(|at| fund.offer(at, course.cost(at))).collect();
        fund
    }

    fn supporters(&self, project: u16) -> impl Iterator<Item = &Purse> {
        let purses = self.of.get(usize::from(project)).into_iter().flatten();
        purses.filter_map(|at| self.purses.get(*at)).filter(|purse| !purse.each.is_zero())
    }

    fn payers(&self, project: u16) -> u64 {
        self.supporters(project).map(|purse| purse.people).sum()
    }

    fn held(&self, project: u16) -> BigUint {
        self.supporters(project).map(|purse| &purse.each * purse.people).sum()
    }

    /// What a project asks of its supporters now; none where they have too little.
    fn offer(&self, project: u16, cost: Fen) -> Option<Offer> {
        let mut purses: Vec<&Purse> = self.supporters(project).collect();
        purses.sort_by(|a, b| a.each.cmp(&b.each));
        let mut due = &self.whole * cost.0;
        let mut payers: u64 = purses.iter().map(|purse| purse.people).sum();
        for purse in purses {
            if &purse.each * payers >= due {
                return Some(Offer { project, due, payers });
            }
            due -= &purse.each * purse.people;
            payers -= purse.people;
        }
        None
    }

    /// The projects that ask the smallest part of their cost of each supporter: one, or several that are level.
    fn cheapest(&mut self, course: &Course) -> Vec<Offer> {
        let cost = |offer: &Offer| course.cost(offer.project);
        let order = |a: &Offer, b: &Offer| {
            let (left, right) = (&a.due * b.payers * cost(b).0, &b.due * a.payers * cost(a).0);
            left.cmp(&right)
        };
        let mut before = std::mem::take(&mut self.asked);
        before.sort_by(&order);
        let mut best: Vec<Offer> = Vec::new();
        for old in before {
            if best.first().is_some_and(|best| order(&old, best) == Ordering::Greater) {
                self.asked.push(old);
                continue;
            }
            let Some(now) = self.offer(old.project, cost(&old)) else { continue };
            match best.first().map_or(Ordering::Less, |best| order(&now, best)) {
                Ordering::Less => self.asked.append(&mut std::mem::replace(&mut best, vec![now])),
                Ordering::Equal => best.push(now),
                Ordering::Greater => self.asked.push(now),
            }
        }
        self.asked.extend(best.iter().cloned());
        best.sort_by_key(|offer| offer.project);
        best
    }

    /// Which of the projects that are level stand in each other's way: somebody marked several of them and cannot give
    /// to all of these what is asked.
    fn contested(&self, course: &Course, level: &[Offer]) -> Vec<u16> {
        let [first, _, ..] = level else { return Vec::new() };
        let mut marked: Vec<Vec<u16>> = vec![Vec::new(); self.purses.len()];
        for offer in level {
            for at in self.of.get(usize::from(offer.project)).into_iter().flatten() {
                if let Some(marked) = marked.get_mut(*at) {
                    marked.push(offer.project);
                }
            }
        }
        let mut contested = BTreeSet::new();
        for (purse, marked) in self.purses.iter().zip(marked) {
            if marked.len() < 2 || purse.each.is_zero() || marked.iter().all(|at| contested.contains(at)) {
                continue;
            }
            let asked: BigUint = marked.iter().map(|at| &first.due * course.cost(*at).0).sum();
            if &purse.each * first.payers * course.cost(first.project).0 < asked {
                contested.extend(marked);
            }
        }
        contested.into_iter().collect()
    }

    /// The most one supporter gives, rounded up to a fen.
    fn most(&self, offer: &Offer) -> Fen {
        let fen = &self.whole * offer.payers;
        Fen(offer.due.div_ceil(&fen).to_u64().unwrap_or(u64::MAX))
    }

    fn pay(&mut self, offer: &Offer) {
        let payers = BigUint::from(offer.payers);
        let common = offer.due.gcd(&payers);
        let (due, factor) = (&offer.due / &common, payers / common);
        self.whole *= &factor;
        for purse in &mut self.purses {
            purse.each *= &factor;
        }
        for asked in &mut self.asked {
            asked.due *= &factor;
        }
        for at in self.of.get(usize::from(offer.project)).into_iter().flatten() {
            if let Some(purse) = self.purses.get_mut(*at) {
                // Whoever has less gives all of it.
                purse.each = if purse.each < due { BigUint::ZERO } else { &purse.each - &due };
            }
        }
        self.asked.retain(|asked| asked.project != offer.project);
    }
}

/// How many times a part goes into a whole.
fn holds(whole: &BigUint, part: &BigUint) -> u64 {
    whole.checked_div(part).and_then(|times| times.to_u64()).unwrap_or(u64::MAX)
}
