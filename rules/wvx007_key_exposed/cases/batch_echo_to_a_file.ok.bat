echo WAVIX_API_KEY=%WAVIX_API_KEY%> .env
if defined WAVIX_API_KEY echo WAVIX_API_KEY is set
