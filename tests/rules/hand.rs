//! Shares done as one would do them by hand, with piles: no product is formed and nothing of the rules' own is called.

/// How a law words a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Words {
    /// 过半数
    MoreThanHalf,
    /// 半数以上, 百分之五十以上
    HalfOrMore,
    /// 三分之一以上
    ThirdOrMore,
    /// 三分之二以上
    TwoThirdsOrMore,
    /// 超过三分之二
    MoreThanTwoThirds,
    /// 四分之三以上
    ThreeQuartersOrMore,
}

impl Words {
    pub const ALL: [Self; 6] = [
        Self::MoreThanHalf,
        Self::HalfOrMore,
        Self::ThirdOrMore,
        Self::TwoThirdsOrMore,
        Self::MoreThanTwoThirds,
        Self::ThreeQuartersOrMore,
    ];

    /// Whether `have` of `of` is so much: those who are there against those who are not.
    pub fn holds(self, have: u64, of: u64) -> bool {
        let rest = of - have;
        match self {
            Self::MoreThanHalf => have > rest,
            Self::HalfOrMore => have >= rest,
            // Two piles as large as this one at most.
            Self::ThirdOrMore => rest <= have || rest - have <= have,
            // For each one missing, two who are there.
            Self::TwoThirdsOrMore => have >= rest && have - rest >= rest,
            Self::MoreThanTwoThirds => have >= rest && have - rest > rest,
            // For each one missing, three who are there.
            Self::ThreeQuartersOrMore => have >= rest && have - rest >= rest && have - rest - rest >= rest,
        }
    }

    /// The least that is so much, by halving the distance.
    pub fn least(self, of: u64) -> u64 {
        let (mut low, mut high) = (0, of);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.holds(middle, of) { high = middle } else { low = middle + 1 }
        }
        low
    }

    /// As a seed writes it: numerator, denominator, strict.
    pub fn as_written(self) -> (u32, u32, bool) {
        match self {
            Self::MoreThanHalf => (1, 2, true),
            Self::HalfOrMore => (1, 2, false),
            Self::ThirdOrMore => (1, 3, false),
            Self::TwoThirdsOrMore => (2, 3, false),
            Self::MoreThanTwoThirds => (2, 3, true),
            Self::ThreeQuartersOrMore => (3, 4, false),
        }
    }
}

/// Twelve people, counted on the fingers.
#[test]
fn piles_of_twelve() {
    for (words, least) in Words::ALL.into_iter().zip([7, 6, 4, 8, 9, 9]) {
        assert_eq!(words.least(12), least, "{words:?}");
        assert!(!words.holds(least - 1, 12) && words.holds(least, 12) && words.holds(12, 12));
    }
}
