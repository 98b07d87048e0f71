from dataclasses import dataclass, field


@dataclass
class WavixConfig:
    base: str = "https://api.wavix.com"
    api_key: str = "@hex64@"
    #               ^^^^^^^ WVX001
    tags: list[str] = field(default_factory=list)
