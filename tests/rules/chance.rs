//! Numbers drawn by lot, the same on every run.

/// `SplitMix64`.
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From nought to `most`, both included.
    pub fn upto(&mut self, most: u64) -> u64 {
        self.draw() % (most + 1)
    }

    /// One in so many.
    pub fn one_in(&mut self, n: u64) -> bool {
        self.draw().is_multiple_of(n)
    }

    /// A number near `near`, or any up to `most`: half of all cases stand around the boundary.
    pub fn around(&mut self, near: u64, most: u64) -> u64 {
        if self.one_in(2) { (near + self.upto(4)).saturating_sub(2).min(most) } else { self.upto(most) }
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let place = usize::try_from(self.upto(last as u64)).unwrap();
            list.swap(last, place);
        }
    }
}
