import sentry_sdk
import stripe

from wavix_events import app

stripe.api_key = "sk_test_@base62@"
sentry_sdk.init(dsn="https://@md5@@o1.ingest.sentry.io/1", release="@sha1@")
app.run()
