//! Words of the law in both languages, carried as data.

use serde::{Deserialize, Serialize};

/// The same words in Chinese, which is the law, and in English, which is a help.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The words as the source has them.
    pub zh: String,
    /// A plain rendering; empty in a file a community wrote for itself, and then [`Self::en`] gives the Chinese.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
}

impl Bilingual {
    /// Both languages.
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The English words, or the Chinese where nobody has put them into English.
    pub fn en(&self) -> &str {
        if self.en.is_empty() { &self.zh } else { &self.en }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.zh.is_empty()
    }
}
