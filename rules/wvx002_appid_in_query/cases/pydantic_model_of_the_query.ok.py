from pydantic import BaseModel


class LegacyQuery(BaseModel):
    """What old Wavix clients still send to our relay."""

    appid: str
    page: int = 1


def parse(data):
    return LegacyQuery(appid=data["appid"], page=data.get("page", 1))
