"""XML in other spellings than those among the cases of the rules, and broken XML."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("web.config", '<add key="WavixApiKey" value="@A@"/>'),
        ("Info.plist", "<dict><key>WavixApiKey</key><string>@A@</string></dict>"),
        ("App.csproj", "<Project><PropertyGroup><WavixApiKey>@A@</WavixApiKey></PropertyGroup></Project>"),
        ("strings.resx", '<data name="WavixApiKey"><value>@A@</value></data>'),
        ("a.xml", "<wavix apiKey='@A@'/>"),
        ("a.xml", '<w:wavix w:apiKey="@A@"></w:wavix>'),
        ("a.xml", "<wavix\n  url='x'\n  apiKey = '@A@'\n/>"),
        ("a.xml", '<wavix apiKey="@A@"><a><b></a>'),
        ("a.xml", '<wavix note="a > b" apiKey="@A@"/>'),
        ("a.xml", "<env><name>WAVIX_API_KEY</name><value>@A@</value></env>"),
        ("a.xml", '<provider name="wavix"><settings><token>@A@</token></settings></provider>'),
        ("a.xml", '<sms provider="wavix" token="@A@"/>'),
        ("a.xml", '<env name="WAVIX_API_KEY" value="@A@"/><env name="OTHER" value="@B@"/>'),
        ("a.xml", "<wavix><key>@A@"),
        ("pom.xml", "<arguments><argument>--wavix-api-key=@A@</argument></arguments>"),
        ("a.xml", "\ufeff<wavix><apiKey>@A@</apiKey></wavix>"),
        ("a.xml", "<!-- the wavix key: @A@ -->"),
        ("a.xml", "<p>the wavix api key is @A@ or <b>x</b></p>"),
        ("a.xml", "<wavix><apiKey>&#x20;@A@</apiKey></wavix>"),
        ("a.xml", "<wavix><headers><Authorization>Bearer @A@</Authorization></headers></wavix>"),
        ("a.xml", '<wavix config=\'{"apiKey": "@A@"}\'/>'),
        (
            "pom.xml",
            "<configuration><environmentVariables><WAVIX_API_KEY>@A@</WAVIX_API_KEY></environmentVariables></configuration>",
        ),
    ],
)
def test_found(file: str, text: str) -> None:
    assert found(file, text) == ["WVX001 @A@"]


@pytest.mark.parametrize(
    "text",
    [
        "<wavix/><key>@A@</key>",
        "<wavix></wavix><token>@A@</token>",
        '<a name="wavix"/><b token="@A@"/>',
        "<settings><wavix url='x'/><openweather appid='@A@'/></settings>",
        '<wavix><signature>@A@</signature><digest algorithm="sha256">@B@</digest></wavix>',
        "<wavix apiKey='@string/wavix_key' token='${x}'/>",
        "<wavix><apiKey ref='@A@'/></wavix>",
        "<wavix></wavix ><x key='@A@'/>",
        "<plist><dict><key>Wavix</key><true/><key>Token</key><string>@A@</string></dict></plist>",
        '<sms provider="twilio" note="not wavix" token="@A@"/>',
    ],
)
def test_silent(text: str) -> None:
    assert found("a.xml", text) == []


def test_entities_in_an_address() -> None:
    text = '<call url="https://api.wavix.com/v1/calls?a=1&amp;appid=&quot;x&#x22;"/>'
    assert found("a.xml", text) == ["WVX002 appid"]


def test_fix_of_a_scheme() -> None:
    data, (finding,) = findings("a.xml", '<call url="http://api.wavix.com/?a=1&amp;b=2"/>')
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert (data[edit.span.start : edit.span.end], edit.text) == (b"http", "https")


def test_comment_silences() -> None:
    assert found("a.xml", "<!-- wavix-lint: ignore[WVX001] test -->\n<wavix apiKey='@A@'/>") == []


JMETER = """<jmeterTestPlan version="1.2"><hashTree>
  <HTTPSamplerProxy testname="calls">
    <elementProp name="HTTPsampler.Arguments" elementType="Arguments">
      <collectionProp name="Arguments.arguments">
        <elementProp name="appid" elementType="HTTPArgument">
          <stringProp name="Argument.value">@A@</stringProp>
          <stringProp name="Argument.name">appid</stringProp>
        </elementProp>
      </collectionProp>
    </elementProp>
    <stringProp name="HTTPSampler.domain">HOST</stringProp>
    <stringProp name="HTTPSampler.path">/v1/calls</stringProp>
  </HTTPSamplerProxy>
  <HeaderManager>
    <elementProp name="" elementType="Header">
      <stringProp name="Header.name">Authorization</stringProp>
      <stringProp name="Header.value">Bearer @B@</stringProp>
    </elementProp>
  </HeaderManager>
</hashTree></jmeterTestPlan>
<!-- wavix -->
"""
SOAPUI = """<con:soapui-project xmlns:con="http://eviware.com/soapui/config" name="wavix">
  <con:interface><con:endpoints><con:endpoint>https://HOST</con:endpoint></con:endpoints>
    <con:resource path="/v1/calls"><con:params>
      <con:parameter><con:name>appid</con:name><con:value>@A@</con:value><con:style>QUERY</con:style></con:parameter>
    </con:params></con:resource>
  </con:interface>
</con:soapui-project>
"""


def test_plan_of_jmeter() -> None:
    expected = ["WVX001 @A@", "WVX002 appid", "WVX001 @B@"]
    assert found("plan.xml", JMETER.replace("HOST", "api.wavix.com")) == expected
    assert found("plan.xml", JMETER.replace("HOST", "api.openweathermap.org")) == []


def test_project_of_soapui() -> None:
    assert found("project.xml", SOAPUI.replace("HOST", "api.wavix.com")) == ["WVX002 appid", "WVX001 @A@"]
    assert found("project.xml", SOAPUI.replace("HOST", "api.openweathermap.org")) == []


@pytest.mark.parametrize(
    "text",
    [
        '<project name="wavix"><property name="keystore.password" value="@A@"/></project>',
        "<svg><text>Wavix</text><defs id='@A@'/></svg>",
    ],
)
def test_name_of_a_program_says_nothing_of_its_keys(text: str) -> None:
    assert found("build.xml", text) == []
