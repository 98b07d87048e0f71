"""Others whose credentials lie beside Wavix's: a name that says one of them nearer to the value is theirs."""

from __future__ import annotations

from collections.abc import Sequence


def word_set(text: str) -> frozenset[str]:
    """The words of a text, for lists that are read by people."""
    return frozenset(text.split())


_VENDORS = word_set(
    """
    openweather openweathermap owm weather weatherapi accuweather wolfram wolframalpha steam steampowered
    wechat weixin wx qq tencent alipay baidu fanyi iflytek xfyun xunfei yahoo nutritionix edamam inoreader zalo
    twilio telnyx vonage nexmo sinch plivo bandwidth infobip messagebird clicksend textmagic clickatell bulksms
    signalwire ringcentral zadarma didww voxbone voximplant commpeak wavecell wavely wazapin smsapi kaleyra exotel
    openai gpt chatgpt anthropic claude gemini mistral cohere groq huggingface replicate vapi retell deepgram cartesia
    elevenlabs assemblyai livekit pipecat daily whisper
    ngrok cloudflare kube kubernetes aws amazon s3 gcp google gmail azure microsoft msft entra firebase heroku vercel
    netlify digitalocean linode hetzner oracle ibm alibaba aliyun
    stripe paypal adyen braintree shopify
    slack discord telegram facebook fb instagram twitter linkedin tiktok github gh gitlab bitbucket jira atlassian
    asana trello airtable hubspot salesforce zendesk intercom pipedrive bitrix zoho
    sendgrid mailgun mailchimp postmark sparkpost resend datadog sentry newrelic grafana pagerduty opsgenie rollbar
    honeycomb mixpanel amplitude algolia auth0 okta supabase codecov snyk docker dockerhub npm pypi
    zapier activepieces
    db database postgres postgresql pg mysql mariadb mssql sqlite mongo mongodb redis rabbitmq amqp kafka celery
    elastic elasticsearch opensearch smtp imap ldap ftp sftp ssh vault django flask csrf xsrf cookie proxy
    """
)
_LONG_ENOUGH_TO_LEAD = 6  # `openweathermapkey`, `twilioclient`; shorter names open too many other words


def names_vendor(words: Sequence[str], index: int) -> bool:
    """Whether the lower-case word at `index`, alone or with the next one (`open ai`), is somebody else's name."""
    word = words[index]
    if word in _VENDORS or (index + 1 < len(words) and word + words[index + 1] in _VENDORS):
        return True
    return any(word[:size] in _VENDORS for size in range(_LONG_ENOUGH_TO_LEAD, len(word)))
