const url = import.meta.env.VITE_WAVIX_API_URL;
const sip = process.env.NEXT_PUBLIC_WAVIX_SIP_SERVER;
const server = process.env.WAVIX_API_KEY;
const other = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;
