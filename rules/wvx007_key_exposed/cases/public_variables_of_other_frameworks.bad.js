const next = process.env.NEXT_PUBLIC_WAVIX_API_KEY;
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
const cra = process.env["REACT_APP_WAVIX_TOKEN"];
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
const { VUE_APP_WAVIX_APPID } = process.env;
#       ^^^^^^^^^^^^^^^^^^^ WVX007
const expo = process.env.EXPO_PUBLIC_WAVIX_URL;
