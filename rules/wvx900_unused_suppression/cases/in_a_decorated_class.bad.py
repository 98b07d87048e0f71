from dataclasses import dataclass


@dataclass
class WavixConfig:
    # wavix-lint: ignore[WVX001]
    #                    ^^^^^^ WVX900
    api_key: str = ""
