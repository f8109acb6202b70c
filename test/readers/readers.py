"""Reads a release back with other programs and compares it with its JSON. usage: readers.py RELEASE

Prints one line for each reader: `ok NAME detail`, `skipped NAME reason` or `FAULT NAME detail`; exits with 1 on a fault.
"""

import csv
import json
import math
import sys
from pathlib import Path

release = Path(sys.argv[1])
package = json.loads((release / "datapackage.json").read_text("utf-8"))
tables = {
    resource["name"]: [(field["name"], field["type"]) for field in resource["schema"]["fields"]]
    for resource in package["resources"]
    if resource.get("type") == "table"
}
wanted = {name: json.loads((release / "json" / f"{name}.json").read_text("utf-8")) for name in tables}
faults = 0


def same(found, cell):
    if isinstance(found, float) and math.isnan(found):
        found = None
    if found is None or cell is None:
        return found is None and cell is None
    return found == cell


def difference(rows, name):
    """The first cell of dictionaries that is not as in the JSON, or None."""
    records = wanted[name]
    floats = dict(tables[name])
    if len(rows) != len(records):
        return f"{name}: {len(rows)} rows instead of {len(records)}"
    for number, (row, record) in enumerate(zip(rows, records)):
        for column, cell in record.items():
            # JSON has one kind of number; in a column of floats 1e20 is one, too.
            if floats.get(column) == "number" and isinstance(cell, int):
                cell = float(cell)
            if not same(row.get(column), cell):
                return f"{name}, row {number}, {column}: {row.get(column)!r:.80} instead of {cell!r:.80}"
    return None


def run(name, modules, check):
    global faults
    loaded = []
    for module in modules:
        try:
            loaded.append(__import__(module))
        except ImportError:
            print(f"skipped {name}: Python has no {module}; `make readers` installs it")
            return
    try:
        print(f"ok {name}: {check(*loaded)}")
    except Exception as error:  # any fault of a reader is a fault of the release
        faults += 1
        print(f"FAULT {name}: {type(error).__name__}: {str(error)[:400]}")


def all_tables(rows_of):
    count = 0
    for name in tables:
        rows = rows_of(name)
        found = difference(rows, name)
        if found:
            raise ValueError(found)
        count += len(rows)
    return f"{count} rows in {len(tables)} tables, the same cells"


def with_duckdb(duckdb):
    def rows(name):
        cursor = duckdb.connect().execute(f"SELECT * FROM '{release}/parquet/{name}.parquet'")
        columns = [column[0] for column in cursor.description]
        return [dict(zip(columns, row)) for row in cursor.fetchall()]

    return all_tables(rows)


def records_of(frame):
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def with_pandas_parquet(pandas, _):
    return all_tables(lambda name: records_of(pandas.read_parquet(release / "parquet" / f"{name}.parquet")))


def with_pandas_csv(pandas):
    def rows(name):
        text = {column: str for column, kind in tables[name] if kind in ("string", "date")}
        path = release / "csv" / f"{name}.csv"
        # From 3.1 on decimals are read exactly by themselves, and asking for it is deprecated.
        exact = {} if tuple(map(int, pandas.__version__.split(".")[:2])) >= (3, 1) else {"float_precision": "round_trip"}
        return records_of(pandas.read_csv(path, keep_default_na=False, na_values=[""], dtype=text, **exact))

    return all_tables(rows)


def with_polars(polars):
    def rows(name):
        parquet = polars.read_parquet(release / "parquet" / f"{name}.parquet").to_dicts()
        arrow = polars.read_ipc(release / "arrow" / f"{name}.arrow").to_dicts()
        if parquet != arrow:
            raise ValueError(f"{name}: Parquet and Arrow differ")
        return parquet

    return all_tables(rows)


def with_pyarrow(_):
    import pyarrow.ipc
    import pyarrow.parquet

    def rows(name):
        with pyarrow.ipc.open_file(str(release / "arrow" / f"{name}.arrow")) as file:
            arrow = file.read_all()
        parquet = pyarrow.parquet.read_table(release / "parquet" / f"{name}.parquet")
        if arrow.to_pylist() != parquet.to_pylist():
            raise ValueError(f"{name}: Parquet and Arrow differ")
        return arrow.to_pylist()

    return all_tables(rows)


def with_csv(_):
    def rows(name):
        with open(release / "csv" / f"{name}.csv", newline="", encoding="utf-8") as file:
            found = list(csv.DictReader(file))
        read = {"integer": int, "number": float}
        kinds = dict(tables[name])
        return [
            {key: None if cell == "" else read.get(kinds[key], str)(cell) for key, cell in row.items()} for row in found
        ]

    csv.field_size_limit(1 << 30)
    return all_tables(rows)


def with_frictionless(frictionless):
    # The descriptor as a whole, and the CSV files by their schemas, keys and references; its readers of Parquet and XLSX are plug-ins.
    descriptor = dict(package)
    descriptor["resources"] = [resource for resource in package["resources"] if resource.get("type") == "table"]
    checked = frictionless.Package.from_descriptor(descriptor, basepath=str(release))
    report = checked.validate()
    problems = [error for task in report.tasks for error in task.errors] + list(report.errors)
    if not report.valid:
        raise ValueError("; ".join(error.message for error in problems[:5]))
    frictionless.Package.from_descriptor(package, basepath=str(release))
    return f"{len(report.tasks)} tables and the whole descriptor are valid"


def with_mlcroissant(mlcroissant):
    import logging

    logging.getLogger("absl").setLevel(logging.ERROR)
    dataset = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
    if dataset.metadata.ctx.issues.errors:
        raise ValueError("; ".join(map(str, dataset.metadata.ctx.issues.errors)))
    if not dataset.metadata.ctx.is_v1_1():
        raise ValueError(f"read as {dataset.metadata.conforms_to}")
    for name, records in wanted.items():
        # A Dataset of its own for each: one that has read a record set before stops early in the next.
        fresh = mlcroissant.Dataset(jsonld=str(release / "croissant.json"))
        found = sum(1 for _ in fresh.records(name)) if records else 0
        if found != len(records):
            raise ValueError(f"{name}: {found} records instead of {len(records)}")
    return f"{len(wanted)} record sets, all records read"


def with_csvw(csvw):
    group = csvw.TableGroup.from_file(str(release / "csv" / "csv-metadata.json"))
    if not group.check_referential_integrity():
        raise ValueError("a reference leads nowhere")
    for table in group.tables:
        name = str(table.url).removesuffix(".csv")
        rows = list(table.iterdicts(strict=True))
        if len(rows) != len(wanted[name]):
            raise ValueError(f"{name}: {len(rows)} rows instead of {len(wanted[name])}")
    return f"{len(group.tables)} tables follow their descriptions"


run("csv module", ["csv"], with_csv)
run("duckdb", ["duckdb"], with_duckdb)
run("pandas, parquet", ["pandas", "pyarrow"], with_pandas_parquet)
run("pandas, csv", ["pandas"], with_pandas_csv)
run("polars", ["polars"], with_polars)
run("pyarrow", ["pyarrow"], with_pyarrow)
run("frictionless", ["frictionless"], with_frictionless)
run("mlcroissant", ["mlcroissant"], with_mlcroissant)
run("csvw", ["csvw"], with_csvw)
sys.exit(1 if faults else 0)
