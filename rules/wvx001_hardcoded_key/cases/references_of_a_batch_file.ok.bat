set WAVIX_API_KEY=%1
set /p WAVIX_API_KEY=Wavix API key:
if "%WAVIX_API_KEY%"=="" echo WAVIX_API_KEY is not set
curl -H "Authorization: Bearer %WAVIX_API_KEY%" https://api.wavix.com/v1/calls
