"""The doubtful things of a graph, as a queue that a person can edit and decide on."""

from kg.review.doubt import Doubt, Kind, Queue
from kg.review.queue import queue
from kg.review.writing import queue_text

__all__ = ["Doubt", "Kind", "Queue", "queue", "queue_text"]
