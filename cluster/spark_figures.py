"""Runs article-figures in every partition of a Spark job: documents in, Parquet of figures and all that belongs to them out.

    spark-submit cluster/spark_figures.py INPUT OUTPUT [--format parquet|ndjson|files] ...

INPUT and OUTPUT are any paths that Spark reads and writes. Rows are those that `make` gives for the same files. Tasks may be
killed and run again: every result is written once, by the commit of the task that ended first. docs/scale.md explains how to use it.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import threading
from urllib.parse import unquote, urlparse

import pyarrow as pa
from pyarrow.fs import FileSystem
from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

PLACE = ["source_file", "source_row", "part"]
LISTS = ["figures", "numbers", "sentences", "issues"]
PIECE_BYTES = 4 << 20
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def command(node, program, *words):
    """The command line of the program; relative paths are those of an archive that Spark unpacked (--archives)."""
    shipped = SparkFiles.getRootDirectory()
    inside = lambda path: os.path.join(shipped, path) if os.path.exists(os.path.join(shipped, path)) else path
    return [inside(node), os.path.join(inside(program), "pipeline", "bin.mjs"), *words]


def run_filter(words, batches):
    """Pipes Arrow batches through a program, batch by batch: neither side is ever far ahead of the other."""
    process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    said, failed = [""], []

    def feed():
        try:
            with process.stdin as pipe, pa.ipc.new_stream(pipe, batches.schema) as writer:
                for batch in batches:
                    writer.write_batch(batch)
        except BrokenPipeError:
            pass  # the program has ended, and its exit code says why
        except BaseException as error:
            failed.append(error)
            process.kill()

    def listen():
        for line in process.stderr:
            said[0] = line.decode(errors="replace").strip()
            print(said[0], file=sys.stderr)

    threads = [threading.Thread(target=work, daemon=True) for work in (feed, listen)]
    for thread in threads:
        thread.start()
    try:
        reader = pa.ipc.open_stream(process.stdout)
        yield reader.schema
        yield from reader
    except pa.ArrowInvalid as error:
        failed.append(error)
    finally:
        if sys.exc_info()[0] is not None:
            process.kill()
        code = process.wait()
        for thread in threads:
            thread.join(timeout=10)
    if code != 0 or failed:
        reason = said[0] or (repr(failed[0]) if failed else "no word")
        raise RuntimeError(f"{' '.join(words[:3])} ended with code {code}: {reason}")


class Batches:
    """Batches of one schema; the first is taken at once, so that an empty partition costs nothing."""

    def __init__(self, batches):
        self.rest = iter(batches)
        self.first = next(self.rest, None)
        self.schema = None if self.first is None else self.first.schema

    def __iter__(self):
        yield self.first
        yield from self.rest


def through(options, words, prepare=iter):
    """The function that mapInArrow runs in each partition."""

    def run(batches):
        documents = Batches(prepare(batches))
        if documents.first is not None:
            results = run_filter(command(options.node, options.program, *words), documents)
            next(results)  # the schema
            yield from results

    return run


def schema_of(options, words, given):
    """The columns that the program gives for these columns; it is asked, and so is known to start."""
    empty = Batches([pa.RecordBatch.from_pylist([], schema=given)])
    results = run_filter(command(options.node, options.program, *words), empty)
    schema = next(results)
    for _ in results:
        pass
    return from_arrow_schema(schema)


def name_below(root, path):
    """The name of a file as `make` gives it: its path below the folder that was named."""
    plain = lambda uri: unquote(urlparse(uri).path)
    folder, path = re.split(r"[*?\[{]", plain(root), maxsplit=1), plain(path)
    below = (folder[0] if len(folder) == 1 else os.path.dirname(folder[0])).rstrip("/") + "/"
    if path.startswith(below):
        return path[len(below) :]
    return os.path.basename(path) if path == plain(root) else path.lstrip("/")


def renamed(root):
    """Gives the files of the documents the names that `make` gives them."""

    def prepare(batches):
        for batch in batches:
            names = [name_below(root, path) for path in batch.column("source_file").to_pylist()]
            at = batch.schema.get_field_index("source_file")
            yield batch.set_column(at, pa.field("source_file", pa.string()), pa.array(names, pa.string()))

    return prepare


def numbered(root, before):
    """Numbers the lines of each file from 1 on; `before` has the lines before each block of a file that one task reads."""

    def prepare(batches):
        seen = dict(before)
        for batch in batches:
            rows = []
            for path, block in zip(batch.column("source_file").to_pylist(), batch.column("block").to_pylist()):
                seen[path, block] += 1
                rows.append(seen[path, block])
            batch = pa.RecordBatch.from_arrays(
                [batch.column("source_file"), pa.array(rows, pa.int64()), batch.column("source_bytes")],
                names=["source_file", "source_row", "source_bytes"],
            )
            yield from renamed(root)([batch])

    return prepare


def in_pieces(root):
    """Sends whole files piece by piece: from where they are, or as Spark has loaded them."""
    schema = pa.schema([("source_file", pa.string()), ("source_bytes", pa.binary())])

    def piece_of(name, piece):
        return pa.RecordBatch.from_arrays([pa.array([name]), pa.array([piece], pa.binary())], schema=schema)

    def prepare(batches):
        for batch in batches:
            for row in batch.to_pylist():
                name = name_below(root, row["path"])
                yield piece_of(name, b"")  # an empty file is one, too
                stream = pa.BufferReader(row["content"]) if "content" in row else open_file(row["path"])
                with stream:
                    while piece := stream.read(PIECE_BYTES):
                        yield piece_of(name, piece)

    return prepare


def file_system(path):
    """A file system of Arrow for a path of Hadoop, which knows some of them by other names."""
    scheme, rest = path.split(":", 1)
    if scheme == "file":
        return FileSystem.from_uri(f"file:///{rest.lstrip('/')}")
    return FileSystem.from_uri(f"{re.sub('^s3[an]$', 's3', scheme)}:{rest}")


def open_file(path):
    files, name = file_system(path)
    return files.open_input_stream(name, compression=None)


def as_text(field):
    """A column as the words that a build reads in it."""
    column = F.col(f"`{field.name}`")
    if field.dataType.typeName() == "timestamp":
        column = F.date_format(column, "yyyy-MM-dd'T'HH:mm:ssXXX")
    return column.cast("string").alias(field.name)


def read_documents(spark, options, root):
    """The documents, what prepares them in each partition, and by which columns how many must come back."""
    reader = spark.read.option("recursiveFileLookup", True)
    file, row = F.col("_metadata.file_path").alias("source_file"), F.col("_metadata.row_index")
    if options.format == "parquet":
        table = reader.parquet(options.input)
        wanted = options.columns.split(",") if options.columns else table.columns
        no_text = ("struct", "map", "binary", "variant")
        plain = [f for f in table.schema if f.name in wanted and f.dataType.typeName() not in no_text]
        documents = table.select(*map(as_text, plain), file, (row + 1).alias("source_row"))
        return documents, renamed(root), (PLACE[:2], table.count())
    if options.format == "ndjson":
        lines = reader.text(options.input, lineSep="\n")
        block = F.col("_metadata.file_block_start").alias("block")
        filled = F.sum(F.col("value").rlike(r"[^\x00-\x20]").cast("long"))
        blocks = lines.select("value", file, block).groupBy("source_file", "block").agg(F.count("*"), filled).collect()
        before, due = {}, 0
        last, lines_before = None, 0
        for path, start, count, with_text in sorted(blocks):
            lines_before = lines_before if path == last else 0
            before[path, start] = lines_before
            last, lines_before, due = path, lines_before + count, due + with_text
        documents = lines.select(F.col("value").cast("binary").alias("source_bytes"), file, block)
        return documents, numbered(root, before), (PLACE[:2], due)
    files = reader.format("binaryFile").load(options.input)
    paths = [path for (path,) in files.select("path").collect()]
    try:
        file_system(paths[0])
        documents = files.select("path")
    except (pa.ArrowInvalid, NotImplementedError, OSError):
        documents = files.select("path", "content")
    # Files are large as a rule: each is a task of its own.
    return documents.repartition(max(1, min(len(paths), 10_000))), in_pieces(root), (PLACE[:1], len(paths))


def write_tables(spark, results, settled, output):
    """Writes each table once, partitioned by the month in which its articles were published."""
    month = F.coalesce(F.substring("version.published", 1, 7), F.lit("unknown")).alias("month")
    said = settled.select(*PLACE, "near_duplicate_of", F.col("issues").alias("said"))
    joined = results.join(said, PLACE, "left").withColumn("gone", F.coalesce(F.size("said") > 0, F.lit(False)))
    kept = joined.where("article IS NOT NULL AND NOT gone")
    issues = F.when(F.col("gone"), F.col("said")).otherwise(F.col("issues"))
    tables = {name: kept.select(F.inline(name), month) for name in LISTS if name != "issues"}
    article = F.col("article").withField("near_duplicate_of", F.col("near_duplicate_of"))
    tables["articles"] = kept.select(article.alias("article"), month).select("article.*", "month")
    tables["issues"] = joined.select(F.inline(issues), month).dropDuplicates(["issue_id"])
    for name, table in tables.items():
        table.write.partitionBy("month").parquet(f"{output}/{name}")
    return {name: spark.read.parquet(f"{output}/{name}").count() for name in tables}


def run_job(spark, options):
    """Extract in every partition, settle in one, then the tables; gives the number of rows of each."""
    spark.conf.set("spark.sql.session.timeZone", "UTC")
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", 200)
    hadoop = spark._jvm.org.apache.hadoop.fs
    conf = spark._jsc.hadoopConfiguration()
    given, wanted = hadoop.Path(options.input), hadoop.Path(options.output)
    files = wanted.getFileSystem(conf)
    if files.exists(wanted):
        sys.exit(f"{options.output}: is there already; name a folder that is not, or remove it")
    root = given.getFileSystem(conf).makeQualified(given).toString()

    limits = ["--limits", options.limits] if options.limits else []
    named = [f"--{name}-column={value}" for name in ("text", "html") if (value := getattr(options, f"{name}_column"))]
    extract, settle = ["extract", "--arrow", *limits, *named], ["settle", *limits]
    documents, prepare, (by, due) = read_documents(spark, options, root)
    names = documents.columns if options.format == "parquet" else ["source_bytes"]
    schema = schema_of(options, extract, pa.schema([(name, pa.string()) for name in names]))

    found, settled = f"{options.output}/_found", f"{options.output}/_settled"
    documents.mapInArrow(through(options, extract, prepare), schema).write.parquet(found)
    results = spark.read.schema(schema).parquet(found)
    versions = results.where("version IS NOT NULL").select(*PLACE, "version").repartition(1).sortWithinPartitions(*PLACE)
    columns = pa.schema([(name, pa.string()) for name in PLACE])
    settled_schema = schema_of(options, settle, columns)
    versions.mapInArrow(through(options, settle), settled_schema).write.parquet(settled)

    came = results.select(*by).distinct().count()
    if came != due:
        sys.exit(f"{due} were sent (by {by}), but {came} came back; there are no tables, and {found} has what came")
    counts = write_tables(spark, results, spark.read.schema(settled_schema).parquet(settled), options.output)
    for folder in (found, settled):
        files.delete(hadoop.Path(folder), True)
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", help="folder, file or pattern")
    parser.add_argument("output", help="folder that is not there yet")
    formats = "files: WARC, and whatever else make reads, each file in one task"
    parser.add_argument("--format", choices=["parquet", "ndjson", "files"], default="parquet", help=formats)
    parser.add_argument("--columns", help="columns of the Parquet files that are needed, with commas between (default: all)")
    parser.add_argument("--text-column", help="the column with the text, if its name is unusual")
    parser.add_argument("--html-column", help="the column with the page, if its name is unusual")
    parser.add_argument("--limits", default="", help="what one document may cost: docs/limits.md")
    parser.add_argument("--node", default="node", help="Node on the executors")
    parser.add_argument("--program", default=ROOT, help="folder of article-figures on the executors")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("article-figures").getOrCreate()
    try:
        print(json.dumps(run_job(spark, options)))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
