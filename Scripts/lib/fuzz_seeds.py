"""Makes a folder of inputs for the fuzzer to begin with: the fixtures of a format, packages as their unpacked parts.

    fuzz_seeds.py FORMAT FIXTURES FOLDER
"""
import sys
import zipfile
from pathlib import Path

ENDINGS = {"csv": {".csv"}, "json": {".json"}, "html": {".html", ".htm"},
           "package": {".xlsx", ".docx", ".odt", ".ods"}, "archive": {".xlsx", ".docx", ".odt", ".ods"}, "pdf": set()}
LARGEST = 256 << 10


def unpacked(path: Path) -> bytes | None:
    """The parts that hold text, each behind a line that names it, as `FuzzParts` reads them."""
    try:
        with zipfile.ZipFile(path) as archive:
            return b"".join(b"%%part " + name.encode() + b"\n" + archive.read(name) + b"\n"
                            for name in archive.namelist() if name.endswith((".xml", ".rels", "mimetype")))
    except zipfile.BadZipFile:
        return None


def main() -> None:
    form, fixtures, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(fixtures.rglob("*")):
        if not path.is_file():
            continue
        if path.parent == fixtures / "fuzz" / form:
            seed = path.read_bytes()
        elif path.parent.parent.name != "fuzz" and path.suffix in ENDINGS[form]:
            seed = unpacked(path) if form == "package" else path.read_bytes()
        else:
            continue
        if seed and len(seed) <= LARGEST:
            (folder / f"{path.parent.name}-{path.name}").write_bytes(seed)


main()
