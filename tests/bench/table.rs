//! What was measured, row by row: the middle, what one in a hundred takes longer than, the longest.

use std::fmt;
use std::time::Duration;

/// All rows, in groups; the first row of a group is its floor.
#[derive(Default)]
pub struct Table {
    groups: Vec<Group>,
}

struct Group {
    title: String,
    rows: Vec<(String, Samples)>,
    notes: Vec<String>,
}

/// Times of one thing.
#[derive(Clone, Default)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// One more.
    pub fn push(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// The time that so many percent do not exceed.
    fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (sorted.len() * percent).div_ceil(100).max(1);
        sorted.get(rank - 1).copied().unwrap_or_default()
    }
}

impl Table {
    /// Rows that belong together, the floor first.
    pub fn group(&mut self, title: &str, rows: Vec<(&str, Samples)>) {
        let rows = rows.into_iter().map(|(name, samples)| (name.to_owned(), samples)).collect();
        self.groups.push(Group { title: title.to_owned(), rows, notes: Vec::new() });
    }

    /// Something to say under the last group.
    pub fn note(&mut self, text: String) {
        self.groups.last_mut().unwrap().notes.push(text);
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for group in &self.groups {
            let Group { title, rows, notes } = group;
            writeln!(out, "\n{title}")?;
            if !rows.is_empty() {
                writeln!(
                    out,
                    "  {:<40}{:>5}{:>13}{:>13}{:>13}{:>16}",
                    "", "n", "median", "p99", "max", "x floor"
                )?;
            }
            let floor = rows.first().map(|(_, samples)| samples);
            for (nth, (name, samples)) in rows.iter().enumerate() {
                let [median, p99, max] = [50, 99, 100].map(|percent| samples.percentile(percent));
                let above = |percent| {
                    let floor = floor.map_or(Duration::ZERO, |floor| floor.percentile(percent));
                    format!("{:.1}", samples.percentile(percent).as_secs_f64() / floor.as_secs_f64())
                };
                let times = if nth == 0 { String::new() } else { format!("{} / {}", above(50), above(99)) };
                writeln!(
                    out,
                    "  {name:<40}{:>5}{:>13}{:>13}{:>13}{times:>16}",
                    samples.0.len(),
                    shown(median),
                    shown(p99),
                    shown(max)
                )?;
            }
            for note in notes {
                writeln!(out, "  {note}")?;
            }
        }
        Ok(())
    }
}

fn shown(time: Duration) -> String {
    format!("{:.3} ms", time.as_secs_f64() * 1_000.0)
}
