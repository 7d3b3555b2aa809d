//! Which language to speak.

use super::Lang;

/// The language to speak: the flag wins, then the setting, then the system's locale.
///
/// A flag that names no language of the house is passed over (the command line refuses it before).
/// A Chinese locale means Chinese; so does none, `C` or `POSIX`, since the house is Chinese first;
/// any other locale means English.
pub fn choose(flag: Option<&str>, setting: Option<Lang>, locale: Option<&str>) -> Lang {
    flag.and_then(|flag| flag.parse().ok())
        .or(setting)
        .unwrap_or_else(|| of_locale(locale.unwrap_or_default()))
}

fn of_locale(locale: &str) -> Lang {
    let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().trim();
    let chinese_or_none = ["", "zh", "c", "posix"];
    if chinese_or_none.contains(&language.to_ascii_lowercase().as_str()) { Lang::Zh } else { Lang::En }
}

/// The locale the system runs under, such as `zh-CN`; on Unix the first of `LANGUAGE`, `LC_ALL`,
/// `LC_MESSAGES` and `LANG` that is set.
pub fn from_system() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flag_then_setting_then_locale() {
        let (zh, en) = (Lang::Zh, Lang::En);
        for (flag, setting, locale, want) in [
            (Some("en"), Some(zh), Some("zh_CN.UTF-8"), en),
            (Some("zh"), Some(en), Some("en_US.UTF-8"), zh),
            (Some("tlh"), Some(en), Some("zh-CN"), en),
            (Some("tlh"), None, None, zh),
            (None, Some(en), Some("zh-CN"), en),
            (None, Some(zh), Some("en-GB"), zh),
            (None, None, Some("zh-CN"), zh),
            (None, None, Some("zh_TW.UTF-8"), zh),
            (None, None, Some("ZH"), zh),
            (None, None, Some("zhuang"), en),
            (None, None, Some("C"), zh),
            (None, None, Some("C.UTF-8"), zh),
            (None, None, Some("POSIX"), zh),
            (None, None, Some(""), zh),
            (None, None, None, zh),
            (None, None, Some("en_US.UTF-8"), en),
            (None, None, Some("de_DE@euro"), en),
            (None, None, Some("ug_CN"), en),
        ] {
            assert_eq!(choose(flag, setting, locale), want, "{flag:?} {setting:?} {locale:?}");
        }
    }
}
