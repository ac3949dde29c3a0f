"""Tables as Apache Parquet."""

import io
import json
from collections.abc import Mapping
from typing import Any

from kg.publish.tables.frame import DataTable, needs_tables


def parquet_bytes(table: DataTable) -> bytes:
    """Parquet: what a column holds stands in its metadata, what the table is in that of the file.

    Raises:
        MissingExtra: if pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - heavy
        from pyarrow import parquet  # noqa: PLC0415
    except ImportError as error:
        raise needs_tables("Parquet", "pyarrow") from error
    types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "flag": pa.bool_()}
    fields = [
        pa.field(one.name, types[one.type], metadata=_bytes({"label": one.label, "codes": one.codes}))
        for one in table.definition.columns
    ]
    about = {"egovkg": json.dumps(table.about(), ensure_ascii=False, sort_keys=True)}
    arrays = [pa.array(table.values(field.name), type=field.type) for field in fields]
    whole = pa.Table.from_arrays(arrays, schema=pa.schema(fields, metadata=_bytes(about)))
    out = io.BytesIO()
    parquet.write_table(whole, out, compression="zstd")
    return out.getvalue()


def _bytes(texts: Mapping[str, Any]) -> dict[bytes, bytes]:
    return {key.encode(): str(text).encode() for key, text in texts.items() if text}
