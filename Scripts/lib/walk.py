"""Opens files as Python libraries do and walks every cell or paragraph, for Scripts/bench read.

    walk.py SECONDS FILE ...     prints files=N cpu=SECONDS, as caseload-reader --bench does
    walk.py --cells COUNT FILE   writes a workbook of so many filled cells
"""
import sys
import time


def workbook(path):
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    return sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)


def document(path):
    import docx

    opened = docx.Document(path)
    count = sum(len(paragraph.text) for paragraph in opened.paragraphs)
    for table in opened.tables:
        for row in table.rows:
            count += sum(len(cell.text) for cell in row.cells)
    return count


def spreadsheet(path):
    from odf import opendocument, table, teletype

    opened = opendocument.load(path)
    return sum(len(teletype.extractText(cell)) for cell in opened.getElementsByType(table.TableCell))


WALKS = {"xlsx": workbook, "docx": document, "ods": spreadsheet}


def write_cells(count, path):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Plan")
    sheet.append(["Priority", "Objective", "Actions", "Lead", "By when", "Success criteria", "Resources", "Monitoring",
                  "RAG", "Progress"])
    for row in range(count // 10 - 1):
        sheet.append([f"Priority {row // 50 + 1}", f"Objective {row // 10 + 1}", f"Action {row} for every class", "HT",
                      "by Easter", f"{row % 100}% reach EXS", f"£{row}", "SLT, termly", "G", "Begun"])
    book.save(path)


def main(arguments):
    if arguments[0] == "--cells":
        write_cells(int(arguments[1]), arguments[2])
        return
    seconds, paths = float(arguments[0]), arguments[1:]
    # The libraries themselves are imported before the clock starts.
    for path in paths[:1]:
        WALKS[path.rsplit(".", 1)[-1]](path)
    start, files = time.process_time(), 0
    while files == 0 or time.process_time() - start < seconds:
        for path in paths:
            WALKS[path.rsplit(".", 1)[-1]](path)
            files += 1
    print(f"files={files} cpu={time.process_time() - start:.4f}")


main(sys.argv[1:])
