import logging
import re


class StripKey(logging.Filter):
    """Old Wavix URLs carry the key: cut it before anything is written."""

    pattern = re.compile(r"([?&])appid=[^&\s]+")

    def filter(self, record):
        record.msg = self.pattern.sub(r"\1appid=***", str(record.msg))
        return True
