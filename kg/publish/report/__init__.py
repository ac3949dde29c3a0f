"""A summary of data quality: what of each response can be relied on, as one page."""

from kg.publish.report.writing import write_report

__all__ = ["write_report"]
