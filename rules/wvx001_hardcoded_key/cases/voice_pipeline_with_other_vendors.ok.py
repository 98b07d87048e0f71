import os

from pipecat.services.cartesia import CartesiaTTSService
from pipecat.services.deepgram import DeepgramSTTService
from pipecat_wavix import WavixFrameSerializer

stt = DeepgramSTTService(api_key="@sha1@")
tts = CartesiaTTSService(api_key="sk_car_@base62@", voice_id="@uuid@")
LIVEKIT_API_SECRET = "@base64url@"
NGROK_AUTHTOKEN = "2@base62@_3"
serializer = WavixFrameSerializer(api_key=os.environ["WAVIX_API_KEY"])
