"""Write docs/synopsis.schema.json from the model: `make schema`."""

import json
from pathlib import Path

from synopse.report.contract import schema

if __name__ == "__main__":
    target = Path(__file__).parent.parent / "docs" / "synopsis.schema.json"
    target.write_text(json.dumps(schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
