"""Models of the Wavix API, written by hand from the specification."""

from pydantic import BaseModel, Field


class ApiKey(BaseModel):
    label: str = Field(examples=["Wavix backend"])
    api_key: str = Field(examples=["abc123def456ghi789jkl012mno345pqr678stu901vwx234yz"])


class SubAccount(BaseModel):
    wavix_api_key: str = Field(default="abc123def456")
